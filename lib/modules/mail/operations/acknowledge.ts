import { fromColumn, type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { withNumber } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import type { Case, MailThread } from '@/lib/platform/generated/prisma/client';
import type { MailAddress } from '@/lib/platform/mail/head';
import type { By } from '../../audit/operations';
import { isOfOffice, signedBy } from '../queries/signed-by';
import type { IntakeMailbox } from '../schema/incoming';
import { acknowledgement } from '../words/letters';
import { mayAnswerAutomatically } from './automatic';
import { queueMail } from './queue-mail';

type Received = {
  thread: MailThread;
  caseRow: Case;
  mail: { messageId: string; references: readonly string[] };
  answerTo: MailAddress | null;
  receivedAt: Date;
};

/**
 * Puts the acknowledgement of a new thread into the outbox (rules of the office: a working day). None goes to a robot,
 * to an address that nobody reads, to a mailbox of the office itself, and to an address or a domain that had many
 * today: a person then acknowledges, and the clock says until when.
 */
export async function queueAcknowledgement(
  tx: Tx,
  by: By & { today: PlainDate },
  mailbox: IntakeMailbox,
  { thread, caseRow, mail, answerTo, receivedAt }: Received,
): Promise<void> {
  if (!mailbox.acknowledges || !answerTo || (await isOfOffice(tx, answerTo.address))) return;
  if (!(await mayAnswerAutomatically(tx, answerTo.address, by.today))) return;
  const signed = await signedBy(tx);
  const { number } = withNumber(caseRow);
  const told = { number, receivedOn: plainDateOf(receivedAt), dueOn: fromColumn(caseRow.dueOn) };
  await queueMail(tx, by, {
    thread: { id: thread.id, mailboxId: mailbox.id, address: mailbox.address },
    caseRow,
    kind: 'ACKNOWLEDGEMENT',
    to: answerTo,
    answers: mail,
    fromName: signed.office,
    ...acknowledgement(told, signed),
  });
}
