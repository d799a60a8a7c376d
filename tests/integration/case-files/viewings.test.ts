import { randomUUID } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { printViewing } from '@/lib/modules/case-files/operations/print-file';
import { recordViewing } from '@/lib/modules/case-files/operations/record-viewing';
import { listViewings, listWitnesses } from '@/lib/modules/case-files/queries/viewings';
import { type RecordViewingInput, recordViewingSchema } from '@/lib/modules/case-files/schema';
import { getCase } from '@/lib/modules/cases/queries/one';
import { db } from '@/lib/platform/db';
import { settleOne } from '@/tests/factories/settlements';
import { caseInHand, setScene } from './scene';

let scene: Awaited<ReturnType<typeof setScene>>;
beforeAll(async () => {
  scene = await setScene();
});

const viewing = (slug: string, over: Partial<RecordViewingInput> = {}): RecordViewingInput =>
  recordViewingSchema.parse({
    slug,
    requestKey: randomUUID(),
    viewedOn: '2026-11-24',
    fromTime: '9:00',
    toTime: '9:40',
    viewer: 'Genowefa Próbna',
    capacity: 'strona',
    identityCheck: 'ID_CARD',
    presentId: scene.worker.actor.staffId,
    scope: 'Całe akta',
    copies: '',
    withheld: '',
    correctsId: null,
    ...over,
  });

test('a viewing is recorded also after the end of the case, and the history holds no names', async () => {
  const { caseId, slug } = await caseInHand(scene);
  await settleOne(scene.worker, caseId);
  const { id } = await recordViewing(scene.worker, viewing(slug));
  expect(await listViewings(scene.head, caseId)).toMatchObject([
    { id, viewer: 'Genowefa Próbna', fromTime: '09:00', toTime: '09:40', present: 'Marek Zieliński' },
  ]);
  const kept = await db().historyEntry.findFirstOrThrow({ where: { caseId, type: 'viewing.recorded' } });
  expect(kept.data).toEqual({ viewingId: id, on: '2026-11-24', corrects: null });
});

test('a viewing never changes: another record corrects it, and one key makes one record', async () => {
  const { caseId, slug } = await caseInHand(scene);
  const input = viewing(slug);
  const [first, again] = [await recordViewing(scene.worker, input), await recordViewing(scene.worker, input)];
  expect(again).toEqual(first);
  const change = db().fileViewing.update({ where: { id: first.id }, data: { viewer: 'Kto inny' } });
  await expect(change).rejects.toThrow(/permission denied/);
  await expect(db().fileViewing.delete({ where: { id: first.id } })).rejects.toThrow(/permission denied/);
  const second = await recordViewing(scene.worker, viewing(slug, { correctsId: first.id }));
  expect(await listViewings(scene.worker, caseId)).toMatchObject([
    { id: second.id, correctsId: first.id },
    { id: first.id, correctedBy: [second.id] },
  ]);
});

test.each<[string, Partial<RecordViewingInput>, string, string]>([
  ['of a day to come', { viewedOn: plainDate('2026-11-25') }, 'viewedOn', 'date-in-future'],
  ['from before the podanie', { viewedOn: plainDate('2026-11-20') }, 'viewedOn', 'before-receipt'],
  ['that still goes on', { toTime: '11:00' }, 'toTime', 'hour-in-future'],
  ['that ends before it begins', { fromTime: '10:00', toTime: '9:00' }, 'toTime', 'hours-order'],
])('none %s', async (_what, over, field, code) => {
  const { slug } = await caseInHand(scene);
  await expect(recordViewing(scene.worker, viewing(slug, over))).rejects.toMatchObject({
    code: 'invalid',
    detail: { fields: { [field]: code } },
  });
});

test('a viewing is recorded by people who keep the file, in the presence of one of them', async () => {
  const { slug } = await caseInHand(scene);
  const record = await getCase(scene.worker, slug);
  const names = (await listWitnesses(scene.worker, record)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Ewa Lis', 'Marek Zieliński']));
  expect(names).not.toContain('Obcy Pracownik');
  const absent = viewing(slug, { presentId: scene.stranger.actor.staffId });
  await expect(recordViewing(scene.worker, absent)).rejects.toMatchObject({
    detail: { fields: { presentId: 'choose-present' } },
  });
  await expect(recordViewing(scene.clerk, viewing(slug))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(recordViewing(scene.stranger, viewing(slug))).rejects.toMatchObject({ code: 'not-found' });
});

test('a printed viewing has all its text, for both sides to sign', async () => {
  const { slug, number } = await caseInHand(scene);
  const held = 'Dane osobowe skarżącego (art. 73 § 1b KPA)';
  const { id } = await recordViewing(scene.worker, viewing(slug, { withheld: held }));
  const document = await getDocumentProxy(new Uint8Array(await printViewing(scene.worker, { slug, id })));
  const { text } = await extractText(document, { mergePages: true });
  for (const part of [number, 'Genowefa Próbna', 'Całe akta', held, 'godz. 9:00–9:40', 'dowód osobisty']) {
    expect(text.replace(/\s+/g, ' ')).toContain(part);
  }
  await expect(printViewing(scene.stranger, { slug, id })).rejects.toMatchObject({ code: 'not-found' });
});
