'use client';

import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/form/act-form';
import { CountField, LinesField } from '@/components/layout/form/typed-fields';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { CallRow, ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { citation } from '@/lib/modules/cases/words/procedures';
import { missingIn } from '@/lib/modules/correspondence/rules/letter';
import { type DraftLetterInput, draftLetterSchema } from '@/lib/modules/correspondence/schema/acts';
import { letterContentSchema } from '@/lib/modules/correspondence/schema/content';
import { daysFacts, daysText } from '@/lib/modules/correspondence/words/provisions';

type Props = {
  caseId: number;
  slug: string;
  /** The documents that the card demands and the client did not bring. */
  missing: readonly string[];
  /** The call is the one act of the page. */
  main?: boolean;
  /** The law of the procedure of the case, which knows such a call. */
  row: ProcedureRow & { call: CallRow };
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

type CallValues = { kind: 'CALL'; content: { defects: string[]; termDays: number } };

/** Begins the call to supplement from the missing documents, and opens it as a letter. */
export function CallForm({ caseId, slug, missing, main, row, draft }: Props) {
  const router = useRouter();
  const { call } = row;
  const fixed = call.days.min === call.days.max;
  return (
    <ActForm
      name="wezwanie"
      title="Wezwij do uzupełnienia"
      submit="Przygotuj wezwanie"
      main={main}
      schema={draftLetterSchema}
      start={{ kind: 'CALL', content: { defects: [...missing], termDays: call.days.min } }}
      input={(letter: CallValues) => ({ ...letter, caseId })}
      rules={(letter) => {
        // Signing the call would be refused for this error.
        const checked = letterContentSchema.safeParse(letter);
        return checked.success ? missingIn(checked.data, row) : {};
      }}
      facts={daysFacts('CALL', row)}
      save={draft}
      done={({ letterId }) => {
        router.push(paths.letter(slug, letterId));
        return 'Wezwanie przygotowane. Sprawdź je i podpisz.';
      }}
    >
      {(form) => (
        <>
          <LinesField
            form={form}
            name="content.defects"
            label="Czego brakuje"
            hint="Każdy brak w nowym wierszu, nazwany tak, żeby klient wiedział, co przynieść."
            rows={Math.max(3, missing.length + 1)}
          />
          {fixed ? (
            <p className="span-12 text-ink-2">
              {nb(`Wezwanie daje ${call.days.min} dni od doręczenia (${citation(call.provision)}).`)}
            </p>
          ) : (
            <CountField
              form={form}
              name="content.termDays"
              label="Ile dni na uzupełnienie"
              span={4}
              unread={0}
              hint={daysText(call)}
            />
          )}
        </>
      )}
    </ActForm>
  );
}
