import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx } from '@/lib/platform/db';
import { staffName, staffNames } from '../staff/queries/staff';
import { canChangeTerms, canReadTerms } from './policy';
import { type OfficeTerms, readTerms } from './rules/read-terms';
import {
  candidateTerms,
  isSame,
  refusalOfDays,
  type TermsDifference,
  termsDifference,
} from './rules/terms-change';
import { calendarSchema, policySchema, type TermsChange, type TermsData, type TermsRow } from './schema';

export type { OfficeTerms } from './rules/read-terms';

const dataOf = ({ calendar, policy }: TermsRow): TermsData => ({
  calendar: calendarSchema.parse(calendar),
  policy: policySchema.parse(policy),
});

const VERSION = { id: true, calendar: true, policy: true } as const;

const latestVersion = (tx: Pick<Tx, 'termsVersion'>): Promise<TermsRow> =>
  tx.termsVersion.findFirstOrThrow({ orderBy: { id: 'desc' }, select: VERSION });

/** The calendar and the choices by which every date is computed now. One statement. */
export async function officeTerms(tx: Pick<Tx, 'termsVersion'> = db()): Promise<OfficeTerms> {
  const row = await latestVersion(tx);
  return readTerms(row);
}

/** The calendars and choices of versions, by number, to prove dates computed by them. */
export async function termsOfVersions(versions: readonly number[]): Promise<Map<number, OfficeTerms>> {
  const rows = await db().termsVersion.findMany({
    where: { id: { in: [...new Set(versions)] } },
    select: VERSION,
  });
  return new Map(rows.map((row) => [row.id, readTerms(row)]));
}

/** The latest version as it was saved, on which a change builds. */
export async function latestTerms(
  tx: Pick<Tx, 'termsVersion'> = db(),
): Promise<TermsData & { version: number }> {
  const row = await latestVersion(tx);
  return { version: row.id, ...dataOf(row) };
}

/**
 * The calendar and the choices with the change, and the difference from today's. Throws not-allowed,
 * terms-changed-meanwhile when `basedOn` is an older version, terms-unchanged, day-already-there, day-already-free.
 */
export async function prepareTerms(
  ctx: Ctx,
  change: TermsChange,
  tx?: Tx,
): Promise<TermsData & { difference: TermsDifference }> {
  if (!canChangeTerms(ctx.actor)) throw new DomainError('not-allowed');
  const { version, ...current } = await latestTerms(tx);
  if (version !== change.basedOn) throw new DomainError('terms-changed-meanwhile');
  const next = candidateTerms(current, change);
  const difference = termsDifference(current, next);
  if (isSame(difference)) throw new DomainError('terms-unchanged');
  const refusal = refusalOfDays(current.calendar, next.calendar);
  if (refusal) throw new DomainError(refusal);
  return { ...next, difference };
}

/** A version that a person saved, and its difference from the version before. */
export type TermsVersionRecord = {
  version: number;
  savedAt: Date;
  savedBy: string | null;
  reason: string;
  clocks: number;
  moved: number;
  finishedAt: Date | null;
  difference: TermsDifference;
};

/** The latest changes of calendar and choices, newest first; `older` says whether there are more. Throws not-found. */
export async function listTermsVersions(
  ctx: Ctx,
  limit = 30,
): Promise<{ versions: TermsVersionRecord[]; older: boolean }> {
  if (!canReadTerms(ctx.actor)) throw new DomainError('not-found');
  // One more row serves the comparison of the last version. The very first version is the law itself: no person saved
  // it.
  const rows = await db().termsVersion.findMany({ orderBy: { id: 'desc' }, take: limit + 1 });
  const names = await staffNames(rows.flatMap(({ savedById }) => savedById ?? []));
  const pairs = rows.slice(0, -1).map((row, index) => [row, rows[index + 1]] as const);
  return {
    versions: pairs.map(([row, before]) => {
      const { id: version, savedById, calendar: _, policy: __, ...details } = row;
      const savedBy = savedById === null ? null : (names.get(savedById) ?? null);
      return { version, savedBy, ...details, difference: termsDifference(dataOf(before), dataOf(row)) };
    }),
    older: rows.length > limit,
  };
}

/** The person who checked the calendar of the year, and the moment; null before the check. Throws not-found. */
export async function checkOfYear(ctx: Ctx, year: number): Promise<{ at: Date; by: string } | null> {
  if (!canReadTerms(ctx.actor)) throw new DomainError('not-found');
  const check = await db().calendarCheck.findUnique({ where: { year } });
  return check && { at: check.checkedAt, by: await staffName(check.checkedById) };
}
