import { FILE_KINDS, type FileMediaType } from './schema';

/**
 * Whether a file is what its name says: `found` is what its first bytes are, `fileName` what it claims. Returns the
 * media type to keep, or the code of the refusal.
 */
export function judgeFile(
  fileName: string,
  found: string | undefined,
):
  | { ok: true; mediaType: FileMediaType }
  | { ok: false; code: 'file-kind-refused' | 'file-not-what-it-says' } {
  const ending = fileName.toLowerCase().split('.').pop() ?? '';
  const claimed = (Object.keys(FILE_KINDS) as FileMediaType[]).find((kind) =>
    (FILE_KINDS[kind] as readonly string[]).includes(ending),
  );
  if (!claimed) return { ok: false, code: 'file-kind-refused' };
  return found === claimed ? { ok: true, mediaType: claimed } : { ok: false, code: 'file-not-what-it-says' };
}

/** A name that is safe in a header and on a disk: no path, no control characters, no line ends. */
export function safeFileName(fileName: string): string {
  const base = fileName.split(/[\\/]/).pop() ?? '';
  return base.replace(/[\p{Cc}\p{Cf}"]/gu, '').slice(-200) || 'plik';
}
