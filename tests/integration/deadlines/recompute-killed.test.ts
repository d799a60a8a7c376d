import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { recomputeOutdated } from '@/lib/modules/cases/operations/clocks/recompute-outdated';
import { saveTerms } from '@/lib/modules/cases/operations/clocks/save-terms';
import { previewOfficeTerms } from '@/lib/modules/cases/queries/clocks/preview-office-terms';
import { termsProgress } from '@/lib/modules/cases/queries/clocks/terms-progress';
import { latestTerms } from '@/lib/modules/deadlines/queries';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

const CLOCKS = 12_000;
const WORKER = 'killed-worker';

test('a recomputation killed between batches continues: no clock is computed twice, and none is left', async () => {
  const office = await makeOffice();
  const clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  const secretary = ctxOf(await actorOf('CITY_SECRETARY', office.secretary));
  const { caseId } = await registerOne(clerk, await makeCard(office.roads));
  // Clocks of one case with dates of their own: only their number matters here.
  await db().$executeRaw`
    INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
    SELECT ${caseId}, 'OTHER', 'KPA_133_7D', '2026-12-21', '2026-12-28', 1, ${clerk.now}
    FROM generate_series(1, ${CLOCKS})`;
  const { version: basedOn } = await latestTerms();
  const extraFreeDays = [{ date: plainDate('2026-12-28'), basis: 'rozporządzenie' }];
  const change = { basedOn, calendar: { extraFreeDays, closures: [] } };
  const { moved } = await previewOfficeTerms(secretary, change);
  expect(moved).toBe(CLOCKS + 1);
  const { version } = await saveTerms(secretary, { ...change, reason: 'Dodatkowy dzień wolny' });

  const script = join(import.meta.dirname, 'recompute-process.ts');
  const worker = spawn(process.execPath, ['--import', 'tsx', script, secretary.now.toISOString()], {
    env: { ...process.env, DATABASE_URL: `${process.env.DATABASE_URL}?application_name=${WORKER}` },
    stdio: 'ignore',
  });
  const ended = once(worker, 'exit');
  while ((await termsProgress(secretary))?.done === 0 && worker.exitCode === null) await wait(5);
  worker.kill('SIGKILL');
  await ended;
  for (let left = 1; left > 0; ) {
    [{ left }] = await db().$queryRaw<[{ left: number }]>`
      SELECT count(*)::int AS left FROM pg_stat_activity WHERE application_name = ${WORKER}`;
  }
  const done = (await termsProgress(secretary))?.done ?? 0;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(CLOCKS);

  const rest = await recomputeOutdated(() => secretary.now);
  expect(rest).toBe(moved - done);
  expect(await termsProgress(secretary)).toBeNull();
  expect(await db().termsVersion.findUniqueOrThrow({ where: { id: version } })).toMatchObject({ moved });
  expect(await db().clock.count({ where: { termsVersion: version, dueOn: new Date('2026-12-29') } })).toBe(
    moved,
  );
  const lines = await db().historyEntry.findMany({ where: { caseId, type: 'clock.moved' } });
  expect(new Set(lines.map(({ data }) => (data as { clockId: number }).clockId)).size).toBe(moved);
  expect(lines).toHaveLength(moved);
  expect(await brokenLinks()).toEqual([]);
}, 120_000);
