/** A place in the navigation. `count` is what waits there; zero is not shown. */
export interface NavItem {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}
