'use client';

import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/form/act-form';
import { SelectField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { type DraftLetterInput, draftLetterSchema } from '@/lib/modules/correspondence/schema/acts';
import type { NewLetterChoice } from '@/lib/modules/correspondence/words/letters';

type Props = {
  slug: string;
  caseId: number;
  /** The letters that the procedure of the case knows and that may go out now, in the order of the list. */
  choices: readonly NewLetterChoice[];
  begin: Action<DraftLetterInput, { letterId: number }>;
};

/** Begins a letter: lists the kinds, each with its purpose. */
export function NewLetter({ slug, caseId, choices, begin }: Props) {
  const router = useRouter();
  const chosen = (place: string) => choices[Number(place)] ?? choices[0];
  return (
    <ActForm
      name="nowe-pismo"
      title="Nowe pismo"
      submit="Zacznij pisać"
      schema={draftLetterSchema}
      start={{ place: '0' }}
      input={({ place }: { place: string }) => {
        const { kind, about } = chosen(place);
        return { caseId, kind, content: about ? { about } : {} } as DraftLetterInput;
      }}
      save={begin}
      done={({ letterId }) => {
        router.push(paths.letter(slug, letterId));
        return 'Projekt założony.';
      }}
    >
      {(form) => (
        <SelectField
          form={form}
          name="place"
          label="Rodzaj pisma"
          span={8}
          hint={chosen(form.watch('place')).use}
          choices={choices.map(({ title }, place) => [String(place), title])}
        />
      )}
    </ActForm>
  );
}
