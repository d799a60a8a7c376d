import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase, getClientOfCase } from '@/lib/modules/cases/queries/one';
import type { Card } from '@/lib/modules/procedure-cards/schema';
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

test('two clerks editing one client: the second is told, and nothing is lost', async () => {
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

test('S3: many edits of one client at once, each from what it read: none is overwritten', async () => {
  const { slug, client, read } = await opened();
  const wanted = Array.from({ length: 24 }, (_, index) => `ul. Dopisana ${index}`);
  // Each adds its line to what stands there, and reads again when told that it changed.
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

test('what cannot be is refused with its field and changes nothing', async () => {
  const { slug, version, client, read } = await opened();
  const wrong = updateClient(first, { slug, version, client: { ...client, street: '', phone: '12' } });
  await expect(wrong).rejects.toMatchObject({
    code: 'invalid',
    detail: { fields: { street: 'street-missing', phone: 'phone-shape' } },
  });
  expect((await read()).version).toBe(version);
});

test('a department that does not have the case changes nobody', async () => {
  const { slug, version, client } = await opened();
  const roads = ctxOf(await actorOf('SECRETARIAT', office.roads));
  const geodesy = ctxOf(await actorOf('SECRETARIAT', office.geodesy));
  await expect(updateClient(roads, { slug, version, client })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(updateClient(geodesy, { slug, version, client })).rejects.toMatchObject({ code: 'not-found' });
});
