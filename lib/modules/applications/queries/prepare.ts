import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { officeTerms } from '../../deadlines/queries';
import { computeTerm } from '../../deadlines/rules/compute-term';
import { type ProofLine, shortProof } from '../../deadlines/rules/short-proof';
import { TERM_RULES } from '../../deadlines/rules/term-rules';
import { type Meaning, ruleCodeSchema } from '../../deadlines/schema';
import type { Card } from '../../procedure-cards/schema';
import { canRegister } from '../policy';
import type { PrepareInput } from '../schema/application';
import { cardOfRegistration } from './card-of-registration';

/**
 * The card of the chosen version (`chosenId`) on the day of receipt, with its documents, and the expected date with its
 * short proof (Płock, point 4). Throws not-allowed, card-not-found, department-not-found.
 */
export async function prepareRegistration(
  ctx: Ctx,
  input: PrepareInput,
): Promise<{
  chosenId: number;
  card: Card;
  due: { on: PlainDate; long: string; meaning: Meaning; term: string; lines: ProofLine[] };
}> {
  if (!canRegister(ctx.actor)) throw new DomainError('not-allowed');
  const [card, { calendar, policy }] = await Promise.all([cardOfRegistration(ctx, input), officeTerms()]);
  const rule = ruleCodeSchema.parse(card.termRule);
  const result = computeTerm({ rule, start: input.receivedOn ?? ctx.today, calendar, policy });
  const { name, provision, meaning } = TERM_RULES[rule];
  const words = name.pl.charAt(0).toLowerCase() + name.pl.slice(1);
  return {
    chosenId: input.cardVersionId,
    card,
    due: {
      on: result.due,
      long: formatLong(result.due),
      meaning,
      term: meaning === 'TARGET' ? words : `${words} (${provision})`,
      lines: shortProof(result, 'pl'),
    },
  };
}
