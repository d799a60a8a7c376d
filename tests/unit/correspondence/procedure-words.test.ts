import { describe, expect, test } from 'vitest';
import { isKindOf } from '@/lib/modules/correspondence/rules/law';
import { missingIn } from '@/lib/modules/correspondence/rules/letter';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import { LETTER_KINDS, type LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { PROOF_WORDS, proofText, titleOf } from '@/lib/modules/correspondence/words/letters';
import { PROCEDURES, type Procedure } from '@/lib/modules/procedure-cards/schema';
import { begun, instruction, lawOf, paragraphs, provision } from '@/tests/support/letter-law';

describe('tax papers', () => {
  test('give exactly seven days, and an unpaid fee returns nothing', () => {
    const { row } = lawOf('TAX');
    const days = (termDays: number) =>
      missingIn(readContent('CALL', { defects: ['Podpis'], termDays }), row)['content.termDays'];
    expect([6, 7, 8].map(days)).toEqual(['call-days-invalid', undefined, 'call-days-invalid']);
    expect(instruction('TAX', 'FEE_CALL')).toContain('podanie pozostanie bez rozpatrzenia');
    expect(instruction('TAX', 'FEE_CALL')).toContain('(art. 169 § 3 Ordynacji podatkowej)');
    expect(instruction('TAX', 'FEE_CALL')).not.toMatch(/zwrot|KPA/);
    const returned = readContent('RETURN', { basis: 'ART_261_2', reasons: 'a', instruction: 'b' });
    expect(missingIn(returned, row)).toEqual({ 'content.basis': 'basis-not-in-procedure' });
  });

  test('leave a podanie by an order with a complaint (art. 169 § 4)', () => {
    const order = { about: 'LEFT_UNCONSIDERED' } as const;
    expect(provision('TAX', 'ORDER', order)).toBe('Ordynacja podatkowa art. 169 § 4');
    expect(titleOf(begun('TAX', 'ORDER', order), lawOf('TAX'))).toBe(
      'Postanowienie o pozostawieniu podania bez rozpatrzenia',
    );
    expect(instruction('TAX', 'ORDER', order)).toMatch(/zażalenie do .* w terminie 7 dni .*art\. 236/);
    const notice = readContent('LEFT_UNCONSIDERED', { basis: 'ART_64_2', reasons: 'a' });
    expect(missingIn(notice, lawOf('TAX').row)).toEqual({ 'content.basis': 'basis-not-in-procedure' });
  });

  test('name no article of the code', () => {
    for (const kind of LETTER_KINDS.filter((each) => isKindOf(each, lawOf('TAX').row))) {
      const content =
        kind === 'RETURN' ? { basis: 'ART_66_3' } : kind === 'LEFT_UNCONSIDERED' ? { basis: 'ART_64_1' } : {};
      const all = [
        provision('TAX', kind, content),
        paragraphs('TAX', kind, content),
        instruction('TAX', kind, content),
      ];
      expect(all.join('\n'), kind).not.toContain('KPA');
    }
  });
});

describe('the words of a procedure', () => {
  test.each<[Procedure, LetterKind, object, string]>([
    ['KPA', 'CALL', {}, 'Wezwanie do usunięcia braków podania'],
    ['PETITION', 'CALL', {}, 'Wezwanie do uzupełnienia lub wyjaśnienia petycji'],
    ['COMPLAINT', 'REFERRAL', {}, 'Przekazanie skargi według właściwości'],
    ['PETITION', 'LEFT_UNCONSIDERED', {}, 'Informacja o pozostawieniu petycji bez rozpatrzenia'],
    [
      'KPA',
      'LEFT_UNCONSIDERED',
      { basis: 'ART_37_3A' },
      'Informacja o pozostawieniu ponaglenia bez rozpoznania',
    ],
    ['MOTION', 'INFORMATION', {}, 'Zawiadomienie o sposobie załatwienia wniosku'],
    ['MOTION', 'INFORMATION', { settles: false }, 'Pismo'],
    ['TAX', 'ORDER', { about: 'CERTIFICATE_REFUSED' }, 'Postanowienie o odmowie wydania zaświadczenia'],
  ])('%s: %s %j is "%s"', (procedure, kind, content, title) => {
    expect(titleOf(begun(procedure, kind, content), lawOf(procedure))).toBe(title);
  });

  test('a groundless complaint is instructed about art. 239, and others are not', () => {
    expect(instruction('COMPLAINT', 'INFORMATION', { refused: true })).toContain('art. 239 KPA');
    expect(instruction('COMPLAINT', 'INFORMATION')).toBe('');
    expect(instruction('PETITION', 'INFORMATION')).toContain('art. 13 ust. 2 ustawy o petycjach');
  });

  const SECOND_PERSON =
    /(?<!\p{L})(?:Ty|Tw(?:ój|oj\p{L}*)|Ci|Ciebie|Tobie|możesz|musisz|masz|jesteś|dostaniesz|wniesiesz|złóż|podaj|zapłać|napisz|wnieś)(?!\p{L})/iu;

  test.each(PROCEDURES)('%s: no decision or order says "Ty" to a party', (procedure) => {
    const formal = ['DECISION', 'ORDER', 'SUSPENSION', 'RESUMPTION', 'RETURN'] as const;
    for (const kind of formal.filter((each) => isKindOf(each, lawOf(procedure).row)))
      for (const content of [{}, { grantedInFull: true }, { complaint: false }]) {
        const said = `${paragraphs(procedure, kind, content)}\n${instruction(procedure, kind, content)}`;
        expect(said).not.toMatch(SECOND_PERSON);
      }
  });
});

describe('the proof of a delivery', () => {
  test.each<[Procedure, string, string]>([
    ['KPA', '(art. 47 KPA)', '(art. 44 KPA)'],
    ['TAX', '(art. 153 § 2 Ordynacji podatkowej)', '(art. 150 § 4 Ordynacji podatkowej)'],
    [
      'PETITION',
      '(art. 47 KPA w związku z art. 15 ustawy o petycjach)',
      '(art. 44 KPA w związku z art. 15 ustawy o petycjach)',
    ],
    ['CIVIL', 'odmówił przyjęcia', 'po dwóch awizach'],
  ])('%s: refused and left at the post by its own provisions', (procedure, refused, deposit) => {
    const { row } = lawOf(procedure);
    expect(proofText('REFUSED', row).endsWith(refused)).toBe(true);
    expect(proofText('DEPOSIT', row).endsWith(deposit)).toBe(true);
    expect(proofText('RECEIVED', row)).toBe('Adresat odebrał');
  });

  test('in the history of a case names no act: the entry does not know the procedure', () => {
    for (const words of Object.values(PROOF_WORDS)) expect(words).not.toContain('KPA');
  });
});
