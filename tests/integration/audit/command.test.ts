import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { record, sealHeads } from '@/lib/modules/audit/operations';
import { sealLines } from '@/lib/modules/audit/rules';
import { db, transact } from '@/lib/platform/db';
import { sealFile } from '@/lib/platform/seal-file';
import { verdictOf } from '@/scripts/audit-verdict';
import { NOW } from '@/tests/factories/people';
import { adminUrl } from '@/tests/support/accounts';

const minutes = (count: number) => new Date(Date.parse(NOW) + count * 60_000);

// Each command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

let intruder: Client;
let file: string;
/** The last seal, as a person notes it down. */
let mark: string;

beforeAll(async () => {
  await sealHeads(minutes(0));
  for (const turn of [1, 2, 3]) {
    await act(minutes(turn * 10 - 5));
    await sealHeads(minutes(turn * 10));
  }
  file = readFileSync(sealFile(), 'utf8');
  const seals = await db().historySeal.findMany({ orderBy: { id: 'asc' } });
  mark = `4-${Buffer.from(seals[3].seal).toString('hex').slice(0, 8)}`;
  intruder = new Client({ connectionString: adminUrl() });
  await intruder.connect();
  await intruder.query('SET session_replication_role = replica');
  for (const table of TABLES) await intruder.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
});

const TABLES = ['history', 'history_head', 'history_seal', 'sealing_state'];
beforeEach(async () => {
  for (const table of TABLES) {
    await intruder.query(`DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table}`);
  }
  writeFileSync(sealFile(), file);
});
afterAll(() => intruder.end());

function act(now: Date): Promise<void> {
  return transact(async (tx) => {
    const ctx = { actor: { staffId: 1 }, now };
    record(tx, ctx, { type: 'case.viewed', departmentId: 1, caseId: 1, data: {} });
  });
}

