import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { addressProblem } from '@/lib/modules/correspondence/rules/addressee';
import {
  deliveryOf,
  effectsOf,
  firstWay,
  missingIn,
  PROOFS_OF_WAY,
  provisionOf,
  SCOPE_OF_LETTER,
  waysOf,
} from '@/lib/modules/correspondence/rules/letter';
import { isFinalAtOnce, type LetterContent, readContent } from '@/lib/modules/correspondence/schema/content';
import { LETTER_KINDS, type LetterKind, SENDING_WAYS } from '@/lib/modules/correspondence/schema/letter';
import { letterInstruction, startingInstruction } from '@/lib/modules/correspondence/words/instructions';
import { letterParagraphs, signedUnder } from '@/lib/modules/correspondence/words/paragraphs';
import { POLISH_CALENDAR } from '@/lib/modules/deadlines/rules/free-days';
import { DEFAULT_POLICY } from '@/lib/modules/deadlines/schema';

const letter = (kind: LetterKind, content: object = {}): LetterContent => readContent(kind, content);

describe('the required parts of a letter', () => {
  test.each(LETTER_KINDS)('%s: an empty draft lacks a part, and is still readable', (kind) => {
    expect(Object.keys(missingIn(letter(kind)))).not.toEqual([]);
  });

  test('a call names the defects and gives at least seven days (art. 64 § 2)', () => {
    expect(missingIn(letter('CALL', { defects: ['Mapa'], termDays: 7 }))).toEqual({});
    expect(missingIn(letter('CALL', { defects: [' '], termDays: 6 }))).toEqual({
      'content.defects': 'defects-missing',
      'content.termDays': 'call-days-invalid',
    });
  });

  test('a call to pay gives seven to fourteen days (art. 261 § 1)', () => {
    const days = (termDays: number) =>
      missingIn(letter('FEE_CALL', { amountGrosze: 100, account: '1', termDays }))['content.termDays'];
    expect([6, 7, 14, 15].map(days)).toEqual(['fee-days-invalid', undefined, undefined, 'fee-days-invalid']);
  });

  test('a decision may omit its reasons only when it grants everything (art. 107 § 4)', () => {
    const decision = { legalBasis: 'art. 40', resolution: 'Zezwala się' };
    expect(Object.keys(missingIn(letter('DECISION', decision)))).toEqual([
      ...['content.facts', 'content.law', 'content.instruction'],
    ]);
    expect(missingIn(letter('DECISION', { ...decision, grantedInFull: true }))).toEqual({});
    // Reasons that are begun have to be finished, and then the party can appeal.
    const begun = letter('DECISION', { ...decision, grantedInFull: true, facts: 'Wniosek' });
    expect(isFinalAtOnce(begun)).toBe(false);
    expect(missingIn(begun)).toHaveProperty(['content.law']);
  });

  test('an order has reasons when the party can lodge a complaint (art. 124 § 2)', () => {
    const order = { legalBasis: 'a', resolution: 'b', instruction: 'c' };
    expect(missingIn(letter('ORDER', order))).toEqual({ 'content.reasons': 'letter-reasons-missing' });
    expect(missingIn(letter('ORDER', { ...order, complaint: false }))).toEqual({});
  });
});

