import { Children, type ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';
import { StaticHtml } from '@/components/ui/static-html';
import type { NavItem } from './nav-item';

export interface LanguageLink {
  /** The language by BCP 47: "pl", "en", "uk". */
  code: string;
  /** The name in the language itself: "Українська". */
  label: string;
  href: string;
  current?: boolean;
}

interface PublicShellProps {
  office: ReactNode;
  /** The line beside the name: "Okienko: sprawy mieszkańców". */
  tagline: string;
  home: string;
  languages: readonly LanguageLink[];
  places: readonly NavItem[];
  /** The items of the footer: address, telephone, links. */
  footer: readonly ReactNode[];
  texts: { skip: string; languages: string; places: string };
  children: ReactNode;
}

/** The frame of the residents' pages. It has plain links and no script of its own. */
export function PublicShell(props: PublicShellProps) {
  const { office, tagline, home, languages, places, footer, texts, children } = props;
  return (
    <div className="pub">
      <a className="skip" href="#tresc">
        {texts.skip}
      </a>
      <StaticHtml as="header">
        <div className="pub-top">
          <div className="wrap">
            <a className="brand" href={home}>
              <Logo size={36} />
              <span>
                {office}
                <small>{tagline}</small>
              </span>
            </a>
            <nav className="langs" aria-label={texts.languages}>
              <ul>
                {languages.map(({ code, label, href, current }) => (
                  <li key={code}>
                    <a href={href} lang={code} hrefLang={code} aria-current={current ? 'true' : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </div>
        <nav className="pub-nav" aria-label={texts.places}>
          <ul className="wrap">
            {places.map(({ href, label, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </StaticHtml>
      <main id="tresc" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <StaticHtml as="footer" className="pub-foot">
        <ul className="wrap">
          {Children.map(footer, (item) => (
            <li>{item}</li>
          ))}
        </ul>
      </StaticHtml>
    </div>
  );
}
