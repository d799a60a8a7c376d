import { type Actor, hasRole } from '@/lib/core/context';
import { canRegister } from '@/lib/modules/applications/policy';
import { caseScope } from '@/lib/modules/cases/policy';
import { canReadTerms } from '@/lib/modules/deadlines/policy';
import { canAdminister } from '@/lib/modules/staff/policy';

type PlaceLink = { href: string; label: string };

/**
 * The calculator stands in everybody's navigation, but it is the residents' page: one page and one address that a clerk
 * can give to a resident, so it leaves the staff frame.
 */
const CALCULATOR: PlaceLink = { href: '/terminy', label: 'Kalkulator terminów' };

/** The places of the navigation: a person's own, and the calculator. */
export function placesOf(actor: Actor): PlaceLink[] {
  return [...ownPlaces(actor), CALCULATOR];
}

/** The first of them is where the person comes after signing in. */
function ownPlaces(actor: Actor): PlaceLink[] {
  const scope = caseScope(actor);
  const places = [
    { href: '/okienko', label: 'Okienko', mine: canRegister(actor) || hasRole(actor, 'INFORMATION') },
    { href: '/komorka', label: 'Komórka', mine: hasRole(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD') },
    { href: '/sprawy', label: 'Sprawy', mine: scope.all || scope.departmentIds.length > 0 },
    { href: '/administracja', label: 'Administracja', mine: canAdminister(actor) || canReadTerms(actor) },
  ];
  return places.filter(({ mine }) => mine).map(({ href, label }) => ({ href, label }));
}

/** Where a person begins their day. */
export function homeOf(actor: Actor): string {
  return ownPlaces(actor)[0]?.href ?? '/konto';
}
