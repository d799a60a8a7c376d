'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { type FieldPath, FormProvider, useForm, useFormContext } from 'react-hook-form';
import { PageHead } from '@/components/layout/page-head';
import { Button } from '@/components/ui/button';
import { Counter } from '@/components/ui/counter';
import { ErrorSummary } from '@/components/ui/error-summary';
import { fieldId } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { ShortcutsButton } from '@/components/ui/shortcut-list';
import { State } from '@/components/ui/state';
import type { Failure } from '@/lib/core/action-result';
import { parsePolishDate } from '@/lib/core/date-text';
import type { FieldCodes } from '@/lib/core/errors';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { errorText, failureText } from '@/lib/error-texts';
import { missingDocuments, requiredDocuments } from '@/lib/modules/applications/rules';
import type { Registered } from '@/lib/modules/applications/schema';
import type { CardSummary } from '@/lib/modules/procedure-cards/schema';
import { AnswerSection } from './answer-section';
import { ClientConflict } from './client-conflict';
import { ClientSection } from './client-section';
import { DocumentsSection } from './documents-section';
import { DraftState } from './draft-state';
import { checkForm, emptyForm, type FormValues, readDraft } from './form-values';
import { type DepartmentChoice, MatterSection } from './matter-section';
import type { Prepared, RegisterActions } from './register-actions';
import { SideNotes } from './side-notes';
import { useDraft } from './use-draft';

type Path = FieldPath<FormValues>;

type Props = {
  today: PlainDate;
  cards: CardSummary[];
  departments: DepartmentChoice[];
  rodoVersion: number;
  draft: { form: string; writer: string; savedAt: string } | null;
  last: { number: string; slug: string } | null;
  actions: RegisterActions;
  onRegistered: (registered: Registered, prepared: Prepared) => void;
};

