'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField, TextField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import { type DraftReferralInput, draftReferralSchema } from '@/lib/modules/correspondence/schema/acts';

type Props = { caseId: number; refer: Action<DraftReferralInput, { letterId: number; noticeId: number }> };

/** Begins the two letters by which a podanie is forwarded to the competent authority (KPA art. 65 § 1). */
export function ReferralForm({ caseId, refer }: Props) {
  return (
    <ActForm
      name="przekazanie"
      title="Przekaż według właściwości"
      submit="Przygotuj oba pisma"
      schema={draftReferralSchema}
      start={() => ({ caseId, noticeKey: freshId() })}
      save={refer}
      done={() => 'Gotowe są dwa projekty: pismo do organu i zawiadomienie klienta. Sprawdź je i podpisz.'}
    >
      {(form) => (
        <>
          <TextField
            form={form}
            name="authority.name"
            label="Właściwy organ"
            span={6}
            hint="Na przykład: Starosta Zalesiński"
          />
          <TextField form={form} name="authority.address" label="Adres organu" span={6} />
          <TextField
            form={form}
            name="authority.ade"
            label="Adres do e-Doręczeń"
            optional
            span={6}
            hint="AE:PL-…"
          />
          <TextAreaField
            form={form}
            name="reasons"
            label="Dlaczego to nie nasza sprawa"
            hint="Te same przyczyny przeczyta organ i klient (art. 65 § 1 KPA)."
            rows={4}
          />
        </>
      )}
    </ActForm>
  );
}
