import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'reason-missing': 'Napisz powód: przeczyta go druga komórka.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
