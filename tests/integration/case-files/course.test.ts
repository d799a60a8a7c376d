import { randomUUID } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { actSentence } from '@/lib/course-texts';
import { LOOK_TYPES } from '@/lib/modules/audit/schema';
import { printRecord } from '@/lib/modules/case-files/operations/print-file';
import { recordViewing } from '@/lib/modules/case-files/operations/record-viewing';
import { writeNote } from '@/lib/modules/case-files/operations/write-note';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { markComplex } from '@/lib/modules/cases/operations/clocks/complex';
import { closeClock, noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { addPause, endPause, withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { noteView } from '@/lib/modules/cases/operations/look';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { actsOfCase, courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { actText, paperOf, actorOf as personOf } from '@/lib/modules/cases/words/course';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { personInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { addBytes, bytesOf } from '@/tests/factories/files';
import { mandateOf } from '@/tests/factories/mandates';
import type { MadeOffice } from '@/tests/factories/office';
import { later } from '@/tests/factories/people';
import { settleOne } from '@/tests/factories/settlements';
import { sendNewDate } from '@/tests/factories/signing';

let office: MadeOffice;
let clerk: Ctx;
let head: Ctx;
let worker: Ctx;

beforeAll(async () => {
  ({ office, clerk, head, worker } = await makeDesk());
  await db().staffMember.update({ where: { id: worker.actor.staffId }, data: { position: 'inspektor' } });
  await mandateOf(worker.actor.staffId, ['LETTERS'], office.roads.id);
});

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
const pending = (caseId: number) => db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });

/** A case from the counter to its settlement, with nearly every possible act on the way. */
async function wholeCase() {
  const { caseId, slug } = await registerOne(clerk, await makeCard(office.roads, { termRule: 'KPA_1M' }));
  const send = { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' };
  await handOver(later(clerk, 1), send);
  await refuseHandOver(later(head, 2), { handOverId: (await pending(caseId)).id, reason: 'Brak mapy' });
  await handOver(later(clerk, 3), { ...send, batch: randomUUID() });
  await acceptHandOvers(later(head, 4), { handOverIds: [(await pending(caseId)).id] });
  await assignCase(later(head, 5), { caseId, staffId: worker.actor.staffId });
  const client = personInput({ lastName: 'Nowa' });
  await updateClient(later(worker, 6), { slug, version: 1, client });
  const { id } = await addBytes(later(worker, 7), slug, 'mapa.pdf', PDF);
  const day = plainDate('2026-11-24');
  const pause = { caseId, kind: 'SUSPENSION' as const, from: day, to: null, basis: 'Postanowienie' };
  await addPause(later(worker, 8), { ...pause, documentId: id, requestKey: randomUUID() });
  const entry = await db().clockEntry.findFirstOrThrow({ where: { caseId } });
  const ids = { caseId, entryId: entry.id };
  await endPause(later(worker, 9), {
    ...ids,
    to: day,
    basis: 'Podjęto',
    requestKey: randomUUID(),
  });
  await withdrawEntry(later(worker, 10), { ...ids, reason: 'Pomyłka', requestKey: randomUUID() });
  const event = { caseId, event: 'URGING_RECEIVED' as const, on: day, note: '', requestKey: randomUUID() };
  await noteEvent(later(worker, 11), event);
  const urging = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'URGING' } });
  const end = { caseId, clockId: urging.id, on: day, how: 'Przekazano', requestKey: randomUUID() };
  await closeClock(later(worker, 12), end);
  await markComplex(later(head, 13), { caseId, reason: 'Wielu właścicieli' });
  const clock = await db().clock.findFirstOrThrow({
    where: { caseId, purpose: 'SETTLEMENT', closedAt: null },
  });
  await sendNewDate(later(worker, 14), {
    caseId,
    clockId: clock.id,
    newDate: plainDate('2027-02-26'),
    requestKey: randomUUID(),
    reasons: 'Czekamy na mapę',
    instruction: 'Służy ponaglenie.',
  });
  // The history keeps looks, and they are no acts.
  await bytesOf(await openCaseDocument(later(worker, 15), slug, id));
  await noteView(later(worker, 16), await getCase(worker, slug));
  const note = {
    slug,
    happenedOn: day,
    happenedAt: '',
    person: '',
    text: 'Sprawdzono mapę.',
    correctsId: null,
  };
  await writeNote(later(worker, 16), { ...note, requestKey: randomUUID(), kind: 'ANNOTATION' });
  await recordViewing(later(worker, 16), {
    slug,
    requestKey: randomUUID(),
    viewedOn: day,
    fromTime: '10:00',
    toTime: '10:30',
    viewer: 'Strona',
    capacity: 'strona',
    identityCheck: 'ID_CARD',
    presentId: worker.actor.staffId,
    scope: 'Całe akta',
    copies: '',
    withheld: '',
    correctsId: null,
  });
  await settleOne(later(worker, 17), caseId);
  return { caseId, slug };
}

