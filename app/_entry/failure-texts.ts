import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { localeOfPath } from '@/lib/i18n/locales';
import enFailure from '@/lib/i18n/messages/en/failure.json';
import enPublic from '@/lib/i18n/messages/en/public.json';
import plFailure from '@/lib/i18n/messages/pl/failure.json';
import plPublic from '@/lib/i18n/messages/pl/public.json';
import ukFailure from '@/lib/i18n/messages/uk/failure.json';
import ukPublic from '@/lib/i18n/messages/uk/public.json';
import type { Trouble } from '@/lib/platform/trouble';
import type { PlainContent } from './plain-page';

const FAILURE = { pl: plFailure, en: enFailure, uk: ukFailure };
const NOT_FOUND = { pl: plPublic.notFound, en: enPublic.notFound, uk: ukPublic.notFound };

const firstFolder = (path: string): string => path.split(/[/?]/)[1];

/** The first folders of the addresses of staff pages. */
const OF_STAFF = new Set(
  Object.values(paths)
    .filter(({ route }) => !route.startsWith('/[locale]'))
    .map(({ route }) => firstFolder(route)),
);

const isOfStaff = (path: string): boolean => OF_STAFF.has(firstFolder(path));

/** The link back on a page of errors: the account for a member of the staff, the home page for a resident. */
const wayBack = (path: string, locale: Locale, label: string): PlainContent['links'][number] =>
  isOfStaff(path)
    ? { href: paths.account(), label: 'Wróć do swojego konta' }
    : { href: paths.home(locale), label };

const FULL_TO_STAFF =
  'Na dysku serwera zabrakło miejsca i nic nie da się zapisać. Powiedz o tym osobie, która opiekuje się serwerem.';

export type FailedRequest = { method: string; path: string; errorId: string };

/**
 * The texts of a page that failed: by a fault of the program (null), or because of a trouble. What the trouble of the
 * server is, the staff are told.
 */
export function failureContent(
  trouble: Trouble | null,
  { method, path, errorId }: FailedRequest,
): PlainContent {
  const locale = localeOfPath(path);
  const texts = FAILURE[locale];
  const reads = method === 'GET' || method === 'HEAD';
  const busyText = trouble === 'disk-full' && isOfStaff(path) ? FULL_TO_STAFF : texts.busyText;
  return {
    title: trouble ? texts.busyTitle : texts.title,
    sentences: [
      trouble ? busyText : texts.text,
      reads ? '' : texts.sent,
      texts.number.replace('{number}', errorId),
    ],
    links: [...(reads ? [{ href: path, label: texts.again }] : []), wayBack(path, locale, texts.home)],
  };
}

/** The texts for a resident who comes while too many others are served. */
export function overloadContent(path: string): PlainContent {
  const { overloadTitle, overloadText, again } = FAILURE[localeOfPath(path)];
  return { title: overloadTitle, sentences: [overloadText], links: [{ href: path, label: again }] };
}

/** The texts for a form whose text is too long for the server. */
export function tooLargeContent(path: string): PlainContent {
  const locale = localeOfPath(path);
  const texts = FAILURE[locale];
  return {
    title: texts.tooLargeTitle,
    sentences: [texts.tooLargeText],
    links: [wayBack(path, locale, texts.home)],
  };
}

/** The texts of a page that does not exist or that the person may not open. */
export function notFoundContent(path: string): PlainContent {
  const locale = localeOfPath(path);
  const { title, text, home } = NOT_FOUND[locale];
  return {
    title,
    sentences: [isOfStaff(path) ? 'Albo nie istnieje, albo nie należy do Twoich zadań.' : text],
    links: [wayBack(path, locale, home)],
  };
}
