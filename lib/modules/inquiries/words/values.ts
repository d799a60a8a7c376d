import { told } from '@/lib/core/polish';
import { grownNote } from '../../cases/words/grown';
import type { AnswerWay, CallResult, CardAnswer, InquiryEnding, TalkEnd } from '../schema/inquiry';
import type { CallBack, CallTab } from '../schema/record';

export const CALL_RESULT_WORDS: Record<CallResult, string> = {
  ANSWERED: 'odebrano',
  NO_ANSWER: 'nie odebrano',
  MESSAGE_LEFT: 'zostawiono wiadomość',
};

export const CARD_ANSWER_WORDS: Record<CardAnswer, string> = {
  YES: 'tak',
  NOT_THERE: 'nie było jej tam',
  NO_CARD: 'nie ma takiej karty',
};

/** How the caller got the answer. */
export const ANSWER_WAY_WORDS: Record<AnswerWay, string> = {
  AT_ONCE: 'od razu',
  TRANSFERRED: 'po przełączeniu',
  CALLED_BACK: 'po oddzwonieniu',
};

/** The button that saves each end of the talk. */
export const TALK_END_ACTS: Record<TalkEnd, string> = {
  CALL_BACK: 'Zapisz zapytanie',
  AT_ONCE: 'Zapisz: odpowiedziano od razu',
  TRANSFERRED: 'Zapisz: rozmowę przełączono',
  CAME_BACK: 'Zapisz oddzwonienie',
};

/** The end of an inquiry, as its course and its row say it. */
export const ENDING_WORDS: Record<InquiryEnding, string> = {
  ANSWERED: 'Oddzwoniono, jest odpowiedź',
  LETTER: 'Odpowiedź listem, bo nie udało się dodzwonić',
  GIVEN_UP: 'Zamknięte bez rozmowy',
  MISTAKE: 'Zapisane przez pomyłkę',
};

/** The reason of a question that was taken back just after it was saved. */
export const TAKEN_BACK = 'Cofnięte zaraz po zapisaniu.';

/** The end of an inquiry without a talk, with its reason or with the podanie that grew out of it. */
export function endText({
  ending,
  endReason,
  podanie,
}: Pick<CallBack, 'ending' | 'endReason' | 'podanie'>): string {
  if (ending) return told(ENDING_WORDS[ending], endReason);
  return podanie ? grownNote(podanie.number) : '';
}

/** The end of an inquiry, for the person who took the question. */
export const ENDING_NOTES: Record<InquiryEnding, string> = {
  ANSWERED: 'Oddzwoniono, rozmówca ma odpowiedź.',
  LETTER: 'Nie udało się dodzwonić. Odpowiedź wysłano listem.',
  GIVEN_UP: 'Nie udało się dodzwonić. Zamknięto bez odpowiedzi.',
  MISTAKE: 'Zamknięto jako zapisane przez pomyłkę.',
};

/** The tabs in their addresses; the first is the usual one. */
export const CALL_TAB_NAMES: Record<CallTab, string> = {
  mine: 'moje',
  unit: 'komorki',
  taken: 'przyjete',
  closed: 'zamkniete',
};
