import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { canViewCase } from '../../cases/policy';
import { getOffice } from '../../staff/queries/office';
import { canWriteLetters } from '../policy';
import { addresseeOf } from '../rules/addressee';
import { type SaveDraftInput, saveDraftSchema } from '../schema/acts';
import { letterPaper } from './letter-paper';
import { type LetterPreview, renderPreview } from './render-preview';
import { signingMandate } from './sign';

/**
 * A preview of the printed draft, marked as a draft. A person who may only sign the letter sees the stored letter that
 * waits for the signature. Stores nothing. Throws not-found.
 */
export async function previewLetter(ctx: Ctx, input: SaveDraftInput): Promise<LetterPreview> {
  const { letterId, title, kind, content, addressee } = saveDraftSchema.parse(input);
  const found = await db().letter.findUnique({ where: { id: letterId }, include: { case: true } });
  if (!found || !canViewCase(ctx.actor, found.case)) throw new DomainError('not-found');
  const { case: caseRow } = found;
  const office = await getOffice();
  if (!canWriteLetters(ctx.actor, caseRow)) {
    const signs =
      found.state === 'TO_SIGN' && (await signingMandate(db(), ctx, caseRow, found.kind)) !== null;
    if (!signs) throw new DomainError('not-found');
    return renderPreview(
      found.kind,
      await letterPaper(db(), ctx, {
        caseRow,
        letter: found,
        addressee: addresseeOf(found),
        office,
        mandate: null,
      }),
    );
  }
  const { toClient } = found;
  const letter = { kind, title: title || found.title, content, toClient };
  const paper = await letterPaper(db(), ctx, { caseRow, letter, addressee, office, mandate: null });
  return renderPreview(kind, paper);
}
