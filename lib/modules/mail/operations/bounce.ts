import type { PlainDate } from '@/lib/core/plain-date';
import { capital } from '@/lib/core/polish';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import type { DeliveryReport } from '@/lib/platform/mail/report';
import type { By } from '../../audit/operations';
import { recordOf } from '../../audit/operations';
import { recipientOf } from '../../cases/operations/recipients';
import { keepReminders } from '../../notifications/operations';
import { substitutesOn } from '../../staff/queries/at-work';
import { MAIL_DELIVERY_TRANSITIONS } from '../rules/transitions';
import { withoutAddress } from '../rules/without-address';
import { MAIL_DELIVERY_KIND_WORDS } from '../words/values';
import { reopenAfterBounce } from './settle-by-answer';

/**
 * Notes that an outgoing e-mail came back: on its sending, on its case, whose terms run on, and by a reminder to the
 * person who wrote it; for an automatic answer to the person who handles the case. A second report changes nothing.
 */
export async function noteBounce(
  tx: Tx,
  by: By & { today: PlainDate },
  messageId: number,
  report: DeliveryReport | null,
): Promise<void> {
  const { count } = await tx.mailDelivery.updateMany({
    where: { messageId, state: { in: [...MAIL_DELIVERY_TRANSITIONS.bounce.from] } },
    data: {
      state: MAIL_DELIVERY_TRANSITIONS.bounce.to,
      endedAt: by.now,
      lastCode: report?.status ?? '',
      lastAnswer: withoutAddress(report?.words ?? ''),
    },
  });
  if (count === 0) return;
  await reopenAfterBounce(tx, by, messageId);
  await tellOfFailure(tx, by, messageId, 'mail.bounced', report?.status ?? '');
}

/** Writes the failure of a sending into the history of its case, and reminds the person whose e-mail it was. */
export async function tellOfFailure(
  tx: Tx,
  by: By & { today: PlainDate },
  messageId: number,
  type: 'mail.bounced' | 'mail.failed',
  code: string,
): Promise<void> {
  const { kind, message } = await tx.mailDelivery.findUniqueOrThrow({
    where: { messageId },
    include: {
      message: { select: { writtenById: true, thread: { select: { case: true, aboutCaseId: true } } } },
    },
  });
  const caseRow = await caseToTell(tx, message.thread);
  if (!caseRow) return;
  recordOf(tx, by, caseRow, type, { messageId, kind, code });
  const staffId = message.writtenById ?? caseRow.assigneeId;
  if (staffId === null) return;
  const reminder = {
    staffId,
    caseId: caseRow.id,
    topic: 'MAIL',
    topicId: messageId,
    kind: 'UNDELIVERED',
    dueOn: by.today,
    note: capital(MAIL_DELIVERY_KIND_WORDS[kind]),
  } as const;
  await keepReminders(by.now, [recipientOf(reminder, await substitutesOn(by.today))], tx);
}

/** The case in whose history the sending of a thread stands: its own, or the one that the office's e-mail is about. */
export async function caseToTell(
  tx: Tx,
  thread: { case: Case | null; aboutCaseId: number | null },
): Promise<Case | null> {
  if (thread.case || thread.aboutCaseId === null) return thread.case;
  return tx.case.findUniqueOrThrow({ where: { id: thread.aboutCaseId } });
}
