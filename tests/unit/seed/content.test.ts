import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPlainDate } from '@/lib/core/plain-date';
import { ROLES } from '@/lib/core/roles';
import { TERM_RULES } from '@/lib/modules/deadlines/rules/term-rules';
import { cardNames } from '@/prisma/seed/content/card-names';
import { CARDS } from '@/prisma/seed/content/cards';
import { CLIENTS } from '@/prisma/seed/content/clients';
import { DEPARTMENTS } from '@/prisma/seed/content/departments';
import { JRWA_CLASSES } from '@/prisma/seed/content/jrwa';
import { MATTERS } from '@/prisma/seed/content/matters';
import { PEOPLE } from '@/prisma/seed/content/people';
import { SERVICE_POINTS } from '@/prisma/seed/content/points';
import { RODO_CLAUSES } from '@/prisma/seed/content/rodo';
import { DEMO_LOGINS } from '@/prisma/seed/demo-logins';
import { askedUnder } from '@/prisma/seed/demo-matters';

const symbols = new Set(DEPARTMENTS.map((department) => department.symbol));
const cardSlugs = new Set(CARDS.map((card) => card.slug));
const pointSlugs = new Set(SERVICE_POINTS.map((point) => point.slug));

/** Matters of units with a counter of their own, outside the catalogue of the chancery. */
const OWN_COUNTER = ['odpis-aktu-stanu-cywilnego', 'zaswiadczenie-o-zameldowaniu'];

/**
 * Matters that anyone may bring to any office, with the provision that allows e-mail; and the matter without a card.
 */
const BY_EMAIL = {
  'informacja-publiczna': 'UDIP_14D',
  'ponowne-wykorzystywanie': 'REUSE_14D',
  dostepnosc: 'DOST_14D',
  'dostepnosc-cyfrowa': 'DOSTCYF_7D',
  'dane-osobowe': 'RODO_1M',
  skarga: 'KPA_237_1M',
  'wniosek-dzial-viii': 'KPA_244_1M',
  petycja: 'PET_3M',
};
const ANYWHERE = [...Object.keys(BY_EMAIL), 'informacja-o-srodowisku', 'inna-sprawa'];

/** Matters of residents alone, and of companies and associations alone. */
const OF_PERSONS = [
  'dodatek-mieszkaniowy',
  'dodatek-energetyczny',
  'przydzial-mieszkania',
  'karta-rodzina-trzy-plus',
  'odpis-aktu-stanu-cywilnego',
  'zaswiadczenie-o-zameldowaniu',
  'dane-osobowe',
];
const OF_COMPANIES = [
  'sprzedaz-alkoholu',
  'decyzja-srodowiskowa',
  'oproznianie-zbiornikow',
  'rejestr-dzialalnosci-regulowanej',
];

