'use client';

import { usePathname } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { homeOfLocale, localeOfPath } from '@/lib/i18n/locales';
import en from '@/lib/i18n/messages/en/failure.json';
import pl from '@/lib/i18n/messages/pl/failure.json';
import uk from '@/lib/i18n/messages/uk/failure.json';

/** The properties that Next gives to an error page. */
export type FailureProps = { error: unknown; retry: () => void };

/** Returns the number under which the log has the error; null without one. */
const numberOf = (error: unknown): string | null =>
  error instanceof Error && 'digest' in error ? String(error.digest) : null;

/**
 * Stands in place of a page that failed while a script was opening it: says what to do and the number to quote, and
 * leads back. A page that fails as a whole document is answered by scripts/failed-documents.ts.
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