/** The form of a new podanie: who, what, papers, how the answer goes. The order is that of the talk. */
export function RegisterForm(props: Props) {
  const { today, cards, departments, rodoVersion, draft, last, actions, onRegistered } = props;
  const [start] = useState<FormValues>(() => (draft && readDraft(draft.form, today)) || emptyForm(today));
  const form = useForm<FormValues>({ defaultValues: start, shouldFocusError: false });
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [refusal, setRefusal] = useState<{ turn: number; fields: Path[]; failure: Failure | null }>();
  const [busy, setBusy] = useState(false);
  const [cleared, setCleared] = useState<FormValues | null>(null);
  const running = useRef(false);
  const saved = useDraft(form, actions, draft);

  const cardVersionId = form.watch('cardVersionId');
  const departmentId = form.watch('departmentId');
  const receivedOn = parsePolishDate(form.watch('receivedOn'), today);
  const presentDocumentIds = form.watch('presentDocumentIds');
  const channel = form.watch('channel');
  const onSpot = form.watch('settledOnSpot');

  // The card and the date decide what the clerk tells the client; the server computes, here it is only shown.
  useEffect(() => {
    let current = true;
    if (cardVersionId === null || !receivedOn || receivedOn > today) {
      setPrepared((last) => (cardVersionId === null ? null : last));
      return;
    }
    actions.prepare({ cardVersionId, departmentId, receivedOn }).then(
      (answer) => current && answer.ok && setPrepared(answer.value),
      () => undefined, // offline: the date stays away; registering says so itself
    );
    return () => {
      current = false;
    };
  }, [actions, cardVersionId, departmentId, receivedOn, today]);

  // The talk begins with who; a moment later, when the fields have stopped waiting for the page.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) form.setFocus('client.firstName');
    }, 50);
    return () => clearTimeout(timer);
  }, [form]);

  // A field that is being mended no longer shows its error.
  useEffect(() => {
    const subscription = form.watch((_values, { name }) => name && form.clearErrors(name));
    return () => subscription.unsubscribe();
  }, [form]);

  const missing = prepared
    ? missingDocuments(requiredDocuments(prepared.card.documents, channel), presentDocumentIds)
    : [];

  function refuse(errors: FieldCodes, failure: Failure | null = null) {
    form.clearErrors();
    const fields = Object.keys(errors) as Path[];
    for (const path of fields) form.setError(path, { message: errorText(errors[path], failure?.facts) });
    setRefusal((last) => ({
      turn: (last?.turn ?? 0) + 1,
      fields,
      failure: fields.length > 0 ? null : failure,
    }));
  }

  async function register() {
    if (running.current) return;
    const values = form.getValues();
    const current = prepared?.card.versionId === values.cardVersionId ? prepared.card : null;
    const { input, errors } = checkForm(values, today, current);
    if (errors) return refuse(errors);
    running.current = true;
    setBusy(true);
    try {
      saved.stop();
      // Asked before, so that nothing is left to fail once the podanie is registered.
      const asked = current ? null : await actions.prepare(input);
      if (asked && !asked.ok) return refuse({}, asked);
      const shown = asked?.ok ? asked.value : prepared;
      const answer = await actions.register(input);
      if (!answer.ok) return refuse(answer.fields ?? {}, answer);
      if (shown) onRegistered(answer.value, shown);
    } catch {
      refuse({}, { ok: false, code: 'offline' });
    } finally {
      running.current = false;
      setBusy(false);
      saved.go();
    }
  }

  /** What was handed in under this form's key stays; the data typed become a podanie of their own. */
  function registerAsNew() {
    form.setValue('submissionKey', freshId());
    void register();
  }

  async function clear() {
    setCleared(form.getValues());
    form.reset(emptyForm(today));
    setPrepared(null);
    setRefusal(undefined);
    await saved.discard();
  }

  function undo() {
    if (cleared) form.reset(cleared);
    setCleared(null);
    saved.keep();
  }

  return (
    <FormProvider {...form}>
      <PageHead title="Nowe podanie">
        <DraftState saved={saved} cleared={cleared !== null} onClear={clear} onUndo={undo} />
      </PageHead>
      {last && (
        <p className="text-note text-ink-2 mb-3">
          Ostatnio zarejestrowane: <Link href={paths.case(last.slug)}>{last.number}</Link>. Potwierdzenie
          wydrukujesz ze sprawy.
        </p>
      )}
      <div className="desk">
        <form
          className="sheet"
          aria-label="Nowe podanie"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void register();
          }}
        >
          {refusal && (
            <Refusal
              key={refusal.turn}
              fields={refusal.fields.filter((path) => form.getFieldState(path, form.formState).error)}
              failure={refusal.failure}
              onAsNew={registerAsNew}
              retake={actions.retakeClient}
            />
          )}
          <ClientSection today={today} actions={actions} />
          <MatterSection cards={cards} departments={departments} prepared={prepared} today={today} />
          <DocumentsSection card={prepared?.card ?? null} />
          <AnswerSection card={prepared?.card ?? null} rodoVersion={rodoVersion} />
          <Counter
            text={
              <>
                {prepared && (
                  <p>
                    {prepared.due.meaning === 'TARGET' ? 'Cel urzędu' : 'Termin'}: <b>{prepared.due.long}</b>
                  </p>
                )}
                {missing.length > 0 && (
                  <State kind="soon">
                    brakuje {counted(missing.length, 'dokumentu', 'dokumentów', 'dokumentów')}
                  </State>
                )}
              </>
            }
          >
            <ShortcutsButton />
            <Button kind="primary" type="submit" keys="Ctrl Enter" mainAct busy={busy}>
              Zarejestruj podanie
            </Button>
          </Counter>
        </form>
        <SideNotes prepared={prepared} missing={missing} onSpot={onSpot} />
      </div>
    </FormProvider>
  );
}

/** What stopped the registration: the fields still to mend, or a sentence about the whole. */
function Refusal({
  fields,
  failure,
  onAsNew,
  retake,
}: {
  fields: Path[];
  failure: Failure | null;
  onAsNew: () => void;
  retake: RegisterActions['retakeClient'];
}) {
  const { getFieldState, formState } = useFormContext<FormValues>();
  if (failure) {
    const number = failure.code === 'already-registered' && failure.facts?.number;
    return (
      <Notice tone="soon" role="alert" title="Nie zarejestrowano podania.">
        {failureText(failure)}
        {failure.code === 'client-changed-meanwhile' && <ClientConflict retake={retake} />}
        {number && (
          <p className="acts mt-2">
            <Link href={paths.case(String(number).replaceAll('/', '-'))}>Otwórz {number}</Link>
            <button className="lnk" type="button" onClick={onAsNew}>
              Zarejestruj te dane jako nowe podanie
            </button>
          </p>
        )}
      </Notice>
    );
  }
  if (fields.length === 0) return null;
  return (
    <ErrorSummary
      title={`Popraw ${counted(fields.length, 'pole', 'pola', 'pól')}, żeby zarejestrować podanie`}
      errors={fields.map((path) => ({
        id: fieldId(path),
        text: getFieldState(path, formState).error?.message ?? '',
      }))}
    />
  );
}
