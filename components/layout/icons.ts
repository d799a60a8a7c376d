import type { Metadata, Viewport } from 'next';

/** The icons of a document, from `public/`. */
const icons: Metadata['icons'] = {
  icon: [
    { url: '/favicon.ico', sizes: '48x48' },
    { url: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
  apple: '/apple-touch-icon.png',
};

/** Metadata that let a person install the residents' pages on a phone. */
export const residentIcons: Metadata = { icons, manifest: '/manifest.webmanifest' };
/** Metadata that let a person install the office's pages on a phone; they begin at the sign-in page. */
export const officeIcons: Metadata = { icons, manifest: '/office.webmanifest' };

/** The browser's frame has the colour of the bar, `--sheet`. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1e22' },
  ],
};
