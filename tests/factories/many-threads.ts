import type { Client } from 'pg';
import { arrive, letter, makeMailbox } from './mails';
import type { MadeOffice } from './office';
import { actorOf, ctxOf } from './people';

/**
 * Makes a desk with this number of threads. Of a hundred one is open on the desk, one at another department, two are
 * spam, one the office began; the others are over. `database` is a connection of the owner.
 */
export async function manyThreads(database: Pick<Client, 'query'>, office: MadeOffice, count: number) {
  const clerk = ctxOf(await actorOf('CLERK', office.counter));
  const worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  const mailbox = await makeMailbox(office.counter);
  const { threadId, caseId } = await arrive(mailbox, letter());
  // The copies have one word, which the search knows.
  await database.query('ALTER TABLE "case" DISABLE TRIGGER USER');
  await database.query(
    `INSERT INTO "case" SELECT (jsonb_populate_record(k, jsonb_build_object(
      'id', 1000 + n, 'registry_year', 1900 + n / 4000, 'registry_number', n, 'due_on', '2026-11-01'::date + n * 7 % 90,
      'status', CASE WHEN n % 100 < 2 THEN 'ACCEPTED' WHEN n % 100 < 4 THEN 'CANCELLED' ELSE 'CLOSED' END,
      'settled_at', CASE WHEN n % 100 >= 4 THEN k.created_at END,
      'department_id', CASE WHEN n % 100 = 1 THEN $1::int ELSE k.department_id END, 'search_text', 'e-mail'))).*
    FROM "case" k, generate_series(1, $2::int) n WHERE k.id = $3`,
    [office.roads.id, count, caseId],
  );
  await database.query(
    `INSERT INTO mail_thread SELECT (jsonb_populate_record(t, jsonb_build_object(
      'id', 1000 + n, 'case_id', CASE WHEN n % 100 <> 50 THEN 1000 + n END,
      'started_by_id', CASE WHEN n % 100 = 50 THEN 1 END, 'category', CASE WHEN n % 100 IN (2, 3) THEN 'SPAM' END,
      'search_text', 'nadawca nr' || n || ' ' || substr(md5((n % 5000)::text), 1, 8)))).*
    FROM mail_thread t, generate_series(1, $1::int) n WHERE t.id = $2`,
    [count, threadId],
  );
  await database.query('VACUUM ANALYZE "case"');
  await database.query('VACUUM ANALYZE mail_thread');
  return { clerk, worker, mailbox };
}
