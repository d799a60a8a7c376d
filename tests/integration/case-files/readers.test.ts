import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import type { Role } from '@/lib/core/roles';
import { actSentence } from '@/lib/course-texts';
import { cancelSupplement } from '@/lib/modules/applications/operations/cancel-supplement';
import { correctRegistration } from '@/lib/modules/applications/operations/correct';
import { printSupplement, registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { printNote, printRecord, printViewing } from '@/lib/modules/case-files/operations/print-file';
import { recordViewing } from '@/lib/modules/case-files/operations/record-viewing';
import { writeNote } from '@/lib/modules/case-files/operations/write-note';
import { listNotes } from '@/lib/modules/case-files/queries/notes';
import { listViewings } from '@/lib/modules/case-files/queries/viewings';
import type { WriteNoteInput } from '@/lib/modules/case-files/schema';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { actsOfCase, courseOfCase } from '@/lib/modules/cases/queries/course';
import { filesOfCase } from '@/lib/modules/cases/queries/files';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { actText } from '@/lib/modules/cases/words/course';
import { cancelLetter, noteCameBack } from '@/lib/modules/correspondence/operations/dispatch';
import { submitLetter } from '@/lib/modules/correspondence/operations/sign';
import { noteUrging } from '@/lib/modules/correspondence/operations/urging';
import { getLetter, lettersOfCase, urgingsOfCase } from '@/lib/modules/correspondence/queries/letters';
import { listOutgoing } from '@/lib/modules/correspondence/queries/register';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { MANDATE_SCOPES } from '@/lib/modules/staff/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { cancelRegistration } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { correctInput } from '@/tests/factories/corrections';
import { addBytes, pdf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { mandateOf } from '@/tests/factories/mandates';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { setZnak } from '@/tests/factories/settlements';
import { signNow } from '@/tests/factories/signing';

// PT7: people see what their duty needs. Each road to the files of a case, for each role, of its own department and of
// another one; docs/permissions.md says the same in its rows.

const WORDS = {
  note: 'Klientka prosi o ciszę w sprawie choroby męża.',
  instruction: 'Sprawdź, czy to nie ten sam wnioskodawca.',
  urging: 'Czekam trzeci miesiąc.',
  protocol: 'Proszę o zajęcie chodnika.',
};
const TEXT = { kind: 'INFORMATION', content: { text: 'Odpowiadamy na pytanie.' } } as const;

let desk: LetterDesk;
let made: { caseId: number; slug: string };
const ids = { note: 0, viewing: 0, document: 0, draft: 0, letter: 0, letterPdf: 0, supplement: 0 };

const noteOf = (over: Partial<WriteNoteInput> = {}): WriteNoteInput => ({
  slug: made.slug,
  requestKey: randomUUID(),
  kind: 'PHONE_CALL',
  happenedOn: desk.clerk.today,
  happenedAt: '',
  person: 'Wnioskodawczyni',
  text: WORDS.note,
  correctsId: null,
  ...over,
});

beforeAll(async () => {
  desk = await makeLetterDesk();
  const { office, clerk, head, worker } = desk;
  const card = await makeCard(office.roads);
  made = await acceptedOne({ clerk, desk: head }, card, {
    channel: 'ORAL',
    protocolText: WORDS.protocol,
    presentDocumentIds: [],
  });
  const { caseId, slug } = made;
  await assignCase(head, {
    caseId,
    staffId: worker.actor.staffId,
    instruction: WORDS.instruction,
    coDepartmentIds: [office.permits.id],
  });
  await setZnak(caseId);
  ids.note = (await writeNote(worker, noteOf())).id;
  ids.document = (await addBytes(worker, slug, 'mapa.pdf', pdf('mapa'))).id;
  ids.draft = await desk.draft(worker, TEXT, caseId);
  ids.letter = await desk.sent(worker, head, TEXT, { caseId });
  const letter = await db().letter.findUniqueOrThrow({ where: { id: ids.letter } });
  ids.letterPdf = letter.documentId ?? 0;
  await noteUrging(worker, {
    caseId,
    receivedOn: worker.today,
    reasons: WORDS.urging,
    requestKey: randomUUID(),
  });
  const viewing = await recordViewing(worker, {
    slug,
    requestKey: randomUUID(),
    viewedOn: worker.today,
    fromTime: '08:00',
    toTime: '08:30',
    viewer: 'Małgorzata Żółkiewska',
    capacity: 'strona',
    identityCheck: 'ID_CARD',
    presentId: worker.actor.staffId,
    scope: 'Całe akta',
    copies: '',
    withheld: '',
    correctsId: null,
  });
  ids.viewing = viewing.id;
  await registerSupplement(clerk, {
    caseId,
    defectIds: [],
    documentIds: [],
    note: 'mapa',
    complete: false,
    channel: 'COUNTER',
    receivedOn: clerk.today,
    postingDate: null,
    attachmentsCount: 1,
    requestKey: randomUUID(),
  });
  ids.supplement = (await db().supplement.findFirstOrThrow({ where: { caseId } })).id;
});

const opens = (asked: Promise<unknown>) =>
  asked.then(
    async (answer) => {
      if (typeof answer === 'object' && answer && 'content' in answer) {
        await (answer.content as { close(): Promise<void> }).close();
      }
      return true;
    },
    (error: { code?: string }) => {
      if (error.code === 'not-found' || error.code === 'not-allowed') return false;
      throw error;
    },
  );
const some = async (asked: Promise<readonly unknown[]>) => (await asked).length > 0;
const said = async (asked: Promise<unknown>, word: string) =>
  opens(asked.then((answer) => (JSON.stringify(answer) ?? '').includes(word) || Promise.reject(UNSAID)));
const UNSAID = { code: 'not-found' };
/** The course of the case as its page tells it. */
const course = async (ctx: Ctx) =>
  (await courseOfCase(ctx, made.caseId)).map((entry) => [entry, actText(actSentence(entry), entry)]);

/** The roads to what stands in the files, each by its address or list. */
const FILES: Record<string, (ctx: Ctx) => Promise<boolean>> = {
  'note in the list': (ctx) => some(listNotes(ctx, made.caseId)),
  'note on paper': (ctx) => opens(printNote(ctx, { slug: made.slug, id: ids.note })),
  'viewing in the list': (ctx) => some(listViewings(ctx, made.caseId)),
  'viewing on paper': (ctx) => opens(printViewing(ctx, { slug: made.slug, id: ids.viewing })),
  metryka: (ctx) => said(actsOfCase(ctx, made.caseId), 'note.written'),
  'metryka on paper': (ctx) => opens(printRecord(ctx, { slug: made.slug }, actSentence)),
  document: (ctx) => opens(openCaseDocument(ctx, made.slug, ids.document)),
  'document in its frame': (ctx) => opens(openCaseDocument(ctx, made.slug, ids.document, 'framed')),
  'page of a signed letter': (ctx) => opens(getLetter(ctx, made.slug, ids.letter)),
  'PDF of a signed letter': (ctx) => opens(openCaseDocument(ctx, made.slug, ids.letterPdf)),
  'link in the list of letters': async (ctx) =>
    (await lettersOfCase(ctx, made.caseId)).some(({ id, opens }) => id === ids.letter && opens),
  'link in the register of letters': async (ctx) => {
    const { lines } = await listOutgoing(ctx, { year: 2026, before: null, q: '', way: null });
    return lines.some(({ letterId, opens }) => letterId === ids.letter && opens);
  },
  'draft named in the list of letters': async (ctx) =>
    (await lettersOfCase(ctx, made.caseId)).some(({ id }) => id === ids.draft),
  'reasons of a ponaglenie': (ctx) => said(urgingsOfCase(ctx, made.caseId), WORDS.urging),
  'text of the protocol': (ctx) => said(findApplication(ctx, made.caseId), WORDS.protocol),
  'supplement on paper': (ctx) => opens(printSupplement(ctx, made.slug, ids.supplement)),
  'instruction beside the case': (ctx) => said(getCase(ctx, made.slug), WORDS.instruction),
  'instruction in the course': (ctx) => said(course(ctx), WORDS.instruction),
};

/** Who sees the case of the roads department; of `files`, who reads its files; of `drafts`, its unsigned letters. */
type Reach = { case: boolean; files: boolean; drafts: boolean };
const ALL: Reach = { case: true, files: true, drafts: true };
const FILE: Reach = { case: true, files: true, drafts: false };
const SEES: Reach = { case: true, files: false, drafts: false };
const NONE: Reach = { case: false, files: false, drafts: false };

type Place = 'roads' | 'permits' | 'geodesy' | 'secretary';
/** For each role: in the department that has the case, one that co-operates, another one; a head also above them. */
const TABLE: Record<Role, Partial<Record<Place, Reach>>> = {
  CLERK: { roads: FILE, permits: FILE, geodesy: FILE },
  INFORMATION: { roads: FILE, permits: SEES, geodesy: SEES },
  SECRETARIAT: { roads: ALL, permits: ALL, geodesy: NONE },
  CASE_WORKER: { roads: ALL, permits: ALL, geodesy: NONE },
  HEAD: { roads: ALL, permits: ALL, geodesy: NONE, secretary: FILE },
  EDITOR: { roads: NONE, permits: NONE, geodesy: NONE },
  CITY_SECRETARY: { roads: FILE, permits: FILE, geodesy: FILE },
  QUALITY: { roads: NONE, permits: NONE, geodesy: NONE },
  AUDITOR: { roads: ALL, permits: ALL, geodesy: ALL },
  ADMIN: { roads: NONE, permits: NONE, geodesy: NONE },
};
const ROWS = Object.entries(TABLE).flatMap(([role, places]) =>
  Object.entries(places).map(([place, reach]) => [role as Role, place as Place, reach] as const),
);

describe.each(ROWS)('%s of the department %s', (role, place, reach) => {
  let ctx: Ctx;
  beforeAll(async () => {
    ctx = ctxOf(await actorOf(role, desk.office[place]));
  });

  test('reads the files of the case by every road, or by none', async () => {
    expect(await opens(getCase(ctx, made.slug))).toBe(reach.case);
    const found: [string, boolean][] = [];
    for (const [road, open] of Object.entries(FILES)) found.push([road, await open(ctx)]);
    expect(found).toEqual(Object.keys(FILES).map((road) => [road, reach.files]));
  });

  test('reads an unsigned letter only when the letter is their duty', async () => {
    expect(await opens(getLetter(ctx, made.slug, ids.draft))).toBe(reach.drafts);
    const [draft] = (await lettersOfCase(ctx, made.caseId)).filter(({ id }) => id === ids.draft);
    expect(draft?.opens ?? false).toBe(reach.drafts);
  });
});

test('no search finds a case by the words of its files', async () => {
  for (const word of ['choroby', 'trzeci', 'wnioskodawca', 'chodnika']) {
    const { items } = await searchCases(desk.worker, { q: word });
    // The subject of the podanie, which everybody who sees the case reads, has this word too.
    expect(items.map(({ id }) => id)).toEqual(word === 'chodnika' ? [made.caseId] : []);
  }
});

describe('the information point, in a case of another department', () => {
  let ctx: Ctx;
  beforeAll(async () => {
    ctx = ctxOf(await actorOf('INFORMATION', desk.office.counter));
  });

  test('learns where the case is, what went out of it and when', async () => {
    const acts = await course(ctx);
    const texts = acts.map(([, text]) => text).join();
    expect(texts).toContain('Termin: poniedziałek, 28 grudnia 2026');
    expect(texts).toContain('Nr PW/1/2026');
    expect(JSON.stringify(acts)).not.toContain(WORDS.instruction);
    expect((await lettersOfCase(ctx, made.caseId)).map(({ id, opens }) => [id, opens])).toEqual([
      [ids.letter, false],
    ]);
    expect(await urgingsOfCase(ctx, made.caseId)).toMatchObject([{ reasons: '', letterId: null }]);
  });

  test('reads of a podanie nothing that people wrote about it', async () => {
    const { office, clerk, head, worker } = desk;
    const { caseId, slug } = await acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads), {
      identityCheck: 'NOT_CHECKED',
      identityNote: 'Dowód został w domu',
    });
    const input = await correctInput(clerk, slug, { subject: 'Po Nowaku', reason: 'Powód poprawki' });
    await correctRegistration(clerk, input);
    await noteEvent(worker, {
      caseId,
      event: 'CALL_DELIVERED',
      on: worker.today,
      note: 'wezwanie',
      defects: ['Brak zgody małżonka'],
      requestKey: randomUUID(),
    });
    const brought = {
      channel: 'COUNTER',
      receivedOn: clerk.today,
      postingDate: null,
      attachmentsCount: 1,
    } as const;
    const [defect] = await db().callDefect.findMany({ where: { caseId } });
    await registerSupplement(clerk, {
      ...brought,
      caseId,
      defectIds: [defect.id],
      documentIds: [],
      note: 'Uwaga o zgodzie',
      complete: false,
      requestKey: randomUUID(),
    });
    const { id: supplementId } = await db().supplement.findFirstOrThrow({ where: { caseId } });
    await cancelSupplement(clerk, { slug, supplementId, reason: 'Powód anulowania' });
    const cancelled = await acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads));
    await cancelRegistration(worker, { slug: cancelled.slug, reason: 'Dwa razy to samo' });

    const written = [
      ...['Po Nowaku', 'Powód poprawki', 'małżonka', 'Uwaga o zgodzie', 'Powód anulowania'],
      ...['Dwa razy to samo', 'Dowód został w domu'],
    ];
    const told = async (reader: Ctx) => {
      const ids = [caseId, cancelled.caseId];
      const text = JSON.stringify(await Promise.all(ids.map((id) => findApplication(reader, id))));
      return written.filter((words) => text.includes(words));
    };
    expect(await told(worker)).toEqual(written);
    expect(await told(ctx)).toEqual([]);
    expect((await findApplication(ctx, caseId))?.supplements).toHaveLength(1);
  });

  test('does not learn who took a document, and how the identity was checked', async () => {
    const { office, clerk, head, worker } = desk;
    const { caseId } = await acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads));
    const letterId = await desk.signed(worker, head, TEXT, caseId);
    const { pointId } = office;
    const input = { caseId, letterId, document: '', originals: '', pointId, requestKey: randomUUID() };
    await handToCounter(worker, input);
    const { id } = await db().collection.findFirstOrThrow({ where: { caseId } });
    await receiveCollections(clerk, { collectionIds: [id] });
    await issueCollections(clerk, {
      collectionIds: [id],
      identityCheck: 'PASSPORT',
      takenBy: 'Ewa Pełnomocna',
      authority: 'pełnomocnictwo z 20.11.2026',
    });
    const roads: Record<string, (reader: Ctx) => Promise<unknown>> = {
      'end of the case': (reader) => endingOfCase(reader, caseId),
      'course of the case': (reader) => courseOfCase(reader, caseId),
    };
    for (const [road, read] of Object.entries(roads)) {
      expect([road, await said(read(worker), 'PASSPORT')]).toEqual([road, true]);
      for (const word of ['PASSPORT', 'Pełnomocna', 'pełnomocnictwo', '"byPower":true']) {
        expect([road, word, await said(read(ctx), word)]).toEqual([road, word, false]);
      }
    }
    const entries = await courseOfCase(ctx, caseId);
    const texts = entries.map((entry) => actText(actSentence(entry), entry)).join();
    expect(texts).not.toContain('Tożsamość');
  });

  test('sees no cancelled letter: not in the list, among the documents or in the register', async () => {
    const { caseId, slug } = await desk.caseOf();
    const letterId = await desk.sent(desk.worker, desk.head, TEXT, { caseId });
    await db().letter.update({ where: { id: letterId }, data: { title: 'Odmowa dla Nowaka' } });
    const { documentId } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    const title = 'Odmowa dla Nowaka';
    await db().document.update({ where: { id: documentId ?? 0 }, data: { title, fileName: `${title}.pdf` } });
    const kept = await addBytes(desk.worker, slug, 'szkic.pdf', pdf('szkic'));
    await noteCameBack(desk.worker, { letterId, reason: 'Adresat nieznany' });
    await cancelLetter(desk.head, { letterId, signed: true, reason: 'Pomyłka' });
    const documents = async (reader: Ctx) => filesOfCase(reader, await getCase(reader, slug), null);
    const register = (reader: Ctx) => listOutgoing(reader, { year: 2026, before: null, q: '', way: null });
    const roads: Record<string, (reader: Ctx) => Promise<unknown>> = {
      letters: (reader) => lettersOfCase(reader, caseId),
      documents,
      register,
    };
    for (const [road, read] of Object.entries(roads)) {
      expect([road, await said(read(desk.worker), title)]).toEqual([road, true]);
      expect([road, await said(read(ctx), title)]).toEqual([road, false]);
    }
    expect((await documents(ctx)).shown.map(({ id }) => id)).toEqual([kept.id]);
  });

  test('reads, prints and corrects its own notes, and corrects no other', async () => {
    const { id } = await writeNote(ctx, noteOf({ text: 'Pyta, gdzie jest jej sprawa.' }));
    expect((await listNotes(ctx, made.caseId)).map((note) => note.id)).toEqual([id]);
    expect(await opens(printNote(ctx, { slug: made.slug, id }))).toBe(true);
    await expect(writeNote(ctx, noteOf({ correctsId: ids.note }))).rejects.toMatchObject({
      code: 'record-not-here',
    });
    await writeNote(ctx, noteOf({ correctsId: id }));
    expect(await listNotes(ctx, made.caseId)).toHaveLength(2);
    expect(await listNotes(desk.worker, made.caseId)).toHaveLength(3);
  });

  test('opens the page and the PDF of a letter that one of its people has signed', async () => {
    await mandateOf(ctx.actor.staffId, [...MANDATE_SCOPES]);
    const letterId = await desk.draft(desk.worker, TEXT, made.caseId);
    const { version } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    await submitLetter(desk.worker, { letterId, version });
    await signNow(ctx, letterId);
    const { documentId } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    expect(await opens(getLetter(ctx, made.slug, letterId))).toBe(true);
    expect(await opens(openCaseDocument(ctx, made.slug, documentId ?? 0))).toBe(true);
    expect(await opens(openCaseDocument(ctx, made.slug, ids.letterPdf))).toBe(false);
  });
});
