'use client';

import { usePathname } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { homeOfLocale, localeOfPath } from '@/lib/i18n/locales';
import en from '@/lib/i18n/messages/en/failure.json';
import pl from '@/lib/i18n/messages/pl/failure.json';
import uk from '@/lib/i18n/messages/uk/failure.json';

/** What Next gives to an error page. */
export type FailureProps = { error: unknown; retry: () => void };

/** The number by which the log knows the error. */
const numberOf = (error: unknown): string | null =>
  error instanceof Error && 'digest' in error ? String(error.digest) : null;

/**
 * In place of a page that failed while a script was leading there: what to do, the number to quote, and a way back. One
 * that fails as a whole document never comes here (scripts/failed-documents.ts).
 */
export function Failure({ error, retry, back }: FailureProps & { back?: { href: string; label: string } }) {
  const locale = localeOfPath(usePathname());
  const texts = { pl, en, uk }[locale];
  const number = numberOf(error);
  return (
    <div role="alert">
      <h1>{texts.title}</h1>
      <p className="mt-4">{texts.text}</p>
      {number && <p>{texts.number.replace('{number}', number)}</p>}
      <p className="mt-6">
        <Button onClick={retry}>{texts.again}</Button>
      </p>
      <p className="mt-4">
        <a href={back?.href ?? homeOfLocale(locale)}>{back?.label ?? texts.home}</a>
      </p>
    </div>
  );
}
