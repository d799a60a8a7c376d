import type { CallRow, Filing, ProcedureRow, Provision } from '../../cases/schema/procedure';
import { citation, FILING_WORDS } from '../../cases/words/procedures';
import type { Procedure } from '../../procedure-cards/schema';
import {
  type CertificateBasis,
  type LetterContent,
  type OfferBasis,
  type OrderSubject,
  type ResumptionBasis,
  type ReturnBasis,
  readContent,
  type SuspensionBasis,
  type UnconsideredBasis,
} from '../schema/content';
import type { LetterChoice, LetterLaw } from '../schema/law';
import { certificateProvision, provisionRow, unconsideredProvision } from '../schema/law';
import type { DeliveryProof, LetterCounter, LetterKind, LetterState, SendingWay } from '../schema/letter';

/** The title of a letter, in lists and at the beginning of a new letter. */
export const LETTER_TITLES: Record<LetterKind, string> = {
  CALL: 'Wezwanie do usunięcia braków podania',
  FEE_CALL: 'Wezwanie do wniesienia opłaty',
  NEW_DATE: 'Zawiadomienie o nowym terminie załatwienia sprawy',
  SUSPENSION: 'Postanowienie o zawieszeniu postępowania',
  RESUMPTION: 'Postanowienie o podjęciu postępowania',
  OPINION_REQUEST: 'Wystąpienie o zajęcie stanowiska',
  OPINION_NOTICE: 'Zawiadomienie o wystąpieniu do innego organu',
  REFERRAL: 'Przekazanie podania według właściwości',
  REFERRAL_NOTICE: 'Zawiadomienie o przekazaniu podania',
  SEPARATE_MATTERS: 'Zawiadomienie o potrzebie odrębnych podań',
  RETURN: 'Postanowienie o zwrocie podania',
  URGING_FORWARD: 'Przekazanie ponaglenia',
  LEFT_UNCONSIDERED: 'Informacja o pozostawieniu podania bez rozpoznania',
  DECISION: 'Decyzja',
  ORDER: 'Postanowienie',
  CERTIFICATE: 'Zaświadczenie',
  TRANSCRIPT: 'Pismo z odpisem aktu stanu cywilnego',
  EXTRACT: 'Wypis i wyrys z miejscowego planu zagospodarowania przestrzennego',
  OFFER: 'Oferta ponownego wykorzystywania informacji',
  INFORMATION: 'Pismo',
};

/** The letter inside a sentence, in the accusative: "Wysłano wezwanie do usunięcia braków podania". */
export const LETTER_OBJECTS: Record<LetterKind, string> = {
  CALL: 'wezwanie do usunięcia braków podania',
  FEE_CALL: 'wezwanie do wniesienia opłaty',
  NEW_DATE: 'zawiadomienie o nowym terminie',
  SUSPENSION: 'postanowienie o zawieszeniu postępowania',
  RESUMPTION: 'postanowienie o podjęciu postępowania',
  OPINION_REQUEST: 'wystąpienie o zajęcie stanowiska',
  OPINION_NOTICE: 'zawiadomienie o wystąpieniu do innego organu',
  REFERRAL: 'pismo przekazujące podanie',
  REFERRAL_NOTICE: 'zawiadomienie o przekazaniu podania',
  SEPARATE_MATTERS: 'zawiadomienie o odrębnych podaniach',
  RETURN: 'postanowienie o zwrocie podania',
  URGING_FORWARD: 'pismo przekazujące ponaglenie',
  LEFT_UNCONSIDERED: 'informację o pozostawieniu bez rozpoznania',
  DECISION: 'decyzję',
  ORDER: 'postanowienie',
  CERTIFICATE: 'zaświadczenie',
  TRANSCRIPT: 'pismo z odpisem aktu',
  EXTRACT: 'wypis i wyrys',
  OFFER: 'ofertę ponownego wykorzystywania',
  INFORMATION: 'pismo',
};

