import { fromColumn, type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case, MailThread } from '@/lib/platform/generated/prisma/client';
import { ownWords } from '@/lib/platform/mail/quotes';
import type { ReadMail } from '@/lib/platform/mail/read';
import type { By } from '../../audit/operations';
import { recordOf } from '../../audit/operations';
import { openClocks } from '../../cases/operations/clocks/open';
import { registerCase } from '../../cases/operations/register-case';
import { ACKNOWLEDGEMENT_RULE, ANSWER_RULE } from '../rules/terms';
import { suggestCategory } from '../rules/triage';
import type { IntakeMailbox } from '../schema/incoming';
import { NO_SUBJECT } from '../words/values';

type First = {
  thread: MailThread;
  messageId: number;
  mail: Pick<ReadMail, 'subject' | 'text' | 'from'>;
  receivedAt: Date;
  /** The day from which the term of the acknowledgement runs: that of receipt; null where none is due. */
  acknowledgeFrom?: PlainDate | null;
};

/**
 * Opens the case of a thread in the department of its mailbox: fourteen days for the answer and a working day for the
 * acknowledgement, both from the day of receipt in Warsaw, also a free one (rules of the office).
 */
export async function openCaseOf(
  tx: Tx,
  by: By & { today: PlainDate },
  { departmentId, purpose }: Pick<IntakeMailbox, 'departmentId' | 'purpose'>,
  { thread, messageId, mail, receivedAt, acknowledgeFrom }: First,
): Promise<Case> {
  const receivedOn = plainDateOf(receivedAt);
  const startOn = acknowledgeFrom === undefined ? receivedOn : acknowledgeFrom;
  const { category: suggestedCategory } = suggestCategory({
    subject: mail.subject,
    text: ownWords(mail.text),
    fromName: mail.from.name,
    toBip: purpose === 'BIP',
  });
  const caseRow = await registerCase(
    tx,
    by,
    {
      kind: 'EMAIL',
      status: 'ACCEPTED',
      subject: mail.subject || NO_SUBJECT,
      clientId: null,
      departmentId,
      destinationId: departmentId,
      assigneeId: null,
      receivedOn,
      rule: ANSWER_RULE,
    },
    (caseId) =>
      tx.mailThread.update({
        where: { id: thread.id },
        data: { caseId, awaitsAnswer: true, lastMessageAt: receivedAt, suggestedCategory },
      }),
  );
  if (startOn !== null) {
    const clock = { purpose: 'ACKNOWLEDGEMENT', rule: ACKNOWLEDGEMENT_RULE } as const;
    await openClocks(tx, by, [{ ...clock, caseId: caseRow.id, startOn }]);
  }
  const dueOn = fromColumn(caseRow.dueOn);
  recordOf(tx, by, caseRow, 'mail.registered', { threadId: thread.id, messageId, dueOn });
  return caseRow;
}