function expectUnique(values: string[]) {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

function modulo(digits: string, weights: number[], divisor: number) {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % divisor;
}

describe('departments', () => {
  it('form one tree in which a parent stands before its children', () => {
    expectUnique(DEPARTMENTS.map((department) => department.symbol));
    const seen = new Set<string>();
    for (const { symbol, parent } of DEPARTMENTS) {
      if (parent !== null) expect(seen, symbol).toContain(parent);
      seen.add(symbol);
    }
    expect(DEPARTMENTS.filter(({ parent }) => parent === null)).toHaveLength(1);
  });

  it('name counters that exist', () => {
    for (const { ownCounterPoint } of DEPARTMENTS)
      if (ownCounterPoint) expect(pointSlugs).toContain(ownCounterPoint);
  });

  it('can accept, work on and settle the papers of every card that names them', () => {
    for (const symbol of new Set(CARDS.map((card) => card.department))) {
      const roles = PEOPLE.filter(({ department }) => department === symbol).flatMap(
        (person) => person.roles,
      );
      expect(roles, symbol).toEqual(expect.arrayContaining(['SECRETARIAT', 'CASE_WORKER', 'HEAD']));
    }
  });
});

describe('service points', () => {
  it('open before they close, and take existing matters', () => {
    expectUnique(SERVICE_POINTS.map((point) => point.slug));
    for (const point of SERVICE_POINTS) {
      for (const { opens, closes } of point.hours) {
        expect(`${opens} ${closes}`).toMatch(/^\d\d:\d\d \d\d:\d\d$/);
        expect(opens < closes, `${point.slug} ${opens}`).toBe(true);
      }
      if (point.matters !== 'ALL') for (const slug of point.matters) expect(cardSlugs).toContain(slug);
    }
  });

  it('are open until 17:00 on Monday and hear complaints until 17:30', () => {
    const monday = SERVICE_POINTS[0].hours.filter(({ weekday }) => weekday === 1);
    expect(monday.map(({ kind, closes }) => [kind, closes])).toEqual([
      ['ORDINARY', '17:00'],
      ['COMPLAINTS', '17:30'],
    ]);
  });
});

describe('cards', () => {
  it('hold the 28 matters of the chancery, at least twelve complete', () => {
    expectUnique(CARDS.map((card) => card.slug));
    expectUnique(CARDS.map((card) => card.name));
    expect(CARDS.filter(({ slug }) => !OWN_COUNTER.includes(slug) && !ANYWHERE.includes(slug))).toHaveLength(
      28,
    );
    expect(CARDS.filter(({ complete }) => complete).length).toBeGreaterThanOrEqual(12);
  });

  it.each(CARDS)('$slug is sound', (card) => {
    expect(card.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(symbols).toContain(card.department);
    const term = TERM_RULES[card.termRule];
    expect(['APPLICATION', 'REQUEST', 'COMPLAINT', 'PETITION']).toContain(term.startsOn);
    // A term that no act sets is the office's own target, without a provision.
    const own = /nie wyznacza terminu|nie podaje terminu|nie termin z ustawy/.test(card.termNote ?? '');
    if (own) expect(term).toMatchObject({ meaning: 'TARGET', provision: 'zasady urzędu' });
    expect(new Set(card.commonWords).size).toBeGreaterThanOrEqual(4);
    // A matter that needs no form has no document of its own: the letter itself is the application.
    expect(card.documents.filter(({ ownForm }) => ownForm)).toHaveLength(
      ANYWHERE.includes(card.slug) ? 0 : 1,
    );
    expect(card.deliveryWays.includes('EMAIL')).toBe(Boolean(card.emailBasis));
    expect(card.deliveryWays).not.toEqual([]);
    expect(card.legalBasis).not.toEqual([]);
    const classes = JRWA_CLASSES.map(({ symbol }) => symbol);
    expect(ANYWHERE.includes(card.slug) ? [...classes, ''] : classes).toContain(card.jrwaClass);
    for (const document of card.documents)
      expect(document.legalBasis, document.name).toMatch(/(art\.|§|rozporządzenie)/);
    for (const { amountGrosze, legalBasis, validFrom } of card.fees) {
      expect(Number.isInteger(amountGrosze) && amountGrosze >= 0).toBe(true);
      expect(legalBasis).not.toBe('');
      expect(isPlainDate(validFrom)).toBe(true);
    }
    if (card.complete) expect(card.fees).not.toEqual([]);
    for (const text of [card.description, card.appliesTo, card.settlementForm, card.termNote, card.appeal]) {
      expect(text.trim()).not.toBe('');
    }
    expect(askedUnder(card.slug).length).toBeGreaterThanOrEqual(3);
  });

  it('state the provision that allows e-mail, and the term of settlement', () => {
    const byEmail = CARDS.filter(({ emailBasis }) => emailBasis);
    expect(Object.fromEntries(byEmail.map(({ slug, termRule }) => [slug, termRule]))).toEqual(BY_EMAIL);
    for (const { slug, emailBasis } of byEmail) expect(emailBasis, slug).toMatch(/^(art\.|§) \d/);
  });

  it('include one for a matter that no other card describes', () => {
    const generic = CARDS.filter(({ anyDepartment }) => anyDepartment);
    expect(generic.map(({ slug, termRule }) => [slug, termRule])).toEqual([['inna-sprawa', 'KPA_1M']]);
  });

  it('are known for every matter that has sample sentences', () => {
    for (const slug of Object.keys(MATTERS)) expect(cardSlugs).toContain(slug);
  });

  it('are asked for by such clients as ask for such things', () => {
    const askers = (slug: string) => askedUnder(slug).flatMap(({ clients }) => clients);
    for (const { slug } of CARDS) {
      for (const { text, clients } of askedUnder(slug)) expect(clients, `${slug}: ${text}`).not.toEqual([]);
    }
    for (const slug of OF_PERSONS) expect(askers(slug).filter(({ kind }) => kind !== 'PERSON')).toEqual([]);
    for (const slug of OF_COMPANIES) expect(askers(slug).filter(({ kind }) => kind === 'PERSON')).toEqual([]);
    expect(new Set(askers('opinia-planu-lowieckiego').map(({ key }) => key))).toEqual(
      new Set(['kolo-lowieckie']),
    );
    const years = askers('stypendium-dla-studentow').map((client) =>
      client.kind === 'PERSON' ? Number(client.birthDate.slice(0, 4)) : 0,
    );
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1996);
    const pipe = askedUnder('zajecie-pasa-drogowego-roboty').filter(({ text }) => /wodociąg/.test(text));
    expect(pipe.flatMap(({ clients }) => clients.map(({ key }) => key))).toEqual(['wodociagi']);
  });

  it('have a name in each language of residents', () => {
    for (const { slug, publicStatus } of CARDS) {
      const { nameEn, nameUk } = cardNames(slug);
      if (publicStatus) expect([slug, nameEn === '', nameUk === '']).toEqual([slug, false, false]);
    }
  });

  it('demand of everybody only what the law demands of everybody', () => {
    const demanded = CARDS.flatMap(({ documents }) => documents).filter(({ mandatory }) => mandatory);
    const conditional = demanded.filter(({ note = '' }) =>
      /niepotrzebn|tylko gdy|o ile|jeśli|jeżeli/i.test(note),
    );
    expect(conditional.map(({ name }) => name)).toEqual([]);
    const works = CARDS.find(({ slug }) => slug === 'zajecie-pasa-drogowego-roboty');
    expect(works?.documents.find(({ name }) => name.startsWith('Projekt organizacji'))).toMatchObject({
      mandatory: false,
      note: expect.stringContaining('Tylko gdy roboty utrudnią ruch'),
    });
  });

  it('mark what only proves a fact as evidence, never the form of the podanie itself', () => {
    const documents = CARDS.flatMap((card) => card.documents);
    const evidence = documents.filter(({ requirement }) => requirement === 'EVIDENCE');
    expect(evidence.map(({ name }) => name)).toContain('Umowa kompleksowa albo umowa sprzedaży energii');
    expect(evidence.filter(({ ownForm }) => ownForm)).toEqual([]);
  });
});

describe('people', () => {
  it('hold known roles in departments and at points that exist', () => {
    expectUnique(PEOPLE.map((person) => person.login));
    for (const person of PEOPLE) {
      expect(symbols).toContain(person.department);
      for (const role of person.roles) expect(ROLES).toContain(role);
      if (person.servicePoint !== null) expect(pointSlugs).toContain(person.servicePoint);
      if (person.roles.includes('CLERK')) expect(person.servicePoint, person.login).not.toBeNull();
    }
  });

  it('of the demo are those named on the sign-in page', () => {
    expect(PEOPLE.filter(({ demo }) => demo).map(({ login }) => login)).toEqual(
      DEMO_LOGINS.map(({ login }) => login),
    );
  });
});

describe('clients', () => {
  const persons = CLIENTS.filter((client) => client.kind === 'PERSON');
  const organisations = CLIENTS.filter((client) => client.kind === 'ORGANISATION');

  it('are 60 people and 15 organisations with different keys, numbers, telephones and e-mails', () => {
    expect(persons).toHaveLength(60);
    expect(organisations).toHaveLength(15);
    expectUnique(CLIENTS.map(({ key }) => key));
    expectUnique(CLIENTS.flatMap(({ phone }) => phone ?? []));
    expectUnique(CLIENTS.flatMap(({ email }) => email ?? []));
    expectUnique(persons.flatMap(({ pesel }) => pesel ?? []));
    expect(persons.some(({ pesel }) => pesel === null)).toBe(true);
  });

  it.each(persons)(
    '$key has a real birth date and a PESEL that fits it',
    ({ pesel, birthDate, phone, email }) => {
      expect(isPlainDate(birthDate)).toBe(true);
      if (phone !== null) expect(phone).toMatch(/^\+48600000\d{3}$/);
      if (email !== null) expect(email).toMatch(/^[a-z][a-z0-9.-]+@poczta\.example$/);
      if (pesel === null) return;
      expect(pesel).toMatch(/^\d{11}$/);
      expect(modulo(pesel, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10)).toBe(0);
      const month = Number(pesel.slice(2, 4));
      const century = month > 20 ? 2000 : 1900;
      const read = [century + Number(pesel.slice(0, 2)), month % 20, Number(pesel.slice(4, 6))];
      expect(read).toEqual(birthDate.split('-').map(Number));
    },
  );

  it.each(organisations)('$key has a NIP and a REGON with right check digits', ({ nip, regon, phone }) => {
    expect(nip).toMatch(/^999\d{7}$/);
    expect(modulo(nip, [6, 5, 7, 2, 3, 4, 5, 6, 7], 11)).toBe(Number(nip[9]));
    expect(regon).toMatch(/^99\d{7}$/);
    expect(modulo(regon, [8, 9, 2, 3, 4, 5, 6, 7], 11) % 10).toBe(Number(regon[8]));
    expect(phone).toMatch(/^\+48600000\d{3}$/);
  });
});

/** The day and the words of each published RODO clause, as SHA-256. A new version adds a line, and no line changes. */
const PUBLISHED = {
  7: '0b6fead1b7d081df580a58543e4941405d855d95b5886648a9dd4b9219ca22d3',
  8: '1190862f228d6b88658024cd0bc52bac4ab7832310a4cfa4a5281d2fffb9e9dc',
  9: '21589775cfbc80341770c66b157aaf367fdb4636d701fe7379c4e0c7b4786d53',
};

it('a published RODO clause keeps its day and its words', () => {
  const printed = RODO_CLAUSES.map(({ version, validFrom, textPl, textEn, textUk }) => [
    version,
    createHash('sha256').update([validFrom, textPl, textEn, textUk].join('\n')).digest('hex'),
  ]);
  expect(Object.fromEntries(printed)).toEqual(PUBLISHED);
});

it('RODO clauses have rising versions, dates and three languages; the newest addresses nobody as “Ty”', () => {
  const versions = RODO_CLAUSES.map(({ version }) => version);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  const days = RODO_CLAUSES.map(({ validFrom }) => validFrom);
  expect(days).toEqual([...days].sort());
  expect(RODO_CLAUSES.at(-1)?.textPl).not.toMatch(/\b(Tw(oj|ój)|Ciebie|Masz|Możesz|podajesz)/i);
  for (const clause of RODO_CLAUSES) {
    expect(isPlainDate(clause.validFrom)).toBe(true);
    for (const text of [clause.textPl, clause.textEn, clause.textUk])
      expect(text.length).toBeGreaterThan(400);
  }
});
