import Link from 'next/link';
import type { ReactNode } from 'react';
import { countText, type NavItem } from './nav-item';
import type { Arranged } from './places';

interface PlacesNavProps {
  places: Arranged<NavItem>;
  /** Content below the groups of "Więcej". */
  foot: ReactNode;
}

/**
 * The places of the person: the places of their day stand in the bar, the others under "Więcej", a panel that the
 * browser opens and closes by itself. On a narrow screen all stand one below the other in the panel of "Menu".
 */
export function PlacesNav({ places: { bar, more }, foot }: PlacesNavProps) {
  const here = more.flatMap(({ items }) => items).find(({ current }) => current);
  return (
    <nav className="nav" aria-label="Miejsca">
      <PlaceLinks items={bar} />
      <button
        type="button"
        className="nav__more"
        popoverTarget="wiecej"
        aria-label={here && `Więcej, jesteś tu: ${here.label}`}
        data-here={here ? '' : undefined}
      >
        Więcej
      </button>
      <div className="more" id="wiecej" popover="auto">
        <div className="more__groups">
          {more.map(({ title, items }, place) => (
            <div key={title}>
              <p className="more__title" id={`wiecej-${place}`}>
                {title}
              </p>
              <PlaceLinks items={items} labelledBy={`wiecej-${place}`} />
            </div>
          ))}
        </div>
        <div className="more__foot">{foot}</div>
      </div>
    </nav>
  );
}

function PlaceLinks({ items, labelledBy }: { items: readonly NavItem[]; labelledBy?: string }) {
  return (
    <ul aria-labelledby={labelledBy}>
      {items.map(({ href, label, count, current }) => (
        <li key={href}>
          <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
            {label}
            {count ? <span className="nav__count">{countText(count)}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
