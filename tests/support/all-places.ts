import { type CountedPlace, PLACES } from '@/app/_entry/places';
import type { Place } from '@/components/layout/places';
import { type Actor, hasRole } from '@/lib/core/context';
import { ROLES, type Role } from '@/lib/core/roles';

const COUNTER: Role[] = ['CLERK', 'INFORMATION'];
const OFFICES: Role[] = ['SECRETARIAT', 'CASE_WORKER', 'HEAD'];
const everybody = [...ROLES];

/** A place that is not built yet, open to these roles. */
const coming = (
  href: Place['href'],
  title: string,
  group: Place['group'],
  roles: readonly Role[],
  bar: Place['bar'] = {},
  counts = false,
): CountedPlace => ({
  href,
  title,
  group,
  bar,
  open: (actor) => hasRole(actor, ...roles),
  count: counts ? () => null : undefined,
});

/** The places of the whole product, existing and planned; the bar must have room for all of them. */
export const ALL_PLACES: readonly CountedPlace[] = [
  ...PLACES,
  coming('/przyjecia', 'Przyjęcia', 'Klienci', [...COUNTER, ...OFFICES, 'CITY_SECRETARY'], {
    CLERK: 5,
    INFORMATION: 5,
    CITY_SECRETARY: 5,
  }),
  coming(
    '/skargi',
    'Skargi',
    'Klienci',
    [...COUNTER, ...OFFICES, 'CITY_SECRETARY', 'QUALITY'],
    { CITY_SECRETARY: 4, QUALITY: 3 },
    true,
  ),
  coming('/ksiazka', 'Książka', 'Wiedza', everybody, { EDITOR: 3, ADMIN: 2 }),
  coming('/wiedza', 'Wiedza', 'Wiedza', everybody, { EDITOR: 2 }),
  coming('/redakcja/karty', 'Karty usług', 'Wiedza', ['EDITOR'], { EDITOR: 1 }, true),
  coming('/pulpit', 'Pulpit', 'Nadzór', ['HEAD', 'CITY_SECRETARY', 'QUALITY', 'AUDITOR'], {
    HEAD: 4,
    CITY_SECRETARY: 1,
    QUALITY: 2,
    AUDITOR: 3,
  }),
  coming('/jakosc', 'Jakość', 'Nadzór', ['QUALITY', 'CITY_SECRETARY'], { QUALITY: 1 }, true),
  coming('/retencja', 'Retencja', 'Nadzór', ['AUDITOR']),
  coming('/praca-zdalna', 'Praca zdalna', 'Urząd', everybody),
];

/** A person who holds these roles in one department. */
export function holderOf(...roles: Role[]): Actor {
  return {
    staffId: 1,
    login: 'osoba',
    name: 'Małgorzata Żółkiewska-Błaszczyk',
    posts: roles.map((role) => ({ role, departmentId: 1 })),
    departmentIds: [1],
    servicePointId: null,
    sessionId: null,
    standsInFor: [],
  };
}
