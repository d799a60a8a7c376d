import { expect, test } from 'vitest';
import { missingIn } from '@/lib/modules/correspondence/rules/letter';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import { lawOf, paragraphs } from '@/tests/support/letter-law';

// Ustawa o opłacie skarbowej art. 8 ust. 3.

const PAID = { duty: 'PAID', dutyGrosze: 1700, dutyPaidOn: '2026-11-20', dutyReceipt: '412/2026' };
const ISSUED = { wording: 'Dane zgadzają się.', issued: 'Wypis z § 12.' };
const KINDS = ['CERTIFICATE', 'DECISION'] as const;

test.each(KINDS)('%s says what was paid, when and by which receipt', (kind) => {
  expect(paragraphs('KPA', kind, { ...ISSUED, ...PAID }).replaceAll('\u00a0', ' ')).toContain(
    'Zapłacono opłatę skarbową: 17,00 zł, 20 listopada 2026 r., dowód zapłaty nr 412/2026.',
  );
});

test.each([
  ['EXEMPT', 'Zwolniono z opłaty skarbowej: art. 7 pkt 3.'],
  ['EXCLUDED', 'Nie podlega opłacie skarbowej: art. 7 pkt 3.'],
])('an annotation names the provision: %s', (duty, said) => {
  expect(paragraphs('KPA', 'CERTIFICATE', { ...ISSUED, duty, dutyBasis: 'art. 7 pkt 3' })).toContain(said);
});

test('a document without an annotation says nothing of the duty', () => {
  expect(paragraphs('KPA', 'CERTIFICATE', ISSUED)).not.toContain('skarbow');
});

test('an annotation that lacks a part is not signed', () => {
  const missing = (content: object) =>
    missingIn(readContent('CERTIFICATE', { ...ISSUED, ...content }), lawOf('KPA').row);
  expect(missing({})).toEqual({});
  expect(missing(PAID)).toEqual({});
  expect(missing({ duty: 'PAID' })).toEqual({
    'content.dutyGrosze': 'amount-missing',
    'content.dutyPaidOn': 'date-invalid',
    'content.dutyReceipt': 'duty-receipt-missing',
  });
  for (const duty of ['EXEMPT', 'EXCLUDED'])
    expect(missing({ duty })).toEqual({ 'content.dutyBasis': 'legal-basis-missing' });
});
