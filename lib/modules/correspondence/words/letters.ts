import type { CertificateBasis, ReturnBasis, SuspensionBasis, UnconsideredBasis } from '../schema/content';
import type { DeliveryProof, LetterKind, LetterState, SendingWay } from '../schema/letter';

/** The title of a letter, in lists and at the beginning of a new letter. */
export const LETTER_TITLES: Record<LetterKind, string> = {
  CALL: 'Wezwanie do usunięcia braków podania',
  FEE_CALL: 'Wezwanie do wniesienia opłaty',
  NEW_DATE: 'Zawiadomienie o nowym terminie załatwienia sprawy',
  SUSPENSION: 'Postanowienie o zawieszeniu postępowania',
  RESUMPTION: 'Postanowienie o podjęciu postępowania',
  OPINION_REQUEST: 'Wystąpienie o zajęcie stanowiska',
  REFERRAL: 'Przekazanie podania według właściwości',
  REFERRAL_NOTICE: 'Zawiadomienie o przekazaniu podania',
  SEPARATE_MATTERS: 'Zawiadomienie o potrzebie odrębnych podań',
  RETURN: 'Postanowienie o zwrocie podania',
  URGING_FORWARD: 'Przekazanie ponaglenia',
  LEFT_UNCONSIDERED: 'Informacja o pozostawieniu podania bez rozpoznania',
  DECISION: 'Decyzja',
  ORDER: 'Postanowienie',
  CERTIFICATE: 'Zaświadczenie',
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
  REFERRAL: 'pismo przekazujące podanie',
  REFERRAL_NOTICE: 'zawiadomienie o przekazaniu podania',
  SEPARATE_MATTERS: 'zawiadomienie o odrębnych podaniach',
  RETURN: 'postanowienie o zwrocie podania',
  URGING_FORWARD: 'pismo przekazujące ponaglenie',
  LEFT_UNCONSIDERED: 'informację o pozostawieniu bez rozpoznania',
  DECISION: 'decyzję',
  ORDER: 'postanowienie',
  CERTIFICATE: 'zaświadczenie',
  INFORMATION: 'pismo',
};

/** The purpose of a kind of letter, beside its name in the list of kinds. */
export const LETTER_USES: Record<LetterKind, string> = {
  CALL: 'Podanie ma braki, które klient może usunąć. Skutek: bez rozpoznania (art. 64 § 2 KPA).',
  FEE_CALL: 'Opłata należna z góry nie wpłynęła. Skutek: zwrot podania (art. 261 KPA).',
  NEW_DATE: 'Sprawy nie załatwimy w terminie (art. 36 KPA).',
  SUSPENSION: 'Postępowanie nie może się toczyć albo prosi o to strona (art. 97–98 KPA).',
  RESUMPTION: 'Przyczyna zawieszenia ustała (art. 97 § 2 KPA).',
  OPINION_REQUEST: 'Przepis wymaga stanowiska innego organu (art. 106 KPA).',
  REFERRAL: 'Podanie należy do innego organu: pismo do niego (art. 65 § 1 KPA).',
  REFERRAL_NOTICE: 'Podanie należy do innego organu: zawiadomienie klienta (art. 65 § 1 KPA).',
  SEPARATE_MATTERS: 'Podanie dotyczy kilku spraw różnych organów (art. 66 KPA).',
  RETURN:
    'Właściwy jest sąd albo nie da się ustalić organu; nie wniesiono opłaty (art. 66 § 3, 261 § 2 KPA).',
  URGING_FORWARD: 'Ponaglenie idzie do organu wyższego stopnia z naszym stanowiskiem (art. 37 § 4 KPA).',
  LEFT_UNCONSIDERED: 'Zawiadamia, że podania nie rozpoznamy, i dlaczego (art. 63–64 KPA).',
  DECISION: 'Rozstrzyga sprawę co do istoty (art. 104 KPA).',
  ORDER: 'Rozstrzyga kwestię w toku postępowania (art. 123 KPA).',
  CERTIFICATE: 'Potwierdza fakty albo stan prawny (art. 217 KPA).',
  INFORMATION: 'Każde inne pismo w sprawie.',
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

export const SENDING_WORDS: Record<SendingWay, string> = {
  POST_REGISTERED: 'Pocztą, list polecony za potwierdzeniem odbioru',
  POST: 'Pocztą, list zwykły',
  EDELIVERY: 'Przez e-Doręczenia',
  ACCOUNT: 'Na konto w systemie urzędu',
  EMAIL: 'E-mailem',
  COUNTER: 'Odbiór w urzędzie',
  OWN_STAFF: 'Przez pracownika urzędu',
};

export const PROOF_WORDS: Record<DeliveryProof, string> = {
  RECEIVED: 'Adresat odebrał',
  REFUSED: 'Adresat odmówił przyjęcia (art. 47 KPA)',
  DEPOSIT: 'Nieodebrane po dwóch awizach (art. 44 KPA)',
  EDELIVERY_LAPSE: 'Nieodebrane w e-Doręczeniach (art. 42 u.d.e.)',
};

export const SUSPENSION_BASIS_WORDS: Record<SuspensionBasis, string> = {
  ART_97_1_1: 'śmierć strony (art. 97 § 1 pkt 1 KPA)',
  ART_97_1_2: 'śmierć przedstawiciela ustawowego strony (art. 97 § 1 pkt 2 KPA)',
  ART_97_1_3: 'utrata zdolności do czynności prawnych (art. 97 § 1 pkt 3 KPA)',
  ART_97_1_3A: 'wygaśnięcie zarządu sukcesyjnego (art. 97 § 1 pkt 3a KPA)',
  ART_97_1_4: 'zagadnienie wstępne (art. 97 § 1 pkt 4 KPA)',
  ART_97_1_5: 'postępowanie Bankowego Funduszu Gwarancyjnego (art. 97 § 1 pkt 5 KPA)',
  ART_98_1: 'wniosek strony (art. 98 § 1 KPA)',
};

export const RETURN_BASIS_WORDS: Record<ReturnBasis, string> = {
  ART_66_3: 'właściwy jest sąd powszechny albo nie da się ustalić organu (art. 66 § 3 KPA)',
  ART_261_2: 'opłata nie została wniesiona w terminie (art. 261 § 2 KPA)',
};

export const UNCONSIDERED_BASIS_WORDS: Record<UnconsideredBasis, string> = {
  ART_64_1: 'brak adresu, którego nie da się ustalić (art. 64 § 1 KPA)',
  ART_64_2: 'braki nieusunięte mimo wezwania (art. 64 § 2 KPA)',
  ART_63_1: 'podanie wniesione zwykłym e-mailem (art. 63 § 1 KPA)',
  ART_37_3A: 'ponaglenie wniesione przed upływem terminu (art. 37 § 3a KPA)',
};

export const CERTIFICATE_BASIS_WORDS: Record<CertificateBasis, string> = {
  ART_217_2_1: 'wymaga go przepis prawa (art. 217 § 2 pkt 1 KPA)',
  ART_217_2_2: 'strona ma w nim interes prawny (art. 217 § 2 pkt 2 KPA)',
};
