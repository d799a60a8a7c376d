import { counted } from '@/lib/core/polish';
import { CATEGORY_LAW, type MailWay, type Suggestion } from '../schema/triage';
import type { MailCategory } from '../schema/values';

/** The categories inside a sentence: "raczej skarga", "proponujemy: wniosek". */
export const CATEGORY_INSIDE: Record<MailCategory, string> = {
  QUESTION: 'zapytanie',
  PUBLIC_INFORMATION: 'informacja publiczna',
  REUSE: 'ponowne wykorzystanie',
  ENVIRONMENT: 'informacja o środowisku',
  ENVIRONMENT_DOCUMENT: 'dokument z wykazu środowiskowego',
  ACCESSIBILITY: 'dostępność',
  DIGITAL_ACCESSIBILITY: 'dostępność cyfrowa',
  PERSONAL_DATA: 'RODO',
  PETITION: 'petycja',
  COMPLAINT: 'skarga',
  MOTION: 'wniosek',
  APPLICATION: 'podanie',
  NOT_FOR_US: 'nie do nas',
  SPAM: 'spam',
};

/** The key that decides for a category while its thread is open. */
export const CATEGORY_KEYS: Record<MailCategory, string> = {
  QUESTION: 'Z',
  PUBLIC_INFORMATION: 'I',
  REUSE: 'U',
  ENVIRONMENT: 'E',
  ENVIRONMENT_DOCUMENT: 'L',
  ACCESSIBILITY: 'D',
  DIGITAL_ACCESSIBILITY: 'C',
  PERSONAL_DATA: 'O',
  PETITION: 'P',
  COMPLAINT: 'S',
  MOTION: 'W',
  APPLICATION: 'A',
  NOT_FOR_US: 'N',
  SPAM: 'X',
};

/** The button of a decision: "To wniosek". */
export function decisionLabel(category: MailCategory): string {
  return category === 'NOT_FOR_US' ? 'To nie do nas' : `To ${CATEGORY_INSIDE[category]}`;
}

const WAY_WORDS: Record<MailWay, (category: MailCategory) => string> = {
  ALLOWED: (category) => `${CATEGORY_INSIDE[category]} może przyjść e-mailem, ${PROVISIONS[category]}`,
  REFUSED: () =>
    'podania nie można złożyć e-mailem (art. 63 § 1 KPA), chyba że pozwala przepis odrębny: uwagi do planu (art. 8g ustawy o planowaniu) albo do oceny środowiskowej (art. 34 pkt 3 UUIOŚ). Poproś o złożenie podania.',
  OFFICE: () =>
    'ustawa wymaga wniosku na piśmie (art. 12 ust. 1 UUIOŚ), chyba że informacji nie trzeba szukać (ust. 2 pkt 1). Urząd decyduje, czy uzna e-mail.',
  FREE: () => 'żadna ustawa nie wymaga innej formy',
};

const PROVISIONS: Partial<Record<MailCategory, string>> = {
  PUBLIC_INFORMATION:
    'żadna forma nie jest wymagana (art. 10 ust. 1 ustawy o dostępie do informacji publicznej)',
  REUSE: 'art. 39 ust. 4 ustawy o otwartych danych',
  ACCESSIBILITY:
    'forma jest dowolna (art. 30 ustawy o zapewnianiu dostępności). 14 dni biegnie dla wniosku osoby ze szczególnymi potrzebami; sama informacja o barierze (art. 29) nie ma terminu',
  DIGITAL_ACCESSIBILITY: 'forma jest dowolna (art. 18 ustawy o dostępności cyfrowej)',
  PERSONAL_DATA: 'forma jest dowolna (art. 12 RODO)',
  PETITION: 'art. 4 ust. 1 ustawy o petycjach',
  COMPLAINT: '§ 5 rozporządzenia z 8 stycznia 2002 r.',
  MOTION: '§ 5 rozporządzenia z 8 stycznia 2002 r.',
};

/** The provision by which a category is refused by a decision. */
export const DECISION_BASES: Partial<Record<MailCategory, string>> = {
  PUBLIC_INFORMATION: 'art. 16 ust. 1 ustawy o dostępie do informacji publicznej',
  REUSE: 'art. 41 ust. 1 pkt 5 ustawy o otwartych danych',
  ENVIRONMENT: 'art. 20 ust. 1 ustawy o udostępnianiu informacji o środowisku',
  ENVIRONMENT_DOCUMENT: 'art. 20 ust. 1 ustawy o udostępnianiu informacji o środowisku',
};

