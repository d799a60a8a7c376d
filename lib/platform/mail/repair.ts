import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import { Joiner, type MimeNode, Rewriter, Splitter } from '@zone-eu/mailsplit';
import { beyondAscii, likelyCharset, repairHeaderLine } from './charset';

/** The parts of one e-mail that are read; more of them is an attack. */
export const MAX_PARTS = 20_000;
/** The bytes of a text by which its charset is judged. */
const SAMPLE_BYTES = 1024 * 1024;

/**
 * The streams that set an e-mail right before it is parsed: line ends that are bare CR, charsets that are wrong or
 * missing, raw bytes in headers. They change the copy that is parsed, never the kept e-mail.
 */
export function repairing(): [
  NodeJS.ReadWriteStream,
  NodeJS.ReadWriteStream,
  NodeJS.ReadWriteStream,
  NodeJS.ReadWriteStream,
] {
  const rewriter = new Rewriter((node) => {
    repairHeaders(node);
    return isText(node);
  });
  rewriter.on('node', ({ node, decoder, encoder }) => {
    const text = new CharsetSetter(node);
    for (const stream of [decoder, text, encoder]) {
      stream.on('error', (error: Error) => rewriter.destroy(error));
    }
    decoder.pipe(text).pipe(encoder);
  });
  const splitter = new Splitter({ ignoreEmbedded: true, maxChildNodes: MAX_PARTS });
  return [new LineEnds(), splitter, rewriter, new Joiner()] as never;
}

const isText = ({ contentType, disposition, multipart }: MimeNode) =>
  !multipart && /^text\//.test(contentType || 'text/plain') && disposition !== 'attachment';

function repairHeaders({ headers }: MimeNode): void {
  if (!headers) return;
  for (const entry of headers.getList()) {
    const line = repairHeaderLine(entry.line);
    if (line === entry.line) continue;
    entry.line = line;
    headers.changed = true;
  }
}

/** Passes a text on, and before its first byte writes its likely charset into the headers of its part. */
class CharsetSetter extends Transform {
  private sample: Buffer[] = [];
  private size = 0;
  private judged = false;

  constructor(private readonly node: MimeNode) {
    super();
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.judged) {
      done(null, piece);
      return;
    }
    this.sample.push(piece);
    this.size += piece.length;
    if (this.size >= SAMPLE_BYTES) this.judge();
    done();
  }

  override _flush(done: TransformCallback): void {
    if (!this.judged) this.judge();
    done();
  }

  private judge(): void {
    const bytes = Buffer.concat(this.sample, this.size);
    const charset = likelyCharset(withoutCutLetter(bytes), this.node.charset || '');
    if (charset !== null) this.node.setCharset(charset);
    this.judged = true;
    this.sample = [];
    this.push(bytes);
  }
}

/** The bytes without a UTF-8 letter that the end of the sample cuts. */
function withoutCutLetter(bytes: Buffer): Buffer {
  if (bytes.length < SAMPLE_BYTES || !beyondAscii(bytes.subarray(-4))) return bytes;
  const shorter = [0, 1, 2, 3].map((cut) => bytes.subarray(0, bytes.length - cut));
  return shorter.find((each) => isUtf8(each)) ?? bytes;
}

const [CR, LF] = [13, 10];
const HEAD_BYTES = 64 * 1024;

/** Turns each bare CR into LF in an e-mail whose headers end their lines so. */
class LineEnds extends Transform {
  private bare: boolean | null = null;
  private head: Buffer[] = [];
  private size = 0;
  /** A CR at the end of the last piece, which the next one may follow with its LF. */
  private held = false;

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.bare !== null) {
      done(null, this.mended(piece));
      return;
    }
    this.head.push(piece);
    this.size += piece.length;
    if (this.size >= HEAD_BYTES) this.judge();
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.bare === null) this.judge();
    if (this.held) this.push(Buffer.from([LF]));
    done();
  }

  private judge(): void {
    const bytes = Buffer.concat(this.head, this.size);
    const firstLf = bytes.indexOf(LF);
    const firstCr = bytes.indexOf(CR);
    this.bare = firstCr >= 0 && firstCr + 1 !== firstLf && (firstLf < 0 || firstCr < firstLf);
    this.head = [];
    if (bytes.length > 0) this.push(this.mended(bytes));
  }

  private mended(piece: Buffer): Buffer {
    if (!this.bare || piece.length === 0) return piece;
    const bytes = this.held ? Buffer.concat([Buffer.from([CR]), piece]) : Buffer.from(piece);
    this.held = bytes.at(-1) === CR;
    for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) {
      if (bytes[at + 1] !== LF) bytes[at] = LF;
    }
    return this.held ? bytes.subarray(0, -1) : bytes;
  }
}
