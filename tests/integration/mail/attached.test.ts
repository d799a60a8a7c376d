import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { actSentence } from '@/lib/course-texts';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { handOverMail } from '@/lib/modules/mail/operations/hand-over';
import { mergeThread, splitThread } from '@/lib/modules/mail/operations/merge';
import { getThread } from '@/lib/modules/mail/queries/thread';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { sendBack } from '@/lib/modules/routing/operations/send-on';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

let office: MadeOffice;
let mailbox: Mailbox;
let clerk: Ctx;
let head: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  mailbox = await makeMailbox(office.counter);
  clerk = ctxOf(await actorOf('INFORMATION', office.counter));
  head = ctxOf(await actorOf('HEAD', office.roads));
});

const came = async () =>
  (await arrive(mailbox, letter({ from: `${crypto.randomUUID()}@example.org` }))).threadId;
const caseOf = async (threadId: number) => {
  const found = await db().mailThread.findUniqueOrThrow({ where: { id: threadId }, include: { case: true } });
  if (!found.case) throw new Error('the thread has no case');
  return found.case;
};
async function put(threadId: number, intoThreadId: number): Promise<void> {
  const { version } = await db().mailThread.findUniqueOrThrow({ where: { id: threadId } });
  await mergeThread(clerk, { threadId, version, intoThreadId });
}
const departments = async (...threadIds: number[]) =>
  (await Promise.all(threadIds.map(caseOf))).map(({ departmentId, destinationId }) => [
    departmentId,
    destinationId,
  ]);

async function handedOver(threadId: number): Promise<void> {
  const requestKey = crypto.randomUUID();
  await handOverMail(clerk, { threadId, departmentId: office.roads.id, note: 'Znak.', requestKey });
  const [{ id }] = await db().handOver.findMany({ where: { batch: requestKey } });
  await acceptHandOvers(head, { handOverIds: [id] });
}

test('threads that were put into one go along to another department, with what was put into them, and come back', async () => {
  // A chain: the first is put into the second, that one into the third.
  const [first, second, kept, other] = [await came(), await came(), await came(), await came()];
  await put(first, second);
  await put(second, kept);
  const roads = [office.roads.id, office.roads.id];
  const counter = [office.counter.id, office.counter.id];
  await handedOver(kept);
  expect(await departments(kept, second, first, other)).toEqual([roads, roads, roads, counter]);
  const { id: caseId } = await caseOf(first);
  const told = (await courseOfCase(head, caseId)).map((entry) => actSentence(entry).title);
  expect(told).toContain(`Przeszło razem ze sprawą, do której jest dołączone: ${office.roads.name}`);
  const { id, version } = await caseOf(kept);
  await sendBack(head, { caseId: id, version, reason: 'To nie nasza sprawa.' });
  expect((await departments(kept, second, first)).map(([departmentId]) => departmentId)).toEqual(
    Array(3).fill(office.counter.id),
  );
});

test('the department that has got a thread reads and parts what was put into it; a stranger to both does not', async () => {
  const [put1, kept] = [await came(), await came()];
  await put(put1, kept);
  await handedOver(kept);
  const stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  expect(await codes([getThread(head, put1), getThread(stranger, put1)])).toEqual([null, 'not-found']);
  const parting = { threadId: put1, reason: 'To inna sprawa.' };
  expect(await codes([splitThread(clerk, parting)])).toEqual(['not-allowed']);
  await splitThread(later(head, 5), parting);
  expect(await caseOf(put1)).toMatchObject({
    status: 'ACCEPTED',
    departmentId: office.roads.id,
    attachedToId: null,
  });
});

test('a thread handed over while another one is parted from it leaves both in a department of their own', async () => {
  const [put1, kept] = [await came(), await came()];
  await put(put1, kept);
  const requestKey = crypto.randomUUID();
  await handOverMail(clerk, { threadId: kept, departmentId: office.roads.id, note: 'Znak.', requestKey });
  const [{ id }] = await db().handOver.findMany({ where: { batch: requestKey } });
  await Promise.allSettled([
    acceptHandOvers(head, { handOverIds: [id] }),
    splitThread(later(clerk, 1), { threadId: put1, reason: 'To inna sprawa.' }),
  ]);
  const [parted, accepted] = [await caseOf(put1), await caseOf(kept)];
  expect(accepted.departmentId).toBe(office.roads.id);
  const isParted = parted.attachedToId === null;
  expect(parted.departmentId).toBe(isParted ? office.counter.id : office.roads.id);
});
