'use client';

import { useRef, useState } from 'react';
import { SelectField, TextField } from '@/components/layout/form/fields';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Outcome } from '@/components/layout/outcome';
import { useAct, useDone } from '@/components/layout/use-act';
import { BulkForm } from '@/components/routing/bulk-form';
import { Button } from '@/components/ui/button';
import { nb } from '@/components/ui/typography';
import { freshId } from '@/lib/core/fresh-id';
import {
  type CategoriseManyInput,
  categoriseManySchema,
  type HandOverManyInput,
  handOverManySchema,
  type ManyOutcome,
  type ManySent,
} from '@/lib/modules/mail/schema/many';
import { MAIL_CATEGORIES } from '@/lib/modules/mail/schema/values';
import { countedMails, doneOf } from '@/lib/modules/mail/words/many';
import { MAIL_CATEGORY_WORDS } from '@/lib/modules/mail/words/values';
import { AnswerMany, type CommonDraft } from './answer-many';
import { type SelectableThread, useThreads } from './desk-selection';
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
  /** The common answer that the person has begun. */
  draft: CommonDraft | null;
  drafts: DraftActions;
  actions: ManyActions;
};

/** The outcome of an act on several in words, with the threads that it left. */
type Told = { text: string; left: Left[]; sent?: ManySent['sent']; typed?: CommonDraft | null };
type Opened = 'answer' | 'category' | 'department' | null;

/** The acts on the ticked threads, above the list. The outcome says how many and why not the others. */
export function DeskMany({ departments, saved, canTake, draft: begun, drafts, actions }: Props) {
  const { selection, threads } = useThreads();
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
  const judged = (verb: string) => (outcome: ManyOutcome) =>
    tell({
      text: doneOf(verb, outcome.done.length, outcome.refused.length),
      left: leftByCode(threads, outcome.refused),
    });

  function giveUp() {
    setOpened(null);
    selection.clear();
  }
  async function takeAll() {
    const taken = await act('biore', () => actions.take({ threadIds, requestKey: freshId() }));
    if (taken) judged('Bierzesz')(taken.value);
  }
  async function spamAll() {
    const given = { threads: versionsOf(chosen), category: 'SPAM', reason: '' } as const;
    const ended = await act('spam', () => actions.categorise(given));
    if (ended) judged('Do spamu:')(ended.value);
  }

  return (
    <>
      {chosen.length > 0 && opened === null && (
        <div className="tools tools--selected sticky top-0 z-[2]">
          <p className="self-center">
            <b>Zaznaczono {chosen.length}.</b>
          </p>
          <div className="acts">
            <Button small onClick={() => setOpened('answer')}>
              Odpowiedz na wszystkie
            </Button>
            <Button small onClick={() => setOpened('category')}>
              Ustal rodzaj
            </Button>
            {departments.length > 0 && (
              <Button small onClick={() => setOpened('department')}>
                Przekaż
              </Button>
            )}
            {canTake && (
              <Button small busy={busy === 'biore'} onClick={takeAll}>
                Biorę
              </Button>
            )}
            <Button small busy={busy === 'spam'} onClick={spamAll}>
              To spam
            </Button>
            <Button small kind="quiet" onClick={selection.clear}>
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
          done={judged('Ustalono rodzaj:')}
          close={giveUp}
        />
      )}
      {chosen.length > 0 && opened === 'department' && (
        <HandOverMany
          chosen={chosen}
          departments={departments}
          handOver={(input) => run('przekaz', () => actions.handOver(input))}
          done={judged('Przekazano')}
          close={giveUp}
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
            <LeftThreads left={done.left} />
          </>
        )}
      </Outcome>
    </>
  );
}

const versionsOf = (chosen: readonly SelectableThread[]) =>
  chosen.map(({ id, version }) => ({ threadId: id, version }));

type FormProps = {
  chosen: readonly SelectableThread[];
  done: (outcome: ManyOutcome) => void;
  close: () => void;
};

type CategoriseProps = FormProps & { categorise: ManyActions['categorise'] };
type CategoryValues = Pick<CategoriseManyInput, 'category' | 'reason'>;

/** One category for all ticked threads; the reason is for those of which somebody has decided before. */
function CategoriseMany({ chosen, categorise, done, close }: CategoriseProps) {
  const form = useActForm(categoriseManySchema, categorise, {
    name: 'wiele-rodzaj',
    start: { reason: '' },
    input: ({ category, reason }: CategoryValues) => ({ threads: versionsOf(chosen), category, reason }),
    onDone: done,
  });
  return (
    <BulkForm
      form={form}
      label="Rodzaj zaznaczonych"
      count={chosen.length}
      submit="Ustal rodzaj"
      why={
        <TextField form={form} name="reason" label="Powód, jeśli rodzaj już jest" optional maxLength={500} />
      }
      onCancel={close}
    >
      <SelectField
        form={form}
        name="category"
        label="Rodzaj"
        blank="Wybierz rodzaj"
        choices={MAIL_CATEGORIES.map((each) => [each, MAIL_CATEGORY_WORDS[each]] as const)}
      />
    </BulkForm>
  );
}

type HandOverProps = FormProps & Pick<Props, 'departments'> & { handOver: ManyActions['handOver'] };
type DepartmentValues = Pick<HandOverManyInput, 'departmentId' | 'note' | 'requestKey'>;

/** One department for all ticked threads, and a word for it. */
function HandOverMany({ chosen, departments, handOver, done, close }: HandOverProps) {
  const [requestKey] = useState(freshId);
  const form = useActForm(handOverManySchema, handOver, {
    name: 'wiele-komorka',
    start: { note: '' },
    input: ({ departmentId, note }: DepartmentValues) => ({
      threadIds: chosen.map(({ id }) => id),
      requestKey,
      departmentId,
      note,
    }),
    onDone: done,
  });
  return (
    <BulkForm
      form={form}
      label="Przekazanie zaznaczonych"
      count={chosen.length}
      submit="Przekaż"
      why={<TextField form={form} name="note" label="Słowo dla komórki" optional maxLength={500} />}
      onCancel={close}
    >
      <SelectField
        form={form}
        name="departmentId"
        label="Komórka"
        blank="Wybierz komórkę"
        choices={departments.map(({ id, name }) => [id, name] as const)}
      />
    </BulkForm>
  );
}
