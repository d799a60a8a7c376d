import { fold } from './fold';

/** Words of streets, and titles in their names, in the forms in which addresses and people say them. */
const SPELLINGS = [
  'ul ulica ulicy ulice ulicą',
  'al aleja alei aleje aleją',
  'pl plac placu',
  'os osiedle osiedla osiedlu',
  'św święty świętego święta świętej',
  'gen generał generała',
  'ks ksiądz księdza',
  'dr doktor doktora',
  'prof profesor profesora',
  'płk pułkownik pułkownika',
  'marsz marszałek marszałka',
  'kard kardynał kardynała',
  'bp biskup biskupa',
].map((forms) => fold(forms).split(' '));
const [STREET] = SPELLINGS;
const MOST_WORDS = 12;

/**
 * The words of a typed text for a search, folded; at most twelve. The word for a street is left out when a name is
 * typed with it: half of the addresses are written without it.
 */
export function searchWords(typed: string): string[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const telling = words.filter((word) => !STREET.includes(word));
  const named = telling.some((word) => /\p{L}/u.test(word));
  return (named ? telling : words).slice(0, MOST_WORDS);
}

/** The other spellings of a folded word: 'aleja' → al, alei, aleje; none for most words. */
export const otherSpellings = (word: string): string[] =>
  SPELLINGS.find((forms) => forms.includes(word))?.filter((form) => form !== word) ?? [];

/** A folded word with its other spellings, as the function `search_query` reads it: 'plac|pl|placu'. */
export const withSpellings = (word: string): string => [word, ...otherSpellings(word)].join('|');
