'use client';

import { foundTargets, type TargetItem } from '@/components/inquiries/target-field';
import { ActForm } from '@/components/layout/form/act-form';
import { ComboField } from '@/components/layout/form/combo-field';
import { TextAreaField } from '@/components/layout/form/fields';
import { counted } from '@/lib/core/polish';
import { shareThreadSchema, withdrawShareSchema } from '@/lib/modules/mail/schema/acts';
import type { MailActions } from './mail-actions';

type ShareProps = { threadId: number; readers: readonly TargetItem[]; share: MailActions['share'] };

/** Shows the thread to a person or a department for their opinion. */
export function ShareThread({ threadId, readers, share }: ShareProps) {
  return (
    <ActForm
      name={`pokaz-${threadId}`}
      title="Pokaż do wglądu"
      submit="Pokaż"
      schema={shareThreadSchema}
      start={{ threadId }}
      save={share}
      done={() => 'Pokazano. Odpowiedź i termin zostają u Ciebie.'}
    >
      {(form) => (
        <>
          <ComboField
            form={form}
            name="to"
            label="Komu"
            hint="Przeczyta ten wątek i dopisze uwagę, ale nie odpowie. Nadawca się nie dowie."
            search={async (query) => foundTargets(readers, query)}
            countText={(count) => counted(count, 'pozycja', 'pozycje', 'pozycji')}
            emptyText="Nie ma takiej osoby ani komórki."
          />
          <TextAreaField form={form} name="question" label="Pytanie" optional rows={2} maxLength={1_000} />
        </>
      )}
    </ActForm>
  );
}

type WithdrawProps = {
  threadId: number;
  shareId: number;
  to: string;
  withdraw: MailActions['withdrawShare'];
};

/** Ends the showing of the thread to a person or a department. */
export function WithdrawShare({ threadId, shareId, to, withdraw }: WithdrawProps) {
  return (
    <ActForm
      name={`cofnij-wglad-${shareId}`}
      title={`Cofnij wgląd: ${to}`}
      opener="Cofnij wgląd"
      submit="Cofnij wgląd"
      giveUp="Zostaw"
      schema={withdrawShareSchema}
      start={{ threadId, shareId }}
      save={withdraw}
      done={() => `Cofnięto. ${to} nie otworzy już tego wątku.`}
    >
      {(form) => <TextAreaField form={form} name="reason" label="Powód" rows={2} maxLength={1_000} />}
    </ActForm>
  );
}
