'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Outcome } from '@/components/layout/outcome';
import { useAct, useDone } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { nb } from '@/components/ui/typography';
import type { ActionResult } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import type { ManyOutcome, ManySent } from '@/lib/modules/mail/schema/many';
import type { MailCategory } from '@/lib/modules/mail/schema/values';
import { countedMails, doneOf } from '@/lib/modules/mail/words/many';
import { AnswerMany, type CommonDraft } from './answer-many';
import { CategoriseMany, HandOverMany, versionsOf } from './desk-many-forms';
import { focusTick, useThreads } from './desk-selection';
import { type Left, LeftThreads, leftByCode, leftByRule } from './left-threads';
import type { DraftActions } from './mail-actions';
import type { ManyActions } from './many-actions';
import { UndoMany } from './undo-many';

type Props = {
  /** The departments to which threads are handed over; none for a person who may not. */
  departments: readonly { id: number; name: string }[];
  saved: readonly { id: number; title: string; text: string }[];
  /** The person leads cases of some department whose threads are shown. */
  canTake: boolean;
  /** The threads are over and nothing but another category brings them back, as spam. */
  onlyCategory: boolean;
  /** The common answer that the person has begun. */
  draft: CommonDraft | null;
  drafts: DraftActions;
  actions: ManyActions;
};

/** The outcome of an act on several in words, with the threads that it left and the way back. */
type Told = {
  text: string;
  left: Left[];
  sent?: ManySent['sent'];
  typed?: CommonDraft | null;
  takeBack?: TakeBack;
};
type TakeBack = () => Promise<ActionResult<ManyOutcome>>;
type Opened = 'answer' | 'category' | 'department' | null;

