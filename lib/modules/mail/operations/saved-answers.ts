import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { mailDepartments } from '../policy';
import type { EndAnswerInput, RestoreAnswerInput, SaveAnswerInput } from '../schema/acts';

/**
 * Saves an answer of one of the actor's departments, for questions that come again. Throws not-found and
 * changed-meanwhile (another person has saved it since).
 */
export async function saveAnswer(
  ctx: Ctx,
  { id, version, departmentId, title, text }: SaveAnswerInput,
): Promise<void> {
  const own = mailDepartments(ctx.actor);
  if (!own.includes(departmentId)) throw new DomainError('not-found');
  await transact(async (tx) => {
    const saved = { departmentId, title, text, savedById: ctx.actor.staffId, savedAt: ctx.now };
    if (id === null) {
      await tx.savedAnswer.create({ data: saved });
      return;
    }
    const found = await tx.savedAnswer.findFirst({ where: { id, departmentId: { in: own }, endedAt: null } });
    if (!found) throw new DomainError('not-found');
    const { count } = await tx.savedAnswer.updateMany({
      where: { id, version },
      data: { ...saved, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError('changed-meanwhile');
  });
}

/** Puts a saved answer away; its text stays in the database. Throws not-found and changed-meanwhile. */
export async function endAnswer(ctx: Ctx, { id, version }: EndAnswerInput): Promise<void> {
  const own = mailDepartments(ctx.actor);
  await transact(async (tx) => {
    const found = await tx.savedAnswer.findFirst({ where: { id, departmentId: { in: own } } });
    if (!found) throw new DomainError('not-found');
    if (found.endedAt) return;
    if (found.version !== version) throw new DomainError('changed-meanwhile');
    await tx.savedAnswer.update({ where: { id }, data: { endedAt: ctx.now, version: { increment: 1 } } });
  });
}

/** Brings back a saved answer that was put away. A second call changes nothing. Throws not-found. */
export async function restoreAnswer(ctx: Ctx, { id }: RestoreAnswerInput): Promise<void> {
  const own = mailDepartments(ctx.actor);
  await transact(async (tx) => {
    const found = await tx.savedAnswer.findFirst({ where: { id, departmentId: { in: own } } });
    if (!found) throw new DomainError('not-found');
    if (found.endedAt)
      await tx.savedAnswer.update({ where: { id }, data: { endedAt: null, version: { increment: 1 } } });
  });
}