/** Advice on the answer to a category; most need none. */
export const ANSWER_ADVICE: Partial<Record<MailCategory, string>> = {
  ACCESSIBILITY:
    'Załatwione jest dopiero, gdy dostępność jest zapewniona albo zawiadamiasz, że nie da się jej zapewnić (art. 31 ust. 3 ustawy o zapewnianiu dostępności).',
  DIGITAL_ACCESSIBILITY:
    'Załatwione jest dopiero, gdy dostępność jest zapewniona albo zawiadamiasz, że nie da się jej zapewnić (art. 18 ust. 5 i 6 ustawy o dostępności cyfrowej).',
  COMPLAINT:
    'Zawiadomienie o załatwieniu podpisuje się z imieniem, nazwiskiem i stanowiskiem (art. 238 § 1 KPA). Zrób je w sprawie i dołącz jako dokument.',
  MOTION:
    'Zawiadomienie o załatwieniu podpisuje się z imieniem, nazwiskiem i stanowiskiem (art. 247 i 238 § 1 KPA). Zrób je w sprawie i dołącz jako dokument.',
  NOT_FOR_US:
    'Skargę, wniosek, petycję albo wniosek o informację oznacz ich rodzajem i przekaż pismem w sprawie: wtedy liczy się termin przekazania. Tu odpowiedz na zwykłe zapytanie.',
};

/** A sign of a suggestion: its short name and its sentence. */
export type SignWords = { name: string; text: string };

/** The signs of a suggestion as the clerk reads them. */
export function signWords(suggestion: Suggestion, category = suggestion.category): SignWords[] {
  const { words, signatures, toBip } = suggestion;
  return [
    { name: 'słowa', text: words.length > 0 ? quoted(words) : 'żadne nie wskazuje na inny rodzaj' },
    { name: 'adres', text: toBip ? 'skrzynka BIP' : 'skrzynka ogólna, nie BIP' },
    ...(signatures === null ? [] : [{ name: 'podpisy', text: signatureWords(signatures, category) }]),
    { name: 'podpis', text: signerWords(suggestion, category) },
    { name: 'droga', text: WAY_WORDS[CATEGORY_LAW[category].way](category) },
  ];
}

/** The number of signatures; a petition of a group names each member and a representative (art. 4 ust. 2). */
function signatureWords(signatures: number, category: MailCategory): string {
  const number = counted(signatures, 'podpis', 'podpisy', 'podpisów');
  return category === 'PETITION'
    ? `${number}. Petycja grupy podaje każdego z miejscem zamieszkania oraz osobę, która ją reprezentuje (art. 4 ust. 2 pkt 1 i 2)`
    : number;
}

/** The name and address of the sender, and their weight for the category. */
function signerWords({ hasName, hasAddress }: Suggestion, category: MailCategory): string {
  const matters = CATEGORY_LAW[category].needsAddress;
  if (hasName && hasAddress)
    return matters
      ? 'widać imię, nazwisko i jakiś adres: sprawdź, czy to adres nadawcy'
      : 'widać imię, nazwisko i jakiś adres';
  const missing = [!hasName && 'imienia i nazwiska', !hasAddress && 'adresu'].filter(
    (each) => each !== false,
  );
  const found = `nie widać ${missing.join(' ani ')}`;
  if (!matters) return found;
  const left =
    category === 'PETITION'
      ? 'bez rozpatrzenia (art. 7 ust. 1 ustawy o petycjach)'
      : 'bez rozpoznania (§ 8 ust. 1 rozporządzenia z 8 stycznia 2002 r.)';
  return `${found}. Bez nich zostaje ${left}`;
}

/** The other category for which something speaks, with its words. */
export const maybeWords = ({ maybe }: Suggestion): string | null =>
  maybe &&
  `Może to ${CATEGORY_INSIDE[maybe.category]}${maybe.words.length > 0 ? `: ${quoted(maybe.words)}` : ''}.`;

const quoted = (words: readonly string[]): string => words.map((each) => `„${each}”`).join(', ');

/** Of a message that came very often: the copies that are not named one by one. */
export const moreCopiesWords = (count: number): string =>
  `I jeszcze ${counted(count, 'raz', 'razy', 'razy')}; urząd ma każdą z tych kopii.`;

/** The number of remote parts that are not loaded. */
export const blockedWords = (count: number): string =>
  `Zablokowano ${counted(count, 'obrazek', 'obrazki', 'obrazków')} z obcego serwera`;

/** The heading of a folded quote. */
export const QUOTE_WORDS = 'Cytowana wiadomość';

/** A picture that is not shown. */
export const pictureWords = (alt: string): string =>
  alt.trim() === '' ? 'obrazek bez opisu' : `obrazek: „${alt.trim().slice(0, 100)}”`;
