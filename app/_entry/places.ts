import { type Actor, hasRole } from '@/lib/core/context';
import { canRegister } from '@/lib/modules/applications/policy';
import { caseScope } from '@/lib/modules/cases/policy';
import { canAdminister } from '@/lib/modules/staff/policy';

/** The places of the navigation that are a person's own; the first is where they come after signing in. */
export function placesOf(actor: Actor): { href: string; label: string }[] {
  const scope = caseScope(actor);
  const places = [
    { href: '/okienko', label: 'Okienko', mine: canRegister(actor) || hasRole(actor, 'INFORMATION') },
    { href: '/komorka', label: 'Komórka', mine: hasRole(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD') },
    { href: '/sprawy', label: 'Sprawy', mine: scope.all || scope.departmentIds.length > 0 },
    { href: '/administracja', label: 'Administracja', mine: canAdminister(actor) },
  ];
  return places.filter(({ mine }) => mine).map(({ href, label }) => ({ href, label }));
}

/** Where a person begins their day. */
export function homeOf(actor: Actor): string {
  return placesOf(actor)[0]?.href ?? '/konto';
}
