import { FILE_KINDS, type FileEnding, type FileMediaType, type PreviewKind } from './schema';

/** Runs when it is opened. As the last ending it is refused as any other kind; inside a name it is a disguise. */
const PROGRAMS =
  /\.(exe|scr|pif|bat|cmd|msi|msp|msc|cpl|js|jse|vbs|vbe|wsf|wsh|ps1|hta|lnk|jar|reg|dll|docm|xlsm|pptm)(?=[\s.])/i;

/** Characters that turn a name round, so that one reads another ending than it has; and those that end a line. */
const DECEPTIVE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

type NameVerdict =
  | { ok: true; fileName: string; ending: FileEnding; mediaType: FileMediaType }
  | { ok: false; code: 'file-kind-refused' | 'file-name-refused' | 'file-double-ending' };

/**
 * What a file claims to be by its name. Returns the name without any path, and the kind that its bytes have to be; or
 * the code of the refusal.
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

/** How the page shows a file of that kind. HEIC needs a decoder under patents; office files an office. */
export function previewKind(mediaType: string): PreviewKind | null {
  if (mediaType === 'application/pdf') return 'pdf';
  if (/^image\/(jpeg|png|tiff)$/.test(mediaType)) return 'picture';
  return /^text\/|^application\/xml$/.test(mediaType) ? 'text' : null;
}
