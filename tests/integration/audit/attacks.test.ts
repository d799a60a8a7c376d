import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { record, sealHeads } from '@/lib/modules/audit/operations';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { listIncidents } from '@/lib/modules/audit/queries/incidents';
import { examineSeals, hasSeal } from '@/lib/modules/audit/queries/sealing';
import { type Seal, sealLine, sealLines, unnumberedSealedText } from '@/lib/modules/audit/rules';
import { db, transact } from '@/lib/platform/db';
import { adoptDatabase } from '@/lib/platform/env';
import { putSealFileAside, sealFile } from '@/lib/platform/seal-file';
import { keyedHash } from '@/lib/platform/secrets';
import { makeDepartment } from '@/tests/factories/office';
import { actorOf, ctxOf, NOW } from '@/tests/factories/people';
import { adminUrl } from '@/tests/support/accounts';
import { restarted } from './restarted';

// An intruder with the superuser of the database and with the file system, and without the secret.

const CHAIN = 'department-1';
const TURN_MS = 600_000;
const at = (turn: number) => new Date(Date.parse(NOW) + turn * TURN_MS);

let intruder: Client;
let auditor: Ctx;
/** The running office: it has seen the last seal. */
let office: Awaited<ReturnType<typeof restarted>>;

/** Everything that the intruder can take a copy of: the tables of the history, and the file of the seals. */
type Copy = { name: string; file: string };
const TABLES = ['history', 'history_head', 'history_seal', 'sealing_state'];
/** The office after each turn: 0 after the first seal, then after each of three turns. */
const copies: Copy[] = [];

beforeAll(async () => {
  // The first seal is made before the first entry and the first person.
  await sealHeads(at(0));
  intruder = new Client({ connectionString: adminUrl() });
  await intruder.connect();
  await intruder.query('SET session_replication_role = replica');
  copies.push(await copyAs('turn_0'));
  const department = await makeDepartment('UM', 'Urząd');
  auditor = ctxOf(await actorOf('AUDITOR', department));
  for (const turn of [1, 2, 3]) {
    for (const caseId of [1, 2, 3]) await act(turn, caseId);
    await sealHeads(at(turn));
    copies.push(await copyAs(`turn_${turn}`));
  }
});

afterAll(() => intruder.end());
beforeEach(async () => {
  await rollBackTo(copies[3]);
  await db().incident.deleteMany();
  office = await restarted();
  expect(await office.sealHeads(at(4))).toBe(0);
  expect(await incidents()).toEqual([]);
});

const sql = (text: string, ...values: unknown[]) => intruder.query(text, values);

/** An act of the office in the turn. */
function act(turn: number, caseId: number): Promise<void> {
  const ctx = { actor: { staffId: 1 }, now: at(turn - 0.5) };
  return transact(async (tx) => {
    record(tx, ctx, { type: 'case.viewed', departmentId: 1, caseId, data: {} });
  });
}

async function copyAs(name: string): Promise<Copy> {
  for (const table of TABLES) await sql(`CREATE TABLE ${name}_${table} AS TABLE ${table}`);
  return { name, file: readFileSync(sealFile(), 'utf8') };
}

async function rollBackTo({ name, file }: Copy, tables = TABLES): Promise<void> {
  for (const table of tables) {
    await sql(`DELETE FROM ${table}`);
    await sql(`INSERT INTO ${table} TABLE ${name}_${table}`);
  }
  writeFileSync(sealFile(), file);
}

/** Rewrites the chain from its first entry on, with good hashes and a good head. */
async function rewrite(): Promise<void> {
  await sql('UPDATE history SET actor_id = 99 WHERE chain = $1', CHAIN);
  await sql(`
    DO $$ DECLARE link history; before bytea := sha256(convert_to('${CHAIN}', 'UTF8'));
    BEGIN
      FOR link IN SELECT * FROM history WHERE chain = '${CHAIN}' ORDER BY seq LOOP
        UPDATE history SET previous = before,
          hash = history_hash(before, id, chain, seq, at, actor_id, type, case_id, data)
          WHERE id = link.id RETURNING hash INTO before;
        UPDATE history_head SET seq = link.seq, hash = before WHERE chain = '${CHAIN}';
      END LOOP;
    END $$`);
}

const incidents = async () => (await listIncidents(auditor)).map(({ kind, data }) => ({ kind, data }));
const stopped = (doubt: string) => [{ kind: 'sealing-stopped', data: { doubt } }];
const sealCount = () => db().historySeal.count();

