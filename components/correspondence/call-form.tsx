'use client';

import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/act-form';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import type { FieldCodes } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { missingIn } from '@/lib/modules/correspondence/rules/letter';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { type LetterContent, readContent } from '@/lib/modules/correspondence/schema/content';
import { contentOf } from './letter-fields';

type Props = {
  caseId: number;
  slug: string;
  today: PlainDate;
  /** What the card demands and the client did not bring. */
  missing: readonly string[];
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

/** Begins the call to supplement (KPA art. 64 § 2) from what is missing, and opens it as a letter. */
export function CallForm({ caseId, slug, today, missing, draft }: Props) {
  const router = useRouter();
  return (
    <ActForm
      name="wezwanie"
      title="Wezwij do uzupełnienia"
      submit="Przygotuj wezwanie"
      start={{ defects: missing.join('\n'), termDays: '7' }}
      save={async (typed, requestKey) => {
        const letter = contentOf(readContent('CALL', {}), typed, today);
        const fields = refusedFields(letter);
        if (fields) return { ok: false, code: 'invalid', fields };
        const answer = await draft({ caseId, requestKey, addressee: null, ...letter });
        if (answer.ok) router.push(paths.letter(slug, answer.value.letterId));
        return answer;
      }}
      done={() => 'Wezwanie przygotowane. Sprawdź je i podpisz.'}
    >
      {(field) => (
        <>
          <TextArea
            {...field('defects')}
            label="Czego brakuje"
            hint="Każdy brak w nowym wierszu, nazwany tak, żeby klient wiedział, co przynieść."
            rows={Math.max(3, missing.length + 1)}
          />
          <TextInput
            {...field('termDays')}
            label="Ile dni na uzupełnienie"
            span={4}
            inputMode="numeric"
            autoComplete="off"
            hint="Co najmniej 7 dni od doręczenia (art. 64 § 2 KPA)"
          />
        </>
      )}
    </ActForm>
  );
}

/** What the letter would be refused for at its signing is refused here, at its field. */
function refusedFields(letter: LetterContent): FieldCodes | null {
  const missing = Object.entries(missingIn(letter)).map(([field, code]) => [
    field.replace(/^content\./, ''),
    code,
  ]);
  return missing.length > 0 ? Object.fromEntries(missing) : null;
}
