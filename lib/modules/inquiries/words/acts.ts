import { formatLong } from '@/lib/core/date-text';
import { told } from '@/lib/core/polish';
import type { ActSentences, OfficeSentences } from '../../audit/schema';
import { CALL_RESULT_WORDS, ENDING_WORDS } from './values';

/** Acts about an inquiry and its call-back. */
export const ACTS = {
  'inquiry.taken': ({ dueOn, cameBack }, { number, person, toDepartment }) => ({
    title: `Zapytanie zapisane: ${number}`,
    text: told(
      cameBack && 'Rozmowa przełączona wróciła bez odpowiedzi',
      `Oddzwania: ${person ?? toDepartment ?? ''}`,
      `Najpóźniej: ${formatLong(dueOn)}`,
    ),
    by: 'Przez',
    paper: `formularz zapytania ${number}`,
  }),
  'inquiry.called': ({ result }) => ({ title: `Oddzwaniano: ${CALL_RESULT_WORDS[result]}`, by: 'Przez' }),
  'inquiry.attempt-taken-back': ({ reason }) => ({
    title: 'Próba oddzwonienia cofnięta',
    text: told(`Powód: ${reason}`),
  }),
  'inquiry.passed-on': ({ reason }, { person, toDepartment }) => ({
    title: `Zapytanie przekazane: ${person ?? toDepartment ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Przez',
  }),
  'inquiry.ended': ({ ending, reason }) => ({
    title: ENDING_WORDS[ending],
    text: told(`Powód: ${reason}`),
    by: 'Przez',
  }),
  'inquiry.reopened': ({ reason }) => ({
    title: 'Zapytanie znów otwarte',
    text: told(`Powód: ${reason}`),
    by: 'Przez',
  }),
} satisfies Partial<ActSentences>;

/** Acts about counted questions, in the history of the office. */
export const OFFICE_ACTS = {
  'question.withdrawn': ({ reason }) => ({
    title: 'Wycofana odpowiedź zapisana przez pomyłkę',
    text: told(`Powód: ${reason}`),
  }),
} satisfies Partial<OfficeSentences>;
