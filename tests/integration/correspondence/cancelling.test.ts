import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { fromColumn, plainDate } from '@/lib/core/plain-date';
import { closeClock } from '@/lib/modules/cases/operations/clocks/event';
import { withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { cancelCaseDocument } from '@/lib/modules/cases/operations/documents';
import { getCase } from '@/lib/modules/cases/queries/one';
import { cancelLetter, noteCameBack } from '@/lib/modules/correspondence/operations/dispatch';
import { draftNewDate } from '@/lib/modules/correspondence/operations/new-date';
import { forwardUrging, noteUrging } from '@/lib/modules/correspondence/operations/urging';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { documentsOfCase, listDocuments } from '@/lib/modules/documents/queries';
import { registerPlaceOf } from '@/lib/modules/filing/queries/file-of-case';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { db } from '@/lib/platform/db';
import { attachPapers, reopenCase } from '@/tests/factories/as-shown';
import { addBytes, pdf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { openClocks, settleOne, setZnak, statusOf } from '@/tests/factories/settlements';
import { sendNewDate, signNow } from '@/tests/factories/signing';

// Registered on Tuesday 24 November 2026, with a month for settling: 28 December.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;
const DECISION: Content = {
  kind: 'DECISION',
  content: { legalBasis: 'art. 40', resolution: 'Odmawia się', facts: 'x', law: 'y', instruction: 'z' },
};
const OPINION = {
  kind: 'OPINION_REQUEST',
  content: { authority: 'Zarząd Dróg', basis: 'art. 53', question: 'Czy uzgadnia?' },
  addressee: { name: 'Zarząd Dróg', address: 'ul. A 1, 00-001 B', ade: '' },
} as Content;
const reason = 'Pomyłka w treści.';

describe('a signed letter', () => {
  test('is cancelled only under a mandate for such letters, and not by a person who saw a draft', async () => {
    const letterId = await desk.signed(worker, head, DECISION);
    const asSeen = { letterId, signed: true, reason };
    expect(await codes([cancelLetter(worker, asSeen)])).toEqual(['cancel-not-yours']);
    const seenAsDraft = cancelLetter(head, { ...asSeen, signed: false });
    await expect(seenAsDraft).rejects.toMatchObject({
      code: 'letter-signed-meanwhile',
      detail: { facts: { by: head.actor.name } },
    });
    expect((await db().letter.findUniqueOrThrow({ where: { id: letterId } })).state).toBe('SIGNED');
    await cancelLetter(head, asSeen);
    expect((await db().letter.findUniqueOrThrow({ where: { id: letterId } })).state).toBe('CANCELLED');
  });
});

describe('a letter that settles the case', () => {
  test('is not cancelled while the settlement is valid, whether signed or returned', async () => {
    const { caseId } = await desk.caseOf();
    await setZnak(caseId);
    const letterId = await desk.signed(worker, head, DECISION, caseId);
    await settleOne(worker, caseId, { outcome: 'DECISION', letterId });
    expect(await codes([cancelLetter(head, { letterId, signed: true, reason })])).toEqual(['letter-settles']);
    expect(await codes([closeCase(worker, { caseId })])).toEqual(['case-has-open']);
    await db().letter.update({ where: { id: letterId }, data: { state: 'UNDELIVERED' } });
    expect(await codes([cancelLetter(head, { letterId, signed: true, reason })])).toEqual(['letter-settles']);
    expect(await statusOf(caseId)).toBe('SETTLED');
    await reopenCase(head, { caseId, reason: 'Pismo z błędem.', runsFrom: null });
    await cancelLetter(head, { letterId, signed: true, reason });
  });
});

describe('a cancelled notice of a new date', () => {
  const dueOf = async (caseId: number) =>
    fromColumn((await db().case.findUniqueOrThrow({ where: { id: caseId } })).dueOn);

  async function notified() {
    const { caseId } = await desk.caseOf();
    const clock = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
    const input = { caseId, clockId: clock.id, newDate: plainDate('2027-03-31'), requestKey: randomUUID() };
    await sendNewDate(head, { ...input, reasons: 'Czekamy na mapę', instruction: 'Ponaglenie' });
    expect(await dueOf(caseId)).toBe('2027-03-31');
    const letter = await db().letter.findFirstOrThrow({ where: { caseId, kind: 'NEW_DATE' } });
    return { caseId, letterId: letter.id };
  }

  test('that was signed and not sent moves nothing back, because it has moved nothing', async () => {
    const { caseId } = await desk.caseOf();
    const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
    const notice = {
      newDate: plainDate('2027-03-31'),
      reasons: 'Czekamy na mapę',
      instruction: 'Ponaglenie',
    };
    const { letterId } = await draftNewDate(head, { caseId, clockId, ...notice, requestKey: randomUUID() });
    await signNow(head, letterId);
    await cancelLetter(head, { letterId, signed: true, reason });
    expect(await dueOf(caseId)).toBe('2026-12-28');
    expect(await db().clockEntry.count({ where: { caseId } })).toBe(0);
  });

  test('restores the former date when it came back, because nobody was notified (art. 36 § 1)', async () => {
    const { caseId, letterId } = await notified();
    await noteCameBack(head, { letterId, reason: 'Adresat nieznany.' });
    await cancelLetter(head, { letterId, signed: true, reason });
    await cancelLetter(head, { letterId, signed: true, reason });
    expect(await dueOf(caseId)).toBe('2026-12-28');
    expect(await db().clockEntry.count({ where: { caseId, kind: 'WITHDRAWAL' } })).toBe(1);
  });

  test('takes back nothing more when its date was withdrawn before', async () => {
    const { caseId, letterId } = await notified();
    const { id: entryId } = await db().clockEntry.findFirstOrThrow({ where: { caseId, kind: 'EXTENSION' } });
    await withdrawEntry(worker, { caseId, entryId, reason, requestKey: randomUUID() });
    await noteCameBack(head, { letterId, reason: 'Adresat nieznany.' });
    await cancelLetter(head, { letterId, signed: true, reason });
    expect(await db().clockEntry.count({ where: { caseId, kind: 'WITHDRAWAL' } })).toBe(1);
  });
});

describe('a cancelled, returned question to another authority', () => {
  const stoppedOn = async (caseId: number) =>
    (await db().case.findUniqueOrThrow({ where: { id: caseId } })).stoppedOn;

  async function cameBack() {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.sent(worker, head, OPINION, { caseId });
    expect(await stoppedOn(caseId)).not.toBeNull();
    await noteCameBack(worker, { letterId, reason: 'Adresat nieznany.' });
    return { caseId, letterId };
  }

  test('stops the term no longer, because nobody was asked', async () => {
    const { caseId, letterId } = await cameBack();
    await cancelLetter(on(head, '2026-11-30'), { letterId, signed: true, reason });
    expect(await stoppedOn(caseId)).toBeNull();
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
    expect(fromColumn((await db().case.findUniqueOrThrow({ where: { id: caseId } })).dueOn)).toBe(
      '2026-12-28',
    );
  });

  test('keeps an answer that came meanwhile', async () => {
    const { caseId, letterId } = await cameBack();
    const later = on(worker, '2026-11-30');
    const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'OPINION' } });
    const answered = { caseId, clockId, on: later.today, how: 'Stanowisko przyszło.' };
    await closeClock(later, { ...answered, requestKey: randomUUID() });
    await cancelLetter(on(head, '2026-11-30'), { letterId, signed: true, reason });
    expect(await db().clockEntry.count({ where: { caseId, kind: 'WITHDRAWAL' } })).toBe(0);
  });

  test('does not stop the term of a case that was settled meanwhile and is reopened', async () => {
    const { caseId, letterId } = await cameBack();
    await settleOne(worker, caseId);
    await cancelLetter(head, { letterId, signed: true, reason });
    await reopenCase(head, { caseId, reason: 'Pismo z błędem.', runsFrom: null });
    expect(await stoppedOn(caseId)).toBeNull();
  });
});