/** Runs a command of the office, `at` minutes after the first seal. */
function run(script: string, args: string[] = [], at = 31, settings: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `scripts/${script}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, OKIENKO_NOW: minutes(at).toISOString(), ...settings } },
  );
  return { status, said: stdout, complained: stderr.trim() };
}
/** The verdict of `npm run audit:verify`, without a process of its own. */
async function verify(noted?: string, at = 31) {
  const { code, said, complained } = await verdictOf(noted, minutes(at));
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('npm run audit:verify', () => {
  test('says that the history is sound, and gives the last seal to be noted down', () => {
    const { status, said, complained } = run('audit-verify', [mark]);
    expect([status, complained]).toEqual([0, '']);
    expect(said).toContain(
      'Historia: wpisów 3, łańcuchów 1, pieczęci 4.\nWszystkie ogniwa i pieczęcie się zgadzają.',
    );
    expect(said).toContain(`Zanotuj poza urzędem ostatnią pieczęć: ${mark}.`);
  });

  test.each<[number, string, RegExp, () => Promise<unknown>]>([
    [
      1,
      'an entry was changed',
      /^HISTORIA JEST NARUSZONA\..*\n {2}department-1, wpis nr 2: wpis zmieniono po zapisaniu$/,
      () => intruder.query('UPDATE history SET actor_id = 99 WHERE seq = 2'),
    ],
    [
      3,
      'the file is missing',
      /^Poza bazą nie ma żadnej pieczęci: brakuje pliku \/\S+seals-demo\.txt\.$/,
      async () => rmSync(sealFile()),
    ],
    [
      4,
      'the file lacks seals of the database',
      /^W pliku \/\S+ brakuje pieczęci, które są w bazie: 1\.$/,
      async () => writeFileSync(sealFile(), `${sealLines(file).slice(0, -1).join('\n')}\n`),
    ],
    [
      4,
      'a line in the middle of the file is missing',
      /brakuje pieczęci, które są w bazie: 1\.$/,
      async () => {
        const [first, , ...rest] = sealLines(file);
        writeFileSync(sealFile(), `${[first, ...rest].join('\n')}\n`);
      },
    ],
    [
      6,
      'seals are gone in both places',
      /^W bazie brakuje pieczęci, które urząd zrobił\.$/,
      async () => {
        await intruder.query('DELETE FROM history_seal WHERE id = (SELECT max(id) FROM history_seal)');
        writeFileSync(sealFile(), `${sealLines(file).slice(0, -1).join('\n')}\n`);
      },
    ],
    [
      6,
      'not one seal is left',
      /^Historia ma wpisy, a nie ma ani jednej pieczęci\.\nWpisów bez pieczęci: 3,/,
      async () => {
        await intruder.query('DELETE FROM history_seal; DELETE FROM sealing_state');
        rmSync(sealFile());
      },
    ],
  ])('ends with %i when %s', async (code, _, sentence, tamper) => {
    await tamper();
    const verdict = await verify();
    expect(verdict.complained).toMatch(sentence);
    expect(verdict.code).toBe(code);
  });

  test('ends with 5 when entries are unsealed for longer than two turns, and with 0 before', async () => {
    await act(minutes(35));
    const soon = await verify(undefined, 54);
    expect([soon.code, soon.complained]).toEqual([0, '']);
    expect(soon.said).toContain('Wpisów jeszcze bez pieczęci: 1');
    const { code, complained } = await verify(undefined, 56);
    expect(code).toBe(5);
    expect(complained).toBe(
      'Wpisów bez pieczęci: 1, najstarszy od 24.11.2026, godz. 11:19. Urząd nie działa albo nie pieczętuje.',
    );
  });

  test('ends with 7 when a seal noted down is gone, though everything left agrees', async () => {
    expect((await verify(mark)).code).toBe(0);
    const { code, complained } = await verify(mark.replace(/^4-.{7}/, '4-0000000'));
    expect(code).toBe(7);
    expect(complained).toMatch(
      /^Pieczęci 4-0000000\S, którą zanotowano, w bazie nie ma: historię cofnięto\.$/,
    );
    expect((await verify('9-00000000')).code).toBe(7);
    expect((await verify('byle co')).code).toBe(7);
  });

  test('says everything that it finds and ends with the code of the gravest', async () => {
    await intruder.query('UPDATE history SET actor_id = 99 WHERE seq = 2');
    await act(minutes(35));
    rmSync(sealFile());
    const { status, complained } = run('audit-verify', [], 90);
    expect(status).toBe(1);
    expect(complained).toMatch(/HISTORIA JEST NARUSZONA[\s\S]*brakuje pliku[\s\S]*Wpisów bez pieczęci: 1/);
  });

  test('ends with 2 when nothing could be read', () => {
    const { status, complained } = run('audit-verify', [], 31, {
      DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/nothing',
    });
    expect(status).toBe(2);
    expect(complained).toContain('Nie udało się odczytać historii');
  });
});

describe('npm run audit:resume', () => {
  test('asks for a reason, says what was wrong, and leaves the reason for everybody who verifies', async () => {
    rmSync(sealFile());
    const mute = run('audit-resume', ['krótko']);
    expect(mute.status).toBe(2);
    expect(mute.complained).toContain('Podaj powód');
    expect((await verify()).code).toBe(3);
    const { status, said } = run('audit-resume', ['plik', 'zginął', 'z', 'dyskiem']);
    expect(status).toBe(0);
    expect(said).toMatch(/^Zniknął plik z pieczęciami poza bazą\.\nPieczętowanie wznowione/);
    const after = await verify();
    expect([after.code, after.complained]).toEqual([0, '']);
    expect(after.said).toContain(
      'Pieczętowanie wznowiono 24.11.2026, godz. 11:15 (w bazie 4, w pliku 0): plik zginął z dyskiem',
    );
    expect(run('audit-resume', ['jeszcze raz, na próbę']).said).toContain('nie ma czego wznawiać');
  });
});
