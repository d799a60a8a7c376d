import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { withNumber } from '@/lib/core/registry-number';
import { attachmentsToSend } from '@/lib/modules/mail/operations/attach-documents';
import {
  addMailFile,
  admitMailFile,
  clearDrafts,
  dropMailFile,
} from '@/lib/modules/mail/operations/draft-files';
import { discardMailDraft, restoreMailDraft, saveMailDraft } from '@/lib/modules/mail/operations/drafts';
import { sendNewMail, takeBackNewMail } from '@/lib/modules/mail/operations/new-mail';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import { findDeskRow } from '@/lib/modules/mail/queries/desk-row';
import { newMailFacts } from '@/lib/modules/mail/queries/new-mail';
import { listSent } from '@/lib/modules/mail/queries/sent';
import { getThread } from '@/lib/modules/mail/queries/thread';
import { UNSENT_MAX_BYTES, UPLOAD_DAYS } from '@/lib/modules/mail/rules/drafts';
import type { DeskTab } from '@/lib/modules/mail/schema/desk';
import { MAIL_FILES_MAX_BYTES, type SendNewMailInput } from '@/lib/modules/mail/schema/new-mail';
import { db, transact } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { addBytes, asStream, pdf } from '@/tests/factories/files';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes, fields } from '@/tests/factories/refusals';

let office: MadeOffice;
let mailbox: Mailbox;
let counterBox: Mailbox;
let worker: Ctx;
let head: Ctx;
let stranger: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Marta Zielińska' }));
  head = ctxOf(await actorOf('HEAD', office.roads));
  stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  mailbox = await makeMailbox(office.roads, { address: 'drogi@zalesin.example' });
  counterBox = await makeMailbox(office.counter);
});

const mail = (more: Partial<SendNewMailInput> = {}): SendNewMailInput => ({
  draftId: null,
  about: null,
  mailboxId: mailbox.id,
  documentIds: [],
  requestKey: randomUUID(),
  to: `${randomUUID()}@example.org`,
  subject: 'Remont Polnej',
  text: 'Dzień dobry, w poniedziałek zamykamy ulicę.',
  ...more,
});
/** Begins a draft; returns its id. */
async function begin(ctx: Ctx, text = 'Zaczynam'): Promise<number> {
  const { draftId } = await saveMailDraft(ctx, { ...typed, text });
  return draftId ?? 0;
}
const typed = { about: null, mailboxId: null, to: 'an', subject: '', documentIds: [] };
const goOut = () => sendDue(() => later(worker, 1).now, mailbox.id);
const messageOf = (id: number) =>
  db().mailMessage.findUniqueOrThrow({ where: { id }, include: { attachments: true, delivery: true } });
const tabOf = async (ctx: Ctx, threadId: number) => (await findDeskRow(ctx, threadId))?.tab;
const listed = async (ctx: Ctx, tab: DeskTab) =>
  (await listDesk(ctx, { tab, q: '', mine: false })).items.map(({ id }) => id);

/** The report of another server that our e-mail did not arrive. */
const bounce = (ours: string) =>
  Buffer.from(
    `From: MAILER-DAEMON@example.org\r\nReturn-Path: <>\r\nTo: drogi@zalesin.example\r\nMessage-ID: <${randomUUID()}@mta>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNie\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mta\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <${ours}>\r\nSubject: x\r\n\r\nx\r\n--b--\r\n`,
  );

/** A case of the department, by its e-mail, with a document. */
async function caseWithDocument() {
  const { caseId } = await arrive(mailbox, letter({ text: 'Dziura' }));
  const { id, slug } = withNumber(await db().case.findUniqueOrThrow({ where: { id: caseId ?? 0 } }));
  const document = await addBytes(worker, slug, 'mapa.pdf', pdf(randomUUID()));
  return { id, slug, documentId: document.id };
}
const typesIn = async (caseId: number) =>
  (await db().historyEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ type }) => type);

