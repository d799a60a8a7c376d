import type { Ctx } from '@/lib/core/context';
import { requireShown } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import type { TellBipInput, WriteMailNoteInput } from '../schema/acts';
import { lockThread, lockToNote } from './lock-thread';
import { tellAsker } from './share';

/**
 * Writes a note about a thread, which the correspondent never sees; a note of a person who was asked for an opinion is
 * told to those who asked. A second call with the same key changes nothing. Throws not-found.
 */
export async function writeMailNote(
  ctx: Ctx,
  { threadId, text, requestKey }: WriteMailNoteInput,
): Promise<void> {
  await transact(async (tx) => {
    const { caseRow, shares } = await lockToNote(tx, ctx, threadId);
    if (await tx.mailNote.findFirst({ where: { requestKey, threadId } })) return;
    const { id: noteId } = await tx.mailNote.create({
      data: { threadId, text, requestKey, writtenById: ctx.actor.staffId, writtenAt: ctx.now },
    });
    recordOf(tx, ctx, caseRow, 'mail.note-written', { noteId });
    await tellAsker(tx, ctx, caseRow, shares);
  });
}

/**
 * Notes that the department has told the desk of the BIP how it answered (Kraków 3.1), when it answered in another way
 * than from here. Throws not-found, not-allowed, page-outdated.
 */
export async function tellBip(ctx: Ctx, { threadId, version, how }: TellBipInput): Promise<void> {
  await transact(async (tx) => {
    const { thread, caseRow } = await lockThread(tx, ctx, threadId);
    if (thread.bipToldAt) return;
    requireShown(thread, version);
    await tx.mailThread.update({
      where: { id: threadId },
      data: { bipToldAt: ctx.now, version: { increment: 1 } },
    });
    recordOf(tx, ctx, caseRow, 'mail.bip-told', { how });
  });
}
