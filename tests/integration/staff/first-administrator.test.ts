import { expect, test } from 'vitest';
import { signIn } from '@/lib/modules/staff/operations/sign-in';
import { actorOfSession } from '@/lib/modules/staff/queries/actor-of-session';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { db } from '@/lib/platform/db';
import { createFirstAdministrator } from '@/prisma/seed/first-administrator';
import { publicCtx, TUESDAY } from '@/tests/factories/sign-in';

test('an empty office gets one administrator, whose password is shown once and has to be changed', async () => {
  const lines: string[] = [];
  await Promise.all([1, 2, 3].map(() => createFirstAdministrator((line) => lines.push(line))));
  await createFirstAdministrator((line) => lines.push(line));
  const told = lines.filter((line) => line.includes('hasło'));
  expect(told).toHaveLength(1);
  const password = /[a-z0-9]{5}(-[a-z0-9]{5}){3}/.exec(told[0])?.[0] ?? '';
  const token = await signIn(publicCtx(TUESDAY), { login: 'admin', password });
  expect(await actorOfSession(token, TUESDAY)).toMatchObject({
    state: 'live',
    mustChangePassword: true,
    actor: { posts: [{ role: 'ADMIN' }] },
  });
  expect(await db().staffMember.count()).toBe(1);
  // The first seal comes before the first entry. A call that counts the staff while another one works seals again.
  const seals = await db().historySeal.findMany({
    select: { chain: true, seq: true },
    orderBy: { id: 'asc' },
  });
  expect(seals[0]).toEqual({ chain: 'office', seq: 0 });
  expect(seals.length).toBeLessThanOrEqual(3);
  const { departmentId } = await db().post.findFirstOrThrow({ where: { role: 'ADMIN' } });
  const [given] = await db().historyEntry.findMany({ where: { type: 'staff.saved' } });
  expect(given).toMatchObject({
    actorId: null,
    data: { given: [{ role: 'ADMIN', departmentId }], taken: [] },
  });
  expect((await getOffice()).name).toBe('Urząd');
  // The administrator can register on the first day: the catalogue exists, without the town of the demonstration.
  const cards = await db().cardVersion.findMany({ include: { fees: true } });
  expect(cards.length).toBeGreaterThanOrEqual(28);
  const clauses = await db().rodoClause.findMany();
  expect(
    clauses.map(({ version, textPl }) => [version, textPl.includes('o ile nie są częścią akt')]),
  ).toEqual([[1, true]]);
  const local = [...cards, ...clauses].filter((each) => /Zalesin|Залесін/.test(JSON.stringify(each)));
  expect(local.map((each) => ('name' in each ? each.name : each.version))).toEqual([]);
});
