import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@/components/correspondence/letter-fields';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import { LETTER_KINDS } from '@/lib/modules/correspondence/schema/letter';

/** The fields of a letter that its author does not type. */
const MADE_BY_THE_OFFICE = ['before', 'lapsed', 'provision'];

describe('the fields of a letter', () => {
  test.each(LETTER_KINDS)('%s has one field for each part that the author types', (kind) => {
    const { content } = readContent(kind, { attachments: ['Mapa', 'Wypis'] });
    const names = fieldsOf(kind).map(({ name }) => name.replace(/^content\./, ''));
    expect(names.toSorted()).toEqual(
      Object.keys(content)
        .filter((part) => !MADE_BY_THE_OFFICE.includes(part))
        .toSorted(),
    );
    const given: Record<string, unknown> = content;
    for (const { name, as } of fieldsOf(kind)) {
      const value = given[name.replace(/^content\./, '')];
      if (as === 'lines') expect(value).toBeInstanceOf(Array);
      else if (as === 'check') expect(value).toBeTypeOf('boolean');
      else if (as === 'days') expect(value).toBeTypeOf('number');
      else if (as === 'money' || as === 'day') expect(value).toBeNull();
      else expect(value).toBeTypeOf('string');
    }
  });
});
