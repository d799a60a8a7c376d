import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { answerMany, takeBackMany } from '@/lib/modules/mail/operations/answer-many';
import { categorise } from '@/lib/modules/mail/operations/categorise';
import { saveMailDraft } from '@/lib/modules/mail/operations/drafts';
import { categoriseMany, handOverMany, takeMany } from '@/lib/modules/mail/operations/many';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { previewMany } from '@/lib/modules/mail/queries/many';
import { answerManySchema } from '@/lib/modules/mail/schema/many';
import type { MailCategory, MailRecipient } from '@/lib/modules/mail/schema/values';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { sentBy } from '@/tests/support/statements';

let office: MadeOffice;
let mailbox: Mailbox;
let clerk: Ctx;
let other: Ctx;
let worker: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('INFORMATION', office.counter, { name: 'Piotr Łęcki' }));
  other = ctxOf(await actorOf('CLERK', office.counter));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  mailbox = await makeMailbox(office.counter);
});

let people = 0;
async function came(text = 'Ile?', head: string[] = []) {
  people += 1;
  const from = `Osoba ${people} <osoba-${people}@example.org>`;
  return (await arrive(mailbox, letter({ from, text, subject: `Pytanie ${people}`, head }))).threadId;
}
const rowOf = (id: number) =>
  db().mailThread.findUniqueOrThrow({ where: { id }, include: { case: true, messages: true } });
const decide = async (threadId: number, category: MailCategory) =>
  categorise(clerk, { threadId, version: (await rowOf(threadId)).version, category, reason: '' });
const shown = async (...ids: number[]) =>
  Promise.all(ids.map(async (threadId) => ({ threadId, version: (await rowOf(threadId)).version })));
const answered = (ctx: Ctx, threadIds: number[], more: { requestKey?: string; text?: string } = {}) =>
  answerMany(ctx, {
    threadIds,
    requestKey: crypto.randomUUID(),
    text: 'Dzień dobry {nadawca}, sprawa {numer}: kasa jest czynna do 17.',
    settles: true,
    ...more,
  });
const answersIn = (threadIds: number[]) =>
  db().mailMessage.findMany({
    where: { threadId: { in: threadIds }, delivery: { kind: 'ANSWER' } },
    include: { delivery: true },
    orderBy: { id: 'asc' },
  });

