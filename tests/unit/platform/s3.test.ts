import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openKept, putFile } from '@/lib/platform/storage';
import { signS3 } from '@/lib/platform/storage/signature';

/** The store's side of S3: objects by address, for requests that sign the arriving bytes correctly. */
const objects = new Map<string, Buffer>();
let asked: string[] = [];
let broken: 'not' | 'refuses' | 'hangs-up' | 'changes' = 'not';
const KEYS = { key: 'AKIDEXAMPLE', secret: 'do-not/tell+anybody', region: 'eu-central-2' };

const server = createServer(async (request, response) => {
  asked.push(`${request.method} ${request.url}`);
  if (broken === 'hangs-up') return request.socket.destroy();
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces);
  if (broken === 'refuses' || !signedRightly(request, body)) return answer(response, 403);
  const path = request.url ?? '';
  if (request.method === 'PUT') {
    objects.set(path, body);
    return answer(response, 200);
  }
  const found = objects.get(path);
  answer(response, found ? 200 : 404, broken === 'changes' ? Buffer.from('%PDF- inne') : found);
});

function answer(response: ServerResponse, status: number, body?: Buffer): void {
  response.writeHead(status).end(body);
}

function signedRightly({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const named = /SignedHeaders=([\w;-]+)/.exec(headers.authorization ?? '')?.[1].split(';') ?? [];
  const at = headers['x-amz-date']?.toString() ?? '';
  const bodySha256 = createHash('sha256').update(body).digest('hex');
  const signed = Object.fromEntries(named.map((name) => [name, headers[name]?.toString() ?? '']));
  const all = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => named.includes(name));
  return (
    all &&
    headers['x-amz-content-sha256'] === bodySha256 &&
    headers.authorization === signS3({ method, path: url, headers: signed, bodySha256, at }, KEYS)
  );
}

const dataDir = mkdtempSync(join(tmpdir(), 'okienko-s3-'));
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  Object.assign(process.env, {
    OKIENKO_DATA_DIR: dataDir,
    OKIENKO_S3_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3`,
    OKIENKO_S3_BUCKET: 'okienko-pliki',
    OKIENKO_S3_KEY: KEYS.key,
    OKIENKO_S3_SECRET: KEYS.secret,
    OKIENKO_S3_REGION: KEYS.region,
  });
});
beforeEach(() => {
  broken = 'not';
  asked = [];
});
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true });
});

const onDisk = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());

async function read(sha256: string): Promise<Buffer> {
  const handle = await openKept(sha256);
  const bytes = await handle.readFile();
  await handle.close();
  return bytes;
}

test('a file goes to the bucket under its hash and comes back unchanged, and nothing stays on our disk', async () => {
  const bytes = Buffer.alloc(3_000_000, 'mapa');
  const sha256 = await putFile(bytes);
  expect((await read(sha256)).equals(bytes)).toBe(true);
  const path = `/s3/okienko-pliki/files/${sha256.slice(0, 2)}/${sha256}`;
  expect(asked).toEqual([`PUT ${path}`, `GET ${path}`]);
  expect(onDisk()).toEqual([]);
});

describe('the storage fails and returns no file', () => {
  test.each(['refuses', 'hangs-up'] as const)('when the store %s', async (how) => {
    const sha256 = await putFile(Buffer.from('%PDF- pierwszy'));
    broken = how;
    await expect(putFile(Buffer.from('%PDF- drugi'))).rejects.toThrow();
    await expect(read(sha256)).rejects.toThrow();
    expect(onDisk()).toEqual([]);
  });

  test('when the bytes are not those that were kept', async () => {
    const sha256 = await putFile(Buffer.from('%PDF- trzeci'));
    broken = 'changes';
    await expect(read(sha256)).rejects.toThrow('has changed on disk');
    expect(onDisk()).toEqual([]);
  });

  test('when there is no such file', async () => {
    await expect(read('0'.repeat(64))).rejects.toThrow('404');
  });
});

// The examples of AWS's own documentation (Signature Version 4, "Examples: Signature Calculations").
describe('the signature equals that of the documentation', () => {
  const keys = {
    key: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
  };
  const host = 'examplebucket.s3.amazonaws.com';
  const at = '20130524T000000Z';

  test('GET Object', () => {
    const bodySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const headers = { Host: host, Range: 'bytes=0-9', 'x-amz-content-sha256': bodySha256, 'x-amz-date': at };
    expect(signS3({ method: 'GET', path: '/test.txt', headers, bodySha256, at }, keys)).toMatch(
      /Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41$/,
    );
  });

  test('PUT Object', () => {
    const bodySha256 = '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072';
    const headers = {
      Date: 'Fri, 24 May 2013 00:00:00 GMT',
      Host: host,
      'x-amz-content-sha256': bodySha256,
      'x-amz-date': at,
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    };
    expect(signS3({ method: 'PUT', path: '/test%24file.text', headers, bodySha256, at }, keys)).toMatch(
      /Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd$/,
    );
  });
});
