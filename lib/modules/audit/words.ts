import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'incident-note-missing': 'Napisz, jak to wyjaśniono.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
