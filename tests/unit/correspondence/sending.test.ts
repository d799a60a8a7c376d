import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { addressProblem } from '@/lib/modules/correspondence/rules/addressee';
import {
  deliveryOf,
  firstWay,
  PROOFS_OF_WAY,
  passesEDelivery,
  SCOPE_OF_LETTER,
  waysOf,
} from '@/lib/modules/correspondence/rules/letter';
import { type LetterKind, SENDING_WAYS } from '@/lib/modules/correspondence/schema/letter';
import { eDeliveryFirst } from '@/lib/modules/correspondence/words/letters';
import { POLISH_CALENDAR } from '@/lib/modules/deadlines/rules/free-days';
import { DEFAULT_POLICY } from '@/lib/modules/deadlines/schema';
import { PROCEDURES } from '@/lib/modules/procedure-cards/schema';
import { lawOf } from '@/tests/support/letter-law';

const KPA = lawOf('KPA');

describe('the way in which the sending of a letter starts', () => {
  const HOME = { name: 'Anna Nowak', address: 'ul. Lipowa 22, 00-001 Zalesin', ade: '' };
  const BOX = { name: 'Anna Nowak', address: '', ade: 'AE:PL-56789-12345-ABCDE-16' };
  const NOWHERE = { name: 'Anna Nowak', address: '', ade: '' };

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
    [
      'e-delivery over the agreed post (art. 39 § 1)',
      'DECISION',
      'POST',
      { ...HOME, ade: BOX.ade },
      'EDELIVERY',
    ],
    ['e-delivery to an authority that has a box', 'REFERRAL', null, { ...HOME, ade: BOX.ade }, 'EDELIVERY'],
    ['the counter also for a client with a box', 'DECISION', 'COUNTER', { ...HOME, ade: BOX.ade }, 'COUNTER'],
    [
      'a box where the counter was agreed for the answer',
      'CALL',
      'COUNTER',
      { ...HOME, ade: BOX.ade },
      'EDELIVERY',
    ],
    [
      'a box where a proof shuts out the agreed e-mail',
      'CALL',
      'EMAIL',
      { ...HOME, ade: BOX.ade },
      'EDELIVERY',
    ],
    ['e-mail for an ordinary letter', 'INFORMATION', 'EMAIL', HOME, 'EMAIL'],
    ['post instead of e-mail where the law asks for a proof', 'DECISION', 'EMAIL', HOME, 'POST_REGISTERED'],
    ['nothing for a client with an e-mail alone', 'DECISION', 'EMAIL', NOWHERE, undefined],
    ['post where nothing was agreed', 'OPINION_REQUEST', null, HOME, 'POST_REGISTERED'],
  ] as const)('is %s', (_what, kind, agreed, addressee, way) => {
    expect(firstWay(kind, agreed, addressee, KPA.row)).toBe(way);
  });

  test('warns when the post passes a box, by the law of the procedure', () => {
    const both = { ...HOME, ade: BOX.ade };
    expect(passesEDelivery('POST_REGISTERED', both)).toBe(true);
    expect(passesEDelivery('EDELIVERY', both)).toBe(false);
    expect(passesEDelivery('POST_REGISTERED', HOME)).toBe(false);
    expect(eDeliveryFirst(KPA.row)).toBe(
      'Adresat ma adres do doręczeń elektronicznych: pismo doręcza się na ten adres (art. 39 § 1 KPA). Pocztą tylko wtedy, gdy to niemożliwe (art. 39 § 2 i 3 KPA); przyczynę odnotuj w aktach.',
    );
    expect(eDeliveryFirst(lawOf('TAX').row)).toContain('(art. 144 Ordynacji podatkowej). Pocztą');
    expect(eDeliveryFirst(lawOf('CIVIL').row)).not.toContain('art.');
  });
});

describe('ways of sending and proofs of delivery', () => {
  test('a letter that needs a proof goes neither by ordinary post nor by e-mail (art. 39)', () => {
    expect(waysOf('DECISION', KPA.row)).not.toContain('POST');
    expect(waysOf('DECISION', KPA.row)).not.toContain('EMAIL');
    expect(waysOf('INFORMATION', KPA.row).toSorted()).toEqual(SENDING_WAYS.toSorted());
    expect(waysOf('CERTIFICATE', KPA.row)).toContain('POST');
  });

  test('calls and notices go by e-mail where the act asks for no delivery with a proof', () => {
    const byEmail = (kind: LetterKind) =>
      PROCEDURES.filter((procedure) => waysOf(kind, lawOf(procedure).row).includes('EMAIL'));
    for (const kind of ['NEW_DATE', 'CALL', 'LEFT_UNCONSIDERED', 'REFERRAL_NOTICE'] as const)
      expect(byEmail(kind), kind).toEqual([
        ...['PETITION', 'COMPLAINT', 'MOTION', 'PUBLIC_INFORMATION', 'REUSE'],
        ...['DIGITAL_ACCESSIBILITY', 'PERSONAL_DATA'],
      ]);
    for (const kind of ['DECISION', 'ORDER', 'CERTIFICATE', 'FEE_CALL'] as const)
      expect(byEmail(kind), kind).toEqual([]);
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