describe('one answer to several threads', () => {
  test('goes to each in its thread, to one recipient, with the data of its case, and settles each', async () => {
    const ids = [await came(), await came(), await came()];
    const { sent, leftOut, refused } = await answered(clerk, ids);
    expect(sent.map(({ threadId }) => threadId)).toEqual(ids);
    expect([leftOut, refused]).toEqual([[], []]);
    const messages = await answersIn(ids);
    expect(messages.map(({ threadId }) => threadId)).toEqual(ids);
    for (const { threadId, recipients, textBody } of messages) {
      const { correspondentAddress, correspondentName, case: caseRow } = await rowOf(threadId);
      const to = recipients as MailRecipient[];
      expect(to.map(({ kind, address }) => [kind, address])).toEqual([['to', correspondentAddress]]);
      expect(textBody).toContain(
        `Dzień dobry ${correspondentName}, sprawa EM/${caseRow?.registryNumber}/2026`,
      );
      expect(textBody).toContain('Piotr Łęcki');
    }
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    const rows = await Promise.all(ids.map(rowOf));
    expect(rows.map((row) => row.case?.status)).toEqual(['SETTLED', 'SETTLED', 'SETTLED']);
  });

  test('leaves out those that may not get it, each with its reason, and the preview says the same', async () => {
    const good = await came();
    const robot = await came('Raport', ['Auto-Submitted: auto-generated']);
    const complaint = await came('Coś');
    await decide(complaint, 'COMPLAINT');
    const petition = await came('Petycja o przedłużenie linii 14');
    const busy = await came();
    await saveMailDraft(other, { threadId: busy, text: 'Dzień dobry' });
    const mine = await came();
    await saveMailDraft(clerk, { threadId: mine, text: 'Zaczynam' });
    const done = await came();
    await answered(clerk, [done]);
    const over = await came();
    await decide(over, 'SPAM');
    const ids = [good, robot, complaint, petition, busy, mine, done, over];
    const reasons = [
      [robot, 'robot'],
      [complaint, 'own-paper'],
      [petition, 'undecided'],
      [busy, 'being-written'],
      [mine, 'own-draft'],
      [done, 'answered'],
      [over, 'over'],
    ];
    const preview = await previewMany(clerk, { threadIds: ids });
    expect(preview.recipients.map(({ threadId }) => threadId)).toEqual([good]);
    expect(preview.leftOut.map(({ threadId, reason }) => [threadId, reason])).toEqual(reasons);
    const { sent, leftOut } = await answered(clerk, ids);
    expect(sent.map(({ threadId }) => threadId)).toEqual([good]);
    expect(leftOut.map(({ threadId, reason }) => [threadId, reason])).toEqual(reasons);
  });

  test('of another department tells nothing of its threads, and sends nothing', async () => {
    const id = await came();
    expect(await codes([previewMany(worker, { threadIds: [id] }), answered(worker, [id])])).toEqual([
      'not-found',
      'not-found',
    ]);
    expect(await answersIn([id])).toEqual([]);
  });

  test('is sent once for a click repeated at once, also when two presses run together', async () => {
    const ids = [await came(), await came()];
    const requestKey = crypto.randomUUID();
    const [one, two] = await Promise.all([
      answered(clerk, ids, { requestKey }),
      answered(clerk, ids, { requestKey }),
    ]);
    expect(one.sent).toEqual(two.sent);
    expect(await answered(clerk, ids, { requestKey })).toEqual(one);
    expect(await answersIn(ids)).toHaveLength(2);
  });

  test('of two people at once is that of the one who was first; the other is told', async () => {
    const ids = [await came(), await came()];
    const both = await Promise.all([answered(clerk, ids), answered(other, ids)]);
    expect(both.flatMap(({ sent }) => sent)).toHaveLength(2);
    expect(both.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason))).toEqual([
      'answered',
      'answered',
    ]);
    expect(await answersIn(ids)).toHaveLength(2);
  });

  test('that fails in one thread goes to the others', async () => {
    const ids = [await came(), 999_999, await came()];
    const { sent, leftOut } = await answered(clerk, ids);
    expect(sent.map(({ threadId }) => threadId)).toEqual([ids[0], ids[2]]);
    expect(leftOut).toEqual([{ threadId: 999_999, reason: 'not-ours' }]);
  });

  test('is taken back everywhere before it goes, and no thread is held by a draft', async () => {
    const ids = [await came(), await came()];
    const { sent } = await answered(clerk, ids);
    expect(await codes([takeBackMany(other, { sent })])).toEqual(['not-found']);
    expect(await takeBackMany(clerk, { sent })).toEqual({ done: ids, refused: [] });
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    expect(await answersIn(ids)).toEqual([]);
    expect(await db().mailDraft.count({ where: { threadId: { in: ids } } })).toBe(0);
    expect((await answered(other, ids)).sent).toHaveLength(2);
  });

  test('that has gone is not taken back', async () => {
    const { sent } = await answered(clerk, [await came()]);
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    const back = await takeBackMany(later(clerk, 1), { sent });
    expect(back.refused).toMatchObject([{ code: 'mail-gone' }]);
  });

  test('is for fifty threads at most, and its preview asks as much for ten as for two', async () => {
    const input = { requestKey: crypto.randomUUID(), text: 'Tekst', settles: false };
    const ids = (count: number) => Array.from({ length: count }, (_, place) => place + 1);
    expect(answerManySchema.safeParse({ ...input, threadIds: ids(50) }).success).toBe(true);
    expect(answerManySchema.safeParse({ ...input, threadIds: ids(51) }).success).toBe(false);
    const some = await Promise.all(Array.from({ length: 10 }, () => came()));
    const two = await sentBy(() => previewMany(clerk, { threadIds: some.slice(0, 2) }));
    const ten = await sentBy(() => previewMany(clerk, { threadIds: some }));
    expect(ten.length).toBe(two.length);
  });
});

