import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { actSentence } from '@/lib/course-texts';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { sendAnswer } from '@/lib/modules/mail/operations/answer';
import { saveMailDraft } from '@/lib/modules/mail/operations/drafts';
import { mergeThread } from '@/lib/modules/mail/operations/merge';
import { writeMailNote } from '@/lib/modules/mail/operations/notes';
import { openMailAttachment, openMailBody, openOriginal } from '@/lib/modules/mail/operations/open-files';
import { shareThread, withdrawShare } from '@/lib/modules/mail/operations/share';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import { findDeskRow } from '@/lib/modules/mail/queries/desk-row';
import { senderOf } from '@/lib/modules/mail/queries/sender';
import { subjectsOf } from '@/lib/modules/mail/queries/subjects';
import { getThread } from '@/lib/modules/mail/queries/thread';
import { dismissOutdated } from '@/lib/modules/notifications/operations';
import { listUnread } from '@/lib/modules/notifications/queries';
import { endSubstitution, saveSubstitution } from '@/lib/modules/staff/operations/substitution';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later, on, signedAgain } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { file, mixed, part } from '@/tests/fixtures/odd-mails/build';

let office: MadeOffice;
let mailbox: Mailbox;
let clerk: Ctx;
/** Works in another department, and sees no case of the counter. */
let expert: Ctx;
let neighbour: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  mailbox = await makeMailbox(office.counter);
  clerk = ctxOf(await actorOf('INFORMATION', office.counter, { name: 'Anna Wrona' }));
  expert = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Jan Kos' }));
  neighbour = ctxOf(await actorOf('CASE_WORKER', office.roads));
});

const came = async (raw = letter({ text: 'Czy ten znak jest potrzebny?' })) =>
  (await arrive(mailbox, raw)).threadId;
const key = () => crypto.randomUUID();
const toExpert = () => `${office.roads.id}-${expert.actor.staffId}`;
const show = (threadId: number, more: Partial<Parameters<typeof shareThread>[1]> = {}) =>
  shareThread(clerk, {
    threadId,
    requestKey: key(),
    to: toExpert(),
    question: 'Czy znak jest potrzebny?',
    ...more,
  });
const shareOf = (threadId: number) => db().mailShare.findFirstOrThrow({ where: { threadId } });
/** The unread reminders of the person about the thread, also of a showing that has ended. */
const toldOf = async (ctx: Ctx, threadId: number) => {
  const { caseId } = await db().mailThread.findUniqueOrThrow({ where: { id: threadId } });
  const about = { staffId: ctx.actor.staffId, caseId: caseId ?? 0, topic: 'MAIL_SHARE' } as const;
  const reminders = await db().reminder.findMany({
    where: { ...about, readAt: null },
    orderBy: { id: 'asc' },
  });
  return reminders.map(({ note }) => note);
};

