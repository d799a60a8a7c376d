import Link from 'next/link';
import type { ComponentProps } from 'react';
import { ButtonContent, type ButtonLook, buttonClass } from './button';
import { keyShortcuts } from './kbd';

type ButtonLinkProps = ButtonLook &
  Omit<ComponentProps<'a'>, 'href'> & {
    href: string;
    /** False: the page stays where it is scrolled to. */
    scroll?: boolean;
    prefetch?: boolean;
    /** For a file or another site: a plain link without client navigation. */
    plain?: boolean;
    /** Alt+N follows the link. At most one link on a page has this. */
    startsNew?: boolean;
    /** Alt+P follows it. One per page. */
    prints?: boolean;
  };

/** A link drawn as a button, for an act that has a page of its own. */
export function ButtonLink(props: ButtonLinkProps) {
  const { kind, small, keys, mainAct, plain, startsNew, prints, scroll, prefetch, ...own } = props;
  const { className, children, ...rest } = own;
  const shared = {
    ...rest,
    className: buttonClass({ kind, small }, className),
    'aria-keyshortcuts': keyShortcuts(keys),
    'data-main-act': mainAct || undefined,
    'data-new': startsNew || undefined,
    'data-print': prints || undefined,
  };
  const inside = <ButtonContent keys={keys}>{children}</ButtonContent>;
  return plain ? (
    <a {...shared}>{inside}</a>
  ) : (
    <Link {...shared} scroll={scroll} prefetch={prefetch}>
      {inside}
    </Link>
  );
}
