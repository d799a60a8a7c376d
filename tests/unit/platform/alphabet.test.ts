import { expect, test } from 'vitest';
import { decodeText } from '@/lib/platform/alphabet';

const NAME = 'Świętochłowice, ąśźĄŚŹ';
const WINDOWS = '\x8cwi\xeatoch\xb3owice, \xb9\x9c\x9f\xa5\x8c\x8f';
const ISO = '\xa6wi\xeatoch\xb3owice, \xb1\xb6\xbc\xa1\xa6\xac';
const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['UTF-8', Buffer.from(NAME)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${NAME}`)],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${NAME}`, 'utf16le')],
  ['Windows-1250', bytes(WINDOWS)],
  ['ISO-8859-2', bytes(ISO)],
])('a text in %s is read', (_, file) => expect(decodeText(file)).toBe(NAME));

test('an XML document is read in the alphabet that it declares', () => {
  const xml = (alphabet: string, text: string) =>
    decodeText(bytes(`<?xml version="1.0" encoding="${alphabet}"?><g>${text}</g>`)).slice(
      -4 - NAME.length,
      -4,
    );
  expect(xml('ISO-8859-2', ISO)).toBe(NAME);
  expect(xml('windows-1250', WINDOWS)).toBe(NAME);
  expect(xml('nieznany', ISO)).toBe(NAME);
});
