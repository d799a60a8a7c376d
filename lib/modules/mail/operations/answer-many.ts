import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, transact } from '@/lib/platform/db';
import { judgeMany, requireSomeOurs } from '../queries/many';
import { fillAnswer } from '../rules/fill-answer';
import type { AnswerManyInput, LeftOut, ManyOutcome, ManySent, TakeBackManyInput } from '../schema/many';
import { NO_SUBJECT } from '../words/values';
import { queueAnswer, sentBefore, takeBackAnswer } from './answer';
import { attachmentsToSend } from './attach-documents';
import { keepSent, lockWriter } from './drafts';
import { lockThread } from './lock-thread';
import { forEachThread, keyOf, refusalOf } from './many';

/**
 * Answers several threads with one text, which each fills with its own data. Each answer is an e-mail of its own, to one
 * recipient, signed and taken back as any answer; a thread that the rule leaves out, or that fails, stops no other. A
 * second call with the same key sends nothing twice. Throws not-found when no thread is the actor's.
 */
export async function answerMany(ctx: Ctx, input: AnswerManyInput): Promise<ManySent> {
  const result: ManySent = { sent: [], leftOut: [], refused: [] };
  for (const threadId of new Set(input.threadIds)) {
    const refused = await refusalOf(threadId, async () => {
      const answer = await answerOne(ctx, threadId, input);
      if (typeof answer === 'number') result.sent.push({ threadId, messageId: answer });
      else result.leftOut.push({ threadId, reason: answer });
    });
    if (refused) result.refused.push(refused);
  }
  requireSomeOurs(input.threadIds.length, result.leftOut);
  if (result.sent.length > 0) await keepCommon(ctx, input, result.sent[0].messageId);
  return result;
}

/** Keeps the draft of the common answer with its first message, in case the answers are taken back. */
async function keepCommon(ctx: Ctx, input: AnswerManyInput, messageId: number): Promise<void> {
  const { draftId = null, text, settles } = input;
  const own = { staffId: ctx.actor.staffId, isCommon: true };
  await transact(async (tx) => {
    await lockWriter(tx, ctx);
    const before = await tx.mailDraft.findFirst({
      where: { ...own, OR: [{ messageId }, { id: draftId ?? 0, messageId: null }] },
    });
    await keepSent(tx, ctx, before?.id ?? null, { isCommon: true, text, settles, messageId });
  });
}

/** The id of the queued message, or the reason why there is none. */
async function answerOne(
  ctx: Ctx,
  threadId: number,
  { requestKey: whole, draftId = null, text, settles }: AnswerManyInput,
): Promise<number | LeftOut> {
  return transact(async (tx) => {
    const locked = await lockedOrNone(() => lockThread(tx, ctx, threadId));
    if (!locked) return (await judgeMany(ctx, [threadId], tx))[0].leftOut ?? 'not-ours';
    const requestKey = keyOf(whole, threadId);
    const before = await sentBefore(tx, ctx, requestKey);
    if (before !== null) return before;
    const [{ leftOut, to, data }] = await judgeMany(ctx, [threadId], tx);
    if (leftOut) return leftOut;
    return queueAnswer(tx, ctx, locked, {
      kind: 'ANSWER',
      to,
      text: fillAnswer(text, { ...data, temat: data.temat || NO_SUBJECT }),
      requestKey,
      endsAs: settles ? 'INFORMATION' : null,
      attachments: await attachmentsToSend(tx, ctx, { caseId: null, documentIds: [], draftId }),
    });
  });
}

/** A thread of robots has no case to lock, and that of another department is not the actor's to lock. */
async function lockedOrNone<Locked>(lock: () => Promise<Locked>): Promise<Locked | null> {
  try {
    return await lock();
  } catch (error) {
    const isHidden = error instanceof DomainError && ['not-found', 'not-allowed'].includes(error.code);
    if (isHidden) return null;
    throw error;
  }
}

/**
 * Takes back the answers of a common act that have not gone yet. No thread keeps the text as a draft, which would hold
 * every one of them: it is the draft of the common answer again. An answer that has gone is told. Throws not-found.
 */
export async function takeBackMany(ctx: Ctx, { sent }: TakeBackManyInput): Promise<ManyOutcome> {
  const messages = new Map(sent.map(({ threadId, messageId }) => [threadId, messageId]));
  const outcome = await forEachThread([...messages.keys()], (threadId) =>
    takeBackAnswer(ctx, { threadId, messageId: messages.get(threadId) ?? 0 }, { keepsText: false }),
  );
  if (outcome.done.length > 0) {
    await db().mailDraft.updateMany({
      where: { staffId: ctx.actor.staffId, isCommon: true, messageId: { in: [...messages.values()] } },
      data: { messageId: null, writtenAt: ctx.now },
    });
  }
  return outcome;
}
