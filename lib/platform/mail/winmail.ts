import iconv from 'iconv-lite';

/** A file out of a winmail.dat. */
export type WinmailFile = { name: string; mediaType: string; bytes: Uint8Array };

const SIGNATURE = 0x223e9f78;
/** Attributes of TNEF (MS-OXTNEF 2.1.3.2): of an attachment, its content, its title, its properties. */
const [BEGINS, CONTENT, TITLE, PROPERTIES] = [0x9002, 0x800f, 0x8010, 0x9005];
/** MAPI properties: the long file name, the short one, the media type. */
const [LONG_NAME, SHORT_NAME, MEDIA_TYPE] = [0x3707, 0x3704, 0x370e];
const [TEXT, WIDE_TEXT] = [0x001e, 0x001f];
const MOST_FILES = 500;

/**
 * The files in a winmail.dat, as Outlook wraps attachments (MS-OXTNEF). Gives what it has read until the first place
 * that makes no sense; never throws, and reads each byte a bounded number of times. Null: the bytes are no winmail.dat.
 */
export function readWinmail(bytes: Uint8Array): WinmailFile[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== SIGNATURE) return null;
  const files: Partial<WinmailFile>[] = [];
  // After the signature and a key: level (1 byte), attribute (4), length (4), content, checksum (2).
  for (let at = 6; at + 9 <= bytes.length; ) {
    const attribute = view.getUint16(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const from = at + 9;
    if (from + length > bytes.length) break;
    const content = bytes.subarray(from, from + length);
    if (attribute === BEGINS) {
      if (files.length >= MOST_FILES) break;
      files.push({});
    }
    const file = files.at(-1);
    if (file && attribute === CONTENT) file.bytes = content;
    if (file && attribute === TITLE) file.name ??= textOf(content, false);
    if (file && attribute === PROPERTIES) Object.assign(file, namesIn(content));
    at = from + length + 2;
  }
  return files.flatMap(({ name, mediaType, bytes: content }, index) =>
    content
      ? [
          {
            name: name || `zalacznik-${index + 1}`,
            mediaType: mediaType ?? 'application/octet-stream',
            bytes: content,
          },
        ]
      : [],
  );
}

/** The name and media type among the MAPI properties of an attachment. */
function namesIn(bytes: Uint8Array): Partial<WinmailFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<number, string>();
  const count = bytes.length >= 4 ? view.getUint32(0, true) : 0;
  let at = 4;
  for (let index = 0; index < count && at + 4 <= bytes.length; index += 1) {
    const type = view.getUint16(at, true);
    const id = view.getUint16(at + 2, true);
    at += 4;
    if (id >= 0x8000) at = afterName(view, at);
    const value = valueAt(view, at, type & 0x0fff, (type & 0x1000) !== 0);
    if (value === null) break;
    if (value.content && (type === TEXT || type === WIDE_TEXT)) {
      found.set(id, textOf(bytes.subarray(...value.content), type === WIDE_TEXT));
    }
    at = value.after;
  }
  const name = found.get(LONG_NAME) || found.get(SHORT_NAME);
  const mediaType = found.get(MEDIA_TYPE);
  return { ...(name && { name }), ...(mediaType && { mediaType }) };
}

/** The place after the name of a named property: a GUID, then a number or a text. */
function afterName(view: DataView, at: number): number {
  if (at + 24 > view.byteLength) return view.byteLength;
  const length = view.getUint32(at + 20, true);
  return view.getUint32(at + 16, true) === 0 ? at + 24 : at + 24 + padded(length);
}

/** The sizes of values by MAPI type; the other types say their length themselves. */
const FIXED: Record<number, number> = {
  1: 0,
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

type Value = { content?: [from: number, to: number]; after: number };

/** The content of the first value of a property, and the place after all of them; null where they make no sense. */
function valueAt(view: DataView, at: number, type: number, several: boolean): Value | null {
  const fixed = FIXED[type];
  if (fixed !== undefined && !several) return { after: at + fixed };
  if (at + 4 > view.byteLength) return null;
  const values = view.getUint32(at, true);
  if (fixed !== undefined) return { after: at + 4 + values * fixed };
  let content: Value['content'];
  let place = at + 4;
  for (let index = 0; index < values; index += 1) {
    if (place + 4 > view.byteLength) return null;
    const length = view.getUint32(place, true);
    if (place + 4 + length > view.byteLength) return null;
    content ??= [place + 4, place + 4 + length];
    place += 4 + padded(length);
  }
  return { content, after: place };
}

const padded = (length: number) => Math.ceil(length / 4) * 4;

/** A text up to its first zero; one of bytes is in code page 1250, as Polish Windows writes it. */
function textOf(bytes: Uint8Array, wide: boolean): string {
  const text = iconv.decode(Buffer.from(bytes.subarray(0, 2_000)), wide ? 'utf-16le' : 'windows-1250');
  return text.split('\0')[0].trim();
}
