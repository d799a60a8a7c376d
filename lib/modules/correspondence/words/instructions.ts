import type { Act, ProcedureRow } from '../../cases/schema/procedure';
import { citation, FILING_WORDS } from '../../cases/words/procedures';
import { courtFeeText } from '../../procedure-cards/words/values';
import type { ContentOf, LetterContent, OfferBasis, ReturnBasis } from '../schema/content';
import type { LetterLaw } from '../schema/law';
import { callOf, hasComplaint, isFinalAtOnce } from '../schema/law';

/** The counting of days, for letters that set a term. */
const counting = ({ terms }: ProcedureRow): string =>
  terms
    ? `Dnia doręczenia nie wlicza się do terminu. Termin, który kończy się w sobotę albo w dzień wolny od pracy, upływa następnego dnia roboczego (${citation(terms.counting)}).`
    : '';

/** The instruction of KPA art. 98 § 2, which the parties must get (art. 101 § 2). */
const WITHDRAWN =
  'Jeżeli w okresie trzech lat od dnia zawieszenia postępowania żadna ze stron nie zwróci się o podjęcie postępowania, żądanie wszczęcia postępowania uważa się za wycofane (art. 98 § 2 KPA).';

/** KPA art. 261 § 4 and tax code art. 169 § 3. */
const UNPAID_ALL_THE_SAME: Partial<Record<Act, string>> = {
  KPA: [
    'Mimo nieuiszczenia opłaty organ załatwi podanie, jeżeli:',
    '1) za niezwłocznym załatwieniem przemawiają względy społeczne lub wzgląd na ważny interes strony,',
    '2) wniesienie podania stanowi czynność, dla której jest ustanowiony termin zawity,',
    '3) podanie wniosła osoba zamieszkała za granicą (art. 261 § 4 KPA).',
  ].join(' '),
  OP: [
    'Mimo nieuiszczenia opłaty organ rozpatrzy podanie, jeżeli:',
    '1) za niezwłocznym rozpatrzeniem przemawia interes publiczny lub ważny interes strony,',
    '2) wniesienie podania stanowi czynność, dla której jest ustanowiony termin zawity,',
    '3) podanie wniosła osoba zamieszkała za granicą (art. 169 § 3 Ordynacji podatkowej).',
  ].join(' '),
};

/** The cases in which a podanie is settled although the fee was not paid; '' where the act has none. */
export const unpaidAllTheSame = ({ feeCall }: ProcedureRow): string =>
  (feeCall && UNPAID_ALL_THE_SAME[feeCall.provision.act]) ?? '';

/** The instruction (pouczenie) of a letter as it is printed: fixed by law, or written in the letter. */
export function letterInstruction(letter: LetterContent, law: LetterLaw): string {
  const { kind, content } = letter;
  const { row } = law;
  switch (kind) {
    case 'CALL':
    case 'FEE_CALL': {
      const call = callOf(kind, row);
      if (!call) return '';
      const cited = kind === 'FEE_CALL' && call.lapse === 'RETURN' ? call.lapseProvision : call.provision;
      const sanction = `Jeżeli ${call.unless} w tym terminie, ${call.sanction} (${citation(cited)}).`;
      return lines(sanction, kind === 'FEE_CALL' && unpaidAllTheSame(row), counting(row));
    }
    case 'SEPARATE_MATTERS':
      return row.separate
        ? `Odrębne podanie wniesione w ciągu 14 dni od dnia doręczenia tego zawiadomienia uważa się za złożone w dniu wniesienia pierwszego podania (${citation(row.separate.kept)}).`
        : '';
    case 'SUSPENSION':
      return lines(content.instruction, content.basis === 'ART_98_1' && WITHDRAWN);
    case 'RESUMPTION':
      return withoutComplaint(law);
    case 'NEW_DATE':
    case 'RETURN':
      return content.instruction;
    case 'ORDER':
      return orderInstruction(content);
    case 'DECISION':
      return isFinalAtOnce(letter, row) ? content.finalInstruction : content.instruction;
    case 'OFFER':
      return offerInstruction(content.basis, row);
    case 'INFORMATION':
      return content.settles ? answerInstruction(content.refused, law) : '';
    default:
      return '';
  }
}

