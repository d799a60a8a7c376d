import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import { record } from '../audit/operations';
import { canChangeTerms } from './policy';
import { prepareTerms } from './queries';
import type { SaveTermsInput } from './schema';

/**
 * Saves the calendar and the choices as a new version; every date is computed by it from now on. `countOpen` counts the
 * clocks that have to be computed anew. Throws as `prepareTerms`.
 */
export async function addTermsVersion(
  tx: Tx,
  ctx: Ctx,
  input: SaveTermsInput,
  countOpen: () => Promise<number>,
): Promise<number> {
  // Of two people who save at once, the second waits here and then finds a newer version.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('terms-version', 0))`;
  const { calendar, policy, difference } = await prepareTerms(ctx, input, tx);
  const { added, removed, choices } = difference;
  const clocks = await countOpen();
  const { id: version } = await tx.termsVersion.create({
    data: {
      calendar,
      policy,
      clocks,
      reason: input.reason,
      savedById: ctx.actor.staffId,
      savedAt: ctx.now,
    },
  });
  record(tx, ctx, {
    type: 'terms.saved',
    departmentId: null,
    data: {
      version,
      added: added.map(({ kind, date }) => `${kind} ${date}`),
      removed: removed.map(({ kind, date }) => `${kind} ${date}`),
      choices: choices.map(({ key, after }) => `${key} ${after}`),
      clocks,
      reason: input.reason,
    },
  });
  return version;
}

/** Adds to the count of clocks that the version gave another date. */
export async function noteMoved(tx: Tx, version: number, moved: number): Promise<void> {
  await tx.termsVersion.update({ where: { id: version }, data: { moved: { increment: moved } } });
}

/** Notes that no open clock is older than the version. */
export async function finishTermsVersion(tx: Tx, version: number, at: Date): Promise<void> {
  await tx.termsVersion.updateMany({
    where: { id: { lte: version }, finishedAt: null },
    data: { finishedAt: at },
  });
}

/** Notes that the actor has checked the calendar of the year; the first check of a year stays. Throws not-allowed. */
export async function confirmYear(ctx: Ctx, { year }: { year: number }): Promise<void> {
  if (!canChangeTerms(ctx.actor)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    const { count } = await tx.calendarCheck.createMany({
      data: { year, checkedById: ctx.actor.staffId, checkedAt: ctx.now },
      skipDuplicates: true,
    });
    if (count > 0) record(tx, ctx, { type: 'calendar.checked', departmentId: null, data: { year } });
  });
}