describe('a thread shown for an opinion', () => {
  test('is read by that person with its files, and by nobody else of their department', async () => {
    const raw = mixed([
      part(['Content-Type: text/html; charset=utf-8'], '<p>Znak</p>'),
      file('mapa.txt', 'text/plain', 'mapa'),
    ]);
    const threadId = await came(raw);
    const other = await came();
    const [message] = await db().mailMessage.findMany({
      where: { threadId },
      include: { attachments: true },
    });
    const opened = (ctx: Ctx) => [
      getThread(ctx, threadId),
      openMailBody(ctx, message.id),
      openOriginal(ctx, message.id).then(({ content }) => content.close()),
      openMailAttachment(ctx, message.attachments[0].id, 'downloaded').then(({ content }) => content.close()),
    ];
    const refused = ['not-found', 'not-found', 'not-found', 'not-found'];
    expect(await codes(opened(expert))).toEqual(refused);
    await show(threadId);
    expect(await codes(opened(expert))).toEqual([null, null, null, null]);
    expect(await codes(opened(neighbour))).toEqual(refused);
    expect(await codes([getThread(expert, other)])).toEqual(['not-found']);
    expect(await findDeskRow(expert, threadId)).toMatchObject({ tab: 'shared', row: { id: threadId } });
    expect(await findDeskRow(neighbour, threadId)).toBeNull();
    const { items, counts } = await listDesk(expert, { tab: 'shared', q: '', mine: false });
    expect(items.map(({ id }) => id)).toContain(threadId);
    expect(items.map(({ id }) => id)).not.toContain(other);
    expect(counts.shared).toBe(items.length);
    expect((await listDesk(neighbour, { tab: 'shared', q: '', mine: false })).items).toEqual([]);
  });

  test('stays where it is: its case, its terms and its desk, and nothing goes to the sender', async () => {
    const threadId = await came();
    const before = await db().mailThread.findUniqueOrThrow({
      where: { id: threadId },
      include: { case: { include: { clocks: true } } },
    });
    const sent = await db().mailDelivery.count();
    await show(threadId);
    const after = await db().mailThread.findUniqueOrThrow({
      where: { id: threadId },
      include: { case: { include: { clocks: true } } },
    });
    expect(after).toEqual(before);
    expect(await db().mailDelivery.count()).toBe(sent);
  });

  test('is told to its reader with the question, and stands in the course of the case', async () => {
    const threadId = await came();
    await show(threadId);
    expect(await toldOf(expert, threadId)).toEqual(['Anna Wrona pyta: Czy znak jest potrzebny?']);
    expect((await listUnread(expert)).map((each) => each.threadId)).toContain(threadId);
    expect(await toldOf(neighbour, threadId)).toEqual([]);
    const named = await Promise.all([expert, neighbour].map((ctx) => subjectsOf(ctx, [threadId])));
    expect(named.map((subjects) => subjects.get(threadId))).toEqual(['Pytanie', undefined]);
    const { shares, caseId } = await getThread(clerk, threadId);
    expect(shares).toMatchObject([
      { to: 'Jan Kos', unit: office.roads.name, by: 'Anna Wrona', question: 'Czy znak jest potrzebny?' },
    ]);
    const told = (await courseOfCase(clerk, caseId ?? 0)).map((entry) => actSentence(entry).title);
    expect(told).toContain('Pokazano do wglądu: Jan Kos');
  });

  test('lets its reader write notes, of which the person who asked is told, and no more than notes', async () => {
    const threadId = await came();
    await show(threadId);
    await saveMailDraft(clerk, { threadId, text: 'Dzień dobry,' });
    const { can, othersDraft } = await getThread(expert, threadId);
    expect([can, othersDraft]).toEqual([
      { answer: false, viewCase: false, takeBackCategory: false, note: true, takeForPerson: false },
      null,
    ]);
    const requestKey = key();
    const note = { threadId, requestKey, text: 'Tak, jest potrzebny.' };
    await writeMailNote(expert, note);
    await writeMailNote(expert, note);
    expect((await getThread(clerk, threadId)).notes).toMatchObject([
      { by: 'Jan Kos', text: 'Tak, jest potrzebny.' },
    ]);
    expect(await toldOf(clerk, threadId)).toEqual(['Jan Kos: jest uwaga do e-maila']);
    const answer = {
      threadId,
      requestKey: key(),
      to: 'anna@example.org',
      text: 'a',
      documentIds: [],
      settles: true,
      refuses: false,
      refusalReason: '',
      provision: '',
    };
    const { id: shareId } = await shareOf(threadId);
    const further = { threadId, requestKey: key(), to: String(office.geodesy.id), question: '' };
    expect(
      await codes([
        sendAnswer(expert, answer),
        shareThread(expert, further),
        writeMailNote(neighbour, { ...note, requestKey: key() }),
        withdrawShare(expert, { threadId, shareId, reason: 'Nie chcę.' }),
      ]),
    ).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
    const { case: caseRow } = await db().mailThread.findUniqueOrThrow({
      where: { id: threadId },
      include: { case: true },
    });
    expect(await senderOf(expert, caseRow?.id ?? 0)).toBeNull();
  });

  test('is closed again with a reason: reading, notes and the reminder end', async () => {
    const threadId = await came();
    await show(threadId);
    const { id: shareId } = await shareOf(threadId);
    const withdrawal = { threadId, shareId, reason: 'To nie ta osoba.' };
    await withdrawShare(clerk, withdrawal);
    await withdrawShare(clerk, withdrawal);
    expect(
      await codes([
        getThread(expert, threadId),
        writeMailNote(expert, { threadId, requestKey: key(), text: 'Późno.' }),
      ]),
    ).toEqual(['not-found', 'not-found']);
    expect(await toldOf(expert, threadId)).toEqual([]);
    const { shares, caseId } = await getThread(clerk, threadId);
    expect(shares[0].withdrawn).toMatchObject({ by: 'Anna Wrona', reason: 'To nie ta osoba.' });
    const types = (await courseOfCase(clerk, caseId ?? 0)).map(({ type }) => type);
    expect(types.filter((type) => type === 'mail.share-withdrawn')).toHaveLength(1);
    await show(threadId);
    expect(await codes([getThread(expert, threadId)])).toEqual([null]);
    expect(await toldOf(expert, threadId)).toHaveLength(1);
  });

  test('is not opened by its reader once they have left the department to which it was shown', async () => {
    const threadId = await came();
    await show(threadId);
    const moved = ctxOf({
      ...expert.actor,
      posts: [{ role: 'CASE_WORKER', departmentId: office.geodesy.id }],
    });
    expect(await codes([getThread(moved, threadId)])).toEqual(['not-found']);
    expect((await listDesk(moved, { tab: 'shared', q: '', mine: false })).items).toEqual([]);
  });

  test('reminds nobody who has left the department or to whom it is shown no longer, and still tells the person who asked', async () => {
    const mover = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Maria Wędrowna' }));
    const threadId = await came();
    await show(threadId, { to: `${office.roads.id}-${mover.actor.staffId}` });
    await writeMailNote(mover, { threadId, requestKey: key(), text: 'Tak.' });
    const reads = async (ctx: Ctx) => (await listUnread(ctx)).some((each) => each.threadId === threadId);
    expect([await reads(mover), await reads(clerk)]).toEqual([true, true]);
    const posts = { where: { staffId: mover.actor.staffId } };
    await db().post.updateMany({ ...posts, data: { departmentId: office.geodesy.id } });
    expect([await reads(mover), await reads(clerk)]).toEqual([false, true]);
    await dismissOutdated(mover.now);
    expect([await toldOf(mover, threadId), await toldOf(clerk, threadId)]).toEqual([
      [],
      ['Maria Wędrowna: jest uwaga do e-maila'],
    ]);
    const { id: shareId } = await shareOf(threadId);
    await withdrawShare(clerk, { threadId, shareId, reason: 'Przeszła do innej komórki.' });
    expect(await reads(clerk)).toBe(false);
  });

  test('to a department is read by each of its people, and its head is reminded', async () => {
    const boss = ctxOf(await actorOf('HEAD', office.geodesy));
    const surveyor = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
    const threadId = await came();
    await show(threadId, { to: String(office.geodesy.id), question: '' });
    expect(await codes([getThread(boss, threadId), getThread(surveyor, threadId)])).toEqual([null, null]);
    expect(await toldOf(boss, threadId)).toEqual(['Anna Wrona pokazuje do wglądu']);
    expect(await toldOf(surveyor, threadId)).toEqual([]);
  });

  test('is shown once for two clicks and two people at once, and only to somebody who works there', async () => {
    const threadId = await came();
    const requestKey = key();
    await Promise.all([show(threadId, { requestKey }), show(threadId, { requestKey })]);
    const other = ctxOf(await actorOf('INFORMATION', office.counter));
    const again = { threadId, requestKey: key(), to: toExpert(), question: '' };
    const nobody = `${office.geodesy.id}-${expert.actor.staffId}`;
    expect(await codes([shareThread(other, again)])).toEqual(['shared-already']);
    expect(await codes([show(threadId, { to: nobody })])).toEqual(['choose-share-reader']);
    expect(await codes([show(threadId, { to: '999999' })])).toEqual(['department-not-found']);
    expect(await db().mailShare.count({ where: { threadId } })).toBe(1);
  });

  test('into which another one is put shows the e-mails of both', async () => {
    const [kept, put] = [await came(letter({ subject: 'Znak' })), await came(letter({ subject: 'Dopisek' }))];
    await show(kept);
    const { version } = await getThread(clerk, put);
    const message = await db().mailMessage.findFirstOrThrow({ where: { threadId: put, direction: 'IN' } });
    const opened = (ctx: Ctx) => openOriginal(ctx, message.id).then(({ content }) => content.close());
    expect(await codes([opened(expert)])).toEqual(['not-found']);
    await mergeThread(clerk, { threadId: put, version, intoThreadId: kept });
    expect(await codes([opened(expert), opened(neighbour)])).toEqual([null, 'not-found']);
  });
});

