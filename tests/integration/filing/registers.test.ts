import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import {
  exportRegisterCsv,
  exportRegisterXlsx,
  printRegister,
} from '@/lib/modules/filing/operations/export-register';
import { importJrwa, previewJrwa } from '@/lib/modules/filing/operations/import-jrwa';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { openGroup } from '@/lib/modules/filing/operations/open-group';
import { reclassifyCase } from '@/lib/modules/filing/operations/reclassify-case';
import { findClasses } from '@/lib/modules/filing/queries/classes';
import { findAttachTargets } from '@/lib/modules/filing/queries/file-of-case';
import { getRegister, listLines, listRegisters } from '@/lib/modules/filing/queries/registers';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makePeople } from '@/tests/factories/desk';
import { makeJrwa } from '@/tests/factories/jrwa';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let people: { clerk: Ctx; desk: Ctx; worker: Ctx };
let others: { secretary: Ctx; auditor: Ctx; stranger: Ctx; admin: Ctx };
let card: Card;
let registerId: number;

beforeAll(async () => {
  office = await makeOffice();
  await makeJrwa();
  card = await makeCard(office.roads);
  people = await makePeople(office, office.roads);
  others = {
    secretary: ctxOf(await actorOf('CITY_SECRETARY', office.secretary)),
    auditor: ctxOf(await actorOf('AUDITOR', office.secretary)),
    stranger: ctxOf(await actorOf('HEAD', office.geodesy)),
    admin: ctxOf(await actorOf('ADMIN', office.secretary)),
  };
  const ids = [];
  for (let index = 0; index < 5; index += 1) ids.push((await acceptedOne(people, card)).caseId);
  for (const caseId of ids) await openCase(people.worker, { caseId, symbol: '7230', groupNumber: 0 });
  const first = await db().caseFile.findFirstOrThrow({ where: { caseId: ids[0] } });
  registerId = first.registerId;
  await reclassifyCase(people.worker, {
    caseId: ids[0],
    fromId: first.id,
    symbol: '1431',
    groupNumber: 0,
    reason: 'Zła klasa.',
  });
  await openGroup(people.desk, {
    departmentId: office.roads.id,
    symbol: '7230',
    year: 2026,
    title: 'Rynek',
  });
});

const YEAR = { year: 2026, departmentId: null, after: null };
const readers = () => [people.desk, people.worker, others.secretary, others.auditor];

