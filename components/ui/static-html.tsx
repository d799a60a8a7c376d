import { createElement, type ReactNode } from 'react';

// Next refuses a static import of react-dom/server.
const { renderToStaticMarkup } = await import('react-dom/server');

interface StaticHtmlProps {
  as?: 'div' | 'header' | 'footer';
  className?: string;
  children: ReactNode;
}

/**
 * Draws its children to HTML on the server, for parts of a page that never change in the browser. React then does not
 * send their tree a second time and does not hydrate it. The children hold no client component and await nothing.
 */
export function StaticHtml({ as = 'div', className, children }: StaticHtmlProps) {
  return createElement(as, {
    className,
    dangerouslySetInnerHTML: { __html: renderToStaticMarkup(children) },
  });
}
