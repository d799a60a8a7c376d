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
 * Kinds of files that the office takes, by ending. KRI (Dz.U. 2024 poz. 773), annex 2, names the formats in which an
 * office takes documents; those of them that are not here stand in `REFUSED_KINDS`. Decision 0018 explains each.
 */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  xps: 'application/vnd.ms-xpsdocument',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
  xsd: 'application/xml',
  gml: 'application/xml',
  rng: 'application/xml',
  xsl: 'application/xml',
  xslt: 'application/xml',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  avi: 'video/x-msvideo',
  mpg: 'video/mpeg',
  mpeg: 'video/mpeg',
  mp4: 'video/mp4',
  mpeg4: 'video/mp4',
  xades: 'application/vnd.etsi.xades+xml',
  p7s: 'application/pkcs7-signature',
  sig: 'application/pkcs7-signature',
  p7m: 'application/pkcs7-mime',
  asice: 'application/vnd.etsi.asic-e+zip',
  sce: 'application/vnd.etsi.asic-e+zip',
  asics: 'application/vnd.etsi.asic-s+zip',
} as const;
export type FileEnding = keyof typeof FILE_KINDS;
export type FileMediaType = (typeof FILE_KINDS)[FileEnding];

/**
 * Formats of the annex that the office refuses, each with the code whose sentence says what to do instead. No check can
 * rule out macros in the old formats of Office. A page and a vector drawing are programs for a browser. A clerk sees
 * nothing of an archive, and its files would stand under no title in the case.
 */
export const REFUSED_KINDS = {
  doc: 'file-old-office',
  xls: 'file-old-office',
  ppt: 'file-old-office',
  html: 'file-page',
  htm: 'file-page',
  xhtml: 'file-page',
  css: 'file-page',
  svg: 'file-drawing',
  zip: 'file-archive',
  tar: 'file-archive',
  gz: 'file-archive',
  '7z': 'file-archive',
  rar: 'file-archive',
} as const;

/** Endings of files that only sign another document of the case, or a document that they contain. */
export const SIGNATURE_KINDS: readonly string[] = ['xades', 'p7s', 'sig', 'p7m'];

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