describe('spisy spraw', () => {
  test('are listed for the department, the City Secretary and the auditor', async () => {
    for (const ctx of readers()) {
      const { items } = await listRegisters(ctx, YEAR);
      expect(items.map(({ name, lines, open }) => [name, lines, open])).toEqual([
        ['DR.1431', 1, 1],
        ['DR.7230', 6, 4],
      ]);
    }
    for (const ctx of [people.clerk, others.stranger, others.admin]) {
      expect((await listRegisters(ctx, YEAR)).items).toEqual([]);
      await expect(getRegister(ctx, registerId)).rejects.toMatchObject({ code: 'not-found' });
      await expect(exportRegisterCsv(ctx, registerId)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await listRegisters(people.desk, { ...YEAR, year: 2025 })).items).toEqual([]);
  });

  test('continue after a place in the list', async () => {
    const { items } = await listRegisters(people.desk, YEAR);
    const rest = await listRegisters(people.desk, { ...YEAR, after: items[0].id });
    expect(rest.items).toEqual(items.slice(1));
  });

  test('show each line: a case, a moved case, a group', async () => {
    const register = await getRegister(people.desk, registerId);
    const { lines } = await listLines(people.desk, register);
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(lines[0]).toMatchObject({ movedTo: 'DR.1431.1.2026', client: 'Małgorzata Żółkiewska-Błaszczyk' });
    expect(lines[1]).toMatchObject({
      movedTo: null,
      handler: 'Marek Zieliński',
      slug: expect.stringMatching(/^rpw-/),
    });
    expect(lines[5]).toMatchObject({ title: 'Rynek', client: '', slug: null });
    expect(lines[5].groupId).not.toBeNull();
  });

  test('are read page after page', async () => {
    const register = await getRegister(people.desk, registerId);
    const first = await listLines(people.desk, register, { limit: 4 });
    expect(first.next).toBe(4);
    const second = await listLines(people.desk, register, { after: 4, limit: 4 });
    expect([...first.lines, ...second.lines].map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(second.next).toBeNull();
  });

  test('are exported as files, and the history records who exported them', async () => {
    const csv = await exportRegisterCsv(people.desk, registerId);
    expect(csv.name).toBe('spis-DR-7230-2026.csv');
    const text = new TextDecoder().decode(csv.bytes);
    expect(text.split('\r\n')).toHaveLength(8);
    expect(text).toContain('przeniesiono do DR.1431.1.2026');
    const { bytes } = await exportRegisterXlsx(people.desk, registerId);
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
    const { paper } = await printRegister(people.desk, { id: registerId, after: 2 });
    expect(paper.rows.map(([number]) => number)).toEqual(['3', '4', '5', '6']);
    expect(paper.head.at(-1)).toEqual({ label: 'Pozycje', value: '3–6 z 6' });
    expect(await db().historyEntry.count({ where: { type: 'file.register-taken' } })).toBe(3);
  });
});

describe('choosing', () => {
  test('classes are found by symbol and by words, without those divided further', async () => {
    const found = async (q: string) => (await findClasses(people.worker, { q })).map(({ symbol }) => symbol);
    expect(await found('72')).toEqual(['7221', '7230']);
    expect(await found('zajecie pasa')).toEqual(['7230']);
    expect(await found('')).toEqual(['0631', '1431', '7221', '7230']);
  });

  test('a case to attach papers to is of the same department, and visible to the actor', async () => {
    const { caseId } = await acceptedOne(people, card);
    const ask = { caseId, q: 'DR.7230.2.2026' };
    expect(await findAttachTargets(people.worker, ask)).toMatchObject([{ znak: 'DR.7230.2.2026' }]);
    expect(await findAttachTargets(others.stranger, ask)).toEqual([]);
    expect(await findAttachTargets(people.worker, { caseId, q: '' })).toEqual([]);
  });
});

describe('importing the JRWA', () => {
  const file = (text: string) => Buffer.from(text).toString('base64');
  const NEW = file(
    'symbol;haslo;kategoria\n72;Drogi;\n7221;Organizacja ruchu na drogach;BE10\n1431;Informacja;BE5\n',
  );
  const input = { name: 'Załącznik nr 2', validFrom: plainDate('2027-01-01'), file: NEW };

  test('previews added, removed and changed classes, and the uses of the removed ones', async () => {
    const preview = await previewJrwa(others.admin, { file: NEW });
    expect(preview).toMatchObject({
      ok: true,
      classes: 3,
      difference: {
        added: [],
        same: 2,
        changed: [
          { before: { title: 'Udostępnianie informacji publicznej' }, after: { title: 'Informacja' } },
        ],
        removed: [
          { symbol: '0631', registers: [], cards: [] },
          { symbol: '7230', registers: ['DR.7230 (2026)'], cards: [card.name] },
        ],
      },
    });
  });

  test('stores nothing of a file with an error', async () => {
    const before = await db().jrwaVersion.count();
    const wrong = file('symbol;haslo;kategoria\n1;Dobra;A\nx;Zła;A\n');
    expect(await previewJrwa(others.admin, { file: wrong })).toMatchObject({
      ok: false,
      problems: [{ line: 3, code: 'jrwa-symbol-shape' }],
    });
    await expect(importJrwa(others.admin, { ...input, file: wrong })).rejects.toMatchObject({
      code: 'jrwa-file-wrong',
    });
    expect(await db().jrwaVersion.count()).toBe(before);
  });

  test('is in force from its day, and a second equal import, even at once, makes no version', async () => {
    const both = await Promise.all([importJrwa(others.admin, input), importJrwa(others.admin, input)]);
    expect(both[0]).toEqual(both[1]);
    expect(await findClasses(people.worker, { q: '7230' })).toHaveLength(1);
    const inJanuary = ctxOf(people.worker.actor, '2027-01-04T08:00:00+01:00');
    expect(await findClasses(inJanuary, { q: '7230' })).toEqual([]);
    const behind = { ...input, name: 'Spóźniony', validFrom: plainDate('2019-01-01') };
    await expect(importJrwa(others.admin, behind)).rejects.toMatchObject({ code: 'jrwa-day-passed' });
  });

  test('is for the administrator alone', async () => {
    for (const ctx of [people.desk, others.secretary, others.auditor]) {
      await expect(importJrwa(ctx, input)).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(previewJrwa(ctx, input)).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });
});
