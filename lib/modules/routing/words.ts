import type { CodesOf } from '@/lib/core/errors';
import { told } from '@/lib/core/polish';
import type { ActSentences } from '../audit/schema';

/** The way of a case from one department to another. */
export const ACTS = {
  'hand-over.sent': ({ reason }, { toDepartment }) => ({
    title: `Przekazane: ${toDepartment ?? ''}`,
    text: told(reason && `Powód: ${reason}`),
    by: 'Przekazanie',
  }),
  'hand-over.opened': (_data, { toDepartment }) => ({ title: `Otwarte w komórce: ${toDepartment ?? ''}` }),
  'hand-over.accepted': (_data, { toDepartment }) => ({ title: `Przyjęte: ${toDepartment ?? ''}` }),
  'hand-over.refused': ({ reason }, { toDepartment }) => ({
    title: `Odmowa przyjęcia: ${toDepartment ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Odmowa',
  }),
  'hand-over.withdrawn': () => ({ title: 'Przekazanie cofnięte' }),
} satisfies Partial<ActSentences>;

/** Sentences for the codes of this module. */
export const ERRORS = {
  'reason-missing': 'Napisz powód: przeczyta go druga komórka.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
