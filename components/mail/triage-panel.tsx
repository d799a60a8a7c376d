'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField } from '@/components/layout/form/fields';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { Options, Select } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { ShortcutsButton, singleKeysOn } from '@/components/ui/shortcut-list';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import { answerOf } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import { type CategoriseInput, categoriseSchema } from '@/lib/modules/mail/schema/acts';
import { MAIL_CATEGORIES, type MailCategory } from '@/lib/modules/mail/schema/values';
import { CATEGORY_KEYS, decisionLabel, type SignWords } from '@/lib/modules/mail/words/triage';
import { MAIL_CATEGORY_WORDS } from '@/lib/modules/mail/words/values';
import type { MailActions } from './mail-actions';

type Props = {
  thread: { id: number; version: number; category: MailCategory | null; decided: string };
  suggestion: {
    category: MailCategory;
    signs: SignWords[];
    maybe: MailCategory | null;
    maybeText: string | null;
  } | null;
  canDecide: boolean;
  /** The reader has just decided, and may take that back. */
  canTakeBack: boolean;
  actions: Pick<MailActions, 'categorise' | 'takeBackCategory'>;
};

const CHOICES = MAIL_CATEGORIES.map((category) => [category, MAIL_CATEGORY_WORDS[category]] as const);

/** The category of a thread: the suggestion with its signs, and the decision by one key; or the decision made. */
export function TriagePanel({ thread, suggestion, canDecide, canTakeBack, actions }: Props) {
  if (thread.category !== null) {
    return (
      <section aria-label="Rodzaj">
        <h2>Rodzaj</h2>
        <p>
          <b>{MAIL_CATEGORY_WORDS[thread.category]}</b>
        </p>
        <p className="text-note text-ink-2">{nb(thread.decided)}</p>
        {canDecide && (
          <div className="acts mt-3">
            {canTakeBack && <TakeBack thread={thread} takeBack={actions.takeBackCategory} />}
            <ChangeCategory
              thread={{ ...thread, category: thread.category }}
              categorise={actions.categorise}
            />
          </div>
        )}
      </section>
    );
  }
  if (!canDecide) {
    return (
      <section aria-label="Rodzaj">
        <h2>Rodzaj</h2>
        <p>do ustalenia</p>
      </section>
    );
  }
  return <Decide thread={thread} suggestion={suggestion} categorise={actions.categorise} />;
}

type DecideProps = Pick<Props, 'thread' | 'suggestion'> & { categorise: MailActions['categorise'] };

function Decide({ thread, suggestion, categorise }: DecideProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<MailCategory>(suggestion?.category ?? 'QUESTION');
  const [error, setError] = useState('');
  const offered = [suggestion?.category ?? 'QUESTION', suggestion?.maybe ?? null].filter(
    (each) => each !== null,
  );
  const buttons = offered.includes(chosen) ? offered : [chosen, ...offered];

  async function decide(category: MailCategory) {
    setBusy(true);
    const input = { threadId: thread.id, version: thread.version, category, reason: '' };
    const answer = await answerOf(categorise(input));
    setBusy(false);
    if (!answer.ok) return setError(errorText(answer.code, answer.facts));
    toast(`Ustalono rodzaj: ${MAIL_CATEGORY_WORDS[category]}.`);
    router.refresh();
  }

  const decideByKey = useEffectEvent((key: string): boolean => {
    const category = MAIL_CATEGORIES.find((each) => CATEGORY_KEYS[each] === key.toUpperCase());
    if (category && !busy) void decide(category);
    return category !== undefined;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, altKey, metaKey, repeat } = event;
      const typing =
        target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
      if (typing || ctrlKey || altKey || metaKey || repeat || key.length !== 1 || !singleKeysOn()) return;
      if (document.querySelector('dialog:modal')) return;
      if (decideByKey(key)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <section aria-label="Rodzaj">
      <Select
        label="Rodzaj"
        name={`rodzaj-${thread.id}`}
        value={chosen}
        onChange={(event) => setChosen(event.target.value as MailCategory)}
      >
        <Options
          choices={CHOICES.map(([category, label]) => [
            category,
            [label, category === suggestion?.category && '(propozycja)', `· ${CATEGORY_KEYS[category]}`]
              .filter(Boolean)
              .join(' '),
          ])}
        />
      </Select>
      {suggestion && (
        <>
          <p className="mt-2 text-note">Proponujemy: {MAIL_CATEGORY_WORDS[suggestion.category]}, bo:</p>
          <dl className="mail-signs">
            {suggestion.signs.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{nb(text)}</dd>
              </div>
            ))}
          </dl>
          {suggestion.maybeText && <p className="text-note">{nb(suggestion.maybeText)}</p>}
        </>
      )}
      {error !== '' && (
        <Notice tone="late" role="alert">
          {error}
        </Notice>
      )}
      <div className="acts mt-3">
        {buttons.map((category) => (
          <Button
            key={category}
            small
            kind={category === buttons[0] ? 'primary' : undefined}
            mainAct={category === buttons[0]}
            keys={CATEGORY_KEYS[category]}
            busy={busy}
            onClick={() => decide(category)}
          >
            {decisionLabel(category)}
          </Button>
        ))}
        <ShortcutsButton />
      </div>
    </section>
  );
}

type TakeBackProps = Pick<Props, 'thread'> & { takeBack: MailActions['takeBackCategory'] };

/** Takes the decision that was just made back, with its terms. */
function TakeBack({ thread: { id: threadId, version }, takeBack }: TakeBackProps) {
  const { act, busy, failure } = useAct();
  return (
    <>
      {failure && (
        <Notice tone="late" role="alert">
          {errorText(failure.code, failure.facts)}
        </Notice>
      )}
      <Button
        small
        busy={busy === 'cofnij'}
        onClick={async () => {
          const taken = await act('cofnij', () => takeBack({ threadId, version }));
          if (taken) toast('Cofnięto. Terminy są takie jak przedtem.');
        }}
      >
        Cofnij rodzaj
      </Button>
    </>
  );
}

type ChangeProps = {
  thread: { id: number; version: number; category: MailCategory };
  categorise: MailActions['categorise'];
};

/** Changes a decision, with a reason. */
function ChangeCategory({ thread, categorise }: ChangeProps) {
  return (
    <ActForm
      name={`rodzaj-${thread.id}`}
      title="Zmień rodzaj"
      submit="Zapisz rodzaj"
      schema={categoriseSchema}
      start={{ threadId: thread.id, version: thread.version, reason: '' } satisfies Partial<CategoriseInput>}
      save={categorise}
      done={() => 'Zmieniono rodzaj. Terminy policzono od dnia wpływu.'}
    >
      {(form) => (
        <>
          <SelectField
            form={form}
            name="category"
            label="Rodzaj"
            blank="Wybierz nowy rodzaj"
            choices={CHOICES.filter(([category]) => category !== thread.category)}
          />
          <TextAreaField
            form={form}
            name="reason"
            label="Powód"
            hint="Zostanie w historii. Termin ustawowy policzymy od dnia wpływu."
            rows={2}
            maxLength={500}
          />
        </>
      )}
    </ActForm>
  );
}
