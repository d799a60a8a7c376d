'use client';

import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/act-form';
import { Options, Select } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { LETTER_KINDS, type LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { LETTER_TITLES, LETTER_USES } from '@/lib/modules/correspondence/words/letters';

type BeginLetter = Action<DraftLetterInput, { letterId: number }>;

/** A notice of a new date is written where the date is set, a ponaglenie goes on from where it stands. */
const OFFERED = LETTER_KINDS.filter((kind) => kind !== 'NEW_DATE' && kind !== 'URGING_FORWARD');

/** Which letter, and what each is for. */
export function NewLetter({ slug, caseId, begin }: { slug: string; caseId: number; begin: BeginLetter }) {
  const router = useRouter();
  return (
    <ActForm
      name="nowe-pismo"
      title="Nowe pismo"
      submit="Zacznij pisać"
      start={{ kind: OFFERED[0] }}
      save={async ({ kind }, requestKey) => {
        const answer = await begin({ caseId, kind: kind as LetterKind, requestKey } as DraftLetterInput);
        if (answer.ok) router.push(paths.letter(slug, answer.value.letterId));
        return answer;
      }}
      done={() => 'Projekt założony.'}
    >
      {(field, typed) => (
        <>
          <Select
            {...field('kind')}
            label="Rodzaj pisma"
            span={8}
            hint={LETTER_USES[typed.kind as LetterKind]}
          >
            <Options choices={OFFERED.map((kind) => [kind, LETTER_TITLES[kind]])} />
          </Select>
        </>
      )}
    </ActForm>
  );
}