/** The acts on the ticked threads, above the list. The outcome says how many and why not the others. */
export function DeskMany(props: Props) {
  const { departments, saved, canTake, onlyCategory, draft: begun, drafts, actions } = props;
  const { selection, threads, last } = useThreads();
  const [opened, setOpened] = useState<Opened>(null);
  const [draft, setDraft] = useState(begun);
  const [done, setDone] = useDone<Told>();
  const { run, act, busy, failure } = useAct();
  const place = useRef<HTMLDivElement>(null);
  const chosen = threads.filter(({ id }) => selection.chosen.includes(id));
  const threadIds = chosen.map(({ id }) => id);

  function tell(told: Told) {
    setOpened(null);
    selection.clear();
    setDone(told);
    place.current?.focus();
  }
  /** Tells the outcome of an act; `takeBack` takes it back for the threads on which it was done. */
  function judged(verb: string, { done: ids, refused }: ManyOutcome, takeBack?: (ids: number[]) => TakeBack) {
    tell({
      text: doneOf(verb, ids.length, refused.length),
      left: leftByCode(chosen, refused),
      takeBack: ids.length > 0 ? takeBack?.(ids) : undefined,
    });
  }
  /** The way back of a category; a thread that had it already stays. */
  const takeBackOf = (category: MailCategory) => (ids: number[]) => () =>
    actions.takeBackCategories({
      threads: chosen
        .filter((thread) => ids.includes(thread.id) && thread.category !== category)
        .map(({ id, version }) => ({ threadId: id, version: version + 1 })),
    });

  function clear() {
    setOpened(null);
    selection.clear();
    focusTick(last.current);
  }
  async function takeAll() {
    const taken = await act('biore', () => actions.take({ threadIds, requestKey: freshId() }));
    if (taken) judged('Bierzesz', taken.value);
  }
  async function spamAll() {
    const given = { threads: versionsOf(chosen), category: 'SPAM', reason: '' } as const;
    const ended = await act('spam', () => actions.categorise(given));
    if (ended) judged('Do spamu:', ended.value, takeBackOf('SPAM'));
  }
  async function takeBackAll(takeBack: TakeBack) {
    const named = threads;
    const back = await act('cofnij', takeBack);
    if (!back) return;
    const { done: ids, refused } = back.value;
    setDone({ text: doneOf('Cofnięto', ids.length, refused.length), left: leftByCode(named, refused) });
    place.current?.focus();
  }

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || chosen.length === 0) return;
    const isTyping = event.target instanceof HTMLElement && event.target.closest('form') !== null;
    if (document.querySelector('dialog:modal') || (isTyping && opened === null)) return;
    if (opened === null) return clear();
    setOpened(null);
    focusTick(last.current);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => onEscape(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      {chosen.length > 0 && opened === null && (
        <div className="tools tools--selected sticky top-0 z-[2]">
          <p className="self-center">
            <b>Zaznaczono {chosen.length}.</b>
          </p>
          <div className="acts">
            {!onlyCategory && (
              <Button small onClick={() => setOpened('answer')}>
                Odpowiedz na wszystkie
              </Button>
            )}
            <Button small onClick={() => setOpened('category')}>
              Ustal rodzaj
            </Button>
            {!onlyCategory && departments.length > 0 && (
              <Button small onClick={() => setOpened('department')}>
                Przekaż
              </Button>
            )}
            {!onlyCategory && canTake && (
              <Button small busy={busy === 'biore'} onClick={takeAll}>
                Biorę
              </Button>
            )}
            {!onlyCategory && (
              <Button small busy={busy === 'spam'} onClick={spamAll}>
                To spam
              </Button>
            )}
            <Button small kind="quiet" keys="Esc" onClick={clear}>
              Odznacz
            </Button>
          </div>
        </div>
      )}
      {chosen.length === 0 && threads.length > 1 && (
        <div className="tools min-[55rem]:hidden">
          <Button small kind="quiet" onClick={selection.toggleAll}>
            Zaznacz wszystkie
          </Button>
        </div>
      )}
      {chosen.length === 0 && draft !== null && draft.text !== '' && (
        <p className="tools text-note">
          {nb('Masz szkic odpowiedzi do kilku osób. Zaznacz wiadomości i wybierz „Odpowiedz na wszystkie”.')}
        </p>
      )}
      {chosen.length > 0 && opened === 'category' && (
        <CategoriseMany
          chosen={chosen}
          categorise={(input) => run('rodzaj', () => actions.categorise(input))}
          done={(outcome, { category }) => judged('Ustalono rodzaj:', outcome, takeBackOf(category))}
          close={clear}
        />
      )}
      {chosen.length > 0 && opened === 'department' && (
        <HandOverMany
          chosen={chosen}
          departments={departments}
          handOver={(input) => run('przekaz', () => actions.handOver(input))}
          done={(outcome) =>
            judged('Przekazano', outcome, (ids) => () => actions.takeBackHandOvers({ threadIds: ids }))
          }
          close={clear}
        />
      )}
      {chosen.length > 0 && opened === 'answer' && (
        <AnswerMany
          key={threadIds.join()}
          threads={chosen}
          saved={saved}
          draft={draft}
          keep={setDraft}
          drafts={drafts}
          preview={actions.preview}
          answer={(input) => run('odpowiedz', () => actions.answer(input))}
          done={({ sent, leftOut, refused }) => {
            setDraft(sent.length > 0 ? null : draft);
            tell({
              text:
                sent.length > 0 ? `Za pół minuty wyślemy ${countedMails(sent.length)}.` : 'Nic nie wysłano.',
              left: [...leftByRule(threads, leftOut), ...leftByCode(threads, refused)],
              sent,
              typed: draft,
            });
          }}
          close={() => setOpened(null)}
        />
      )}
      <Outcome failure={failure?.fields ? null : failure} place={place}>
        {done && (
          <>
            <b>{done.text}</b>
            {done.sent && done.sent.length > 0 && (
              <UndoMany
                sent={done.sent}
                takeBack={actions.takeBack}
                undone={({ done: back, refused }) => {
                  setDraft(done.typed ?? null);
                  setDone({
                    text: doneOf('Cofnięto', back.length, refused.length),
                    left: leftByCode(threads, refused),
                  });
                  selection.add(back);
                  setOpened('answer');
                }}
              />
            )}
            {done.takeBack && (
              <>
                {' '}
                <Button
                  small
                  busy={busy === 'cofnij'}
                  onClick={() => done.takeBack && takeBackAll(done.takeBack)}
                >
                  Cofnij wszystko
                </Button>
              </>
            )}
            <LeftThreads left={done.left} />
          </>
        )}
      </Outcome>
    </>
  );
}
