import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { sendAnswer } from '@/lib/modules/mail/operations/answer';
import { categorise, takeBackCategory } from '@/lib/modules/mail/operations/categorise';
import { handOverMail, takeBackHandOver } from '@/lib/modules/mail/operations/hand-over';
import {
  categoriseMany,
  handOverMany,
  takeBackCategories,
  takeBackHandOvers,
} from '@/lib/modules/mail/operations/many';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { shareThread } from '@/lib/modules/mail/operations/share';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import { findDeskRow } from '@/lib/modules/mail/queries/desk-row';
import { getThread } from '@/lib/modules/mail/queries/thread';
import type { DeskTab } from '@/lib/modules/mail/schema/desk';
import type { MailCategory } from '@/lib/modules/mail/schema/values';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

let office: MadeOffice;
let mailbox: Mailbox;
let clerk: Ctx;
let other: Ctx;
let worker: Ctx;
let head: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('INFORMATION', office.counter, { name: 'Piotr Łęcki' }));
  other = ctxOf(await actorOf('CLERK', office.counter));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  head = ctxOf(await actorOf('HEAD', office.roads));
  mailbox = await makeMailbox(office.counter);
});

let people = 0;
async function came(text = 'Ile?') {
  people += 1;
  return (await arrive(mailbox, letter({ from: `osoba-${people}@example.org`, text }))).threadId;
}
const stateOf = async (id: number) => {
  const {
    version,
    category,
    case: caseRow,
  } = await db().mailThread.findUniqueOrThrow({
    where: { id },
    include: { case: { include: { clocks: true } } },
  });
  if (!caseRow) throw new Error('the thread has no case');
  const running = caseRow.clocks.filter(
    ({ closedAt, purpose }) => closedAt === null && purpose !== 'HAND_OVER',
  );
  return {
    version,
    category,
    status: caseRow.status,
    procedure: caseRow.procedure,
    due: caseRow.dueOn.toISOString().slice(0, 10),
    clocks: running.map(({ purpose, rule }) => `${purpose} ${rule}`).sort(),
  };
};
const versionOf = async (id: number) => (await stateOf(id)).version;
const decide = async (ctx: Ctx, threadId: number, category: MailCategory, reason = '') =>
  categorise(ctx, { threadId, version: await versionOf(threadId), category, reason });
const takeBack = async (ctx: Ctx, threadId: number) =>
  takeBackCategory(ctx, { threadId, version: await versionOf(threadId) });
const handOver = (ctx: Ctx, threadId: number, note = '') =>
  handOverMail(ctx, { threadId, departmentId: office.roads.id, note, requestKey: crypto.randomUUID() });
const pendingOf = (threadId: number) =>
  db().handOver.findFirstOrThrow({ where: { case: { mailThread: { id: threadId } }, state: 'PENDING' } });
const listed = async (ctx: Ctx, tab: DeskTab) => {
  const { items, counts, summary } = await listDesk(ctx, { tab, q: '', mine: false });
  return { ids: items.map(({ id }) => id), counts, summary };
};

describe('a decision on the category is taken back', () => {
  test.each<MailCategory>(['PETITION', 'QUESTION', 'SPAM', 'PUBLIC_INFORMATION'])(
    'from %s, with the terms and the law that it set',
    async (category) => {
      const threadId = await came();
      const before = await stateOf(threadId);
      await decide(clerk, threadId, category);
      expect(await stateOf(threadId)).not.toEqual(before);
      await takeBack(clerk, threadId);
      expect(await stateOf(threadId)).toEqual({ ...before, version: before.version + 2 });
      await takeBack(clerk, threadId);
      expect((await stateOf(threadId)).version).toBe(before.version + 2);
    },
  );

  test('to the one that it replaced', async () => {
    const threadId = await came();
    await decide(clerk, threadId, 'COMPLAINT');
    const complaint = await stateOf(threadId);
    await decide(clerk, threadId, 'SPAM', 'To jednak reklama.');
    await takeBack(clerk, threadId);
    expect(await stateOf(threadId)).toEqual({ ...complaint, version: complaint.version + 2 });
  });

  test('by the person who made it alone, and not from an outdated page', async () => {
    const threadId = await came();
    await decide(clerk, threadId, 'PETITION');
    const version = await versionOf(threadId);
    expect(
      await codes([
        takeBackCategory(other, { threadId, version }),
        takeBackCategory(worker, { threadId, version }),
        takeBackCategory(clerk, { threadId, version: version - 1 }),
      ]),
    ).toEqual(['not-allowed', 'not-found', 'page-outdated']);
  });

  test('for several threads at once; one that changed meanwhile stays', async () => {
    const [one, two] = [await came(), await came()];
    const threads = [one, two].map((threadId) => ({ threadId, version: 1 }));
    await categoriseMany(clerk, { threads, category: 'SPAM', reason: '' });
    await decide(other, two, 'QUESTION', 'Pyta naprawdę.');
    const shown = threads.map(({ threadId, version }) => ({ threadId, version: version + 1 }));
    const { done, refused } = await takeBackCategories(clerk, { threads: shown });
    expect([done, refused.map(({ threadId, code }) => [threadId, code])]).toEqual([
      [one],
      [[two, 'page-outdated']],
    ]);
    expect((await stateOf(one)).status).toBe('ACCEPTED');
  });
});

