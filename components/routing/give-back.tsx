'use client';

import { ActForm } from '@/components/layout/act-form';
import { TextArea } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import type { GiveBackCaseInput } from '@/lib/modules/cases/schema/assignment';

type Props = {
  caseId: number;
  /** Who assigned it: they read the reason. */
  to: string;
  giveBack: Action<GiveBackCaseInput, unknown>;
};

/** A wrong assignment goes back to who made it, with the reason. */
export function GiveBack({ caseId, to, giveBack }: Props) {
  return (
    <ActForm
      name="give-back"
      title="Oddaj przydział"
      submit="Oddaj przydział"
      save={({ reason = '' }) => giveBack({ caseId, reason })}
      done={() => `Przydział oddany. Wraca do: ${to}.`}
    >
      {(field) => (
        <TextArea
          {...field('reason')}
          label="Powód"
          hint={`Przeczyta go ${to}. Sprawa wróci na listę do przydzielenia.`}
          rows={2}
          maxLength={500}
        />
      )}
    </ActForm>
  );
}
