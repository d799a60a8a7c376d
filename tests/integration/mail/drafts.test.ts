import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { withNumber } from '@/lib/core/registry-number';
import { sendAnswer, takeBackAnswer } from '@/lib/modules/mail/operations/answer';
import { answerMany, takeBackMany } from '@/lib/modules/mail/operations/answer-many';
import { addMailFile } from '@/lib/modules/mail/operations/draft-files';
import {
  discardMailDraft,
  restoreMailDraft,
  saveMailDraft,
  takeOverDraft,
} from '@/lib/modules/mail/operations/drafts';
import { handOverMail } from '@/lib/modules/mail/operations/hand-over';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { endAnswer, restoreAnswer, saveAnswer } from '@/lib/modules/mail/operations/saved-answers';
import { commonDraft, strandedDrafts } from '@/lib/modules/mail/queries/drafts';
import { listEndedAnswers, listSavedAnswers } from '@/lib/modules/mail/queries/saved-answers';
import { getThread } from '@/lib/modules/mail/queries/thread';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { addBytes, asStream, pdf } from '@/tests/factories/files';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

let office: MadeOffice;
let mailbox: Mailbox;
let clerk: Ctx;
let other: Ctx;
let head: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('INFORMATION', office.counter, { name: 'Piotr Łęcki' }));
  other = ctxOf(await actorOf('CLERK', office.counter, { name: 'Anna Wrona' }));
  head = ctxOf(await actorOf('HEAD', office.roads));
  mailbox = await makeMailbox(office.counter);
});

const came = async (subject = 'Pytanie') =>
  (await arrive(mailbox, letter({ subject, text: 'Ile?', from: `${randomUUID()}@example.org` }))).threadId;
const threadRow = (id: number) =>
  db().mailThread.findUniqueOrThrow({ where: { id }, include: { case: true } });
const messageOf = (id: number) =>
  db().mailMessage.findUniqueOrThrow({ where: { id }, include: { attachments: true, delivery: true } });
const answer = (ctx: Ctx, threadId: number, more: Partial<Parameters<typeof sendAnswer>[1]> = {}) =>
  sendAnswer(ctx, {
    threadId,
    requestKey: randomUUID(),
    to: 'anna@example.org',
    text: 'Opłata wynosi 10 zł.',
    documentIds: [],
    settles: true,
    refuses: false,
    refusalReason: '',
    provision: '',
    ...more,
  });
/** A draft of an answer with a file. */
async function withFile(ctx: Ctx, input: { threadId?: number; isCommon?: boolean }, name = 'plan.pdf') {
  const { draftId } = await saveMailDraft(ctx, { ...input, text: 'Dzień dobry', forFile: true });
  const file = await addMailFile(ctx, draftId ?? 0, name, asStream(pdf(randomUUID())));
  return { draftId: draftId ?? 0, file };
}
const ownDraft = async (ctx: Ctx, threadId: number) => (await getThread(ctx, threadId)).ownDraft;

