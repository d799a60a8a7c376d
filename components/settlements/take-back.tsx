'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import {
  type TakeBackIssueInput,
  takeBackIssueSchema,
  type WithdrawCollectionInput,
  withdrawCollectionSchema,
} from '@/lib/modules/settlements/schema';

/** The consequences of taking a hand-out back, in words. */
export const TAKE_BACK_HINT =
  'Termin na odwołanie, który się zaczął, też się cofnie. Podpisane potwierdzenie odbioru będzie nieważne.';

/** Takes back a hand-out that the counter noted by mistake. The document waits at the counter again. */
export function TakeBackIssueForm(props: {
  collectionId: number;
  issuedAt: Date;
  takeBack: Action<TakeBackIssueInput, unknown>;
}) {
  const { collectionId, issuedAt, takeBack } = props;
  return (
    <ActForm
      name={`cofnij-wydanie-${collectionId}`}
      title="Cofnij wydanie"
      submit="Cofnij wydanie"
      schema={takeBackIssueSchema}
      start={{ collectionId, issuedAt: issuedAt.toISOString() }}
      save={takeBack}
      done={() => 'Cofnięto wydanie. Dokument znów czeka przy okienku.'}
    >
      {(form) => (
        <>
          <p className="hint span-12">{TAKE_BACK_HINT}</p>
          <TextAreaField form={form} name="reason" label="Powód" rows={2} maxLength={1000} />
        </>
      )}
    </ActForm>
  );
}

/** Takes a document back before the counter has confirmed it. The department has it again. */
export function WithdrawCollectionForm(props: {
  collectionId: number;
  withdraw: Action<WithdrawCollectionInput, unknown>;
}) {
  const { collectionId, withdraw } = props;
  return (
    <ActForm
      name={`cofnij-przekazanie-${collectionId}`}
      title="Cofnij przekazanie"
      submit="Cofnij przekazanie"
      schema={withdrawCollectionSchema}
      start={{ collectionId }}
      save={withdraw}
      done={() => 'Cofnięto. Dokument jest znów w komórce.'}
    >
      {(form) => <TextAreaField form={form} name="reason" label="Powód" rows={2} maxLength={1000} />}
    </ActForm>
  );
}
