'use client';

import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/form/act-form';
import { CountField, LinesField } from '@/components/layout/form/typed-fields';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { missingIn } from '@/lib/modules/correspondence/rules/letter';
import { type DraftLetterInput, draftLetterSchema } from '@/lib/modules/correspondence/schema/acts';
import { letterContentSchema } from '@/lib/modules/correspondence/schema/content';

type Props = {
  caseId: number;
  slug: string;
  /** The documents that the card demands and the client did not bring. */
  missing: readonly string[];
  /** The call is the one act of the page. */
  main?: boolean;
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

type CallValues = { kind: 'CALL'; content: { defects: string[]; termDays: number } };

/** Begins the call to supplement (KPA art. 64 § 2) from the missing documents, and opens it as a letter. */
export function CallForm({ caseId, slug, missing, main, draft }: Props) {
  const router = useRouter();
  return (
    <ActForm
      name="wezwanie"
      title="Wezwij do uzupełnienia"
      submit="Przygotuj wezwanie"
      main={main}
      schema={draftLetterSchema}
      start={{ kind: 'CALL', content: { defects: [...missing], termDays: 7 } }}
      input={(letter: CallValues) => ({ ...letter, caseId })}
      rules={(letter) => {
        // Signing the call would be refused for this error.
        const call = letterContentSchema.safeParse(letter);
        return call.success ? missingIn(call.data) : {};
      }}
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
          <CountField
            form={form}
            name="content.termDays"
            label="Ile dni na uzupełnienie"
            span={4}
            unread={0}
            hint="Co najmniej 7 dni od doręczenia (art. 64 § 2 KPA)"
          />
        </>
      )}
    </ActForm>
  );
}
