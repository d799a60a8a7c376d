import { z } from 'zod';
import { isCountry } from '@/lib/core/countries';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { identifierText, plainText } from '@/lib/core/plain-text';

/** A typed text as it is stored: without blanks around it, '' when nothing was typed. */
const text = (max: number) => z.string().overwrite(plainText).trim().max(max, code('too-long'));

/** A number, a date or an address without what was pasted with it. */
const identifier = (max: number) => z.string().overwrite(identifierText).max(max, code('too-long'));

export const CLIENT_KINDS = ['PERSON', 'ORGANISATION'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** The ways in which a client prefers to be reached. */
export const CONTACT_CHANNELS = ['PHONE', 'EMAIL', 'LETTER'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** How a client prefers to be reached: `channel` is null when they said nothing, `callWish` says when to call. */
export const contactWishSchema = z.object({
  channel: z.enum(CONTACT_CHANNELS).nullable(),
  callWish: text(200),
});
export type ContactWish = z.output<typeof contactWishSchema>;

/** The check of the identity of the person at the counter (Bieruń 3.1 i). */
export const IDENTITY_CHECKS = [
  'ID_CARD',
  'PASSPORT',
  'OTHER_DOCUMENT',
  'KNOWN',
  'NOT_NEEDED',
  'NOT_CHECKED',
] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/** The reasons for asking for a document, as the client is told them (Bieruń 3.1 i). */
export const IDENTITY_REASONS = ['HAND_OUT', 'IN_PERSON', 'REPRESENTATIVE', 'OTHER'] as const;
export type IdentityReason = (typeof IDENTITY_REASONS)[number];

/** A postal address as typed. Outside Poland there is any postal code or none, and it stays as typed. */
export const addressSchema = z.object({
  street: text(200),
  postalCode: text(20),
  city: text(100),
  /** ISO 3166-1 alpha-2. */
  country: z.string().refine(isCountry, code('choose-country')),
});
export type Address = z.output<typeof addressSchema>;

/**
 * The party as typed at the counter. `rules/check-client.ts` checks the identifiers, for the form and for the server.
 */
export const clientSchema = z.object({
  kind: z.enum(CLIENT_KINDS),
  firstName: text(100),
  lastName: text(200),
  name: text(500),
  pesel: identifier(20),
  /** Typed for a person without PESEL. */
  birthDate: identifier(30),
  nip: identifier(20),
  regon: identifier(20),
  krs: identifier(20),
  ...addressSchema.shape,
  phone: identifier(40),
  email: identifier(320),
  /** Adres do doręczeń elektronicznych. */
  adeAddress: identifier(40),
});
export type ClientInput = z.output<typeof clientSchema>;

/** The text typed to find a client. */
export const findClientsSchema = z.object({ typed: text(200) });

export const clientIdSchema = z.object({ clientId: z.int32() });

/** The version of a client that the caller read, to be compared with the current one. */
export const clientVersionSchema = clientIdSchema.extend({ version: z.int32() });

/** A client in the list of found clients, with a masked PESEL. */
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

/** The client's data for the form, with a masked PESEL. */
export type ClientRecord = Omit<ClientInput, 'pesel'> & {
  id: number;
  version: number;
  maskedPesel: string | null;
};

/** A field that others have changed, with the author and the moment of the last change. */
export type ClientChange = { field: keyof ClientInput; by: string; at: Date };

/** The current data of a client, and the changes since the caller read them. */
export type ClientChanges = { client: ClientRecord; changes: ClientChange[] };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'client.changed': { clientId: number; fields: (keyof ClientInput)[] };
    'client.wish-kept': { clientId: number; channel: ContactChannel | null };
  }
  interface LookHistory {
    'client.pesel-viewed': { clientId: number };
    'client.contact-viewed': { clientId: number };
    /** The clients shown to a person who searched by a name or a number. */
    'client.listed': { clientIds: number[] };
  }
}
