import { type Sentences, type TypesOf, told } from './sentence';

/** The way of a case from one department to another. */
export const OF_HAND_OVERS: Sentences<TypesOf<'hand-over'>> = {
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
};