describe('a thread on its way to another department', () => {
  test('stands first on its desk with the word that goes along, and nowhere among others’ threads', async () => {
    const [old, threadId] = [await came('Stare'), await came('Kto naprawi chodnik?')];
    await handOver(clerk, old);
    await acceptHandOvers(head, { handOverIds: [(await pendingOf(old)).id] });
    await handOver(clerk, threadId, 'Dzwonili wczoraj, pilne.');
    const desk = await listed(worker, 'open');
    expect(desk.ids).toEqual([threadId, old]);
    expect([desk.counts.open, desk.counts.elsewhere, desk.summary.toAccept]).toEqual([2, 0, 1]);
    expect((await listed(clerk, 'elsewhere')).ids).toContain(threadId);
    expect((await findDeskRow(worker, threadId))?.tab).toBe('open');
    expect((await getThread(worker, threadId)).handOvers).toMatchObject([
      { by: 'Piotr Łęcki', word: 'Dzwonili wczoraj, pilne.', state: 'PENDING', answer: null },
    ]);
    await acceptHandOvers(head, { handOverIds: [(await pendingOf(threadId)).id] });
    expect((await listed(worker, 'open')).summary.toAccept).toBe(0);
    expect((await getThread(worker, threadId)).handOvers).toMatchObject([
      { state: 'ACCEPTED', answer: { by: head.actor.name } },
    ]);
  });

  test('keeps its word from a person to whom the thread is only shown', async () => {
    const threadId = await came();
    const reader = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
    await shareThread(clerk, {
      threadId,
      requestKey: crypto.randomUUID(),
      to: String(office.geodesy.id),
      question: '',
    });
    await handOver(clerk, threadId, 'Tylko dla Dróg.');
    expect((await getThread(reader, threadId)).handOvers).toEqual([]);
  });

  test('is taken back by its sender, once, and by nobody after the acceptance', async () => {
    const threadId = await came();
    await handOver(clerk, threadId);
    expect(await codes([takeBackHandOver(worker, { threadId })])).toEqual(['not-found']);
    await takeBackHandOver(clerk, { threadId });
    await takeBackHandOver(clerk, { threadId });
    expect((await stateOf(threadId)).status).toBe('ACCEPTED');
    await handOver(clerk, threadId);
    await acceptHandOvers(head, { handOverIds: [(await pendingOf(threadId)).id] });
    expect(await codes([takeBackHandOver(clerk, { threadId })])).toEqual(['wrong-state']);
  });

  test('that was refused goes there again with another word, and is taken back again', async () => {
    const threadId = await came();
    await handOver(clerk, threadId, 'Pierwsze słowo.');
    await refuseHandOver(head, { handOverId: (await pendingOf(threadId)).id, reason: 'To nie nasza ulica.' });
    expect((await stateOf(threadId)).status).toBe('RETURNED');
    await handOver(clerk, threadId, 'Jednak Wasza, sprawdziłem na mapie.');
    expect((await pendingOf(threadId)).reason).toBe('Jednak Wasza, sprawdziłem na mapie.');
    await takeBackHandOver(clerk, { threadId });
    expect((await stateOf(threadId)).status).toBe('RETURNED');
  });

  test('that was refused is kept by the department that answers it', async () => {
    const threadId = await came();
    await handOver(clerk, threadId);
    await refuseHandOver(head, { handOverId: (await pendingOf(threadId)).id, reason: 'To nie nasza ulica.' });
    await sendAnswer(clerk, {
      threadId,
      requestKey: crypto.randomUUID(),
      to: 'anna@example.org',
      text: 'Odpowiadamy sami.',
      documentIds: [],
      settles: true,
      refuses: false,
      refusalReason: '',
      provision: '',
    });
    expect((await stateOf(threadId)).status).toBe('ACCEPTED');
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    expect((await stateOf(threadId)).status).toBe('SETTLED');
  });

  test('comes back with the others of one act, except for one that was accepted', async () => {
    const ids = [await came(), await came(), await came()];
    const input = {
      threadIds: ids,
      departmentId: office.roads.id,
      note: '',
      requestKey: crypto.randomUUID(),
    };
    await handOverMany(clerk, input);
    await acceptHandOvers(head, { handOverIds: [(await pendingOf(ids[1])).id] });
    const { done, refused } = await takeBackHandOvers(clerk, { threadIds: ids });
    expect([done, refused.map(({ code }) => code)]).toEqual([[ids[0], ids[2]], ['wrong-state']]);
  });
});
