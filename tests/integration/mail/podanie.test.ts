import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { caseReference, withNumber } from '@/lib/core/registry-number';
import { registerPodanie } from '@/lib/modules/mail/operations/register-podanie';
import { listUnread } from '@/lib/modules/notifications/queries';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { acceptedOne } from '@/tests/factories/accepted';
import { registerInput } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { settleOne } from '@/tests/factories/settlements';
import { mail } from '@/tests/fixtures/odd-mails/build';

let clerk: Ctx;
let mailbox: Mailbox;
let card: Card;

let office: MadeOffice;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  mailbox = await makeMailbox(office.counter);
  card = await makeCard(office.roads);
});

/** An e-mail with a plan, a picture within its text, and a program. */
const withFiles = () =>
  mail({
    type: 'multipart/related; boundary=b',
    body: [
      '--b\nContent-Type: text/html; charset=utf-8\n\n<p>Proszę o zajęcie pasa <img src="cid:logo"></p>',
      '--b\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename="plan.txt"\n\nul. Dębowa 4',
      '--b\nContent-Type: image/gif\nContent-ID: <logo>\nContent-Disposition: inline; filename="logo.gif"\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
      '--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="program.exe"\n\nMZ',
      '--b--\n',
    ].join('\n'),
  });

test('a podanie registered from an e-mail has its papers, without pictures of the text and refused files', async () => {
  const { caseId } = await arrive(mailbox, withFiles());
  const { registrySeries, registryNumber, registryYear } = await db().case.findUniqueOrThrow({
    where: { id: caseId ?? 0 },
  });
  const slug = `${registrySeries}-${registryNumber}-${registryYear}`.toLowerCase();
  const form = registerInput(clerk, card, { sourceSlug: slug });
  const podanie = await registerPodanie(clerk, form);
  // The answer was lost, and the form is sent again.
  expect((await registerPodanie(clerk, form)).number).toBe(podanie.number);

  const documents = await db().document.findMany({ where: { caseId: podanie.caseId } });
  expect(documents.map(({ title, mediaType, addedById }) => [title, mediaType, addedById])).toEqual([
    ['plan.txt', 'text/plain', clerk.actor.staffId],
  ]);
  expect(await db().case.findUniqueOrThrow({ where: { id: caseId ?? 0 } })).toMatchObject({
    status: 'CLOSED',
  });
  expect(await db().clock.count({ where: { caseId: caseId ?? 0, closedAt: null } })).toBe(0);
});

test('the person who dealt with an e-mail is told once that the podanie out of it is settled', async () => {
  const { caseId } = await arrive(mailbox, letter({ from: 'petent@example.org' }));
  const dealt = ctxOf(await actorOf('CASE_WORKER', office.counter));
  const where = { id: caseId ?? 0 };
  await db().case.update({ where, data: { assigneeId: dealt.actor.staffId, status: 'IN_PROGRESS' } });
  const { slug } = withNumber(await db().case.findUniqueOrThrow({ where }));
  const worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  const desk = ctxOf(await actorOf('HEAD', office.roads));
  const podanie = await acceptedOne({ clerk, desk, worker }, card, { sourceSlug: slug });
  const told = async () => (await listUnread(dealt)).filter(({ topic }) => topic === 'PODANIE');
  expect(await told()).toEqual([]);
  await settleOne(worker, podanie.caseId);
  const number = caseReference(await db().case.findUniqueOrThrow({ where: { id: podanie.caseId } }));
  expect((await told()).map(({ slug: source, note }) => [source, note])).toEqual([
    [slug, `Załatwiono podanie ${number}.`],
  ]);
});

test('a podanie that grew out of nothing, and one that its own person settles, tell nobody', async () => {
  const worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  const desk = ctxOf(await actorOf('HEAD', office.roads));
  const { caseId } = await arrive(mailbox, letter({ from: 'petentka@example.org' }));
  const where = { id: caseId ?? 0 };
  await db().case.update({ where, data: { assigneeId: worker.actor.staffId, status: 'IN_PROGRESS' } });
  const { slug } = withNumber(await db().case.findUniqueOrThrow({ where }));
  const before = await db().reminder.count({ where: { topic: 'PODANIE' } });
  for (const over of [{}, { sourceSlug: slug }]) {
    const podanie = await acceptedOne({ clerk, desk, worker }, card, over);
    await settleOne(worker, podanie.caseId);
  }
  expect(await db().reminder.count({ where: { topic: 'PODANIE' } })).toBe(before);
});
