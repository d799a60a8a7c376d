import type { NavItem } from '@/components/layout/nav-item';
import { caseScope } from '@/lib/core/case-scope';
import { type Actor, hasRole } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { canRegister } from '@/lib/modules/applications/policy';
import { canSeeIncidents } from '@/lib/modules/audit/policy';
import { canEditTemplates } from '@/lib/modules/correspondence/policy';
import { canReadTerms } from '@/lib/modules/deadlines/policy';
import { canReadRegisters } from '@/lib/modules/filing/policy';
import { canAdminister } from '@/lib/modules/staff/policy';

/**
 * The calculator stands in everybody's navigation, but it is the residents' page: one page and one address that a clerk
 * can give to a resident, so it leaves the staff frame.
 */
const CALCULATOR: NavItem = { href: paths.terms('pl'), label: 'Kalkulator terminów' };

/**
 * The places of the navigation: a person's own, and the calculator. `unread` are the reminders that wait for them: who
 * stands in for somebody has some, whatever their own duty. `toSign`: letters that wait for their signature.
 */
export function placesOf(actor: Actor, unread = 0, toSign = 0): NavItem[] {
  return [...ownPlaces(actor, unread, toSign), CALCULATOR];
}

/** The first of them is where the person comes after signing in. */
function ownPlaces(actor: Actor, unread: number, toSign = 0): NavItem[] {
  const scope = caseScope(actor);
  const places = [
    { href: paths.counter(), label: 'Okienko', mine: canRegister(actor) || hasRole(actor, 'INFORMATION') },
    {
      href: paths.department(),
      label: 'Komórka',
      mine: hasRole(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD'),
    },
    { href: paths.cases(), label: 'Sprawy', mine: scope.all || scope.departmentIds.length > 0 },
    { href: paths.caseRegisters(), label: 'Spisy spraw', mine: canReadRegisters(actor) },
    {
      href: paths.letters(),
      label: 'Pisma',
      count: toSign,
      mine: scope.all || scope.departmentIds.length > 0,
    },
    {
      href: paths.reminders(),
      label: 'Przypomnienia',
      count: unread,
      mine: unread > 0 || hasRole(actor, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD'),
    },
    {
      href: paths.administration(),
      label: 'Administracja',
      mine: canAdminister(actor) || canReadTerms(actor) || canSeeIncidents(actor) || canEditTemplates(actor),
    },
  ];
  return places.filter(({ mine }) => mine).map(({ mine: _mine, ...place }) => place);
}

/** Where a person begins their day. */
export function homeOf(actor: Actor): string {
  return ownPlaces(actor, 0)[0]?.href ?? paths.account();
}
