import Link from 'next/link';
import type { ReactNode } from 'react';

export interface Crumb {
  label: string;
  /** The address; without one the crumb is the current page. */
  href?: string;
}

interface PageHeadProps {
  title: ReactNode;
  note?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Acts or a short remark at the right. */
  children?: ReactNode;
}

/** The path to the page: links, and the page itself. */
export function Crumbs({ items, label = 'Ścieżka' }: { items: readonly Crumb[]; label?: string }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map(({ label: text, href }) => (
          <li key={text}>{href ? <Link href={href}>{text}</Link> : text}</li>
        ))}
      </ol>
    </nav>
  );
}

/** The head of a page: its path, its h1, a sentence, and acts. */
export function PageHead({ title, note, crumbs, children }: PageHeadProps) {
  return (
    <>
      {crumbs && <Crumbs items={crumbs} />}
      <div className="head">
        <div>
          <h1>{title}</h1>
          {note && <p className="head__note">{note}</p>}
        </div>
        {children && <div className="acts">{children}</div>}
      </div>
    </>
  );
}
