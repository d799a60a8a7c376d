import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { saveDraft } from '@/lib/modules/applications/operations/draft';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { getApplication, getDraft } from '@/lib/modules/applications/queries/application';
import { type RegisterInput, registerSchema } from '@/lib/modules/applications/schema/application';
import { getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { findClients } from '@/lib/modules/clients/operations/find-clients';
import { takeClient } from '@/lib/modules/clients/operations/look';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import {
  clientOf,
  organisationInput,
  personInput,
  registerInput,
  registerOne,
} from '@/tests/factories/applications';
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

/** The counts of the rows that registering writes. */
async function counts() {
  const [cases, clients, lines, counter] = await Promise.all([
    db().case.count(),
    db().client.count(),
    db().historyEntry.count(),
    db().registryCounter.findFirst(),
  ]);
  return { cases, clients, lines, last: counter?.last ?? 0 };
}

const draft = (form: string) => ({ form, writer: randomUUID(), after: null, over: true });

/** Expects a refusal that leaves nothing behind, not even a number. */
async function refused(promise: () => Promise<unknown>, expected: object): Promise<void> {
  const before = await counts();
  await expect(promise()).rejects.toMatchObject(expected);
  expect(await counts()).toEqual(before);
}

const register = (over: Partial<RegisterInput>) =>
  registerApplication(clerk, registerInput(clerk, card, over));

describe('texts are stored whole', () => {
  const LONG = 'Zażółć gęślą jaźń '.repeat(556).slice(0, 10_000);
  const SUBJECTS = {
    'ten thousand characters': `${LONG.slice(0, 9_999)}!`,
    emoji: 'Wycinka 🌳🌳 przy 🏫, rodzina 👩‍👩‍👧‍👦, flaga 🇵🇱',
    'right to left': 'בקשה לרישיון بناء رصيف ‏(RTL)‎ koniec',
    markup: '<b>"\'`;--</b> $x {{y}} %s \\ \\u0000 &amp;',
    lines: 'Pierwsza\nDruga\tkolumna',
    'marks apart from letters': 'Zo\u0301\u0142c\u0301',
  };

  test.each(Object.entries(SUBJECTS))('subject: %s', async (_, subject) => {
    const { slug, caseId } = await registerOne(clerk, card, { subject });
    expect((await getCase(clerk, slug)).subject).toBe(subject);
    expect((await getApplication(clerk, caseId)).documents).toHaveLength(3);
  });

  test.each([
    ["O'Neill-Żółć", 'Zażółć Gęślą'],
    ['Nguyễn Thị', 'D’Arc'],
    ['אברהם', 'Ибрагим'],
    ['李', 'Ania 🙂'],
    ['Robert"); DROP TABLE', 'client;--'],
  ])('name: %s %s', async (lastName, firstName) => {
    const registered = await registerOne(clerk, card, {
      client: personInput({ firstName, lastName, street: 'ul. Źdźbła 1' }),
    });
    expect(registered.client).toBe(`${firstName} ${lastName}`);
    const record = await getCase(clerk, registered.slug);
    expect(record.client).toBe(`${firstName} ${lastName}`);
    expect(await getClientOfCase(clerk, record)).toMatchObject({
      firstName,
      lastName,
      street: 'ul. Źdźbła 1',
    });
  });

  test('a name with an apostrophe and diacritics is found without them', async () => {
    await registerOne(clerk, card, {
      client: personInput({ firstName: 'Ślązak', lastName: "O'Neill-Żółć" }),
    });
    for (const typed of ["o'neill zolc", 'ŻÓŁĆ slaz', 'neill']) {
      const found = await findClients(clerk, typed);
      expect(
        found.some(({ label }) => label === "Ślązak O'Neill-Żółć"),
        typed,
      ).toBe(true);
    }
    const { items } = await searchCases(clerk, { q: 'zolc slazak' });
    expect(items.some(({ client }) => client === "Ślązak O'Neill-Żółć")).toBe(true);
  });

  test('characters that PostgreSQL cannot store are left out, and the rest is stored', async () => {
    const { slug } = await registerOne(clerk, card, { subject: 'Pod\u0000anie \ud83d o chodnik' });
    expect((await getCase(clerk, slug)).subject).toMatch(/^Podanie .* o chodnik$/);
  });

  test('the longest subject is stored, and one character more is refused by the form', async () => {
    const subject = 'ż'.repeat(20_000);
    const { slug } = await registerOne(clerk, card, { subject });
    expect((await getCase(clerk, slug)).subject).toBe(subject);
    const { success } = registerSchema.safeParse({ ...registerInput(clerk, card), subject: `${subject}!` });
    expect(success).toBe(false);
  });
});

describe('a wrong form is refused at its field', () => {
  test.each<[string, Partial<RegisterInput>, Record<string, string>]>([
    ['received tomorrow', { receivedOn: plainDate('2026-11-25') }, { receivedOn: 'date-in-future' }],
    [
      'written after receipt',
      { channel: 'POST', letterDate: plainDate('2026-11-25') },
      { letterDate: 'letter-after-receipt' },
    ],
    [
      'posted after receipt',
      { channel: 'POST', postingDate: plainDate('2026-11-25') },
      { postingDate: 'posting-after-receipt' },
    ],
    [
      'posted after an earlier receipt',
      { channel: 'POST', receivedOn: plainDate('2026-11-20'), postingDate: plainDate('2026-11-23') },
      { postingDate: 'posting-after-receipt' },
    ],
    [
      'no address (art. 63 § 2)',
      { client: personInput({ street: ' ' }) },
      { 'client.street': 'street-missing' },
    ],
    [
      'a name without letters',
      { client: personInput({ firstName: '🙂' }) },
      { 'client.firstName': 'name-without-letters' },
    ],
    [
      'a name of dashes',
      { client: organisationInput({ name: '- 1 -' }) },
      { 'client.name': 'name-without-letters' },
    ],
    ['REGON', { client: organisationInput({ regon: '12345678' }) }, { 'client.regon': 'regon-shape' }],
    ['KRS', { client: organisationInput({ krs: '12' }) }, { 'client.krs': 'krs-shape' }],
    [
      'e-Doręczenia',
      { client: personInput({ adeAddress: 'AE:PL-1' }) },
      { 'client.adeAddress': 'ade-shape' },
    ],
    [
      'PESEL with an impossible date',
      { client: personInput({ pesel: '99023012345' }) },
      { 'client.pesel': 'pesel-date' },
    ],
    ['NIP', { client: organisationInput({ nip: '123456789' }) }, { 'client.nip': 'nip-shape' }],
    [
      'an organisation without a name',
      { client: organisationInput({ name: '' }) },
      { 'client.name': 'name-missing' },
    ],
  ])('%s', async (_, over, fields) => {
    await refused(() => register(over), { code: 'invalid', detail: { fields } });
  });

  test('before midnight UTC, today is already the next day of Warsaw', async () => {
    const night = ctxOf(clerk.actor, '2026-11-24T23:30:00Z');
    expect(night.today).toBe('2026-11-25');
    const registered = await registerOne(night, card, { receivedOn: plainDate('2026-11-25') });
    expect((await getCase(clerk, registered.slug)).receivedOn).toBe('2026-11-25');
  });

  test('an ordinary e-mail is no channel, and an oral podanie needs its protocol (art. 63 § 1)', async () => {
    const raw = registerInput(clerk, card);
    const issues = (over: object) =>
      registerSchema
        .safeParse({ ...raw, ...over })
        .error?.issues.map(({ path, message }) => [path.join('.'), message]);
    const invalid = (fields: object) => ({ code: 'invalid', detail: { fields } });
    await refused(() => register({ channel: 'EMAIL' }), invalid({ channel: 'email-not-a-channel' }));
    const silent = { channel: 'ORAL', protocolText: ' ' } as const;
    await refused(() => register(silent), invalid({ protocolText: 'protocol-missing' }));
    const unchecked = { identityCheck: 'NOT_CHECKED', identityNote: '' } as const;
    await refused(() => register(unchecked), invalid({ identityNote: 'identity-note-missing' }));
    expect(issues({ receivedOn: '2026-02-30' })).toEqual([['receivedOn', 'date-invalid']]);
    expect(issues({ subject: '   ' })).toEqual([['subject', 'subject-missing']]);
  });

  test('a card that does not exist or is not published', async () => {
    await refused(() => register({ cardVersionId: 2_000_000 }), { code: 'card-not-found' });
    const draft = await makeCard(office.geodesy);
    await db().cardVersion.update({ where: { id: draft.versionId }, data: { status: 'DRAFT' } });
    await refused(() => register({ cardVersionId: draft.versionId }), { code: 'card-not-found' });
  });

  test('documents of another card do not count', async () => {
    const other = await makeCard(office.geodesy);
    const registered = await register({ presentDocumentIds: other.documents.map(({ id }) => id) });
    expect(registered.missing).toEqual(['Plan sytuacyjny', 'Projekt organizacji ruchu']);
  });

  test('people outside the counter, and a secretariat without one, may not register', async () => {
    for (const role of ['CASE_WORKER', 'AUDITOR', 'SECRETARIAT', 'HEAD', 'ADMIN'] as const) {
      const ctx = ctxOf(await actorOf(role, office.roads));
      await refused(() => registerApplication(ctx, registerInput(clerk, card)), { code: 'not-allowed' });
    }
  });
});

describe('a client found again', () => {
  async function known() {
    const { caseId } = await registerOne(clerk, card, {
      client: personInput({ pesel: '44051401359', phone: '600100200' }),
    });
    const { id, version, maskedPesel, ...form } = await takeClient(clerk, (await clientOf(caseId)).id);
    expect(maskedPesel).toBe('44•••••••59');
    return { clientId: id, clientVersion: version, client: { ...form, pesel: '' } };
  }

  test('is not written when unchanged, and keeps the PESEL that the form never had', async () => {
    const form = await known();
    const { slug } = await registerOne(clerk, card, form);
    const record = await getCase(clerk, slug);
    expect(record.clientId).toBe(form.clientId);
    expect(await getClientOfCase(clerk, record)).toMatchObject({
      version: form.clientVersion,
      maskedPesel: '44•••••••59',
    });
  });

  test('is written with the podanie when the clerk has changed the data', async () => {
    const form = await known();
    const { slug } = await registerOne(clerk, card, {
      ...form,
      client: { ...form.client, street: 'ul. Nowa 2' },
    });
    const record = await getClientOfCase(clerk, await getCase(clerk, slug));
    expect(record).toMatchObject({
      street: 'ul. Nowa 2',
      version: form.clientVersion + 1,
      maskedPesel: '44•••••••59',
    });
  });

  test('is refused when another person has changed the data meanwhile, and the draft stays', async () => {
    const form = await known();
    await register({ ...form, client: { ...form.client, city: 'Nowe Miasto' } });
    await saveDraft(clerk, draft('wersja drugiej osoby'));
    await refused(() => register({ ...form, client: { ...form.client, city: 'Stare Miasto' } }), {
      code: 'client-changed-meanwhile',
    });
    expect((await getDraft(clerk))?.form).toBe('wersja drugiej osoby');
    expect((await takeClient(clerk, form.clientId)).city).toBe('Nowe Miasto');
  });

  test('is written once by two registrations at once, and the other is refused', async () => {
    const form = await known();
    const before = await counts();
    const both = await Promise.allSettled(
      ['Lewa', 'Prawa'].map((city) => register({ ...form, client: { ...form.client, city } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await counts()).toMatchObject({
      cases: before.cases + 1,
      last: before.last + 1,
      clients: before.clients,
    });
  });

  test('is refused when the client does not exist', async () => {
    await refused(() => register({ clientId: 2_000_000, clientVersion: 1 }), { code: 'client-not-found' });
  });
});

describe('a registered podanie', () => {
  test('lists its missing documents and waits for a call to supplement (art. 64 § 2)', async () => {
    const registered = await registerOne(clerk, card, { presentDocumentIds: [card.documents[0].id] });
    expect(registered.missing).toEqual(['Projekt organizacji ruchu']);
    const application = await getApplication(clerk, registered.caseId);
    expect(application.supplementCall).toBe('WAITING');
    expect(application.documents.map(({ present }) => present)).toEqual([true, false, false]);
    const whole = await registerOne(clerk, card);
    expect(whole.missing).toEqual([]);
    expect((await getApplication(clerk, whole.caseId)).supplementCall).toBe('NONE');
  });

  test('may lack a document that is only shown and not demanded', async () => {
    const [plan, project] = card.documents;
    const registered = await registerOne(clerk, card, { presentDocumentIds: [plan.id, project.id] });
    expect(registered.missing).toEqual([]);
  });

  test('may be out of turn, without a reason', async () => {
    const { slug, caseId } = await registerOne(clerk, card, { outOfTurn: true });
    expect((await getCase(clerk, slug)).outOfTurn).toBe(true);
    const [line] = await courseOfCase(clerk, caseId);
    expect(line).toMatchObject({ type: 'application.registered', data: { outOfTurn: true } });
    expect(Object.keys(line.data).join()).not.toContain('reason');
  });

  test('stays with the counter, and its destination is the department of the card', async () => {
    const { slug } = await registerOne(clerk, card);
    expect(await getCase(clerk, slug)).toMatchObject({
      status: 'REGISTERED',
      departmentId: office.counter.id,
      destinationId: office.roads.id,
      assigneeId: clerk.actor.staffId,
      receivedOn: '2026-11-24',
      // A month ends on Christmas Eve, free since 2025; then come the holidays and a Sunday (art. 57 § 4).
      dueOn: '2026-12-28',
    });
  });

  test('is settled on the spot only when the card says so', async () => {
    const spot = await makeCard(office.counter, { route: 'ON_THE_SPOT', name: 'Wydanie zaświadczenia' });
    const there = await registerOne(clerk, spot, { settledOnSpot: true, presentDocumentIds: [] });
    expect(there.settled).toBe(true);
    // Documents may be missing: the client of a settled case is not called for them.
    expect((await getApplication(clerk, there.caseId)).supplementCall).toBe('NONE');
    expect(await getCase(clerk, there.slug)).toMatchObject({
      status: 'SETTLED',
      assigneeId: null,
      pending: null,
    });
    const types = (await courseOfCase(clerk, there.caseId)).map(({ type }) => type);
    expect(types).toEqual(['application.settled', 'application.registered']);
    const elsewhere = await registerOne(clerk, card, { settledOnSpot: true });
    expect(elsewhere.settled).toBe(false);
    expect((await getCase(clerk, elsewhere.slug)).status).toBe('REGISTERED');
  });

  test('leaves no PESEL, phone number or code in the clear', async () => {
    const registered = await registerOne(clerk, card, {
      client: personInput({ pesel: '44051401359', phone: '600100200' }),
    });
    const tables = ['client', '"case"', 'application', 'history', 'search_word'];
    const dump = await Promise.all(
      tables.map((table) => db().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${table} t`)),
    );
    const text = dump
      .flat()
      .map(({ row }) => row)
      .join('\n');
    for (const secret of [
      '44051401359',
      '600100200',
      registered.accessCode,
      registered.accessCode?.replace('-', ''),
    ]) {
      expect(text.includes(String(secret)), String(secret)).toBe(false);
    }
  });

  test('deletes the draft of its clerk alone', async () => {
    const other = ctxOf(await actorOf('CLERK', office.counter));
    await saveDraft(clerk, draft('moje'));
    await saveDraft(other, draft('cudze'));
    await register({});
    expect(await getDraft(clerk)).toBeNull();
    expect((await getDraft(other))?.form).toBe('cudze');
  });
});

test('a tab does not overwrite the draft of another tab unasked', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  await saveDraft(clerk, { form: 'pierwsza', writer: first, after: null, over: true });
  await saveDraft(clerk, { form: 'pierwsza, dalej', writer: first, after: null, over: false });
  await refused(() => saveDraft(clerk, { form: 'druga', writer: second, after: null, over: false }), {
    code: 'draft-elsewhere',
  });
  expect((await getDraft(clerk))?.form).toBe('pierwsza, dalej');
  // A tab that began from the other tab's draft may save over it; so may a tab with `over`.
  await saveDraft(clerk, { form: 'druga', writer: second, after: first, over: false });
  await saveDraft(clerk, { form: 'pierwsza', writer: first, after: null, over: true });
  expect((await getDraft(clerk))?.form).toBe('pierwsza');
});