describe('the effects of a letter on the clocks', () => {
  const table = LETTER_KINDS.map((kind) => [
    kind,
    ...(['SENT', 'DELIVERED'] as const).map((when) =>
      effectsOf(letter(kind), when)
        .map((effect) => ('event' in effect ? effect.event : effect.act))
        .join(' '),
    ),
  ]);

  test('stand in one table', () => {
    expect(table).toEqual([
      ['CALL', 'NAME_DEFECTS', 'CALL_DELIVERED'],
      ['FEE_CALL', '', 'FEE_CALL_DELIVERED'],
      ['NEW_DATE', '', ''],
      ['SUSPENSION', '', 'SUSPEND ORDER_DELIVERED'],
      ['RESUMPTION', '', 'RESUME'],
      ['OPINION_REQUEST', 'OPINION_ASKED', 'RESTART'],
      ['REFERRAL', '', ''],
      ['REFERRAL_NOTICE', '', ''],
      ['SEPARATE_MATTERS', '', 'SEPARATE_MATTERS_DELIVERED'],
      ['RETURN', '', 'ORDER_DELIVERED'],
      ['URGING_FORWARD', 'CLOSE_URGING', ''],
      ['LEFT_UNCONSIDERED', '', ''],
      ['DECISION', '', 'DECISION_DELIVERED'],
      ['ORDER', '', 'ORDER_DELIVERED'],
      ['CERTIFICATE', '', ''],
      ['INFORMATION', '', ''],
    ]);
  });

  test('a suspension on request also starts its three years (art. 98 § 2)', () => {
    expect(effectsOf(letter('SUSPENSION', { basis: 'ART_98_1' }), 'DELIVERED')).toContainEqual({
      act: 'BEGIN',
      event: 'SUSPENDED_ON_REQUEST',
    });
  });

  test('a call sets the number of its days', () => {
    expect(effectsOf(letter('CALL', { termDays: 21 }), 'DELIVERED')).toMatchObject([{ days: 21 }]);
  });
});

describe('the text of a letter', () => {
  test('each of the two calls has its own sanction', () => {
    const call = letterInstruction(letter('CALL'));
    const fee = letterInstruction(letter('FEE_CALL'));
    expect(call).toContain('bez rozpoznania (art. 64 § 2 KPA)');
    expect(call).not.toContain('zwróc');
    expect(fee).toContain('zwrócone (art. 261 § 2 KPA)');
    expect(fee).not.toContain('bez rozpoznania');
  });

  test('defects are numbered, and empty lines are left out', () => {
    const [first] = letterParagraphs(letter('CALL', { defects: ['Mapa', '', 'Wypis'] }));
    expect(first).toEqual({ label: 'Czego brakuje', text: '1. Mapa\n2. Wypis' });
  });

  test.each([
    ['SUSPENSION', 'ART_97_1_4', '(art. 97 § 1 pkt 4 KPA).'],
    ['RETURN', 'ART_66_3', '(art. 66 § 3 KPA).'],
    ['LEFT_UNCONSIDERED', 'ART_64_2', '(art. 64 § 2 KPA).'],
    ['CERTIFICATE', 'ART_217_2_2', '(art. 217 § 2 pkt 2 KPA).'],
  ] as const)('%s names its provision whole', (kind, basis, end) => {
    const texts = letterParagraphs(letter(kind, { basis })).map(({ text }) => text);
    expect(texts.filter((text) => text.endsWith(end))).toHaveLength(1);
  });

  test('a decision instructs about the appeal and the waiver (art. 127a)', () => {
    const instruction = startingInstruction('DECISION', 'Urząd Miejski');
    for (const part of [
      '14 dni',
      'za pośrednictwem organu, który wydał decyzję (Urząd Miejski)',
      'art. 127a KPA',
    ]) {
      expect(instruction).toContain(part);
    }
    expect(letterInstruction(letter('DECISION', { grantedInFull: true, instruction }))).toContain('127 § 1a');
  });

  test('a person who signs for the organ states this in Polish', () => {
    const under = (givenBy: string) => signedUnder({ givenBy, number: 12, year: 2026 });
    expect(under('Burmistrz Zalesina')).toBe('z upoważnienia Burmistrza Zalesina, upoważnienie nr 12/2026');
    expect(under('Wójt Gminy Zalesin')).toBe('z upoważnienia Wójta Gminy Zalesin, upoważnienie nr 12/2026');
    expect(under('Rada Miasta')).toBe('z upoważnienia organu (Rada Miasta), upoważnienie nr 12/2026');
  });

  test('the provision follows the basis', () => {
    expect(provisionOf(letter('SUSPENSION', { basis: 'ART_98_1' }))).toBe('KPA art. 98 § 1');
    expect(provisionOf(letter('RETURN', { basis: 'ART_261_2' }))).toBe('KPA art. 261 § 2');
    expect(provisionOf(letter('CALL'))).toBe('KPA art. 64 § 2');
  });
});

