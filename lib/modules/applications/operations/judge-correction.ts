import { DomainError, failAt } from '@/lib/core/errors';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { clientRecord } from '../../clients/queries/client-record';
import type { Card } from '../../procedure-cards/schema';
import { checkCorrection, hinderedChanges, hindrancesOf } from '../rules/correction';
import type { Change, CorrectInput } from '../schema/correction';
import type { OnFile } from './registration-on-file';

type Correction = {
  input: CorrectInput;
  card: Card;
  destinationId: number;
  changes: readonly Change[];
};

/**
 * Refuses a correction that comes too late or that no registration could have. Throws correct-over,
 * registration-cancelled, card-take-back-first (the papers are on the way to another department than that of the
 * corrected card), invalid (with fields).
 */
export async function judgeCorrection(
  tx: Tx,
  { caseRow, facts, client, representative }: OnFile,
  { input, card, destinationId, changes }: Correction,
): Promise<void> {
  const hindrances = hindrancesOf(facts);
  if (hindrances.all) throw new DomainError(hindrances.all);
  const fields = changes.map(({ field }) => field);
  if (fields.includes('card') && caseRow.status === 'HANDED_OVER' && card.departmentId !== destinationId) {
    failAt('cardVersionId', 'card-take-back-first');
  }
  const person = client && { ...clientRecord(client, { full: true }), pesel: '' };
  const errors = {
    ...(person &&
      checkCorrection(input, { client: person, representative }, plainDateOf(caseRow.createdAt), card)),
    ...hinderedChanges(changes, hindrances),
  };
  // Before these answers were asked for, a podanie was registered without them; such a one is corrected all the same.
  if (!fields.includes('identityCheck')) delete errors.identityReason;
  if (!fields.includes('rodoWay') && !fields.includes('channel')) delete errors.rodoWay;
  if (!fields.includes('deliveryWay') && errors.deliveryWay === 'delivery-needs-contact')
    delete errors.deliveryWay;
  if (fields.includes('receivedOn') && !errors.receivedOn) {
    if (await happenedBefore(tx, caseRow.id, input.receivedOn)) errors.receivedOn = 'receipt-after-event';
  }
  if (Object.keys(errors).length > 0) throw new DomainError('invalid', { fields: errors });
}

/** Whether a supplement, a noted event or a pause of the case is earlier than the day. */
async function happenedBefore(tx: Tx, caseId: number, day: PlainDate): Promise<boolean> {
  const [{ earlier }] = await tx.$queryRaw<[{ earlier: boolean }]>`
    SELECT EXISTS (SELECT FROM supplement s WHERE s.case_id = ${caseId} AND s.received_on < ${day}::date)
      OR EXISTS (SELECT FROM clock t WHERE t.case_id = ${caseId} AND t.purpose <> 'SETTLEMENT'
                   AND t.start_on < ${day}::date)
      OR EXISTS (SELECT FROM clock_entry e WHERE e.case_id = ${caseId} AND e.kind = 'PAUSE'
                   AND e.from_on < ${day}::date) AS earlier`;
  return earlier;
}