describe('a ponaglenie whose returned letter is cancelled', () => {
  async function forwarded() {
    const { caseId } = await desk.caseOf();
    const late = on(worker, '2026-12-30');
    const { urgingId } = await noteUrging(late, {
      caseId,
      receivedOn: late.today,
      reasons: 'Po terminie',
      requestKey: randomUUID(),
    });
    const { letterId } = await forwardUrging(late, { urgingId, requestKey: randomUUID() });
    return { caseId, letterId, late };
  }

  test('has to be passed on again (art. 37 § 4)', async () => {
    const { caseId, letterId, late } = await forwarded();
    await desk.finishUrging(late, on(head, '2026-12-30'), letterId);
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
    await noteCameBack(on(worker, '2026-12-31'), { letterId, reason: 'Zły adres.' });
    await cancelLetter(on(head, '2026-12-31'), { letterId, signed: true, reason });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'URGING']);
  });

  test('stays passed on when it went another way', async () => {
    const { caseId, letterId, late } = await forwarded();
    const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'URGING' } });
    const how = 'Przekazano przez ePUAP';
    await closeClock(late, { caseId, clockId, on: late.today, how, requestKey: randomUUID() });
    const next = on(worker, '2026-12-31');
    await desk.finishUrging(next, on(head, '2026-12-31'), letterId);
    await noteCameBack(next, { letterId, reason: 'Zły adres.' });
    await cancelLetter(on(head, '2026-12-31'), { letterId, signed: true, reason });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
  });
});

