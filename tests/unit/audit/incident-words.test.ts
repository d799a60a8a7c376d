import { expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { incidentText } from '@/lib/modules/cases/words/incidents';

const kept = { dueOn: plainDate('2026-12-28'), stoppedOn: null };
const derived = { dueOn: plainDate('2026-12-29'), stoppedOn: null };
const standing = { dueOn: plainDate('2026-12-28'), stoppedOn: plainDate('2026-12-01') };
const incident = (where: 'clock' | 'case', from: typeof kept | null) => ({
  caseNumber: 'RPW/12/2026',
  data: { where, purpose: 'SETTLEMENT' as const, kept, derived: from },
});

test('an incident names the stored date, the derived date and its source', () => {
  expect(incidentText(incident('clock', derived))).toBe(
    'Termin sprawy RPW/12/2026 („Załatwienie sprawy”) jest zapisany jako 28 grudnia 2026, a z akt wynika 29 grudnia 2026.',
  );
  expect(incidentText({ ...incident('clock', derived), caseNumber: null })).toMatch(/^Termin \(/);
  expect(incidentText(incident('case', derived))).toBe(
    'Termin sprawy RPW/12/2026 na listach jest zapisany jako 28 grudnia 2026, a w jej terminach jest 29 grudnia 2026.',
  );
});

test('an incident tells a stopped date from a running one', () => {
  const data = { ...incident('clock', null).data, derived: standing };
  expect(incidentText({ caseNumber: null, data })).toContain(
    'a z akt wynika 28 grudnia 2026, wstrzymany od 1 grudnia.',
  );
});

test('an incident says that no date can be derived', () => {
  expect(incidentText(incident('clock', null))).toContain('nie da się go wyliczyć');
  expect(incidentText(incident('case', null))).toContain('sprawa nie ma terminu, z którego by wynikał');
});
