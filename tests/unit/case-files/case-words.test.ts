import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { awaitedText, clientMoveText } from '@/lib/modules/cases/words/status';

describe('a case in progress waits', () => {
  const dueOn = plainDate('2026-12-01');
  const called = (fee: boolean) => ({ clockId: 1, dueOn, fee, stopped: false });
  const said = (day: string, fee: boolean) =>
    awaitedText({ call: called(fee), stoppedOn: null, missing: 2 }, plainDate(day));

  test('for the client, to the end of the last day of a call', () => {
    const moved = (fee: boolean) =>
      clientMoveText({ status: 'IN_PROGRESS', call: called(fee), waiting: null }, dueOn);
    expect(moved(false)).toBe('uzupełnia podanie do 1 grudnia 2026');
    expect(moved(true)).toBe('wnosi opłatę do 1 grudnia 2026');
  });

  test('for the client while a document lies at the counter', () => {
    const waiting = { state: 'AT_COUNTER', point: 'BOK, Rynek 1', since: dueOn } as const;
    expect(clientMoveText({ status: 'SETTLED', call: null, waiting }, dueOn)).toBe(
      'odbiera w okienku: BOK, Rynek 1, czeka od 1 grudnia 2026',
    );
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
