import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
