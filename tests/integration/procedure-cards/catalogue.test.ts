import { beforeAll, expect, test } from 'vitest';
import { plainDate, toColumn } from '@/lib/core/plain-date';
import { getResidentCard, listCatalogue } from '@/lib/modules/procedure-cards/queries';
import { db } from '@/lib/platform/db';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';

let office: MadeOffice;
beforeAll(async () => {
  office = await makeOffice();
});

/** A card that is published today and comes into force on the first day of 2027. */
async function laterCard() {
  const card = await makeCard(office.roads);
  const validFrom = toColumn(plainDate('2027-01-01'));
  await db().cardVersion.update({ where: { id: card.versionId }, data: { validFrom } });
  return card;
}

const on = (day: string) => ({ today: plainDate(day) });
const slugs = async (day: string) => (await listCatalogue(on(day))).map(({ slug }) => slug);

test('the catalogue holds the cards in force on the day, without the card for any other matter', async () => {
  const now = await makeCard(office.roads);
  const later = await laterCard();
  const other = await makeCard(office.roads, { anyDepartment: true });
  expect(await slugs('2026-12-31')).toEqual(expect.arrayContaining([now.slug]));
  expect(await slugs('2026-12-31')).not.toEqual(expect.arrayContaining([later.slug]));
  expect(await slugs('2027-01-01')).toEqual(expect.arrayContaining([now.slug, later.slug]));
  expect(await slugs('2027-01-01')).not.toEqual(expect.arrayContaining([other.slug]));
});

test('a card tells its documents and fees in their order, and the points that take it', async () => {
  const { slug } = await makeCard(office.roads);
  const card = await getResidentCard(on('2026-11-24'), slug);
  expect(card).toMatchObject({ slug, number: 1, validFrom: '2026-01-01', settlementForm: 'decyzja' });
  expect(card.documents.map(({ kind }) => kind)).toEqual(['TO_FILE', 'TO_FILE', 'TO_SHOW']);
  expect(card.fees).toHaveLength(1);
  const open = await db().servicePoint.findMany({ where: { active: true, takesAll: true } });
  expect(card.pointIds).toEqual(expect.arrayContaining(open.map(({ id }) => id)));
});

test('a card that is withdrawn, comes into force later, or never was, is not found', async () => {
  const later = await laterCard();
  const withdrawn = await makeCard(office.roads);
  await db().cardVersion.update({ where: { id: withdrawn.versionId }, data: { status: 'WITHDRAWN' } });
  for (const slug of [later.slug, withdrawn.slug, 'nie-ma', ''])
    await expect(getResidentCard(on('2026-12-31'), slug), slug).rejects.toMatchObject({ code: 'not-found' });
});
