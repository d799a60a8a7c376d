import type { Ctx } from '@/lib/core/context';
import { formatRange } from '@/lib/core/date-text';
import { DomainError, refuse } from '@/lib/core/errors';
import { fromColumn, toColumn } from '@/lib/core/plain-date';
import { record } from '@/lib/modules/audit/operations';
import { type Tx, transact } from '@/lib/platform/db';
import { canArrangeSubstitution } from '../policy';
import type { SubstitutionInput } from '../schema';

/**
 * Enters a substitution, both days inclusive: reminders go to the substitute on these days, who also calls back and
 * reads the e-mails that were shown to the absent person. The substitution gives no rights in cases. Throws not-found
 * (also for people whom the actor does not lead), invalid with the field: substitute-inactive, substitution-over,
 * substitution-overlaps.
 */
export async function saveSubstitution(
  ctx: Ctx,
  { staffId, substituteId, from, to }: SubstitutionInput,
): Promise<{ id: number }> {
  return transact(async (tx) => {
    await lockLed(tx, ctx, staffId);
    if (to < ctx.today) refuse('to', 'substitution-over');
    const substitute = await tx.staffMember.findUnique({ where: { id: substituteId } });
    if (!substitute?.active) refuse('substituteId', 'substitute-inactive');
    const days = { fromOn: toColumn(from), toOn: toColumn(to) };
    const other = await tx.substitution.findFirst({
      where: { staffId, endedAt: null, fromOn: { lte: days.toOn }, toOn: { gte: days.fromOn } },
    });
    if (other) {
      const when = formatRange(fromColumn(other.fromOn), fromColumn(other.toOn), 'pl', true);
      refuse('from', 'substitution-overlaps', { when });
    }
    const { id } = await tx.substitution.create({
      data: { staffId, substituteId, ...days, savedById: ctx.actor.staffId, savedAt: ctx.now },
    });
    record(tx, ctx, {
      type: 'substitution.saved',
      departmentId: null,
      data: { substitutionId: id, staffId, substituteId, from, to },
    });
    return { id };
  });
}

/**
 * Ends a substitution at once; reminders already sent under it stay. A second call changes nothing. Throws not-found.
 */
export async function endSubstitution(ctx: Ctx, id: number): Promise<void> {
  await transact(async (tx) => {
    const found = await tx.substitution.findUnique({ where: { id } });
    if (!found) throw new DomainError('not-found');
    const { staffId } = found;
    await lockLed(tx, ctx, staffId);
    const { count } = await tx.substitution.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: ctx.now },
    });
    if (count === 0) return;
    record(tx, ctx, {
      type: 'substitution.ended',
      departmentId: null,
      data: { substitutionId: id, staffId },
    });
  });
}

/**
 * Locks a person whose substitutions the actor arranges, so that two substitutions entered at once see each other.
 * Throws not-found.
 */
async function lockLed(tx: Tx, { actor }: Ctx, staffId: number): Promise<void> {
  const [person] = await tx.$queryRaw<[{ id: number }?]>`
    SELECT id FROM staff_member WHERE id = ${staffId} FOR UPDATE`;
  const above = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE above (id) AS (
      SELECT department_id FROM post WHERE staff_id = ${staffId}
      UNION
      SELECT d.parent_id FROM above JOIN department d ON d.id = above.id WHERE d.parent_id IS NOT NULL)
    SELECT id FROM above`;
  const led = canArrangeSubstitution(actor, { departmentIds: above.map(({ id }) => id) });
  if (!person || !led) throw new DomainError('not-found');
}
