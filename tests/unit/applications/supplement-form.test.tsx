import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { expectedOf, SupplementForm } from '@/components/applications/supplement-form';
import { plainDate } from '@/lib/core/plain-date';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const MISSING = [
  { id: 1, name: 'Plan sytuacyjny', mandatory: true, evidence: false, defect: true },
  { id: 2, name: 'Umowa', mandatory: true, evidence: true, defect: false },
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

test('one press ticks what was asked for, and never a paper that only some clients need', () => {
  const power = { id: 3, name: 'Pełnomocnictwo', mandatory: false, evidence: false, defect: false };
  const missing = [...MISSING, power];
  expect(expectedOf({ owed: [], missing })).toEqual({ field: 'documentIds', ids: [1, 2] });
  const owed = [
    { id: 7, text: 'Plan sytuacyjny' },
    { id: 8, text: 'Brak podpisu' },
  ];
  expect(expectedOf({ owed, missing })).toEqual({ field: 'defectIds', ids: [7, 8] });
  expect(form()).toContain('Zaznacz wszystkie wymagane');
  expect(form({ missing: [MISSING[0], power] })).not.toContain('Zaznacz wszystkie');
});

test('a form that tells of no effect leaves no empty line above its buttons', () => {
  expect(form()).not.toContain('act-form__told');
});
