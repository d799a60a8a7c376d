import { expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { incidentText } from '@/lib/incident-texts';

const kept = { dueOn: plainDate('2026-12-28'), stoppedOn: null };
const derived = { dueOn: plainDate('2026-12-29'), stoppedOn: null };
const standing = { dueOn: plainDate('2026-12-28'), stoppedOn: plainDate('2026-12-01') };
const names = { caseNumber: 'RPW/12/2026', person: null, department: null };
const incident = (where: 'clock' | 'case', from: typeof kept | null) => ({
  ...names,
  kind: 'term-differs' as const,
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
  expect(incidentText({ ...incident('clock', null), data })).toContain(
    'a z akt wynika 28 grudnia 2026, wstrzymany od 1 grudnia.',
  );
});

test('an incident says that no date can be derived', () => {
  expect(incidentText(incident('clock', null))).toContain('nie da się go wyliczyć');
  expect(incidentText(incident('case', null))).toContain('sprawa nie ma terminu, z którego by wynikał');
});

test('an incident of the seals says what is wrong, what goes on and what to do', () => {
  const stopped = { ...names, kind: 'sealing-stopped' as const, data: { doubt: 'file-missing' as const } };
  expect(incidentText(stopped)).toBe(
    'Zniknął plik z pieczęciami poza bazą. Urząd nie pieczętuje historii, dopóki tego nie wyjaśnisz: npm run -s audit:verify, potem npm run -s audit:resume.',
  );
  const failed = (code: string) => incidentText({ ...names, kind: 'sealing-failed', data: { code } });
  expect(failed('ENOSPC')).toBe(
    'Nie udało się zapieczętować historii. Na dysku zabrakło miejsca. Okienko próbuje dalej co 10 minut.',
  );
  expect(failed('P1001')).toContain('Kod błędu: P1001.');
  expect(failed('')).toBe('Nie udało się zapieczętować historii. Okienko próbuje dalej co 10 minut.');
  const late = { entries: 2, from: '2026-12-03T09:00:00.000Z', to: '2026-12-04T09:00:00.000Z' };
  expect(incidentText({ ...names, kind: 'sealed-late', data: late })).toContain(
    '2 wpisy historii, od 03.12.2026, godz. 10:00 do 04.12.2026, godz. 10:00, zapieczętowano naraz.',
  );
});

test('an incident of a role given to oneself names the person, the role and the department', () => {
  const data = { staffId: 3, role: 'AUDITOR' as const, departmentId: 1 };
  expect(
    incidentText({
      caseNumber: null,
      person: 'Anna Wrona',
      department: 'Urząd',
      kind: 'role-self-given',
      data,
    }),
  ).toBe('Anna Wrona ma nową rolę: inspektor ochrony danych (Urząd). Nadano ją z własnego konta.');
});
