'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField, TextField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import type { Filing, ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { citation } from '@/lib/modules/cases/words/procedures';
import { type DraftReferralInput, draftReferralSchema } from '@/lib/modules/correspondence/schema/acts';
import { authorityName } from '@/lib/modules/procedure-cards/rules/authority-name';
import type { Authority } from '@/lib/modules/procedure-cards/schema';

type Props = {
  caseId: number;
  /** The referral of the procedure of the case. */
  referral: NonNullable<ProcedureRow['referral']>;
  filing: Filing;
  /** The authorities that the office has entered. */
  authorities: readonly Authority[];
  refer: Action<DraftReferralInput, { letterId: number; noticeId: number }>;
};

/** Begins the two letters by which a filing is forwarded to the competent authority (KPA art. 65 § 1 and its like). */
export function ReferralForm({ caseId, referral, filing, authorities, refer }: Props) {
  const about =
    filing === 'SKARGA'
      ? ' Skargę na działalność wójta, burmistrza lub prezydenta rozpatruje rada gminy (art. 229 pkt 3 KPA).'
      : '';
  return (
    <ActForm
      name="przekazanie"
      title="Przekaż według właściwości"
      submit="Przygotuj oba pisma"
      schema={draftReferralSchema}
      start={() => ({ caseId, noticeKey: freshId(), listed: null })}
      input={({ listed: _, ...typed }: DraftReferralInput & { listed: number | null }) => typed}
      save={refer}
      done={() => 'Gotowe są dwa projekty: pismo do organu i zawiadomienie klienta. Sprawdź je i podpisz.'}
    >
      {(form) => (
        <>
          <SelectField
            form={form}
            name="listed"
            label="Organ z listy"
            optional
            blank="inny, wpisz niżej"
            choices={authorities
              .filter(({ kind }) => kind !== 'COURT')
              .map((each) => [each.id, authorityName(each)])}
            onChosen={(id) => {
              const chosen = authorities.find((each) => each.id === id);
              if (!chosen) return;
              form.set('authority.name', authorityName(chosen));
              form.set('authority.address', chosen.address);
              form.set('authority.ade', chosen.ade);
            }}
          />
          <TextField
            form={form}
            name="authority.name"
            label="Właściwy organ"
            span={6}
            hint="Z siedzibą, na przykład: Starosta Zalesiński"
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
            hint={`Te same przyczyny przeczyta organ i klient (${citation(referral.provision)}).${about}`}
            rows={4}
          />
        </>
      )}
    </ActForm>
  );
}
