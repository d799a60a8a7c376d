import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { type By, recordOf } from '../../audit/operations';
import { reopenClocksOfCase } from '../../cases/operations/clocks/reopen';
import { lockCases } from '../../cases/operations/lock-case';
import { noteSettlement } from '../../settlements/operations/note-settlement';
import { reopenLocked } from '../../settlements/operations/reopen';
import type { Outcome } from '../../settlements/schema';
import type { MailDeliveryKind } from '../schema/values';
import { ANSWER_CAME_BACK, HOW_ANSWERED } from '../words/values';

type Gone = {
  messageId: number;
  kind: MailDeliveryKind;
  endsAs: Outcome | null;
  writtenById: number | null;
  /** The key of the click that queued the answer; its settlement has the same. */
  requestKey: string | null;
  thread: { id: number; mailboxId: number; bipToldAt: Date | null };
};

/**
 * The effects of an answer that the server has taken: its thread waits for nobody, the case ends as its author chose,
 * and the desk of the BIP is told of the answer of another department (Kraków 3.1).
 */
export async function settleByAnswer(
  tx: Tx,
  { now, today }: { now: Date; today: PlainDate },
  caseRow: Case,
  { kind, endsAs, writtenById, requestKey, thread }: Gone,
): Promise<void> {
  if (writtenById === null || (kind !== 'ANSWER' && kind !== 'TEMPLATE')) return;
  const ctx = byAuthor(writtenById, now, today);
  const { purpose, departmentId } = await tx.mailbox.findUniqueOrThrow({
    where: { id: thread.mailboxId },
    select: { purpose: true, departmentId: true },
  });
  const toTell = purpose === 'BIP' && caseRow.departmentId !== departmentId && thread.bipToldAt === null;
  await tx.mailThread.update({
    where: { id: thread.id },
    data: { awaitsAnswer: false, ...(toTell && { bipToldAt: now }) },
  });
  if (toTell) recordOf(tx, ctx, caseRow, 'mail.bip-told', { how: '' });
  if (endsAs === null || requestKey === null) return;
  const [locked] = await lockCases(tx, [caseRow.id]);
  if (locked.status !== 'ACCEPTED' && locked.status !== 'IN_PROGRESS') return;
  await noteSettlement(tx, ctx, locked, { requestKey, outcome: endsAs, how: HOW_ANSWERED[kind] });
}

/** A server gives up after five days at most (RFC 5321, 4.5.4.1). */
const REPORTED_WITHIN_MS = 6 * 24 * 3_600_000;

/**
 * Reopens the case that an answer settled, when the answer came back: the client has got nothing, so its terms run on. A
 * case that something else has settled or reopened since stays as it is, and so does one that was settled long ago: a
 * server reports within days, and a report is easily forged. The office itself does this, because no person decided it;
 * the author of the answer leads the case where nobody did.
 */
export async function reopenAfterBounce(
  tx: Tx,
  by: By & { today: PlainDate },
  messageId: number,
): Promise<void> {
  const { endsAs, message } = await tx.mailDelivery.findUniqueOrThrow({
    where: { messageId },
    include: {
      message: { select: { writtenById: true, requestKey: true, thread: { select: { caseId: true } } } },
    },
  });
  const { writtenById, requestKey, thread } = message;
  if (endsAs === null || writtenById === null || requestKey === null || thread.caseId === null) return;
  const [caseRow] = await lockCases(tx, [thread.caseId]);
  const settled = await tx.settlement.findFirst({
    where: { caseId: caseRow.id, reopenedAt: null, requestKey },
  });
  if (!settled || !caseRow.settledAt) return;
  if (by.now.getTime() - caseRow.settledAt.getTime() > REPORTED_WITHIN_MS) return;
  const ctx = byAuthor(writtenById, by.now, by.today);
  await reopenLocked(tx, ctx, caseRow, { reason: ANSWER_CAME_BACK, runsFrom: null }, by);
  await reopenClocksOfCase(tx, ctx, caseRow.id, { at: caseRow.settledAt, why: ANSWER_CAME_BACK }, by);
  await tx.mailThread.updateMany({ where: { caseId: caseRow.id }, data: { awaitsAnswer: true } });
}

/** The author of the answer, whose act takes effect when it goes. */
const byAuthor = (staffId: number, now: Date, today: PlainDate): Ctx => ({
  actor: {
    staffId,
    login: '',
    name: '',
    posts: [],
    departmentIds: [],
    servicePointId: null,
    sessionId: null,
    standsInFor: [],
  },
  now,
  today,
  locale: 'pl',
});
