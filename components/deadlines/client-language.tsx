import type { Locale } from '@/lib/core/context';
import { LANGUAGES } from '@/lib/i18n/locales';

/** Shows the staff page in the language of the client, who reads it on the clerk's screen. */
export function ClientLanguage(props: { locale: Locale; hrefOf: (locale: Locale) => string }) {
  return (
    <nav className="langs noprint mb-4 justify-end" aria-label="Język klienta">
      <span className="text-ink-2">Język klienta</span>
      <ul>
        {LANGUAGES.map(({ code, label }) => (
          <li key={code}>
            <a
              href={props.hrefOf(code)}
              lang={code}
              hrefLang={code}
              aria-current={code === props.locale ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
