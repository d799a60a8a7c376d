import { beforeAll, expect, test, vi } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { prepareRegistration } from '@/lib/modules/applications/queries/prepare';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import { searchCases } from '@/lib/modules/cases/queries/search';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db, transact } from '@/lib/platform/db';
import { clientOf, personInput, registerInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let clerk: Ctx;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  card = await makeCard(office.roads);
});

test('a podanie stands under the version of its card that was in force on the day of receipt', async () => {
  const first = await makeCard(office.roads);
  const { id: _, ...version } = await db().cardVersion.findUniqueOrThrow({ where: { id: first.versionId } });
  const next = await db().cardVersion.create({
    data: { ...version, number: 2, validFrom: new Date('2026-11-20') },
  });
  const versionOf = async (over: Partial<RegisterInput>) => {
    const { caseId } = await registerOne(clerk, first, {
      cardVersionId: next.id,
      presentDocumentIds: [],
      ...over,
    });
    return (await getApplication(clerk, caseId)).cardVersionId;
  };
  expect(await versionOf({ receivedOn: plainDate('2026-11-19') })).toBe(first.versionId);
  expect(await versionOf({ receivedOn: plainDate('2026-11-20') })).toBe(next.id);
  expect(await versionOf({ receivedOn: null })).toBe(next.id);
  const asked = { cardVersionId: next.id, departmentId: null, receivedOn: plainDate('2026-11-19') };
  expect(await prepareRegistration(clerk, asked)).toMatchObject({
    chosenId: next.id,
    card: { versionId: first.versionId },
  });
});

test('the new name of a known client stands in all cases of the client, or in none', async () => {
  const { caseId } = await registerOne(clerk, card, { client: personInput({ lastName: 'Dawna' }) });
  const { id: clientId, version: clientVersion } = await clientOf(caseId);
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = transact(async (tx) => {
    await tx.$queryRaw`SELECT FROM "case" WHERE id = ${caseId} FOR UPDATE`;
    held.resolve();
    await release.promise;
  });
  await held.promise;
  const input = registerInput(clerk, card, {
    clientId,
    clientVersion,
    client: personInput({ lastName: 'Nowa' }),
  });
  const registering = registerApplication(clerk, input);
  await vi.waitFor(async () => {
    const [{ waiting }] = await db().$queryRaw<[{ waiting: number }]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    expect(waiting).toBe(1);
  });
  expect(await db().application.count({ where: { submissionKey: input.submissionKey } })).toBe(0);
  expect((await clientOf(caseId)).lastName).toBe('Dawna');
  release.resolve();
  await Promise.all([holding, registering]);
  expect((await searchCases(clerk, { q: 'Nowa' })).items.map(({ id }) => id)).toContain(caseId);
});
