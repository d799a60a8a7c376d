import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { DomainError, refuse } from '@/lib/core/errors';
import { fromColumn, toColumn, yearOf } from '@/lib/core/plain-date';
import { record } from '@/lib/modules/audit/operations';
import { type Tx, transact } from '@/lib/platform/db';
import { canKeepMandates } from '../policy';
import type { MandateInput, MandateRef, RevokeMandateInput } from '../schema';
import { lockDepartments } from './hold-departments';

/**
 * Enters a mandate into the register, under the next number of the year in which it was given. A second call with the
 * same `requestKey` changes nothing. Throws not-allowed; invalid with the field: mandate-given-late, choose-holder (the
 * person does not work here any more), organ-not-found; department-not-found.
 */
export async function giveMandate(ctx: Ctx, input: MandateInput): Promise<MandateRef> {
  if (!canKeepMandates(ctx.actor)) throw new DomainError('not-allowed');
  const { requestKey, staffId, departmentId, organId, holdsOrgan, scopes, subject, givenBy } = input;
  return transact(async (tx) => {
    await lockRegister(tx);
    const known = await tx.mandate.findUnique({ where: { requestKey } });
    if (known) return refOf(known);
    if (input.from < input.givenOn) refuse('from', 'mandate-given-late');
    const holder = await tx.staffMember.findUnique({ where: { id: staffId } });
    if (!holder?.active) refuse('staffId', 'choose-holder');
    if (departmentId !== null) await lockDepartments(tx, [departmentId], () => 'departmentId');
    const organ = { id: organId ?? 0, kind: 'OWN', active: true } as const;
    if (organId !== null && (await tx.authority.count({ where: organ })) === 0)
      refuse('organId', 'organ-not-found');
    const year = yearOf(input.givenOn);
    const { _max } = await tx.mandate.aggregate({ where: { year }, _max: { number: true } });
    const days = { givenOn: toColumn(input.givenOn), fromOn: toColumn(input.from) };
    const made = await tx.mandate.create({
      data: {
        year,
        number: (_max.number ?? 0) + 1,
        staffId,
        departmentId,
        subject,
        givenBy,
        holdsOrgan,
        authorityId: organId,
        requestKey,
        ...days,
        toOn: input.to && toColumn(input.to),
        scopes: [...new Set(scopes)],
        savedById: ctx.actor.staffId,
        savedAt: ctx.now,
      },
    });
    const { from, to } = input;
    record(tx, ctx, {
      type: 'mandate.given',
      departmentId: null,
      data: { mandateId: made.id, staffId, departmentId, scopes, from, to, holdsOrgan },
    });
    return refOf(made);
  });
}

const refOf = ({ id, number, year, givenBy, holdsOrgan }: MandateRef): MandateRef => ({
  id,
  number,
  year,
  givenBy,
  holdsOrgan,
});

/**
 * Revokes a mandate; `lastDay` is the last day on which it is valid. Letters signed under it stay signed; a second call
 * with the same values changes nothing. Throws not-allowed, not-found, mandate-revoked-already; invalid:
 * mandate-revoke-after-end.
 */
export async function revokeMandate(ctx: Ctx, { id, reason, ...day }: RevokeMandateInput): Promise<void> {
  const lastDay = day.lastDay ?? ctx.today;
  if (!canKeepMandates(ctx.actor)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    await lockRegister(tx);
    const found = await tx.mandate.findUnique({ where: { id } });
    if (!found) throw new DomainError('not-found');
    const { revokedOn, toOn, staffId } = found;
    if (revokedOn) {
      if (fromColumn(revokedOn) === lastDay && found.revokeReason === reason) return;
      throw new DomainError('mandate-revoked-already');
    }
    const end = toOn && fromColumn(toOn);
    if (end && lastDay > end) refuse('lastDay', 'mandate-revoke-after-end', { day: formatDate(end) });
    const revoked = { revokedOn: toColumn(lastDay), revokedById: ctx.actor.staffId, revokeReason: reason };
    await tx.mandate.update({ where: { id }, data: revoked });
    record(tx, ctx, {
      type: 'mandate.revoked',
      departmentId: null,
      data: { mandateId: id, staffId, lastDay, reason },
    });
  });
}

/** Locks the register for one writer: its numbers have no gaps, and a mandate is revoked once. */
async function lockRegister(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('mandate-register', 0))`;
}
