import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { clientChangesOfCase, getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { findClients } from '@/lib/modules/clients/operations/find-clients';
import { retakeClient } from '@/lib/modules/clients/operations/look';
import { inputOf, mergeClient } from '@/lib/modules/clients/rules/merge-client';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { personInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let first: Ctx;
let second: Ctx;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  first = ctxOf(await actorOf('CLERK', office.counter));
  second = ctxOf(await actorOf('CLERK', office.counter));
  card = await makeCard(office.roads);
});

async function opened() {
  const { slug, caseId } = await registerOne(first, card, { client: personInput({ pesel: '44051401359' }) });
  const read = async () => getClientOfCase(first, await getCase(first, slug));
  const { id: _, version, maskedPesel: __, ...client } = await read();
  return { slug, caseId, version, client: { ...client, pesel: '' }, read };
}

test('when two clerks edit one client, the second is told and nothing is lost', async () => {
  const { slug, caseId, version, client, read } = await opened();
  await updateClient(first, { slug, version, client: { ...client, street: 'ul. Pierwsza 1' } });
  const late = updateClient(second, { slug, version, client: { ...client, city: 'Drugie' } });
  await expect(late).rejects.toMatchObject({
    code: 'changed-meanwhile',
    detail: { facts: { version: version + 1 } },
  });
  expect(await read()).toMatchObject({ street: 'ul. Pierwsza 1', city: client.city, version: version + 1 });
  await updateClient(second, {
    slug,
    version: version + 1,
    client: { ...client, street: 'ul. Pierwsza 1', city: 'Drugie' },
  });
  expect(await read()).toMatchObject({
    street: 'ul. Pierwsza 1',
    city: 'Drugie',
    maskedPesel: '44•••••••59',
  });
  const changes = (await courseOfCase(first, caseId)).filter(({ type }) => type === 'client.changed');
  expect(changes.map(({ data }) => 'fields' in data && data.fields)).toEqual([['city'], ['street']]);
});

test('of two clerks at once, the late one sees who changed which fields, and saves on top of them', async () => {
  const { slug, version, client } = await opened();
  const edits = [
    { ctx: first, street: 'ul. Pierwsza 1', phone: '600 111 222' },
    { ctx: second, street: 'ul. Druga 2', city: 'Drugie' },
  ];
  const outcomes = await Promise.allSettled(
    edits.map(({ ctx, ...over }) => updateClient(ctx, { slug, version, client: { ...client, ...over } })),
  );
  const late = outcomes.findIndex(({ status }) => status === 'rejected');
  const [loser, winner] = [edits[late], edits[1 - late]];
  expect(outcomes[late]).toMatchObject({ reason: { code: 'changed-meanwhile' } });

  const seen = await clientChangesOfCase(loser.ctx, { slug, version });
  const { ctx, ...saved } = winner;
  expect(seen.client).toMatchObject({ ...saved, version: version + 1 });
  expect(seen.changes).toEqual(
    Object.keys(saved)
      .sort()
      .map((field) => ({ field, by: ctx.actor.name, at: ctx.now })),
  );

  // The late clerk's typed fields stay; the untouched ones take the other clerk's values.
  const { ctx: _, ...typed } = loser;
  const merged = mergeClient(client, { ...client, ...typed }, inputOf(seen.client));
  expect(merged).toEqual({ ...client, ...saved, ...typed });
  await updateClient(loser.ctx, { slug, version: seen.client.version, client: merged });
  expect((await clientChangesOfCase(first, { slug, version: version + 2 })).changes).toEqual([]);
});

test('each changed field names the last person who saved it, and a changed PESEL stays masked', async () => {
  const { slug, version, client } = await opened();
  await updateClient(first, {
    slug,
    version,
    client: { ...client, street: 'ul. Pierwsza 1', city: 'Pierwsze' },
  });
  const later = ctxOf(second.actor, '2026-11-24T11:00:00+01:00');
  const pesel = '02270812350';
  await updateClient(later, { slug, version: version + 1, client: { ...client, city: 'Drugie', pesel } });
  const { changes, client: now } = await clientChangesOfCase(first, { slug, version });
  expect(changes.map(({ field, by }) => [field, by])).toEqual([
    ['birthDate', second.actor.name],
    ['city', second.actor.name],
    ['pesel', second.actor.name],
    ['street', second.actor.name],
  ]);
  expect(now.maskedPesel).toBe('02•••••••50');
  expect(JSON.stringify(changes)).not.toContain(pesel);
  // A change made while registering a podanie counts too, and its clerk sees the changes of others.
  const clientId = now.id;
  const taken = await retakeClient(first, { clientId, version: version + 1 });
  expect(taken.changes.map(({ field }) => field)).toEqual(['birthDate', 'city', 'pesel', 'street']);
  const registered = {
    clientId,
    clientVersion: version + 2,
    client: { ...inputOf(now), phone: '600 300 400' },
  };
  await registerOne(second, card, registered);
  const after = await retakeClient(first, { clientId, version: version + 2 });
  expect(after.changes).toEqual([{ field: 'phone', by: second.actor.name, at: second.now }]);
});

