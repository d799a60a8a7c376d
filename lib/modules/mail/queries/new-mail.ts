// Asks as the office: the query names the departments of the actor; the case is judged by its policies.

import type { Ctx } from '@/lib/core/context';
import { caseReference, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { canReadCaseFiles } from '../../cases/policy';
import { listDocuments } from '../../documents/queries';
import type { NewMailFacts } from '../schema/new-mail';
import { caseAbout } from './about-case';
import { listMailboxes } from './desk';
import { draftFacts, UNFINISHED, WITH_UPLOADS } from './draft-facts';
import { signatureOf } from './signature';

/**
 * The form of a new e-mail: the mailboxes of the actor's departments with their signatures, the case of the address, and
 * the newest draft about it. Throws not-found for a case that the actor may not see.
 */
export async function newMailFacts(ctx: Ctx, slug: string | null): Promise<NewMailFacts> {
  const caseRow = await caseAbout(ctx, slug);
  const [boxes, draft, documents] = await Promise.all([
    listMailboxes(ctx),
    db().mailDraft.findFirst({
      where: {
        staffId: ctx.actor.staffId,
        threadId: null,
        isCommon: false,
        aboutCaseId: caseRow?.id ?? null,
        ...UNFINISHED,
      },
      include: WITH_UPLOADS,
      orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    }),
    caseRow && canReadCaseFiles(ctx.actor, caseRow) ? listDocuments(ctx, caseRow.id) : [],
  ]);
  const departmentIds = [...new Set(boxes.map(({ departmentId }) => departmentId))];
  const signatures = new Map(
    await Promise.all(
      departmentIds.map(async (id) => [id, (await signatureOf(db(), ctx, id)).lines] as const),
    ),
  );
  const shown = new Set(documents.map(({ id }) => id));
  return {
    draft: draft && {
      ...draftFacts(draft),
      // A document that was cancelled since is no longer chosen.
      documentIds: draft.documentIds.filter((id) => shown.has(id)),
    },
    mailboxes: boxes.map(({ id, name, address, departmentId }) => ({
      id,
      name,
      address,
      signature: signatures.get(departmentId) ?? [],
    })),
    about: caseRow && {
      slug: withNumber(caseRow).slug,
      number: caseReference(caseRow),
      subject: caseRow.subject,
      documents: documents.map(({ id, title }) => ({ id, title })),
    },
  };
}
