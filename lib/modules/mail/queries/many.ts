// Asks as the office: the policy is asked below, for each thread.

import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { withNumber } from '@/lib/core/registry-number';
import { db, type Tx } from '@/lib/platform/db';
import { canAnswerMail, mailDepartments } from '../policy';
import { leftOutOf } from '../rules/answer-many';
import { draftIsFresh } from '../rules/drafts';
import type { LeftOut, ManyPreview, PreviewManyInput } from '../schema/many';
import type { AnswerData } from '../schema/values';
import { UNFINISHED } from './draft-facts';

/** A thread with the reason why it gets no common answer, and the data by which the text is filled. */
type Judged = {
  threadId: number;
  to: string;
  name: string;
  subject: string;
  leftOut: LeftOut | null;
  data: AnswerData;
};

/** Judges threads for a common answer, in a number of statements that does not grow with them. */
export async function judgeMany(
  { actor, now }: Pick<Ctx, 'actor' | 'now'>,
  threadIds: readonly number[],
  client: Pick<Tx, 'mailThread' | 'mailbox' | 'mailDraft' | 'mailMessage'> = db(),
): Promise<Judged[]> {
  const ids = [...new Set(threadIds)];
  // One statement after another, because they may run in one transaction.
  const rows = await client.mailThread.findMany({
    where: { id: { in: ids } },
    include: { case: true },
  });
  const mailboxes = await client.mailbox.findMany({
    where: { departmentId: { in: mailDepartments(actor) } },
    select: { id: true },
  });
  const ownMailboxes = new Set(mailboxes.map(({ id }) => id));
  const drafts = await client.mailDraft.findMany({
    where: { threadId: { in: ids }, ...UNFINISHED },
    select: { threadId: true, staffId: true, holds: true, writtenAt: true },
  });
  const waiting = await client.mailMessage.findMany({
    where: {
      threadId: { in: ids },
      delivery: { state: { in: ['QUEUED', 'SENDING'] }, kind: { in: ['ANSWER', 'TEMPLATE'] } },
    },
    select: { threadId: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const waits = new Set(waiting.map(({ threadId }) => threadId));
  const draftsIn = Map.groupBy(drafts, ({ threadId }) => threadId);
  return ids.map((threadId) => {
    const written = draftsIn.get(threadId) ?? [];
    const row = byId.get(threadId);
    const caseRow = row?.case ?? null;
    const isOwn = row && (caseRow ? canAnswerMail(actor, caseRow) : ownMailboxes.has(row.mailboxId));
    if (!row || !isOwn) return hidden(threadId);
    const { category, suggestedCategory, awaitsAnswer, correspondentAddress: to, correspondentName } = row;
    const { subject } = row;
    const leftOut = leftOutOf({
      to,
      status: caseRow?.status ?? null,
      mayAnswer: true,
      category,
      suggestedCategory,
      awaitsAnswer,
      answerWaits: waits.has(threadId),
      othersWrite: written.some(
        ({ staffId, holds, writtenAt }) => staffId !== actor.staffId && holds && draftIsFresh(writtenAt, now),
      ),
      ownDraft: written.some(({ staffId }) => staffId === actor.staffId),
    });
    const data = {
      numer: caseRow ? (caseRow.znak ?? withNumber(caseRow).number) : '',
      temat: subject,
      termin: caseRow ? formatDate(fromColumn(caseRow.dueOn)) : '',
      nadawca: correspondentName || to,
    };
    return { threadId, to, name: correspondentName, subject, leftOut, data };
  });
}

/** A thread of which the person learns nothing here. */
const hidden = (threadId: number): Judged => ({
  threadId,
  to: '',
  name: '',
  subject: '',
  leftOut: 'not-ours',
  data: { numer: '', temat: '', termin: '', nadawca: '' },
});

/**
 * Those of the chosen threads that get a common answer, and those that do not, with the reason. Throws not-found when no
 * thread is the actor's.
 */
export async function previewMany(ctx: Ctx, { threadIds }: PreviewManyInput): Promise<ManyPreview> {
  const judged = await judgeMany(ctx, threadIds);
  const leftOut = judged.flatMap(({ threadId, leftOut: reason }) => (reason ? [{ threadId, reason }] : []));
  requireSomeOurs(judged.length, leftOut);
  return {
    leftOut,
    recipients: judged
      .filter(({ leftOut }) => leftOut === null)
      .map(({ threadId, to, name, subject, data }) => ({ threadId, to, name, subject, data })),
  };
}

/** Throws not-found when every one of the chosen threads is another department's. */
export function requireSomeOurs(count: number, leftOut: readonly { reason: LeftOut }[]): void {
  const foreign = leftOut.filter(({ reason }) => reason === 'not-ours').length;
  if (foreign === count) throw new DomainError('not-found');
}
