import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealHeads } from '@/lib/modules/audit/operations';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { sealFile } from '@/lib/platform/seal-file';
import { NOW } from '@/tests/factories/people';
import { adminUrl } from '@/tests/support/accounts';

const CHAINS = ['department-1', 'department-2', 'office'];
const LENGTH = 60;
/** Links 1…40 of each chain have been sealed once, and all of them a second time. */
const FIRST_SEAL = 40;

/** An attacker with the whole database: triggers are off for this connection. */
let intruder: Client;

beforeAll(async () => {
  intruder = new Client({ connectionString: adminUrl() });
  await intruder.connect();
  await sealHeads(new Date(Date.parse(NOW) - 600_000));
  await append(1, FIRST_SEAL);
  await sealHeads(new Date(NOW));
  await append(FIRST_SEAL + 1, LENGTH);
  await sealHeads(new Date(Date.parse(NOW) + 600_000));
  await intruder.query('SET session_replication_role = replica');
  for (const table of TABLES) {
    await intruder.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
  }
  // A careful attacker hashes the chain anew from a link on, with its head.
  await intruder.query(`
    CREATE FUNCTION rechain(of_chain text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      link history;
      before bytea := sha256(convert_to(of_chain, 'UTF8'));
      place int := 0;
    BEGIN
      UPDATE history SET seq = -seq WHERE chain = of_chain;
      FOR link IN SELECT * FROM history WHERE chain = of_chain ORDER BY seq DESC LOOP
        place := place + 1;
        UPDATE history SET seq = place, previous = before,
          hash = history_hash(before, id, chain, place, at, actor_id, type, case_id, data)
          WHERE id = link.id RETURNING hash INTO before;
      END LOOP;
      UPDATE history_head SET seq = place, hash = before WHERE chain = of_chain;
    END $$`);
});

afterAll(() => intruder.end());

async function append(from: number, to: number): Promise<void> {
  for (let seq = from; seq <= to; seq += 1) {
    const lines = CHAINS.map((chain) => ({
      chain,
      at: NOW,
      actorId: (seq % 7) + 1,
      type: 'case.viewed',
      caseId: seq,
      data: { number: seq, text: `wpis ${seq}` },
    }));
    await intruder.query('SELECT history_append($1)', [JSON.stringify(lines)]);
  }
}

beforeEach(restore);

