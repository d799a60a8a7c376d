import type { Client } from 'pg';
import { DEMO_PASSWORD } from '@/prisma/seed/demo-office';
import { Browser } from './browser';
import { type Figure, loop, ms, percentiles } from './figure';
import type { Office } from './office';
import { connect } from './podanie';

const CASES = 100_000;
const ACTS = 200;
const DOCUMENTS = 100;
const SECONDS = 6;

/** The peer's times in milliseconds with 100,000 cases, measured elsewhere: a list of fifty, and a case page. */
const PEER = { list: 124, page: 89 };

/** P3 and P4 at a department's desk: its inbox with 100,000 open cases, and a case with a long course and many files. */
export async function measureDesk(office: Office): Promise<Figure[]> {
  const database = await connect(office.adminUrl);
  const department = await fill(database);
  const slug = await longCase(database, department);
  const head = new Browser(office.origin);
  await head.signIn('kierownik', DEMO_PASSWORD);

  const list = await timesOf(() => head.page('/komorka?zakladka=w-toku'));
  const listFloor = await timesOf(() =>
    database.query(
      `SELECT id, registry_number, subject, due_on FROM "case" WHERE department_id = $1 AND settled_at IS NULL
       ORDER BY due_on, id LIMIT 50`,
      [department],
    ),
  );
  const all = await timesOf(() => head.page('/sprawy'));
  const course = await timesOf(() => head.page(`/sprawy/${slug}`));
  const files = await timesOf(() => head.page(`/sprawy/${slug}?zakladka=dokumenty`));
  const pageFloor = await timesOf(() =>
    database.query('SELECT * FROM "case" WHERE id = (SELECT max(id) FROM "case")'),
  );
  await database.end();

  const how = `One client, ${SECONDS} s after a warm-up, whole pages over HTTP; server and database share the cores.`;
  const figure = (
    id: string,
    work: string,
    ours: Times,
    floor: string,
    goal: number,
    note: string,
  ): Figure => ({
    id,
    work,
    floor,
    ours: `p50 ${ms(ours.p50)} (p95 ${ms(ours.p95)})`,
    goal: `p50 ${ms(goal)}`,
    kept: ours.p50 <= goal,
    notes: [note],
  });
  const pageGoal = PEER.page / 8;
  const keyRead = `one read by key p50 ${ms(pageFloor.p50)}`;
  return [
    figure(
      'P3',
      `a department's inbox, ${CASES.toLocaleString('en')} cases in progress`,
      list,
      `one keyset SELECT of 50 p50 ${ms(listFloor.p50)}`,
      PEER.list / 10,
      `${how} The first fifty by term, with the counts of every tab. Goal: a tenth of the peer's 124 ms, measured elsewhere.`,
    ),
    figure(
      'P3',
      'the list of cases (/sprawy), the same cases',
      all,
      `one keyset SELECT of 50 p50 ${ms(listFloor.p50)}`,
      PEER.list / 10,
      `${how} The first fifty open cases by term, with the counts of the tabs up to a thousand.`,
    ),
    figure(
      'P4',
      `a case page with ${ACTS} acts in its course`,
      course,
      keyRead,
      pageGoal,
      `${how} The peer's 89 ms were measured elsewhere.`,
    ),
    figure('P4', `the same with ${DOCUMENTS} documents`, files, keyRead, pageGoal, how),
  ];
}

type Times = ReturnType<typeof percentiles>;

async function timesOf(turn: () => Promise<unknown>): Promise<Times> {
  await loop(1, 1, turn);
  return percentiles((await loop(1, SECONDS, turn)).durations);
}

/** Gives the cases in progress of the demo head's department to its people. Returns the department. */
async function fill(database: Client): Promise<number> {
  const { rows } = await database.query<{ id: number; version: number }>(`
    SELECT p.department_id AS id, (SELECT max(id) FROM card_version) AS version
    FROM post p JOIN staff_member s ON s.id = p.staff_id WHERE s.login = 'kierownik' AND p.role = 'HEAD'`);
  const [{ id, version }] = rows;
  await database.query(
    `INSERT INTO "case" (kind, status, registry_series, registry_year, registry_number, client_id, subject, department_id,
                         destination_id, assignee_id, received_on, registered_by_id, due_rule, due_on, search_text,
                         created_at, updated_at)
     SELECT 'APPLICATION', 'IN_PROGRESS', 'RPW', 2025, n, (SELECT min(id) FROM client),
            'Zajęcie chodnika pod rusztowanie', $1, $1, w.staff[1 + n % cardinality(w.staff)],
            '2026-11-02'::date + n % 28, 1, 'KPA_1M', '2026-12-01'::date + n % 60, 'zajecie chodnika pod rusztowanie',
            now(), now()
     FROM generate_series(1, $2::int) n,
          (SELECT array_agg(staff_id ORDER BY staff_id) AS staff FROM post WHERE department_id = $1 AND role = 'CASE_WORKER') w`,
    [id, CASES],
  );
  await database.query(
    `INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
     SELECT id, 'SETTLEMENT', due_rule, received_on, due_on, (SELECT max(id) FROM terms_version), created_at
     FROM "case" WHERE registry_year = 2025`,
  );
  await database.query(
    `INSERT INTO application (case_id, submission_key, card_version_id, channel, attachments_count, identity_check,
                              rodo_way, rodo_version, delivery_way, access_code_hash)
     SELECT k.id, gen_random_uuid(), $1, 'COUNTER', 0, 'NOT_NEEDED', 'ON_PAPER', 1, 'POST', sha256(k.id::text::bytea)
     FROM "case" k WHERE registry_year = 2025`,
    [version],
  );
  await database.query('VACUUM ANALYZE');
  return id;
}

/** Gives the last case a long course and many files. Returns the slug of its number. */
async function longCase(database: Client, department: number): Promise<string> {
  const { rows } = await database.query<{ id: number; number: number }>(
    'SELECT id, registry_number AS number FROM "case" ORDER BY id DESC LIMIT 1',
  );
  const [{ id, number }] = rows;
  await database.query(
    `INSERT INTO document (case_id, title, file_name, media_type, size, sha256, added_by_id, added_at)
     SELECT $1, 'Załącznik ' || n, 'zalacznik.pdf', 'application/pdf', 40000, encode(sha256(n::text::bytea), 'hex'), 1, now()
     FROM generate_series(1, $2::int) n`,
    [id, DOCUMENTS],
  );
  const at = '2026-11-24T08:30:00.000Z';
  const lines = Array.from({ length: ACTS }, (_, index) => ({
    chain: `department-${department}`,
    at,
    actorId: 1,
    type: 'document.added',
    caseId: id,
    data: { documentId: index, title: `Załącznik ${index}`, sha256: '' },
  }));
  await database.query('SELECT history_append($1::jsonb)', [JSON.stringify(lines)]);
  return `rpw-${number}-2025`;
}
