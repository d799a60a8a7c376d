'use client';

import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/form/act-form';
import { SelectField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { type DraftLetterInput, draftLetterSchema } from '@/lib/modules/correspondence/schema/acts';
import { LETTER_KINDS } from '@/lib/modules/correspondence/schema/letter';
import { LETTER_TITLES, LETTER_USES } from '@/lib/modules/correspondence/words/letters';

type BeginLetter = Action<DraftLetterInput, { letterId: number }>;

/** The notice of a new date is written where the date is set, and a ponaglenie is forwarded from its own row. */
const OFFERED = LETTER_KINDS.filter((kind) => kind !== 'NEW_DATE' && kind !== 'URGING_FORWARD');

/** Begins a letter: lists the kinds, each with its purpose. */
export function NewLetter({ slug, caseId, begin }: { slug: string; caseId: number; begin: BeginLetter }) {
  const router = useRouter();
  return (
    <ActForm
      name="nowe-pismo"
      title="Nowe pismo"
      submit="Zacznij pisać"
      schema={draftLetterSchema}
      start={{ kind: OFFERED[0] }}
      input={({ kind }: { kind: (typeof OFFERED)[number] }) => ({ kind, caseId })}
      save={begin}
      done={({ letterId }) => {
        router.push(paths.letter(slug, letterId));
        return 'Projekt założony.';
      }}
    >
      {(form) => (
        <SelectField
          form={form}
          name="kind"
          label="Rodzaj pisma"
          span={8}
          hint={LETTER_USES[form.watch('kind')]}
          choices={OFFERED.map((kind) => [kind, LETTER_TITLES[kind]])}
        />
      )}
    </ActForm>
  );
}