const TABLES = ['history', 'history_head', 'history_seal'];
const RESTORE = TABLES.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table};`).join(
  '',
);

async function restore(): Promise<void> {
  await intruder.query(RESTORE);
}

/** Numbers that look random and are equal in every run. */
function diceOf(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return from + ((state >>> 3) % (to - from + 1));
  };
}

type Dice = ReturnType<typeof diceOf>;
type Tampering = (chain: string, dice: Dice) => Promise<unknown>;

const FIELDS = [
  `at = at + interval '1 minute'`,
  'actor_id = actor_id + 1',
  'actor_id = NULL',
  `type = 'case.settled'`,
  'case_id = case_id + 1000',
  'case_id = NULL',
  `data = data || '{"number": 0}'`,
  `data = data - 'text'`,
  `data = '{}'`,
  `previous = sha256(previous)`,
  `hash = sha256(hash)`,
  `seq = seq + 1000`,
  `chain = 'department-9'`,
  'id = 1000000 - id',
];
const SEAL_FIELDS = [
  `chain = 'department-9'`,
  'seq = seq - 1',
  'hash = sha256(hash)',
  `sealed_at = sealed_at - interval '1 day'`,
  'seal = sha256(seal)',
];
const sql = (text: string, ...values: unknown[]) => intruder.query(text, values);
/** The hash of an old office, which did not cover the id. */
const HASH_WITHOUT_ID = `sha256(before || convert_to(jsonb_build_array(
  chain, seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor_id, type, case_id, data)::text, 'UTF8'))`;
const rechain = (chain: string) => sql('SELECT rechain($1)', chain);

const TAMPERINGS: Record<string, Tampering> = {
  'change a field': (chain, dice) =>
    sql(
      `UPDATE history SET ${FIELDS[dice(0, FIELDS.length - 1)]} WHERE chain = $1 AND seq = $2`,
      chain,
      dice(1, LENGTH - 1),
    ),
  'change a field and its hash': (chain, dice) =>
    sql(
      `UPDATE history SET case_id = 9, hash = history_hash(previous, id, chain, seq, at, actor_id, type, 9, data)
       WHERE chain = $1 AND seq = $2`,
      chain,
      dice(10, LENGTH),
    ),
  delete: (chain, dice) => sql('DELETE FROM history WHERE chain = $1 AND seq = $2', chain, dice(1, LENGTH)),
  'delete many': (chain, dice) =>
    sql(
      'DELETE FROM history WHERE chain = $1 AND seq BETWEEN $2 AND $3',
      chain,
      dice(1, 30),
      dice(30, LENGTH),
    ),
  'delete and close the gap': async (chain, dice) => {
    const gone = dice(1, LENGTH - 1);
    await sql('DELETE FROM history WHERE chain = $1 AND seq = $2', chain, gone);
    await sql('UPDATE history SET seq = -seq WHERE chain = $1 AND seq > $2', chain, gone);
    await sql('UPDATE history SET seq = -seq - 1 WHERE chain = $1 AND seq < 0', chain);
  },
  insert: async (chain, dice) => {
    const place = dice(1, LENGTH);
    await sql('UPDATE history SET seq = -seq WHERE chain = $1 AND seq >= $2', chain, place);
    await sql('UPDATE history SET seq = -seq + 1 WHERE chain = $1 AND seq < 0', chain);
    await insertLike(chain, place);
  },
  'insert at the end': (chain) => insertLike(chain, LENGTH + 1),
  'swap two': async (chain, dice) => {
    const [one, other] = [dice(1, 30), dice(31, LENGTH)];
    await sql('UPDATE history SET seq = 0 WHERE chain = $1 AND seq = $2', chain, one);
    await sql('UPDATE history SET seq = $3 WHERE chain = $1 AND seq = $2', chain, other, one);
    await sql('UPDATE history SET seq = $2 WHERE chain = $1 AND seq = 0', chain, other);
  },
  'swap what two say': (chain, dice) =>
    sql(
      `UPDATE history h SET data = o.data, case_id = o.case_id FROM history o
       WHERE h.chain = $1 AND o.chain = $1 AND h.seq IN ($2, $3) AND o.seq = $2::int + $3::int - h.seq`,
      chain,
      dice(1, 30),
      dice(31, LENGTH),
    ),
  'cut the tail': (chain, dice) =>
    sql('DELETE FROM history WHERE chain = $1 AND seq > $2', chain, dice(0, LENGTH - 1)),
  'cut the tail and move the head': async (chain, dice) => {
    await sql('DELETE FROM history WHERE chain = $1 AND seq > $2', chain, dice(1, LENGTH - 1));
    await rechain(chain);
  },
  'rewrite a whole chain with its head': async (chain, dice) => {
    await sql('UPDATE history SET actor_id = 99 WHERE chain = $1 AND seq >= $2', chain, dice(1, LENGTH));
    await rechain(chain);
  },
  'take one out and rewrite the chain with its head': async (chain, dice) => {
    await sql('DELETE FROM history WHERE chain = $1 AND seq = $2', chain, dice(1, LENGTH));
    await rechain(chain);
  },
  'put one in and rewrite the chain with its head': async (chain, dice) => {
    const place = dice(1, LENGTH);
    await TAMPERINGS.insert(chain, () => place);
    await rechain(chain);
  },
  'a whole chain gone': async (chain) => {
    await sql('DELETE FROM history WHERE chain = $1', chain);
    await sql('DELETE FROM history_head WHERE chain = $1', chain);
  },
  'rewrite a chain with its head and forge its seals': async (chain, dice) => {
    await sql('UPDATE history SET actor_id = 99 WHERE chain = $1 AND seq >= $2', chain, dice(1, LENGTH));
    await rechain(chain);
    await sql(
      'UPDATE history_seal s SET hash = h.hash FROM history h WHERE h.chain = s.chain AND h.seq = s.seq',
    );
  },
  'forge a seal': (chain, dice) =>
    sql(
      `UPDATE history_seal SET ${SEAL_FIELDS[dice(0, SEAL_FIELDS.length - 1)]} WHERE chain = $1 AND (seq = $2) = $3`,
      chain,
      LENGTH,
      dice(0, 1) === 1,
    ),
  'take out a seal': (chain) =>
    sql('DELETE FROM history_seal WHERE chain = $1 AND seq = $2', chain, FIRST_SEAL),
  'add a seal': (chain) =>
    sql(
      `INSERT INTO history_seal (chain, seq, hash, sealed_at, seal)
       SELECT chain, seq, hash, at, sha256(hash) FROM history WHERE chain = $1 AND seq = 50`,
      chain,
    ),
  'move the head': (chain, dice) =>
    sql('UPDATE history_head SET seq = seq + $2 WHERE chain = $1', chain, dice(0, 1) === 1 ? 1 : -1),
  'change the head': (chain) => sql('UPDATE history_head SET hash = sha256(hash) WHERE chain = $1', chain),
  'take off the head': (chain) => sql('DELETE FROM history_head WHERE chain = $1', chain),
  'move an entry to another chain': (chain, dice) =>
    sql(
      'UPDATE history SET chain = $2, seq = $3 WHERE chain = $1 AND seq = $4',
      chain,
      CHAINS[(CHAINS.indexOf(chain) + 1) % CHAINS.length],
      LENGTH + 1,
      dice(1, LENGTH),
    ),
  // The entry keeps its place in its chain, but not among the entries of other chains.
  'move an entry within the course of its case': (chain, dice) =>
    sql(
      `UPDATE history h SET id = 1000000 + h.id FROM history_head t
       WHERE h.chain = $1 AND t.chain = $1 AND h.seq = t.seq - $2`,
      chain,
      dice(0, 0),
    ),
  'cut the tail with its newest seals': (chain, dice) => cutWithSeals(chain, dice(FIRST_SEAL, LENGTH - 1)),
  'rewrite the tail without its newest seals': async (chain, dice) => {
    await cutSeals();
    await sql(
      'UPDATE history SET actor_id = 99 WHERE chain = $1 AND seq >= $2',
      chain,
      dice(FIRST_SEAL + 1, LENGTH),
    );
    await rechain(chain);
  },
  'take away every seal': async (chain) => {
    await sql('DELETE FROM history_seal');
    await sql('UPDATE history SET actor_id = 99 WHERE chain = $1', chain);
    await rechain(chain);
  },
  'change the order in which entries are read': async (chain, dice) => {
    const [one, other] = [dice(1, 30), dice(31, LENGTH)];
    await sql('ALTER TABLE history DROP CONSTRAINT history_pkey');
    await sql(
      `UPDATE history h SET id = o.id FROM history o
       WHERE h.chain = $1 AND o.chain = $1 AND h.seq IN ($2, $3) AND o.seq = $2::int + $3::int - h.seq`,
      chain,
      one,
      other,
    );
    await sql('ALTER TABLE history ADD PRIMARY KEY (id)');
  },
};

/** Deletes the second round of seals of all chains: the remaining seals are a whole chain again. */
const cutSeals = () => sql('DELETE FROM history_seal WHERE seq > $1', FIRST_SEAL);

async function cutWithSeals(chain: string, after: number): Promise<void> {
  await cutSeals();
  await sql('DELETE FROM history WHERE chain = $1 AND seq > $2', chain, after);
  await rechain(chain);
}

function insertLike(chain: string, seq: number) {
  return sql(
    `INSERT INTO history (chain, seq, at, actor_id, type, case_id, data, previous, hash)
     SELECT chain, $2, at, 5, 'case.settled', 5, '{}', previous, sha256(hash) FROM history WHERE chain = $1
     ORDER BY seq LIMIT 1`,
    chain,
    seq,
  );
}

describe('S5: tampering with triggers disabled', () => {
  test('an untouched history is whole', async () => {
    expect(await brokenLinks()).toEqual([]);
  });

  const kinds = Object.keys(TAMPERINGS);
  test(`300 random ones, of ${kinds.length} kinds, are all found`, async () => {
    const missed: string[] = [];
    for (let round = 0; round < 300; round += 1) {
      const kind = kinds[round % kinds.length];
      const dice = diceOf(round + 1);
      await TAMPERINGS[kind](CHAINS[dice(0, CHAINS.length - 1)], dice);
      if ((await brokenLinks()).length === 0) missed.push(`${kind}, round ${round}`);
      await restore();
    }
    expect(missed).toEqual([]);
    expect(await brokenLinks()).toEqual([]);
  }, 120_000);

  const chain = CHAINS[0];
  const at = (seq: number) => () => seq;

  test.each<[string, () => Promise<unknown>, object]>([
    [
      'a changed entry',
      () => sql('UPDATE history SET actor_id = 99 WHERE chain = $1 AND seq = 17', chain),
      { seq: 17, why: 'changed' },
    ],
    [
      'an entry with a new hash',
      () => TAMPERINGS['change a field and its hash'](chain, at(17)),
      { seq: 18, why: 'changed' },
    ],
    ['a deleted entry', () => TAMPERINGS.delete(chain, at(17)), { seq: 18, why: 'missing' }],
    [
      'a closed gap',
      () => TAMPERINGS['delete and close the gap'](chain, at(17)),
      { seq: 17, why: 'changed' },
    ],
    ['the last one deleted', () => TAMPERINGS.delete(chain, at(LENGTH)), { seq: LENGTH, why: 'cut' }],
    [
      'a tail cut with the head moved',
      () => TAMPERINGS['cut the tail and move the head'](chain, at(50)),
      { seq: LENGTH, why: 'cut' },
    ],
    [
      'a rewritten chain',
      () => TAMPERINGS['rewrite a whole chain with its head'](chain, at(17)),
      { seq: FIRST_SEAL, why: 'seal' },
    ],
    [
      'a rewritten tail',
      () => TAMPERINGS['rewrite a whole chain with its head'](chain, at(45)),
      { seq: LENGTH, why: 'seal' },
    ],
    ['a chain gone', () => TAMPERINGS['a whole chain gone'](chain, at(0)), { seq: FIRST_SEAL, why: 'cut' }],
    [
      'forged seals',
      () => TAMPERINGS['rewrite a chain with its head and forge its seals'](chain, at(17)),
      { seq: FIRST_SEAL, why: 'resealed' },
    ],
    ['a tail cut with its newest seals', () => cutWithSeals(chain, 50), { seq: LENGTH, why: 'unsealed' }],
    [
      'a tail rewritten without its newest seals',
      () => TAMPERINGS['rewrite the tail without its newest seals'](chain, at(45)),
      { seq: LENGTH, why: 'unsealed' },
    ],
    [
      'an entry under another id',
      () => sql('UPDATE history SET id = 1000000 WHERE chain = $1 AND seq = $2', chain, LENGTH),
      { seq: LENGTH, why: 'changed' },
    ],
    [
      'a head without links',
      () => TAMPERINGS['take off the head'](chain, at(0)),
      { seq: LENGTH, why: 'head' },
    ],
  ])('names the first broken link: %s', async (_, tamper, link) => {
    await tamper();
    expect(await brokenLinks()).toEqual([{ chain, ...link }]);
  });

  test('each broken chain is named by its first broken link', async () => {
    await sql(`UPDATE history SET data = '{}' WHERE seq IN (23, 24, 50) AND chain <> 'office'`);
    expect(await brokenLinks()).toEqual([
      { chain: 'department-1', seq: 23, why: 'changed' },
      { chain: 'department-2', seq: 23, why: 'changed' },
    ]);
  });

  test('an entry is found that its hash fits by a function of the intruder', async () => {
    await sql(`UPDATE history SET actor_id = 99 WHERE chain = $1 AND seq = 17`, chain);
    const { rows } = await sql(`SELECT pg_get_functiondef('history_hash'::regproc) AS text`);
    await sql(`CREATE OR REPLACE FUNCTION history_hash(
        previous bytea, id bigint, chain text, seq int, at timestamptz, actor_id int, type text, case_id int, data jsonb
      ) RETURNS bytea LANGUAGE sql STABLE AS $$ SELECT h.hash FROM history h WHERE h.id = history_hash.id $$`);
    expect(await brokenLinks()).toEqual([{ chain, seq: 17, why: 'changed' }]);
    await sql(rows[0].text);
  });

  test('links from before ids were hashed are valid as they are', async () => {
    await intruder.query(`
      CREATE FUNCTION pg_temp.rechain_without_ids() RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        link history;
        before bytea := sha256(convert_to('office', 'UTF8'));
      BEGIN
        FOR link IN SELECT * FROM history WHERE chain = 'office' ORDER BY seq LOOP
          UPDATE history SET previous = before,
            hash = ${HASH_WITHOUT_ID}
            WHERE id = link.id RETURNING hash INTO before;
        END LOOP;
        UPDATE history_head SET hash = before WHERE chain = 'office';
        DELETE FROM history_seal;
      END $$`);
    await intruder.query('SELECT pg_temp.rechain_without_ids()');
    const seals = readFileSync(sealFile());
    rmSync(sealFile());
    expect(await brokenLinks()).toEqual([]);
    writeFileSync(sealFile(), seals);
  });
});
