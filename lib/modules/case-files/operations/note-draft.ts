import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { seal } from '@/lib/platform/secrets';
import { findCase } from '../../cases/operations/lock-case';
import { canViewCase } from '../../cases/policy';
import { canWriteNote } from '../policy';
import type { SaveNoteDraftInput } from '../schema';

/**
 * Keeps the note that the actor is typing, sealed, so that it outlives a reload; one draft for each person and case.
 * Deletes the draft when its text is empty, or when the actor has signed that text already (the save came late). Throws
 * not-found.
 */
export async function saveNoteDraft(ctx: Ctx, { slug, typed }: SaveNoteDraftInput): Promise<void> {
  const caseRow = await findCase(db(), slug);
  if (!canViewCase(ctx.actor, caseRow) || !canWriteNote(ctx.actor, { ...caseRow, kind: 'VISIT' }))
    throw new DomainError('not-found');
  const draftKey = { staffId: ctx.actor.staffId, caseId: caseRow.id };
  const text = typed.text?.trim() ?? '';
  const signed =
    text !== '' &&
    (await db().caseNote.findFirst({
      where: { caseId: caseRow.id, writtenById: ctx.actor.staffId, text },
      select: { id: true },
    }));
  if (text === '' || signed) {
    await db().caseNoteDraft.deleteMany({ where: draftKey });
    return;
  }
  const draft = { sealed: seal('draft', JSON.stringify(typed)), savedAt: ctx.now };
  await db().caseNoteDraft.upsert({
    where: { staffId_caseId: draftKey },
    create: { ...draftKey, ...draft },
    update: draft,
  });
}