test('a person who may not see the data does not see their changes', async () => {
  const { slug, version } = await opened();
  const secretary = ctxOf(await actorOf('CITY_SECRETARY', office.secretary));
  await expect(clientChangesOfCase(secretary, { slug, version })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const stranger = ctxOf(await actorOf('HEAD', office.geodesy));
  await expect(clientChangesOfCase(stranger, { slug, version })).rejects.toMatchObject({ code: 'not-found' });
});

test('a search for a client records whose data were shown, to whom and when, but not the typed text', async () => {
  const looks = () =>
    db().historyEntry.findMany({ where: { type: 'client.listed' }, orderBy: { id: 'asc' } });
  const made = await registerOne(first, card, { client: personInput({ lastName: 'Niepowtarzalska' }) });
  const { clientId } = await getCase(first, made.slug);
  const before = (await looks()).length;
  expect(await findClients(second, 'nie')).not.toEqual([]);
  const [shown] = await findClients(second, 'niepowtarz');
  expect(shown.id).toBe(clientId);
  expect(await findClients(second, 'nikogo takiego')).toEqual([]);
  expect(await findClients(second, 'ni')).toEqual([]);
  const [, last, ...more] = (await looks()).slice(before);
  expect(more).toEqual([]);
  expect(last).toMatchObject({
    actorId: second.actor.staffId,
    at: second.now,
    data: { clientIds: [clientId] },
  });
  expect(JSON.stringify(last.data).toLowerCase()).not.toContain('niepowtarz');
  const outsider = ctxOf(await actorOf('HEAD', office.roads));
  await expect(findClients(outsider, 'niepowtarz')).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await looks()).length).toBe(before + 2);
  expect(await brokenLinks()).toEqual([]);
});

test('S3: of many edits of one client at once none is overwritten', async () => {
  const { slug, client, read } = await opened();
  const wanted = Array.from({ length: 24 }, (_, index) => `ul. Dopisana ${index}`);
  // Each edit adds its part to the e-mail on file, and reads the client again after a refusal.
  await Promise.all(
    wanted.map(async (line, index) => {
      for (;;) {
        const { version, name, ...now } = await read();
        const streets = now.email === '' ? [] : now.email.split('@')[0].split('.');
        const email = `${[...streets, `x${index}`].join('.')}@a.pl`;
        try {
          await updateClient(index % 2 ? first : second, {
            slug,
            version,
            client: { ...client, email, street: line },
          });
          return;
        } catch (error) {
          expect(error).toMatchObject({ code: 'changed-meanwhile' });
        }
      }
    }),
  );
  const { email, version } = await read();
  expect(email.split('@')[0].split('.').sort()).toEqual(wanted.map((_, index) => `x${index}`).sort());
  expect(version).toBe(25);
});

test('wrong data are refused at their fields and change nothing', async () => {
  const { slug, version, client, read } = await opened();
  const wrong = updateClient(first, { slug, version, client: { ...client, street: '', phone: '12' } });
  await expect(wrong).rejects.toMatchObject({
    code: 'invalid',
    detail: { fields: { street: 'street-missing', phone: 'phone-shape' } },
  });
  expect((await read()).version).toBe(version);
});

test('a department that does not have the case cannot change its client', async () => {
  const { slug, version, client } = await opened();
  const roads = ctxOf(await actorOf('SECRETARIAT', office.roads));
  const geodesy = ctxOf(await actorOf('SECRETARIAT', office.geodesy));
  await expect(updateClient(roads, { slug, version, client })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(updateClient(geodesy, { slug, version, client })).rejects.toMatchObject({ code: 'not-found' });
});
