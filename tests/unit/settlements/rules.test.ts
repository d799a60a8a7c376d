import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { openText } from '@/lib/i18n/settlement-words';
import { LETTER_KINDS } from '@/lib/modules/correspondence/schema/letter';
import {
  canSettleBy,
  LETTERS_OF_OUTCOMES,
  outcomeFits,
  outcomeOfForm,
} from '@/lib/modules/settlements/rules';
import { OUTCOMES } from '@/lib/modules/settlements/schema';

const today = plainDate('2026-11-24');
const of = {
  ...{ dueRule: 'KPA_1M', dueOn: plainDate('2026-12-28'), stoppedOn: null, onTheSpot: false },
};

describe('by which letters a case is settled', () => {
  test('only by one that is signed, and of the right kind', () => {
    expect(canSettleBy('DECISION', { kind: 'DECISION', state: 'SIGNED' })).toBe(true);
    expect(canSettleBy('DECISION', { kind: 'DECISION', state: 'DELIVERED' })).toBe(true);
    for (const state of ['DRAFT', 'TO_SIGN', 'CANCELLED'] as const)
      expect(canSettleBy('DECISION', { kind: 'DECISION', state })).toBe(false);
    expect(canSettleBy('DECISION', { kind: 'ORDER', state: 'SIGNED' })).toBe(false);
  });

  test('a refusal by a decision or by an order (KPA art. 104, 61a, 219)', () => {
    const kinds = LETTER_KINDS.filter((kind) => canSettleBy('REFUSAL', { kind, state: 'SIGNED' }));
    expect(kinds).toEqual(['DECISION', 'ORDER']);
  });

  test('a withdrawal, silence and what is done on the spot by none; an answer may be told (art. 14 § 2)', () => {
    const need = (which: 'NONE' | 'OPTIONAL') =>
      OUTCOMES.filter((outcome) => LETTERS_OF_OUTCOMES[outcome].need === which);
    expect(need('NONE')).toEqual(['WITHDRAWN', 'TACIT', 'ON_THE_SPOT']);
    expect(need('OPTIONAL')).toEqual(['INFORMATION']);
  });

  test('a referral never by a letter made elsewhere: it says where the podanie went (art. 65 § 1)', () => {
    expect(LETTERS_OF_OUTCOMES.REFERRAL.outside).toBe(false);
  });
});

describe('how a case can end', () => {
  test('by silence only where the law says so, and after the lapse (art. 122a § 1, 122c § 1)', () => {
    expect(outcomeFits('TACIT', of, today)).toBe('tacit-not-here');
    const tacit = { ...of, dueRule: 'KPA_122A_1M' };
    expect(outcomeFits('TACIT', tacit, tacit.dueOn)).toBe('tacit-too-early');
    expect(outcomeFits('TACIT', tacit, plainDate('2026-12-29'))).toBeNull();
    // Suspended, the term does not lapse (art. 122d § 2).
    const stopped = { ...tacit, stoppedOn: today };
    expect(outcomeFits('TACIT', stopped, plainDate('2027-03-01'))).toBe('tacit-too-early');
  });

  test('on the spot only where its card is for that (Płock, point 8)', () => {
    expect(outcomeFits('ON_THE_SPOT', of, today)).toBe('on-the-spot-not-here');
    expect(outcomeFits('ON_THE_SPOT', { ...of, onTheSpot: true }, today)).toBeNull();
  });

  test.each([
    ['decyzja', 'DECISION'],
    ['Decyzja administracyjna', 'DECISION'],
    ['zaświadczenie', 'CERTIFICATE'],
    ['odpis aktu', 'CERTIFICATE'],
    ['postanowienie', 'ORDER'],
    ['pismo', 'INFORMATION'],
  ])('as its card says: %s', (form, outcome) => {
    expect(outcomeOfForm(form)).toBe(outcome);
  });
});

test('what keeps a case open is told in words', () => {
  expect([
    openText({ kind: 'letter', id: 1, title: 'Decyzja', state: 'UNDELIVERED' }),
    openText({ kind: 'collection', id: 1, title: 'Mapa', state: 'AT_COUNTER', point: 'BOK' }),
    openText({ kind: 'clock', id: 1, purpose: 'APPEAL', dueOn: plainDate('2026-12-08') }),
    openText({ kind: 'hand-over', id: 1, to: 'Wydział Dróg' }),
    openText({ kind: 'class' }),
  ]).toEqual([
    'pismo niedoręczone: Decyzja',
    'czeka na odbiór (BOK): Mapa',
    'biegnie termin do 8 grudnia: odwołanie albo zażalenie',
    'przekazanie czeka na przyjęcie: Wydział Dróg',
    'brak znaku sprawy i klasy JRWA',
  ]);
});
