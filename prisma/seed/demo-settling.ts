import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/context';
import { formatDigits } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { proceedingsOf } from '@/lib/modules/cases/queries/proceedings';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import {
  DELIVERY_OF_REMEDY,
  knowsOutcome,
  LETTERS_OF_OUTCOMES,
  remediesOf,
} from '@/lib/modules/settlements/rules/outcomes';
import type { Outcome } from '@/lib/modules/settlements/schema';
import { OUTCOME_WORDS } from '@/lib/modules/settlements/words/values';
import { db } from '@/lib/platform/db';
import { type Act, contextOf } from './demo-acts';
import { sendingLetter, signedLetter } from './demo-letters';

type Situation = {
  caseId: number;
  worker: Actor;
  head: Actor | undefined;
  outcome: Outcome;
  at: Date;
  /** The morning of a working day after the settlement. */
  morning: (workingDays: number) => Date;
};

/** Settles a case by a letter of Okienko, or by one written elsewhere; returns the next acts about the letter. */
export async function settle(situation: Situation): Promise<Act[]> {
  const { caseId, worker, outcome: wanted, at, morning } = situation;
  const { row } = await proceedingsOf(db(), caseId);
  // A petition or a complaint is answered, whatever a card of another procedure would bring.
  const outcome = knowsOutcome(wanted, row) ? wanted : 'INFORMATION';
  const letterId = await signedLetter({ ...situation, outcome });
  const outside = letterId === null && LETTERS_OF_OUTCOMES[outcome].outside;
  const remedy = (outside && remediesOf(outcome, row)[0]) || null;
  await settleCase(contextOf(worker, at), {
    caseId,
    outcome,
    requestKey: randomUUID(),
    settledOn: plainDateOf(at),
    letterId,
    outside,
    remedy,
    deliveredOn: null,
    how: `${OUTCOME_WORDS[outcome]} z ${formatDigits(plainDateOf(at))}`,
  });
  if (letterId !== null) return [sendingLetter({ caseId, worker, at, morning }, letterId)];
  return remedy && remedy !== 'NONE' ? [delivering(situation, DELIVERY_OF_REMEDY[remedy], morning(3))] : [];
}

/** The worker notes the day of delivery of a letter written elsewhere; some days are never noted. */
function delivering(
  { caseId, worker }: Situation,
  event: 'DECISION_DELIVERED' | 'ORDER_DELIVERED',
  at: Date,
): Act {
  return {
    at,
    run: async () => {
      if (caseId % 11 === 4) return [];
      const note = 'Zwrotne potwierdzenie odbioru w aktach.';
      await noteEvent(contextOf(worker, at), {
        caseId,
        event,
        note,
        on: plainDateOf(at),
        requestKey: randomUUID(),
      });
      return [];
    },
  };
}
