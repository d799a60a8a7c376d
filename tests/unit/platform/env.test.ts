import { describe, expect, test } from 'vitest';
import { readEnv } from '@/lib/platform/env';
import { warningsOf } from '@/scripts/warnings';

const DATABASE_URL = 'postgresql://okienko:haslo@baza.example/okienko';

describe('an office without settings', () => {
  test('is a demonstration on port 3000', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      OKIENKO_DEMO: true,
      OKIENKO_URL: 'http://localhost:3000',
    });
  });

  test('an empty variable counts as absent', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '', OKIENKO_DEMO: '', OKIENKO_NOW: '' })).toEqual(readEnv({}));
  });
});

test('an office with a database of its own is a real office, unless the settings say otherwise', () => {
  expect(readEnv({ DATABASE_URL }).OKIENKO_DEMO).toBe(false);
  expect(readEnv({ DATABASE_URL, OKIENKO_DEMO: '1' }).OKIENKO_DEMO).toBe(true);
  expect(readEnv({ OKIENKO_DEMO: '0' }).OKIENKO_DEMO).toBe(false);
});

test('the public address follows the port and has no slash at its end', () => {
  expect(readEnv({ PORT: '8080' }).OKIENKO_URL).toBe('http://localhost:8080');
  expect(readEnv({ OKIENKO_URL: 'http://bok.example.pl/' }).OKIENKO_URL).toBe('http://bok.example.pl');
});

describe('the network', () => {
  test('is closed unless an address of this machine is named', () => {
    expect(readEnv({}).OKIENKO_HOST).toBe('127.0.0.1');
    expect(readEnv({ OKIENKO_DEMO: '0' }).OKIENKO_HOST).toBe('127.0.0.1');
    expect(readEnv({ OKIENKO_HOST: '0.0.0.0' }).OKIENKO_HOST).toBe('0.0.0.0');
    expect(readEnv({ OKIENKO_HOST: '::' }).OKIENKO_HOST).toBe('::');
    expect(() => readEnv({ OKIENKO_HOST: 'bok.example.pl' })).toThrow('OKIENKO_HOST');
  });

  test('open without encryption is warned of', () => {
    const http = { OKIENKO_URL: 'http://bok.example.pl' };
    expect(warningsOf(readEnv(http))).toEqual([]);
    expect(warningsOf(readEnv({ ...http, OKIENKO_HOST: '192.0.2.7' }))).toEqual([
      expect.stringContaining('bez szyfrowania'),
    ]);
    const behindProxy = { OKIENKO_URL: 'https://bok.example.pl', OKIENKO_TRUST_PROXY: '1' };
    expect(warningsOf(readEnv({ ...behindProxy, OKIENKO_HOST: '0.0.0.0' }))).toEqual([]);
  });

  test('of an https address must say whether the proxy names the visitors', () => {
    const https = { OKIENKO_URL: 'https://bok.example.pl' };
    expect(() => readEnv(https)).toThrow(/^Nieprawidłowa konfiguracja:\n {2}OKIENKO_TRUST_PROXY: .*serwer/);
    expect(readEnv({ ...https, OKIENKO_TRUST_PROXY: '1' }).OKIENKO_TRUST_PROXY).toBe(true);
    expect(readEnv({ OKIENKO_URL: 'http://bok.example.pl' }).OKIENKO_TRUST_PROXY).toBe(false);
    const untold = readEnv({ ...https, OKIENKO_TRUST_PROXY: '0' });
    expect(untold.OKIENKO_TRUST_PROXY).toBe(false);
    expect(warningsOf(untold)).toEqual([expect.stringContaining('OKIENKO_TRUST_PROXY=1')]);
  });
});

test('the owner of the tables has an address only beside that of the application', () => {
  const DATABASE_OWNER_URL = 'postgresql://okienko_owner:haslo@baza.example/okienko';
  expect(readEnv({ DATABASE_URL, DATABASE_OWNER_URL }).DATABASE_OWNER_URL).toBe(DATABASE_OWNER_URL);
  expect(() => readEnv({ DATABASE_OWNER_URL })).toThrow('DATABASE_OWNER_URL');
});