test('a substitute reads what was shown to the absent person, is told of it, and no longer after the substitution', async () => {
  const head = ctxOf(await actorOf('HEAD', office.roads));
  const stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  const administrator = ctxOf(await actorOf('ADMIN', office.roads));
  const before = await came();
  await show(before);
  const { id } = await saveSubstitution(head, {
    staffId: expert.actor.staffId,
    substituteId: stranger.actor.staffId,
    from: head.today,
    to: head.today,
  });
  const [threadId, other] = [await came(), await came()];
  await show(threadId);
  await show(other, { to: `${office.roads.id}-${neighbour.actor.staffId}` });
  expect(await toldOf(stranger, threadId)).toEqual(['Anna Wrona pyta: Czy znak jest potrzebny?']);
  expect((await listUnread(stranger)).map((each) => each.threadId)).toContain(threadId);
  expect(await toldOf(expert, threadId)).toEqual([]);

  const substitute = await signedAgain(stranger);
  const note = { threadId, requestKey: key(), text: 'W zastępstwie: tak.' };
  expect(
    await codes([
      getThread(substitute, before),
      getThread(substitute, threadId),
      writeMailNote(substitute, note),
      getThread(substitute, other),
    ]),
  ).toEqual([null, null, null, 'not-found']);
  const { items, counts } = await listDesk(substitute, { tab: 'shared', q: '', mine: false });
  expect(items.map((row) => row.id)).toEqual(expect.arrayContaining([before, threadId]));
  expect(items.map((row) => row.id)).not.toContain(other);
  expect(counts.shared).toBe(items.length);
  expect(await toldOf(clerk, threadId)).toEqual([`${substitute.actor.name}: jest uwaga do e-maila`]);

  const tomorrow = await signedAgain(on(stranger, '2026-11-25'));
  await endSubstitution(head, id);
  for (const late of [tomorrow, await signedAgain(stranger)]) {
    expect(await codes([getThread(late, threadId)])).toEqual(['not-found']);
    const { items: left } = await listDesk(late, { tab: 'shared', q: '', mine: false });
    expect(left.map((row) => row.id)).not.toContain(threadId);
  }
  // A person without a role towards clients stands in for nobody here.
  const { id: without } = await saveSubstitution(head, {
    staffId: expert.actor.staffId,
    substituteId: administrator.actor.staffId,
    from: head.today,
    to: head.today,
  });
  expect(await codes([getThread(await signedAgain(administrator), threadId)])).toEqual(['not-found']);
  await endSubstitution(head, without);
});

test('a thread shown again on one day is told again, and a note on it is told to the person who asked', async () => {
  const threadId = await came();
  await show(threadId);
  const { id: shareId } = await shareOf(threadId);
  await withdrawShare(clerk, { threadId, shareId, reason: 'Pomyłka osoby.' });
  await show(threadId, { question: '' });
  expect(await toldOf(expert, threadId)).toEqual(['Anna Wrona pokazuje do wglądu']);
  await writeMailNote(later(expert, 5), { threadId, requestKey: key(), text: 'Uwaga.' });
  expect(await toldOf(clerk, threadId)).toEqual(['Jan Kos: jest uwaga do e-maila']);
});
