import type { Actor, Ctx } from '@/lib/core/context';
import type { Role } from '@/lib/core/roles';
import type { NavItem } from './nav-item';

/** The headings under "Więcej", in their order. */
const GROUPS = ['Klienci', 'Sprawy', 'Wiedza', 'Nadzór', 'Urząd'] as const;

/** How many places a bar has room for at its narrowest. */
const BAR_ROOM = 5;

/** A place of the office. A module adds itself to the bar, to "Więcej" and to "Idź do…" by one of these. */
export interface Place {
  href: `/${string}`;
  title: string;
  /** Its heading under "Więcej". A place without one is found by "Idź do…" alone. */
  group?: (typeof GROUPS)[number];
  /** Its turn in the bar of the roles whose day it belongs to. */
  bar?: Partial<Record<Role, number>>;
  /** Who may open it. A place without this is open to everybody who is signed in. */
  open?: (actor: Actor) => boolean;
  /** Other words by which people look for it. */
  words?: readonly string[];
  /** Something to do, not somewhere to be: named with a verb or a new thing. */
  isAct?: boolean;
  /** How much waits there for this very person to act. */
  count?: (ctx: Ctx) => Promise<number>;
}

/** What stands in the bar, and what stands under "Więcej" by heading. */
export interface Arranged<Item> {
  bar: Item[];
  more: { title: string; items: Item[] }[];
}

/** The places that the person may open, in the order of the list. */
export function placesFor(places: readonly Place[], actor: Actor): Place[] {
  return places.filter(({ open }) => open?.(actor) ?? true);
}

/**
 * The places of the person's day stand in the bar, by their turns; a person of several roles has the first turns of
 * all of them. While nothing of their day exists, the bar shows the first places that are theirs.
 */
export function arrange(places: readonly Place[], actor: Actor): Arranged<Place> {
  const own = placesFor(places, actor).filter(({ group, bar }) => group || bar);
  const day = own
    .map((place) => ({ place, turn: turnOf(place, actor) }))
    .filter(({ turn }) => turn < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.turn - b.turn)
    .map(({ place }) => place);
  const bar = (day.length > 0 ? day : own.filter(({ open }) => open)).slice(0, BAR_ROOM);
  const rest = own.filter((place) => !bar.includes(place));
  const more = GROUPS.map((title) => ({ title, items: rest.filter(({ group }) => group === title) }));
  return { bar, more: more.filter(({ items }) => items.length > 0) };
}

function turnOf({ bar = {} }: Place, { posts }: Actor): number {
  return Math.min(...posts.map(({ role }) => bar[role] ?? Number.POSITIVE_INFINITY));
}

/** The same places as links, with what waits at each. */
export function withCounts(
  { bar, more }: Arranged<Place>,
  counts: ReadonlyMap<string, number>,
): Arranged<NavItem> {
  const link = ({ href, title }: Place): NavItem => ({ href, label: title, count: counts.get(href) });
  return { bar: bar.map(link), more: more.map(({ title, items }) => ({ title, items: items.map(link) })) };
}

/** The links with the one marked that leads to the page at `path`, or to what this page is a part of. */
export function withCurrent({ bar, more }: Arranged<NavItem>, path: string): Arranged<NavItem> {
  const within = ({ href }: NavItem) => path === href || path.startsWith(`${href}/`);
  const around = [...bar, ...more.flatMap(({ items }) => items)].filter(within);
  const nearest = around.toSorted((a, b) => b.href.length - a.href.length)[0]?.href;
  const mark = (item: NavItem): NavItem => ({ ...item, current: item.href === nearest });
  return { bar: bar.map(mark), more: more.map(({ title, items }) => ({ title, items: items.map(mark) })) };
}
