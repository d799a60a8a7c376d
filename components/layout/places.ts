import type { Actor } from '@/lib/core/context';
import type { Role } from '@/lib/core/roles';
import type { NavItem } from './nav-item';

/** The headings under "Więcej", in their order. */
const GROUPS = ['Klienci', 'Sprawy', 'Wiedza', 'Nadzór', 'Urząd'] as const;

/** The number of places for which the narrowest bar has room. */
const BAR_ROOM = 5;

/** A place of the office. A module adds itself by a place to the bar, to "Więcej" and to "Idź do…". */
export interface Place {
  href: `/${string}`;
  title: string;
  /** The heading under "Więcej". A place without one is found by "Idź do…" alone. */
  group?: (typeof GROUPS)[number];
  /** The position of the place in the bar, for the roles whose daily work it belongs to. */
  bar?: Partial<Record<Role, number>>;
  /** Returns whether the person may open the place. A place without this is open to everybody who is signed in. */
  open?: (actor: Actor) => boolean;
  /** Other words by which people look for the place. */
  words?: readonly string[];
  /** True for an act, such as a new podanie: its name is a verb or a new thing. */
  isAct?: boolean;
}

/** The places in the bar, and those under "Więcej" by heading. */
export interface Arranged<Item> {
  bar: Item[];
  more: { title: string; items: Item[] }[];
}

/** Returns the places that the person may open, in the order of the list. */
export function placesFor(places: readonly Place[], actor: Actor): Place[] {
  return places.filter(({ open }) => open?.(actor) ?? true);
}

/**
 * Arranges the places: those of the person's daily work stand in the bar, by their positions. A person with several
 * roles gets the first positions of all of them; where no place belongs to their daily work, the bar shows the first
 * places that only permitted people may open.
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

/** Returns the places as links, with the number of things that wait at each. */
export function withCounts(
  { bar, more }: Arranged<Place>,
  counts: ReadonlyMap<string, number>,
): Arranged<NavItem> {
  const link = ({ href, title }: Place): NavItem => ({ href, label: title, count: counts.get(href) });
  return { bar: bar.map(link), more: more.map(({ title, items }) => ({ title, items: items.map(link) })) };
}

/** Marks the link that leads to the page at `path`, or to the page of which it is a part. */
export function withCurrent({ bar, more }: Arranged<NavItem>, path: string): Arranged<NavItem> {
  const within = ({ href }: NavItem) => path === href || path.startsWith(`${href}/`);
  const around = [...bar, ...more.flatMap(({ items }) => items)].filter(within);
  const nearest = around.toSorted((a, b) => b.href.length - a.href.length)[0]?.href;
  const mark = (item: NavItem): NavItem => ({ ...item, current: item.href === nearest });
  return { bar: bar.map(mark), more: more.map(({ title, items }) => ({ title, items: items.map(mark) })) };
}
