import type { PlainDate } from '@/lib/core/plain-date';

export const LETTER_KINDS = [
  'CALL', // wezwanie do usunięcia braków, KPA art. 64 § 2
  'FEE_CALL', // wezwanie do opłaty, art. 261
  'NEW_DATE', // zawiadomienie o nowym terminie, art. 36
  'SUSPENSION', // zawieszenie, art. 97-98
  'RESUMPTION', // podjęcie zawieszonego postępowania
  'OPINION_REQUEST', // o stanowisko innego organu, art. 106
  'OPINION_NOTICE', // zawiadomienie strony o takim wystąpieniu, art. 106 § 2
  'REFERRAL', // przekazanie według właściwości, art. 65 § 1
  'REFERRAL_NOTICE', // zawiadomienie o przekazaniu, art. 65 § 1
  'SEPARATE_MATTERS', // o potrzebie odrębnych podań, art. 66 § 2
  'RETURN', // zwrot podania, art. 66 § 3
  'URGING_FORWARD', // przekazanie ponaglenia, art. 37 § 4
  'LEFT_UNCONSIDERED', // o pozostawieniu bez rozpoznania, art. 64
  'DECISION',
  'ORDER', // inne postanowienie
  'CERTIFICATE',
  'TRANSCRIPT', // pismo z odpisem aktu stanu cywilnego
  'EXTRACT', // wypis i wyrys z planu miejscowego
  'OFFER', // oferta ponownego wykorzystywania informacji
  'INFORMATION', // każde inne pismo
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const LETTER_STATES = [
  'DRAFT',
  'TO_SIGN',
  'SIGNED',
  'SENT',
  'DELIVERED',
  'UNDELIVERED',
  'CANCELLED',
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export const SENDING_WAYS = [
  'POST_REGISTERED',
  'POST',
  'EDELIVERY',
  'ACCOUNT',
  'EMAIL',
  'COUNTER',
  'OWN_STAFF',
] as const;

export type SendingWay = (typeof SENDING_WAYS)[number];

export const DELIVERY_PROOFS = ['RECEIVED', 'REFUSED', 'DEPOSIT', 'EDELIVERY_LAPSE'] as const;
export type DeliveryProof = (typeof DELIVERY_PROOFS)[number];

/** The counter to which a letter is on its way, at which it waits, or from which it was handed out. */
export type LetterCounter = { point: string; state: 'SENT' | 'AT_COUNTER' | 'ISSUED' };

type OfLetter<More = unknown> = { letterId: number; kind: LetterKind } & More;

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'letter.drafted': OfLetter;
    'letter.submitted': OfLetter;
    'letter.given-back': OfLetter<{ remark: string }>;
    'letter.signed': OfLetter<{ mandateId: number; documentId: number }>;
    'letter.address-checked': OfLetter<{ changed: boolean }>;
    /** `postalNumber` is missing in the oldest entries. */
    'letter.sent': OfLetter<{ way: SendingWay; on: PlainDate; number: string; postalNumber?: string }>;
    'letter.sending-taken-back': OfLetter<{ reason: string }>;
    'letter.delivered': OfLetter<{ proof: DeliveryProof; on: PlainDate }>;
    'letter.delivery-taken-back': OfLetter<{ reason: string }>;
    'letter.came-back': OfLetter<{ reason: string }>;
    'letter.cancelled': OfLetter<{ reason: string }>;
    'urging.received': { urgingId: number; on: PlainDate; premature: boolean; dueOn: PlainDate };
    'urging.withdrawn': { urgingId: number; on: PlainDate; reason: string };
  }
  interface OfficeHistory {
    /** A person exported the register of outgoing letters of a year, with this number of lines. */
    'letter.register-taken': { year: number; lines: number };
    'template.published': { templateId: number; kind: LetterKind; version: number; note: string };
  }
}
