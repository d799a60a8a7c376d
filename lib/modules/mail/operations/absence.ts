import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { withNumber } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import type { Case, MailThread } from '@/lib/platform/generated/prisma/client';
import type { MailAddress } from '@/lib/platform/mail/head';
import type { By } from '../../audit/operations';
import { isOfOffice, signedBy } from '../queries/signed-by';
import type { IntakeMailbox } from '../schema/incoming';
import { absenceReply } from '../words/letters';
import { mayAnswerAutomatically } from './automatic';
import { queueMail } from './queue-mail';

type Further = {
  thread: MailThread;
  caseRow: Case;
  mail: { messageId: string; references: readonly string[] };
  answerTo: MailAddress | null;
};

/**
 * Tells the sender of a further e-mail that the person who handles the matter is away, and who stands in: once for each
 * correspondent and absence (Bieruń 3.3), within the limits of automatic answers.
 */
export async function queueAbsenceReply(
  tx: Tx,
  by: By & { today: PlainDate },
  mailbox: IntakeMailbox,
  { thread, caseRow, mail, answerTo }: Further,
): Promise<void> {
  if (!mailbox.acknowledges || !answerTo || caseRow.assigneeId === null) return;
  const on = toColumn(by.today);
  const absence = await tx.substitution.findFirst({
    where: {
      staffId: caseRow.assigneeId,
      endedAt: null,
      fromOn: { lte: on },
      toOn: { gte: on },
      substitute: { active: true },
    },
    include: { substitute: { select: { name: true, phone: true } } },
  });
  if (!absence || (await isOfOffice(tx, answerTo.address))) return;
  const once = { substitutionId: absence.id, address: answerTo.address };
  if (await tx.absenceReply.findUnique({ where: { substitutionId_address: once } })) return;
  if (!(await mayAnswerAutomatically(tx, answerTo.address, by.today))) return;
  const signed = await signedBy(tx);
  const { number } = withNumber(caseRow);
  const { name, phone } = absence.substitute;
  const told = {
    number,
    until: fromColumn(absence.toOn),
    substitute: phone ? `${name}, tel. ${phone}` : name,
  };
  const messageId = await queueMail(tx, by, {
    thread: { id: thread.id, mailboxId: mailbox.id, address: mailbox.address },
    caseRow,
    kind: 'ABSENCE',
    to: answerTo,
    answers: mail,
    fromName: signed.office,
    ...absenceReply(told, signed),
  });
  await tx.absenceReply.create({ data: { ...once, messageId } });
}
