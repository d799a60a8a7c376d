import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { previewMailBodies } from '@/lib/modules/mail/operations/open-files';
import { getThread } from '@/lib/modules/mail/queries/thread';
import { messageCursorText, readMessageCursor } from '@/lib/modules/mail/schema/desk';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, furtherMessages, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { sentBy, statementsOf } from '@/tests/support/statements';

// A stranger decides how many messages a thread has and how long they are: what is judged here is how much of them is
// read and drawn, never the time.

let office: MadeOffice;
let mailbox: Mailbox;
let worker: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  mailbox = await makeMailbox(office.roads);
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
});

/** A thread of one message and as many further ones. */
async function longThread(count: number, values: Parameters<typeof furtherMessages>[2] = {}) {
  const { threadId, messageId } = await arrive(mailbox, letter());
  return { threadId, ids: [messageId, ...(await furtherMessages(messageId, count, values))] };
}

const openIds = (thread: Awaited<ReturnType<typeof getThread>>) =>
  thread.messages.filter(({ isOpen }) => isOpen).map(({ id }) => id);

test('of fifty messages with a megabyte of HTML the newest alone is drawn, and another one when it is asked for', async () => {
  const { threadId, ids } = await longThread(50, { htmlBody: '<p>Dzień dobry</p>'.repeat(52_000) });
  const newest = ids.at(-1) ?? 0;
  const thread = await getThread(worker, threadId);
  expect(openIds(thread)).toEqual([newest]);
  const previews = await previewMailBodies(worker, openIds(thread));
  expect([...previews.keys()]).toEqual([newest]);
  expect(openIds(await getThread(worker, threadId, { open: ids[20] }))).toEqual([ids[20], newest]);
});

test('of a long thread the text of ten messages is read, and no HTML', async () => {
  const { threadId, ids } = await longThread(30, { textBody: 'Dzień dobry' });
  let read: number[] = [];
  const sent = await sentBy(async () => {
    read = openIds(await getThread(worker, threadId));
  });
  expect(read).toEqual(ids.slice(-10));
  const bodies = sent.filter(({ text }) => /html_body/.test(text.replace('octet_length(html_body)', '')));
  expect(bodies).toEqual([]);
  const texts = sent.filter(({ text }) => /"text_body"/.test(text));
  // The texts of the open ones, and of the first, from which the category is suggested.
  expect(texts).toHaveLength(2);
});

test('the messages are paged without gaps, by their moment', async () => {
  const { threadId, ids } = await longThread(120);
  const found: number[] = [];
  for (let before: ReturnType<typeof readMessageCursor>, more = true; more; ) {
    const { messages, older } = await getThread(worker, threadId, { before });
    found.unshift(...messages.map(({ id }) => id));
    expect(messages.length).toBeLessThanOrEqual(50);
    before = older ? readMessageCursor(messageCursorText(older)) : undefined;
    more = older !== null;
  }
  const acknowledged = found.filter((id) => !ids.includes(id));
  expect(acknowledged).toHaveLength(1);
  expect(found.filter((id) => ids.includes(id))).toEqual(ids);
});

test('a message of another thread is not opened by its number', async () => {
  const [one, other] = [await longThread(1), await longThread(1)];
  const thread = await getThread(worker, one.threadId, { open: other.ids[0] });
  expect(thread.messages.map(({ id }) => id)).not.toContain(other.ids[0]);
  const stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  expect(await previewMailBodies(stranger, one.ids)).toEqual(new Map());
});

test('a thread of a hundred messages takes as many statements as a thread of one', async () => {
  const [one, hundred] = [await longThread(0), await longThread(100)];
  const ofOne = await statementsOf(() => getThread(worker, one.threadId));
  expect(await statementsOf(() => getThread(worker, hundred.threadId))).toBe(ofOne);
});
