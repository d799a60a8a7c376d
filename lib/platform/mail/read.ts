import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type AttachmentStream, type HeaderLines, type Headers, MailParser } from 'mailparser';
import { piecesOf } from '../file-pieces';
import { type Draft, discardDraft, TooLarge, writeDraft } from '../storage/draft';
import { type Head, headOf } from './head';
import { bodyAsItStands } from './last-resort';
import { MAX_PARTS, repairing } from './repair';
import { type DeliveryReport, readReport } from './report';
import { textOfHtml } from './text-of-html';
import { readWinmail } from './winmail';

/** An attachment of an e-mail: a draft that the caller keeps or discards. */
export type ReadAttachment = { name: string; mediaType: string; contentId: string; draft: Draft };

/** An e-mail that was read. A text that nothing could be made of is the body as it stands. */
export type ReadMail = Head & {
  text: string;
  /** At most a million characters. */
  html: string;
  attachments: ReadAttachment[];
  /** A report of a delivery that failed or was late. */
  report: DeliveryReport | null;
  /** The reason why something could not be read; '': everything was. */
  trouble: MailTrouble | '';
};
export type MailTrouble = 'too-many-parts' | 'attachment-too-large' | 'broken' | 'too-large';

const TEXT_MAX = 1_000_000;
const HEAD_BYTES = 256 * 1024;
const ATTACHMENT_MAX_BYTES = 150 * 1024 * 1024;
/** More files than any letter has; the kept e-mail has them all. */
const MOST_ATTACHMENTS = 500;
/** How deep e-mails within e-mails are opened. */
const MOST_NESTED = 3;
const WINMAIL_MAX_BYTES = 60 * 1024 * 1024;

/**
 * Reads the e-mail in an open file, which stays open. Attachments are written and hashed piece by piece, and files
 * within a winmail.dat and within attached e-mails are attachments too. Fails only where files cannot be written or
 * read.
 */
export async function readMail(file: FileHandle, nested = 0): Promise<ReadMail> {
  const reading: Reading = { attachments: [], texts: [], status: '', returned: '', trouble: '', nested };
  const parser = new MailParser({
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    checksumAlgo: false,
    ignoreEmbedded: true,
    maxChildNodes: MAX_PARTS,
  });
  let lines: HeaderLines = [];
  let headers: Headers = new Map();
  parser.on('headerLines', (found) => {
    lines = found;
  });
  parser.on('headers', (found) => {
    headers = found;
  });
  const poured = pipeline([Readable.from(piecesOf(file)), ...repairing(), parser] as never).catch(
    (error: unknown) => error,
  );
  let [text, html] = ['', ''];
  try {
    for await (const item of parser as AsyncIterable<
      AttachmentStream | { type: 'text'; text?: string; html?: string }
    >) {
      if (item.type === 'attachment') await takeAttachment(item, reading);
      else [text, html] = [item.text ?? '', item.html || ''];
    }
  } catch (error) {
    if (isOfMachine(error)) {
      await discardAttachments(reading);
      throw error;
    }
    reading.trouble = (error as { code?: string }).code === 'EMAXLEN' ? 'too-many-parts' : 'broken';
  }
  const failure = await poured;
  if (failure && isOfMachine(failure)) throw failure;
  const head = headOf(headers, lines);
  const plain = text.trim() === '' && html.trim() !== '' ? textOfHtml(html.slice(0, TEXT_MAX)) : text;
  const own = plain.trim() === '' && html.trim() === '' && reading.attachments.length === 0;
  const body = own ? await bodyAsItStands(file) : plain;
  const report = reading.status ? readReport(reading.status, reading.returned) : null;
  return {
    ...head,
    text: tidy([body, ...reading.texts].join('\n')),
    html: clean(html).slice(0, TEXT_MAX),
    attachments: reading.attachments,
    report,
    trouble: reading.trouble,
  };
}

/** Reads the headers of an e-mail alone, for one that is not to be read as a whole. */
export async function readHeadOnly(file: FileHandle): Promise<ReadMail> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  const text = buffer.toString('latin1', 0, bytesRead);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? bytesRead;
  const { headers, lines } = await headersIn(Buffer.from(`${text.slice(0, end)}\r\n\r\n`, 'latin1'));
  const head = headOf(headers, lines);
  return { ...head, text: '', html: '', attachments: [], report: null, trouble: 'broken' };
}

async function headersIn(bytes: Buffer): Promise<{ headers: Headers; lines: HeaderLines }> {
  let found: { headers: Headers; lines: HeaderLines } = { headers: new Map(), lines: [] };
  const parser = new MailParser({ skipHtmlToText: true, skipTextToHtml: true });
  parser.on('headers', (headers) => {
    found = { ...found, headers };
  });
  parser.on('headerLines', (lines) => {
    found = { ...found, lines };
  });
  parser.resume();
  await pipeline(Readable.from([bytes]), parser);
  return found;
}

/** Discards the drafts of attachments that nobody has kept. */
export async function discardAttachments({ attachments }: Pick<ReadMail, 'attachments'>): Promise<void> {
  await Promise.all(attachments.map(({ draft }) => discardDraft(draft)));
}

