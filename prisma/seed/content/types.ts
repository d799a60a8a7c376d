import type { Role } from '@/lib/core/roles';

/** Rule codes of the law file that a card may name as its term. */
export const TERM_RULES = [
  'KPA_1M',
  'KPA_2M',
  'KPA_UPR_1M',
  'KPA_ODW_1M',
  'KPA_217_7D',
  'KPA_64_7D',
  'KPA_141_7D',
  'KPA_58_7D',
  'KPA_37_7D',
  'KPA_133_7D',
  'KPA_231_7D',
  'KPA_243_7D',
  'KPA_129_14D',
  'KPA_66_14D',
  'KPA_237_14D',
  'KPA_237_1M',
  'KPA_244_1M',
  'KPA_106_2W',
  'KPA_98_3Y',
  'KPA_122A_1M',
  'KPA_122A_SAFE',
  'KPA_44_14D',
  'EDOR_42_FIKCJA',
  'UDIP_14D',
  'UDIP_2M',
  'PET_3M',
  'PET_30D',
  'PET_14D',
  'REUSE_14D',
  'REUSE_2M',
  'SRODOWISKO_1M',
  'SRODOWISKO_2M',
  'SRODOWISKO_3D',
  'DOST_14D',
  'DOST_2M',
  'DOSTCYF_7D',
  'DOSTCYF_2M',
  'PB_65D',
  'RODO_1M',
  'RODO_3M',
  'EMAIL_14D',
  'EMAIL_ACK_1WD',
  'CALLBACK_3WD',
  'JM_3WD_BEFORE',
] as const;

export type TermRule = (typeof TERM_RULES)[number];

/** The office itself, as on letters and receipts. */
export interface OfficeContent {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  phone: string;
  email: string;
  website: string;
}

/** A unit of the office. `genitive` and `locative` serve sentences: „do Wydziału Dróg”, „w Wydziale Dróg”. */
export interface DepartmentContent {
  symbol: string;
  name: string;
  genitive: string;
  locative: string;
  parent: string | null;
  registryDesk: { room: string; phone: string; hours: string };
  /** Slug of the service point where the unit's own representative takes its matters. */
  ownCounterPoint?: string;
}

/** Opening hours of one weekday (1 Monday … 7 Sunday), Warsaw time, 'HH:MM'. */
export interface HoursContent {
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  opens: string;
  closes: string;
  kind: 'ORDINARY' | 'COMPLAINTS';
}

export interface ServicePointContent {
  slug: string;
  name: string;
  address: string;
  kind: 'BOK' | 'INFORMATION' | 'BRANCH';
  hours: HoursContent[];
  /** Slugs of cards, or every matter of the units without a representative of their own. */
  matters: string[] | 'ALL';
}

export interface DocumentContent {
  name: string;
  kind: 'TO_FILE' | 'TO_SHOW';
  /** False for what only some clients need; the note says who. */
  mandatory: boolean;
  /** The provision that lets the office ask for it (KPA art. 220 § 2). */
  legalBasis: string;
  note?: string;
}

export interface FeeContent {
  name: string;
  amountGrosze: number;
  legalBasis: string;
  /** 'YYYY-MM-DD' */
  validFrom: string;
  note?: string;
}

export type DeliveryWay = 'COUNTER' | 'POST' | 'EDELIVERY';

/** A procedure card as the office starts with it. */
export interface CardContent {
  slug: string;
  name: string;
  commonWords: string[];
  department: string;
  appliesTo: string;
  description: string;
  settlementForm: string;
  termRule: TermRule;
  termNote: string;
  personalAttendance: boolean;
  route: 'ORDINARY' | 'STRAIGHT_TO_POST' | 'ON_THE_SPOT';
  deliveryWays: DeliveryWay[];
  documents: DocumentContent[];
  fees: FeeContent[];
  legalBasis: string[];
  appeal: string;
  jrwaClass: string;
  publicStatus: boolean;
  /** Documents, fees and term are all filled in and may be shown as certain. */
  complete: boolean;
  electronic: boolean;
}

/** A member of staff. Those with `demo: false` exist so that lists are full; nobody signs in as them. */
export interface PersonContent {
  login: string;
  name: string;
  /** Stanowisko, as on the badge and in letters. */
  position: string;
  department: string;
  roles: Role[];
  servicePoint: string | null;
  room: string;
  phone: string;
  demo: boolean;
}

interface ClientAddress {
  /** Stable name for demo scripts. */
  key: string;
  street: string;
  postalCode: string;
  city: string;
  phone: string | null;
  email: string | null;
}

export interface PersonClient extends ClientAddress {
  kind: 'PERSON';
  firstName: string;
  lastName: string;
  birthDate: string;
  /** Null: no PESEL was given to this person, which is normal. */
  pesel: string | null;
}

export interface OrganisationClient extends ClientAddress {
  kind: 'ORGANISATION';
  name: string;
  nip: string;
  regon: string;
  krs: string | null;
  ade: string | null;
}

export type ClientContent = PersonClient | OrganisationClient;

/** A class of the records schedule (JRWA). `confirmed: false`: check against the official annex before real use. */
export interface JrwaContent {
  symbol: string;
  title: string;
  category: string;
  confirmed: boolean;
}

/** Information of RODO art. 13 in one version. */
export interface RodoClauseContent {
  version: number;
  validFrom: string;
  textPl: string;
  textEn: string;
  textUk: string;
}
