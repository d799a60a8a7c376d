import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { addPause, withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { cancelCaseDocument } from '@/lib/modules/cases/operations/documents';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { filesOfCase } from '@/lib/modules/cases/queries/files';
import { getCase } from '@/lib/modules/cases/queries/one';
import { cancelLetter, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { exportOutgoing } from '@/lib/modules/correspondence/operations/export-register';
import { listOutgoing } from '@/lib/modules/correspondence/queries/register';
import { registerQuerySchema } from '@/lib/modules/correspondence/schema/acts';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { giveBackCollection, receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { db } from '@/lib/platform/db';
import { addBytes, pdf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { letterOf, settleOne } from '@/tests/factories/settlements';
import { takeBackLastSending } from '@/tests/factories/take-back';

// docs/permissions.md: the information point says where a case is and what was done when, without the reasons and
// remarks that people wrote. readers.test.ts has the other roads to the files.

const WORDS = {
  pause: 'Choroba wnioskodawczyni',
  withdrawal: 'Pomylono strony',
  note: 'Dzwonił prezes',
  file: 'Cudza mapa',
  how: 'Odmowa z powodu długu',
  issuedTo: 'Bogumiła Wąsik',
  authority: 'pełnomocnictwo do akt',
  giveBack: 'Klient siedzi w areszcie',
  title: 'Informacja o karze',
  addressee: 'Poufny Adresat',
  postal: 'RR77001',
};
const query = registerQuerySchema.parse({ year: '2026' });

let desk: LetterDesk;
let open: { caseId: number; slug: string };
let settled: { caseId: number; slug: string };
let letterId: number;

beforeAll(async () => {
  desk = await makeLetterDesk();
  const { clerk, head, worker, office } = desk;
  open = await desk.caseOf();
  const { caseId, slug } = open;
  const pause = { caseId, kind: 'SUSPENSION', from: worker.today, to: null } as const;
  const withdrawn = { ...pause, basis: WORDS.pause, documentId: null, requestKey: randomUUID() };
  await addPause(worker, withdrawn);
  const { id: entryId } = await db().clockEntry.findFirstOrThrow({ where: { caseId } });
  await withdrawEntry(worker, { caseId, entryId, reason: WORDS.withdrawal, requestKey: randomUUID() });
  const { id: documentId } = await addBytes(worker, slug, 'mapa.pdf', pdf('mapa'));
  await addPause(worker, { ...withdrawn, documentId, requestKey: randomUUID() });
  await db().clock.updateMany({ where: { caseId }, data: { note: WORDS.note } });
  const { id: wrong } = await addBytes(worker, slug, 'inna.pdf', pdf('inna'));
  await cancelCaseDocument(worker, { slug, documentId: wrong, reason: WORDS.file });

  letterId = await desk.signed(worker, head, { kind: 'INFORMATION', content: { text: 'W toku.' } }, caseId);
  await desk.check(worker, letterId);
  await sendLetter(worker, {
    letterId,
    way: 'POST_REGISTERED',
    on: worker.today,
    postalNumber: WORDS.postal,
  });
  await takeBackLastSending(worker, { letterId, reason: 'Nie to pismo.' });
  await cancelLetter(head, { letterId, signed: true, reason: 'Nie to pismo.' });
  const { title, addressee: addresseeName, postal: postalNumber } = WORDS;
  await db().letter.update({ where: { id: letterId }, data: { title, addresseeName, postalNumber } });

  settled = await desk.caseOf();
  const decision = await letterOf(worker, settled.caseId);
  await settleOne(worker, settled.caseId, {
    outcome: 'DECISION',
    how: WORDS.how,
    letterId: decision.id,
  });
  await handToCounter(worker, {
    caseId: settled.caseId,
    letterId: decision.id,
    document: '',
    originals: 'Akt notarialny',
    requestKey: randomUUID(),
    pointId: office.pointId,
  });
  const sent = await db().collection.findMany({ where: { caseId: settled.caseId } });
  const idOf = (kind: string) => sent.find((each) => each.kind === kind)?.id ?? 0;
  await receiveCollections(clerk, { collectionIds: sent.map(({ id }) => id) });
  await issueCollections(clerk, {
    collectionIds: [idOf('DOCUMENT')],
    identityCheck: 'ID_CARD',
    takenBy: WORDS.issuedTo,
    authority: WORDS.authority,
  });
  await giveBackCollection(clerk, { collectionId: idOf('ORIGINALS'), reason: WORDS.giveBack });
});

/** The roads on which reasons and remarks are told, each with the words that it tells to a reader of the files. */
const ROADS: Record<string, [(ctx: Ctx) => Promise<unknown>, ...(keyof typeof WORDS)[]]> = {
  'Terminy: entries': [async (ctx) => (await termsOfCase(ctx, open.caseId)).entries, 'pause', 'withdrawal'],
  'Terminy: proofs': [
    async (ctx) => (await termsOfCase(ctx, open.caseId)).clocks,
    'pause',
    'withdrawal',
    'note',
  ],
  'Dlaczego ta data?': [(ctx) => getCase(ctx, open.slug), 'pause', 'withdrawal'],
  'Załatwienie i odbiór': [
    (ctx) => endingOfCase(ctx, settled.caseId),
    'how',
    'issuedTo',
    'authority',
    'giveBack',
  ],
  Dokumenty: [async (ctx) => filesOfCase(ctx, await getCase(ctx, open.slug), null), 'file'],
  'register of letters': [(ctx) => listOutgoing(ctx, query), 'title', 'addressee', 'postal'],
  'register of letters as CSV': [
    async (ctx) => new TextDecoder().decode(await exportOutgoing(ctx, query)),
    'title',
    'addressee',
    'postal',
  ],
};

describe.each(Object.entries(ROADS))('%s', (_, [road, ...names]) => {
  const told = async (ctx: Ctx) => {
    const text = JSON.stringify(await road(ctx));
    return Object.entries(WORDS).flatMap(([name, word]) => (text.includes(word) ? [name] : []));
  };

  test('tells the reasons to those who read the files, and not to the information point', async () => {
    const { counter, roads } = desk.office;
    for (const ctx of [desk.worker, desk.clerk, ctxOf(await actorOf('INFORMATION', roads))]) {
      expect((await told(ctx)).toSorted()).toEqual(names.toSorted());
    }
    expect(await told(ctxOf(await actorOf('INFORMATION', counter)))).toEqual([]);
  });
});

describe('the information point', () => {
  let ctx: Ctx;
  beforeAll(async () => {
    ctx = ctxOf(await actorOf('INFORMATION', desk.office.counter));
  });

  test('still learns the dates, the outcome, and who handed the document out', async () => {
    const { entries } = await termsOfCase(ctx, open.caseId);
    const by = desk.worker.actor.name;
    expect(entries).toMatchObject([
      { kind: 'PAUSE', basis: '', document: null, by, withdrawn: null },
      { kind: 'PAUSE', basis: '', by, withdrawn: { by, reason: '' } },
    ]);
    const whole = await getCase(desk.worker, open.slug);
    expect(await getCase(ctx, open.slug)).toMatchObject({ dueOn: whole.dueOn, stoppedOn: whole.stoppedOn });
    const { settlement, collections } = await endingOfCase(ctx, settled.caseId);
    expect(settlement).toMatchObject({ outcome: 'DECISION', how: '' });
    expect(collections.map(({ state, issuedBy }) => [state, issuedBy])).toEqual([
      ['GIVEN_BACK', null],
      ['ISSUED', desk.clerk.actor.name],
    ]);
  });

  test('sees the number of a cancelled letter, and finds it by its znak alone', async () => {
    const found = async (q: string, reader = ctx) => (await listOutgoing(reader, { ...query, q })).lines;
    const { znak } = await db().case.findUniqueOrThrow({ where: { id: open.caseId } });
    expect(await found(znak ?? '')).toMatchObject([
      { letterId, number: 'PW/1/2026', state: 'CANCELLED', title: '', addressee: '', postalNumber: '' },
    ]);
    const own = ctxOf(await actorOf('INFORMATION', desk.office.roads));
    for (const words of [WORDS.title, WORDS.addressee, WORDS.postal]) {
      expect(await found(words)).toEqual([]);
      expect(await found(words, desk.worker)).toHaveLength(1);
      expect(await found(words, own)).toHaveLength(1);
    }
  });
});
