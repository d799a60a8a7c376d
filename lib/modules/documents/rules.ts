import { endingsOf, isDisguised } from '@/lib/core/file-endings';
import {
  FILE_KINDS,
  type FileEnding,
  type FileMediaType,
  type PreviewKind,
  REFUSED_KINDS,
  SIGNATURE_KINDS,
} from './schema';

/** Characters that reverse a part of the name, so that it shows a false ending; and characters that end a line. */
const DECEPTIVE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

type NameVerdict =
  | { ok: true; fileName: string; ending: FileEnding; mediaType: FileMediaType }
  | {
      ok: false;
      code:
        | 'file-kind-refused'
        | 'file-name-refused'
        | 'file-double-ending'
        | (typeof REFUSED_KINDS)[keyof typeof REFUSED_KINDS];
    };

/**
 * Judges a file by its name. Returns the name without a path and the kind that the bytes must have, or the code of the
 * refusal.
 */
export function judgeName(given: string): NameVerdict {
  if (DECEPTIVE.test(given)) return { ok: false, code: 'file-name-refused' };
  const fileName = safeFileName(given);
  const [ending = ''] = endingsOf(fileName);
  if (isRefused(ending)) return { ok: false, code: REFUSED_KINDS[ending] };
  if (!isFileEnding(ending)) return { ok: false, code: 'file-kind-refused' };
  if (isDisguised(fileName)) return { ok: false, code: 'file-double-ending' };
  return { ok: true, fileName, ending, mediaType: FILE_KINDS[ending] };
}

function isFileEnding(ending: string): ending is FileEnding {
  return Object.hasOwn(FILE_KINDS, ending);
}

function isRefused(ending: string): ending is keyof typeof REFUSED_KINDS {
  return Object.hasOwn(REFUSED_KINDS, ending);
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
 * an office program, and a signature is for a program that verifies it.
 */
export function previewKind(mediaType: string): PreviewKind | null {
  if (mediaType === 'application/pdf') return 'pdf';
  if (/^image\/(jpeg|png|tiff|gif|webp)$/.test(mediaType)) return 'picture';
  return /^text\/|^application\/xml$/.test(mediaType) ? 'text' : null;
}

/**
 * Whether the file signs another one, by its name. A signature in XML may be called so too, behind the whole name of
 * the document: `umowa.pdf.xml`.
 */
export function isSignature(fileName: string): boolean {
  const [ending = '', inner = ''] = endingsOf(fileName);
  return SIGNATURE_KINDS.includes(ending) || (ending === 'xml' && inner !== 'xml' && isFileEnding(inner));
}

/** A file of a case by its id and name. */
type Named = { id: number; fileName: string };

/**
 * The document that a signature signs, by their names: `umowa.pdf.sig` signs `umowa.pdf`; `umowa.xades` signs the only
 * document called `umowa`. Null when no name, or more than one, fits.
 */
export function signedByName(signature: string, documents: readonly Named[]): Named | null {
  if (!isSignature(signature)) return null;
  const stem = withoutEnding(signature.replace(/\.xades\.xml$/i, '.xades'));
  const others = documents.filter(({ fileName }) => !isSignature(fileName));
  const same = others.filter(({ fileName }) => folded(fileName) === stem);
  const alike = same.length > 0 ? same : others.filter(({ fileName }) => withoutEnding(fileName) === stem);
  return alike.length === 1 ? alike[0] : null;
}

const folded = (fileName: string) => fileName.normalize('NFC').toLowerCase();
const withoutEnding = (fileName: string) => folded(fileName).replace(/\.[^.]*$/, '');
