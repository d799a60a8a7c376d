import type { DeliveryWay, DocumentContent, FeeContent } from '../types';

/** The day from which the amounts below are known to hold. */
export const FEES_FROM = '2025-01-01';

export const ALL_WAYS: DeliveryWay[] = ['COUNTER', 'POST', 'EDELIVERY'];

/** The remedy against a decision of the mayor. */
export const APPEAL_FROM_DECISION =
  'Od decyzji możesz się odwołać do Samorządowego Kolegium Odwoławczego w Dębowie w ciągu 14 dni od doręczenia. ' +
  'Odwołanie złóż w naszym urzędzie (art. 127 i 129 KPA).';

/** The remedy against a refusal of a certificate. */
export const COMPLAINT_ON_REFUSED_CERTIFICATE =
  'Na postanowienie o odmowie możesz złożyć zażalenie do Samorządowego Kolegium Odwoławczego w Dębowie w ciągu 7 dni ' +
  'od doręczenia. Zażalenie złóż w naszym urzędzie (art. 219 i 141 KPA).';

/** The remedy against a refusal of a certificate under the tax act, which has its own rules. */
export const COMPLAINT_ON_REFUSED_TAX_CERTIFICATE =
  'Na postanowienie o odmowie możesz złożyć zażalenie do Samorządowego Kolegium Odwoławczego w Dębowie w ciągu 7 dni ' +
  'od doręczenia. Zażalenie złóż w naszym urzędzie (art. 306c i 236 Ordynacji podatkowej).';

/** For matters that a contract or an answer settles, not a decision. */
export const NO_APPEAL =
  'To nie jest decyzja, więc nie ma odwołania. Na sposób załatwienia możesz złożyć skargę (art. 227 KPA).';

export const TERM_MONTH =
  'Najwyżej miesiąc od złożenia wniosku (art. 35 § 3 KPA). Proste sprawy załatwiamy niezwłocznie: miesiąc to granica.';

/** Power of attorney in cases under KPA. */
export const ATTORNEY_DOCUMENT: DocumentContent = {
  name: 'Pełnomocnictwo',
  kind: 'TO_FILE',
  mandatory: false,
  legalBasis: 'art. 33 § 2 i 3 KPA',
  note: 'Tylko gdy działa pełnomocnik. Oryginał albo odpis urzędowo poświadczony.',
  forRepresentative: true,
};

/** Power of attorney in tax matters. */
export const TAX_ATTORNEY_DOCUMENT: DocumentContent = {
  name: 'Pełnomocnictwo szczególne',
  kind: 'TO_FILE',
  mandatory: false,
  legalBasis: 'art. 138e Ordynacji podatkowej',
  note: 'Tylko gdy działa pełnomocnik.',
  forRepresentative: true,
};

export const ATTORNEY_FEE: FeeContent = {
  name: 'Pełnomocnictwo, jeśli ktoś działa za Ciebie',
  amountGrosze: 1700,
  legalBasis: 'art. 1 ust. 1 pkt 2 i część IV załącznika do ustawy o opłacie skarbowej',
  validFrom: FEES_FROM,
  note: 'Małżonek, rodzice, dziadkowie, dzieci, wnuki i rodzeństwo: 0 zł.',
};

/** An application form of the office. `legalBasis` is the provision that demands the application. */
export function applicationForm(name: string, legalBasis: string, note?: string): DocumentContent {
  return { name, kind: 'TO_FILE', mandatory: true, legalBasis, ownForm: true, ...(note && { note }) };
}

/** An exemption from a fee, with its provision. */
export function free(name: string, legalBasis: string, note?: string): FeeContent {
  return { name, amountGrosze: 0, legalBasis, validFrom: FEES_FROM, ...(note && { note }) };
}

export function fee(name: string, amountGrosze: number, legalBasis: string, note?: string): FeeContent {
  return { name, amountGrosze, legalBasis, validFrom: FEES_FROM, ...(note && { note }) };
}