/** The purpose of a kind of letter, beside its name in the list of kinds. */
export const LETTER_USES: Record<LetterKind, string> = {
  CALL: 'Podanie ma braki formalne, które klient może usunąć.',
  FEE_CALL: 'Opłata należna z góry nie wpłynęła.',
  NEW_DATE: 'Sprawy nie załatwimy w terminie.',
  SUSPENSION: 'Postępowanie nie może się toczyć albo prosi o to strona.',
  RESUMPTION: 'Przyczyna zawieszenia ustała albo prosi o to strona.',
  OPINION_REQUEST: 'Przepis wymaga stanowiska innego organu.',
  OPINION_NOTICE: 'Strona dowiaduje się, że prosimy inny organ o stanowisko.',
  REFERRAL: 'Sprawa należy do innego organu: pismo do niego.',
  REFERRAL_NOTICE: 'Sprawa należy do innego organu: zawiadomienie klienta.',
  SEPARATE_MATTERS: 'Podanie dotyczy kilku spraw różnych organów.',
  RETURN: 'Właściwy jest sąd, nie da się ustalić organu albo nie wniesiono opłaty.',
  URGING_FORWARD: 'Ponaglenie idzie do organu wyższego stopnia z naszym stanowiskiem.',
  LEFT_UNCONSIDERED: 'Zawiadamia, że tego nie rozpatrzymy, i dlaczego.',
  DECISION: 'Rozstrzyga sprawę co do istoty.',
  ORDER: 'Rozstrzyga kwestię w toku postępowania.',
  CERTIFICATE: 'Potwierdza fakty albo stan prawny.',
  TRANSCRIPT: 'Przekazuje odpis, który drukuje się z rejestru stanu cywilnego.',
  EXTRACT: 'Tekst planu i fragment jego rysunku dla wskazanego terenu.',
  OFFER: 'Informacje przekażemy na warunkach, za opłatą albo w innej formie.',
  INFORMATION: 'Odpowiedź albo każde inne pismo w sprawie.',
};

export const LETTER_STATE_WORDS: Record<LetterState, string> = {
  DRAFT: 'projekt',
  TO_SIGN: 'czeka na podpis',
  SIGNED: 'podpisane, do wysłania',
  SENT: 'wysłane, czeka na dowód doręczenia',
  DELIVERED: 'doręczone',
  UNDELIVERED: 'wróciło niedoręczone',
  CANCELLED: 'anulowane',
};

/** The state of a letter; of one that was sent to a counter, where it waits for its addressee. */
export function letterStateText(state: LetterState, counter: LetterCounter | null): string {
  if (state !== 'SENT' || !counter || counter.state === 'ISSUED') return LETTER_STATE_WORDS[state];
  return counter.state === 'SENT' ? 'w drodze do okienka' : 'u okienka, czeka na odbiór';
}

export const SENDING_WORDS: Record<SendingWay, string> = {
  POST_REGISTERED: 'Pocztą, list polecony za potwierdzeniem odbioru',
  POST: 'Pocztą, list zwykły',
  EDELIVERY: 'Przez e-Doręczenia',
  ACCOUNT: 'Na konto w systemie urzędu',
  EMAIL: 'E-mailem',
  COUNTER: 'Odbiór w urzędzie',
  OWN_STAFF: 'Przez pracownika urzędu',
};

/** The way in which a letter with a number was sent; null: a mistaken note of its sending was taken back. */
export const wayText = (way: SendingWay | null): string => (way ? SENDING_WORDS[way] : 'Wysłanie wycofane');

/** How a letter was delivered, without the provision of its procedure. */
export const PROOF_WORDS: Record<DeliveryProof, string> = {
  RECEIVED: 'Adresat odebrał',
  REFUSED: 'Adresat odmówił przyjęcia',
  DEPOSIT: 'Nieodebrane po dwóch awizach',
  EDELIVERY_LAPSE: 'Nieodebrane w e-Doręczeniach (art. 42 u.d.e.)',
};

/** How a letter was delivered, with the provision of its procedure where delivery is a fiction. */
export function proofText(proof: DeliveryProof, { delivery }: Pick<ProcedureRow, 'delivery'>): string {
  const provisions = {
    RECEIVED: null,
    REFUSED: delivery?.refused,
    DEPOSIT: delivery?.deposit,
    EDELIVERY_LAPSE: null,
  };
  return `${PROOF_WORDS[proof]}${cited(provisions[proof] ?? null)}`;
}

