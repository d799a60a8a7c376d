import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';

export const CARD_ROUTES = ['ORDINARY', 'STRAIGHT_TO_POST', 'ON_THE_SPOT'] as const;
export type CardRoute = (typeof CARD_ROUTES)[number];

export const DELIVERY_WAYS = ['COUNTER', 'POST', 'EDELIVERY', 'EMAIL'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

export const REQUIRED_DOCUMENT_KINDS = ['TO_FILE', 'TO_SHOW'] as const;
export type DocumentKind = (typeof REQUIRED_DOCUMENT_KINDS)[number];

/** What the clerk's list of cards shows, and finds a card by. */
export type CardSummary = {
  versionId: number;
  slug: string;
  name: string;
  commonWords: string[];
  departmentId: number;
  departmentName: string;
  departmentSymbol: string;
  /** The provision by which the matter may come by ordinary e-mail; '': it may not (KPA art. 63 § 1). */
  emailBasis: string;
  /** The clerk says which department it goes to: for a matter that no card describes. */
  anyDepartment: boolean;
};

export type RequiredDocument = {
  id: number;
  name: string;
  kind: DocumentKind;
  mandatory: boolean;
  /** The provision that lets the office ask for it (KPA art. 220 § 2). */
  legalBasis: string;
  note: string;
  /** The podanie's own form: an oral podanie has its protocol in place of it (KPA art. 63 § 1). */
  ownForm: boolean;
};

export type CardFee = {
  name: string;
  amountGrosze: number;
  legalBasis: string;
  validFrom: PlainDate;
  note: string;
};

/** A card in one version, enough to register by. */
export type Card = CardSummary & {
  number: number;
  settlementForm: string;
  termRule: string;
  termNote: string;
  personalAttendance: boolean;
  route: CardRoute;
  deliveryWays: DeliveryWay[];
  /** The department's registry desk: where the papers go. */
  desk: { room: string; phone: string; hours: string };
  publicStatus: boolean;
  documents: RequiredDocument[];
  fees: CardFee[];
};

/** A card as it is first published. */
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

/** All cards of one department go to another, as when the first is closed. */
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
