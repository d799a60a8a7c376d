// Asks as the office: a draft belongs to its writer and is sealed.

import type { Ctx } from '@/lib/core/context';
import { db, dbOf } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import type { Sight } from '../../cases/policy';
import { SIGHT_COLUMNS } from '../../cases/queries/scope';
import { canReadNote, canWriteNote } from '../policy';
import { NOTE_KINDS, type NoteDraft, type NoteItem, type NoteKind, noteDraftSchema } from '../schema';

/** The notes in the file of a case that the actor may read, newest first. One statement. */
export async function listNotes(ctx: Ctx, caseId: number): Promise<NoteItem[]> {
  const notes = await dbOf(ctx).$queryRaw<(NoteItem & Sight)[]>`/* notes */
    SELECT n.id, n.kind, to_char(n.happened_on, 'YYYY-MM-DD') AS "happenedOn", n.happened_at AS "happenedAt", n.person,
           n.text, s.name AS author, s.id AS "authorId", n.written_at AS "writtenAt", n.corrects_id AS "correctsId",
           ARRAY (SELECT c.id FROM case_note c WHERE c.case_id = n.case_id AND c.corrects_id = n.id ORDER BY c.id)
             AS "correctedBy", ${SIGHT_COLUMNS}
    FROM case_note n JOIN "case" k ON k.id = n.case_id JOIN staff_member s ON s.id = n.written_by_id
    WHERE n.case_id = ${caseId} ORDER BY n.id DESC`;
  return notes.filter(({ authorId, ...note }) => canReadNote(ctx.actor, { ...note, staffId: authorId }));
}

/** The kinds of notes that the actor may write into the file of a visible case, and the actor's draft of a note. */
export async function notesToWrite(
  ctx: Ctx,
  record: { id: number } & Omit<Parameters<typeof canWriteNote>[1], 'kind'>,
): Promise<{ kinds: NoteKind[]; draft: NoteDraft | null }> {
  const kinds = NOTE_KINDS.filter((kind) => canWriteNote(ctx.actor, { ...record, kind }));
  const kept =
    kinds.length > 0 &&
    (await db().caseNoteDraft.findUnique({
      where: { staffId_caseId: { staffId: ctx.actor.staffId, caseId: record.id } },
    }));
  return { kinds, draft: kept ? noteDraftSchema.parse(JSON.parse(unseal('draft', kept.sealed))) : null };
}
