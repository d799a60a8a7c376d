import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { DomainError, refuse } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/core/plain-date';
import type { Transact, Tx } from '@/lib/platform/db';
import { type Case, Prisma } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../../audit/operations';
import { officeTerms } from '../../../deadlines/queries';
import { noticeProvision } from '../../../deadlines/rules/new-date';
import { termRule } from '../../../deadlines/rules/term-rules';
import { loadClocks } from '../../queries/clocks/load';
import { termOfClock } from '../../rules/clocks/term';
import type { ClockMoves, DraftNewDateInput, LoadedClock } from '../../schema/clock';
import { enter, enterAboutClocks } from './enter';
import { refreshCaseClocks } from './recompute';

/**
 * A new date that the law allows: the end after it, the end before it (null while the term stands), and the provision.
 */
export type NewDate = { before: PlainDate | null; after: PlainDate; provision: string };

/** The date that a notice sets, and the clock that it moves. */
type Wanted = { clockId: number; newDate: PlainDate };

/**
 * Judges a new date of a term (KPA art. 36) by a notice of the day `on`. `field` names the field of the date in
 * refusals. Throws clock-not-found, new-date-of-target, new-date-not-known, invalid (the field).
 */
export async function judgeNewDate(
  tx: Tx,
  { id: caseId }: Pick<Case, 'id'>,
  { clockId, newDate: to }: Wanted,
  on: PlainDate,
  field = 'newDate',
): Promise<NewDate> {
  const open = Prisma.sql`t.id = ${clockId} AND t.case_id = ${caseId} AND t.closed_at IS NULL`;
  const [clock] = await loadClocks(tx, open);
  if (!clock) throw new DomainError('clock-not-found');
  const rule = termRule(clock.rule);
  if (rule.meaning === 'TARGET') throw new DomainError('new-date-of-target');
  const provision = noticeProvision(rule);
  if (!provision) throw new DomainError('new-date-not-known');
  if (to <= on) refuse(field, 'new-date-past');
  const terms = await officeTerms(tx);
  const now = termOfClock(clock, terms, on);
  const then = termOfClock(withNotice(clock, to, on), terms, on);
  const cap = then.proof.find(({ kind }) => kind === 'CAP');
  if (cap) refuse(field, 'new-date-beyond-cap', { latest: formatDate(cap.from), provision: cap.provision });
  if (then.due <= now.due) refuse(field, 'new-date-not-later', { due: formatDate(now.due) });
  return { before: now.stopped ? null : now.due, after: then.due, provision };
}

const withNotice = (clock: LoadedClock, to: PlainDate, on: PlainDate): LoadedClock => ({
  ...clock,
  entries: [...clock.entries, { id: 0, kind: 'EXTENSION', clockId: clock.id, on, to }],
});

/**
 * Gives a term the date of a notice that went out on the day `on`, inside another act: the caller has locked the case
 * and checked the permission. Throws case-settled and the errors of `judgeNewDate`.
 */
export async function applyNewDate(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  notice: Wanted & { on: PlainDate; reasons: string; documentId: number | null },
): Promise<ClockMoves> {
  const { clockId, newDate, on, reasons, documentId } = notice;
  if (caseRow.settledAt) throw new DomainError('case-settled');
  await judgeNewDate(tx, caseRow, notice, on);
  const dates = { toOn: toColumn(newDate), noticeOn: toColumn(on) };
  const row = { kind: 'EXTENSION', clockId, ...dates, basis: reasons, documentId } as const;
  const { id: entryId } = await enter(tx, ctx, caseRow, row);
  recordOf(tx, ctx, caseRow, 'clock.date-notified', { entryId, clockId, to: newDate, reasons });
  return refreshCaseClocks(tx, ctx, caseRow.id, reasons);
}

/**
 * The moves that a notice of today would cause; the caller rolls them back. Throws not-found, not-allowed, case-settled
 * and the errors of `judgeNewDate`.
 */
export async function tryNewDate(ctx: Ctx, input: DraftNewDateInput, through: Transact): Promise<ClockMoves> {
  const { clockId, newDate, reasons } = input;
  return enterAboutClocks(
    ctx,
    input,
    async (tx, caseRow) => {
      await judgeNewDate(tx, caseRow, input, ctx.today);
      const dates = { toOn: toColumn(newDate), noticeOn: toColumn(ctx.today) };
      return {
        row: { kind: 'EXTENSION', clockId, ...dates, basis: reasons, documentId: null },
        recordEntry: (entryId) =>
          recordOf(tx, ctx, caseRow, 'clock.date-notified', { entryId, clockId, to: newDate, reasons }),
      };
    },
    through,
  );
}
