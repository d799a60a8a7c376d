import type { Client } from 'pg';
import { type Figure, loop, ms, percentiles, perSecond } from './figure';
import type { Office } from './office';
import { clerkAt, connect, type Ground, groundOf, payloadOf, registerOverHttp } from './podanie';

const CLIENTS = 8;
const SECONDS = 12;
/** The figures of the better of two programs in wide use, measured outside this project. */
const PEER = { rate: 39.7, p95: 51 };

/** P1: registering over HTTP with eight clients. P2: with one. */
export async function measureRegistering(office: Office, wanted: (id: string) => boolean): Promise<Figure[]> {
  const database = await connect(office.databaseUrl);
  const ground = await groundOf(database);
  const clerks = await Promise.all(
    Array.from({ length: CLIENTS }, (_, index) => clerkAt(office, index % 2 ? 'bok2' : 'bok')),
  );
  await loop(CLIENTS, 4, (lane) => registerOverHttp(clerks[lane], ground));
  const figures: Figure[] = [];

  if (wanted('P1')) {
    const before = await lastNumber(database);
    const http = await loop(CLIENTS, SECONDS, (lane) => registerOverHttp(clerks[lane], ground));
    const given = (await lastNumber(database)) - before;
    if (given !== http.durations.length)
      throw new Error(`${http.durations.length} answers, ${given} numbers`);
    const sql = await sqlFunction(office, ground, CLIENTS);
    const bare = await bareInserts(office, CLIENTS);
    const share = http.rate / sql.rate;
    const { p95 } = percentiles(http.durations);
    figures.push({
      id: 'P1',
      work: `registering over HTTP, ${CLIENTS} clients`,
      ours: `${perSecond(http.rate)}, p95 ${ms(p95)}`,
      floor: `SQL function ${perSecond(sql.rate)}; counter and one row ${perSecond(bare.rate)}`,
      goal: `1/5 of the SQL floor (here ${share.toFixed(2)}) and 10 × the peer's ${PEER.rate}/s (here ${(http.rate / PEER.rate).toFixed(1)} ×)`,
      kept: share >= 0.2 && http.rate >= 10 * PEER.rate,
      notes: [
        `${http.durations.length} podania of new clients in ${SECONDS} s by the form's own server action, each with number, code, documents, history and receipt key, durable (fsync on); the clients run on the same cores.`,
        'SQL floor: register_application with the same values from as many connections. Bare floor: one counter row and one row with 200 bytes in one statement.',
        'The peer was measured elsewhere, so the second half of the goal is a guide on other machines.',
      ],
    });
  }
  if (wanted('P2')) {
    const http = percentiles((await loop(1, SECONDS, () => registerOverHttp(clerks[0], ground))).durations);
    const sql = percentiles((await sqlFunction(office, ground, 1)).durations);
    figures.push({
      id: 'P2',
      work: 'registering over HTTP, one client',
      ours: `p95 ${ms(http.p95)} (p50 ${ms(http.p50)})`,
      floor: `SQL function p95 ${ms(sql.p95)} (p50 ${ms(sql.p50)})`,
      goal: `half the peer's p95 of ${PEER.p95} ms`,
      kept: http.p95 <= PEER.p95 / 2,
      notes: ['The same as P1 with one clerk.'],
    });
  }
  await database.end();
  return figures;
}

async function lastNumber(database: Client): Promise<number> {
  const { rows } = await database.query(
    "SELECT last FROM registry_counter WHERE register = 'RPW' AND year = 2026",
  );
  return rows[0].last;
}

async function sqlFunction(office: Office, ground: Ground, lanes: number) {
  const connections = await Promise.all(Array.from({ length: lanes }, () => connect(office.databaseUrl)));
  const register = (lane: number) =>
    connections[lane].query({
      name: 'floor',
      text: 'SELECT * FROM register_application($1::jsonb)',
      values: [payloadOf(ground)],
    });
  await loop(lanes, 1, register);
  const result = await loop(lanes, 6, register);
  await Promise.all(connections.map((connection) => connection.end()));
  return result;
}

async function bareInserts(office: Office, lanes: number) {
  const connections = await Promise.all(Array.from({ length: lanes }, () => connect(office.adminUrl)));
  await connections[0].query(`
    CREATE TABLE IF NOT EXISTS bench_counter (last int); DELETE FROM bench_counter; INSERT INTO bench_counter VALUES (0);
    CREATE TABLE IF NOT EXISTS bench_row (number int PRIMARY KEY, text text); TRUNCATE bench_row`);
  const text = `WITH given AS (UPDATE bench_counter SET last = last + 1 RETURNING last)
                INSERT INTO bench_row SELECT last, $1 FROM given`;
  const values = ['x'.repeat(200)];
  const result = await loop(lanes, 4, (lane) => connections[lane].query({ name: 'bare', text, values }));
  await connections[0].query('DROP TABLE bench_counter, bench_row');
  await Promise.all(connections.map((connection) => connection.end()));
  return result;
}