describe('the way in which the sending of a letter starts', () => {
  const HOME = { name: 'Anna Nowak', address: 'ul. Lipowa 22, 00-001 Zalesin', ade: '' };
  const BOX = { name: 'Anna Nowak', address: '', ade: 'AE:PL-56789-12345-ABCDE-16' };

  test.each([
    ['the counter, where the client comes for the answer', 'DECISION', 'COUNTER', HOME, 'COUNTER'],
    ['post for a call, for which nobody waits at the counter', 'CALL', 'COUNTER', HOME, 'POST_REGISTERED'],
    ['a proof by post', 'DECISION', 'POST', HOME, 'POST_REGISTERED'],
    [
      'e-delivery, where the client has a box',
      'DECISION',
      'EDELIVERY',
      { ...HOME, ade: BOX.ade },
      'EDELIVERY',
    ],
    ['post instead of e-delivery without a box', 'DECISION', 'EDELIVERY', HOME, 'POST_REGISTERED'],
    ['e-delivery instead of post without an address', 'DECISION', 'POST', BOX, 'EDELIVERY'],
    ['e-mail for an ordinary letter', 'INFORMATION', 'EMAIL', HOME, 'EMAIL'],
    ['post instead of e-mail where the law asks for a proof', 'DECISION', 'EMAIL', HOME, 'POST_REGISTERED'],
    ['post where nothing was agreed', 'OPINION_REQUEST', null, HOME, 'POST_REGISTERED'],
  ] as const)('is %s', (_what, kind, agreed, addressee, way) => {
    expect(firstWay(kind, agreed, addressee)).toBe(way);
  });
});

describe('ways of sending and proofs of delivery', () => {
  test('a letter that needs a proof goes neither by ordinary post nor by e-mail (art. 39)', () => {
    expect(waysOf('DECISION')).not.toContain('POST');
    expect(waysOf('DECISION')).not.toContain('EMAIL');
    expect(waysOf('INFORMATION').toSorted()).toEqual(SENDING_WAYS.toSorted());
    expect(waysOf('CERTIFICATE')).toContain('POST');
  });

  test('decisions, orders and certificates have scopes of their own', () => {
    expect(SCOPE_OF_LETTER).toMatchObject({
      DECISION: 'DECISIONS',
      RETURN: 'ORDERS',
      CERTIFICATE: 'CERTIFICATES',
    });
    expect(PROOFS_OF_WAY.EDELIVERY).toEqual(['RECEIVED', 'EDELIVERY_LAPSE']);
  });

  test.each([
    ['ul. Źródlana 8, 00-001 Zalesin', null],
    ['Zalesin 4, 00-001 Zalesin', null],
    ['Unter den Linden 1, 10117 Berlin, Niemcy', null],
    ['Zalesin', 'address-incomplete'],
    ['00-001 Zalesin', 'address-incomplete'],
    ['ul. Źródlana 8, Zalesin', 'address-incomplete'],
    ['', 'address-incomplete'],
  ])('an address for the post: %s', (address, code) => {
    expect(addressProblem({ name: 'Anna', address, ade: '' }, 'POST_REGISTERED')).toBe(code);
    expect(addressProblem({ name: 'Anna', address, ade: '' }, 'COUNTER')).toBe(null);
  });

  test('e-delivery needs a valid address of its form', () => {
    const to = (ade: string) => addressProblem({ name: 'Anna', address: '', ade }, 'EDELIVERY');
    expect(to('')).toBe('ade-invalid');
    expect(to('AE:PL-12345-67890-ABCDE-12')).toBe(null);
  });

  test('a fiction can be noted after its day, and moves when the office chose so', () => {
    const terms = { version: 1, calendar: POLISH_CALENDAR, policy: DEFAULT_POLICY };
    const first = plainDate('2026-12-11');
    expect(deliveryOf('DEPOSIT', first, terms)).toEqual({ deliveredOn: '2026-12-25', from: '2026-12-26' });
    const rolling = { ...terms, policy: { ...DEFAULT_POLICY, deemedDeliveryRolls: true } };
    expect(deliveryOf('DEPOSIT', first, rolling)).toEqual({ deliveredOn: '2026-12-28', from: '2026-12-29' });
    expect(deliveryOf('EDELIVERY_LAPSE', first, terms)).toEqual({
      deliveredOn: '2026-12-26',
      from: '2026-12-26',
    });
  });
});
