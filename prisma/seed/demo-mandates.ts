import type { Actor, Ctx } from '@/lib/core/context';
import { plainDate, plainDateOf, yearOf } from '@/lib/core/plain-date';
import { authorityName } from '@/lib/modules/procedure-cards/rules/authority-name';
import { giveMandate, revokeMandate } from '@/lib/modules/staff/operations/mandate';
import { MANDATE_SCOPES, type MandateInput, type MandateScope } from '@/lib/modules/staff/schema';
import { db } from '@/lib/platform/db';

const WHOLE: MandateScope[] = [...MANDATE_SCOPES];
const PLAIN: MandateScope[] = ['CERTIFICATES', 'LETTERS'];

/**
 * The mandates of the made-up town: heads sign everything of their department, case workers its letters and
 * certificates, the City Secretary everything. In matters of civil status the head of that office signs as the organ,
 * and gives a mandate for copies and certificates alone (Prawo o aktach stanu cywilnego art. 9 and 10). `giver` keeps
 * the register.
 */
export async function giveDemoMandates(giver: Actor, actors: Iterable<Actor>, now: Date): Promise<void> {
  const ctx: Ctx = { actor: giver, now, today: plainDateOf(now), locale: 'pl' };
  const since = plainDate(`${yearOf(ctx.today) - 1}-07-01`);
  const all = [...actors];
  let given = 0;
  for (const { staffId, posts } of all) {
    const roles = posts.map(({ role }) => role);
    const head = roles.includes('HEAD');
    const secretary = roles.includes('CITY_SECRETARY');
    if (!head && !secretary && !roles.includes('CASE_WORKER')) continue;
    given += 1;
    await giveMandate(ctx, {
      staffId,
      departmentId: secretary ? null : posts[0].departmentId,
      scopes: head || secretary ? WHOLE : PLAIN,
      organId: null,
      holdsOrgan: false,
      givenBy: 'Burmistrz Zalesina',
      subject: secretary ? 'wszystkie sprawy urzędu' : 'sprawy prowadzone przez komórkę',
      givenOn: since,
      from: since,
      to: null,
      requestKey: `00000000-0000-4000-8001-${String(given).padStart(12, '0')}`,
    });
  }
  type More = Pick<MandateInput, 'scopes' | 'subject' | 'from' | 'to'> &
    Partial<Pick<MandateInput, 'organId' | 'holdsOrgan' | 'givenBy'>>;
  const more = async (login: string, input: More) => {
    const holder = all.find((each) => each.login === login);
    if (!holder) throw new Error(`the demo has no ${login}`);
    given += 1;
    return giveMandate(ctx, {
      organId: null,
      holdsOrgan: false,
      givenBy: 'Burmistrz Zalesina',
      ...input,
      staffId: holder.staffId,
      departmentId: holder.posts[0].departmentId,
      givenOn: since,
      requestKey: `00000000-0000-4000-8001-${String(given).padStart(12, '0')}`,
    });
  };
  const registrar = await db().authority.findFirstOrThrow({ where: { kind: 'OWN' } });
  const civil = { organId: registrar.id, from: since, to: null };
  await more('h.czyz', { ...civil, scopes: WHOLE, subject: 'rejestracja stanu cywilnego', holdsOrgan: true });
  await more('m.kania', {
    ...civil,
    scopes: ['CERTIFICATES'],
    subject: 'odpisy aktów stanu cywilnego i zaświadczenia z rejestru',
    givenBy: authorityName(registrar),
  });
  // One mandate has ended, one is to come, one is revoked, as in a register of some years.
  const year = yearOf(ctx.today);
  await more('planowanie', {
    scopes: ['DECISIONS'],
    subject: 'zastępstwo naczelnika wydziału',
    from: since,
    to: plainDate(`${year - 1}-12-31`),
  });
  await more('k.rzonca', {
    scopes: ['DECISIONS'],
    subject: 'warunki zabudowy',
    from: plainDate(`${year + 1}-01-04`),
    to: null,
  });
  const { id } = await more('o.nowak', {
    scopes: ['DECISIONS', 'ORDERS'],
    subject: 'zezwolenia na usunięcie drzew',
    from: since,
    to: null,
  });
  const lastDay = plainDate(`${year}-06-30`);
  await revokeMandate(ctx, { id, lastDay, reason: 'zmiana zakresu obowiązków' });
}
