/** A place in the navigation. `count` is what waits there; zero is not shown, a hundred or more as "99+". */
export interface NavItem {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}
