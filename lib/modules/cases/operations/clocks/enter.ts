import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { type Transact, type Tx, transact } from '@/lib/platform/db';
import type { Case, ClockEntry, Prisma } from '@/lib/platform/generated/prisma/client';
import { PAUSE_KINDS, type PauseKind } from '../../../deadlines/schema';
import { canKeepTerms } from '../../policy';
import type { ClockMoves } from '../../schema/clock';
import type { EnteredKind } from '../../schema/history';
import { lockCase } from '../lock-case';
import { refreshCaseClocks } from './recompute';

type Row = Omit<Prisma.ClockEntryUncheckedCreateInput, 'caseId' | 'enteredById' | 'enteredAt' | 'requestKey'>;

/** An entry to create, and the function that records it in the history. */
type Entered = { row: Row; recordEntry: (entryId: number) => void };

/**
 * Creates an entry about the clocks of an open case and computes the clocks anew, in one transaction: `decide` gets the
 * locked case and returns the entry. A second call with the same `requestKey` changes nothing. Throws not-found,
 * not-allowed, case-settled, and the errors of `decide`.
 */
export async function enterAboutClocks(
  ctx: Ctx,
  { caseId, requestKey }: { caseId: number; requestKey: string },
  decide: (tx: Tx, caseRow: Case) => Promise<Entered>,
  through: Transact = transact,
): Promise<ClockMoves> {
  return through(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canKeepTerms(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (await tx.clockEntry.findFirst({ where: { requestKey, caseId } })) return [];
    if (caseRow.settledAt) throw new DomainError('case-settled');
    const { row, recordEntry } = await decide(tx, caseRow);
    const { id, basis } = await enter(tx, ctx, caseRow, row, requestKey);
    recordEntry(id);
    return refreshCaseClocks(tx, ctx, caseId, basis);
  });
}

/** Creates the row of an entry about the clocks of a locked case. */
export function enter(
  tx: Tx,
  ctx: Ctx,
  { id: caseId }: Pick<Case, 'id'>,
  row: Row,
  requestKey: string = randomUUID(),
): Promise<ClockEntry> {
  const { staffId: enteredById } = ctx.actor;
  return tx.clockEntry.create({ data: { ...row, caseId, requestKey, enteredById, enteredAt: ctx.now } });
}

/** Entries that no valid entry ends or withdraws. A withdrawn end leaves its pause as it was. */
export const UNANSWERED = {
  answers: { none: { answers: { none: { kind: 'WITHDRAWAL' } } } },
} as const satisfies Prisma.ClockEntryWhereInput;

/**
 * The entry that ends a pause on its last day. A pause that would end before it began is withdrawn: no day of it is
 * left out.
 */
export const endingOf = (began: Date, last: PlainDate) =>
  last < fromColumn(began)
    ? ({ kind: 'WITHDRAWAL' } as const)
    : ({ kind: 'PAUSE_END', toOn: toColumn(last) } as const);

/** The kind of a pause entry. Throws when the row holds no known kind. */
export function pauseKindOf({ id, pause }: Pick<ClockEntry, 'id' | 'pause'>): PauseKind {
  const kind = PAUSE_KINDS.find((each) => each === pause);
  if (!kind) throw new Error(`clock entry ${id} has no kind of pause`);
  return kind;
}

/** The entry of the case, if it is not withdrawn. Throws entry-not-found. */
export async function getValidEntry(
  tx: Tx,
  caseId: number,
  id: number,
): Promise<ClockEntry & { kind: EnteredKind }> {
  const entry = await tx.clockEntry.findFirst({
    where: { id, caseId, answers: { none: { kind: 'WITHDRAWAL' } } },
  });
  if (!entry || entry.kind === 'WITHDRAWAL') throw new DomainError('entry-not-found');
  return { ...entry, kind: entry.kind };
}
