import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sourceOf } from '@/app/(office)/(staff)/okienko/podanie/source';
import { cancelRegistration } from '@/lib/modules/applications/operations/cancel';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { recordAttempt } from '@/lib/modules/inquiries/operations/call';
import { printInquiryForm } from '@/lib/modules/inquiries/operations/print-form';
import { reopenInquiry } from '@/lib/modules/inquiries/operations/reopen';
import { listEnded } from '@/lib/modules/inquiries/queries/ended';
import { listUnread } from '@/lib/modules/notifications/queries';
import { db } from '@/lib/platform/db';
import { registerInput } from '@/tests/factories/applications';
import { versionOf } from '@/tests/factories/as-shown';
import { codes } from '@/tests/factories/refusals';
import { pdfText } from '@/tests/support/pdf-text';
import { makeInquiries } from './inquiry-scene';

let scene: Awaited<ReturnType<typeof makeInquiries>>;
beforeAll(async () => {
  scene = await makeInquiries();
});
const input = (slug: string) => registerInput(scene.clerk, scene.card, { sourceSlug: slug });

test('the form of a podanie begins with the question, the telephone and the name of the inquiry', async () => {
  const { clerk, take } = scene;
  const { slug, number } = await take();
  expect(await sourceOf(clerk, slug)).toMatchObject({
    number,
    kind: 'zapytanie',
    subject: 'Kto odśnieża chodnik przy Szkolnej?',
    firstName: 'Halina',
    lastName: 'Ćwiklińska',
    phone: '+48600000451',
  });
  expect(await sourceOf(clerk, 'zap-999-2026')).toBeNull();
});

test('the inquiry ends with the registration: both name the other, and its term runs no more', async () => {
  const { clerk, worker, take, shown } = scene;
  const { slug, number, caseId } = await take();
  const podanie = await registerApplication(clerk, input(slug));
  const { sourceCaseId } = await db().case.findUniqueOrThrow({ where: { id: podanie.caseId } });
  expect(sourceCaseId).toBe(caseId);
  expect(await shown(caseId)).toMatchObject({ status: 'CLOSED', podanie: { number: podanie.number } });
  expect(await db().clock.count({ where: { caseId, closedAt: null } })).toBe(0);
  const [ended] = await courseOfCase(worker, caseId);
  expect([ended.type, ended.data]).toEqual(['case.grew', { number: podanie.number }]);
  expect(
    (await courseOfCase(clerk, podanie.caseId)).find(({ type }) => type === 'case.grown-from')?.data,
  ).toEqual({ number });
  expect((await getCase(clerk, slug)).growth).toEqual({
    source: null,
    grown: [{ number: podanie.number, slug: podanie.slug }],
  });
  expect((await getCase(clerk, podanie.slug)).growth).toEqual({ source: { number, slug }, grown: [] });
});

test('the same form twice at once makes one podanie and one line in the history of its source', async () => {
  const { clerk, take } = scene;
  const { slug, caseId } = await take();
  const form = { ...input(slug), submissionKey: randomUUID() };
  const [one, two] = await Promise.all([registerApplication(clerk, form), registerApplication(clerk, form)]);
  expect(one.number).toBe(two.number);
  expect(await db().historyEntry.count({ where: { caseId, type: 'case.grew' } })).toBe(1);
});

test('an answered inquiry may still become a podanie, and keeps its answer and the moment of its end', async () => {
  const { clerk, worker, take, talk, shown } = scene;
  const { slug, caseId } = await take();
  await recordAttempt(worker, talk(caseId));
  const { endedAt } = await shown(caseId);
  await registerApplication(clerk, input(slug));
  expect(await shown(caseId)).toMatchObject({ ending: 'ANSWERED', endedAt, podanie: expect.anything() });
});

test('a source that the registering person does not see, or that is a podanie, is refused, and nothing is registered', async () => {
  const { office, clerk, stranger, take } = scene;
  const { slug } = await take({ to: String(office.roads.id) });
  const desk = {
    ...stranger,
    actor: {
      ...stranger.actor,
      posts: [{ role: 'SECRETARIAT' as const, departmentId: office.geodesy.id }],
      servicePointId: office.pointId,
    },
  };
  const podanie = await registerApplication(clerk, registerInput(clerk, scene.card));
  const before = await db().case.count();
  expect(
    await codes([
      registerApplication(desk, input(slug)),
      registerApplication(clerk, input(podanie.slug)),
      registerApplication(clerk, input('zap-999-2026')),
    ]),
  ).toEqual(['source-not-found', 'source-not-found', 'source-not-found']);
  expect(await db().case.count()).toBe(before);
});

test('the inquiry is opened again only after its podanie was cancelled', async () => {
  const { clerk, worker, take, shown } = scene;
  const { slug, caseId } = await take();
  const podanie = await registerApplication(clerk, input(slug));
  const again = { caseId, reason: 'Podanie było pomyłką.' };
  expect(await codes([reopenInquiry(worker, again)])).toEqual(['inquiry-became-podanie']);
  const version = await versionOf({ caseId: podanie.caseId });
  await cancelRegistration(clerk, { slug: podanie.slug, version, reason: 'Pomyłka.' });
  await reopenInquiry(worker, again);
  expect(await shown(caseId)).toMatchObject({ status: 'IN_PROGRESS', podanie: null });
});

test('the person who took the question is told of the podanie, and sees its course without its link', async () => {
  const { office, clerk, stranger, take } = scene;
  const { slug, number, caseId } = await take({ to: String(office.roads.id) }, stranger);
  const podanie = await registerApplication(clerk, input(slug));
  const told = (await listUnread(stranger)).filter((each) => each.slug === slug);
  expect(told).toMatchObject([
    { topic: 'INQUIRY', number, note: `Powstało z niego podanie ${podanie.number}.` },
  ]);
  const [ended] = (await listEnded(stranger, { taken: true })).items;
  expect(ended).toMatchObject({
    caseId,
    podanie: { number: podanie.number, status: 'REGISTERED', isSeen: false },
  });
  const [seen] = (await listEnded(clerk, { taken: false })).items;
  expect([seen.caseId, seen.podanie?.isSeen]).toEqual([caseId, true]);
});

test('an answer and a podanie on one day are told both, and nobody is told of their own act', async () => {
  const { clerk, worker, take, talk } = scene;
  const { slug, caseId } = await take({}, worker);
  await recordAttempt(scene.second, talk(caseId));
  await registerApplication(clerk, input(slug));
  const notes = async (ctx: typeof clerk) =>
    (await listUnread(ctx)).filter((each) => each.slug === slug).map(({ note }) => note);
  expect(await notes(worker)).toEqual([
    'Oddzwoniono, rozmówca ma odpowiedź.',
    expect.stringMatching(/^Powstało z niego podanie RPW/),
  ]);
  const own = await take();
  await registerApplication(clerk, input(own.slug));
  expect((await listUnread(clerk)).filter((each) => each.slug === own.slug)).toEqual([]);
});

test('the printed form of an inquiry that became a podanie says so, and leaves no line for a call', async () => {
  const { clerk, take } = scene;
  const { slug } = await take();
  const before = await pdfText(await printInquiryForm(clerk, slug));
  expect(before.text).toContain('dzień i godzina');
  const podanie = await registerApplication(clerk, input(slug));
  const after = await pdfText(await printInquiryForm(clerk, slug));
  expect(after.text).toContain(`Powstało z niego podanie ${podanie.number}.`);
  expect(after.text).not.toContain('dzień i godzina');
});
