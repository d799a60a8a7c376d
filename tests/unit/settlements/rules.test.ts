import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { PROCEDURE_ROWS } from '@/lib/modules/cases/rules/procedures/table';
import { LETTER_KINDS, LETTER_STATES, type LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { PROCEDURES } from '@/lib/modules/procedure-cards/schema';
import {
  canSettleBy,
  discontinuesWithdrawn,
  LETTERS_OF_OUTCOMES,
  outcomeFits,
  outcomeOfForm,
} from '@/lib/modules/settlements/rules/outcomes';
import type { Outcome } from '@/lib/modules/settlements/schema';
import { openText } from '@/lib/modules/settlements/words/values';

const today = plainDate('2026-11-24');
const situation = {
  dueRule: 'KPA_1M',
  dueOn: plainDate('2026-12-28'),
  stoppedOn: null,
  onTheSpot: false,
  discontinues: false,
};

describe('the letter that settles a case', () => {
  test('is a signed one of the right kind', () => {
    const states = LETTER_STATES.filter((state) =>
      canSettleBy('DECISION', { kind: 'DECISION', state, basis: null }),
    );
    expect(states).toEqual(['SIGNED', 'SENT', 'DELIVERED', 'UNDELIVERED']);
    expect(canSettleBy('DECISION', { kind: 'ORDER', state: 'SIGNED', basis: null })).toBe(false);
  });

  test('is never the answer to a premature ponaglenie: the podanie is still there (art. 37 § 3a)', () => {
    const letter = { kind: 'LEFT_UNCONSIDERED', state: 'SIGNED' } as const;
    expect(canSettleBy('LEFT_UNCONSIDERED', { ...letter, basis: 'ART_37_3A' })).toBe(false);
    expect(canSettleBy('LEFT_UNCONSIDERED', { ...letter, basis: 'ART_64_2' })).toBe(true);
  });

  test('leaves a tax matter unconsidered by an order about that, and by no other order', () => {
    const order = { kind: 'ORDER', state: 'SIGNED' } as const;
    expect(canSettleBy('LEFT_UNCONSIDERED', { ...order, basis: 'LEFT_UNCONSIDERED' })).toBe(true);
    expect(canSettleBy('LEFT_UNCONSIDERED', { ...order, basis: 'OTHER' })).toBe(false);
  });

  // Outcome, provision, need of a letter, its kinds, and whether a letter made outside will do.
  const OUTSIDE = true;
  const HERE = false;
  const table: [Outcome, string, 'NEEDED' | 'OPTIONAL' | 'NONE', LetterKind[], boolean][] = [
    ['DECISION', 'art. 104', 'NEEDED', ['DECISION'], OUTSIDE],
    ['CERTIFICATE', 'art. 217', 'NEEDED', ['CERTIFICATE'], OUTSIDE],
    ['TRANSCRIPT', 'Prawo o a.s.c. art. 44', 'NEEDED', ['TRANSCRIPT'], OUTSIDE],
    ['EXTRACT', 'UPZP art. 30', 'NEEDED', ['EXTRACT'], OUTSIDE],
    ['REFUSAL', 'art. 104, 61a, 219', 'NEEDED', ['DECISION', 'ORDER'], OUTSIDE],
    ['ORDER', 'art. 123', 'NEEDED', ['ORDER'], OUTSIDE],
    ['INFORMATION', 'art. 14 § 2: may be told', 'OPTIONAL', ['INFORMATION'], OUTSIDE],
    ['OFFER', 'open data act art. 41 ust. 1 pkt 4', 'NEEDED', ['OFFER'], OUTSIDE],
    ['REFERRAL', 'art. 65 § 1: its letter says where', 'NEEDED', ['REFERRAL'], HERE],
    ['RETURNED', 'art. 66 § 3, 261 § 2', 'NEEDED', ['RETURN', 'ORDER'], OUTSIDE],
    ['LEFT_UNCONSIDERED', 'art. 64', 'NEEDED', ['LEFT_UNCONSIDERED'], OUTSIDE],
    ['DISCONTINUED', 'art. 105', 'NEEDED', ['DECISION'], OUTSIDE],
    ['WITHDRAWN', 'by the party', 'NONE', [], HERE],
    ['TACIT', 'art. 122a', 'NONE', [], HERE],
    ['ON_THE_SPOT', 'Płock, 8', 'NONE', [], HERE],
  ];
  test.each(table)('%s (%s): %s', (outcome, _, need, kinds, outside) => {
    expect(LETTERS_OF_OUTCOMES[outcome]).toMatchObject({ need, outside });
    const fitting = LETTER_KINDS.filter((kind) =>
      canSettleBy(outcome, { kind, state: 'SIGNED', basis: null }),
    );
    expect(fitting.sort()).toEqual(kinds.sort());
  });
});

describe('a case ends', () => {
  test('by silence only where the law says so, and after the lapse (art. 122a § 1, 122c § 1)', () => {
    expect(outcomeFits('TACIT', situation, today)).toBe('tacit-not-here');
    const tacit = { ...situation, dueRule: 'KPA_122A_1M' };
    expect(outcomeFits('TACIT', tacit, tacit.dueOn)).toBe('tacit-too-early');
    expect(outcomeFits('TACIT', tacit, plainDate('2026-12-29'))).toBeNull();
    // The safe date is the office's own, before the lapse: 'w dniu następującym po dniu, w którym upływa termin'.
    const safe = { ...situation, dueRule: 'KPA_122A_SAFE', dueOn: plainDate('2026-12-23') };
    expect(outcomeFits('TACIT', safe, plainDate('2026-12-24'))).toBe('tacit-not-here');
    // A suspended term does not lapse (art. 122d § 2).
    const stopped = { ...tacit, stoppedOn: today };
    expect(outcomeFits('TACIT', stopped, plainDate('2027-03-01'))).toBe('tacit-too-early');
  });

  test('by a decision when a podanie that a decision settles is withdrawn (KPA art. 105, tax code art. 208)', () => {
    const by = (form: string) =>
      PROCEDURES.filter((procedure) => discontinuesWithdrawn(PROCEDURE_ROWS[procedure], form));
    expect(by('decyzja')).toEqual(['KPA', 'TAX']);
    expect(by('zaświadczenie')).toEqual([]);
    expect(by('pismo z odpowiedzią')).toEqual([]);
    expect(outcomeFits('WITHDRAWN', { ...situation, discontinues: true }, today)).toBe(
      'withdrawn-by-decision',
    );
    expect(outcomeFits('WITHDRAWN', situation, today)).toBeNull();
  });

  test('on the spot only when its card is for that (Płock, point 8)', () => {
    expect(outcomeFits('ON_THE_SPOT', situation, today)).toBe('on-the-spot-not-here');
    expect(outcomeFits('ON_THE_SPOT', { ...situation, onTheSpot: true }, today)).toBeNull();
  });

  test.each([
    ['decyzja', 'DECISION'],
    ['Decyzja administracyjna', 'DECISION'],
    ['zaświadczenie', 'CERTIFICATE'],
    ['odpis aktu', 'TRANSCRIPT'],
    ['odpis skrócony aktu stanu cywilnego', 'TRANSCRIPT'],
    ['wypis i wyrys', 'EXTRACT'],
    // An extract of the land register has an act of its own.
    ['wypis z ewidencji gruntów', 'CERTIFICATE'],
    ['postanowienie', 'ORDER'],
    ['pismo', 'INFORMATION'],
  ])('as its card says: %s', (form, outcome) => {
    expect(outcomeOfForm(form)).toBe(outcome);
  });
});

test('each thing that keeps a case open has its words', () => {
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
