import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import type { MomentCursor } from '@/lib/core/moment-cursor';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { saveContactWish } from '@/lib/modules/cases/operations/contact-wish';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { contactWishOf } from '@/lib/modules/clients/queries/contact-wish';
import { contactsOfClient } from '@/lib/modules/contacts/queries/of-client';
import type { ClientContact } from '@/lib/modules/contacts/schema';
import { recordAttempt } from '@/lib/modules/inquiries/operations/call';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { clientOf, personInput, registerInput } from '@/tests/factories/applications';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { statementsOf } from '@/tests/support/statements';
import { makeInquiries } from '../inquiries/inquiry-scene';

let scene: Awaited<ReturnType<typeof makeInquiries>>;
let mailbox: Mailbox;
/** Sees every case and reads no files but those of the own department. */
let information: Ctx;
let made = 0;
beforeAll(async () => {
  scene = await makeInquiries();
  mailbox = await makeMailbox(scene.office.counter);
  information = ctxOf(await actorOf('INFORMATION', scene.office.geodesy));
});

/** A client with a podanie, an e-mail address and a telephone of their own. */
async function makeClient() {
  made += 1;
  const email = `klient${made}@example.org`;
  const phone = `600 111 ${200 + made}`;
  const client = personInput({ phone, email });
  const podanie = await registerApplication(scene.clerk, registerInput(scene.clerk, scene.card, { client }));
  return { podanie, email, phone, id: (await clientOf(podanie.caseId)).id };
}

/** The client as the party of a case of the roads department, or of another one. */
const partyOf = (id: number, { id: departmentId } = scene.office.roads) => ({ id, departmentId });
const listed = async (ctx: Ctx, clientId: number, department = scene.office.roads) =>
  (await contactsOfClient(ctx, partyOf(clientId, department))).items.map(({ kind, tie, number }) => [
    kind,
    tie,
    number,
  ]);

