import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { reason, text } from '../../cases/schema/typed';

/** The longest text of a protocol, in characters. */
export const PROTOCOL_MAX = 100_000;

/** How the client learned what the protocol says before it was signed (KPA art. 68 § 2). */
export const PROTOCOL_READINGS = ['READ_ALOUD', 'READ_BY_CLIENT'] as const;
export type ProtocolReading = (typeof PROTOCOL_READINGS)[number];

/** Who signs for the client: the client, another person (KPA art. 63 § 3), or nobody (art. 68 § 2). */
export const PROTOCOL_SIGNINGS = ['CLIENT', 'SUBSTITUTE', 'REFUSED', 'UNABLE'] as const;
export type ProtocolSigning = (typeof PROTOCOL_SIGNINGS)[number];

/** The content that the clerk writes: the words of the client, the reading and the signing. Nothing is preset. */
const contents = z.object({
  text: text(PROTOCOL_MAX).min(1, code('protocol-missing')),
  /** The remarks of the people present; '' when they made none, null until that is noted. */
  remarks: text(5_000).nullable(),
  /** Null until it is noted. */
  reading: z.enum(PROTOCOL_READINGS).nullable(),
  signing: z.enum(PROTOCOL_SIGNINGS, code('choose-signing')),
  /** The person who signs for the client; '' when nobody does. */
  signer: text(200),
  /** The reason why the client does not sign; '' when the client signs. */
  signingReason: text(500),
});
export type ProtocolContents = z.output<typeof contents>;

const protocol = z.object({ slug: z.string().max(40), protocolId: z.int32() });

/** The contents of a protocol before its print, and the version that the clerk read. */
export const rewriteProtocolSchema = protocol.extend({ version: z.int32() }).extend(contents.shape);
export type RewriteProtocolInput = z.output<typeof rewriteProtocolSchema>;

/** The print of a protocol as the clerk read it. */
/** The versions of the protocol and of the podanie that the clerk has read on the page. */
export const printProtocolSchema = protocol.extend({ version: z.int32(), applicationVersion: z.int32() });
export type PrintProtocolInput = z.output<typeof printProtocolSchema>;

/** A new protocol in place of the printed one `protocolId`. */
export const replaceProtocolSchema = protocol
  .extend({ replaceReason: reason('replace-reason-missing') })
  .extend(contents.shape);
export type ReplaceProtocolInput = z.output<typeof replaceProtocolSchema>;

/** The protocol to look at, read from an address; null: the newest. */
export const protocolNumberSchema = z.coerce.number().pipe(z.int32().positive()).nullable().catch(null);

export type ProtocolRecord = ProtocolContents & {
  id: number;
  /** 1, 2 … within the podanie. */
  number: number;
  replaceReason: string;
  writtenBy: string;
  writtenAt: Date;
  printedAt: Date | null;
  version: number;
};
