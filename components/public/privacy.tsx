import { MarginBlock } from '@/components/ui/margin-block';
import type { Locale } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { publicTexts } from './texts';

interface PrivacyProps {
  locale: Locale;
  clause: { version: number; validFrom: PlainDate; text: string };
}

/** The information of RODO art. 13 as the counter gives it, and the data that this website keeps. */
export function Privacy({ locale, clause }: PrivacyProps) {
  const { t } = publicTexts(locale, 'privacy');
  const { version, validFrom, text } = clause;
  const note = t('clauseNote', { version: `${version}`, day: formatDate(validFrom, locale) });
  return (
    <>
      <h1 className="mb-8">{t('title')}</h1>
      <MarginBlock heading label={t('clause')} note={note}>
        <div className="grid gap-3">
          {text.split('\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </MarginBlock>
      <MarginBlock heading label={t('site')}>
        <div className="grid gap-3">
          <p>{t('siteStatus')}</p>
          <p>{t('siteCookie')}</p>
          <p>{t('siteAddress')}</p>
          <p>{t('siteTracking')}</p>
        </div>
      </MarginBlock>
    </>
  );
}
