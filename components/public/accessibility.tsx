import { MarginBlock } from '@/components/ui/margin-block';
import type { Locale } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { plainDate, yearOf } from '@/lib/core/plain-date';
import { Phone } from './phone';
import { publicTexts } from './texts';

/**
 * The days on which the pages were first published, last changed in substance, and last examined (art. 10 and 11 of the
 * act).
 */
const PUBLISHED = plainDate('2026-11-23');
const UPDATED = plainDate('2026-11-23');
const REVIEWED = plainDate('2026-11-23');

interface AccessibilityProps {
  locale: Locale;
  office: { name: string; phone: string; email: string };
  site: string;
}

/** Deklaracja dostępności (act of 4 April 2019 on digital accessibility, art. 10). It states only known facts. */
export function Accessibility({ locale, office, site }: AccessibilityProps) {
  const { t, named } = publicTexts(locale, 'accessibility');
  const day = (date: typeof PUBLISHED) => ({ day: formatDate(date, locale) });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-4">{named('intro', { office: office.name, site })}</p>
      <p className="mt-4">{t('published', day(PUBLISHED))}</p>
      <p className="mb-8">{t('updated', day(UPDATED))}</p>
      <MarginBlock heading label={t('conformity')}>
        <p>{t('conformityText')}</p>
        <ul className="mt-2 list-disc pl-6">
          <li>{t('gapUsers')}</li>
          <li>{t('gapReaders')}</li>
          <li>{t('gapNames')}</li>
        </ul>
      </MarginBlock>
      <MarginBlock heading label={t('prepared')}>
        <p>{t('preparedText', day(REVIEWED))}</p>
        <p>{t('reviewedText', { ...day(REVIEWED), year: `${yearOf(REVIEWED) + 1}` })}</p>
      </MarginBlock>
      <MarginBlock heading label={t('keys')}>
        <p>{t('keysText')}</p>
      </MarginBlock>
      <MarginBlock heading label={t('feedback')}>
        <p>{named('feedbackText', { office: office.name })}</p>
        <p className="mt-2">
          {office.email && <a href={`mailto:${office.email}`}>{office.email}</a>}
          {office.email && office.phone && ' · '}
          {office.phone && <Phone number={office.phone} />}
        </p>
      </MarginBlock>
      <MarginBlock heading label={t('procedure')}>
        <div className="grid gap-2">
          <p>{t('procedureRight')}</p>
          <p>{t('procedureContent')}</p>
          <p>{t('procedureTime')}</p>
          <p>{t('procedureComplaint')}</p>
          <p>
            <a href="https://bip.brpo.gov.pl">{t('ombudsman')}</a>
          </p>
        </div>
      </MarginBlock>
      <MarginBlock heading label={t('building')}>
        <p>{t('buildingText', { phone: office.phone || office.email })}</p>
      </MarginBlock>
      <MarginBlock heading label={t('sign')}>
        <p>{t('signText')}</p>
      </MarginBlock>
      <MarginBlock heading label={t('apps')}>
        <p>{t('appsText')}</p>
      </MarginBlock>
    </>
  );
}
