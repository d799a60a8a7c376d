import { expect, test } from 'vitest';
import { missingIn } from '@/lib/modules/correspondence/rules/letter';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import { unconsideredBases } from '@/lib/modules/correspondence/schema/law';
import { PROCEDURES } from '@/lib/modules/procedure-cards/schema';
import { canSettleBy } from '@/lib/modules/settlements/rules/outcomes';
import { outcomeProvision } from '@/lib/modules/settlements/words/values';
import { lawOf, paragraphs, provision } from '@/tests/support/letter-law';

// Ustawa o petycjach art. 12.

const FORMER = 'Petycję z 3 lutego 2026 r. rozpatrzono 20 marca 2026 r.: uchwały nie zmieniono.';
const LEFT = { basis: 'REPEATED', reasons: 'Treść jest ta sama.' };

test('a repeated petition may be left unconsidered, and nothing else may be on this ground', () => {
  const bases = PROCEDURES.filter((procedure) =>
    unconsideredBases(lawOf(procedure).row).includes('REPEATED'),
  );
  expect(bases).toEqual(['PETITION']);
  expect(provision('PETITION', 'LEFT_UNCONSIDERED', LEFT)).toBe('ustawa o petycjach art. 12 ust. 1');
  expect(
    canSettleBy('LEFT_UNCONSIDERED', { kind: 'LEFT_UNCONSIDERED', state: 'SIGNED', basis: 'REPEATED' }),
  ).toBe(true);
  expect(outcomeProvision('LEFT_UNCONSIDERED', lawOf('PETITION').row)).toContain(
    'art. 12 ust. 1 ustawy o petycjach',
  );
});

test('its notice says how the earlier petition was settled (ust. 2)', () => {
  const missing = (content: object) =>
    missingIn(readContent('LEFT_UNCONSIDERED', content), lawOf('PETITION').row);
  expect(missing(LEFT)).toEqual({ 'content.former': 'former-settlement-missing' });
  expect(missing({ ...LEFT, former: FORMER })).toEqual({});
  expect(missing({ ...LEFT, basis: 'ART_64_1' })).toEqual({});
  const text = paragraphs('PETITION', 'LEFT_UNCONSIDERED', { ...LEFT, former: FORMER });
  expect(text).toContain(
    'Petycja pozostała bez rozpatrzenia: sprawa była przedmiotem petycji już rozpatrzonej, a nowych faktów',
  );
  expect(text).toContain(`${FORMER} (art. 12 ust. 2 ustawy o petycjach)`);
  expect(paragraphs('PETITION', 'LEFT_UNCONSIDERED', { basis: 'ART_64_1', former: FORMER })).not.toContain(
    FORMER,
  );
});
