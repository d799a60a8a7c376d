import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { VECTORS } from './vectors';

const folder = mkdtempSync(join(tmpdir(), 'okienko-terminy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function terminy(text: string) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, text);
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/terminy.ts', file], { encoding: 'utf8' });
}
const one = (more: object) =>
  terminy(JSON.stringify([{ id: 'A', rule: 'KPA_1M', start: '2026-11-24', ...more }]));

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
    ['a year beyond the calendar', { start: '9999-12-30' }, 'poza kalendarzem'],
  ])('refuses %s, and prints nothing else', (_what, more, sentence) => {
    const { stdout, stderr, status } = one(more);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('(A)');
    expect(stderr).toContain(sentence);
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
