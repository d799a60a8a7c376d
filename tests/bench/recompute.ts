import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@/lib/core/plain-date';
import { recomputeOutdated } from '@/lib/modules/cases/operations/clocks/recompute-outdated';
import { saveTerms } from '@/lib/modules/cases/operations/clocks/save-terms';
import { previewOfficeTerms } from '@/lib/modules/cases/queries/clocks/preview-office-terms';
import { latestTerms } from '@/lib/modules/deadlines/queries';
import { startEmbedded } from '@/lib/platform/database/embedded';
import { migrate } from '@/lib/platform/database/migrate';
import { closeDb, db } from '@/lib/platform/db';
import { adoptDatabase } from '@/lib/platform/env';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { type Figure, seconds } from './figure';
import { connect } from './podanie';

/**
 * P19, second half: an extra free day moves a million open dates; measures the preview and then the computation of
 * every date. Each case has its statutory clock and one clock of the office.
 */
export async function measureRecompute(cases = 500_000): Promise<Figure[]> {
  const clocks = 2 * cases;
  const dataDir = mkdtempSync(join(tmpdir(), 'okienko-bench-terms-'));
  const database = await startEmbedded({ dataDir, name: 'bench' });
  try {
    await migrate(database);
    adoptDatabase(database.url);
    const office = await makeOffice();
    const ctx = ctxOf(await actorOf('CITY_SECRETARY', office.secretary));
    await fill(database.ownerUrl, cases, [office.roads.id, office.permits.id, office.geodesy.id]);

    const { version, calendar } = await latestTerms();
    const extraFreeDays = [{ date: plainDate('2026-12-28'), basis: 'rozporządzenie' }];
    const change = { basedOn: version, calendar: { ...calendar, extraFreeDays } };
    const preview = await timed(() => previewOfficeTerms(ctx, change));
    await saveTerms(ctx, { ...change, reason: 'Dodatkowy dzień wolny' });
    const memory = process.memoryUsage().rss;
    const recompute = await timed(() => recomputeOutdated(() => ctx.now));
    if (preview.value.moved !== recompute.value)
      throw new Error(`${preview.value.moved} were to move, ${recompute.value} did`);
    const floor = await timed(touch);
    const growth = Math.max(0, process.memoryUsage().rss - memory) / 2 ** 20;
    const goal = (60 * clocks) / 1_000_000;
    return [
      {
        id: 'P19',
        work: `${clocks.toLocaleString('en')} open dates recomputed with the rows written`,
        ours: `${seconds(recompute.ms)} (preview ${seconds(preview.ms)})`,
        floor: `one UPDATE of every row ${seconds(floor.ms)}`,
        goal: `${goal} s`,
        kept: recompute.ms <= goal * 1_000,
        notes: [
          `An extra free day saved by the real operation over ${cases.toLocaleString('en')} cases with two open clocks each, due on any day of four weeks; ${recompute.value.toLocaleString('en')} dates moved, each with its line in the hash-chained history of its department. In batches, each one transaction (fsync on), one after another; the memory of the process grew by ${Math.round(growth)} MB.`,
          'Preview: the same computation with nothing written. Floor: one statement that writes every clock once and computes nothing.',
        ],
      },
    ];
  } finally {
    await closeDb();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Makes open cases with two clocks each, received over four weeks; every tenth has an ended pause. */
async function fill(ownerUrl: string, cases: number, departments: number[]): Promise<void> {
  const made = '2026-11-24T09:00:00Z';
  await db().$executeRaw`
    INSERT INTO client (id, kind, street, postal_code, city, search_text, created_at, updated_at)
    VALUES (1, 'PERSON', '', '', '', '', ${made}::timestamptz, ${made}::timestamptz)`;
  await db().$executeRaw`
    INSERT INTO "case" (kind, status, registry_series, registry_year, registry_number, client_id, subject, department_id,
                        destination_id, received_on, due_rule, due_on, search_text, created_at, updated_at)
    SELECT 'APPLICATION', 'IN_PROGRESS', 'RPW', 2026, n, 1, 'Sprawa', d, d, '2026-11-02'::date + n % 28, 'KPA_1M',
           '2026-12-01', 'sprawa', ${made}::timestamptz, ${made}::timestamptz
    FROM (SELECT n, (${departments}::int[])[1 + n % ${departments.length}] AS d FROM generate_series(1, ${cases}) n) each`;
  await db().$executeRaw`
    INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
    SELECT id, 'SETTLEMENT'::clock_purpose, 'KPA_1M', received_on, due_on, 0, created_at FROM "case"
    UNION ALL
    SELECT id, 'ASSIGNMENT', 'ASSIGNMENT_1WD', received_on, due_on, 0, created_at FROM "case"`;
  await db().$executeRaw`
    INSERT INTO clock_entry (case_id, kind, pause, from_on, to_on, basis, entered_by_id, entered_at, request_key)
    SELECT id, 'PAUSE', 'OPINION', received_on + 5, received_on + 9, 'stanowisko', 1, created_at, gen_random_uuid()
    FROM "case" WHERE id % 10 = 0`;
  // The dates are those of the engine, so only the change moves dates.
  await recomputeOutdated(() => new Date(made));
  const owner = await connect(ownerUrl);
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}

/** Writes every row once, with unchanged dates. */
async function touch(): Promise<void> {
  await db().$executeRaw`UPDATE clock SET terms_version = terms_version + 1 WHERE closed_at IS NULL`;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}
