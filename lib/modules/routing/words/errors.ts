import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'reason-missing': 'Napisz powód: przeczyta go druga komórka.',
  'withdraw-reason-missing': 'Napisz, dlaczego cofasz przekazanie.',
  'send-on-has-open':
    'Sprawy nie można odesłać: są w niej niedokończone pisma albo dokumenty do odbioru ({count}). Najpierw je dokończ albo anuluj.',
  'nobody-to-send-back':
    'Tej sprawy nikt Wam nie przekazał, więc nie ma jej komu odesłać. Możesz ją przesłać do innej komórki.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
