import { describe, expect, test } from 'vitest';
import { isSameOrigin, ownPath, signInPath } from '@/app/_entry/request';
import type { ErrorCode } from '@/lib/core/errors';
import { codeOf } from '@/lib/core/field-codes';
import { errorText } from '@/lib/error-texts';

describe('the way back after signing in', () => {
  test.each([
    ['/okienko', '/okienko'],
    ['/sprawy?q=a%20b&_rsc=1x2', '/sprawy?q=a+b'],
    ['/a/../sprawy', '/sprawy'],
    ['https://zly.example/', null],
    ['//zly.example/', null],
    ['/\\zly.example/', null],
    ['/\t/zly.example', null],
    ['/.//zly.example', null],
    ['/logowanie?wroc=/logowanie', null],
    ['/api/auth/signout', null],
    ['javascript:alert(1)', null],
    ['', null],
    [null, null],
  ])('%j → %j', (given, path) => {
    expect(ownPath(given)).toBe(path);
  });

  test('shows the reason', () => {
    expect(signInPath('/sprawy', 'bezczynnosc')).toBe('/logowanie?wroc=%2Fsprawy&powod=bezczynnosc');
    expect(signInPath('//x')).toBe('/logowanie');
  });
});

describe('a write comes from the office’s own pages', () => {
  test.each([
    [{ host: 'okienko.test', origin: 'https://okienko.test' }, true],
    [{ host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
    [{ host: 'okienko.test', origin: 'https://zly.example' }, false],
    [{ host: 'okienko.test', origin: 'null' }, false],
    [{ host: 'okienko.test', 'sec-fetch-site': 'cross-site' }, false],
    [{ host: 'okienko.test', 'sec-fetch-site': 'same-origin' }, true],
    [{ host: 'okienko.test' }, true],
  ])('%j → %s', (headers, own) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(own);
  });
});

describe('the sentence of a code', () => {
  test('has its figures filled in', () => {
    expect(errorText('sign-in-paused', { minutes: 15 })).toBe(
      'Za dużo nieudanych prób. Spróbuj znów za 15 min.',
    );
  });

  test('is a general one for an unknown code', () => {
    expect(errorText('no-such-code' as ErrorCode)).toBe(errorText('unexpected'));
    expect(errorText(codeOf({ message: 'Invalid input: expected string' }))).toBe('Sprawdź to pole.');
  });
});
