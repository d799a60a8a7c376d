import { describe, expect, test } from 'vitest';
import { procedureRow } from '@/lib/modules/cases/rules/procedures/row-of';
import { letterChoices } from '@/lib/modules/correspondence/rules/law';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import type { LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { titleOf } from '@/lib/modules/correspondence/words/letters';
import { letterParagraphs } from '@/lib/modules/correspondence/words/paragraphs';
import { provisionOf } from '@/lib/modules/correspondence/words/provisions';
import { knowsOutcome } from '@/lib/modules/settlements/rules/outcomes';
import { OUTCOMES, type Outcome } from '@/lib/modules/settlements/schema';
import { outcomeProvision, outcomeWord } from '@/lib/modules/settlements/words/values';
import { FACTS, lawOf } from '@/tests/support/letter-law';

const rowOf = (form: string) => procedureRow('KPA', { urgesPetitions: false }, form);
const ISSUED: Outcome[] = ['CERTIFICATE', 'TRANSCRIPT', 'EXTRACT'];

/** Title, provision and texts of a letter in a case whose card ends in this form. */
function said(form: string, kind: LetterKind): string[] {
  const law = { ...lawOf('KPA'), row: rowOf(form) };
  const letter = readContent(kind, { issued: 'Odpis skrócony aktu urodzenia.' });
  const texts = letterParagraphs(letter, law, FACTS).map(({ text }) => text);
  return [titleOf(letter, law), provisionOf(letter, law.row), ...texts];
}

describe('a card that issues no certificate', () => {
  test.each([
    ['zaświadczenie', 'CERTIFICATE'],
    ['decyzja', 'CERTIFICATE'],
    ['odpis aktu', 'TRANSCRIPT'],
    ['wypis i wyrys', 'CERTIFICATE EXTRACT'],
  ])('"%s" is written and settled as %s', (form, known) => {
    const row = rowOf(form);
    const kinds = letterChoices(row, 'DR.7230.1.2026').map(({ kind }) => kind);
    expect(kinds.filter((kind) => (ISSUED as string[]).includes(kind)).join(' ')).toBe(known);
    expect(OUTCOMES.filter((each) => ISSUED.includes(each) && knowsOutcome(each, row)).join(' ')).toBe(known);
  });

  test('does so in the procedure of the code alone: other acts have no such document', () => {
    const row = procedureRow('TAX', { urgesPetitions: false }, 'odpis aktu');
    expect([row.transcript, row.certificate === null]).toEqual([null, false]);
  });

  test('an odpis goes out by the act on civil status, and is refused by a decision', () => {
    expect(said('odpis aktu', 'TRANSCRIPT')).toEqual([
      'Pismo z odpisem aktu stanu cywilnego',
      'Prawo o aktach stanu cywilnego art. 44 ust. 1 pkt 1, art. 45 ust. 1',
      'Odpis skrócony aktu urodzenia.',
      'Odpis wydano z rejestru stanu cywilnego (art. 44 ust. 1 pkt 1, art. 45 ust. 1 Prawa o aktach stanu cywilnego).',
    ]);
    const row = rowOf('odpis aktu');
    expect(outcomeWord('TRANSCRIPT', row)).toBe('Odpis aktu stanu cywilnego');
    expect(outcomeProvision('REFUSAL', row)).toBe('art. 2 ust. 6 Prawa o aktach stanu cywilnego');
    const refused = letterChoices(row, 'USC.5362.1.2026').filter(({ about }) => about !== null);
    expect(refused).toEqual([]);
  });

  test('a wypis i wyrys goes out by the planning act, and names no legal interest', () => {
    const texts = said('wypis i wyrys', 'EXTRACT').join('\n');
    expect(texts).toContain('ustawa o planowaniu i zagospodarowaniu przestrzennym art. 30 ust. 1');
    expect(texts).not.toMatch(/zaświadcz|interes|217/i);
    expect(outcomeWord('EXTRACT', rowOf('wypis i wyrys'))).toBe('Wypis i wyrys');
  });
});
