import { expect, test } from 'vitest';

process.env.OKIENKO_URL = 'https://okienko.example';
process.env.OKIENKO_TRUST_PROXY = '1';

test('over https the cookies are bound to this host alone', async () => {
  const { deviceCookie, sessionCookie } = await import('@/app/_entry/auth');
  const { visitCookie } = await import('@/app/(public)/_pages/visit-cookie');
  for (const { name, options } of [sessionCookie(), deviceCookie(), visitCookie()]) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' });
  }
});