describe('the office signs nothing and reports an incident', () => {
  test.each<[string, string, () => Promise<unknown>]>([
    [
      'never-sealed',
      'the past is rewritten and every seal is gone, in the database, from the file, with the count',
      async () => {
        await rewrite();
        await sql('DELETE FROM history_seal');
        await sql('DELETE FROM sealing_state');
        rmSync(sealFile());
      },
    ],
    [
      'seals-missing',
      'the past is rewritten and the seals are gone in both places',
      async () => {
        await rewrite();
        await sql('DELETE FROM history_seal');
        rmSync(sealFile());
      },
    ],
    [
      'seals-missing',
      'the newest seals are cut in both places',
      async () => {
        await rollBackTo(copies[2], ['history_seal']);
        await rewrite();
      },
    ],
    [
      'count-forged',
      'the newest seals are cut in both places, and the count with them',
      async () => {
        await rollBackTo(copies[2], ['history_seal']);
        await sql('DELETE FROM sealing_state');
        await rewrite();
      },
    ],
    [
      'count-forged',
      'the newest seals are cut in both places, and the count is made to fit',
      async () => {
        await rollBackTo(copies[2], ['history_seal']);
        await sql(`UPDATE sealing_state SET seals = (SELECT count(*) FROM history_seal),
                     last_id = (SELECT max(id) FROM history_seal)`);
      },
    ],
    ['file-missing', 'the file is gone', async () => rmSync(sealFile())],
    ['file-missing', 'the file is emptied', async () => writeFileSync(sealFile(), '')],
    [
      'file-short',
      'the file is replaced by an older one',
      async () => writeFileSync(sealFile(), copies[1].file),
    ],
    [
      'file-differs',
      'the database is replaced by an older one, and the file stays',
      async () => {
        await rollBackTo({ ...copies[2], file: copies[3].file });
      },
    ],
    ['rewritten', 'the past is rewritten below its seals', rewrite],
    [
      'rewritten',
      'the tail is cut with its head',
      async () => {
        await sql('DELETE FROM history WHERE chain = $1 AND seq > 7', CHAIN);
        await sql(
          `UPDATE history_head h SET seq = 7, hash = (SELECT hash FROM history WHERE chain = h.chain AND seq = 7)
           WHERE chain = $1`,
          CHAIN,
        );
      },
    ],
    [
      'seal-forged',
      'the last seal is made to fit a rewritten past',
      async () => {
        await rewrite();
        await sql(
          `UPDATE history_seal s SET hash = h.hash FROM history h WHERE h.chain = s.chain AND h.seq = s.seq`,
        );
      },
    ],
  ])('%s: %s', async (doubt, _, attack) => {
    const { sealHeads } = await restarted();
    await attack();
    const seals = await sealCount();
    const file = existsSync(sealFile()) ? readFileSync(sealFile(), 'utf8') : null;
    // The office goes on, and its new entry is not sealed over what has been done.
    await act(5, 9);
    expect(await sealHeads(at(5))).toBe(0);
    expect(await incidents()).toEqual(stopped(doubt));
    expect(await sealCount()).toBe(seals);
    expect(existsSync(sealFile()) ? readFileSync(sealFile(), 'utf8') : null).toBe(file);
    // One incident, however many turns find it.
    expect(await sealHeads(at(6))).toBe(0);
    expect(await incidents()).toEqual(stopped(doubt));
  });

  test('rolled-back: database, file and count are replaced together by older ones while it runs', async () => {
    await rollBackTo(copies[2]);
    expect(await office.sealHeads(at(5))).toBe(0);
    expect(await incidents()).toEqual(stopped('rolled-back'));
  });

  test('rolled-back: the file alone loses its last turn while it runs', async () => {
    writeFileSync(sealFile(), copies[2].file);
    expect(await office.sealHeads(at(5))).toBe(0);
    expect(await incidents()).toEqual(stopped('rolled-back'));
  });
});

describe('database, file and count replaced together by older ones before a start', () => {
  test('are taken for the office as it was, and only a seal noted down outside it tells', async () => {
    const { mark } = await examineSeals();
    expect(await hasSeal(mark ?? '')).toBe(true);
    await rollBackTo(copies[2]);
    const { sealHeads } = await restarted();
    await act(5, 9);
    expect(await sealHeads(at(5))).toBe(1);
    expect(await incidents()).toEqual([]);
    expect(await brokenLinks()).toEqual([]);
    expect(await hasSeal(mark ?? '')).toBe(false);
  });

  test('make an incident when the past is written anew with its old hours', async () => {
    await rollBackTo(copies[1]);
    const { keepHistorySealed } = await restarted();
    for (const turn of [2, 3, 4, 5]) await act(turn, 9);
    await keepHistorySealed(at(5));
    const [from, to] = [at(1.5), at(4.5)].map((moment) => moment.toISOString());
    expect(await incidents()).toEqual([{ kind: 'sealed-late', data: { from, to, entries: 4 } }]);
  });
});

test('entries of two turns, as after one that failed, are sealed without an incident', async () => {
  await act(5, 1);
  await act(7, 2);
  await office.keepHistorySealed(at(7));
  expect(await incidents()).toEqual([]);
  expect(await examineSeals()).toMatchObject({ unsealed: null, notKept: 0, count: null });
});

