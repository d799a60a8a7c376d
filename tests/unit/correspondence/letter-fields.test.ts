import { describe, expect, test } from 'vitest';
import { contentOf, fieldsOf, typedOf } from '@/components/correspondence/letter-fields';
import { plainDate } from '@/lib/core/plain-date';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import { LETTER_KINDS } from '@/lib/modules/correspondence/schema/letter';

const today = plainDate('2026-11-24');

describe('the fields of a letter', () => {
  test.each(LETTER_KINDS)('%s: what is shown and not touched is kept as it was', (kind) => {
    const letter = readContent(kind, { attachments: ['Mapa', 'Wypis'] });
    expect(contentOf(letter, typedOf(letter), today)).toEqual(letter);
    for (const { name } of fieldsOf(kind)) expect(letter.content).toHaveProperty(name);
  });

  test.each([
    ['82', 8_200],
    ['82,50', 8_250],
    ['1 082,5 zł', 108_250],
    ['82,505', null],
    ['dużo', null],
  ])('an amount typed as %s', (amountGrosze, kept) => {
    const letter = readContent('FEE_CALL', {});
    const { content } = contentOf(letter, { ...typedOf(letter), amountGrosze }, today);
    expect(content).toMatchObject({ amountGrosze: kept });
  });

  test('one defect a line, empty lines left out; days that are no number are none', () => {
    const letter = readContent('CALL', {});
    const typed = { ...typedOf(letter), defects: 'Mapa\n\n  Wypis ', termDays: 'tydzień' };
    expect(contentOf(letter, typed, today).content).toMatchObject({
      defects: ['Mapa', 'Wypis'],
      termDays: 0,
    });
  });
});
