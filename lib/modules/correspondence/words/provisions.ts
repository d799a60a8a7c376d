import { inside } from '@/lib/core/polish';
import type { CallRow, ProcedureRow } from '../../cases/schema/procedure';
import { citation, provisionText } from '../../cases/words/procedures';
import type { LetterContent } from '../schema/content';
import { callOf, provisionRow } from '../schema/law';
import type { LetterKind } from '../schema/letter';

/**
 * The provision on which a letter rests, beside its title; '' for a letter that rests on none. An answer in a procedure
 * that has no provision for it names the act of its card.
 */
export function provisionOf(letter: LetterContent, row: ProcedureRow, cardBasis = ''): string {
  const provision = provisionRow(letter, row);
  if (provision !== null) return provisionText(provision);
  const { kind, content } = letter;
  switch (kind) {
    case 'INFORMATION':
      return row.answer.settles === null ? cardBasis : '';
    case 'NEW_DATE':
      return content.provision;
    case 'SUSPENSION':
    case 'RESUMPTION':
      return content.basis === null ? '' : BASES[content.basis];
    case 'RETURN':
      return content.basis === 'ART_261_2' ? BASES.ART_261_2 : '';
    default:
      return '';
  }
}

const BASES = {
  ART_97_1_1: 'KPA art. 97 § 1 pkt 1',
  ART_97_1_2: 'KPA art. 97 § 1 pkt 2',
  ART_97_1_3: 'KPA art. 97 § 1 pkt 3',
  ART_97_1_3A: 'KPA art. 97 § 1 pkt 3a',
  ART_97_1_4: 'KPA art. 97 § 1 pkt 4',
  ART_97_1_5: 'KPA art. 97 § 1 pkt 5',
  ART_98_1: 'KPA art. 98 § 1',
  ART_97_2: 'KPA art. 97 § 2',
  ART_98_2: 'KPA art. 98 § 2',
  ART_261_2: 'KPA art. 261 § 2',
} as const;

/** The days that a call may give, with their provision. */
export function daysText({ days: { min, max }, provision }: CallRow): string {
  const cited = `(${citation(provision)})`;
  if (min === max) return `${min} dni od doręczenia ${cited}`;
  return max > 31 ? `Co najmniej ${min} dni od doręczenia ${cited}` : `Od ${min} do ${max} dni ${cited}`;
}

/** The facts of the error of a letter that gives too few or too many days: those that it may give. */
export function daysFacts(kind: LetterKind, row: ProcedureRow): { days: string } | undefined {
  const call = kind === 'CALL' || kind === 'FEE_CALL' ? callOf(kind, row) : null;
  return call ? { days: inside(daysText(call)) } : undefined;
}
