import { FILE_KINDS, type FileEnding, type FileMediaType, type PreviewKind } from './schema';

/**
 * Endings of files that run when opened. The last ending is refused as any other kind; an ending inside the name is a
 * disguise.
 */
const PROGRAMS =
  /\.(exe|scr|pif|bat|cmd|msi|msp|msc|cpl|js|jse|vbs|vbe|wsf|wsh|ps1|hta|lnk|jar|reg|dll|docm|xlsm|pptm)(?=[\s.])/i;

/** Characters that reverse a part of the name, so that it shows a false ending; and characters that end a line. */
const DECEPTIVE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

type NameVerdict =
  | { ok: true; fileName: string; ending: FileEnding; mediaType: FileMediaType }
  | { ok: false; code: 'file-kind-refused' | 'file-name-refused' | 'file-double-ending' };

/**
 * Judges a file by its name. Returns the name without a path and the kind that the bytes must have, or the code of the
 * refusal.
 */
export function judgeName(given: string): NameVerdict {
  if (DECEPTIVE.test(given)) return { ok: false, code: 'file-name-refused' };
  const fileName = safeFileName(given);
  const ending = fileName.toLowerCase().split('.').slice(1).pop() ?? '';
  if (!isFileEnding(ending)) return { ok: false, code: 'file-kind-refused' };
  if (PROGRAMS.test(fileName)) return { ok: false, code: 'file-double-ending' };
  return { ok: true, fileName, ending, mediaType: FILE_KINDS[ending] };
}

function isFileEnding(ending: string): ending is FileEnding {
  return Object.hasOwn(FILE_KINDS, ending);
}

/** A name that is safe in a header and on a disk: no path, no control characters, no line ends. */
function safeFileName(fileName: string): string {
  const base = fileName.normalize('NFC').split(/[\\/]/).pop() ?? '';
  return (
    base
      .replace(/[\p{Cc}\p{Cf}"]/gu, '')
      .trim()
      .slice(-200) || 'plik'
  );
}

/**
 * How the page shows a file of this media type; null: only a download. HEIC needs a patented decoder, office files need
 * an office program.
 */
export function previewKind(mediaType: string): PreviewKind | null {
  if (mediaType === 'application/pdf') return 'pdf';
  if (/^image\/(jpeg|png|tiff)$/.test(mediaType)) return 'picture';
  return /^text\/|^application\/xml$/.test(mediaType) ? 'text' : null;
}