describe('the draft of an answer', () => {
  test('keeps all that was set, goes with its file and a document, and comes back with them when it is taken back', async () => {
    const threadId = await came();
    const { case: caseRow } = await threadRow(threadId);
    if (!caseRow) throw new Error('no case');
    const document = await addBytes(clerk, withNumber(caseRow).slug, 'mapa.pdf', pdf(randomUUID()));
    const { draftId, file } = await withFile(clerk, { threadId });
    const set = {
      to: 'inny@example.org',
      text: 'Odmawiamy.',
      documentIds: [document.id],
      settles: false,
      refuses: true,
      refusalReason: 'Tajemnica przedsiębiorcy.',
      provision: 'art. 5 ust. 2 UDIP',
    };
    await saveMailDraft(clerk, { threadId, ...set });
    expect(await ownDraft(clerk, threadId)).toMatchObject({ id: draftId, ...set, files: [file] });
    const { messageId } = await answer(clerk, threadId, { ...set, draftId });
    expect((await messageOf(messageId)).attachments.map(({ name }) => name)).toEqual([
      'mapa.pdf',
      'plan.pdf',
    ]);
    expect(await ownDraft(clerk, threadId)).toBeNull();
    await takeBackAnswer(clerk, { threadId, messageId });
    expect(await ownDraft(clerk, threadId)).toMatchObject({ id: draftId, ...set, files: [file] });
  });

  test('without any content is dropped, unless a file is there', async () => {
    const threadId = await came();
    await saveMailDraft(clerk, { threadId, text: 'A' });
    expect(await saveMailDraft(clerk, { threadId, text: '' })).toMatchObject({ draftId: null });
    expect(await ownDraft(clerk, threadId)).toBeNull();
    await withFile(clerk, { threadId });
    await saveMailDraft(clerk, { threadId, text: '' });
    expect(await ownDraft(clerk, threadId)).toMatchObject({ text: '', files: [{ name: 'plan.pdf' }] });
  });

  test('that was dropped holds nobody back, and comes back for its writer', async () => {
    const threadId = await came();
    const { draftId, file } = await withFile(clerk, { threadId });
    await discardMailDraft(clerk, { draftId });
    expect((await getThread(other, threadId)).othersDraft).toBeNull();
    expect(await codes([restoreMailDraft(other, { draftId })])).toEqual(['not-found']);
    await restoreMailDraft(clerk, { draftId });
    expect(await ownDraft(clerk, threadId)).toMatchObject({ id: draftId, files: [file] });
  });

  test('lends its file to no answer of another person', async () => {
    const threadId = await came();
    const { draftId } = await withFile(clerk, { threadId });
    await takeOverDraft(other, { threadId });
    expect(await codes([answer(other, threadId, { draftId })])).toEqual(['not-found']);
  });

  test('of a person who is relieved stays with its writer, who is told, writes on and takes the writing back', async () => {
    const threadId = await came();
    const { file } = await withFile(clerk, { threadId });
    await takeOverDraft(other, { threadId });
    expect(await ownDraft(other, threadId)).toMatchObject({
      text: 'Dzień dobry',
      files: [{ name: file.name }],
    });
    const { writes } = await saveMailDraft(clerk, { threadId, text: 'Dzień dobry, opłata' });
    expect(writes).toMatchObject({ name: 'Anna Wrona' });
    expect(await ownDraft(clerk, threadId)).toMatchObject({ text: 'Dzień dobry, opłata', files: [file] });
    expect((await getThread(clerk, threadId)).othersDraft).toMatchObject({ name: 'Anna Wrona' });
    expect(await codes([answer(clerk, threadId)])).toEqual(['mail-being-answered']);
    await takeOverDraft(clerk, { threadId });
    expect(await ownDraft(clerk, threadId)).toMatchObject({ text: 'Dzień dobry, opłata' });
    expect((await saveMailDraft(other, { threadId, text: 'Moje' })).writes).toMatchObject({
      name: 'Piotr Łęcki',
    });
    await answer(clerk, threadId);
  });

  test('in a thread that another department got is told to its author, with its text', async () => {
    const threadId = await came('Umowy na odśnieżanie');
    await saveMailDraft(clerk, { threadId, text: 'Przekażemy wykaz.' });
    const stranded = async () => (await strandedDrafts(clerk)).map(({ subject, text }) => [subject, text]);
    expect(await stranded()).toEqual([]);
    const requestKey = randomUUID();
    await handOverMail(clerk, { threadId, departmentId: office.roads.id, note: '', requestKey });
    const [waiting] = await db().handOver.findMany({ where: { batch: requestKey } });
    await acceptHandOvers(head, { handOverIds: [waiting.id] });
    expect(await codes([saveMailDraft(clerk, { threadId, text: 'Jeszcze' })])).not.toEqual([null]);
    expect(await stranded()).toEqual([['Umowy na odśnieżanie', 'Przekażemy wykaz.']]);
    expect(await strandedDrafts(other)).toEqual([]);
  });
});

