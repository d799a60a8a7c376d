import { DomainError, type FieldCode, type PlainCode } from '@/lib/core/errors';
import { ScannerSilent, scanFile } from '@/lib/platform/clamd';
import { inspectFile } from '@/lib/platform/inspect/inspect';
import { log } from '@/lib/platform/log';
import { keepDraft, putFile } from '@/lib/platform/storage';
import { type Draft, discardDraft, TooLarge, writeDraft } from '@/lib/platform/storage/draft';
import { judgeName } from '../rules';
import { FILE_MAX_BYTES, type FileMediaType, type ScanState } from '../schema';

/** A file in the storage, which no case has yet. */
export type StoredFile = {
  fileName: string;
  mediaType: FileMediaType;
  size: number;
  sha256: string;
  scan: ScanState;
};

/**
 * Stores bytes that the office has made itself (its letters). No case has them until `addDocument`. Throws
 * file-missing, file-kind-refused, file-name-refused, file-double-ending.
 */
export async function storeFile(fileName: string, bytes: Uint8Array): Promise<StoredFile> {
  const { mediaType, fileName: safe } = nameOf(fileName);
  if (bytes.length === 0) throw refused('file-missing');
  return {
    fileName: safe,
    mediaType,
    size: bytes.length,
    sha256: await putFile(bytes),
    scan: 'NOT_SCANNED',
  };
}

/**
 * Receives a file from outside, piece by piece: writes and hashes it, inspects it, shows it to the antivirus program
 * where one is set, and only then keeps it. After an error no part of the file remains. No case has the file until
 * `addDocument`. Throws file-missing, file-too-large, file-broken-off, file-name-refused, file-kind-refused,
 * file-double-ending, the codes of `inspectFile`, file-infected, scanner-unreachable.
 */
export async function receiveFile(fileName: string, source: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const { fileName: safe, mediaType } = nameOf(fileName);
  const draft = await draftOf(source);
  try {
    if (draft.size === 0) throw refused('file-missing');
    const refusal = await inspectFile(draft.path, safe);
    if (refusal) throw refused(refusal);
    const scan = await scanned(draft);
    await keepDraft(draft);
    return { fileName: safe, mediaType, size: draft.size, sha256: draft.sha256, scan };
  } finally {
    await discardDraft(draft);
  }
}

function nameOf(fileName: string) {
  const verdict = judgeName(fileName);
  if (!verdict.ok) throw refused(verdict.code);
  return verdict;
}

async function draftOf(source: AsyncIterable<Uint8Array>): Promise<Draft> {
  try {
    return await writeDraft(source, FILE_MAX_BYTES);
  } catch (error) {
    if (error instanceof TooLarge) throw refused('file-too-large');
    throw error;
  }
}

/** Where an antivirus program is set, its verdict decides: no file is taken while the program gives none. */
async function scanned({ path }: Draft): Promise<ScanState> {
  try {
    const scan = await scanFile(path);
    if (scan.state === 'off') return 'NOT_SCANNED';
    if (scan.state === 'clean') return 'CLEAN';
    const { finding } = scan;
    const error = new DomainError('file-infected', { fields: { file: 'file-infected' }, facts: { finding } });
    log.warn({ err: error }, 'infected file refused');
    throw error;
  } catch (error) {
    if (!(error instanceof ScannerSilent)) throw error;
    log.error({ err: error }, 'antivirus program gives no verdict');
    throw refused('scanner-unreachable');
  }
}

/**
 * The code by which `receiveFile` would refuse a file that has come and is kept in any case; null: nothing is wrong with
 * it.
 */
export async function verdictOf(draft: Draft, fileName: string): Promise<FieldCode | null> {
  try {
    const { fileName: safe } = nameOf(fileName);
    const refusal = draft.size === 0 ? 'file-missing' : await inspectFile(draft.path, safe);
    // A refused file is scanned too: an infected one is not kept.
    await scanned(draft);
    return refusal;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** A refusal of the chosen file. */
export function refused(code: PlainCode): DomainError {
  return new DomainError(code, { fields: { file: code } });
}
