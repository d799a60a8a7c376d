import { expect, test } from 'vitest';
import { closeCases } from '@/lib/modules/settlements/operations/close';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { makeJrwa } from '@/tests/factories/jrwa';
import { settleOne, setZnak, statusOf } from '@/tests/factories/settlements';
import { statementsOf } from '@/tests/support/statements';

test('the closing of many cases takes as many statements as one case', async () => {
  const { office, clerk, head, worker } = await makeDesk();
  await makeJrwa();
  const people = { clerk, desk: head, worker };
  const card = await makeCard(office.roads);
  const onTheSpot = await makeCard(office.roads, { route: 'ON_THE_SPOT' });
  const unclassed = async () => {
    const made = await acceptedOne(people, onTheSpot);
    await settleOne(worker, made.caseId);
    return made;
  };
  const underZnak = async () => {
    const made = await acceptedOne(people, card);
    await settleOne(worker, made.caseId);
    await setZnak(made.caseId);
    return made;
  };
  const [one, two, three] = [await unclassed(), await unclassed(), await underZnak()];
  const single = await statementsOf(() => closeCases(worker, { caseIds: [one.caseId] }));
  const caseIds = [two.caseId, three.caseId];
  expect(await statementsOf(() => closeCases(worker, { caseIds }))).toBe(single);
  expect(await statusOf(three.caseId)).toBe('CLOSED');
  const closed = await db().case.findUniqueOrThrow({ where: { id: two.caseId } });
  expect(closed).toMatchObject({ status: 'CLOSED', znak: null, jrwaSymbol: '7230' });
  expect(await db().historyEntry.count({ where: { caseId: { in: caseIds }, type: 'case.closed' } })).toBe(2);
});
