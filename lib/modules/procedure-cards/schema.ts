import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';

export const CARD_ROUTES = ['ORDINARY', 'STRAIGHT_TO_POST', 'ON_THE_SPOT'] as const;
export type CardRoute = (typeof CARD_ROUTES)[number];

export const DELIVERY_WAYS = ['COUNTER', 'POST', 'EDELIVERY', 'EMAIL'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

export const REQUIRED_DOCUMENT_KINDS = ['TO_FILE', 'TO_SHOW'] as const;
export type DocumentKind = (typeof REQUIRED_DOCUMENT_KINDS)[number];

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
  /** The provision that lets the office ask for it (KPA art. 220 § 2). */
  legalBasis: string;
  note: string;
  /** The podanie's own form; an oral podanie has a protocol instead (KPA art. 63 § 1). */
  ownForm: boolean;
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

/** The first published version of a card. */
export type NewCard = {
  slug: string;
  departmentId: number;
  name: string;
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
  documents: Omit<RequiredDocument, 'id'>[];
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
  }
}
