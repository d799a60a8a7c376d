import { type Bytes, pieces, type Refusal, readAt } from './bytes';
import { type Entry, listEntries, unpack } from './zip';

/** The marks of each kind of office file, and the parts that hold them. */
type Kind = { names: RegExp; part: string; says: RegExp };

const OOXML = '[Content_Types].xml';
const ODF = 'mimetype';
const KINDS: Record<string, Kind> = {
  docx: {
    names: /^word\//,
    part: OOXML,
    says: /wordprocessingml\.document\.main\+xml/,
  },
  xlsx: {
    names: /^xl\//,
    part: OOXML,
    says: /spreadsheetml\.sheet\.main\+xml/,
  },
  pptx: {
    names: /^ppt\//,
    part: OOXML,
    says: /presentationml\.(presentation|slideshow)\.main\+xml/,
  },
  xps: {
    names: /\.fdseq$/i,
    part: OOXML,
    says: /vnd\.ms-package\.xps-fixeddocumentsequence\+xml/,
  },
  odt: {
    names: /^content\.xml$/,
    part: ODF,
    says: /^application\/vnd\.oasis\.opendocument\.text$/,
  },
  ods: {
    names: /^content\.xml$/,
    part: ODF,
    says: /^application\/vnd\.oasis\.opendocument\.spreadsheet$/,
  },
  odp: {
    names: /^content\.xml$/,
    part: ODF,
    says: /^application\/vnd\.oasis\.opendocument\.presentation$/,
  },
};

/** Macros of Word, Excel and LibreOffice, controls, and programs packed beside the text. */
const PROGRAM_NAMES =
  /vbaProject|vbaData|(^|\/)(activeX|macrosheets|dialogsheets)\/|^Scripts\/.|^Basic\/(?!(.*\/)?script-l[bc]\.xml$).*[^/]$|\.(exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|jar|lnk|html?)$/i;

/** The name of a packed-in file, as the object that contains it spells it. */
const OLE_PACKAGE = new RegExp(Buffer.from('Ole10Native', 'utf16le').toString('latin1'));

/** Forbidden words of parts: [which parts, the words]. */
const PROGRAMS: [RegExp, RegExp][] = [
  [/^\[Content_Types\]\.xml$/i, /macroEnabled|vbaProject|sheet\.binary/i],
  // A template that is fetched from elsewhere when the file is opened brings its macros along.
  [
    /\.rels$/i,
    /attachedTemplate"[^>]{0,400}Target="https?:|Target="https?:[^>]{0,400}attachedTemplate"|Target="(mhtml|script|ms-msdt):/i,
  ],
  [/^word\/[^/]+\.xml$/i, /DDEAUTO|instrText[^>]{0,200}>\s{0,20}DDE\s/i],
  [/^xl\/externalLinks\/[^/]+\.xml$/i, /<ddeLink/i],
  [/^content\.xml$/i, /office:dde-source|vnd\.sun\.star\.script:|presentation:action="(execute|macro)"/i],
  // A slide may start a program when it is clicked.
  [/^ppt\/.*\.xml$/i, /ppaction:\/\/(program|macro|ole)/i],
  // Word keeps its drawings as SVG beside a picture of each: no script belongs there.
  [
    /\.svg$/i,
    /<([\w.-]{1,60}:)?(script|foreignObject|iframe)[\s/>]|\son\w{2,30}\s*=|javascript:|<!(doctype|entity)\b/i,
  ],
  // A file packed in as an object: its window asks the reader to run it.
  [/(^|\/)(embeddings\/.*\.bin|Object ?\d+|ObjectReplacements\/.*)$/i, OLE_PACKAGE],
];

const ENCRYPTED: [RegExp, RegExp] = [/^META-INF\/manifest\.xml$/, /encryption-data/];

/** A word may stand across two pieces. */
const OVERLAP = 600;

/** Checks that the file is the office file of that ending, without macros, passwords and archive bombs. */
export async function inspectOffice(file: Bytes, ending: string): Promise<Refusal | null> {
  const head = await readAt(file, 0, 8);
  // Office programs put a file with a password into a container of the old format.
  if (head.toString('hex') === 'd0cf11e0a1b11ae1')
    return (await isEncryptedBox(file)) ? 'file-encrypted' : 'file-not-what-it-says';
  if (head.toString('latin1', 0, 4) !== 'PK\x03\x04') return 'file-not-what-it-says';
  const entries = await listEntries(file);
  if (!Array.isArray(entries)) return entries;
  if (entries.some(({ name }) => PROGRAM_NAMES.test(name))) return 'file-with-program';
  const kind = KINDS[ending];
  if (!entries.some(({ name }) => kind.names.test(name))) return 'file-not-what-it-says';
  let known = false;
  for (const entry of entries) {
    const found = await look(file, entry, entry.name === kind.part ? kind.says : null);
    if (found.refusal) return found.refusal;
    known ||= found.says;
  }
  return known ? null : 'file-not-what-it-says';
}

/** Reads one part through, up to the size stated in the archive. */
async function look(
  file: Bytes,
  entry: Entry,
  kind: RegExp | null,
): Promise<{ says: boolean; refusal?: Refusal }> {
  const programs = PROGRAMS.filter(([names]) => names.test(entry.name)).map(([, words]) => words);
  const locked = ENCRYPTED[0].test(entry.name);
  let [rest, says] = ['', false];
  const parts = unpack(file, entry);
  for (;;) {
    const { done, value } = await parts.next();
    if (done) return value ? { says } : { says, refusal: 'file-unpacks-too-large' };
    if (!kind && !locked && programs.length === 0) continue;
    const text = rest + value.toString('latin1');
    says ||= kind?.test(text) ?? false;
    const refusal: Refusal | false =
      (locked && ENCRYPTED[1].test(text) && 'file-encrypted') ||
      (programs.some((words) => words.test(text)) && 'file-with-program');
    if (refusal) {
      await parts.return(false);
      return { says, refusal };
    }
    rest = text.slice(-OVERLAP);
  }
}

/** The container's list of streams names the encrypted stream, in UTF-16. */
async function isEncryptedBox(file: Bytes): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  let rest = Buffer.alloc(0);
  for await (const piece of pieces(file)) {
    const bytes = Buffer.concat([rest, piece]);
    if (bytes.includes(name)) return true;
    rest = bytes.subarray(-name.length);
  }
  return false;
}