describe('a turn of sealing that fails', () => {
  test('is an incident with the code of its failure, and the office goes on', async () => {
    const file = readFileSync(sealFile());
    rmSync(sealFile());
    mkdirSync(sealFile());
    await act(5, 1);
    await office.keepHistorySealed(at(5));
    expect(await incidents()).toEqual([{ kind: 'sealing-failed', data: { code: 'EISDIR' } }]);
    await act(5, 2);
    rmSync(sealFile(), { recursive: true });
    writeFileSync(sealFile(), file);
    await office.keepHistorySealed(at(6));
    expect(await examineSeals()).toMatchObject({ unsealed: null, notKept: 0 });
    // A person closes the incident; a turn that works does not.
    expect(await incidents()).toHaveLength(1);
  });
});

describe('sealing goes on after a doubt', () => {
  test('when a person with the secret resumes it, with the reason in the history', async () => {
    await rollBackTo({ ...copies[2], file: copies[3].file });
    const later = await restarted();
    expect(await later.sealHeads(at(5))).toBe(0);
    expect(await later.resumeSealing(at(6), 'baza z kopii po awarii dysku')).toBe('file-differs');
    const kept = sealLines(copies[3].file).length;
    const { resumed, ...seals } = await examineSeals();
    expect(resumed).toEqual([{ at: at(6), reason: 'baza z kopii po awarii dysku', seals: kept - 1, kept }]);
    expect(seals).toMatchObject({ notKept: 0, count: null, unsealed: null });
    expect(await brokenLinks()).toEqual([]);
    expect(readFileSync(sealFile().replace('.txt', '-20261124T104400Z.txt'), 'utf8')).toBe(copies[3].file);
    await act(7, 1);
    expect(await later.sealHeads(at(7))).toBe(1);
  });

  test('which heals nothing: a rewritten past is still found', async () => {
    await rewrite();
    const later = await restarted();
    expect(await later.resumeSealing(at(6), 'nie wiemy, co się stało')).toBe('rewritten');
    expect(await brokenLinks()).toEqual([{ chain: CHAIN, seq: 3, why: 'seal' }]);
    await act(7, 1);
    expect(await later.sealHeads(at(7))).toBe(1);
    expect((await examineSeals()).resumed).toHaveLength(1);
  });

  test('not by a person with another secret, whose seals are found', async () => {
    const secret = process.env.OKIENKO_SECRET ?? '';
    const become = (other: string) => {
      process.env.OKIENKO_SECRET = other;
      adoptDatabase(process.env.DATABASE_URL ?? '');
    };
    rmSync(sealFile());
    become('intruder-intruder-intruder-intruder-intruder');
    const { resumeSealing } = await restarted();
    await resumeSealing(at(6), 'podszyty powód wznowienia');
    become(secret);
    expect(await brokenLinks()).toMatchObject([{ why: 'resealed' }]);
    const { sealHeads } = await restarted();
    expect(await sealHeads(at(7))).toBe(0);
    expect((await incidents())[0]).toMatchObject(stopped('seal-forged')[0]);
  });

  test('and changes nothing while the seals are sound', async () => {
    const before = [await sealCount(), readFileSync(sealFile(), 'utf8')];
    expect(await office.resumeSealing(at(6), 'bez potrzeby, na próbę')).toBeNull();
    expect([await sealCount(), readFileSync(sealFile(), 'utf8')]).toEqual(before);
  });
});

test('an office from before seals were numbered goes on with its seals, and from then on with a count', async () => {
  await sql('DELETE FROM sealing_state');
  let before: Uint8Array | null = null;
  const lines: string[] = [];
  for (const seal of await db().historySeal.findMany({ where: { seq: { gt: 0 } }, orderBy: { id: 'asc' } })) {
    const old: Seal = { ...seal, seal: keyedHash('history-seal', unnumberedSealedText(seal, before)) };
    await sql('UPDATE history_seal SET seal = $2 WHERE id = $1', seal.id, old.seal);
    before = old.seal;
    lines.push(sealLine(old));
  }
  await sql('DELETE FROM history_seal WHERE seq = 0');
  writeFileSync(sealFile(), lines.map((line) => `${line}\n`).join(''));
  const { sealHeads } = await restarted();
  await act(5, 1);
  expect(await sealHeads(at(5))).toBe(1);
  expect(await examineSeals()).toMatchObject({ count: null, notKept: 0, unsealed: null });
  expect(await brokenLinks()).toEqual([]);
  // After a numbered seal a missing count is a doubt again.
  await sql('DELETE FROM sealing_state');
  expect(await sealHeads(at(6))).toBe(0);
  expect(await incidents()).toEqual(stopped('count-forged'));
});

test('the file of an office whose seals go on elsewhere is kept under the moment', async () => {
  const aside = await putSealFileAside(new Date('2026-12-03T08:05:09.123Z'));
  expect(aside).toBe(sealFile().replace('.txt', '-20261203T080509Z.txt'));
  expect(readFileSync(aside ?? '', 'utf8')).toBe(copies[3].file);
  expect(await putSealFileAside(at(6))).toBeNull();
});
