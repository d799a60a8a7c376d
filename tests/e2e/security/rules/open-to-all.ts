import { page, type Rules } from '../vocabulary';

/** Pages that are open to everyone. */
const PUBLIC = ['', '/karty-uslug', '/stan-sprawy', '/terminy', '/kontakt', '/dostepnosc', '/prywatnosc'];

export const RULES: Rules = {
  pages: {
    ...Object.fromEntries(PUBLIC.map((path) => [path || '/', page(path || '/', 'everyone')])),
    ...Object.fromEntries(PUBLIC.map((path) => [`/[locale]${path}`, page(`/en${path}`, 'everyone')])),
    // In every language it leads the staff on to their own calculator: `terms.spec.ts`.
    '/terminy': () => [],
    '/[locale]/terminy': () => [],
    '/karty-uslug/[slug]': page('/karty-uslug/sprzedaz-alkoholu', 'everyone'),
    '/[locale]/karty-uslug/[slug]': page('/en/karty-uslug/sprzedaz-alkoholu', 'everyone'),
    '/security.txt': page('/security.txt', 'everyone'),
    '/logowanie': () => [], // redirects a signed-in person: `sessions.spec.ts`
    '/api/auth/[...nextauth]': () => [], // `sessions.spec.ts`
    '/api/session': () => [], // `sessions.spec.ts`
  },
  actions: {
    'app/(public)/_pages/actions.ts': {
      checkStatus: () => [], // open to everyone: `guesses.spec.ts`
    },
  },
};
