import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { letterOf, settleOne } from '@/tests/factories/settlements';

let desk: Awaited<ReturnType<typeof makeDesk>>;
let worker: Ctx;

beforeAll(async () => {
  desk = await makeDesk();
  ({ worker } = desk);
});

/** A case of a card that ends in this form. */
async function caseOf(settlementForm: string): Promise<number> {
  const { office, clerk, head } = desk;
  const card = await makeCard(office.roads, { settlementForm });
  return (await acceptedOne({ clerk, desk: head, worker }, card)).caseId;
}
const settlementOf = async (caseId: number) => (await endingOfCase(worker, caseId)).settlement;

describe('the settlement of a withdrawn podanie', () => {
  test('needs no letter where no decision was due, like a spoken answer (art. 14 § 2)', async () => {
    for (const outcome of ['WITHDRAWN', 'INFORMATION'] as const) {
      const caseId = await caseOf('zaświadczenie');
      await settleOne(worker, caseId, { outcome });
      expect(await settlementOf(caseId)).toMatchObject({ outcome, letter: null });
    }
  });

  test('is a decision that discontinues where a decision was due (art. 105)', async () => {
    const caseId = await caseOf('decyzja');
    await expect(settleOne(worker, caseId, { outcome: 'WITHDRAWN' })).rejects.toMatchObject({
      detail: { fields: { outcome: 'withdrawn-by-decision' } },
    });
    const { id: letterId } = await letterOf(worker, caseId);
    await settleOne(worker, caseId, { outcome: 'DISCONTINUED', letterId });
    expect(await settlementOf(caseId)).toMatchObject({ outcome: 'DISCONTINUED' });
  });
});
