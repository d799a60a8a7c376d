import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@/components/correspondence/letter-fields';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import { LETTER_KINDS, type LetterKind } from '@/lib/modules/correspondence/schema/letter';
import type { Procedure } from '@/lib/modules/procedure-cards/schema';
import { lawOf } from '@/tests/support/letter-law';

/** The fields of a letter that its author does not type. */
const MADE_BY_THE_OFFICE = ['before', 'lapsed', 'provision', 'clockId', 'about'];
/** Only one of the two instructions is printed; an answer under the code has no other provision to choose. */
const NOT_IN_THIS_LETTER = [
  'finalInstruction',
  'settles',
  'refused',
  'discontinues',
  'positions',
  'protects',
  'protected',
  'onObjection',
];
/** Parts that are asked once the author has answered the question before them. */
const DUTY = ['dutyGrosze', 'dutyPaidOn', 'dutyReceipt', 'dutyBasis'];
const ONCE_CHOSEN: Partial<Record<LetterKind, string[]>> = {
  DECISION: DUTY,
  CERTIFICATE: DUTY,
  EXTRACT: DUTY,
  ORDER: ['complaintBasis', 'instruction'],
  SUSPENSION: ['preliminary', 'preliminaryAt', 'preliminaryDays'],
  LEFT_UNCONSIDERED: ['former'],
};

const fields = (kind: LetterKind, content: object = {}, procedure: Procedure = 'KPA') =>
  fieldsOf(readContent(kind, content), lawOf(procedure));
const names = (...letter: Parameters<typeof fields>) =>
  fields(...letter).map(({ name }) => name.replace(/^content\./, ''));

describe('the fields of a letter', () => {
  test.each(LETTER_KINDS)('%s has one field for each part that the author types', (kind) => {
    const { content } = readContent(kind, { attachments: ['Mapa', 'Wypis'] });
    expect(names(kind).toSorted()).toEqual(
      Object.keys(content)
        .filter((part) => !MADE_BY_THE_OFFICE.includes(part) && !NOT_IN_THIS_LETTER.includes(part))
        .filter((part) => !ONCE_CHOSEN[kind]?.includes(part))
        .toSorted(),
    );
    const given: Record<string, unknown> = content;
    for (const { name, as } of fields(kind, { attachments: ['Mapa', 'Wypis'] })) {
      const value = given[name.replace(/^content\./, '')];
      if (as === 'lines') expect(value).toBeInstanceOf(Array);
      else if (as === 'check') expect(value).toBeTypeOf('boolean');
      else if (as === 'days' && name.endsWith('termDays')) expect(value).toBeTypeOf('number');
      else if (
        ['days', 'money', 'day', 'yesNo'].includes(as) ||
        /\.(preliminary|duty)$/.test(name) ||
        (kind === 'SUSPENSION' && name === 'content.basis')
      )
        expect(value).toBeNull();
      else expect(value).toBeTypeOf('string');
    }
  });

  test('hold the instruction that will be printed, and not the other one', () => {
    expect(names('DECISION')).toContain('instruction');
    expect(names('DECISION', { grantedInFull: true })).toContain('finalInstruction');
    expect(names('DECISION', { grantedInFull: true })).not.toContain('instruction');
    expect(names('ORDER', { complaint: false })).toContain('finalInstruction');
    // Until the author has said whether a complaint lies, no instruction is printed.
    expect(names('ORDER').filter((name) => /instruction|complaint/i.test(name))).toEqual(['complaint']);
  });

  test('ask for the parts of the annotation about the stamp duty that it has (art. 8 ust. 3)', () => {
    const duty = (chosen: string | null) =>
      names('CERTIFICATE', { duty: chosen }).filter((name) => name.startsWith('duty'));
    expect(duty(null)).toEqual(['duty']);
    expect(duty('PAID')).toEqual(['duty', 'dutyGrosze', 'dutyPaidOn', 'dutyReceipt']);
    for (const chosen of ['EXEMPT', 'EXCLUDED']) expect(duty(chosen)).toEqual(['duty', 'dutyBasis']);
  });

  test('ask about a complaint only where no provision decides it', () => {
    for (const about of ['CERTIFICATE_REFUSED', 'LEFT_UNCONSIDERED']) {
      expect(names('ORDER', { about })).not.toContain('complaint');
      expect(names('ORDER', { about, complaint: false })).toContain('instruction');
    }
  });

  test('ask in a refusal of public information who took a position (art. 16 ust. 2 pkt 2)', () => {
    expect(names('DECISION', {}, 'PUBLIC_INFORMATION')).toContain('positions');
    expect(names('DECISION', { discontinues: true }, 'PUBLIC_INFORMATION')).not.toContain('positions');
    expect(names('DECISION', {}, 'PUBLIC_INFORMATION')).not.toContain('protected');
    expect(names('DECISION', { protects: true }, 'PUBLIC_INFORMATION')).toContain('protected');
    for (const procedure of ['KPA', 'REUSE', 'ENVIRONMENT'] as const)
      expect(names('DECISION', {}, procedure), procedure).not.toContain('positions');
  });

  test('ask no days where the act itself sets them', () => {
    expect(names('CALL')).toContain('termDays');
    for (const procedure of ['TAX', 'PETITION', 'COMPLAINT', 'MOTION', 'REUSE'] as const)
      expect(names('CALL', {}, procedure), procedure).not.toContain('termDays');
  });

  test('offer only the grounds that the procedure knows', () => {
    const grounds = (procedure: Procedure) =>
      fields('LEFT_UNCONSIDERED', {}, procedure).flatMap((field) =>
        field.as === 'choice' ? Object.keys(field.options) : [],
      );
    expect(grounds('KPA')).toEqual(['ART_64_1', 'ART_64_2', 'ART_63_1', 'ART_37_3A']);
    // By an order after a call (tax code art. 169 § 4), so not by a notice.
    expect(grounds('TAX')).toEqual(['ART_64_1', 'ART_63_1']);
    expect(grounds('PETITION')).toEqual(['ART_64_1', 'ART_64_2', 'REPEATED']);
  });

  test('let an answer say whether it settles, and whether it refuses where an instruction follows', () => {
    expect(names('INFORMATION', {}, 'PETITION')).toContain('settles');
    expect(names('INFORMATION', {}, 'PETITION')).not.toContain('refused');
    expect(names('INFORMATION', {}, 'COMPLAINT')).toContain('refused');
    expect(names('INFORMATION', { settles: false }, 'COMPLAINT')).not.toContain('refused');
  });
});
