import { told } from '@/lib/core/polish';
import type { ActSentences, OfficeSentences } from '../../audit/schema';

/** Acts of handing a case over to another department. */
export const ACTS = {
  'hand-over.sent': ({ reason, sentOn = false }, { toDepartment }) => ({
    title: `${sentOn ? 'Przesłane dalej' : 'Przekazane'}: ${toDepartment ?? ''}`,
    text: told(reason && `Powód: ${reason}`),
    by: 'Przez',
  }),
  'hand-over.opened': (_data, { toDepartment }) => ({ title: `Otwarte w komórce: ${toDepartment ?? ''}` }),
  'hand-over.accepted': (_data, { toDepartment }) => ({ title: `Przyjęte: ${toDepartment ?? ''}` }),
  'hand-over.refused': ({ reason }, { toDepartment }) => ({
    title: `Odmowa przyjęcia: ${toDepartment ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Przez',
  }),
  'hand-over.withdrawn': ({ reason }) => ({
    title: 'Przekazanie cofnięte',
    text: told(reason !== undefined && `Powód: ${reason}`),
  }),
  'hand-over.sent-back': ({ reason }, { toDepartment }) => ({
    title: `Odesłane po przyjęciu: ${toDepartment ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Odesłanie',
  }),
  'case.kept': () => ({ title: 'Sprawa zostaje w komórce' }),
} satisfies Partial<ActSentences>;

export const OFFICE_ACTS = {
  'hand-over.list-printed': () => ({ title: 'Wydrukowana lista przekazanych spraw' }),
} satisfies Partial<OfficeSentences>;
