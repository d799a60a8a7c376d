import { beforeAll, expect, test } from 'vitest';
import { recordAttempt } from '@/lib/modules/inquiries/operations/call';
import { printInquiryForm } from '@/lib/modules/inquiries/operations/print-form';
import {
  countCallBacks,
  findCallBack,
  listCallBacks,
  ownCallBacks,
} from '@/lib/modules/inquiries/queries/call-backs';
import { endSubstitution, saveSubstitution } from '@/lib/modules/staff/operations/substitution';
import { readCounts } from '@/lib/platform/counts';
import { on, signedAgain } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { makeInquiries } from './inquiry-scene';

let scene: Awaited<ReturnType<typeof makeInquiries>>;
beforeAll(async () => {
  scene = await makeInquiries();
});

test('a substitute in another unit has the call-backs of the absent person and does them, until the substitution ends', async () => {
  const { head, worker, stranger, take, attempt, talk } = scene;
  const { caseId, slug } = await take();
  const { caseId: other } = await take({ to: `${scene.office.roads.id}-${scene.second.actor.staffId}` });
  expect((await listCallBacks(stranger, 'mine')).map((item) => item.caseId)).toEqual([]);
  const { id } = await saveSubstitution(head, {
    staffId: worker.actor.staffId,
    substituteId: stranger.actor.staffId,
    from: head.today,
    to: head.today,
  });
  const substitute = await signedAgain(stranger);
  expect((await listCallBacks(substitute, 'mine')).map((item) => item.caseId)).toEqual([caseId]);
  expect((await countCallBacks(substitute)).mine).toBe(1);
  expect(await readCounts([ownCallBacks(substitute)])).toEqual([1]);
  expect(await findCallBack(substitute, caseId)).toMatchObject({ assignee: 'Marek Zieliński' });
  expect(
    await codes([
      recordAttempt(substitute, attempt(caseId)),
      printInquiryForm(substitute, slug),
      findCallBack(substitute, other),
      recordAttempt(substitute, attempt(other)),
    ]),
  ).toEqual([null, null, 'not-found', 'not-found']);
  expect(await findCallBack(worker, caseId)).toMatchObject({ assignee: 'Marek Zieliński' });

  const tomorrow = await signedAgain(on(stranger, '2026-11-25'));
  await endSubstitution(head, id);
  for (const late of [tomorrow, await signedAgain(stranger)]) {
    expect(await listCallBacks(late, 'mine')).toEqual([]);
    expect(await codes([recordAttempt(late, talk(caseId)), findCallBack(late, caseId)])).toEqual([
      'not-found',
      'not-found',
    ]);
  }
});
