import type { Metadata, Viewport } from 'next';

/** Icons of a document, from `public/`. Next merges a page's own metadata into these. */
const icons: Metadata['icons'] = {
  icon: [
    { url: '/favicon.ico', sizes: '48x48' },
    { url: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
  apple: '/apple-touch-icon.png',
};

/** What puts the pages of residents on a phone's screen. */
export const residentIcons: Metadata = { icons, manifest: '/manifest.webmanifest' };
/** What puts the pages of the office on a phone's screen: these begin at the sign-in, which leads on. */
export const officeIcons: Metadata = { icons, manifest: '/office.webmanifest' };

/** The browser's own frame in the colour of the bar (`--sheet`). */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1e22' },
  ],
};