/** The instruction of an order; an instruction that does not name the provision that gives the complaint gets it. */
function orderInstruction(content: ContentOf<'ORDER'>): string {
  const { about, complaint, complaintBasis, instruction, finalInstruction } = content;
  if (!hasComplaint(content)) return complaint === null ? '' : finalInstruction;
  const named = about !== 'OTHER' || complaintBasis === '' || instruction.includes(complaintBasis);
  return lines(instruction, !named && `Zażalenie na to postanowienie przewiduje ${complaintBasis}.`);
}

/** How an offer is answered; no objection lies against an offer of lasting access. */
function offerInstruction(basis: OfferBasis, { offer }: ProcedureRow): string {
  if (!offer) return '';
  const { answered, objection, lasting } = offer;
  if (basis === 'ART_42') {
    return lines(
      `W terminie 14 dni od dnia otrzymania oferty wnioskodawca zawiadamia nas o jej przyjęciu. Brak zawiadomienia w tym terminie jest równoznaczny z wycofaniem wniosku (${citation(lasting.answered)}).`,
      `Od oferty nie przysługuje sprzeciw (${citation(lasting.provision)}).`,
    );
  }
  return lines(
    `W terminie 14 dni od dnia otrzymania oferty wnioskodawca może złożyć sprzeciw z powodu naruszenia przepisów ustawy albo zawiadomić nas o przyjęciu oferty. Brak zawiadomienia o przyjęciu oferty w tym terminie jest równoznaczny z wycofaniem wniosku (${citation(answered)}).`,
    `Po otrzymaniu sprzeciwu rozstrzygniemy w drodze decyzji (${citation(objection)}).`,
  );
}

/** The remedy of the addressee against the answer that settles the matter. */
function answerInstruction(refused: boolean, { procedure }: LetterLaw): string {
  switch (procedure) {
    case 'PETITION':
      return 'Sposób załatwienia petycji nie może być przedmiotem skargi (art. 13 ust. 2 ustawy o petycjach).';
    case 'COMPLAINT':
      return refused
        ? 'W przypadku gdy skarga, w wyniku jej rozpatrzenia, została uznana za bezzasadną i jej bezzasadność wykazano w odpowiedzi na skargę, a skarżący ponowił skargę bez wskazania nowych okoliczności, organ właściwy do jej rozpatrzenia może podtrzymać swoje poprzednie stanowisko z odpowiednią adnotacją w aktach sprawy, bez zawiadamiania skarżącego (art. 239 KPA).'
        : '';
    case 'MOTION':
      return 'Wnioskodawcy niezadowolonemu ze sposobu załatwienia wniosku służy prawo wniesienia skargi (art. 246 § 1 KPA).';
    case 'ACCESSIBILITY':
    case 'DIGITAL_ACCESSIBILITY':
    case 'PERSONAL_DATA':
      return refused ? REMEDIES[procedure].refusal : '';
    default:
      return '';
  }
}

/**
 * The instructions with which a new letter begins; they follow its choices until the author of the letter changes
 * them.
 */
export function startingInstructions(
  letter: LetterContent,
  law: LetterLaw,
): { instruction?: string; finalInstruction?: string } {
  const { kind, content } = letter;
  switch (kind) {
    case 'DECISION':
      return { instruction: appealInstruction(law), finalInstruction: courtInstruction(law) };
    case 'SUSPENSION':
      return {
        instruction: complaintInstruction(
          law,
          'art. 101 § 3, art. 141 § 2, art. 144 w związku z art. 129 § 1 KPA',
        ),
      };
    case 'RETURN':
      return {
        instruction: complaintInstruction(law, complaintAfter(givenOnReturn(content.basis, law), law)),
      };
    case 'ORDER':
      return {
        instruction: complaintInstruction(law, complaintAfter(givenOnOrder(content, law), law)),
        finalInstruction: withoutComplaint(law),
      };
    case 'NEW_DATE':
      return { instruction: delayRemedy(law) };
    default:
      return {};
  }
}

