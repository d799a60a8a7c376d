/** A place in the navigation. `count` is what waits there; zero is not shown. */
export interface NavItem {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

/** What waits, as it is shown: a hundred or more as "99+". */
export const countText = (count: number): string => (count > 99 ? '99+' : String(count));
