import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { missingIn } from '@/lib/modules/correspondence/rules/letter';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import type { LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { termName } from '@/lib/modules/deadlines/rules/term-rules';
import { lawOf, paragraphs, provision } from '@/tests/support/letter-law';

const { row } = lawOf('KPA');
const missing = (kind: LetterKind, content: object) => missingIn(readContent(kind, content), row);

describe('the term for the position of another authority (art. 106 § 3)', () => {
  const asked = { authority: 'Zarząd Dróg', basis: 'art. 53', question: 'Czy uzgadnia?' };

  test('is two weeks, unless a provision names another one', () => {
    expect(paragraphs('KPA', 'OPINION_REQUEST', asked)).toContain(
      'nie później niż w terminie dwóch tygodni od dnia doręczenia naszego pisma (art. 106 § 3 KPA).',
    );
    const other = { ...asked, otherDays: 21, otherBasis: 'art. 53 ust. 5 ustawy o planowaniu' };
    for (const kind of ['OPINION_REQUEST', 'OPINION_NOTICE'] as const)
      expect(paragraphs('KPA', kind, other)).toContain(
        'nie później niż w terminie 21 dni od dnia doręczenia naszego pisma (art. 53 ust. 5 ustawy o planowaniu).',
      );
  });

  test('of another length needs its provision, and a provision needs its days', () => {
    expect(missing('OPINION_REQUEST', asked)).toEqual({});
    expect(missing('OPINION_REQUEST', { ...asked, otherDays: 21 })).toEqual({
      'content.otherBasis': 'opinion-term-basis-missing',
    });
    expect(missing('OPINION_REQUEST', { ...asked, otherBasis: 'art. 53' })).toEqual({
      'content.otherDays': 'opinion-days-missing',
    });
    for (const otherDays of [0, 2, 366])
      expect(missing('OPINION_REQUEST', { ...asked, otherDays, otherBasis: 'art. 53' })).toEqual({
        'content.otherDays': 'opinion-days-invalid',
      });
  });

  test('is counted in days by its own provision, and named so', () => {
    const start = plainDate('2026-11-24');
    expect(computeTerm({ rule: 'KPA_106_2W', start }).due).toBe('2026-12-08');
    expect(computeTerm({ rule: 'KPA_106_2W', start, amount: 21 }).due).toBe('2026-12-15');
    expect(() => computeTerm({ rule: 'KPA_106_2W', start, amount: 2 + 364 })).toThrow(RangeError);
    expect(termName('KPA_106_2W', null, 'pl')).toBe('Dwa tygodnie na stanowisko innego organu');
    expect(termName('KPA_106_2W', 21, 'pl')).toBe('Termin na stanowisko innego organu, z osobnego przepisu');
  });

  test('the notice to the party rests on art. 106 § 2', () => {
    expect(provision('KPA', 'OPINION_NOTICE')).toBe('KPA art. 106 § 2');
    expect(provision('TAX', 'OPINION_NOTICE')).toBe('–');
  });
});

describe('a suspension for a preliminary question (art. 97 § 1 pkt 4, art. 100 § 1)', () => {
  const ordered = { reasons: 'Własność działki.', instruction: 'Zażalenie.' };
  const filled = { basis: 'ART_97_1_4', reasons: ordered.reasons, instruction: ordered.instruction };
  const at = { ...filled, preliminaryAt: 'Sąd Rejonowy w Zalesinie' };

  test('begins without a cause: the author chooses it, as the cause is in the order and in its effects', () => {
    expect(missing('SUSPENSION', ordered)).toEqual({ 'content.basis': 'suspension-basis-not-chosen' });
    expect(paragraphs('KPA', 'SUSPENSION', ordered)).not.toContain('zagadnienie wstępne');
    expect(provision('KPA', 'SUSPENSION')).toBe('');
  });

  test('says who asks for its decision, and where', () => {
    expect(missing('SUSPENSION', filled)).toEqual({ 'content.preliminary': 'preliminary-missing' });
    expect(missing('SUSPENSION', { ...filled, preliminary: 'AUTHORITY_ASKS' })).toEqual({
      'content.preliminaryAt': 'preliminary-authority-missing',
    });
    expect(missing('SUSPENSION', { ...at, preliminary: 'PARTY_CALLED' })).toEqual({
      'content.preliminaryDays': 'preliminary-days-invalid',
    });
    expect(missing('SUSPENSION', { ...at, preliminary: 'PARTY_CALLED', preliminaryDays: 30 })).toEqual({});
    expect(missing('SUSPENSION', { ...at, preliminary: 'PARTY_ASKED' })).toEqual({});
  });

  test('shows a missing number of days as missing in the preview of a draft', () => {
    expect(paragraphs('KPA', 'SUSPENSION', { ...at, preliminary: 'PARTY_CALLED' })).toContain(
      'w terminie … dni',
    );
  });

  test('on another ground has no such question', () => {
    expect(missing('SUSPENSION', { ...filled, basis: 'ART_98_1' })).toEqual({});
    expect(
      paragraphs('KPA', 'SUSPENSION', { ...at, basis: 'ART_98_1', preliminary: 'PARTY_ASKED' }),
    ).not.toContain('art. 100');
  });

  test.each([
    ['AUTHORITY_ASKS', 'Równocześnie występujemy o rozstrzygnięcie zagadnienia wstępnego'],
    ['PARTY_CALLED', 'Wzywamy stronę, żeby w terminie 30 dni od dnia doręczenia postanowienia wystąpiła'],
    ['PARTY_ASKED', 'Strona wykazała, że zwróciła się już'],
  ])('prints it: %s', (preliminary, said) => {
    const text = paragraphs('KPA', 'SUSPENSION', { ...at, preliminary, preliminaryDays: 30 });
    expect(text).toContain(said);
    expect(text).toContain('do właściwego organu lub sądu: Sąd Rejonowy w Zalesinie (art. 100 § 1 KPA).');
  });
});
