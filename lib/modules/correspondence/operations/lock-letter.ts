import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { momentText } from '@/lib/i18n/moments';
import type { Tx } from '@/lib/platform/db';
import type { Case, Letter, Prisma } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import type { CaseHistory, HistoryData } from '../../audit/schema';
import { lockCase } from '../../cases/operations/lock-case';
import { canDispatchLetters, canWriteLetters } from '../policy';
import { LETTER_TRANSITIONS } from '../rules/transitions';
import type { LetterState } from '../schema/letter';

type LetterType = Extract<keyof CaseHistory, `letter.${string}`>;
type MoreOf<T extends LetterType> = Omit<HistoryData[T], 'letterId' | 'kind'>;

/** A letter and its locked case. The lock of the case makes sure that only one letter of a case changes at a time. */
export type LockedLetter = { caseRow: Case; letter: Letter };

/**
 * Locks the case of a letter and returns both. `may` names the permission to check; without it, seeing the case is
 * enough. Throws not-found, not-allowed.
 */
export async function lockLetter(
  tx: Tx,
  ctx: Ctx,
  letterId: number,
  may?: 'WRITE' | 'DISPATCH',
): Promise<LockedLetter> {
  const known = await tx.letter.findUnique({ where: { id: letterId }, select: { caseId: true } });
  if (!known) throw new DomainError('not-found');
  const caseRow = await lockCase(tx, ctx, known.caseId);
  const allowed = may === 'WRITE' ? canWriteLetters : may === 'DISPATCH' ? canDispatchLetters : () => true;
  if (!allowed(ctx.actor, caseRow)) throw new DomainError('not-allowed');
  return { caseRow, letter: await tx.letter.findUniqueOrThrow({ where: { id: letterId } }) };
}

/** Moves a locked letter to the next state, with other changes. Throws wrong-state. */
export async function moveLetter(
  tx: Tx,
  { letter }: LockedLetter,
  act: keyof typeof LETTER_TRANSITIONS,
  changes: Prisma.LetterUncheckedUpdateInput = {},
): Promise<Letter> {
  const state: LetterState = follow(LETTER_TRANSITIONS, letter.state, act);
  return tx.letter.update({
    where: { id: letter.id },
    data: { ...changes, state, version: { increment: 1 } },
  });
}

/** Adds an entry about a letter to the history. */
export function recordLetter<T extends LetterType>(
  tx: Tx,
  ctx: Ctx,
  { caseRow, letter }: { caseRow: Case; letter: Pick<Letter, 'id' | 'kind'> },
  type: T,
  more: MoreOf<T>,
): void {
  const data = { letterId: letter.id, kind: letter.kind, ...more } as HistoryData[T];
  recordOf<LetterType>(tx, ctx, caseRow, type, data);
}

/** Throws letter-signed-meanwhile (by whom, when) when a letter treated as a draft is signed. */
export async function refuseSigned(tx: Tx, { now }: Ctx, { signedAt, signedById }: Letter): Promise<void> {
  if (!signedAt) return;
  const by = await nameOf(tx, signedById);
  throw new DomainError('letter-signed-meanwhile', { facts: { by, on: momentText(signedAt, now) } });
}

/** The name of the person of an earlier act, for the error of a later one. */
export const nameOf = async (tx: Tx, staffId: number | null): Promise<string> =>
  (await tx.staffMember.findUniqueOrThrow({ where: { id: staffId ?? 0 } })).name;
