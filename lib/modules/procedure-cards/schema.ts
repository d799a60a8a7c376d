import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { checkAde } from '@/lib/core/identifiers';
import type { OfficeName } from '@/lib/core/office-name';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import type { Changes } from '../staff/schema';

export const CARD_ROUTES = ['ORDINARY', 'STRAIGHT_TO_POST', 'ON_THE_SPOT'] as const;
export type CardRoute = (typeof CARD_ROUTES)[number];

export const DELIVERY_WAYS = ['COUNTER', 'POST', 'EDELIVERY', 'EMAIL'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

export const REQUIRED_DOCUMENT_KINDS = ['TO_FILE', 'TO_SHOW'] as const;
export type DocumentKind = (typeof REQUIRED_DOCUMENT_KINDS)[number];

/** A formal requirement of the podanie (KPA art. 64 § 2), or evidence in the case. */
export const DOCUMENT_REQUIREMENTS = ['FORMAL', 'EVIDENCE'] as const;
export type DocumentRequirement = (typeof DOCUMENT_REQUIREMENTS)[number];

/** Tryb postępowania: the act that the papers, clocks and remedies of a matter follow. */
export const PROCEDURES = [
  'KPA',
  'TAX', // Ordynacja podatkowa
  'PETITION', // ustawa o petycjach
  'COMPLAINT', // skarga, dział VIII KPA
  'MOTION', // wniosek, dział VIII KPA
  'PUBLIC_INFORMATION', // ustawa o dostępie do informacji publicznej
  'REUSE', // ustawa o otwartych danych i ponownym wykorzystywaniu
  'ENVIRONMENT', // ustawa o udostępnianiu informacji o środowisku
  'ACCESSIBILITY', // ustawa o zapewnianiu dostępności
  'DIGITAL_ACCESSIBILITY', // ustawa o dostępności cyfrowej
  'PERSONAL_DATA', // RODO
  'CIVIL', // umowa i inne sprawy cywilne
] as const;
export type Procedure = (typeof PROCEDURES)[number];

export const AUTHORITY_KINDS = [
  'SKO',
  'VOIVODE',
  'COUNCIL',
  'COURT',
  'OTHER',
  'OWN', // organ tego urzędu obok burmistrza: kierownik urzędu stanu cywilnego
] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** An authority that the office's papers name, as a letter needs it. */
export type Authority = {
  id: number;
  kind: AuthorityKind;
  name: string;
  genitive: string;
  /** Siedziba with its preposition: 'w Płocku'. */
  seat: string;
  address: string;
  ade: string;
};
/** The place that a person fills in before a letter is signed: the office has not entered a seat. */
export const BLANK = '………';

/** The court fee where no provision sets another one (rozporządzenie RM z 16.12.2003, § 2 ust. 6). */
export const USUAL_COURT_FEE = 200_00;

export const COURT_FEES = ['FIXED', 'RELATIVE'] as const;

/** An authority in the list of the office. `cards`: the number of cards that name it. */
export type AuthorityItem = Authority & { active: boolean; version: number; cards: number };

/** A card with its procedure, for the list in which the office sets it. */
export type CardProcedureItem = {
  cardId: number;
  version: number;
  name: string;
  department: string;
  procedure: Procedure;
  /** Null where the procedure has no higher authority. */
  authorityId: number | null;
  /** The organ that decides in the matters of the card; null: the organ of the office. */
  organId: number | null;
  /** Null: the court fee depends on the sum. */
  courtFeeGrosze: number | null;
};

const line = (max: number) => z.string().overwrite(plainText).trim().max(max, code('too-long'));

export const authoritySchema = z.object({
  /** Null: a new authority. */
  id: z.int32().positive().nullable(),
  version: z.int32(),
  kind: z.enum(AUTHORITY_KINDS),
  name: line(200).min(1, code('required')),
  genitive: line(200).min(1, code('required')),
  seat: line(100),
  address: line(500),
  ade: line(60).refine((ade) => ade === '' || checkAde(ade).ok, code('ade-shape')),
  active: z.boolean(),
});
export type AuthorityInput = z.output<typeof authoritySchema>;

/**
 * Procedures in which another authority judges what the office did: an appeal, a complaint against an order, a
 * ponaglenie. The others have remedies of their own, or none.
 */
export const WITH_HIGHER_AUTHORITY: readonly Procedure[] = [
  'KPA',
  'TAX',
  'COMPLAINT',
  'PUBLIC_INFORMATION',
  'REUSE',
  'ENVIRONMENT',
];

export const cardProcedureSchema = z
  .object({
    cardId: z.int32().positive(),
    version: z.int32(),
    procedure: z.enum(PROCEDURES),
    authorityId: z.int32().positive().nullable(),
    organId: z.int32().positive().nullable(),
    /** The court fee of a complaint: fixed by the matter, or growing with the sum of the decision (wpis stosunkowy). */
    courtFee: z.enum(COURT_FEES),
    courtFeeGrosze: z
      .int()
      .min(1, code('court-fee-missing'))
      .max(100_000_00, code('court-fee-missing'))
      .nullable(),
  })
  .refine(({ courtFee, courtFeeGrosze }) => courtFee === 'RELATIVE' || courtFeeGrosze !== null, {
    path: ['courtFeeGrosze'],
    error: code('court-fee-missing'),
  })
  .refine(
    ({ procedure, authorityId }) => authorityId !== null || !WITH_HIGHER_AUTHORITY.includes(procedure),
    {
      path: ['authorityId'],
      error: code('choose-authority'),
    },
  )
  .transform((card) => ({
    ...card,
    authorityId: WITH_HIGHER_AUTHORITY.includes(card.procedure) ? card.authorityId : null,
    courtFeeGrosze: card.courtFee === 'RELATIVE' ? null : card.courtFeeGrosze,
  }));
export type CardProcedureInput = z.output<typeof cardProcedureSchema>;

/** A service point that takes a matter, and the hour until which it is open today; null when it is closed. */
export type TakingPoint = { point: string; address: string; until: string | null };

/** A card in the clerk's list, with the words by which the clerk finds it. */
export type CardSummary = {
  versionId: number;
  slug: string;
  name: string;
  commonWords: string[];
  departmentId: number;
  departmentName: string;
  departmentSymbol: string;
  /** The provision that lets the matter come by ordinary e-mail; '': none does (KPA art. 63 § 1). */
  emailBasis: string;
  /** The clerk chooses the department: the card is for a matter that no other card describes. */
  anyDepartment: boolean;
  /** The points that take the matter when the clerk's point does not; null when it does. */
  elsewhere: TakingPoint[] | null;
};

export type RequiredDocument = {
  id: number;
  name: string;
  kind: DocumentKind;
  mandatory: boolean;
  /** Part of the card's data, because the law does not always say it: the office may change it. */
  requirement: DocumentRequirement;
  /** The provision that lets the office ask for it (KPA art. 220 § 2). */
  legalBasis: string;
  note: string;
  /** The podanie's own form; an oral podanie has a protocol instead (KPA art. 63 § 1). */
  ownForm: boolean;
  /** Pełnomocnictwo: who brings it acts for the client, and is named (KPA art. 33). */
  forRepresentative: boolean;
};

export type CardFee = {
  name: string;
  amountGrosze: number;
  legalBasis: string;
  validFrom: PlainDate;
  note: string;
};

/** A version of a card with all that a registration needs. */
export type Card = Omit<CardSummary, 'elsewhere'> & {
  number: number;
  procedure: Procedure;
  settlementForm: string;
  termRule: string;
  termNote: string;
  personalAttendance: boolean;
  route: CardRoute;
  deliveryWays: DeliveryWay[];
  /** The department's registry desk, where the papers go. */
  desk: { room: string; phone: string; hours: string };
  publicStatus: boolean;
  documents: RequiredDocument[];
  fees: CardFee[];
};

/** A card in the catalogue of residents. */
export type CatalogueCard = OfficeName & {
  slug: string;
  commonWords: string[];
  description: string;
  termRule: string;
  department: OfficeName & { id: number };
  /** The number of the documents to file that nobody may leave out. */
  mandatory: number;
};

/** A card as residents read it: what to bring, where, for how much, until when, and what follows. */
export type ResidentCard = Omit<CatalogueCard, 'mandatory'> & {
  number: number;
  validFrom: PlainDate;
  procedure: Procedure;
  appliesTo: string;
  settlementForm: string;
  termNote: string;
  personalAttendance: boolean;
  deliveryWays: DeliveryWay[];
  emailBasis: string;
  legalBasis: string[];
  appeal: string;
  /** Whether the public status page shows matters of the card. */
  publicStatus: boolean;
  /** The ids of the open service points that take the matter. */
  pointIds: number[];
  documents: (OfficeName & Pick<RequiredDocument, 'kind' | 'mandatory' | 'note' | 'legalBasis'>)[];
  fees: Pick<CardFee, 'name' | 'amountGrosze' | 'note' | 'legalBasis'>[];
};

/**
 * A required document of a new card, with its names in other languages where the office has them. Without a
 * `requirement`, the usual one of its kind. Without `forRepresentative`, a document of the party.
 */
export type NewDocument = Omit<RequiredDocument, 'id' | 'requirement' | 'forRepresentative'> &
  Partial<Pick<RequiredDocument, 'requirement' | 'forRepresentative'>> & { nameEn?: string; nameUk?: string };

/** The first published version of a card. */
export type NewCard = {
  slug: string;
  departmentId: number;
  procedure: Procedure;
  /** Organ wyższego stopnia; null where the procedure has none. */
  higherAuthorityId: number | null;
  /** The organ that decides in its matters; null: the organ of the office. */
  organId: number | null;
  /** The court fee of a complaint; null: it depends on the sum. */
  courtFeeGrosze: number | null;
  name: string;
  /** The name in other languages, where the office has it. */
  nameEn?: string;
  nameUk?: string;
  commonWords: string[];
  appliesTo: string;
  description: string;
  settlementForm: string;
  termRule: string;
  termNote: string;
  personalAttendance: boolean;
  route: CardRoute;
  deliveryWays: DeliveryWay[];
  emailBasis: string;
  anyDepartment: boolean;
  legalBasis: string[];
  appeal: string;
  jrwaClass: string;
  publicStatus: boolean;
  electronic: boolean;
  complete: boolean;
  validFrom: PlainDate;
  documents: NewDocument[];
  fees: CardFee[];
};

/** Moves all cards of one department to another, for example before the first is closed. */
export const moveCardsSchema = z.object({
  from: z.int32(code('required')),
  to: z.int32(code('choose-department')),
});
export type MoveCardsInput = z.output<typeof moveCardsSchema>;

declare module '@/lib/modules/audit/schema' {
  interface OfficeHistory {
    'card.published': { cardId: number; version: number };
    'card.moved': { cardId: number; from: number; to: number };
    /** `organ`: the name of the card's own organ, '' for the organ of the office; missing in the oldest entries. */
    'card.procedure-set': {
      cardId: number;
      procedure: Procedure;
      authorityId: number | null;
      organ?: string;
      courtFeeGrosze?: number | null;
    };
    'authority.saved': { authorityId: number } & Changes;
  }
}
