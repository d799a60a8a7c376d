import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { awaitedText } from '@/lib/modules/cases/words/status';

describe('a case in progress waits', () => {
  const dueOn = plainDate('2026-12-01');
  const said = (day: string, fee: boolean) =>
    awaitedText({ call: { clockId: 1, dueOn, fee }, stoppedOn: dueOn, missing: 2 }, plainDate(day));

  test('for the client, to the end of the last day of a call', () => {
    expect(said('2026-12-01', false)).toBe('czeka na uzupełnienie klienta do 1 grudnia 2026');
    expect(said('2026-12-01', true)).toBe('czeka na opłatę klienta do 1 grudnia 2026');
  });

  test('for the department from the next day on', () => {
    expect(said('2026-12-02', false)).toBe('prowadzi sprawę, termin uzupełnienia minął 1 grudnia 2026');
    expect(said('2026-12-02', true)).toBe('prowadzi sprawę, termin wniesienia opłaty minął 1 grudnia 2026');
  });

  test('for nobody without a call, and shows a stopped term or missing documents', () => {
    const today = plainDate('2026-12-02');
    expect(awaitedText({ call: null, stoppedOn: dueOn, missing: 2 }, today)).toBe('czeka, termin stoi');
    expect(awaitedText({ call: null, stoppedOn: null, missing: 2 }, today)).toBe(
      'prowadzi sprawę, brak 2 dokumentów',
    );
    expect(awaitedText({ call: null, stoppedOn: null, missing: 0 }, today)).toBe('prowadzi sprawę');
  });
});