function appealInstruction({ procedure, row, higher, organ }: LetterLaw): string {
  if (!row.decision) return '';
  const { appeal, waiver } = row.decision;
  return lines(
    `Od decyzji służy odwołanie do ${higher}. Wnosi się je za pośrednictwem organu, który wydał decyzję (${organ}), w terminie ${appeal.days} dni od dnia doręczenia decyzji (${citation(appeal.provision)}).`,
    procedure === 'TAX' &&
      'Odwołanie powinno zawierać zarzuty przeciw decyzji, określać istotę i zakres żądania będącego przedmiotem odwołania oraz wskazywać dowody uzasadniające to żądanie (art. 222 Ordynacji podatkowej).',
    procedure === 'PUBLIC_INFORMATION' &&
      'Odwołanie rozpoznaje się w terminie 14 dni (art. 16 ust. 2 pkt 1 ustawy o dostępie do informacji publicznej).',
    waiver &&
      `W trakcie biegu terminu do wniesienia odwołania strona może zrzec się prawa do jego wniesienia. Z dniem doręczenia organowi oświadczenia o zrzeczeniu się tego prawa przez ostatnią ze stron decyzja staje się ostateczna i prawomocna (${citation(waiver)}).`,
  );
}

/**
 * The complaint to the administrative court against a decision that is final at once (KPA art. 107 § 1 pkt 9), with the
 * fee of the card. The articles of the act on the courts come from knowledge: a lawyer checks them. The regulation on
 * the fees was read (2021 poz. 535).
 */
function courtInstruction({ row, court, courtFeeGrosze, organ }: LetterLaw): string {
  if (!row.decision?.finalAtOnce) return '';
  return lines(
    'Decyzja jest ostateczna: uwzględnia w całości żądanie strony, a organ odstąpił od jej uzasadnienia (art. 107 § 4, art. 127 § 1a KPA). Odwołanie od niej nie służy.',
    `Na decyzję można wnieść skargę do ${court}. Wnosi się ją za pośrednictwem organu, który wydał decyzję (${organ}), w terminie 30 dni od dnia doręczenia decyzji (art. 53 § 1, art. 54 § 1 ustawy Prawo o postępowaniu przed sądami administracyjnymi).`,
    courtFee(courtFeeGrosze),
    'Strona może ubiegać się o zwolnienie od kosztów sądowych albo o przyznanie prawa pomocy (art. 239, art. 243 § 1 ustawy Prawo o postępowaniu przed sądami administracyjnymi).',
  );
}

/** The fee of the complaint: fixed by the matter, or growing with the sum that the decision sets. */
function courtFee(grosze: number | null): string {
  const regulation =
    'rozporządzenia Rady Ministrów z 16 grudnia 2003 r. w sprawie wysokości oraz szczegółowych zasad pobierania wpisu w postępowaniu przed sądami administracyjnymi';
  return grosze === null
    ? `Wpis od skargi jest stosunkowy: zależy od wysokości należności pieniężnej, której dotyczy decyzja (§ 1 ${regulation}).`
    : `Wpis stały od skargi wynosi ${courtFeeText(grosze)} (§ 2 ${regulation}).`;
}

function complaintInstruction({ row, higher, organ }: LetterLaw, articles?: string): string {
  if (!row.order) return '';
  const { provision, days } = row.order.complaint;
  return `Na postanowienie służy zażalenie do ${higher}. Wnosi się je za pośrednictwem organu, który wydał postanowienie (${organ}), w terminie ${days} dni od dnia doręczenia postanowienia (${articles ?? citation(provision)}).`;
}

/** The provisions of a complaint: the one that gives it, and those by which it is lodged. */
const complaintAfter = (given: string, { row }: LetterLaw): string | undefined =>
  given === '' || !row.order ? undefined : `${given}, ${citation(row.order.complaint.lodged)}`;

/** KPA art. 66 § 3 and tax code art. 171 § 3 against a return; art. 261 § 3 against one for an unpaid fee. */
const givenOnReturn = (basis: ReturnBasis, { row }: LetterLaw): string =>
  basis === 'ART_261_2' ? 'art. 261 § 3' : (row.returned?.at ?? '');

function givenOnOrder({ about, complaintBasis }: ContentOf<'ORDER'>, { row }: LetterLaw): string {
  switch (about) {
    case 'CERTIFICATE_REFUSED':
      return row.certificate?.refusal.at ?? '';
    case 'LEFT_UNCONSIDERED':
      return row.call?.lapseProvision.at ?? '';
    case 'OTHER':
      return complaintBasis;
  }
}

