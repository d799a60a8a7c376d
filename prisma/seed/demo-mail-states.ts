import type { Actor, Ctx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { addDays } from '@/lib/modules/deadlines/rules/civil';
import { sendAnswer } from '@/lib/modules/mail/operations/answer';
import { answerMany } from '@/lib/modules/mail/operations/answer-many';
import { categorise } from '@/lib/modules/mail/operations/categorise';
import { handOverMail } from '@/lib/modules/mail/operations/hand-over';
import { sendNewMail } from '@/lib/modules/mail/operations/new-mail';
import { writeMailNote } from '@/lib/modules/mail/operations/notes';
import { noteThreadOpened } from '@/lib/modules/mail/operations/open-thread';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { shareThread } from '@/lib/modules/mail/operations/share';
import { splitMessage } from '@/lib/modules/mail/operations/split-message';
import { takeThread } from '@/lib/modules/mail/operations/take-thread';
import type { SendAnswerInput } from '@/lib/modules/mail/schema/acts';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import {
  BOUNCED,
  COPIED,
  FOR_OPINION,
  LATE,
  LEISURE,
  NOT_OURS_TO_PAY,
  OF_ABSENT,
  ON_THE_WAY,
  OUR_QUESTION,
  REFUSED,
  TWO_MATTERS,
} from './content/mail-states';
import { contextOf } from './demo-acts';
import { makeDice, uuid } from './demo-dice';
import { addMinutes, arrive, arriveRaw, type DemoLetter, moment } from './demo-mail-arrive';

type Scene = { actors: Map<string, Actor>; general: Mailbox; now: Date };

/** Plays an e-mail of each further state of the desk, all of them before today. */
export async function playMailStates({ actors, general, now }: Scene): Promise<void> {
  const dice = makeDice(42);
  const today = plainDateOf(now);
  const at = (daysAgo: number, hour: string): Date => moment(addDays(today, -daysAgo), hour);
  const as = (login: string, when: Date): Ctx => {
    const actor = actors.get(login);
    if (!actor) throw new Error(`the demo has no ${login}`);
    return contextOf(actor, when);
  };
  let came = 0;

  async function comes(when: Date, mail: Omit<DemoLetter, 'id'> & { id?: string }) {
    came += 1;
    const taken = await arrive(general, { id: `stan-${came}@poczta.example`, ...mail }, when);
    await sendDue(() => when, general.id);
    return taken.threadId;
  }
  async function opened(when: Date, threadId: number): Promise<Ctx> {
    const desk = as('kancelaria', when);
    await noteThreadOpened(desk, threadId);
    await categorise(desk, { threadId, version: 1, category: 'QUESTION', reason: '' });
    return desk;
  }
  async function answers(desk: Ctx, threadId: number, more: Partial<SendAnswerInput>): Promise<number> {
    const { correspondentAddress: to } = await db().mailThread.findUniqueOrThrow({ where: { id: threadId } });
    const input = { documentIds: [], settles: true, refuses: false, refusalReason: '', provision: '' };
    const { messageId } = await sendAnswer(desk, {
      ...input,
      text: '',
      ...more,
      threadId,
      to,
      requestKey: uuid(dice),
    });
    await sendDue(() => addMinutes(desk.now, 1), general.id);
    return messageId;
  }
  /** The Message-ID of an e-mail of the office. */
  const idOf = async (messageId: number): Promise<string> =>
    (await db().mailMessage.findUniqueOrThrow({ where: { id: messageId } })).messageId;
  async function goesTo(desk: Ctx, threadId: number, symbol: string, note: string): Promise<number> {
    const { id: departmentId } = await db().department.findUniqueOrThrow({ where: { symbol } });
    await handOverMail(desk, { threadId, departmentId, note, requestKey: uuid(dice) });
    const { id } = await db().handOver.findFirstOrThrow({
      where: { case: { mailThread: { id: threadId } }, state: 'PENDING' },
    });
    return id;
  }

  await opened(at(15, '10:05'), await comes(at(15, '09:40'), LATE));
  for (const [hour, road] of [
    ['08:10', 'poczta.example'],
    ['08:14', 'lista.example'],
  ])
    await comes(at(6, hour), {
      ...COPIED,
      id: 'kopia@lipowa6.example',
      head: [`Received: from ${road} by mail.zalesin.example`],
    });
  await refused();
  await comesBack();
  await forOpinion();
  await splitsOff();
  await toMany();
  await weAsk();
  await returned();
  await onTheWay();
  await ofAbsent();

  async function onTheWay() {
    const threadId = await comes(at(1, '10:55'), ON_THE_WAY);
    await goesTo(await opened(at(1, '11:20'), threadId), threadId, 'FW', ON_THE_WAY.word);
  }

  async function refused() {
    const threadId = await comes(at(10, '14:02'), REFUSED);
    const desk = await opened(at(9, '09:10'), threadId);
    const { answer: text, reason: refusalReason, provision } = REFUSED;
    await answers(desk, threadId, { text, refuses: true, refusalReason, provision });
  }

  async function comesBack() {
    const threadId = await comes(at(7, '12:31'), BOUNCED);
    const messageId = await answers(await opened(at(7, '13:05'), threadId), threadId, {
      text: BOUNCED.answer,
    });
    const when = at(7, '13:09');
    await arriveRaw(general, bounceOf(general.address, await idOf(messageId)), when);
  }

  async function forOpinion() {
    const threadId = await comes(at(5, '09:18'), FOR_OPINION);
    const desk = await opened(at(5, '09:50'), threadId);
    const reader = as('planowanie', at(5, '13:15'));
    const { departmentId } = await db().post.findFirstOrThrow({
      where: { staffId: reader.actor.staffId, role: 'CASE_WORKER' },
    });
    const to = `${departmentId}-${reader.actor.staffId}`;
    await shareThread(desk, { threadId, to, question: FOR_OPINION.question, requestKey: uuid(dice) });
    await writeMailNote(reader, { threadId, text: FOR_OPINION.note, requestKey: uuid(dice) });
  }

  async function splitsOff() {
    const [first, second] = TWO_MATTERS;
    const threadId = await comes(at(4, '08:44'), { ...first, id: 'dwie-sprawy@poczta.example' });
    await opened(at(4, '09:30'), threadId);
    await comes(at(3, '17:20'), { ...second, answers: ['dwie-sprawy@poczta.example'] });
    const { version, messages } = await db().mailThread.findUniqueOrThrow({
      where: { id: threadId },
      include: { messages: { where: { direction: 'IN' }, orderBy: { id: 'desc' }, take: 1 } },
    });
    const [{ id: messageId }] = messages;
    const reason = 'Pyta o wywóz gabarytów, a wątek jest o latarni.';
    const desk = as('kancelaria', at(3, '17:25'));
    await splitMessage(desk, { threadId, version, messageId, withFollowing: false, reason });
    await sendDue(() => addMinutes(desk.now, 1), general.id);
  }

  async function toMany() {
    const threadIds: number[] = [];
    for (const [place, mail] of LEISURE.mails.entries())
      threadIds.push(await comes(at(8, `09:${10 + 7 * place}`), mail));
    for (const threadId of threadIds) await opened(at(8, '10:00'), threadId);
    const desk = as('kancelaria', at(8, '10:20'));
    await answerMany(desk, { threadIds, text: LEISURE.answer, settles: true, requestKey: uuid(dice) });
    await sendDue(() => addMinutes(desk.now, 1), general.id);
  }

  async function weAsk() {
    const desk = as('kancelaria', at(5, '08:20'));
    const { to, subject, text, reply } = OUR_QUESTION;
    const { messageId } = await sendNewMail(desk, {
      draftId: null,
      about: null,
      mailboxId: general.id,
      documentIds: [],
      requestKey: uuid(dice),
      to,
      subject,
      text,
    });
    await sendDue(() => addMinutes(desk.now, 1), general.id);
    await comes(at(2, '11:02'), { ...reply, answers: [await idOf(messageId)] });
  }

  async function returned() {
    const threadId = await comes(at(3, '10:12'), NOT_OURS_TO_PAY);
    const desk = await opened(at(3, '10:40'), threadId);
    const handOverId = await goesTo(desk, threadId, 'FW', NOT_OURS_TO_PAY.word);
    await refuseHandOver(as('windykacja', at(3, '12:05')), { handOverId, reason: NOT_OURS_TO_PAY.refusal });
  }

  /** A further e-mail to a person on leave is told who stands in. */
  async function ofAbsent() {
    const [first, second] = OF_ABSENT;
    const threadId = await comes(at(17, '09:05'), { ...first, id: 'zjazd@poczta.example' });
    const desk = await opened(at(17, '09:40'), threadId);
    const handOverId = await goesTo(desk, threadId, 'DR', '');
    await acceptHandOvers(as('kierownik', at(17, '10:30')), { handOverIds: [handOverId] });
    await takeThread(as('t.dab', at(17, '11:00')), { threadId, requestKey: uuid(dice) });
    await comes(at(1, '16:10'), { ...second, answers: ['zjazd@poczta.example'] });
  }
}

/** The report of another server that an e-mail of the office came back. */
function bounceOf(address: string, messageId: string): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@poczta.example',
      'Return-Path: <>',
      `To: ${address}`,
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <zwrot-1@poczta.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="zwrot"',
      '',
      '--zwrot',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Nie doręczono.',
      '--zwrot',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; poczta.example',
      '',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 mailbox unavailable',
      '',
      '--zwrot',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: <${messageId}>`,
      'Subject: Re',
      '',
      '--zwrot--',
      '',
    ].join('\r\n'),
  );
}
