import { describe, expect, test } from 'vitest';
import { errorText } from '@/lib/error-texts';
import { effectsOf } from '@/lib/modules/correspondence/rules/effects';
import { missingIn } from '@/lib/modules/correspondence/rules/letter';
import { type LetterContent, readContent } from '@/lib/modules/correspondence/schema/content';
import { isFinalAtOnce } from '@/lib/modules/correspondence/schema/law';
import { LETTER_KINDS, type LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { letterInstruction, startingInstructions } from '@/lib/modules/correspondence/words/instructions';
import { letterParagraphs, letterRodo } from '@/lib/modules/correspondence/words/paragraphs';
import { daysFacts, provisionOf } from '@/lib/modules/correspondence/words/provisions';
import { signedUnder } from '@/lib/modules/correspondence/words/signature';
import { FACTS, lawOf } from '@/tests/support/letter-law';

const KPA = lawOf('KPA');
const letter = (kind: LetterKind, content: object = {}): LetterContent => readContent(kind, content);
const missing = (kind: LetterKind, content: object = {}) => missingIn(letter(kind, content), KPA.row);
const effects = (kind: LetterKind, when: 'SENT' | 'DELIVERED', content: object = {}) =>
  effectsOf(letter(kind, content), when, KPA.row);

/** A decision in which nothing is missing by the KPA. */
const WHOLE = { legalBasis: 'a', resolution: 'b', facts: 'c', law: 'd', instruction: 'e' };

describe('the required parts of a letter', () => {
  test.each(LETTER_KINDS)('%s: an empty draft lacks a part, and is still readable', (kind) => {
    expect(Object.keys(missing(kind))).not.toEqual([]);
  });

  test('a call names the defects and gives at least seven days (art. 64 § 2)', () => {
    expect(missing('CALL', { defects: ['Mapa'], termDays: 7 })).toEqual({});
    expect(missing('CALL', { defects: [' '], termDays: 6 })).toEqual({
      'content.defects': 'defects-missing',
      'content.termDays': 'call-days-invalid',
    });
  });

  test('a call to pay gives seven to fourteen days (art. 261 § 1)', () => {
    const days = (termDays: number) =>
      missing('FEE_CALL', { amountGrosze: 100, account: '1', termDays })['content.termDays'];
    expect([6, 7, 14, 15].map(days)).toEqual(['fee-days-invalid', undefined, undefined, 'fee-days-invalid']);
  });

  test('a call of too few or too many days is refused with those that it may give, and the provision', () => {
    const said = (kind: 'CALL' | 'FEE_CALL', row = KPA.row) =>
      errorText(kind === 'CALL' ? 'call-days-invalid' : 'fee-days-invalid', daysFacts(kind, row));
    expect(said('CALL')).toBe('Popraw liczbę dni: co najmniej 7 dni od doręczenia (art. 64 § 2 KPA).');
    expect(said('FEE_CALL')).toBe('Popraw liczbę dni: od 7 do 14 dni (art. 261 § 1 KPA).');
    expect(said('CALL', lawOf('TAX').row)).toMatch(/^Popraw liczbę dni: 7 dni od doręczenia \(art\. 169/);
    expect(daysFacts('DECISION', KPA.row)).toBeUndefined();
  });

  test('a decision may omit its reasons only when it grants everything (art. 107 § 4)', () => {
    const decision = { legalBasis: 'art. 40', resolution: 'Zezwala się' };
    expect(Object.keys(missing('DECISION', decision))).toEqual([
      ...['content.facts', 'content.law', 'content.instruction'],
    ]);
    const granted = { ...decision, grantedInFull: true };
    expect(missing('DECISION', granted)).toEqual({ 'content.finalInstruction': 'instruction-missing' });
    expect(missing('DECISION', { ...granted, finalInstruction: 'Skarga do WSA.' })).toEqual({});
    // Reasons that are begun have to be finished, and then the party can appeal.
    const begun = letter('DECISION', { ...decision, grantedInFull: true, facts: 'Wniosek' });
    expect(isFinalAtOnce(begun, KPA.row)).toBe(false);
    expect(missingIn(begun, KPA.row)).toHaveProperty(['content.law']);
  });

  test('a refusal of public information names those whose privacy or secret it protects, and only then (UDIP art. 16 ust. 2 pkt 2)', () => {
    const law = lawOf('PUBLIC_INFORMATION');
    const decision = {
      ...WHOLE,
      positions: ['Anna Nowak, inspektor'],
    };
    const lacks = (content: object) => missingIn(letter('DECISION', { ...decision, ...content }), law.row);
    const label = 'Podmioty, ze względu na których dobra odmawiamy';
    const labels = (content: object) =>
      letterParagraphs(letter('DECISION', { ...decision, ...content }), law, FACTS).map((each) => each.label);
    expect(lacks({})).toEqual({ 'content.protects': 'protected-not-chosen' });
    expect(lacks({ protects: true, protected: [' '] })).toEqual({ 'content.protected': 'protected-missing' });
    const named = { protects: true, protected: ['wykonawca z umowy nr 3/2026'] };
    expect(lacks(named)).toEqual({});
    expect(labels(named)).toContain(label);
    expect(labels({ ...named, protects: false })).not.toContain(label);
    expect(labels({ ...named, discontinues: true })).not.toContain(label);
    expect(missing('DECISION', decision)).toEqual({});
  });

  test('a refusal of public information names who took a position, a discontinuance does not (UDIP art. 16)', () => {
    const law = lawOf('PUBLIC_INFORMATION');
    const decision = {
      ...WHOLE,
      protects: false,
    };
    const lacks = (content: object) => missingIn(letter('DECISION', { ...decision, ...content }), law.row);
    expect(lacks({ positions: [' '] })).toEqual({ 'content.positions': 'positions-missing' });
    expect(lacks({ positions: ['Anna Nowak, inspektor'] })).toEqual({});
    expect(lacks({ discontinues: true })).toEqual({});
    expect(missing('DECISION', decision)).toEqual({});
    const refusal = letter('DECISION', { ...decision, positions: ['Anna Nowak, inspektor'] });
    expect(letterParagraphs(refusal, law, FACTS)).toContainEqual({
      label: 'Osoby, które zajęły stanowisko',
      text: '1. Anna Nowak, inspektor',
    });
  });

  test('an order has reasons when the party can lodge a complaint (art. 124 § 2)', () => {
    const basis = { complaint: true, complaintBasis: 'art. 74 § 2 KPA' };
    const order = { legalBasis: 'a', resolution: 'b', instruction: 'c', ...basis };
    expect(missing('ORDER', order)).toEqual({ 'content.reasons': 'letter-reasons-missing' });
    const final = { ...order, complaint: false, instruction: '', finalInstruction: 'c' };
    expect(missing('ORDER', final)).toEqual({});
  });

  test('an order says whether a complaint lies, and by which provision (art. 141 § 1)', () => {
    const order = { legalBasis: 'a', resolution: 'b', reasons: 'c', instruction: 'd' };
    expect(missing('ORDER', order)).toEqual({ 'content.complaint': 'complaint-not-chosen' });
    expect(missing('ORDER', { ...order, complaint: true })).toEqual({
      'content.complaintBasis': 'complaint-basis-missing',
    });
  });

  test.each(['CERTIFICATE_REFUSED', 'LEFT_UNCONSIDERED'] as const)(
    'a complaint lies against the order %s, whatever its author ticked (art. 219; tax code art. 169 § 4)',
    (about) => {
      const order = { about, legalBasis: 'a', resolution: 'b', reasons: 'c', complaint: false };
      expect(missing('ORDER', order)).toEqual({ 'content.instruction': 'instruction-missing' });
      expect(missing('ORDER', { ...order, instruction: 'd' })).toEqual({});
      expect(effects('ORDER', 'DELIVERED', order)).toEqual([{ act: 'BEGIN', event: 'ORDER_DELIVERED' }]);
      expect(letterInstruction(letter('ORDER', { ...order, instruction: 'd' }), KPA)).toBe('d');
    },
  );

  test('no letter is signed while the seat of an authority is a blank', () => {
    const instruction = 'Odwołanie do Samorządowego Kolegium Odwoławczego w ………';
    expect(missing('RETURN', { reasons: 'a', instruction })).toEqual({ 'content.instruction': 'blank-left' });
  });
});

describe('the effects of a letter on the clocks', () => {
  const table = LETTER_KINDS.map((kind) => [
    kind,
    ...(['SENT', 'DELIVERED'] as const).map((when) =>
      effects(kind, when)
        .map((effect) => ('event' in effect ? effect.event : effect.act))
        .join(' '),
    ),
  ]);

  test('stand in one table', () => {
    expect(table).toEqual([
      ['CALL', 'NAME_DEFECTS', 'CALL_DELIVERED'],
      ['FEE_CALL', '', 'FEE_CALL_DELIVERED'],
      ['NEW_DATE', 'EXTEND', ''],
      ['SUSPENSION', '', 'SUSPEND ORDER_DELIVERED'],
      ['RESUMPTION', '', 'RESUME'],
      ['OPINION_REQUEST', 'OPINION_ASKED NOTIFY_PARTY', 'RESTART'],
      ['OPINION_NOTICE', '', ''],
      ['REFERRAL', '', ''],
      ['REFERRAL_NOTICE', '', ''],
      ['SEPARATE_MATTERS', '', 'SEPARATE_MATTERS_DELIVERED'],
      ['RETURN', '', 'ORDER_DELIVERED'],
      ['URGING_FORWARD', 'CLOSE_URGING', ''],
      ['LEFT_UNCONSIDERED', '', ''],
      ['DECISION', '', 'DECISION_DELIVERED'],
      ['ORDER', '', ''],
      ['CERTIFICATE', '', ''],
      ['TRANSCRIPT', '', ''],
      ['EXTRACT', '', ''],
      ['OFFER', '', 'OFFER_DELIVERED'],
      ['INFORMATION', '', ''],
    ]);
  });

  test('a suspension on request also starts its three years (art. 98 § 2)', () => {
    expect(effects('SUSPENSION', 'DELIVERED', { basis: 'ART_98_1' })).toContainEqual({
      act: 'BEGIN',
      event: 'SUSPENDED_ON_REQUEST',
    });
  });

  test('a call sets the number of its days', () => {
    expect(effects('CALL', 'DELIVERED', { termDays: 21 })).toMatchObject([{ days: 21 }]);
  });
});

describe('the text of a letter', () => {
  const parts = (kind: LetterKind, content: object = {}) =>
    letterParagraphs(letter(kind, content), KPA, FACTS);
  const instruction = (kind: LetterKind, content: object = {}) =>
    letterInstruction(letter(kind, content), KPA);

  test('each of the two calls has its own sanction', () => {
    const call = instruction('CALL');
    const fee = instruction('FEE_CALL');
    expect(call).toContain('podanie pozostanie bez rozpoznania (art. 64 § 2 KPA)');
    expect(call).not.toContain('zwrot');
    expect(fee).toContain(
      'podanie podlega zwrotowi lub czynność uzależniona od opłaty zostanie zaniechana (art. 261 § 2 KPA)',
    );
    expect(fee).not.toContain('bez rozpoznania');
  });

  test('a call to pay names the three cases of art. 261 § 4', () => {
    for (const part of [
      'Mimo nieuiszczenia opłaty organ załatwi podanie, jeżeli:',
      '1) za niezwłocznym załatwieniem przemawiają względy społeczne lub wzgląd na ważny interes strony,',
      '2) wniesienie podania stanowi czynność, dla której jest ustanowiony termin zawity,',
      '3) podanie wniosła osoba zamieszkała za granicą (art. 261 § 4 KPA).',
    ])
      expect(instruction('FEE_CALL')).toContain(part);
  });

  test('a notice of referral leaves the course of the case to the authority that gets it (art. 65 § 1)', () => {
    const { text } = parts('REFERRAL_NOTICE').find(({ label }) => label === 'Co dalej') ?? { text: '' };
    expect(text).toMatch(/^O dalszym biegu sprawy poinformuje ten organ\. Podanie wniesione/);
  });

  test('a call says where to bring the papers', () => {
    expect(parts('CALL').at(-1)).toEqual({ label: 'Dokąd złożyć', text: FACTS.places.join('\n') });
  });

  test('the notices of art. 65 and 66 carry the RODO information (art. 65 § 1a, art. 66 § 1)', () => {
    for (const [kind, provision] of [
      ['REFERRAL_NOTICE', 'art. 65 § 1a KPA'],
      ['SEPARATE_MATTERS', 'art. 66 § 1 KPA'],
    ] as const) {
      expect(letterRodo(letter(kind), KPA, FACTS)).toBe(
        `Informacja o przetwarzaniu danych osobowych (${provision}, art. 13 ust. 1 i 2 RODO).\n${FACTS.rodo}`,
      );
    }
  });

  test.each([
    ['KPA', false, 'art. 13 ust. 1 i 2 RODO w związku z art. 61 § 5 KPA'],
    ['KPA', true, 'art. 13 ust. 1 i 2 RODO w związku z art. 217a KPA'],
    ['COMPLAINT', false, 'art. 13 ust. 1 i 2 RODO w związku z art. 226a KPA'],
    ['MOTION', false, 'art. 13 ust. 1 i 2 RODO w związku z art. 226a KPA'],
    ['TAX', true, 'art. 13 ust. 1 i 2 RODO'],
    ['PUBLIC_INFORMATION', false, 'art. 13 ust. 1 i 2 RODO'],
  ] as const)(
    'the first letter in %s (certificate: %s) carries the RODO information by %s',
    (procedure, certificate, cited) => {
      const facts = { ...FACTS, rodoPromised: true, certificate };
      const rodo = letterRodo(letter('INFORMATION'), lawOf(procedure), facts);
      expect(rodo).toBe(`Informacja o przetwarzaniu danych osobowych (${cited}).\n${FACTS.rodo}`);
      expect(letterRodo(letter('INFORMATION'), lawOf(procedure), { ...facts, rodoPromised: false })).toBe('');
    },
  );

  test('defects are numbered, and empty lines are left out', () => {
    expect(parts('CALL', { defects: ['Mapa', '', 'Wypis'] })).toContainEqual({
      label: 'Czego brakuje',
      text: '1. Mapa\n2. Wypis',
    });
  });

  test.each([
    ['SUSPENSION', 'ART_97_1_4', '(art. 97 § 1 pkt 4 KPA).'],
    ['RETURN', 'ART_66_3', '(art. 66 § 3 KPA).'],
    ['LEFT_UNCONSIDERED', 'ART_64_2', '(art. 64 § 2 KPA).'],
    ['CERTIFICATE', 'ART_217_2_2', '(art. 217 § 2 pkt 2 KPA).'],
  ] as const)('%s names its provision whole', (kind, basis, end) => {
    const texts = parts(kind, { basis }).map(({ text }) => text);
    expect(texts.filter((text) => text.endsWith(end))).toHaveLength(1);
  });

  test('a resumption after a suspension on request rests on art. 98 § 2', () => {
    expect(parts('RESUMPTION', { basis: 'ART_98_2' })[0].text).toContain('art. 98 § 2 KPA');
    expect(provisionOf(letter('RESUMPTION', { basis: 'ART_98_2' }), KPA.row)).toBe('KPA art. 98 § 2');
    expect(parts('RESUMPTION')[0].text).toContain('art. 97 § 2 KPA');
  });

  test.each([
    [
      'KPA',
      'ORDER',
      { about: 'CERTIFICATE_REFUSED' },
      'art. 219, art. 141 § 2, art. 144 w związku z art. 129 § 1 KPA',
    ],
    [
      'KPA',
      'RETURN',
      { basis: 'ART_261_2' },
      'art. 261 § 3, art. 141 § 2, art. 144 w związku z art. 129 § 1 KPA',
    ],
    [
      'KPA',
      'RETURN',
      { basis: 'ART_66_3' },
      'art. 66 § 3, art. 141 § 2, art. 144 w związku z art. 129 § 1 KPA',
    ],
    [
      'TAX',
      'ORDER',
      { about: 'LEFT_UNCONSIDERED' },
      'art. 169 § 4, art. 236 § 2 pkt 1, art. 239 w związku z art. 223 § 1 Ordynacji podatkowej',
    ],
    [
      'KPA',
      'ORDER',
      { complaint: true, complaintBasis: 'art. 74 § 2 KPA' },
      'art. 74 § 2 KPA, art. 141 § 2, art. 144 w związku z art. 129 § 1 KPA',
    ],
  ] as const)('%s: %s %j names the provision that gives the complaint', (procedure, kind, content, cited) => {
    const law = lawOf(procedure);
    const { instruction: starting } = startingInstructions(letter(kind, content), law);
    expect(starting).toMatch(/^Na postanowienie służy zażalenie do /);
    expect(starting).toContain(`(${cited}).`);
  });

  test('an instruction written by hand still gets the provision that gives the complaint', () => {
    const order = { complaint: true, complaintBasis: 'art. 74 § 2 KPA', instruction: 'Własne.' };
    expect(instruction('ORDER', order)).toBe(
      'Własne.\nZażalenie na to postanowienie przewiduje art. 74 § 2 KPA.',
    );
    expect(instruction('ORDER', { instruction: 'Własne.', finalInstruction: 'Inne.' })).toBe('');
  });

  test('a decision instructs about the appeal and the waiver (art. 127a)', () => {
    const begun = startingInstructions(letter('DECISION'), KPA);
    for (const part of [
      'do Samorządowego Kolegium Odwoławczego w Dębowie',
      'w terminie 14 dni od dnia doręczenia',
      'za pośrednictwem organu, który wydał decyzję (Burmistrz Zalesina)',
      'art. 127a KPA',
    ]) {
      expect(begun.instruction).toContain(part);
    }
    expect(instruction('DECISION', begun)).toBe(begun.instruction);
  });

  test('a decision final at once instructs about the complaint to the court (art. 107 § 1 pkt 9)', () => {
    const final = instruction('DECISION', {
      ...startingInstructions(letter('DECISION'), KPA),
      grantedInFull: true,
    });
    for (const part of [
      'art. 127 § 1a KPA',
      'skargę do Wojewódzkiego Sądu Administracyjnego w Dębowie',
      'za pośrednictwem organu, który wydał decyzję (Burmistrz Zalesina)',
      'w terminie 30 dni od dnia doręczenia',
      'Wpis stały od skargi wynosi 200,00\u00a0zł (§ 2 rozporządzenia Rady Ministrów z 16 grudnia 2003 r.',
      'zwolnienie od kosztów sądowych albo o przyznanie prawa pomocy',
    ]) {
      expect(final).toContain(part);
    }
    expect(final).not.toContain('Od decyzji służy odwołanie');
  });

  test('the court fee is that of the card, or depends on the sum (rozporządzenie z 16.12.2003)', () => {
    const final = (courtFeeGrosze: number | null) =>
      startingInstructions(letter('DECISION'), { ...KPA, courtFeeGrosze }).finalInstruction;
    expect(final(10_000)).toContain('Wpis stały od skargi wynosi 100,00\u00a0zł (§ 2 rozporządzenia');
    expect(final(null)).toContain(
      'Wpis od skargi jest stosunkowy: zależy od wysokości należności pieniężnej',
    );
    expect(final(null)).not.toContain('200,00\u00a0zł');
  });

  test('a person who signs for the organ states this in Polish', () => {
    const under = (givenBy: string) => signedUnder({ givenBy, number: 12, year: 2026 });
    expect(under('Burmistrz Zalesina')).toBe('z upoważnienia Burmistrza Zalesina, upoważnienie nr 12/2026');
    expect(under('Wójt Gminy Zalesin')).toBe('z upoważnienia Wójta Gminy Zalesin, upoważnienie nr 12/2026');
    expect(under('Rada Miasta')).toBe('z upoważnienia organu (Rada Miasta), upoważnienie nr 12/2026');
    const own = { name: 'Miejski Konserwator Zabytków', genitive: 'Miejskiego Konserwatora Zabytków' };
    expect(signedUnder({ givenBy: own.name, number: 3, year: 2026 }, own)).toBe(
      'z upoważnienia Miejskiego Konserwatora Zabytków, upoważnienie nr 3/2026',
    );
  });

  test('the provision follows the basis', () => {
    const provision = (kind: LetterKind, content: object = {}) => provisionOf(letter(kind, content), KPA.row);
    expect(provision('SUSPENSION', { basis: 'ART_98_1' })).toBe('KPA art. 98 § 1');
    expect(provision('RETURN', { basis: 'ART_261_2' })).toBe('KPA art. 261 § 2');
    expect(provision('CALL')).toBe('KPA art. 64 § 2');
  });
});
