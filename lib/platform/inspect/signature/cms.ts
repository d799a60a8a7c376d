/** A signed message in the form of CAdES, with the document that it contains; null for a signature kept apart. */
type Signed = { content: Buffer | null };

/** A value in ASN.1: its tag, its content, and the place after it. */
type Tlv = { tag: number; start: number; end: number; next: number };

const SEQUENCE = 0x30;
const SET = 0x31;
const NUMBER = 0x02;
const OID = 0x06;
const OCTETS = 0x04;
const OCTETS_IN_PARTS = 0x24;
const TAGGED = 0xa0;

/** signedData, envelopedData and authEnvelopedData (RFC 5652, RFC 5083). */
const SIGNED = '2a864886f70d010702';
const LOCKED = ['2a864886f70d010703', '2a864886f70d0109100117'];

const MAX_DEPTH = 40;

/** Reads a signature; null when the bytes are none, 'encrypted' for a message that is closed. */
export function readCms(file: Buffer): Signed | 'encrypted' | null {
  const bytes = fromText(file);
  const message = valueAt(bytes, 0, 0);
  if (message?.tag !== SEQUENCE || bytes.subarray(message.next).some((byte) => byte !== 0)) return null;
  const [kind, wrapper] = childrenOf(bytes, message) ?? [];
  if (kind?.tag !== OID || wrapper?.tag !== TAGGED) return null;
  const says = bytes.toString('hex', kind.start, kind.end);
  if (LOCKED.includes(says)) return 'encrypted';
  const [body] = childrenOf(bytes, wrapper) ?? [];
  const [version, digests, content, ...rest] = (body && childrenOf(bytes, body)) ?? [];
  const isSigned =
    says === SIGNED && version?.tag === NUMBER && digests?.tag === SET && content?.tag === SEQUENCE;
  if (!isSigned || rest.at(-1)?.tag !== SET) return null;
  const [type, inside] = childrenOf(bytes, content) ?? [];
  if (type?.tag !== OID) return null;
  if (!inside) return { content: null };
  const [document] = childrenOf(bytes, inside) ?? [];
  return document ? { content: octetsOf(bytes, document) } : null;
}

/** The bytes behind the letters of PEM, with or without its first and last line. */
function fromText(file: Buffer): Buffer {
  if (file[0] === SEQUENCE && !/^[\w+/=\r\n]+$/.test(file.toString('latin1', 0, 200))) return file;
  const text = file.toString('latin1').trim();
  const inner = /^-----BEGIN [A-Z0-9 ]+-----([\w+/=\s]+)-----END [A-Z0-9 ]+-----$/.exec(text)?.[1] ?? text;
  return /^[A-Za-z0-9+/=\s]+$/.test(inner) ? Buffer.from(inner, 'base64') : file;
}

/** The values in a value; null when they do not fill it. */
function childrenOf(bytes: Buffer, parent: Tlv): Tlv[] | null {
  const children: Tlv[] = [];
  for (let at = parent.start; at < parent.end; ) {
    const child = valueAt(bytes, at, 0);
    if (!child || child.next > parent.end) return null;
    children.push(child);
    at = child.next;
  }
  return children;
}

function valueAt(bytes: Buffer, at: number, depth: number): Tlv | null {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (first === undefined || (tag & 0x1f) === 0x1f || depth > MAX_DEPTH) return null;
  if (first === 0x80) return untilMark(bytes, tag, at + 2, depth);
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (more > 4 || at + 2 + more > bytes.length) return null;
  const length = more === 0 ? first : bytes.readUIntBE(at + 2, more);
  const start = at + 2 + more;
  return start + length > bytes.length ? null : { tag, start, end: start + length, next: start + length };
}

/** A value without a length, which ends with two zeros. */
function untilMark(bytes: Buffer, tag: number, start: number, depth: number): Tlv | null {
  for (let at = start; at + 2 <= bytes.length; ) {
    if (bytes.readUInt16BE(at) === 0) return { tag, start, end: at, next: at + 2 };
    const child = valueAt(bytes, at, depth + 1);
    if (!child) return null;
    at = child.next;
  }
  return null;
}

function octetsOf(bytes: Buffer, value: Tlv): Buffer {
  if (value.tag !== OCTETS_IN_PARTS) return bytes.subarray(value.start, value.end);
  const parts = childrenOf(bytes, value) ?? [];
  return Buffer.concat(
    parts.filter(({ tag }) => tag === OCTETS).map(({ start, end }) => bytes.subarray(start, end)),
  );
}
