import { expect, test } from '@playwright/test';
import { ask } from './security/http';

/** The links in the head of a document: addresses by their kind. */
async function linkedBy(path: string): Promise<Record<string, string[]>> {
  const { text } = await ask(path, { headers: { accept: 'text/html' } });
  const linked: Record<string, string[]> = {};
  for (const [tag] of text.matchAll(/<link\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    linked[attribute('rel')] = [...(linked[attribute('rel')] ?? []), attribute('href')];
  }
  return linked;
}

test('resident and staff pages link icons and a manifest that exist', async () => {
  const documents = {
    '/': 'manifest',
    '/uk/terminy': 'manifest',
    '/nie/ma': 'manifest',
    '/logowanie': 'office',
  };
  for (const [path, name] of Object.entries(documents)) {
    const { icon, 'apple-touch-icon': apple, manifest } = await linkedBy(path);
    expect(icon, path).toEqual(['/favicon.ico', '/icon.svg']);
    expect(apple, path).toEqual(['/apple-touch-icon.png']);
    expect(manifest, path).toEqual([`/${name}.webmanifest`]);
  }
  const types = {
    '/favicon.ico': 'image/x-icon',
    '/icon.svg': 'image/svg+xml',
    '/apple-touch-icon.png': 'image/png',
    '/icon-192.png': 'image/png',
    '/icon-512.png': 'image/png',
    '/icon-maskable-512.png': 'image/png',
    '/manifest.webmanifest': 'application/manifest+json',
    '/office.webmanifest': 'application/manifest+json',
    '/robots.txt': 'text/plain',
  };
  for (const [address, type] of Object.entries(types)) {
    const { status, headers } = await ask(address);
    expect(`${address} ${status} ${headers['content-type']}`).toContain(`${address} 200 ${type}`);
  }
});

test('security.txt names the office at both of its addresses and expires in three months', async () => {
  for (const path of ['/.well-known/security.txt', '/security.txt']) {
    const { status, headers, text } = await ask(path);
    expect(`${path} ${status} ${headers['content-type']}`).toBe(`${path} 200 text/plain; charset=utf-8`);
    // The office's clock began at 9:00 on 24 November (support/offices.ts), so three months end on 24 February.
    expect(text).toMatch(
      /^Contact: mailto:\S+@\S+\nExpires: 2027-02-24T\d\d:\d\d:\d\d\.\d{3}Z\nPreferred-Languages: pl, en\n$/,
    );
  }
});

test('change-password redirects a password manager to the page of the password; an unknown well-known address is 404', async () => {
  const { status, headers } = await ask('/.well-known/change-password');
  expect([status, headers.location]).toEqual([303, '/konto/haslo']);
  expect(
    (await ask('/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200')).status,
  ).toBe(404);
});
