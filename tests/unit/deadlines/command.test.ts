import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { VECTORS } from './vectors';

const folder = mkdtempSync(join(tmpdir(), 'okienko-terminy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function terminy(text: string | Buffer) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, text);
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/terminy.ts', file], { encoding: 'utf8' });
}
const one = (more: object) =>
  terminy(JSON.stringify([{ id: 'A', rule: 'KPA_1M', start: '2026-11-24', ...more }]));

/** Terms that no notice moves: remedies, tacit consent, deemed deliveries, a party's, the longest of an act, listed. */
const NOT_MOVED = ['KPA_129_14D', 'KPA_122A_1M', 'KPA_44_14D', 'KPA_64_7D', 'UDIP_2M', 'SRODOWISKO_3D'];

describe('npm run -s terminy', () => {
  it('answers every case in order, each with its proof', () => {
    const cases = VECTORS.map(({ rule, start, pauses, extensionTo }, index) => ({
      id: `V${index}`,
      rule,
      start,
      suspensions: pauses,
      extensionTo,
      expected: 'is not read',
    }));
    const { stdout, status, stderr } = terminy(JSON.stringify(cases));
    expect([status, stderr]).toEqual([0, '']);
    const answers: { id: string; due: string; proof: { kind: string; text: string }[] }[] =
      JSON.parse(stdout);
    expect(answers.map(({ id, due }) => [id, due])).toEqual(
      VECTORS.map(({ due }, index) => [`V${index}`, due]),
    );
    for (const { proof } of answers) expect(proof[proof.length - 1].kind).toBe('RESULT');
  });

  it('gives no date while the clock is stopped', () => {
    const [answer] = JSON.parse(one({ suspensions: [['2026-12-01', null]] }).stdout);
    expect(answer.due).toBeNull();
    expect(answer.proof).toContainEqual(expect.objectContaining({ kind: 'STOPPED', left: 24 }));
  });

  it.each([
    ['an unknown rule', { rule: 'KPA_9M' }, 'nie ma takiej reguły'],
    ['a day that does not exist', { start: '2026-02-29' }, 'nie ma takiego dnia'],
    ['a period turned round', { suspensions: [['2026-12-02', '2026-12-01']] }, 'zanim się zacznie'],
    ['half a period', { suspensions: [['2026-12-02']] }, 'okres to dwie daty'],
    ['a new date before the start', { extensionTo: '2026-11-01' }, 'przed początkiem'],
    ['a day before the years of the calendar', { start: '1990-12-31' }, 'start: podaj dzień od 1991 do 2099'],
    ['a day after them', { start: '2100-01-01' }, 'start: podaj dzień od 1991 do 2099 roku'],
    ['such a new date', { extensionTo: '2100-01-01' }, 'extensionTo: podaj dzień od 1991 do 2099 roku'],
    ['such a day in a period', { suspensions: [['1990-12-01', null]] }, 'od 1991 do 2099 roku'],
    ['an unknown kind of period', { suspensions: [['2026-12-01', null, 'HOLIDAY']] }, 'okres to dwie daty'],
    ['a rule before its first day', { rule: 'KPA_122A_1M', start: '2017-05-31' }, 'obowiązuje od 2017-06-01'],
    ['an unknown field', { extensionsTo: '2027-01-15', amount: 3 }, 'nieznane pola: extensionsTo, amount'],
    ['a pause of hours', { rule: 'RODO_33_72H', suspensions: [['2026-12-01', null]] }, 'suspensions: godzin'],
    ...NOT_MOVED.map((rule): [string, object, string] => [
      `a new date of ${rule}`,
      { rule, extensionTo: '2027-01-15' },
      'extensionTo: tego terminu nie przesuwa żadne zawiadomienie',
    ]),
  ])('refuses %s, and prints nothing else', (_what, more, sentence) => {
    const { stdout, stderr, status } = one(more);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('(A)');
    expect(stderr).toContain(sentence);
  });

  it('refuses two cases of one id', () => {
    const good = { id: 'A', rule: 'KPA_1M', start: '2026-11-24' };
    const { stdout, stderr, status } = terminy(JSON.stringify([good, { ...good, id: 'B' }, good]));
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('przypadek 3 (A): to id ma już wcześniejszy przypadek');
  });

  it.each(['utf8', 'utf16le'] as const)(
    'reads a file that begins with a byte order mark in %s',
    (alphabet) => {
      const text = `\uFEFF${JSON.stringify([{ id: 'Ą', rule: 'KPA_1M', start: '2026-11-24' }])}`;
      const { stdout, stderr } = terminy(Buffer.from(text, alphabet));
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toMatchObject([{ id: 'Ą', due: '2026-12-28' }]);
    },
  );

  it('begins a term anew for an answered call', () => {
    const suspensions = [['2026-03-10', '2026-03-17', 'SUPPLEMENT']];
    const { stdout } = one({ rule: 'DRZEWA_21D', start: '2026-03-02', suspensions });
    expect(JSON.parse(stdout)).toMatchObject([{ due: '2026-04-07' }]);
  });

  it('prints nothing when one of the cases is wrong', () => {
    const good = { id: 'A', rule: 'KPA_1M', start: '2026-11-24' };
    const { stdout, status } = terminy(JSON.stringify([good, { ...good, start: 'x' }]));
    expect([stdout, status]).toEqual(['', 2]);
  });

  it.each([['{'], ['{}'], ['']])('refuses the file %j', (text) => {
    const { stdout, stderr, status } = terminy(text);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(/^Terminy: .{10,}\n$/);
  });
});