describe('the contacts of a client', () => {
  test('are the podania, the calls and the e-mails, newest first, also those that nobody tied', async () => {
    const { clerk, worker, take, attempt } = scene;
    const { id, podanie, email, phone } = await makeClient();
    const tied = await take({ clientId: id, phone: '600 999 888' });
    const untied = await take({ phone });
    await recordAttempt(worker, attempt(untied.caseId));
    const from = email.toUpperCase();
    const { caseId } = await arrive(mailbox, letter({ from }), { now: '2026-11-24T12:00:00+01:00' });
    await arrive(mailbox, letter({ from: 'inny@example.org' }));
    const { registryNumber } = await db().case.findUniqueOrThrow({ where: { id: caseId ?? 0 } });
    expect(await listed(clerk, id)).toEqual([
      ['EMAIL', 'ADDRESS', `EM/${registryNumber}/2026`],
      ['INQUIRY', 'PHONE', untied.number],
      ['INQUIRY', 'CLIENT', tied.number],
      ['APPLICATION', 'CLIENT', podanie.number],
    ]);
    const [, called] = (await contactsOfClient(clerk, partyOf(id))).items;
    expect(called.lastCall).toMatchObject({ result: 'NO_ANSWER', by: 'Marek Zieliński' });
  });

  test('show nobody a case that they do not see, nor an e-mail that they do not read', async () => {
    const { office, clerk, worker, stranger, take } = scene;
    const { id, podanie, email, phone } = await makeClient();
    await arrive(mailbox, letter({ from: email }));
    const call = await take({ phone, to: String(office.roads.id) });
    expect((await listed(clerk, id)).map(([kind]) => kind)).toContain('EMAIL');
    // The podanie is on its way to the roads department, the e-mail lies at the counter.
    expect(await listed(worker, id)).toEqual([
      ['INQUIRY', 'PHONE', call.number],
      ['APPLICATION', 'CLIENT', podanie.number],
    ]);
    // A contact that is found by the client's number tells the number.
    expect((await listed(information, id)).map(([kind]) => kind)).toEqual(['APPLICATION']);
    expect(await contactsOfClient(stranger, partyOf(id))).toEqual({ items: [], next: null });
  });

  test('show an e-mail to the desk whose mailbox got it, where the desk sees the client’s data', async () => {
    const { office, worker, stranger, take } = scene;
    const { id, email, phone } = await makeClient();
    await take({ phone, to: String(office.roads.id) }, stranger);
    const { caseId } = await arrive(mailbox, letter({ from: email }), { now: '2026-11-24T12:00:00+01:00' });
    const there = { departmentId: office.roads.id, destinationId: office.roads.id };
    await db().case.update({ where: { id: caseId ?? 0 }, data: there });
    const desk = ctxOf(await actorOf('SECRETARIAT', office.counter));
    expect(await listed(stranger, id)).toEqual([]);
    expect((await listed(stranger, id, office.geodesy)).map(([kind]) => kind)).toEqual(['INQUIRY']);
    expect((await listed(desk, id, office.counter)).map(([kind]) => kind)).toEqual(['EMAIL', 'APPLICATION']);
    expect((await listed(desk, id)).map(([kind]) => kind)).toEqual(['APPLICATION']);
    expect((await listed(worker, id)).map(([kind]) => kind)).toEqual(['EMAIL', 'INQUIRY', 'APPLICATION']);
  });

  test('come in pages that hold each once, by one statement beside the client', async () => {
    const { clerk, take } = scene;
    const { id, phone, email } = await makeClient();
    for (let turn = 0; turn < 30; turn++) {
      await take({ phone });
      await take({ clientId: id, phone: '600 999 888' });
      await arrive(mailbox, letter({ from: email }), { now: `2026-11-24T09:${10 + turn}:00+01:00` });
    }
    const all: ClientContact[] = [];
    let after: MomentCursor | undefined;
    do {
      const page = await contactsOfClient(clerk, partyOf(id), after);
      expect(page.items.length).toBeLessThanOrEqual(50);
      all.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(91);
    expect(all).toHaveLength(91);
    const times = all.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(await statementsOf(() => contactsOfClient(clerk, partyOf(id)))).toBe(2);
  });
});

describe('the wish of a client', () => {
  const NOTHING = { channel: null, callWish: '' } as const;
  const PHONE = { channel: 'PHONE', callWish: 'po 15:00' } as const;

  test('is kept, changed and taken back, each with a line in the history', async () => {
    const { clerk, worker, stranger } = scene;
    const { id, podanie } = await makeClient();
    const { slug, caseId } = podanie;
    await saveContactWish(clerk, { slug, ...PHONE, shown: NOTHING });
    await saveContactWish(clerk, { slug, ...PHONE, shown: NOTHING });
    expect(await contactWishOf(clerk, id)).toEqual(PHONE);
    await saveContactWish(clerk, { slug, channel: 'EMAIL', callWish: 'po 15:00', shown: PHONE });
    expect(await contactWishOf(clerk, id)).toEqual({ channel: 'EMAIL', callWish: '' });
    await saveContactWish(clerk, { slug, ...NOTHING, shown: { channel: 'EMAIL', callWish: '' } });
    const lines = (await courseOfCase(clerk, caseId)).filter(({ type }) => type === 'client.wish-kept');
    expect(lines.map(({ data }) => data).toReversed()).toEqual([
      { clientId: id, channel: 'PHONE' },
      { clientId: id, channel: 'EMAIL' },
      { clientId: id, channel: null },
    ]);
    const again = { slug, ...PHONE, shown: NOTHING };
    expect(await codes([saveContactWish(worker, again), saveContactWish(stranger, again)])).toEqual([
      'not-allowed',
      'not-found',
    ]);
  });

  test('of two people who save at once is that of the first, and the second is told', async () => {
    const { clerk } = scene;
    const { podanie } = await makeClient();
    const { slug } = podanie;
    const saved = await Promise.allSettled([
      saveContactWish(clerk, { slug, ...PHONE, shown: NOTHING }),
      saveContactWish(clerk, { slug, channel: 'LETTER', callWish: '', shown: NOTHING }),
    ]);
    const refused = saved.filter((each) => each.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(['page-outdated']);
  });
});
