import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';

export const DOCUMENT_DIRECTIONS = ['INCOMING', 'OUTGOING', 'INTERNAL'] as const;

export type DocumentDirection = (typeof DOCUMENT_DIRECTIONS)[number];

export const SCAN_STATES = ['NOT_SCANNED', 'CLEAN'] as const;

export type ScanState = (typeof SCAN_STATES)[number];

/** Bytes of one file; and bytes of a text that the page shows. */
export const FILE_MAX_BYTES = 50 * 1024 * 1024;
export const TEXT_SHOWN_BYTES = 1024 * 1024;

/**
 * Kinds of files that the office takes, by ending. Residents and other offices bring scans and photos; letters and
 * tables of Word and LibreOffice; plain text; XML, the format of signed letters and of receipts of ePUAP and
 * e-Doręczenia. The office refuses files that run (programs, pages, SVG, macros) and files that wrap others, because
 * nobody inspects the contents (archives, EML, MSG): people add the letter and each attachment as a separate file. It
 * refuses the old .doc and .xls, because no check can rule out macros in them; people save them as .docx, .xlsx or PDF.
 */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  heif: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
} as const;
export type FileEnding = keyof typeof FILE_KINDS;
export type FileMediaType = (typeof FILE_KINDS)[FileEnding];

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

export const addDocumentSchema = z.object({
  title,
  fileName: z.string().overwrite(plainText).min(1, code('file-missing')).max(255, code('too-long')),
  direction,
  replacesId,
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

/** A document with the versions that it replaced, newest first. */
export type DocumentWithVersions = DocumentItem & { versions: DocumentItem[] };

/** A file that the office's scanner has made and nobody has taken yet. */
export type ScanItem = { id: string; fileName: string; size: number; preview: PreviewKind | null };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'document.added': { documentId: number; title: string; sha256: string; replaces?: number };
    'document.cancelled': { documentId: number; title: string; reason: string };
    'document.retitled': { documentId: number; before: string; after: string };
  }
  interface LookHistory {
    'document.downloaded': { documentId: number };
    /** The page showed the document. */
    'document.viewed': { documentId: number };
  }
}
