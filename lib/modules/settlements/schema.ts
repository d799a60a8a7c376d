/** How a case ends. */
export const OUTCOMES = [
  'DECISION',
  'CERTIFICATE',
  'REFUSAL', // odmowa
  'ORDER', // postanowienie
  'INFORMATION', // odpowiedź, informacja
  'REFERRAL', // przekazanie według właściwości, KPA art. 65
  'RETURNED', // zwrot podania, art. 66 § 3, art. 261 § 2
  'LEFT_UNCONSIDERED', // pozostawienie bez rozpoznania, art. 64
  'DISCONTINUED', // umorzenie, art. 105
  'WITHDRAWN', // wycofanie podania
  'TACIT', // milczące załatwienie, art. 122a
  'ON_THE_SPOT', // na miejscu, Płock, pkt 8
] as const;

export const COLLECTION_KINDS = ['DOCUMENT', 'ORIGINALS'] as const;

export const COLLECTION_STATES = ['SENT', 'AT_COUNTER', 'ISSUED', 'GIVEN_BACK', 'WITHDRAWN'] as const;
export type CollectionState = (typeof COLLECTION_STATES)[number];
