import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { canReadNote, canWriteNote } from '../policy';
import type { WriteNoteInput } from '../schema';
import { checkCorrected, checkWhen } from './check-act';

/**
 * Writes a note into the file of a case, signed by its author (KPA art. 72). The note never changes: a later note that
 * names it corrects it. A second call with the same `requestKey` changes nothing. Throws not-found, not-allowed,
 * invalid, record-not-here.
 */
export async function writeNote(ctx: Ctx, input: WriteNoteInput): Promise<{ id: number }> {
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, input.slug);
    if (!canWriteNote(ctx.actor, { ...caseRow, kind: input.kind })) throw new DomainError('not-allowed');
    const { requestKey, kind, happenedOn, happenedAt, person, text, correctsId } = input;
    const before = await tx.caseNote.findUnique({ where: { requestKey } });
    if (before) {
      if (before.caseId !== caseRow.id || before.writtenById !== ctx.actor.staffId) {
        throw new DomainError('not-allowed');
      }
      return { id: before.id };
    }
    const moment = { on: happenedOn, at: happenedAt };
    checkWhen(ctx, caseRow, moment, { day: 'happenedOn', hour: 'happenedAt' });
    if (kind !== 'ANNOTATION' && person === '') refuse('person', 'note-person-missing');
    if (correctsId !== null) {
      const corrected = await tx.caseNote.findFirst({ where: { id: correctsId, caseId: caseRow.id } });
      const reads = corrected && canReadNote(ctx.actor, { ...caseRow, staffId: corrected.writtenById });
      checkCorrected(reads ? corrected : null);
    }
    const { id } = await tx.caseNote.create({
      data: {
        caseId: caseRow.id,
        kind,
        happenedOn: toColumn(happenedOn),
        happenedAt,
        person,
        text,
        correctsId,
        writtenById: ctx.actor.staffId,
        writtenAt: ctx.now,
        requestKey,
      },
    });
    await tx.caseNoteDraft.deleteMany({ where: { staffId: ctx.actor.staffId, caseId: caseRow.id } });
    recordOf(tx, ctx, caseRow, 'note.written', { noteId: id, kind, on: happenedOn, corrects: correctsId });
    return { id };
  });
}
