'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react';
import { DraftState } from '@/components/layout/form/draft-state';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { useDraft } from '@/components/layout/form/use-draft';
import { Waiting } from '@/components/layout/listening';
import { PageHead } from '@/components/layout/page-head';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { FormFooter } from '@/components/ui/form-footer';
import { ShortcutsButton } from '@/components/ui/shortcut-list';
import type { ActionResult } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import {
  comesInPerson,
  hasNowhere,
  missingDocuments,
  requiredDocuments,
} from '@/lib/modules/applications/rules/registration';
import { type RegisterInput, registerSchema } from '@/lib/modules/applications/schema/application';
import type { Registered } from '@/lib/modules/applications/schema/record';
import { needsDeliveryAgent } from '@/lib/modules/cases/rules/representative';
import type { CardSummary } from '@/lib/modules/procedure-cards/schema';
import { AnswerSection } from './answer-section';
import { ClientSection } from './client-section';
import { DocumentsSection } from './documents-section';
import { emptyForm, type FormValues, inputOfForm, type Known, readDraft, refusalsOf } from './form-values';
import { type DepartmentChoice, MatterSection } from './matter-section';
import type { Prepared, RegisterActions } from './register-actions';
import { RegisterRefusal } from './register-refusal';
import { noteRegistered, wasRegistered } from './registered-forms';
import { SideNotes } from './side-notes';
import { isDraftOf, type PodanieSource, SourceNote, startOf } from './source';

type Props = {
  today: PlainDate;
  cards: CardSummary[];
  departments: DepartmentChoice[];
  rodoVersion: number;
  draft: { form: string; writer: string; savedAt: string } | null;
  last: { number: string; slug: string } | null;
  /** The case out of which the podanie grows; null: it begins by itself. */
  source: PodanieSource | null;
  actions: RegisterActions;
};

