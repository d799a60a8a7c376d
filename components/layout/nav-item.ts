/** A place in the navigation. `count` is the number of things that wait there; zero is not shown. */
export interface NavItem {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

/** Returns the number of waiting things as it is shown: a hundred or more as "99+". */
export const countText = (count: number): string => (count > 99 ? '99+' : String(count));
