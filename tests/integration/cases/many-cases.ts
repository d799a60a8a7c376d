import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { ownerUrl, runAs } from '@/tests/support/accounts';

/**
 * Makes an office with this number of cases, a third of them in the department of the worker. Of every hundred 20 are
 * open, the term of one of these stands, and many due dates are equal; the others are over. Every second one says
 * "parzysta", fifty a year.
 */
export async function manyCases(count: number) {
  const desk = await makeDesk();
  const { office, clerk, head, worker } = desk;
  const { caseId } = await acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads));
  const places = [office.roads.id, office.permits.id, office.geodesy.id];
  await db().$executeRaw`
    INSERT INTO "case" SELECT (jsonb_populate_record(k, jsonb_build_object(
      'id', 1000 + n, 'registry_year', 1900 + n / 4000, 'registry_number', n, 'due_on', '2026-11-01'::date + n * 7 % 90,
      'status', CASE WHEN n % 100 < 20 THEN 'IN_PROGRESS' WHEN n % 100 = 20 THEN 'SETTLED' ELSE 'CLOSED' END,
      'stopped_on', CASE WHEN n % 100 = 1 THEN '2026-10-01' END,
      'settled_at', CASE WHEN n % 100 >= 20 THEN k.created_at END,
      'department_id', (${places}::int[])[1 + n % 3], 'destination_id', (${places}::int[])[1 + n % 3],
      'search_text', CASE WHEN n % 2 = 0 THEN 'parzysta' ELSE 'nieparzysta' END || ' sprawa nr' || n || ' '
                     || substr(md5((n % 5000)::text), 1, 8)))).*
    FROM "case" k, generate_series(1, ${count}::int) n WHERE k.id = ${caseId}`;
  await runAs(ownerUrl(), 'VACUUM ANALYZE "case"', 'VACUUM ANALYZE search_word');
  return { ...desk, caseId };
}
