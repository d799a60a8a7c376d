import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';
import type { FileMediaType } from './formats';

export const DOCUMENT_DIRECTIONS = ['INCOMING', 'OUTGOING', 'INTERNAL'] as const;

export type DocumentDirection = (typeof DOCUMENT_DIRECTIONS)[number];

export const SCAN_STATES = ['NOT_SCANNED', 'CLEAN'] as const;

export type ScanState = (typeof SCAN_STATES)[number];

/** Bytes of one file; and bytes of a text that the page shows. */
export const FILE_MAX_BYTES = 50 * 1024 * 1024;
export const TEXT_SHOWN_BYTES = 1024 * 1024;

/** How the page shows a file. */
export type PreviewKind = 'pdf' | 'picture' | 'text';

const title = z
  .string()
  .overwrite(plainText)
  .trim()
  .min(1, code('file-title-missing'))
  .max(200, code('too-long'));

/** The office makes its letters itself; a document that a person adds came in or was made for the file. */
const direction = z.enum(['INCOMING', 'INTERNAL']).default('INCOMING');

/** The document that the new version replaces; null: a new document. */
const replacesId = z.int32().nullable().default(null);

/** The document that a signature signs; null: the one that the name tells, if any. */
const signsId = z.int32().nullable().default(null);

export const addDocumentSchema = z.object({
  title,
  fileName: z.string().overwrite(plainText).min(1, code('file-missing')).max(255, code('too-long')),
  direction,
  replacesId,
  signsId,
});
export type AddDocumentInput = z.input<typeof addDocumentSchema>;

const ofCase = z.object({ slug: z.string().max(40), documentId: z.int32() });

export const retitleDocumentSchema = ofCase.extend({ title });
export type RetitleDocumentInput = z.output<typeof retitleDocumentSchema>;

export const cancelDocumentSchema = ofCase.extend({
  reason: z
    .string()
    .overwrite(plainText)
    .trim()
    .min(3, code('document-reason-missing'))
    .max(500, code('too-long')),
});
export type CancelDocumentInput = z.output<typeof cancelDocumentSchema>;

/** The document that the signature `documentId` signs; null: none of the case. */
export const tieSignatureSchema = ofCase.extend({ signsId: z.int32().nullable() });
export type TieSignatureInput = z.output<typeof tieSignatureSchema>;

export const takeScanSchema = z.object({
  slug: z.string().max(40),
  scan: z.string().regex(/^[0-9a-f]{32}$/, code('scan-gone')),
  title,
  direction,
});
export type TakeScanInput = z.output<typeof takeScanSchema>;

/** A document in the list of its case. */
export type DocumentItem = {
  id: number;
  title: string;
  fileName: string;
  mediaType: FileMediaType;
  size: number;
  direction: DocumentDirection;
  scan: ScanState;
  addedBy: string;
  addedAt: Date;
  cancelledBy: string | null;
  cancelledAt: Date | null;
  cancelReason: string;
  /** The document is a letter of the office that was cancelled. */
  letterCancelled: boolean;
};

/** A document with the signatures that sign its bytes, oldest first. */
export type SignedDocument = DocumentItem & { signatures: DocumentItem[] };

/** A document with the versions that it replaced, newest first. */
export type DocumentWithVersions = SignedDocument & { versions: SignedDocument[] };

/** A file that the office's scanner has made and nobody has taken yet. */
export type ScanItem = { id: string; fileName: string; size: number; preview: PreviewKind | null };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'document.added': {
      documentId: number;
      title: string;
      sha256: string;
      replaces?: number;
      signs?: string;
    };
    'document.cancelled': { documentId: number; title: string; reason: string };
    /** The document that a signature signs was named; null: none. */
    'document.signature-tied': { documentId: number; title: string; signs: string | null };
    'document.retitled': { documentId: number; before: string; after: string };
  }
  interface LookHistory {
    'document.downloaded': { documentId: number };
    /** The page showed the document. */
    'document.viewed': { documentId: number };
  }
}