describe('an e-mail that the office writes first', () => {
  test('goes signed from the mailbox of the department after half a minute; its thread has no case and no term', async () => {
    const input = mail();
    const { threadId, messageId } = await sendNewMail(worker, input);
    expect(await messageOf(messageId)).toMatchObject({
      fromAddress: 'drogi@zalesin.example',
      recipients: [{ kind: 'to', address: input.to }],
      subject: 'Remont Polnej',
      inReplyTo: '',
      delivery: { kind: 'MESSAGE', state: 'QUEUED', toAddress: input.to },
      textBody: expect.stringMatching(/zamykamy ulicę\.\n\n-- \nMarta Zielińska/),
    });
    expect(await goOut()).toBe(1);
    expect((await messageOf(messageId)).delivery?.state).toBe('SENT');
    expect(await db().mailThread.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({
      caseId: null,
      awaitsAnswer: false,
    });
    expect(await listed(head, 'ours')).toContain(threadId);
    expect(await listed(head, 'spam')).not.toContain(threadId);
    expect(await findDeskRow(stranger, threadId)).toBeNull();
    expect((await listSent(head)).items).toContainEqual(
      expect.objectContaining({ id: messageId, threadId, number: null }),
    );
    const clerk = ctxOf(await actorOf('INFORMATION', office.counter));
    const theirs = await sendNewMail(clerk, mail({ mailboxId: counterBox.id }));
    expect((await listSent(clerk)).items.map(({ id }) => id)).toContain(theirs.messageId);
    expect((await listSent(clerk)).items.map(({ id }) => id)).not.toContain(messageId);
    expect((await listSent(stranger)).items.map(({ id }) => id)).not.toContain(messageId);
  });

  test('gets its answer into its thread, which then has a case, an acknowledgement and fourteen days', async () => {
    const input = mail();
    const { threadId, messageId } = await sendNewMail(worker, input);
    await goOut();
    const { messageId: ours } = await messageOf(messageId);
    const answer = letter({
      from: input.to,
      answers: [ours],
      subject: 'Re: Remont Polnej',
      text: 'Do kiedy?',
    });
    const taken = await arrive(mailbox, answer, { at: '2026-11-25T09:00:00+01:00' });
    expect(taken).toMatchObject({ threadId, isNew: true });
    const caseRow = await db().case.findUniqueOrThrow({ where: { id: taken.caseId ?? 0 } });
    expect(caseRow).toMatchObject({ kind: 'EMAIL', dueRule: 'EMAIL_14D', departmentId: office.roads.id });
    expect(caseRow.receivedOn.toISOString().slice(0, 10)).toBe('2026-11-25');
    expect(caseRow.dueOn.toISOString().slice(0, 10)).toBe('2026-12-09');
    const found = await findDeskRow(worker, threadId);
    expect(found).toMatchObject({ tab: 'open', row: { awaitsAnswer: true, messages: 3 } });
    expect(found?.row.receivedAt.toISOString()).toBe('2026-11-25T08:00:00.000Z');
    expect(await listed(head, 'ours')).not.toContain(threadId);
    const kinds = (await getThread(worker, threadId)).messages.map(({ delivery }) => delivery?.kind ?? 'IN');
    expect(kinds.toSorted()).toEqual(['ACKNOWLEDGEMENT', 'IN', 'MESSAGE']);
  });

  test('is joined by a robot without a case, and an answer of a stranger begins a thread of its own', async () => {
    const input = mail();
    const { threadId, messageId } = await sendNewMail(worker, input);
    await goOut();
    const { messageId: ours } = await messageOf(messageId);
    const away = letter({ from: input.to, answers: [ours], head: ['Auto-Submitted: auto-replied'] });
    expect(await arrive(mailbox, away)).toMatchObject({ threadId, caseId: null });
    expect(await tabOf(worker, threadId)).toBe('ours');
    const other = await arrive(mailbox, letter({ from: 'inny@example.org', answers: [ours] }));
    expect(other.threadId).not.toBe(threadId);
  });

  test('that did not arrive is told to its author above the desk, and on its row', async () => {
    const lost = async (ctx: Ctx) => (await listDesk(ctx, { tab: 'ours', q: '', mine: false })).summary.lost;
    const { threadId, messageId } = await sendNewMail(worker, mail());
    await goOut();
    expect(await lost(worker)).toBe(0);
    await arrive(mailbox, bounce((await messageOf(messageId)).messageId));
    expect([await lost(worker), await lost(head)]).toEqual([1, 0]);
    expect((await findDeskRow(worker, threadId))?.row.answer?.state).toBe('BOUNCED');
    expect(await lost(later(worker, 15 * 24 * 60))).toBe(0);
  });

  test('is sent once for two presses at once, and by the key of another person never', async () => {
    const input = mail();
    const [one, two] = await Promise.all([sendNewMail(worker, input), sendNewMail(worker, input)]);
    expect(two).toEqual(one);
    expect(await db().mailThread.count({ where: { correspondentAddress: input.to } })).toBe(1);
    expect(await codes([sendNewMail(head, input)])).toEqual(['not-found']);
  });

  test('goes from no other mailbox, and to no address of the office or one that nobody reads', async () => {
    expect(await fields(sendNewMail(worker, mail({ mailboxId: counterBox.id })))).toEqual({
      mailboxId: 'mailbox-not-yours',
    });
    await db().mailbox.update({ where: { id: mailbox.id }, data: { isActive: false } });
    expect(await codes([sendNewMail(worker, mail())])).toEqual(['not-allowed']);
    await db().mailbox.update({ where: { id: mailbox.id }, data: { isActive: true } });
    expect(await fields(sendNewMail(worker, mail({ to: 'Urzad@zalesin.example' })))).toEqual({
      to: 'mail-address-ours',
    });
    expect(await fields(sendNewMail(worker, mail({ to: 'no-reply@sklep.example' })))).toEqual({
      to: 'mail-address-unread',
    });
  });
});

describe('a draft of a new e-mail', () => {
  test('is kept for its writer alone, goes with its files, and comes back with them when the e-mail is taken back', async () => {
    const draftId = await begin(worker);
    await saveMailDraft(worker, { draftId, ...typed, text: 'Zaczynam pisać' });
    const file = await addMailFile(worker, draftId, 'plan.pdf', asStream(pdf('plan')));
    expect(await addMailFile(worker, draftId, 'plan.pdf', asStream(pdf('plan')))).toEqual(file);
    const extra = await addMailFile(worker, draftId, 'inny.pdf', asStream(pdf('inny')));
    await dropMailFile(worker, { draftId, uploadId: extra.id });
    expect(await codes([admitMailFile(head, draftId), discardMailDraft(head, { draftId })])).toEqual([
      'not-found',
      'not-found',
    ]);
    expect((await newMailFacts(head, null)).draft).toBeNull();
    expect((await newMailFacts(worker, null)).draft).toMatchObject({
      id: draftId,
      text: 'Zaczynam pisać',
      files: [file],
    });
    const { threadId, messageId } = await sendNewMail(worker, mail({ draftId, text: 'Gotowe' }));
    expect((await messageOf(messageId)).attachments.map(({ name }) => name)).toEqual(['plan.pdf']);
    expect((await newMailFacts(worker, null)).draft).toBeNull();
    expect(await codes([saveMailDraft(worker, { draftId, ...typed, text: 'Dalej' })])).toEqual(['not-found']);

    expect(await codes([takeBackNewMail(head, { threadId })])).toEqual(['not-found']);
    await takeBackNewMail(worker, { threadId });
    await goOut();
    expect(await db().mailMessage.count({ where: { id: messageId } })).toBe(0);
    expect((await newMailFacts(worker, null)).draft).toMatchObject({
      id: draftId,
      text: 'Gotowe',
      files: [file],
    });
    expect(await findDeskRow(worker, threadId)).toBeNull();
    await discardMailDraft(worker, { draftId });
    expect((await newMailFacts(worker, null)).draft).toBeNull();
    await restoreMailDraft(worker, { draftId });
    expect((await newMailFacts(worker, null)).draft).toMatchObject({ id: draftId, files: [file] });
    expect(await codes([restoreMailDraft(head, { draftId })])).toEqual(['not-found']);
    await discardMailDraft(worker, { draftId });
    await clearDrafts(later(worker, 61).now);
    expect(await codes([restoreMailDraft(worker, { draftId })])).toEqual(['not-found']);
    expect(await db().mailUpload.count({ where: { draftId } })).toBe(0);
  });

  test('holds no more files than a person may leave unsent; dropped ones count until the night', async () => {
    const writer = ctxOf(await actorOf('CASE_WORKER', office.roads));
    const draftId = await begin(writer);
    const file = await addMailFile(writer, draftId, 'plan.pdf', asStream(pdf('limit')));
    await db().mailUpload.updateMany({ where: { draftId }, data: { size: UNSENT_MAX_BYTES } });
    await dropMailFile(writer, { draftId, uploadId: file.id });
    expect(await codes([addMailFile(writer, draftId, 'inny.pdf', asStream(pdf('limit, inny')))])).toEqual([
      'too-many-unsent',
    ]);
    await clearDrafts(later(writer, 61).now);
    await addMailFile(writer, draftId, 'inny.pdf', asStream(pdf('limit, inny')));
    await clearDrafts(later(writer, UPLOAD_DAYS * 24 * 60 + 61).now);
    expect((await newMailFacts(writer, null)).draft).toMatchObject({ text: 'Zaczynam', files: [] });
  });

  test('that was sent takes its file along and leaves with the night', async () => {
    const writer = ctxOf(await actorOf('CASE_WORKER', office.roads));
    const draftId = await begin(writer);
    await addMailFile(writer, draftId, 'plan.pdf', asStream(pdf('wysłany')));
    const { messageId } = await sendNewMail(writer, mail({ draftId }));
    await clearDrafts(later(writer, 61).now);
    expect(await db().mailDraft.count({ where: { id: draftId } })).toBe(0);
    expect((await messageOf(messageId)).attachments).toHaveLength(1);
  });

  test('that has gone is not taken back', async () => {
    const { threadId } = await sendNewMail(worker, mail());
    await goOut();
    expect(await codes([takeBackNewMail(later(worker, 1), { threadId })])).toEqual(['mail-gone']);
  });

  test('with files of more than 20 MB is not sent, and stays', async () => {
    const draftId = await begin(worker);
    await addMailFile(worker, draftId, 'plan.pdf', asStream(pdf('duży')));
    await db().mailUpload.updateMany({ where: { draftId }, data: { size: MAIL_FILES_MAX_BYTES + 1 } });
    expect(await codes([sendNewMail(worker, mail({ draftId }))])).toEqual(['mail-too-large']);
    expect((await newMailFacts(worker, null)).draft?.id).toBe(draftId);
  });
});

describe('a new e-mail about a case', () => {
  test('takes documents of the case along, and stands in its history with its sending and its bounce', async () => {
    const { id, slug, documentId } = await caseWithDocument();
    const facts = await newMailFacts(worker, slug);
    expect(facts.about).toMatchObject({ slug, documents: [{ id: documentId }] });
    const { threadId, messageId } = await sendNewMail(
      worker,
      mail({ about: slug, documentIds: [documentId] }),
    );
    expect((await messageOf(messageId)).attachments.map(({ name }) => name)).toEqual(['mapa.pdf']);
    expect((await getThread(worker, threadId)).started).toMatchObject({ about: { slug } });
    await goOut();
    const { messageId: ours } = await messageOf(messageId);
    await arrive(mailbox, bounce(ours));
    // The acknowledgement of the case's own e-mail goes out too, and ends its clock.
    expect((await typesIn(id)).filter((type) => type !== 'clock.closed').slice(-4)).toEqual([
      'mail.queued',
      'mail.sent',
      'mail.sent',
      'mail.bounced',
    ]);
    expect(await db().reminder.findMany({ where: { topic: 'MAIL', topicId: messageId } })).toMatchObject([
      { staffId: worker.actor.staffId, caseId: id, kind: 'UNDELIVERED' },
    ]);
  });

  test('taken back leaves its trace in the history of the case', async () => {
    const { id, slug } = await caseWithDocument();
    const { threadId } = await sendNewMail(worker, mail({ about: slug }));
    expect(await takeBackNewMail(worker, { threadId })).toEqual({ about: slug });
    expect((await typesIn(id)).slice(-2)).toEqual(['mail.queued', 'mail.withdrawn']);
  });

  test('is not for a person who does not see the case, and takes no document of another case', async () => {
    const { slug } = await caseWithDocument();
    const foreign = await caseWithDocument();
    const box = await makeMailbox(office.geodesy, { address: 'geodezja@zalesin.example' });
    expect(
      await codes([
        newMailFacts(stranger, slug),
        saveMailDraft(stranger, mail({ about: slug })),
        sendNewMail(stranger, mail({ about: slug, mailboxId: box.id })),
        sendNewMail(worker, mail({ about: slug, documentIds: [foreign.documentId] })),
        sendNewMail(worker, mail({ documentIds: [foreign.documentId] })),
      ]),
    ).toEqual(['not-found', 'not-found', 'not-found', 'document-not-found', 'document-not-found']);
  });

  test('takes no document that was cancelled, and so does no answer', async () => {
    const { id, slug, documentId } = await caseWithDocument();
    await db().document.update({
      where: { id: documentId },
      data: { cancelledAt: worker.now, cancelledById: worker.actor.staffId, cancelReason: 'Pomyłka.' },
    });
    expect((await newMailFacts(worker, slug)).about?.documents).toEqual([]);
    expect(
      await codes([
        sendNewMail(worker, mail({ about: slug, documentIds: [documentId] })),
        transact((tx) =>
          attachmentsToSend(tx, worker, { caseId: id, documentIds: [documentId], draftId: null }),
        ),
      ]),
    ).toEqual(['document-not-found', 'document-not-found']);
  });
});
