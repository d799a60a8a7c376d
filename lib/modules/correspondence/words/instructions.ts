import type { RuleCode } from '../../deadlines/schema';
import { isFinalAtOnce, type LetterContent } from '../schema/content';
import type { LetterKind } from '../schema/letter';

/** The counting of days, for letters that set a term. */
const COUNTING =
  'Dnia doręczenia nie wlicza się do terminu. Termin, który kończy się w sobotę albo w dzień wolny od pracy, upływa następnego dnia roboczego (art. 57 § 1 i 4 KPA).';

/** The instruction of KPA art. 98 § 2, which the parties must get (art. 101 § 2). */
const WITHDRAWN =
  'Jeżeli w ciągu trzech lat od zawieszenia żadna ze stron nie zwróci się o podjęcie postępowania, żądanie jego wszczęcia uważa się za wycofane (art. 98 § 2 KPA).';

/** The instruction (pouczenie) of a letter: fixed by law, or written in the letter. */
export function letterInstruction(letter: LetterContent): string {
  const { kind, content } = letter;
  switch (kind) {
    case 'CALL':
      return `Jeżeli braki nie zostaną usunięte w tym terminie, podanie pozostanie bez rozpoznania (art. 64 § 2 KPA).\n${COUNTING}`;
    case 'FEE_CALL':
      return `Jeżeli opłata nie zostanie wniesiona w tym terminie, podanie zostanie zwrócone (art. 261 § 2 KPA).\n${COUNTING}`;
    case 'SEPARATE_MATTERS':
      return 'Odrębne podanie wniesione w ciągu 14 dni od dnia doręczenia tego zawiadomienia uważa się za złożone w dniu wniesienia pierwszego podania (art. 66 § 2 KPA).';
    case 'SUSPENSION':
      return content.basis === 'ART_98_1' ? `${content.instruction}\n${WITHDRAWN}` : content.instruction;
    case 'NEW_DATE':
    case 'RETURN':
    case 'ORDER':
      return content.instruction;
    case 'DECISION':
      return isFinalAtOnce(letter)
        ? 'Decyzja jest ostateczna: uwzględnia w całości żądanie strony, a organ odstąpił od uzasadnienia (art. 127 § 1a KPA).'
        : content.instruction;
    default:
      return '';
  }
}

/** The instruction that a new letter begins with; the author of the letter may change it. */
export function startingInstruction(kind: LetterKind, office: string): string {
  switch (kind) {
    case 'DECISION':
      return [
        `Od decyzji służy odwołanie do Samorządowego Kolegium Odwoławczego. Wnosi się je za pośrednictwem organu, który wydał decyzję (${office}), w terminie 14 dni od dnia doręczenia decyzji (art. 127 § 1 i 2, art. 129 § 1 i 2 KPA).`,
        'W trakcie biegu terminu do wniesienia odwołania strona może zrzec się prawa do jego wniesienia. Z dniem doręczenia organowi oświadczenia o zrzeczeniu się tego prawa przez ostatnią ze stron decyzja staje się ostateczna i prawomocna (art. 127a KPA).',
      ].join('\n');
    case 'SUSPENSION':
      return `Na postanowienie służy zażalenie do Samorządowego Kolegium Odwoławczego. Wnosi się je za pośrednictwem organu, który wydał postanowienie (${office}), w terminie 7 dni od dnia doręczenia (art. 101 § 3, art. 141 § 2, art. 144 w związku z art. 129 § 1 KPA).`;
    case 'RETURN':
    case 'ORDER':
      return `Na postanowienie służy zażalenie do Samorządowego Kolegium Odwoławczego. Wnosi się je za pośrednictwem organu, który wydał postanowienie (${office}), w terminie 7 dni od dnia doręczenia (art. 141 § 1 i 2, art. 144 w związku z art. 129 § 1 KPA).`;
    default:
      return '';
  }
}

/**
 * The remedy of a party against a term that is not kept. A notice of a new date begins with it; the author may change it,
 * for instance name the SKO. Acts of law beside the KPA have remedies of their own.
 */
export function instructionText(rule: RuleCode, office: string): string {
  const [act] = rule.split('_');
  switch (act) {
    case 'UDIP':
    case 'REUSE':
      return `Na bezczynność służy skarga do wojewódzkiego sądu administracyjnego. Wnosi się ją za pośrednictwem organu, którego dotyczy (${office}).`;
    case 'DOST':
      return 'Na brak dostępności można wnieść skargę do Prezesa Zarządu PFRON (art. 32 ustawy o zapewnianiu dostępności osobom ze szczególnymi potrzebami).';
    case 'DOSTCYF':
      return `Na niezapewnienie dostępności cyfrowej można złożyć skargę (art. 18 ust. 7 ustawy o dostępności cyfrowej). Składa się ją do podmiotu, którego dotyczy (${office}).`;
    case 'RODO':
      return 'Można wnieść skargę do Prezesa Urzędu Ochrony Danych Osobowych (art. 77 RODO).';
    default:
      return [
        'Na niezałatwienie sprawy w terminie (bezczynność) albo na prowadzenie jej dłużej, niż jest to niezbędne (przewlekłość), służy ponaglenie (art. 37 § 1 KPA).',
        `Ponaglenie wnosi się do Samorządowego Kolegium Odwoławczego za pośrednictwem organu, który prowadzi postępowanie (${office}). Musi zawierać uzasadnienie (art. 37 § 2 i 3 KPA).`,
      ].join('\n');
  }
}
