import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import type { DeliveryWay } from '../procedure-cards/schema';

export const CASE_STATUSES = [
  'REGISTERED',
  'HANDED_OVER',
  'RETURNED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SETTLED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CLIENT_KINDS = ['PERSON', 'ORGANISATION'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

const text = (max: number) => z.string().overwrite(plainText).trim().max(max, 'too-long');

/** The party as typed at the counter. Checks of identifiers stand in `rules.ts`, so that form and server agree. */
export const clientSchema = z.object({
  kind: z.enum(CLIENT_KINDS),
  firstName: text(100),
  lastName: text(200),
  name: text(500),
  pesel: text(20),
  /** For a person without PESEL. */
  birthDate: text(30),
  nip: text(20),
  regon: text(20),
  krs: text(20),
  street: text(200),
  postalCode: text(10),
  city: text(100),
  phone: text(30),
  email: text(254),
  /** Adres do doręczeń elektronicznych. */
  adeAddress: text(40),
});
export type ClientInput = z.infer<typeof clientSchema>;

/** A client's data as the clerk means them, and the version of those that the clerk saw. */
export const updateClientSchema = z.object({
  slug: z.string().max(40),
  version: z.int32(),
  client: clientSchema,
});
export type UpdateClientInput = z.output<typeof updateClientSchema>;

export const assignCaseSchema = z.object({ caseId: z.int32(), staffId: z.int32('choose-person') });
export type AssignCaseInput = z.output<typeof assignCaseSchema>;

export const settleCaseSchema = z.object({
  caseId: z.int32(),
  how: text(300).min(1, 'settlement-missing'),
});
export type SettleCaseInput = z.output<typeof settleCaseSchema>;

/** What is typed into the search of cases. */
export const searchSchema = z.object({ q: text(200) });

/** What is typed to find a client again. */
export const findClientsSchema = z.object({ typed: text(200) });

/** A case by the slug of its number, as addresses have it. */
export const caseSlugSchema = z.object({ slug: z.string().max(40) });
export const clientIdSchema = z.object({ clientId: z.int32() });

/** A client as the clerk finds them again: PESEL only masked, contact data in full for the form. */
export type FoundClient = {
  id: number;
  version: number;
  kind: ClientKind;
  label: string;
  address: string;
  maskedPesel: string | null;
  nip: string | null;
  caseCount: number;
  lastCaseOn: PlainDate | null;
  lastCaseNumber: string | null;
};

/** The client's data for the form, PESEL masked. */
export type ClientRecord = Omit<ClientInput, 'pesel'> & {
  id: number;
  version: number;
  maskedPesel: string | null;
};

export type CaseListItem = {
  id: number;
  slug: string;
  number: string;
  znak: string | null;
  client: string;
  card: string;
  subject: string;
  status: CaseStatus;
  department: string;
  /** Where it is meant to go: the same once it is there. */
  destination: string;
  assignee: string | null;
  dueOn: PlainDate;
  dueRule: string;
  outOfTurn: boolean;
  missing: number;
};

/** Everything the head of a case page says. */
export type CaseRecord = CaseListItem & {
  version: number;
  clientId: number;
  cardSlug: string;
  cardVersion: number;
  settlementForm: string;
  publicStatus: boolean;
  departmentId: number;
  departmentRoom: string;
  departmentPhone: string;
  departmentHours: string;
  destinationId: number;
  destinationRoom: string;
  destinationPhone: string;
  assigneeId: number | null;
  /** The hand-over that waits for an answer, if one does. */
  pending: {
    id: number;
    toDepartmentId: number;
    fromDepartmentId: number;
    targetOn: PlainDate;
    opened: boolean;
  } | null;
  receivedOn: PlainDate;
  deliveryWay: DeliveryWay;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
};

type Unit = { name: string; genitive: string };

/** A hand-over as a resident may know it: which units, which days, and how it ended; no people and no reasons. */
export type PublicHandOver = {
  state: 'PENDING' | 'ACCEPTED' | 'REFUSED';
  to: Unit;
  handedOverOn: PlainDate;
  decidedOn: PlainDate | null;
};

/** What the public status page is made of. No client, no subject, no person of the office. */
export type PublicCase = {
  publicStatus: boolean;
  card: string;
  settlementForm: string;
  status: CaseStatus;
  unit: Unit & { room: string; phone: string; hours: string };
  destination: Unit;
  receivedOn: PlainDate;
  dueRule: string;
  deliveryWay: DeliveryWay;
  channel: string | null;
  point: string | null;
  /** Documents the law demands that were not brought, by their names on the card, when they are awaited. */
  missing: string[];
  closedOn: PlainDate | null;
  /** ISO, UTC. */
  updatedAt: string;
  handOvers: PublicHandOver[];
};