/** Says that the letter should go to the addressee's address for e-delivery, and when it may go by post. */
export function eDeliveryFirst({ delivery }: Pick<ProcedureRow, 'delivery'>): string {
  const { electronic = null, otherwise = null } = delivery ?? {};
  return `Adresat ma adres do doręczeń elektronicznych: pismo doręcza się na ten adres${cited(electronic)}. Pocztą tylko wtedy, gdy to niemożliwe${cited(otherwise)}; przyczynę odnotuj w aktach.`;
}

export const SUSPENSION_BASIS_WORDS: Record<SuspensionBasis, string> = {
  ART_97_1_1: 'śmierć strony (art. 97 § 1 pkt 1 KPA)',
  ART_97_1_2: 'śmierć przedstawiciela ustawowego strony (art. 97 § 1 pkt 2 KPA)',
  ART_97_1_3: 'utrata zdolności do czynności prawnych (art. 97 § 1 pkt 3 KPA)',
  ART_97_1_3A: 'wygaśnięcie zarządu sukcesyjnego (art. 97 § 1 pkt 3a KPA)',
  ART_97_1_4: 'zagadnienie wstępne (art. 97 § 1 pkt 4 KPA)',
  ART_97_1_5: 'postępowanie Bankowego Funduszu Gwarancyjnego (art. 97 § 1 pkt 5 KPA)',
  ART_98_1: 'wniosek strony (art. 98 § 1 KPA)',
};

/** The grounds of a resumption. */
export const RESUMPTION_BASIS_WORDS: Record<ResumptionBasis, string> = {
  ART_97_2: 'ustąpiły przyczyny zawieszenia (art. 97 § 2 KPA)',
  ART_98_2: 'wniosła o to strona (art. 98 § 2 KPA)',
};

/** A new letter in the list of kinds: its title, its purpose, and its provision where the procedure fixes one. */
export type NewLetterChoice = LetterChoice & { title: string; use: string };
export function newLetterChoices(
  choices: readonly LetterChoice[],
  law: LetterLaw,
  znak: string | null,
): NewLetterChoice[] {
  return choices.map(({ kind, about }) => {
    const content =
      kind === 'ORDER'
        ? { about: about ?? 'OTHER' }
        : kind === 'INFORMATION'
          ? { settles: znak !== null }
          : {};
    const letter = readContent(kind, content);
    const use = about === null ? LETTER_USES[kind] : '';
    return {
      kind,
      about,
      title: titleOf(letter, law),
      use: `${use}${cited(provisionRow(letter, law.row))}`.trim(),
    };
  });
}

/** The reason of a return, with its provision. */
export function returnReason(basis: ReturnBasis, { returned }: ProcedureRow): string {
  if (basis === 'ART_261_2') return 'opłata nie została wniesiona w terminie (art. 261 § 2 KPA)';
  return `właściwy jest sąd powszechny albo nie da się ustalić organu${cited(returned)}`;
}

/** The reason for which a filing is left, with the provision of its procedure. */
export function leftReason(basis: UnconsideredBasis, row: ProcedureRow): string {
  return `${LEFT_REASONS[row.filing]?.[basis] ?? UNCONSIDERED_WORDS[basis]}${cited(unconsideredProvision(basis, row))}`;
}

const UNCONSIDERED_WORDS: Record<UnconsideredBasis, string> = {
  ART_64_1: 'brak adresu, którego nie da się ustalić',
  ART_64_2: 'braki nieusunięte mimo wezwania',
  ART_63_1: 'wniesione zwykłym e-mailem',
  ART_37_3A: 'wniesiono je przed upływem terminu',
  REPEATED: 'sprawa była przedmiotem petycji już rozpatrzonej, a nowych faktów ani dowodów nie powołano',
};
const LEFT_REASONS: Partial<Record<Filing, Partial<Record<UnconsideredBasis, string>>>> = {
  PETYCJA: {
    ART_64_1: 'brak oznaczenia wnoszącego, miejsca zamieszkania albo siedziby lub adresu do korespondencji',
    ART_64_2: 'treść nieuzupełniona i niewyjaśniona mimo wezwania',
  },
  SKARGA: {
    ART_64_1: 'brak imienia i nazwiska (nazwy) oraz adresu',
    ART_64_2: 'przedmiot niewyjaśniony mimo wezwania',
  },
  WNIOSEK: { ART_64_1: 'brak imienia i nazwiska (nazwy) oraz adresu' },
};

