import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { searchedText } from '@/lib/modules/cases/queries/search-address';
import {
  cursorText,
  DESK_TAB_NAMES,
  DESK_TABS,
  type DeskAsked,
  type DeskTab,
  type MessageCursor,
  messageCursorText,
  readCursor,
  readMessageCursor,
  type ThreadAsked,
} from '@/lib/modules/mail/schema/desk';

type Name = 'zakladka' | 'skrzynka' | 'moje' | 'q' | 'szukaj' | 'po' | 'watek' | 'starsze' | 'wiadomosc';
export type Query = Partial<Record<Name, string | string[]>>;

/** The question of an address to the desk, and the thread that it opens. */
export type Asked = {
  /** Undefined when the address names no tab. */
  tab: DeskTab | undefined;
  list: Omit<DeskAsked, 'tab'>;
  threadId: number | null;
  /** The messages of the opened thread that are asked for. */
  messages: ThreadAsked;
  /** The typed text as the address has it. */
  text: { q?: string; sealed?: string };
};

export function askedOf(ctx: Ctx, query: Query): Asked {
  const value = (name: Name) => [query[name]].flat()[0] || undefined;
  const text = { q: value('q'), sealed: value('szukaj') };
  return {
    tab: DESK_TABS.find((tab) => DESK_TAB_NAMES[tab] === value('zakladka')),
    list: {
      q: searchedText(ctx, text),
      mailboxId: numberIn(value('skrzynka')),
      mine: value('moje') === '1',
      after: readCursor(value('po')),
    },
    threadId: numberIn(value('watek')) ?? null,
    messages: { before: readMessageCursor(value('starsze')), open: numberIn(value('wiadomosc')) },
    text,
  };
}

const numberIn = (typed: string | undefined): number | undefined =>
  typed !== undefined && /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;

/** The address of the desk with other values. */
export function hrefIn(
  { list, text }: Asked,
  tab: DeskTab,
  changes: {
    thread?: number;
    after?: DeskAsked['after'] | null;
    before?: MessageCursor;
    message?: number;
  } = {},
): string {
  const after = changes.after === null ? undefined : (changes.after ?? list.after);
  return paths.mail({
    tab: DESK_TAB_NAMES[tab],
    mailbox: list.mailboxId,
    mine: list.mine,
    q: text.q,
    sealed: text.sealed,
    after: after && cursorText(after),
    thread: changes.thread,
    before: changes.before && messageCursorText(changes.before),
    message: changes.message,
  });
}
