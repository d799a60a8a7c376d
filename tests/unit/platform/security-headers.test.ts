import { expect, test } from 'vitest';
import { securityHeaders } from '@/lib/platform/security-headers';

test('nothing unsafe is allowed outside development', () => {
  const policy = securityHeaders('abc')['Content-Security-Policy'];
  expect(policy).not.toContain('unsafe-');
  expect(policy).not.toMatch(/\*|https?:/);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  for (const directive of [
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(directive);
  }
});

test('every answer has every header of the list', () => {
  expect(Object.keys(securityHeaders('abc')).sort()).toEqual([
    'Content-Security-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
    'Permissions-Policy',
    'Referrer-Policy',
    'Strict-Transport-Security',
    'X-Content-Type-Options',
    'X-Frame-Options',
  ]);
});

test('a policy is one line, as a header must be', () => {
  for (const value of Object.values(securityHeaders('abc', true))) expect(value).not.toMatch(/[\r\n]/);
});