describe('an act on several threads', () => {
  test('decides on one category, and tells which threads were left and why', async () => {
    const [one, two, decided] = [await came(), await came(), await came()];
    await decide(decided, 'COMPLAINT');
    const threads = await shown(one, two, decided);
    const outdated = { threadId: await came(), version: 77 };
    const outcome = await categoriseMany(clerk, {
      threads: [...threads, outdated],
      category: 'PUBLIC_INFORMATION',
      reason: '',
    });
    expect(outcome).toEqual({
      done: [one, two],
      refused: [
        { threadId: decided, code: 'category-reason-missing', facts: undefined },
        { threadId: outdated.threadId, code: 'page-outdated', facts: undefined },
      ],
    });
    expect((await rowOf(one)).case?.dueRule).toBe('UDIP_14D');
    expect((await rowOf(decided)).category).toBe('COMPLAINT');
  });

  test('ends spam together, and another category with a reason brings each back', async () => {
    const ids = [await came(), await came()];
    const spam = { category: 'SPAM', reason: '' } as const;
    expect((await categoriseMany(clerk, { threads: await shown(...ids), ...spam })).done).toEqual(ids);
    expect((await Promise.all(ids.map(rowOf))).map((row) => row.case?.status)).toEqual([
      'CANCELLED',
      'CANCELLED',
    ]);
    const back = { category: 'QUESTION', reason: 'To nie spam.' } as const;
    expect((await categoriseMany(clerk, { threads: await shown(...ids), ...back })).done).toEqual(ids);
    expect((await Promise.all(ids.map(rowOf))).map((row) => row.case?.status)).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ]);
  });

  test('hands over once for two clicks; what is another department’s stays there', async () => {
    const [one, two] = [await came(), await came()];
    const input = { departmentId: office.roads.id, note: '', requestKey: crypto.randomUUID() };
    const both = await Promise.all([
      handOverMany(clerk, { ...input, threadIds: [one, two] }),
      handOverMany(clerk, { ...input, threadIds: [one, two] }),
    ]);
    expect(both.map(({ done }) => done)).toEqual([
      [one, two],
      [one, two],
    ]);
    const caseIds = (await Promise.all([one, two].map(rowOf))).map(({ caseId }) => caseId ?? 0);
    expect(await db().handOver.count({ where: { caseId: { in: caseIds } } })).toBe(2);
    expect(
      (await handOverMany(clerk, { ...input, threadIds: [one], requestKey: crypto.randomUUID() })).refused,
    ).toMatchObject([{ threadId: one, code: 'wrong-state' }]);
    const foreign = await came();
    const forged = { ...input, threadIds: [foreign], requestKey: crypto.randomUUID() };
    expect(await codes([handOverMany(worker, forged)])).toEqual(['not-found']);
  });

  test('takes those that nobody has, and leaves those of another person', async () => {
    const roads = await makeMailbox(office.roads, { address: 'drogi@zalesin.example' });
    const threadIds = [];
    for (const text of ['Dziura', 'Latarnia'])
      threadIds.push((await arrive(roads, letter({ text }))).threadId);
    const [free, taken] = threadIds;
    const colleague = ctxOf(await actorOf('CASE_WORKER', office.roads));
    const take = (ctx: Ctx, ids: number[]) =>
      takeMany(ctx, { threadIds: ids, requestKey: crypto.randomUUID() });
    expect(await take(colleague, [taken])).toEqual({ done: [taken], refused: [] });
    const outcome = await take(worker, [free, taken]);
    expect(outcome.done).toEqual([free]);
    expect(outcome.refused).toMatchObject([{ threadId: taken, code: 'assigned-already' }]);
    expect((await rowOf(free)).case?.assigneeId).toBe(worker.actor.staffId);
  });
});
