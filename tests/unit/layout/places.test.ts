import { describe, expect, it } from 'vitest';
import { homeOf, PLACES } from '@/app/_entry/places';
import { arrange, type Place, placesFor, withCounts, withCurrent } from '@/components/layout/places';
import { findTargets } from '@/lib/core/find-targets';
import { ROLES, type Role } from '@/lib/core/roles';
import { ALL_PLACES, holderOf } from '@/tests/support/all-places';

const titles = (places: readonly Place[]) => places.map(({ title }) => title);
const moreOf = (places: readonly Place[], ...roles: Role[]) =>
  arrange(places, holderOf(...roles)).more.flatMap(({ items }) => titles(items));
const barOf = (places: readonly Place[], ...roles: Role[]) => titles(arrange(places, holderOf(...roles)).bar);

const COUNTER = {
  bar: ['Okienko', 'Sprawy', 'Poczta', 'Oddzwonienia', 'Przyjęcia'],
  more: ['Nowe zapytanie', 'Książka', 'Wiedza', 'Skargi', 'Pisma', 'Kalkulator terminów'],
};
const DESK = {
  bar: ['Komórka', 'Sprawy', 'Pisma', 'Poczta', 'Oddzwonienia'],
  more: ['Spisy spraw', 'Skargi', 'Przyjęcia', 'Książka', 'Wiedza', 'Kalkulator terminów'],
};
const BARS: Record<Role, { bar: string[]; more: string[] }> = {
  CLERK: COUNTER,
  INFORMATION: COUNTER,
  SECRETARIAT: DESK,
  CASE_WORKER: DESK,
  HEAD: {
    bar: ['Komórka', 'Sprawy', 'Pisma', 'Pulpit', 'Poczta'],
    more: [...DESK.more, 'Oddzwonienia'],
  },
  CITY_SECRETARY: {
    bar: ['Pulpit', 'Sprawy', 'Pisma', 'Skargi', 'Przyjęcia'],
    more: ['Upoważnienia', 'Książka', 'Jakość', 'Wiedza', 'Kalkulator terminów'],
  },
  EDITOR: { bar: ['Karty usług', 'Wiedza', 'Książka'], more: ['Kalkulator terminów'] },
  QUALITY: { bar: ['Jakość', 'Pulpit', 'Skargi'], more: ['Wiedza', 'Książka'] },
  AUDITOR: { bar: ['Historia', 'Sprawy', 'Pulpit'], more: ['Retencja', 'Książka'] },
  ADMIN: { bar: ['Administracja', 'Książka'], more: ['Historia'] },
};

describe('the bar', () => {
  it.each(ROLES)('of %s has the places of their day, and the others under "Więcej"', (role) => {
    expect(barOf(ALL_PLACES, role)).toEqual(BARS[role].bar);
    expect(moreOf(ALL_PLACES, role)).toEqual(expect.arrayContaining(BARS[role].more));
  });

  it('never holds more than five places, and loses none', () => {
    const roles: Role[] = ['CLERK', 'SECRETARIAT', 'CASE_WORKER'];
    expect(barOf(ALL_PLACES, ...roles)).toEqual(['Okienko', 'Komórka', 'Sprawy', 'Pisma', 'Poczta']);
    const own = placesFor(ALL_PLACES, holderOf(...roles)).filter(({ group }) => group);
    const shown = [...barOf(ALL_PLACES, ...roles), ...moreOf(ALL_PLACES, ...roles)];
    expect(shown.toSorted()).toEqual(titles(own).toSorted());
  });

  it("shows the person's other places while the places of their day are not built", () => {
    expect(barOf(PLACES, 'EDITOR')).toEqual(['Administracja']);
    expect(barOf(PLACES, 'QUALITY')).toEqual([]);
    expect(moreOf(PLACES, 'QUALITY')).toEqual(['Kalkulator terminów']);
  });

  it('begins with the page on which the person begins the day', () => {
    expect(ROLES.map((role) => homeOf(holderOf(role)))).toEqual([
      '/okienko',
      '/okienko',
      '/komorka',
      '/komorka',
      '/komorka',
      '/administracja',
      '/sprawy',
      '/konto',
      '/historia',
      '/administracja',
    ]);
    expect(homeOf({ ...holderOf('SECRETARIAT'), servicePointId: 3 })).toBe('/okienko');
    expect(homeOf(holderOf())).toBe('/konto');
  });
});

describe('a module that adds itself', () => {
  const stamps: Place = {
    href: '/pieczecie',
    title: 'Pieczęcie',
    group: 'Urząd',
    bar: { ADMIN: 2 },
    open: ({ posts }) => posts.some(({ role }) => role === 'ADMIN' || role === 'SECRETARIAT'),
    words: ['stemple'],
  };
  const places = [...PLACES, stamps];
  const admin = arrange(places, holderOf('ADMIN'));

  it('needs one entry to appear in the bar, under "Więcej" and in "Idź do…"', () => {
    expect(titles(admin.bar)).toEqual(['Administracja', 'Pieczęcie']);
    expect(moreOf(places, 'SECRETARIAT')).toContain('Pieczęcie');
    expect(findTargets('stem', [{ ...stamps, kind: 'place' }])).toMatchObject([
      { kind: 'place', targets: [{ title: 'Pieczęcie', meant: 'stemple' }] },
    ]);
  });

  it('is shown to nobody without the right to open it', () => {
    const shown = [...barOf(places, 'CLERK'), ...moreOf(places, 'CLERK')];
    expect(shown).not.toContain('Pieczęcie');
    expect(titles(placesFor(places, holderOf('CLERK')))).not.toContain('Pieczęcie');
  });

  it('shows the number of waiting things beside its name, and is marked on its own pages', () => {
    const { bar } = withCurrent(withCounts(admin, new Map([[stamps.href, 4]])), '/pieczecie/okragla');
    expect(bar).toEqual([
      { href: '/administracja', label: 'Administracja', count: undefined, current: false },
      { href: '/pieczecie', label: 'Pieczęcie', count: 4, current: true },
    ]);
  });
});

describe('the current place', () => {
  const links = withCounts(arrange(PLACES, holderOf('ADMIN')), new Map());
  const currentAt = (path: string) => {
    const { bar, more } = withCurrent(links, path);
    return [...bar, ...more.flatMap(({ items }) => items)]
      .filter(({ current }) => current)
      .map(({ label }) => label);
  };

  it('is the nearest place above the page, also under "Więcej"', () => {
    expect(currentAt('/administracja/ludzie')).toEqual(['Administracja']);
    expect(currentAt('/administracja/upowaznienia/3')).toEqual(['Upoważnienia']);
    expect(currentAt('/administracjax')).toEqual([]);
    expect(currentAt('/konto')).toEqual([]);
  });
});
