// Asks as the office: the drafts are the actor's own.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { canAnswerMail } from '../policy';
import { writesAs } from '../rules/answerable';
import type { DraftFacts } from '../schema/drafts';
import { draftFacts, UNFINISHED, WITH_UPLOADS } from './draft-facts';

/** The actor's draft of one answer to several threads; null: none. */
export async function commonDraft({ actor }: Pick<Ctx, 'actor'>): Promise<DraftFacts | null> {
  const draft = await db().mailDraft.findFirst({
    where: { staffId: actor.staffId, isCommon: true, ...UNFINISHED },
    include: WITH_UPLOADS,
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
  });
  return draft && draftFacts(draft);
}

/**
 * The actor's drafts of answers that cannot be sent any more, because another department has the thread, it is on its
 * way there, or its case is no more. The subject is that of the draft: the thread may be hidden from the actor now.
 */
export async function strandedDrafts({ actor }: Pick<Ctx, 'actor'>) {
  const drafts = await db().mailDraft.findMany({
    where: { staffId: actor.staffId, threadId: { not: null }, text: { not: '' }, ...UNFINISHED },
    include: { thread: { select: { case: true } } },
    orderBy: { id: 'desc' },
    take: 50,
  });
  return drafts
    .filter(({ thread }) => {
      const caseRow = thread?.case ?? null;
      if (!caseRow || !canAnswerMail(actor, caseRow)) return true;
      return caseRow.status !== 'RETURNED' && writesAs(caseRow.status) === null;
    })
    .map(({ id, subject, text }) => ({ id, subject, text }));
}
