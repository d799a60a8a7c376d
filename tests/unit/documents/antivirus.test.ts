import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveFile } from '@/lib/modules/documents/operations/receive';
import { asStream, pdf } from '@/tests/factories/files';

/** A daemon that speaks ClamAV's INSTREAM as in its manual (clamd(8)), and finds files that contain WIRUS. */
const LIMIT = 1_000_000;
let mood: 'works' | 'hangs-up' | 'is-odd' = 'works';
let scanned = 0;

function serve(socket: Socket): void {
  let waiting = Buffer.alloc(0);
  let file = Buffer.alloc(0);
  let begun = false;
  socket.on('error', () => undefined);
  socket.on('data', (piece) => {
    waiting = Buffer.concat([waiting, piece]);
    if (!begun) {
      const end = waiting.indexOf(0);
      if (end < 0) return;
      if (waiting.toString('latin1', 0, end) !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
      begun = true;
      waiting = waiting.subarray(end + 1);
    }
    if (mood === 'hangs-up') return void socket.destroy();
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0);
      if (length === 0) return judge(socket, file);
      if (waiting.length < 4 + length) return;
      file = Buffer.concat([file, waiting.subarray(4, 4 + length)]);
      waiting = waiting.subarray(4 + length);
      if (file.length > LIMIT) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    }
  });
}

function judge(socket: Socket, file: Buffer): void {
  scanned += 1;
  if (mood === 'is-odd') return void socket.end("stream: Can't allocate memory ERROR\0");
  socket.end(file.includes('WIRUS') ? 'stream: Test.Wirus-1 FOUND\0' : 'stream: OK\0');
}

const dataDir = mkdtempSync(join(tmpdir(), 'okienko-clamd-'));
const path = join(dataDir, 'clamd.sock');
const server = createServer(serve);
beforeAll(async () => {
  await once(server.listen(path), 'listening');
  Object.assign(process.env, { OKIENKO_DATA_DIR: dataDir, OKIENKO_CLAMD: path });
});
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true });
});

const kept = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
const receive = (bytes: Uint8Array) => receiveFile('mapa.pdf', asStream(bytes));

test('a clean file is kept and marked as clean', async () => {
  expect(await receive(pdf('x'.repeat(300_000)))).toMatchObject({ scan: 'CLEAN' });
  expect(scanned).toBe(1);
  expect(kept()).toHaveLength(1);
});

test('an infected file is refused by name and not kept', async () => {
  const before = kept().length;
  await expect(receive(pdf('WIRUS'))).rejects.toMatchObject({
    code: 'file-infected',
    detail: { facts: { finding: 'Test.Wirus-1' } },
  });
  expect(kept()).toHaveLength(before);
});

test.each(['hangs-up', 'is-odd'] as const)(
  'a daemon that %s gives no verdict, and nothing is kept',
  async (how) => {
    mood = how;
    const before = kept().length;
    await expect(receive(pdf('y'.repeat(500_000)))).rejects.toMatchObject({ code: 'scanner-unreachable' });
    expect(kept()).toHaveLength(before);
    mood = 'works';
  },
);

test('a daemon that refuses the size, or is missing, gives no verdict', async () => {
  await expect(receive(pdf('z'.repeat(LIMIT * 2)))).rejects.toMatchObject({ code: 'scanner-unreachable' });
  server.close();
  await expect(receive(pdf('nikt'))).rejects.toMatchObject({ code: 'scanner-unreachable' });
  expect(kept()).toHaveLength(1);
});