/** The subject of an offer, with its provision. */
export const offerReason = (basis: OfferBasis, { offer }: ProcedureRow): string =>
  basis === 'ART_42'
    ? `stały i bezpośredni dostęp${cited(offer?.lasting.provision ?? null)}`
    : `przekazanie informacji${cited(offer?.provision ?? null)}`;

/** The reason for which a certificate is issued, with the provision of its procedure. */
export const certificateReason = (basis: CertificateBasis, row: ProcedureRow): string =>
  `${CERTIFICATE_WORDS[basis]}${cited(certificateProvision(basis, row))}`;

const CERTIFICATE_WORDS: Record<CertificateBasis, string> = {
  ART_217_2_1: 'urzędowego potwierdzenia wymaga przepis prawa',
  ART_217_2_2: 'osoba ubiega się o nie ze względu na swój interes prawny',
};

const cited = (provision: Provision | null): string => (provision ? ` (${citation(provision)})` : '');

/** The title with which a letter of a procedure begins. */
export function titleOf(
  letter: LetterContent,
  { procedure, row }: Pick<LetterLaw, 'procedure' | 'row'>,
): string {
  const { kind, content } = letter;
  const { genitive } = FILING_WORDS[row.filing];
  switch (kind) {
    case 'CALL':
      return `${CALL_TITLES[row.call?.asks ?? 'DEFECTS']} ${genitive}`;
    case 'REFERRAL':
      return `Przekazanie ${genitive} według właściwości`;
    case 'REFERRAL_NOTICE':
      return `Zawiadomienie o przekazaniu ${genitive}`;
    case 'LEFT_UNCONSIDERED':
      return content.basis === 'ART_37_3A'
        ? 'Informacja o pozostawieniu ponaglenia bez rozpoznania'
        : `Informacja o pozostawieniu ${genitive} ${row.left}`;
    case 'ORDER':
      return ORDER_TITLES[content.about];
    case 'INFORMATION':
      return (content.settles && ANSWER_TITLES[procedure]) || LETTER_TITLES.INFORMATION;
    default:
      return LETTER_TITLES[kind];
  }
}

const CALL_TITLES: Record<CallRow['asks'], string> = {
  DEFECTS: 'Wezwanie do usunięcia braków',
  EXPLANATION: 'Wezwanie do uzupełnienia lub wyjaśnienia',
};

/** The list of a call, in the form and on paper. */
export const ASKED_WORDS: Record<CallRow['asks'], string> = {
  DEFECTS: 'Czego brakuje',
  EXPLANATION: 'Co uzupełnić lub wyjaśnić',
};

const ORDER_TITLES: Record<OrderSubject, string> = {
  OTHER: LETTER_TITLES.ORDER,
  CERTIFICATE_REFUSED: 'Postanowienie o odmowie wydania zaświadczenia',
  LEFT_UNCONSIDERED: 'Postanowienie o pozostawieniu podania bez rozpatrzenia',
};

/** The letter that settles a matter of the procedure. */
const ANSWER_TITLES: Partial<Record<Procedure, string>> = {
  PETITION: 'Zawiadomienie o sposobie załatwienia petycji',
  COMPLAINT: 'Zawiadomienie o sposobie załatwienia skargi',
  MOTION: 'Zawiadomienie o sposobie załatwienia wniosku',
  PUBLIC_INFORMATION: 'Odpowiedź na wniosek o udostępnienie informacji publicznej',
  REUSE: 'Odpowiedź na wniosek o ponowne wykorzystywanie informacji',
  ENVIRONMENT: 'Odpowiedź na wniosek o udostępnienie informacji o środowisku',
  ACCESSIBILITY: 'Odpowiedź na wniosek o zapewnienie dostępności',
  DIGITAL_ACCESSIBILITY: 'Odpowiedź na żądanie zapewnienia dostępności cyfrowej',
  PERSONAL_DATA: 'Odpowiedź na żądanie dotyczące danych osobowych',
};
