import type { Role } from '@/lib/core/roles';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import type { AuthorityKind, Procedure } from '@/lib/modules/procedure-cards/schema';

/** The office itself, as on letters and receipts. */
export interface OfficeContent {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  phone: string;
  email: string;
  website: string;
  authority: string;
  ade: string;
}

/** An authority that the office's papers name. */
export interface AuthorityContent {
  kind: AuthorityKind;
  name: string;
  genitive: string;
  seat: string;
  address: string;
  ade: string;
}

/**
 * A unit of the office. `genitive` and `locative` serve sentences: „do Wydziału Dróg”; „w Wydziale Dróg”, with its
 * preposition.
 */
export interface DepartmentContent {
  symbol: string;
  name: string;
  genitive: string;
  locative: string;
  nameEn: string;
  nameUk: string;
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
  /** False for a document that only some clients need; the note says which clients. */
  mandatory: boolean;
  /** The provision that lets the office demand the document (KPA art. 220 § 2). */
  legalBasis: string;
  note?: string;
  /**
   * Whether the podanie is incomplete without it (KPA art. 64 § 2), or it only proves a fact. Where it is left out,
   * what is filed is formal and what is shown is evidence. The line is drawn by practice, so the office may move it.
   */
  requirement?: 'FORMAL' | 'EVIDENCE';
  /** The application form itself: an oral podanie needs none. */
  ownForm?: boolean;
  /** The power of attorney. */
  forRepresentative?: boolean;
}

export interface FeeContent {
  name: string;
  amountGrosze: number;
  legalBasis: string;
  /** 'YYYY-MM-DD' */
  validFrom: string;
  note?: string;
}

export type DeliveryWay = 'COUNTER' | 'POST' | 'EDELIVERY' | 'EMAIL';

/** A procedure card as an office has it at its start. */
export interface CardContent {
  slug: string;
  /** The act that its papers follow, when it is not the KPA. */
  procedure?: Procedure;
  /** The kind of its higher authority, when it is not the SKO; null: the procedure has none. */
  higherAuthority?: AuthorityKind | null;
  /** The kind of its organ, when it is not the organ of the office. */
  organ?: 'OWN';
  /** The court fee in złote, when it is not 200 zł; null: it depends on the sum. */
  courtFee?: number | null;
  name: string;
  commonWords: string[];
  department: string;
  appliesTo: string;
  description: string;
  settlementForm: string;
  termRule: RuleCode;
  termNote: string;
  personalAttendance: boolean;
  route: 'ORDINARY' | 'STRAIGHT_TO_POST' | 'ON_THE_SPOT';
  deliveryWays: DeliveryWay[];
  /** The provision that allows filing by ordinary e-mail, if there is one (KPA art. 63 § 1). */
  emailBasis?: string;
  /** The clerk chooses the department; `department` is the one to which the case is returned. */
  anyDepartment?: boolean;
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

/** A member of staff. People with `demo: false` make the lists full; nobody signs in with their accounts. */
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
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone: string | null;
  email: string | null;
}

export interface PersonClient extends ClientAddress {
  kind: 'PERSON';
  firstName: string;
  lastName: string;
  birthDate: string;
  /** Null: the person has no PESEL, which is normal. */
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

/** A class of the JRWA, with how sure its symbol is; all categories wait for the official annex. */
export interface JrwaContent {
  symbol: string;
  title: string;
  category: string;
  confidence: 'HIGH' | 'MEDIUM' | 'LOW';
}

/** Information of RODO art. 13 in one version. */
export interface RodoClauseContent {
  version: number;
  validFrom: string;
  textPl: string;
  textEn: string;
  textUk: string;
}