const withoutComplaint = ({ row }: LetterLaw): string =>
  row.order
    ? `Na postanowienie nie służy zażalenie. Strona może je zaskarżyć tylko w odwołaniu od decyzji (${citation(row.order.none)}).`
    : '';

/** The remedy against a term that is not kept; a notice of a new date begins with it. '': none. */
export function delayRemedy(law: LetterLaw): string {
  const { procedure, row, higher, court, organ } = law;
  const { urging } = row;
  if (urging) {
    if (!urging.through)
      return `Na niezałatwienie sprawy w terminie służy ponaglenie do ${higher} (${citation(urging.provision)}).`;
    return lines(
      `Na niezałatwienie sprawy w terminie (bezczynność) albo na prowadzenie jej dłużej, niż jest to niezbędne (przewlekłość), służy ponaglenie (${citation(urging.provision)}).`,
      `Ponaglenie wnosi się do ${higher} za pośrednictwem organu, który prowadzi postępowanie (${organ}). Musi zawierać uzasadnienie (art. 37 § 2 i 3 KPA).`,
    );
  }
  switch (row.remedy) {
    case 'COURT':
      return `Na bezczynność służy skarga do ${court}. Wnosi się ją za pośrednictwem organu, którego dotyczy (${organ}) (${procedure === 'REUSE' ? 'art. 43 ust. 3 ustawy o otwartych danych' : 'art. 21 ustawy o dostępie do informacji publicznej'}).`;
    case 'COMPLAINT':
      return `Na niezałatwienie ${FILING_WORDS[row.filing].genitive} w terminie służy prawo wniesienia skargi (art. 246 § 2 KPA).`;
    case 'PFRON':
      return REMEDIES.ACCESSIBILITY.delay;
    case 'DIGITAL':
      return REMEDIES.DIGITAL_ACCESSIBILITY.delay;
    case 'UODO':
      return REMEDIES.PERSONAL_DATA.delay;
    case 'NONE':
      return '';
  }
}

const DATA_PROTECTION =
  'Można wnieść skargę do Prezesa Urzędu Ochrony Danych Osobowych (art. 77 RODO) oraz skorzystać ze środków ochrony prawnej przed sądem (art. 79 RODO).';

/** The remedies of procedures without a higher authority: against a new date that is not kept, and against a refusal. */
const REMEDIES = {
  ACCESSIBILITY: {
    delay:
      'Jeżeli nie zapewnimy dostępności do nowego terminu, wnioskodawcy służy prawo złożenia skargi na brak dostępności do Prezesa Zarządu PFRON w terminie 30 dni od dnia, w którym ten termin upłynął (art. 32 ust. 1 pkt 2 i ust. 2 pkt 1 lit. b ustawy o zapewnianiu dostępności osobom ze szczególnymi potrzebami).',
    refusal:
      'Wnioskodawcy służy prawo złożenia skargi na brak dostępności do Prezesa Zarządu PFRON w terminie 30 dni od dnia otrzymania tego zawiadomienia (art. 32 ust. 1 pkt 3 i ust. 2 pkt 2 ustawy o zapewnianiu dostępności osobom ze szczególnymi potrzebami).',
  },
  DIGITAL_ACCESSIBILITY: {
    delay: 'Na niezałatwienie żądania w terminie można złożyć skargę (art. 227 KPA).',
    refusal:
      'W przypadku odmowy zapewnienia dostępności cyfrowej albo gdy osoba występująca z żądaniem odmawia skorzystania ze wskazanego alternatywnego sposobu dostępu, ma ona prawo złożyć skargę do podmiotu publicznego (art. 18 ust. 7 ustawy o dostępności cyfrowej). Do skargi stosuje się przepisy działu VIII KPA (art. 18 ust. 8).',
  },
  PERSONAL_DATA: { delay: DATA_PROTECTION, refusal: DATA_PROTECTION },
} as const;

/** The given lines, one below another, without the missing ones. */
const lines = (...texts: (string | false | null)[]): string =>
  texts.filter((text) => text !== false && text !== null && text !== '').join('\n');