test('the file of a cancelled letter is marked as cancelled, and no act may name it', async () => {
  const { caseId } = await desk.caseOf();
  const letterId = await desk.signed(worker, head, DECISION, caseId);
  const standing = await desk.signed(worker, head, DECISION, caseId);
  const documentOf = async (id: number) =>
    (await db().letter.findUniqueOrThrow({ where: { id } })).documentId as number;
  const [gone, kept] = [await documentOf(letterId), await documentOf(standing)];
  const cancelled = async () =>
    (await documentsOfCase(worker, caseId, null, true)).shown.map((each) => [each.id, each.letterCancelled]);
  expect(await cancelled()).toEqual([
    [kept, false],
    [gone, false],
  ]);
  expect((await listDocuments(worker, caseId)).map(({ id }) => id)).toEqual([kept, gone]);
  await cancelLetter(head, { letterId, signed: true, reason });
  expect(await cancelled()).toEqual([
    [kept, false],
    [gone, true],
  ]);
  expect((await listDocuments(worker, caseId)).map(({ id }) => id)).toEqual([kept]);
});

test('papers attached to another case mark a cancelled letter and a cancelled document', async () => {
  const [from, to] = [await desk.caseOf(), await desk.caseOf()];
  const letterId = await desk.signed(worker, head, DECISION, from.caseId);
  await cancelLetter(head, { letterId, signed: true, reason });
  const added = [
    await addBytes(worker, from.slug, 'a.pdf', pdf('a')),
    await addBytes(worker, from.slug, 'b.pdf', pdf('b')),
  ];
  await cancelCaseDocument(worker, { slug: from.slug, documentId: added[0].id, reason });
  await attachPapers(worker, { caseId: from.caseId, toCaseId: to.caseId });
  const { attached } = await registerPlaceOf(worker, await getCase(worker, to.slug));
  expect(attached[0].documents.map(({ cancelled }) => cancelled)).toEqual([true, true, false]);
});

test('two letters with equal texts are two documents: one cancelled, one sent', async () => {
  const { caseId } = await desk.caseOf();
  const first = await desk.signed(worker, head, DECISION, caseId);
  const second = await desk.signed(worker, head, DECISION, caseId);
  const letters = await db().letter.findMany({ where: { id: { in: [first, second] } } });
  const ids = letters.map(({ documentId }) => documentId);
  expect(new Set(ids).size).toBe(2);
  const documents = await db().document.findMany({ where: { caseId, direction: 'OUTGOING' } });
  expect(new Set(documents.map(({ sha256 }) => sha256)).size).toBe(1);
});
