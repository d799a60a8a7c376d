import type { Actor, Ctx } from '@/lib/core/context';
import { plainDate, plainDateOf, yearOf } from '@/lib/core/plain-date';
import { giveMandate } from '@/lib/modules/staff/operations/mandate';
import { MANDATE_SCOPES, type MandateScope } from '@/lib/modules/staff/schema';

const WHOLE: MandateScope[] = [...MANDATE_SCOPES];
const LETTERS: MandateScope[] = ['LETTERS'];

/**
 * Who signs what in the made-up town: heads everything of their department, those who handle cases its letters, the City
 * Secretary everything. `giver` keeps the register.
 */
export async function giveDemoMandates(giver: Actor, actors: Iterable<Actor>, now: Date): Promise<void> {
  const ctx: Ctx = { actor: giver, now, today: plainDateOf(now), locale: 'pl' };
  const since = plainDate(`${yearOf(ctx.today) - 1}-07-01`);
  let given = 0;
  for (const { staffId, posts } of actors) {
    const roles = posts.map(({ role }) => role);
    const head = roles.includes('HEAD');
    const secretary = roles.includes('CITY_SECRETARY');
    if (!head && !secretary && !roles.includes('CASE_WORKER')) continue;
    given += 1;
    await giveMandate(ctx, {
      ...{ staffId, departmentId: secretary ? null : posts[0].departmentId },
      ...{ scopes: head || secretary ? WHOLE : LETTERS, givenBy: 'Burmistrz Zalesina' },
      subject: secretary ? 'wszystkie sprawy urzędu' : 'sprawy prowadzone przez komórkę',
      ...{ givenOn: since, from: since, to: null },
      requestKey: `00000000-0000-4000-8001-${String(given).padStart(12, '0')}`,
    });
  }
}