test('one answer to several threads has one draft with files, which go to each and come back with it', async () => {
  const ids = [await came(), await came()];
  const { draftId, file } = await withFile(clerk, { isCommon: true });
  await saveMailDraft(clerk, { isCommon: true, text: 'Sprawa {numer}.', settles: false });
  const kept = { id: draftId, text: 'Sprawa {numer}.', settles: false, files: [file] };
  expect(await commonDraft(clerk)).toMatchObject(kept);
  expect(await commonDraft(other)).toBeNull();
  const input = { threadIds: ids, requestKey: randomUUID(), draftId, text: kept.text, settles: false };
  const { sent } = await answerMany(clerk, input);
  expect((await answerMany(clerk, input)).sent).toEqual(sent);
  for (const { messageId } of sent)
    expect((await messageOf(messageId)).attachments.map(({ name }) => name)).toEqual(['plan.pdf']);
  expect(await commonDraft(clerk)).toBeNull();
  await takeBackMany(clerk, { sent });
  expect(await commonDraft(clerk)).toMatchObject(kept);
});

describe('an e-mail after the case is over', () => {
  test('goes on in the thread, and leaves the case and its terms as they are', async () => {
    const threadId = await came();
    const first = await answer(clerk, threadId);
    expect(await codes([answer(clerk, threadId, { isAgain: true, settles: false })])).toEqual([
      'wrong-state',
    ]);
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    const before = await threadRow(threadId);
    expect(before.case?.status).toBe('SETTLED');
    const clocks = await db().clock.findMany({ where: { caseId: before.caseId ?? 0 } });
    const late = later(clerk, 5);
    expect(await codes([answer(late, threadId)])).toEqual(['wrong-state']);
    const { messageId } = await answer(late, threadId, { isAgain: true, settles: false, text: 'Dopisek.' });
    const { referenceIds, subject, delivery } = await messageOf(messageId);
    expect([subject, delivery?.kind, delivery?.endsAs]).toEqual(['Re: Pytanie', 'MESSAGE', null]);
    expect(referenceIds).toEqual([(await theirs(threadId)).messageId]);
    await sendDue(() => later(clerk, 6).now, mailbox.id);
    expect(await threadRow(threadId)).toEqual(before);
    expect(await db().clock.findMany({ where: { caseId: before.caseId ?? 0 } })).toEqual(clocks);
    expect((await messageOf(first.messageId)).delivery?.state).toBe('SENT');
  });

  test('is taken back before it goes, and is a draft again', async () => {
    const threadId = await came();
    await answer(clerk, threadId);
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    const late = later(clerk, 5);
    const { messageId } = await answer(late, threadId, { isAgain: true, settles: false, text: 'Dopisek.' });
    await takeBackAnswer(late, { threadId, messageId });
    expect(await ownDraft(late, threadId)).toMatchObject({ text: 'Dopisek.' });
  });
});

test('a saved answer that was put away comes back, for its department alone', async () => {
  const departmentId = office.counter.id;
  await saveAnswer(clerk, { id: null, version: 0, departmentId, title: 'Godziny kasy', text: 'Do 15.' });
  const [{ id, version }] = await listSavedAnswers(clerk);
  await endAnswer(clerk, { id, version });
  expect(await listSavedAnswers(clerk)).toEqual([]);
  expect((await listEndedAnswers(other)).map(({ title }) => title)).toEqual(['Godziny kasy']);
  expect(await listEndedAnswers(head)).toEqual([]);
  expect(await codes([restoreAnswer(head, { id })])).toEqual(['not-found']);
  await restoreAnswer(clerk, { id });
  await restoreAnswer(clerk, { id });
  expect(await listSavedAnswers(clerk)).toMatchObject([{ id, version: version + 2 }]);
});

const theirs = (threadId: number) =>
  db().mailMessage.findFirstOrThrow({ where: { threadId, direction: 'IN' } });