type Reading = Pick<ReadMail, 'attachments' | 'trouble'> & {
  /** The texts of attached e-mails. */
  texts: string[];
  status: string;
  returned: string;
  nested: number;
};

async function takeAttachment(item: AttachmentStream, reading: Reading): Promise<void> {
  try {
    if (reading.attachments.length >= MOST_ATTACHMENTS) {
      reading.trouble = 'too-many-parts';
      return;
    }
    const draft = await writeDraft(item.content as AsyncIterable<Uint8Array>, ATTACHMENT_MAX_BYTES);
    await takeDraft(item, draft, reading);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    reading.trouble = 'attachment-too-large';
  } finally {
    item.release?.();
  }
}

async function takeDraft(item: AttachmentStream, draft: Draft, reading: Reading): Promise<void> {
  const { contentType, cid = '' } = item;
  const name = nameOf(item, reading.attachments.length);
  if (/^message\/(global-)?delivery-status$/.test(contentType)) reading.status ||= await headText(draft);
  if (/^(message\/rfc822|text\/rfc822-headers|message\/global)/.test(contentType))
    reading.returned ||= await headText(draft);
  if (isWinmail(contentType, name) && draft.size <= WINMAIL_MAX_BYTES) {
    const files = readWinmail(await bytesOf(draft));
    if (files && files.length > 0) {
      await discardDraft(draft);
      for (const file of files) {
        const inner = await writeDraft(one(file.bytes), ATTACHMENT_MAX_BYTES);
        reading.attachments.push({
          name: safeName(file.name),
          mediaType: file.mediaType,
          contentId: '',
          draft: inner,
        });
      }
      return;
    }
  }
  reading.attachments.push({ name, mediaType: contentType, contentId: cid.slice(0, 300), draft });
  if (isMail(contentType, name) && reading.nested < MOST_NESTED && reading.status === '')
    await takeNested(draft, reading);
}

/** Adds the text and the files of an attached e-mail to those of the e-mail that holds it. */
async function takeNested(draft: Draft, reading: Reading): Promise<void> {
  const file = await open(draft.path);
  const inner = await readMail(file, reading.nested + 1).finally(() => file.close());
  const room = MOST_ATTACHMENTS - reading.attachments.length;
  reading.attachments.push(...inner.attachments.slice(0, room));
  await discardAttachments({ attachments: inner.attachments.slice(room) });
  const from = [inner.from.name, inner.from.address && `<${inner.from.address}>`].filter(Boolean).join(' ');
  const lines = [
    '',
    '-------- Dołączona wiadomość --------',
    from && `Od: ${from}`,
    inner.subject && `Temat: ${inner.subject}`,
    '',
    inner.text,
  ];
  reading.texts.push(lines.filter((line) => line !== undefined).join('\n'));
}

const isWinmail = (mediaType: string, name: string) =>
  /^application\/(vnd\.)?ms-tnef$/i.test(mediaType) || name.toLowerCase() === 'winmail.dat';
const isMail = (mediaType: string, name: string) => mediaType === 'message/rfc822' || /\.eml$/i.test(name);

/** The names of parts that come without one. */
const NAMES: Record<string, string> = {
  'message/rfc822': 'wiadomosc.eml',
  'text/rfc822-headers': 'naglowki.txt',
  'message/delivery-status': 'raport.txt',
  'text/calendar': 'zaproszenie.ics',
  'application/pgp-signature': 'podpis.asc',
  'application/pkcs7-signature': 'smime.p7s',
  'application/pkcs7-mime': 'smime.p7m',
};

function nameOf({ filename, contentType, headers }: AttachmentStream, index: number): string {
  const subject = contentType === 'message/rfc822' ? headers.get('content-description') : undefined;
  const given =
    filename || (typeof subject === 'string' && subject ? `${subject}.eml` : '') || NAMES[contentType];
  const [, ending = 'bin'] =
    /^(?:image|audio|video|application|text)\/([a-z0-9]{2,5})$/.exec(contentType) ?? [];
  return safeName(given || `zalacznik-${index + 1}.${ending === 'plain' ? 'txt' : ending}`);
}

/** A name without folders, controls and marks that turn the direction of writing. */
function safeName(name: string): string {
  const last = clean(name).split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim()
      .slice(0, 200)
      .toWellFormed() || 'zalacznik'
  );
}

/** PostgreSQL keeps neither zeros nor halves of letters. */
const clean = (text: string) => text.replaceAll('\0', '').toWellFormed();

/** Cut first, and trimmed without a pattern: a pattern for blanks at the end takes hours over a million of them. */
const tidy = (text: string) =>
  clean(text.slice(0, TEXT_MAX)).replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();

async function headText({ path }: Draft): Promise<string> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function bytesOf({ path }: Draft): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Failures of the machine (a full disk), not of the e-mail. */
const isOfMachine = (error: unknown) =>
  /^(ENOSPC|EDQUOT|EIO|EACCES|EMFILE|ENFILE|EROFS|ENOENT|EPERM)$/.test(
    (error as { code?: string })?.code ?? '',
  );
