import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { SupplementForm } from '@/components/applications/supplement-form';
import { plainDate } from '@/lib/core/plain-date';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const MISSING = [
  { id: 1, name: 'Plan sytuacyjny', evidence: false, defect: true },
  { id: 2, name: 'Umowa', evidence: true, defect: false },
];
const form = (over: { atCounter?: boolean; missing?: typeof MISSING } = {}) =>
  renderToStaticMarkup(
    <SupplementForm
      caseId={1}
      today={plainDate('2026-12-07')}
      owed={[]}
      missing={over.missing ?? MISSING}
      provision="art. 64 § 2 KPA"
      opened
      atCounter={over.atCounter ?? true}
      register={async () => ({ ok: true, value: { inTime: null, missing: [], evidence: [] } })}
    />,
  );

test('the way of a supplement is chosen by the clerk where nobody stands at the counter', () => {
  expect(form({ atCounter: false })).toMatch(/<option value="" selected="">Wybierz<\/option>/);
  expect(form()).toMatch(/<option value="COUNTER" selected="">/);
});

test('the completeness of a podanie is asked about formal defects alone, and only where some are left', () => {
  expect(form()).toContain('Braków formalnych już nie ma (art. 64 § 2 KPA)');
  expect(form()).toContain('Umowa (dowód)');
  expect(form({ missing: [MISSING[1]] })).not.toContain('Braków formalnych już nie ma');
});

test('a form that tells of no effect leaves no empty line above its buttons', () => {
  expect(form()).not.toContain('act-form__told');
});