test('all bad variables are named at once, and no value is printed', () => {
  const bad = {
    PORT: 'drzwi',
    DATABASE_URL: 'mysql://root:tajne@baza',
    OKIENKO_SECRET: 'krótki',
    OKIENKO_DEMO: 'tak',
  };
  const read = () => readEnv(bad);
  for (const name of Object.keys(bad)) expect(read).toThrow(name);
  expect(read).not.toThrow(/drzwi|tajne|krótki/);
});

describe('OKIENKO_NOW', () => {
  test('keeps the offset of its moment', () => {
    const now = '2026-11-24T09:00:00+01:00';
    expect(readEnv({ OKIENKO_NOW: now }).OKIENKO_NOW).toBe(now);
  });

  test('without an offset is Warsaw time, in winter and in summer', () => {
    expect(readEnv({ OKIENKO_NOW: '2026-11-24T09:00' }).OKIENKO_NOW).toBe('2026-11-24T09:00:00+01:00');
    expect(readEnv({ OKIENKO_NOW: '2026-11-24T09:00+01:00' }).OKIENKO_NOW).toBe('2026-11-24T09:00:00+01:00');
    expect(readEnv({ OKIENKO_NOW: '2026-11-24T09:00Z' }).OKIENKO_NOW).toBe('2026-11-24T09:00:00Z');
    expect(readEnv({ OKIENKO_NOW: '2026-07-01T09:00:00' }).OKIENKO_NOW).toBe('2026-07-01T09:00:00+02:00');
  });

  test.each([
    ['2026-03-29T01:30', '2026-03-29T01:30:00+01:00'],
    ['2026-03-29T03:30', '2026-03-29T03:30:00+02:00'],
    ['2026-10-25T01:30', '2026-10-25T01:30:00+02:00'],
    ['2026-10-25T03:00', '2026-10-25T03:00:00+01:00'],
    // The hour that comes twice is the first; the one that is left out is half an hour after two in winter time.
    ['2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
    ['2026-03-29T02:30', '2026-03-29T02:30:00+01:00'],
  ])('without an offset is Warsaw time in the nights of the change: %s', (given, moment) => {
    expect(readEnv({ OKIENKO_NOW: given }).OKIENKO_NOW).toBe(moment);
  });

  test('is refused in a real office', () => {
    expect(() => readEnv({ OKIENKO_DEMO: '0', OKIENKO_NOW: '2026-11-24T09:00' })).toThrow('OKIENKO_NOW');
  });

  test('is refused when its moment does not exist', () => {
    expect(() => readEnv({ OKIENKO_NOW: '2026-02-30T09:00' })).toThrow('OKIENKO_NOW');
  });
});

describe('the antivirus daemon', () => {
  test.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['clamav.urzad.example:3310', { host: 'clamav.urzad.example', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('is at %s', (given, address) => {
    expect(readEnv({ OKIENKO_CLAMD: given }).OKIENKO_CLAMD).toEqual(address);
  });

  test.each(['clamav', 'clamav:', 'clamav:99999', 'run/clamd.ctl'])(
    'is refused at the address %s',
    (given) => {
      expect(() => readEnv({ OKIENKO_CLAMD: given })).toThrow('OKIENKO_CLAMD');
    },
  );
});

test('a bucket is used with all of its settings, and refused with a part of them', () => {
  const bucket = {
    OKIENKO_S3_URL: 'https://s3.example',
    OKIENKO_S3_BUCKET: 'okienko',
    OKIENKO_S3_KEY: 'klucz',
    OKIENKO_S3_SECRET: 'sekret',
  };
  expect(readEnv({}).OKIENKO_S3).toBeNull();
  expect(readEnv(bucket).OKIENKO_S3).toEqual({
    url: 'https://s3.example',
    bucket: 'okienko',
    key: 'klucz',
    secret: 'sekret',
    region: 'us-east-1',
  });
  expect(() => readEnv({ ...bucket, OKIENKO_S3_SECRET: '' })).toThrow('OKIENKO_S3_URL');
});
