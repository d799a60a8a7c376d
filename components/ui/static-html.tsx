import { createElement, type ReactNode } from 'react';

// Next takes a static import for a mistake.
const { renderToStaticMarkup } = await import('react-dom/server');

interface StillProps {
  as?: 'div' | 'header' | 'footer';
  className?: string;
  children: ReactNode;
}

/**
 * What never changes in the browser, drawn to HTML on the server: React neither sends its tree a second time, after the
 * page, nor wakes it there. Inside there may be no client component, and nothing that waits.
 */
export function StaticHtml({ as = 'div', className, children }: StillProps) {
  return createElement(as, {
    className,
    dangerouslySetInnerHTML: { __html: renderToStaticMarkup(children) },
  });
}
