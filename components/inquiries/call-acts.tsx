'use client';

import Link from 'next/link';
import { ActForm } from '@/components/layout/form/act-form';
import { ComboField } from '@/components/layout/form/combo-field';
import { TextField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import {
  type AttemptInput,
  type EndInquiryInput,
  endInquirySchema,
  type PassOnInput,
  passOnSchema,
  type ReopenInquiryInput,
  reopenInquirySchema,
  type TakeBackAttemptInput,
  takeBackAttemptSchema,
} from '@/lib/modules/inquiries/schema/inquiry';
import type { CallRow } from './rows';
import { countTargets, foundTargets, type TargetItem } from './target-field';

/** The server actions of a call-back. */
export type CallActions = {
  call: Action<AttemptInput, { ended: boolean }>;
  takeBack: Action<TakeBackAttemptInput, unknown>;
  passOn: Action<PassOnInput, { who: string }>;
  end: Action<EndInquiryInput, unknown>;
  reopen: Action<ReopenInquiryInput, unknown>;
};

type Props = { row: CallRow; targets: readonly TargetItem[]; actions: CallActions };

/** The acts of a call-back besides the call: passing it on, ending it without a talk, reopening it, a podanie out of it. */
export function CallActs({ row, targets, actions }: Props) {
  const { caseId, version, over, podanie } = row;
  const name = `z${caseId}`;
  return (
    <div className="acts">
      {row.canCall && !over && (
        <>
          <ActForm
            name={`${name}-dalej`}
            title="Przekaż dalej"
            submit="Przekaż"
            schema={passOnSchema}
            start={{ caseId, version, to: '', reason: '' }}
            save={actions.passOn}
            done={({ who }) => `Przekazano. Oddzwoni: ${who}.`}
          >
            {(form) => (
              <>
                <ComboField
                  form={form}
                  name="to"
                  label="Przekaż do"
                  search={async (query) => foundTargets(targets, query)}
                  countText={countTargets}
                  emptyText="Nie ma takiej osoby ani komórki."
                />
                <TextField form={form} name="reason" label="Powód" maxLength={500} />
              </>
            )}
          </ActForm>
          <ActForm
            name={`${name}-pomylka`}
            title="Zapisano przez pomyłkę"
            submit="Zamknij jako pomyłkę"
            schema={endInquirySchema}
            start={{ caseId, version, ending: 'MISTAKE' as const, reason: '' }}
            save={actions.end}
          >
            {(form) => <TextField form={form} name="reason" label="Powód" maxLength={500} />}
          </ActForm>
        </>
      )}
      {row.canCall && over && !podanie && (
        <ActForm
          name={`${name}-jeszcze-raz`}
          title="Otwórz jeszcze raz"
          submit="Otwórz"
          schema={reopenInquirySchema}
          start={{ caseId, version, reason: '' }}
          save={actions.reopen}
        >
          {(form) => <TextField form={form} name="reason" label="Powód" maxLength={500} />}
        </ActForm>
      )}
      {row.canGrow && (
        <Link className="btn btn-s" href={paths.newApplication({ source: row.slug })}>
          Załóż podanie
        </Link>
      )}
      <a className="btn btn-s" href={paths.inquiryForm(row.slug)}>
        Formularz (PDF)
      </a>
    </div>
  );
}

/** The attempts so far, newest first, and the beginning; with `takeBack` a mistaken one is taken back. */
export function PastCalls({ row, takeBack }: { row: CallRow; takeBack?: CallActions['takeBack'] }) {
  return (
    <section className="past-calls">
      <h3>Dotąd</h3>
      <ol>
        {row.past.map(({ id, when, what, by, takenBack }) => (
          <li key={id}>
            <span>{when}</span>
            <span>
              {takenBack ? <s>{what}</s> : <b>{what}</b>}
              <span className="sub">{takenBack || by}</span>
              {takeBack && row.canCall && !takenBack && !row.podanie && (
                <ActForm
                  name={`proba-${id}`}
                  title="Cofnij próbę"
                  submit="Cofnij"
                  giveUp="Zostaw"
                  schema={takeBackAttemptSchema}
                  start={{ caseId: row.caseId, attemptId: id, reason: '' }}
                  save={takeBack}
                >
                  {(form) => <TextField form={form} name="reason" label="Powód" maxLength={500} />}
                </ActForm>
              )}
            </span>
          </li>
        ))}
        <li>
          <span>zapytanie</span>
          <span>
            {row.taken}
            <span className="sub">{row.wish}</span>
          </span>
        </li>
      </ol>
    </section>
  );
}
