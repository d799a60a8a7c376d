import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { momentText } from '@/lib/i18n/moments';
import { type Tx, transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { staffName } from '../../staff/queries/staff';
import { draftIsFresh } from '../rules/drafts';
import type { SaveMailDraftInput, TakeOverDraftInput } from '../schema/acts';
import { lockThread } from './lock-thread';

/**
 * Keeps the answer that the actor is writing; an empty text drops it. Others see who writes, until ten minutes after the
 * last word. Throws not-found, not-allowed, mail-being-answered (by whom, since when).
 */
export async function saveMailDraft(
  ctx: Ctx,
  { threadId, text }: SaveMailDraftInput,
): Promise<{ savedAt: Date }> {
  await transact(async (tx) => {
    await lockThread(tx, ctx, threadId);
    const mine = { threadId_staffId: { threadId, staffId: ctx.actor.staffId } };
    if (text === '') {
      await tx.mailDraft.deleteMany({ where: mine.threadId_staffId });
      return;
    }
    await requireNobodyElse(tx, ctx, threadId);
    const own = await tx.mailDraft.findUnique({ where: mine });
    const beganAt = own && draftIsFresh(own.writtenAt, ctx.now) ? own.beganAt : ctx.now;
    const written = { text, beganAt, writtenAt: ctx.now };
    await tx.mailDraft.upsert({
      where: mine,
      create: { ...mine.threadId_staffId, ...written },
      update: { ...written, version: { increment: 1 } },
    });
  });
  return { savedAt: ctx.now };
}

/**
 * Takes over the answer that another person is writing: their text stays theirs to read, the actor writes. Throws
 * not-found, not-allowed.
 */
export async function takeOverDraft(ctx: Ctx, { threadId }: TakeOverDraftInput): Promise<void> {
  await transact(async (tx) => {
    const { caseRow } = await lockThread(tx, ctx, threadId);
    const other = await otherWriter(tx, ctx, threadId);
    if (!other) return;
    const { staffId } = ctx.actor;
    await tx.mailDraft.upsert({
      where: { threadId_staffId: { threadId, staffId } },
      create: { threadId, staffId, text: other.text, beganAt: ctx.now, writtenAt: ctx.now },
      update: { text: other.text, beganAt: ctx.now, writtenAt: ctx.now, version: { increment: 1 } },
    });
    await tx.mailDraft.delete({ where: { id: other.id } });
    recordOf(tx, ctx, caseRow, 'mail.draft-taken-over', { from: other.staffId });
  });
}

/** Throws mail-being-answered while another person writes an answer. */
export async function requireNobodyElse(tx: Tx, ctx: Ctx, threadId: number): Promise<void> {
  const other = await otherWriter(tx, ctx, threadId);
  if (!other) return;
  const by = await staffName(other.staffId, tx);
  throw new DomainError('mail-being-answered', { facts: { by, on: momentText(other.beganAt, ctx.now) } });
}

/** The fresh draft of another person. */
async function otherWriter(tx: Tx, { actor, now }: Ctx, threadId: number) {
  const drafts = await tx.mailDraft.findMany({
    where: { threadId, staffId: { not: actor.staffId } },
    orderBy: { writtenAt: 'desc' },
  });
  return drafts.find(({ writtenAt }) => draftIsFresh(writtenAt, now));
}
