import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Prisma } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { recipientOf } from '../../cases/operations/recipients';
import { isOver } from '../../cases/rules/whose-move';
import { keepReminders, putAwayReminders } from '../../notifications/operations';
import { lockDepartments } from '../../staff/operations/hold-departments';
import { substitutesOn } from '../../staff/queries/at-work';
import type { ShareThreadInput, WithdrawShareInput } from '../schema/acts';
import { askedNote, NOTED } from '../words/values';
import { lockThread } from './lock-thread';

const WORKS = {
  role: { in: ['CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD'] },
  staff: { active: true },
} satisfies Prisma.PostWhereInput;

/**
 * Shows a thread to a person or a department for their opinion: they read it, write notes, and are reminded; their
 * substitutes too, while they are away. Its case, its terms and its department stay, and nothing goes to the
 * correspondent. A second call with the same key changes nothing. Throws not-found, not-allowed, wrong-state,
 * choose-share-reader, department-not-found, shared-already.
 */
export async function shareThread(ctx: Ctx, input: ShareThreadInput): Promise<void> {
  const { threadId, requestKey, to, question } = input;
  await transact(async (tx) => {
    const { caseRow } = await lockThread(tx, ctx, threadId);
    if (await tx.mailShare.findFirst({ where: { requestKey, threadId } })) return;
    if (isOver(caseRow.status)) throw new DomainError('wrong-state');
    const target = await holdTarget(tx, to);
    if (await tx.mailShare.findFirst({ where: { threadId, ...target, withdrawnAt: null } }))
      failAt('to', 'shared-already');
    const { id: shareId } = await tx.mailShare.create({
      data: {
        threadId,
        ...target,
        question,
        requestKey,
        sharedById: ctx.actor.staffId,
        sharedAt: ctx.now,
      },
    });
    recordOf(tx, ctx, caseRow, 'mail.shared', { shareId, ...target });
    await remindReaders(tx, ctx, caseRow, { shareId, ...target, question });
  });
}

/**
 * Withdraws the showing of a thread, with a reason: its reader does not open it any more. A second call changes nothing.
 * Throws not-found, not-allowed.
 */
export async function withdrawShare(
  ctx: Ctx,
  { threadId, shareId, reason }: WithdrawShareInput,
): Promise<void> {
  await transact(async (tx) => {
    const { caseRow } = await lockThread(tx, ctx, threadId);
    const share = await tx.mailShare.findFirst({ where: { id: shareId, threadId } });
    if (!share) throw new DomainError('not-found');
    if (share.withdrawnAt) return;
    await tx.mailShare.update({
      where: { id: shareId },
      data: { withdrawnAt: ctx.now, withdrawnById: ctx.actor.staffId, withdrawReason: reason },
    });
    await putAwayReminders(tx, ctx.now, { topic: 'MAIL_SHARE', topicId: shareId });
    const { departmentId, staffId } = share;
    recordOf(tx, ctx, caseRow, 'mail.share-withdrawn', { shareId, departmentId, staffId, reason });
  });
}

/**
 * Reminds those who asked for an opinion of the note of a person whom they asked; their substitutes while they are
 * away.
 */
export async function tellAsker(
  tx: Tx,
  ctx: Ctx,
  caseRow: Pick<Case, 'id'>,
  shares: readonly { id: number; sharedById: number }[],
): Promise<void> {
  const asked = shares.filter(({ sharedById }) => sharedById !== ctx.actor.staffId);
  if (asked.length === 0) return;
  const substitutes = await substitutesOn(ctx.today);
  const reminders = asked.map(({ id, sharedById: staffId }) =>
    recipientOf({ ...about(ctx, caseRow, id), staffId, note: `${ctx.actor.name}: ${NOTED}` }, substitutes),
  );
  await keepReminders(ctx.now, reminders, tx);
}

const about = (ctx: Ctx, { id: caseId }: Pick<Case, 'id'>, topicId: number) =>
  ({ caseId, topic: 'MAIL_SHARE', topicId, kind: 'ON', dueOn: ctx.today }) as const;

type Target = { departmentId: number; staffId: number | null };

/** The department, or the person who works in it; the department stays in use until the transaction ends. */
async function holdTarget(tx: Tx, to: string): Promise<Target> {
  const [departmentId, staffId = null] = to.split('-').map(Number);
  await lockDepartments(tx, [departmentId], () => 'to');
  if (staffId === null) return { departmentId, staffId };
  const post = await tx.post.findFirst({ where: { departmentId, staffId, ...WORKS } });
  if (!post) failAt('to', 'choose-share-reader');
  return { departmentId, staffId };
}

/**
 * Reminds the person; of a department its head and registry desk, or everybody where it has neither; their substitutes
 * while they are away.
 */
async function remindReaders(
  tx: Tx,
  ctx: Ctx,
  caseRow: Pick<Case, 'id'>,
  { shareId, departmentId, staffId, question }: Target & { shareId: number; question: string },
): Promise<void> {
  const posts = await tx.post.findMany({ where: { departmentId, ...WORKS } });
  const desk = posts.filter(({ role }) => role === 'HEAD' || role === 'SECRETARIAT');
  const told = staffId === null ? (desk.length > 0 ? desk : posts).map((post) => post.staffId) : [staffId];
  const note = askedNote(ctx.actor.name, question);
  const substitutes = await substitutesOn(ctx.today);
  const reminders = [...new Set(told)]
    .map((id) => recipientOf({ ...about(ctx, caseRow, shareId), staffId: id, note }, substitutes))
    .filter(({ staffId: reader }) => reader !== ctx.actor.staffId);
  await keepReminders(ctx.now, reminders, tx);
}
