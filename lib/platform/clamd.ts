import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { env } from './env';

/** The verdict of the antivirus daemon on a file. `off`: no daemon is configured. */
export type Scan = { state: 'off' } | { state: 'clean' } | { state: 'infected'; finding: string };

/** Thrown when a configured daemon gives no verdict; the file is then not kept. */
export class ScannerSilent extends Error {}

const SILENCE_MS = 60_000;
const PIECE_BYTES = 64 * 1024;
const ANSWER_MAX = 4_096;

/**
 * Has ClamAV check a file: the bytes go over the daemon's own connection (INSTREAM), so the daemon needs no right to
 * read our folders. Throws `ScannerSilent` when the daemon cannot be reached, breaks off or refuses to judge (its
 * StreamMaxLength).
 */
export async function scanFile(path: string): Promise<Scan> {
  const { OKIENKO_CLAMD } = env();
  if (!OKIENKO_CLAMD) return { state: 'off' };
  const socket = connect(OKIENKO_CLAMD);
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error(`silent for ${SILENCE_MS} ms`)));
  try {
    const answered = answerOf(socket);
    // When the daemon closes the connection during the transfer, its answer or the error tells the reason.
    await Promise.race([send(socket, path), answered]);
    return verdict(await answered);
  } catch (error) {
    if (error instanceof ScannerSilent) throw error;
    throw new ScannerSilent('clamd gave no verdict', { cause: error });
  } finally {
    socket.destroy();
  }
}

/**
 * `z` means that commands and answers end with NUL. The length of each piece stands before it; a length of zero ends
 * the file.
 */
async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    await write(socket, lengthOf(piece.length));
    await write(socket, piece as Buffer);
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function answerOf(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
      if (text.includes('\0') || text.length > ANSWER_MAX) resolve(text.split('\0')[0]);
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('hung up without an answer')));
  });
  answer.catch(() => undefined);
  return answer;
}

function verdict(answer: string): Scan {
  if (/^stream: OK$/.test(answer)) return { state: 'clean' };
  const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (finding) return { state: 'infected', finding };
  throw new ScannerSilent(`clamd: ${answer.slice(0, 200)}`);
}
