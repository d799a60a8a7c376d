import { ButtonLink } from '@/components/ui/button-link';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Locale } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PublicPoint } from '@/lib/modules/staff/queries/public-directory';
import { todayHours } from './opening-hours';
import { Phone } from './phone';
import { PolishText } from './polish-text';
import { publicTexts } from './texts';

interface HomeProps {
  locale: Locale;
  office: { phone: string; email: string };
  points: readonly PublicPoint[];
  today: PlainDate;
  /** True on a day off by law: nothing is open. */
  dayOff: boolean;
}

/** The start page: the check of a matter, the places and hours of the counters today, and how to ask. */
export function Home({ locale, office, points, today, dayOff }: HomeProps) {
  const { t } = publicTexts(locale, 'home');
  const hours = publicTexts(locale, 'hours');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead mb-8">{t('lead')}</p>
      <MarginBlock heading label={t('cardsTitle')}>
        <p>{t('cardsText')}</p>
        <p className="mt-4">
          <ButtonLink kind="primary" plain href={paths.cards(locale)}>
            {t('cardsAct')}
          </ButtonLink>
        </p>
      </MarginBlock>
      <MarginBlock heading label={t('statusTitle')}>
        <p>{t('statusText')}</p>
        <p className="mt-4">
          <ButtonLink plain href={paths.status(locale)}>
            {t('statusAct')}
          </ButtonLink>
        </p>
      </MarginBlock>
      <MarginBlock heading label={t('hoursTitle')} note={formatLong(today, locale)}>
        <ul className="grid gap-4">
          {points.map((point) => (
            <li key={point.id}>
              <p>
                <b>
                  <PolishText on={locale}>{point.name}</PolishText>
                </b>
              </p>
              <p className="text-ink-2">
                <PolishText on={locale}>{point.address}</PolishText>
              </p>
              <p>{todayHours(point.hours, today, dayOff, hours)}</p>
            </li>
          ))}
        </ul>
        <p className="mt-4">
          <a href={paths.contact(locale)}>{t('hoursMore')}</a>
        </p>
      </MarginBlock>
      <MarginBlock heading label={t('contactTitle')}>
        <p>{t('contactText')}</p>
        <p className="mt-2">
          {office.phone && <Phone number={office.phone} />}
          {office.phone && office.email && ' · '}
          {office.email && <a href={`mailto:${office.email}`}>{office.email}</a>}
        </p>
      </MarginBlock>
    </>
  );
}
