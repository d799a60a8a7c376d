'use client';

import { ReasonAct } from '@/components/layout/reason-act';
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
    <ReasonAct
      name="give-back"
      title="Oddaj przydział"
      submit="Oddaj przydział"
      label="Powód"
      hint={`Przeczyta go ${to}. Sprawa wróci na listę do przydzielenia.`}
      maxLength={500}
      save={(reason) => giveBack({ caseId, reason })}
      done={`Przydział oddany. Wraca do: ${to}.`}
    />
  );
}
