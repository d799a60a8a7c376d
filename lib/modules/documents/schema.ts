import { z } from 'zod';
import { plainText } from '@/lib/core/plain-text';

export const DOCUMENT_DIRECTIONS = ['INCOMING', 'OUTGOING', 'INTERNAL'] as const;

export type DocumentDirection = (typeof DOCUMENT_DIRECTIONS)[number];

export const SCAN_STATES = ['NOT_SCANNED', 'CLEAN'] as const;

export const FILE_MAX_BYTES = 20 * 1024 * 1024;

/** Kinds of files taken in, by what they hold; the ending must agree. */
export const FILE_KINDS = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
} as const;
export type FileMediaType = keyof typeof FILE_KINDS;

export const addDocumentSchema = z.object({
  title: z.string().overwrite(plainText).trim().min(1, 'file-title-missing').max(200, 'too-long'),
  fileName: z.string().overwrite(plainText).trim().min(1, 'file-missing').max(255, 'too-long'),
});
export type AddDocumentInput = z.output<typeof addDocumentSchema>;

export type DocumentItem = {
  id: number;
  title: string;
  fileName: string;
  mediaType: string;
  size: number;
  addedBy: string;
  addedAt: Date;
};
