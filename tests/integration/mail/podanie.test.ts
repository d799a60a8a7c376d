import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { registerPodanie } from '@/lib/modules/mail/operations/register-podanie';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { registerInput } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { arrive, makeMailbox } from '@/tests/factories/mails';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { mail } from '@/tests/fixtures/odd-mails/build';

let clerk: Ctx;
let mailbox: Mailbox;
let card: Card;

beforeAll(async () => {
  const office = await makeOffice();
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
