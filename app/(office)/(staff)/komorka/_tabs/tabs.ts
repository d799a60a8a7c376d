import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import type { CaseTab, InboxCounts } from '@/lib/modules/routing/schema';

/** The tabs of the inbox by the word in their address. A tab that lists cases says which cases, and their order. */
export const TABS = {
  'do-przyjecia': { label: 'Do przyjęcia', count: ({ toAccept }: InboxCounts) => toAccept },
  'do-przydzielenia': { label: 'Do przydzielenia', count: ({ toAssign }: InboxCounts) => toAssign },
  'w-toku': { label: 'W toku', count: ({ inProgress }: InboxCounts) => inProgress },
  'czeka-na-klienta': { label: 'Czeka na klienta', count: ({ waiting }: InboxCounts) => waiting },
  gotowe: { label: 'Gotowe', count: ({ done }: InboxCounts) => done },
  'po-terminie': { label: 'Po terminie', count: ({ pastDue }: InboxCounts) => pastDue },
  wspolpraca: { label: 'Współpraca', count: ({ cooperating }: InboxCounts) => cooperating },
} as const;
export type TabName = keyof typeof TABS;

type Listing = { tab: CaseTab; order: string; empty: { title: string; why: string } };

const NEAREST = 'najpierw najbliższy termin';

/** The tabs that hold one list of cases, each with the sentence for an empty list. */
export const LISTINGS: Record<Exclude<TabName, 'do-przyjecia' | 'do-przydzielenia'>, Listing> = {
  'w-toku': {
    tab: 'in-progress',
    order: NEAREST,
    empty: { title: 'Nic nie jest w toku', why: 'Sprawa jest w toku, gdy ktoś ją prowadzi.' },
  },
  'czeka-na-klienta': {
    tab: 'waiting',
    order: NEAREST,
    empty: {
      title: 'Nic nie czeka na klienta',
      why: 'Sprawa pojawi się tu, gdy jej termin nie biegnie albo biegnie termin wezwania.',
    },
  },
  gotowe: {
    tab: 'done',
    order: 'najpierw najdawniej załatwione',
    empty: {
      title: 'Nic nie jest gotowe',
      why: 'Załatwiona sprawa zostaje tu, dopóki coś w niej jest jeszcze do zrobienia.',
    },
  },
  'po-terminie': {
    tab: 'past-due',
    order: 'najpierw najdawniejszy termin',
    empty: {
      title: 'Nic nie jest po terminie',
      why: 'Sprawa pojawi się tu dzień po swoim terminie ustawowym.',
    },
  },
  wspolpraca: {
    tab: 'cooperating',
    order: NEAREST,
    empty: { title: 'Nie współpracujesz w żadnej sprawie', why: 'Sprawę pokaże tu przydział do współpracy.' },
  },
};

export function tabOf(asked: string | string[] | undefined): TabName {
  return typeof asked === 'string' && asked in TABS ? (asked as TabName) : 'do-przyjecia';
}

export function addressOf(tab: TabName): string {
  return paths.department({ tab: tab !== 'do-przyjecia' && tab });
}

/** The values that the page gives to each tab. */
export type TabView = {
  ctx: Ctx;
  counts: InboxCounts;
  /** A case that came before this moment and is not opened yet has waited too long. */
  since: Date;
  several: boolean;
  departments: { id: number; name: string }[];
};
