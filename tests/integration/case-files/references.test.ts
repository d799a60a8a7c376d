import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { addReference, withdrawReference } from '@/lib/modules/case-files/operations/references';
import { saveExternalSystem } from '@/lib/modules/case-files/operations/save-external-system';
import {
  listExternalSystems,
  listReferences,
  systemsInUse,
} from '@/lib/modules/case-files/queries/external-systems';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { db } from '@/lib/platform/db';
import { personInput } from '@/tests/factories/applications';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { caseInHand, setScene } from './scene';

let scene: Awaited<ReturnType<typeof setScene>>;
let admin: Ctx;
let systemId: number;
const made = (name: string) => saveExternalSystem(admin, { id: null, version: 0, name, active: true });
beforeAll(async () => {
  scene = await setScene();
  admin = ctxOf(await actorOf('ADMIN', scene.office.secretary));
  ({ id: systemId } = await made('Ewidencja wniosków budowlanych'));
});
const found = async (q: string, ctx = scene.worker) =>
  (await searchCases(ctx, { q })).items.map(({ slug }) => slug);

test.each([
  ['WAB/12/2026', ['WAB/12/2026', 'wab 12 2026', 'WAB/1', 'wab/12']],
  ['PB-2026-00012', ['PB-2026-00012', 'pb-2026-000', 'PB-2026']],
  ['4829103', ['4829103', '48291']],
  ['00345/2026', ['00345/2026', '00345']],
  ['K_77%/A', ['K_77%/A', 'k 77 a']],
])('a case is found by %s, whole and begun', async (reference, typed) => {
  const { slug } = await caseInHand(scene);
  await addReference(scene.worker, { slug, systemId, reference });
  for (const q of typed) expect(await found(q), q).toContain(slug);
  expect(await found(reference, scene.stranger)).toEqual([]);
});

test('short digits find the office’s own number, and another system’s number only as a whole', async () => {
  const { slug, number } = await caseInHand(scene);
  await addReference(scene.worker, { slug, systemId, reference: '977' });
  expect(await found('977')).toEqual([slug]);
  expect(await found('97')).toEqual([]);
  expect(await found(number)).toEqual([slug]);
});

test('a withdrawn reference finds no case, and a valid one also after the client’s name has changed', async () => {
  const { caseId, slug } = await caseInHand(scene);
  const { id } = await addReference(scene.worker, { slug, systemId, reference: 'ABC/99/2026' });
  const { version } = await db().client.findFirstOrThrow({ where: { cases: { some: { id: caseId } } } });
  await updateClient(scene.worker, { slug, version, client: personInput({ lastName: 'Przemianowana' }) });
  expect(await found('abc/99')).toEqual([slug]);
  expect(await found('Przemianowana abc')).toEqual([slug]);
  const back = { slug, referenceId: id, reason: 'Numer innej sprawy' };
  await withdrawReference(scene.worker, back);
  await withdrawReference(scene.worker, back);
  expect(await found('abc/99')).toEqual([]);
  expect(await listReferences(scene.worker, caseId)).toMatchObject([
    { reference: 'ABC/99/2026', withdrawn: { by: 'Marek Zieliński', reason: 'Numer innej sprawy' } },
  ]);
  await addReference(scene.worker, { slug, systemId, reference: 'ABC/99/2026' });
  expect(await found('abc/99')).toEqual([slug]);
});

test('a name and a number that change at once both find the case', async () => {
  const { caseId, slug } = await caseInHand(scene);
  const { version } = await db().client.findFirstOrThrow({ where: { cases: { some: { id: caseId } } } });
  const client = personInput({ lastName: 'Równoczesna' });
  await Promise.all([
    updateClient(scene.head, { slug, version, client }),
    ...['RR/1/2026', 'RR/2/2026', 'RR/3/2026'].map((reference) =>
      addReference(scene.worker, { slug, systemId, reference }),
    ),
  ]);
  for (const q of ['Równoczesna', 'RR/1/2026', 'RR/2/2026', 'RR/3/2026'])
    expect(await found(q)).toContain(slug);
});

test('a number added twice is one', async () => {
  const { caseId, slug } = await caseInHand(scene);
  const input = { slug, systemId, reference: 'DWA/1' };
  const answers = await Promise.all([1, 2, 3].map(() => addReference(scene.worker, input)));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await db().historyEntry.count({ where: { caseId, type: 'reference.added' } })).toBe(1);
});

test('only departments that keep the file add and withdraw numbers', async () => {
  const { slug } = await caseInHand(scene);
  const input = { slug, systemId, reference: 'CUDZY/1' };
  await expect(addReference(scene.clerk, input)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(addReference(scene.stranger, input)).rejects.toMatchObject({ code: 'not-found' });
  const { id: referenceId } = await addReference(scene.head, input);
  const back = { slug, referenceId, reason: 'Cudzy' };
  await expect(withdrawReference(scene.clerk, back)).rejects.toMatchObject({ code: 'not-allowed' });
  const other = await caseInHand(scene);
  await expect(withdrawReference(scene.worker, { ...back, slug: other.slug })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the administrator adds to the dictionary, renames its systems and takes them out of use', async () => {
  const { id } = await made('Rejestr umów');
  await expect(made('Rejestr umów')).rejects.toMatchObject({ detail: { fields: { name: 'taken' } } });
  const renamed = { id, version: 1, name: 'Rejestr umów i zleceń', active: true };
  await saveExternalSystem(admin, renamed);
  await expect(saveExternalSystem(admin, { ...renamed, active: false })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await saveExternalSystem(admin, { ...renamed, version: 2, active: false });
  expect((await systemsInUse(scene.worker)).map(({ name }) => name)).not.toContain('Rejestr umów i zleceń');
  const { slug } = await caseInHand(scene);
  await expect(addReference(scene.worker, { slug, systemId: id, reference: 'X/1' })).rejects.toMatchObject({
    detail: { fields: { systemId: 'choose-system' } },
  });
  expect(await listExternalSystems(admin)).toMatchObject([
    { name: 'Ewidencja wniosków budowlanych', active: true },
    { name: 'Rejestr umów i zleceń', active: false, cases: 0 },
  ]);
  for (const ctx of [scene.worker, scene.clerk]) {
    await expect(listExternalSystems(ctx)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      saveExternalSystem(ctx, { id: null, version: 0, name: 'Nowy', active: true }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  }
});
