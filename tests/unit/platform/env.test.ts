import { describe, expect, test } from 'vitest';
import { readEnv } from '@/lib/platform/env';

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
  expect(readEnv({ OKIENKO_URL: 'https://bok.example.pl/' }).OKIENKO_URL).toBe('https://bok.example.pl');
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
