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
import type { ClockMoves, LoadedClock, NotifyNewDateInput } from '../../schema/clock';
import { enterAboutClocks } from './enter';

/**
 * A new date that the law allows: the end after it, the end before it (null while the term stands), and the provision.
 */
export type NewDate = { before: PlainDate | null; after: PlainDate; provision: string };

/**
 * Sets a new date of a term (KPA art. 36); `attach` makes the notice and returns the id of its document. A second call
 * with the same key changes nothing. Throws not-found, not-allowed, case-settled, clock-not-found, new-date-of-target,
 * new-date-not-known, invalid (fields: newDate), and the errors of `attach`.
 */
export async function enterNewDate(
  ctx: Ctx,
  input: NotifyNewDateInput,
  attach: (tx: Tx, caseRow: Case, newDate: NewDate) => Promise<number | null>,
  through?: Transact,
): Promise<ClockMoves> {
  const { clockId, newDate, reasons } = input;
  return enterAboutClocks(
    ctx,
    input,
    async (tx, caseRow) => {
      const open = Prisma.sql`t.id = ${clockId} AND t.case_id = ${caseRow.id} AND t.closed_at IS NULL`;
      const [clock] = await loadClocks(tx, open);
      if (!clock) throw new DomainError('clock-not-found');
      const documentId = await attach(tx, caseRow, await judge(tx, ctx, clock, newDate));
      const dates = { toOn: toColumn(newDate), noticeOn: toColumn(ctx.today) };
      return {
        row: { kind: 'EXTENSION', clockId, ...dates, basis: reasons, documentId },
        recordEntry: (entryId) =>
          recordOf(tx, ctx, caseRow, 'clock.date-notified', { entryId, clockId, to: newDate, reasons }),
      };
    },
    through,
  );
}

/**
 * Computes the end of the term by the new date. Throws new-date-of-target, new-date-not-known, invalid (fields:
 * newDate).
 */
async function judge(tx: Tx, { today }: Ctx, clock: LoadedClock, to: PlainDate): Promise<NewDate> {
  const rule = termRule(clock.rule);
  if (rule.meaning === 'TARGET') throw new DomainError('new-date-of-target');
  const provision = noticeProvision(rule);
  if (!provision) throw new DomainError('new-date-not-known');
  if (to <= today) refuse('newDate', 'new-date-past');
  const terms = await officeTerms(tx);
  const now = termOfClock(clock, terms, today);
  const notice = { id: 0, kind: 'EXTENSION', clockId: clock.id, on: today, to } as const;
  const then = termOfClock({ ...clock, entries: [...clock.entries, notice] }, terms, today);
  const cap = then.proof.find(({ kind }) => kind === 'CAP');
  if (cap)
    refuse('newDate', 'new-date-beyond-cap', { latest: formatDate(cap.from), provision: cap.provision });
  if (then.due <= now.due) refuse('newDate', 'new-date-not-later', { due: formatDate(now.due) });
  return { before: now.stopped ? null : now.due, after: then.due, provision };
}
