'use client';

import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/act-form';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';

type Props = {
  caseId: number;
  slug: string;
  /** What the card demands and the client did not bring. */
  missing: readonly string[];
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

/** Begins the call to supplement (KPA art. 64 § 2) from what is missing, and opens it as a letter. */
export function CallForm({ caseId, slug, missing, draft }: Props) {
  const router = useRouter();
  return (
    <ActForm
      name="wezwanie"
      title="Wezwij do uzupełnienia"
      submit="Przygotuj wezwanie"
      start={{ defects: missing.join('\n'), termDays: '7' }}
      save={async (typed, requestKey) => {
        const defects = (typed.defects ?? '').split('\n').filter((line) => line.trim() !== '');
        const answer = await draft({
          ...{ caseId, requestKey, kind: 'CALL', addressee: null },
          content: { defects, termDays: Number(typed.termDays) },
        });
        if (answer.ok) router.push(`/sprawy/${slug}/pisma/${answer.value.letterId}`);
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