/** The form of a new podanie. Its order is that of the talk: client, matter, papers, way of the answer. */
export function RegisterForm(props: Props) {
  const { today, cards, departments, rodoVersion, last, source, actions } = props;
  const router = useRouter();
  // The browser may show this page again as it was before the registration.
  const kept = props.draft && !isRegistered(props.draft.form) ? props.draft : null;
  const [draft] = useState(() => (kept && isDraftOf(kept.form, source) ? kept : null));
  const [start] = useState<FormValues>(() => startOf(draft && readDraft(draft.form, today), source));
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [cleared, setCleared] = useState<FormValues | null>(null);
  const registered = useRef<ActionResult<Registered> | null>(null);
  const form = useActForm(registerSchema, register, {
    start,
    input: (values: FormValues) => inputOfForm(values, knownOf(values)),
    rules: (values: FormValues) => refusalsOf(values, today, knownOf(values)),
    onDone: (registered) => {
      noteRegistered(form.getValues('submissionKey'));
      // The result has an address of its own, which takes the place of the form.
      const { slug, receiptKey } = registered;
      startLeaving(() => router.replace(paths.registered(slug, { key: receiptKey })));
    },
    onRefused: ({ fields }) => {
      // The page shows an older version of the RODO information than the office has now.
      if (fields?.rodoWay) router.refresh();
    },
  });
  const saved = useDraft(form, actions, draft);
  const [leaving, startLeaving] = useTransition();
  const busy = form.busy || leaving;

  const cardVersionId = form.watch('cardVersionId');
  const departmentId = form.watch('departmentId');
  const receivedOn = form.watch('receivedOn');
  const presentDocumentIds = form.watch('presentDocumentIds');
  const channel = form.watch('channel');
  const onSpot = form.watch('settledOnSpot');
  const [client, representative] = form.watch(['client', 'representative']);
  const left = form.formState.touchedFields.client;
  const nowhere = Boolean(left?.street || left?.city) && hasNowhere({ client, representative });

  // Nothing typed means today.
  const hasDay = receivedOn === null || (isPlainDate(receivedOn) && receivedOn <= today);
  // The card and the date decide what the clerk tells the client. The server computes it, the form only shows it.
  useEffect(() => {
    let current = true;
    if (cardVersionId === null || !hasDay) {
      setPrepared((last) => (cardVersionId === null ? null : last));
      return;
    }
    actions.prepare({ cardVersionId, departmentId, receivedOn }).then(
      (answer) => current && answer.ok && setPrepared(answer.value),
      () => undefined, // offline: the date is not shown; the registration reports the failure itself
    );
    return () => {
      current = false;
    };
  }, [actions, cardVersionId, departmentId, receivedOn, hasDay]);

  const missing = prepared
    ? missingDocuments(
        requiredDocuments(prepared.card.documents, channel, representative !== null),
        presentDocumentIds,
      )
    : [];

  /** Returns the chosen card, once the server has sent it. */
  function cardOf(versionId: number | null) {
    return prepared?.chosenId === versionId ? prepared.card : null;
  }

  function knownOf({ cardVersionId: versionId }: Pick<FormValues, 'cardVersionId'>): Known {
    return { card: cardOf(versionId), rodoVersion };
  }

  async function register(input: RegisterInput): Promise<ActionResult<Registered>> {
    // A second press, while the page of the result comes, gets the first answer, which alone has the code.
    if (registered.current) return registered.current;
    saved.stop();
    const answer = await actions.register(input).catch((error: unknown) => {
      saved.go();
      throw error;
    });
    if (answer.ok) registered.current = answer;
    else saved.go();
    return answer;
  }

  const emptyAgain = useEffectEvent(() => {
    if (!wasRegistered(form.getValues('submissionKey'))) return;
    registered.current = null;
    form.reset(emptyForm());
    setPrepared(null);
    saved.go();
  });
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && emptyAgain();
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, []);

  /** The podanie that was registered under this form's key stays. The typed data become another podanie. */
  function registerAsNew() {
    form.setValue('submissionKey', freshId());
    void form.submit();
  }

  async function clear() {
    setCleared(form.getValues());
    form.reset(emptyForm());
    setPrepared(null);
    await saved.discard();
  }

  function undo() {
    if (cleared) form.reset(cleared);
    setCleared(null);
    saved.keep();
  }

  return (
    <>
      <PageHead title="Nowe podanie">
        <Waiting>
          <DraftState saved={saved} cleared={cleared !== null} onClear={clear} onUndo={undo} />
        </Waiting>
      </PageHead>
      {last && (
        <p className="text-note text-ink-2 mb-3">
          Ostatnio zarejestrowane: <Link href={paths.case(last.slug)}>{last.number}</Link>. Potwierdzenie
          wydrukujesz ze sprawy.
        </p>
      )}
      {source && <SourceNote source={source} waits={kept !== null && draft === null} />}
      <div className="desk">
        <FormFrame
          form={form}
          className="sheet"
          label="Nowe podanie"
          whole
          purpose="zarejestrować podanie"
          failed={(failure) => (
            <RegisterRefusal
              key={form.attempt}
              form={form}
              failure={failure}
              onAsNew={registerAsNew}
              retake={actions.retakeClient}
            />
          )}
        >
          {({ above }) => (
            <>
              {above}
              <ClientSection form={form} today={today} actions={actions} />
              <Waiting>
                <MatterSection
                  form={form}
                  cards={cards}
                  departments={departments}
                  prepared={prepared}
                  today={today}
                />
                <DocumentsSection form={form} card={prepared?.card ?? null} />
                <AnswerSection form={form} known={{ card: prepared?.card ?? null, rodoVersion }} />
                <FormFooter
                  text={
                    <>
                      {prepared && (
                        <p>
                          {prepared.due.meaning === 'TARGET' ? 'Cel urzędu' : 'Termin'}:{' '}
                          <b>{prepared.due.long}</b>
                        </p>
                      )}
                      {nowhere && <Badge kind="soon">bez adresu</Badge>}
                      {missing.length > 0 && (
                        <Badge kind="soon">
                          brakuje {counted(missing.length, 'dokumentu', 'dokumentów', 'dokumentów')}
                        </Badge>
                      )}
                    </>
                  }
                >
                  <ShortcutsButton />
                  <Button kind="primary" type="submit" keys="Ctrl Enter" mainAct busy={busy}>
                    Zarejestruj podanie
                  </Button>
                </FormFooter>
              </Waiting>
            </>
          )}
        </FormFrame>
        <SideNotes
          prepared={prepared}
          hasDay={hasDay}
          missing={missing}
          onSpot={onSpot}
          nowhere={nowhere}
          abroad={needsDeliveryAgent(client, representative)}
          here={comesInPerson(channel)}
        />
      </div>
    </>
  );
}

/** Returns whether the form in the text was registered by this tab. */
function isRegistered(form: string): boolean {
  const key = /"submissionKey":"([0-9a-f-]{36})"/.exec(form)?.[1];
  return key !== undefined && wasRegistered(key);
}
