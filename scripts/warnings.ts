import type { Env } from '@/lib/platform/env';

const LOOPBACK = /^(127\.|::1$)/;

/** Sentences for the console about settings with which the office works less safely than it could. */
export function warningsOf(
  settings: Pick<Env, 'OKIENKO_HOST' | 'OKIENKO_TRUST_PROXY' | 'OKIENKO_URL'>,
): string[] {
  const { OKIENKO_HOST: host, OKIENKO_TRUST_PROXY: trustProxy, OKIENKO_URL: url } = settings;
  const secure = url.startsWith('https:');
  const open = !LOOPBACK.test(host);
  return [open && !secure && OPEN_WITHOUT_TLS, secure && !trustProxy && ONE_ADDRESS_FOR_ALL].filter(
    (each) => each !== false,
  );
}

const OPEN_WITHOUT_TLS =
  'Uwaga: Okienko przyjmuje połączenia z sieci (OKIENKO_HOST) bez szyfrowania. Hasła i dane może przeczytać każdy po drodze. Jak ustawić serwer pośredniczący z TLS: docs/operations.md, część „Proxy and TLS”.';

const ONE_ADDRESS_FOR_ALL =
  'Uwaga: adres jest https, a OKIENKO_TRUST_PROXY=0. Dla Okienka wszyscy odwiedzający mają wtedy adres serwera pośredniczącego, więc jedna osoba może zablokować logowanie wszystkim. Jeśli serwer dopisuje X-Forwarded-For, ustaw OKIENKO_TRUST_PROXY=1.';