test('the course of a case is its history, and the metryka has the same acts in the order of time', async () => {
  const { caseId, slug } = await wholeCase();
  const history = await db().historyEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
  const views: readonly string[] = LOOK_TYPES;
  const kept = history.filter(({ type }) => !views.includes(type));
  expect(history.length - kept.length).toBe(2);
  expect(new Set(kept.map(({ type }) => type)).size).toBeGreaterThan(14);

  const acts = await actsOfCase(worker, caseId);
  expect(acts.map(({ id, type, actorId }) => [id, type, actorId])).toEqual(
    kept.map(({ id, type, actorId }) => [String(id), type, actorId]),
  );
  const course = await courseOfCase(worker, caseId);
  expect(course.toReversed()).toEqual(acts);

  // The stanowisko of a person who has one; for others the words of the role.
  const posts = new Map(acts.map((entry) => [entry.actor, personOf(entry).post]));
  expect(posts.get('Marek Zieliński')).toBe('inspektor, Wydział Dróg');
  expect(posts.get('Ewa Lis')).toBe('kierownik komórki, Wydział Dróg');

  const lines = acts.map((entry) =>
    [actSentence(entry).title, actText(actSentence(entry), entry)].join(' | '),
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "Podanie zarejestrowane: RPW/1/2026 | Przy okienku. Termin: poniedziałek, 28 grudnia 2026. Przez: Anna Wrona.",
      "Przekazane: Wydział Dróg | Przez: Anna Wrona.",
      "Odmowa przyjęcia: Wydział Dróg | Powód: Brak mapy. Przez: Ewa Lis.",
      "Przekazane: Wydział Dróg | Przez: Anna Wrona.",
      "Przyjęte: Wydział Dróg | Ewa Lis",
      "Sprawę prowadzi Marek Zieliński | Przydzielone przez: Ewa Lis.",
      "Zmienione dane klienta | Zmienione: nazwisko. Marek Zieliński.",
      "Dodany dokument: Mapa | Marek Zieliński",
      "Termin nie biegnie od 24 listopada: zawieszenie postępowania | Postanowienie. Marek Zieliński.",
      "Termin załatwienia stoi | ",
      "Skończyło się: zawieszenie postępowania | Ostatni dzień: 24 listopada. Podjęto. Marek Zieliński.",
      "Termin załatwienia znów biegnie, do 28 grudnia 2026 | ",
      "Wycofane: okres niewliczany | Pomyłka. Marek Zieliński.",
      "Wpłynęło ponaglenie | Termin: wtorek, 1 grudnia 2026. Marek Zieliński.",
      "Zakończone: przekazanie ponaglenia | Przekazano. Dzień: 24 listopada. Marek Zieliński.",
      "Sprawa szczególnie skomplikowana: dwa miesiące na załatwienie | Wielu właścicieli. Ewa Lis.",
      "Termin załatwienia przesunął się z 28 grudnia 2026 na 25 stycznia 2027 | ",
      "Zaczęto pisać zawiadomienie o nowym terminie | Pisze: Marek Zieliński.",
      "Dodany dokument: Zawiadomienie o nowym terminie: 26 lutego 2027 | Marek Zieliński",
      "Podpisano zawiadomienie o nowym terminie | Podpis: Marek Zieliński.",
      "Sprawdzono adres na zawiadomienie o nowym terminie | Marek Zieliński",
      "Zawiadomienie o nowym terminie: piątek, 26 lutego 2027 | Czekamy na mapę. Marek Zieliński.",
      "Termin załatwienia przesunął się z 25 stycznia 2027 na 26 lutego 2027 | ",
      "Wysłano zawiadomienie o nowym terminie | Pocztą, list polecony za potwierdzeniem odbioru. Dzień: 24 listopada. Nr PW/1/2026. Przez: Marek Zieliński.",
      "Adnotacja, 24 listopada 2026 | Marek Zieliński",
      "Udostępnienie akt sprawy, 24 listopada 2026 | Zapisane przez: Marek Zieliński.",
      "Sprawa załatwiona: odpowiedź | Udzielono odpowiedzi. Dzień załatwienia: 24 listopada. Marek Zieliński.",
    ]
  `);

  // The paper has the same acts in the same order and words, each with its actor and its document.
  const document = await getDocumentProxy(new Uint8Array(await printRecord(worker, { slug }, actSentence)));
  const { text } = await extractText(document, { mergePages: true });
  let rest = text.replace(/\s+/g, ' ');
  for (const [place, entry] of acts.entries()) {
    const told = actSentence(entry);
    for (const part of [
      `${place + 1}.`,
      told.title,
      told.text,
      personOf(entry).name,
      personOf(entry).post,
      paperOf(told, entry),
    ]) {
      if (!part) continue;
      expect(rest).toContain(part);
      rest = rest.slice(rest.indexOf(part) + (part === told.title ? part.length : 0));
    }
  }
  expect(rest).toContain(`Razem ${acts.length} czynności`);
});
