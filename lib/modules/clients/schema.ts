import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';

/** What somebody types, as it is kept: without blanks around it, '' when nothing was typed. */
const text = (max: number) => z.string().overwrite(plainText).trim().max(max, code('too-long'));

export const CLIENT_KINDS = ['PERSON', 'ORGANISATION'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** How it was made sure who stands at the counter (Bieruń 3.1 i). */
export const IDENTITY_CHECKS = [
  'ID_CARD',
  'PASSPORT',
  'OTHER_DOCUMENT',
  'KNOWN',
  'NOT_NEEDED',
  'NOT_CHECKED',
] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/** The party as typed at the counter. `rules/check-client.ts` checks the identifiers, for the form and for the server. */
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

/** What is typed to find a client again. */
export const findClientsSchema = z.object({ typed: text(200) });

export const clientIdSchema = z.object({ clientId: z.int32() });

/** What was read of a client, to be told what others have changed since. */
export const clientVersionSchema = clientIdSchema.extend({ version: z.int32() });

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

/** One field that somebody else has saved, and the last of those who did. */
export type ClientChange = { field: keyof ClientInput; by: string; at: Date };

/** A client as they are now, and what was changed since the caller read them. */
export type ClientChanges = { client: ClientRecord; changes: ClientChange[] };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'client.changed': { clientId: number; fields: (keyof ClientInput)[] };
  }
  interface LookHistory {
    'client.pesel-viewed': { clientId: number };
    'client.contact-viewed': { clientId: number };
    /** Found by somebody who typed a name or a number of theirs. */
    'client.listed': { clientIds: number[] };
  }
}
