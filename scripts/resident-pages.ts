import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { overloadContent } from '@/app/_entry/failure-texts';
import { plainPage } from '@/app/_entry/plain-page';
import { SHOWN_META, shownMark } from '@/app/(public)/_pages/shown-mark';
import { visitCookie } from '@/app/(public)/_pages/visit-cookie';
import { isAt, paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { LANGUAGES, localeOfPath } from '@/lib/i18n/locales';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { statusOfVisit } from '@/lib/modules/status-lookup/queries/status';
import { now } from '@/lib/platform/clock';
import { holdDocument } from './hold-document';

// Pages of residents leave without the framework's scripts, and the page of a matter is made once for as long as it shows
// the same: so they are light for a telephone, and many readers do not slow the counter down.

const inEveryLanguage = (pages: readonly (typeof paths.home)[]) =>
  new Set<string>(pages.flatMap((page) => LANGUAGES.map(({ code }) => page(code))));

/** Pages that work whole without the framework's scripts. */
const SCRIPTLESS = inEveryLanguage([
  paths.home,
  paths.cards,
  paths.status,
  paths.contact,
  paths.accessibility,
  paths.privacy,
]);
const STATUS = inEveryLanguage([paths.status]);

const isScriptless = (path: string): boolean =>
  SCRIPTLESS.has(path) || isAt(path, paths.card) || isAt(`/pl${path}`, paths.card);

/** Pages kept at most, some ten kilobytes each. */
const MOST_KEPT = 500;
/** Residents' pages in work at once; a further request is told to come again, so that clerks get their turn. */
const MOST_AT_ONCE = 32;
const RETRY_AFTER_SECONDS = '5';

/** The scripts that Next puts into a page, and the hints to load them. Scripts of our own have no such address. */
const FRAMEWORK =
  /<script(?![^>]*\ssrc="\/(?!_next\/))[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;

/** Headers of the document that go with it from the keeping. */
const KEPT_HEADERS = ['content-type', 'cache-control', 'vary', 'link'] as const;
/** Stands in a kept page for the nonce of the answer; no page has this character. */
const NONCE = '\u0000';

type Kept = { text: string; headers: [name: string, value: string][] };
const kept = new Map<string, Kept>();
let inWork = 0;

type Draw = () => Promise<void>;

/**
 * Answers a request for a page of residents: from the keeping, or by `draw` without the framework's scripts; with 503
 * while too many are in work. Every other request goes to `draw` as it is.
 */
export async function answerResident(
  request: IncomingMessage,
  response: ServerResponse,
  nonce: string,
  draw: Draw,
): Promise<void> {
  const { headers, method = '', url = '/' } = request;
  if (!isScriptless(url.split('?')[0])) return draw();
  // A form waits for its body for as long as the sender likes, so it takes no place.
  if (method !== 'POST') {
    if (inWork >= MOST_AT_ONCE) return refuseForNow(response, url, nonce);
    inWork += 1;
    response.once('close', () => {
      inWork -= 1;
    });
  }
  // Data for the framework's scripts, which the page does not have: nobody asks for it but by hand.
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return draw();
  const key = await keyOf(request);
  const ready = key !== null && taken(key);
  if (ready) {
    for (const [name, value] of ready.headers) response.setHeader(name, value);
    response.end(await packed(request, response, ready.text.replaceAll(NONCE, nonce)));
    return;
  }
  holdDocument(
    response,
    (status) => status === 200,
    async (body) => {
      const text = body.toString('utf8').replace(FRAMEWORK, '');
      // The page itself says what it shows, which may have changed since, or be another visit by another reading of the
      // cookies.
      if (key !== null && text.includes(`<meta name="${SHOWN_META}" content="${key}"/>`))
        keep(key, response, text.replaceAll(nonce, NONCE));
      return packed(request, response, text);
    },
  );
  return draw();
}

/** All that the page of a matter shows, as one key; null for a request whose page is not kept. */
async function keyOf({ method, url = '', headers }: IncomingMessage): Promise<string | null> {
  if (!['GET', 'HEAD'].includes(method ?? '') || !STATUS.has(url)) return null;
  const visit = new RegExp(`(?:^|; )${visitCookie().name}=([^;]+)`).exec(headers.cookie ?? '')?.[1];
  const moment = now();
  const today = plainDateOf(moment);
  try {
    const [office, record] = await Promise.all([
      getOffice(),
      visit ? statusOfVisit({ now: moment, today }, visit) : null,
    ]);
    return shownMark({ locale: localeOfPath(url), today, office, record });
  } catch {
    return null; // The page meets the same failure, and tells of it.
  }
}

/** The kept page, which becomes the last one to be dropped. */
function taken(key: string): Kept | undefined {
  const page = kept.get(key);
  if (page) {
    kept.delete(key);
    kept.set(key, page);
  }
  return page;
}

function keep(key: string, response: ServerResponse, text: string): void {
  if (response.getHeader('set-cookie') !== undefined) return;
  const headers = KEPT_HEADERS.flatMap((name): Kept['headers'] => {
    const value = response.getHeader(name);
    return value === undefined ? [] : [[name, String(value)]];
  });
  kept.set(key, { text, headers });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest);
}

const gzipped = promisify(gzip);

/** The document as the browser takes it, compressed where it may be. */
async function packed(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
): Promise<Buffer | string> {
  if (!/\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')) return text;
  response.setHeader('Content-Encoding', 'gzip');
  return gzipped(text, { level: 4 });
}

function refuseForNow(response: ServerResponse, url: string, nonce: string): void {
  const locale = localeOfPath(url);
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'Retry-After': RETRY_AFTER_SECONDS,
  });
  response.end(plainPage(locale, overloadContent(url), nonce));
}
