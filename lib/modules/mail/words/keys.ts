import { MAIL_CATEGORIES, type MailCategory } from '../schema/values';
import { CATEGORY_INSIDE, CATEGORY_KEYS } from './triage';
import { MAIL_CATEGORY_WORDS } from './values';

const ANSWER_KEY = 'R';

/** The keys of the desk, for the list of keys. */
export const DESK_KEYS: readonly { keys: string; does: string }[] = [
  { keys: ANSWER_KEY, does: 'odpowiedz' },
  ...MAIL_CATEGORIES.map((category) => ({
    keys: CATEGORY_KEYS[category],
    does: `rodzaj: ${CATEGORY_INSIDE[category]}`,
  })),
  { keys: 'Esc', does: 'odznacz wątki' },
];

/** The sentence about a key that did nothing; `opened` is the opened thread, null: none. */
export function unusedKey(key: string, opened: { category: MailCategory | null } | null): string {
  const letter = key.toUpperCase();
  const isKnown = letter === ANSWER_KEY || Object.values(CATEGORY_KEYS).includes(letter);
  if (isKnown && !opened) return 'Najpierw otwórz wątek. Wszystkie klawisze: ?';
  if (isKnown && opened?.category && letter !== ANSWER_KEY)
    return `Rodzaj jest już ustalony: ${MAIL_CATEGORY_WORDS[opened.category]}. Zmienisz go przyciskiem „Zmień rodzaj”.`;
  return isKnown
    ? `W tym wątku klawisz ${letter} nic nie robi.`
    : `Klawisz ${letter} nic tu nie robi. Wszystkie klawisze: ?`;
}
