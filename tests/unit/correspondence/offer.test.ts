import { expect, test } from 'vitest';
import { outcomeProvision } from '@/lib/modules/settlements/words/values';
import { instruction, lawOf, provision } from '@/tests/support/letter-law';

test('an offer of lasting access has no objection (ustawa o otwartych danych art. 42 ust. 1 pkt 1)', () => {
  const text = instruction('REUSE', 'OFFER', { basis: 'ART_42' });
  expect(text).toContain('równoznaczny z wycofaniem wniosku (art. 42 ust. 2 ustawy o otwartych danych)');
  expect(text).toContain(
    'Od oferty nie przysługuje sprzeciw (art. 42 ust. 1 pkt 1 ustawy o otwartych danych).',
  );
  expect(provision('REUSE', 'OFFER', { basis: 'ART_42' })).toBe(
    'ustawa o otwartych danych art. 42 ust. 1 pkt 1',
  );
});

test('the decision after an objection rests on art. 41 ust. 3, a refusal on ust. 1 pkt 5', () => {
  expect(provision('REUSE', 'DECISION', { onObjection: true })).toBe(
    'ustawa o otwartych danych art. 41 ust. 3',
  );
  expect(provision('REUSE', 'DECISION')).toBe('ustawa o otwartych danych art. 41 ust. 1 pkt 5');
  const { row } = lawOf('REUSE');
  expect(outcomeProvision('DECISION', row)).toBe('art. 41 ust. 3 ustawy o otwartych danych');
  expect(outcomeProvision('REFUSAL', row)).toBe('art. 41 ust. 1 pkt 5 ustawy o otwartych danych');
  expect(outcomeProvision('OFFER', row)).toBe('art. 41 ust. 1 pkt 4 ustawy o otwartych danych');
});
