import { describe, expect, test } from 'vitest';
import { PROCEDURE_ROWS } from '@/lib/modules/cases/rules/procedures/table';
import type { Act, ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { citation, leftWithoutAddress } from '@/lib/modules/cases/words/procedures';
import { isKindOf } from '@/lib/modules/correspondence/rules/law';
import {
  CERTIFICATE_BASES,
  OFFER_BASES,
  ORDER_SUBJECTS,
  RESUMPTION_BASES,
  SUSPENSION_BASES,
} from '@/lib/modules/correspondence/schema/content';
import { returnBases, unconsideredBases } from '@/lib/modules/correspondence/schema/law';
import { LETTER_KINDS, type LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { titleOf } from '@/lib/modules/correspondence/words/letters';
import { PROCEDURES, type Procedure } from '@/lib/modules/procedure-cards/schema';
import { OUTCOMES } from '@/lib/modules/settlements/schema';
import { outcomeProvision, outcomeWord, settledWord } from '@/lib/modules/settlements/words/values';
import { begun, instruction, lawOf, paragraphs, provision } from '@/tests/support/letter-law';

/** The acts, as the texts of papers name them in any form. */
const NAMES: Record<Act, RegExp> = {
  KPA: /KPA|Kodeks\w* postępowania administracyjnego/,
  OP: /Ordynacj\w+ podatkow\w+/,
  PETITIONS: /ustaw\w+ o petycjach/,
  SIW: /rozporządzeni\w+ Rady Ministrów z 8 stycznia|rozp\. RM z 8/,
  UDIP: /ustaw\w+ o dostępie do informacji publicznej/,
  REUSE: /ustaw\w+ o otwartych danych/,
  UUIOS: /ustaw\w+ o udostępnianiu informacji o środowisku/,
  DOST: /ustaw\w+ o zapewnianiu dostępności/,
  CYF: /ustaw\w+ o dostępności cyfrowej/,
  RODO: /RODO/,
  ASC: /Praw\w+ o aktach stanu cywilnego/,
  UPZP: /ustaw\w+ o planowaniu/,
};

/** The acts that the row of a procedure cites, on its own or through another one. */
function actsOf(value: unknown): Set<Act> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = 'act' in value ? [value.act as Act] : [];
  return new Set([...own, ...Object.values(value).flatMap((each) => [...actsOf(each)])]);
}
/** Acts that a procedure may name beside those of its row: the remedy of a demand for digital accessibility. */
const BESIDE: Partial<Record<Procedure, Act[]>> = { DIGITAL_ACCESSIBILITY: ['KPA'] };

/** Every content that changes what a letter of the kind cites. */
function contentsOf(kind: LetterKind, row: ProcedureRow): object[] {
  switch (kind) {
    case 'LEFT_UNCONSIDERED':
      return unconsideredBases(row).map((basis) => ({ basis }));
    case 'RETURN':
      return returnBases(row).map((basis) => ({ basis }));
    case 'CERTIFICATE':
      return CERTIFICATE_BASES.map((basis) => ({ basis }));
    case 'SUSPENSION':
      return SUSPENSION_BASES.map((basis) => ({ basis }));
    case 'RESUMPTION':
      return RESUMPTION_BASES.map((basis) => ({ basis }));
    case 'ORDER':
      return ORDER_SUBJECTS.filter(
        (about) => about !== 'LEFT_UNCONSIDERED' || row.call?.lapse === 'ORDER',
      ).flatMap((about) => [true, false].map((complaint) => ({ about, complaint })));
    case 'DECISION':
      return [{}, { grantedInFull: true }, { facts: 'a', law: 'b' }, { onObjection: true }];
    case 'INFORMATION':
      return [true, false].flatMap((settles) => [true, false].map((refused) => ({ settles, refused })));
    case 'OFFER':
      return OFFER_BASES.map((basis) => ({ basis }));
    case 'NEW_DATE':
      return [{ newDate: '2026-12-30' }, { newDate: '2026-12-30', lapsed: true }];
    default:
      return [{}];
  }
}

const LETTERS = PROCEDURES.flatMap((procedure) =>
  LETTER_KINDS.filter((kind) => isKindOf(kind, lawOf(procedure).row)).map(
    (kind) => [procedure, kind] as const,
  ),
);

test.each(LETTERS)('%s: the letter %s cites its own law, and no foreign act', (procedure, kind) => {
  const { row } = lawOf(procedure);
  // RODO informs in every procedure (art. 13).
  const known = new Set([...actsOf(row), ...(BESIDE[procedure] ?? []), 'RODO']);
  for (const content of contentsOf(kind, row)) {
    const said = [
      titleOf(begun(procedure, kind, content), lawOf(procedure)),
      provision(procedure, kind, content),
      paragraphs(procedure, kind, content),
      instruction(procedure, kind, content),
    ].join('\n');
    const foreign = (Object.keys(NAMES) as Act[]).filter((act) => !known.has(act) && NAMES[act].test(said));
    expect([content, foreign]).toEqual([content, []]);
  }
});

test('letters of tax, personal data and civil matters name no article of the code', () => {
  for (const procedure of ['TAX', 'PERSONAL_DATA', 'CIVIL'] as const)
    expect([procedure, actsOf(PROCEDURE_ROWS[procedure]).has('KPA')]).toEqual([procedure, false]);
});

describe('a filing without a name or address', () => {
  test.each<[Procedure, string]>([
    ['KPA', 'podanie zostanie bez rozpoznania (art. 64 § 1 KPA)'],
    ['TAX', 'podanie zostanie bez rozpatrzenia (art. 169 § 1a Ordynacji podatkowej)'],
    ['PETITION', 'petycja zostanie bez rozpatrzenia (art. 7 ust. 1 ustawy o petycjach)'],
    [
      'COMPLAINT',
      'skarga zostanie bez rozpoznania (§ 8 ust. 1 rozporządzenia Rady Ministrów z 8 stycznia 2002 r. o skargach i wnioskach)',
    ],
    ['PUBLIC_INFORMATION', ''],
  ])('%s is left by its own act', (procedure, said) => {
    expect(leftWithoutAddress(lawOf(procedure).row)).toBe(said);
  });

  test('is settled, and stands in the spis spraw, in the words of its act', () => {
    expect(outcomeWord('LEFT_UNCONSIDERED', lawOf('PETITION').row)).toBe('Pozostawienie bez rozpatrzenia');
    expect(outcomeWord('LEFT_UNCONSIDERED', lawOf('KPA').row)).toBe('Pozostawienie bez rozpoznania');
    const how = 'Pozostawienie bez rozpatrzenia';
    expect(settledWord({ outcome: 'LEFT_UNCONSIDERED', how })).toBe(how);
    expect(settledWord({ outcome: 'LEFT_UNCONSIDERED', how: 'pismo z 3 grudnia' })).toBe(
      'Pozostawienie bez rozpoznania',
    );
    expect(settledWord({ outcome: 'DECISION', how: 'Decyzja nr 7' })).toBe('Decyzja');
  });
});

test.each(PROCEDURES)('%s: its settlements and confirmations cite no foreign act', (procedure) => {
  const { row } = lawOf(procedure);
  const known = actsOf(row);
  const said = [
    ...OUTCOMES.map((outcome) => outcomeProvision(outcome, row)),
    row.confirmation ? citation(row.confirmation) : '',
  ];
  const foreign = (Object.keys(NAMES) as Act[]).filter(
    (act) => !known.has(act) && said.some((text) => NAMES[act].test(text)),
  );
  expect(foreign).toEqual([]);
});
