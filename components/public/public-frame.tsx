import type { ReactNode } from 'react';
import { PublicShell } from '@/components/layout/public-shell';
import type { Locale } from '@/lib/core/context';
import { LANGUAGES, localPath } from '@/lib/i18n/locales';
import { Polish } from './polish';
import { publicTexts } from './texts';

export type OfficeFacts = { name: string; street: string; postalCode: string; city: string; phone: string };

/** The frame of a resident page: the office, places, languages (which keep the page) and the foot. */
export function PublicFrame(props: {
  locale: Locale;
  path: string;
  /** What stands after '?' and means the same in every language. */
  query?: string;
  office: OfficeFacts;
  children: ReactNode;
}) {
  const { locale, path, query, office, children } = props;
  const { t } = publicTexts(locale, 'shell');
  const place = (to: string, label: string) => ({ href: localPath(locale, to), label, current: to === path });
  const link = (to: string, label: string) => <a href={localPath(locale, to)}>{label}</a>;
  return (
    <PublicShell
      office={<Polish on={locale}>{office.name}</Polish>}
      tagline={t('tagline')}
      home={localPath(locale, '/')}
      languages={LANGUAGES.map(({ code, label }) => ({
        code,
        label,
        current: code === locale,
        href: query ? `${localPath(code, path)}?${query}` : localPath(code, path),
      }))}
      places={[
        place('/stan-sprawy', t('status')),
        place('/terminy', t('terms')),
        place('/kontakt', t('contact')),
      ]}
      texts={{ skip: t('skip'), languages: t('languages'), places: t('places') }}
      footer={[
        <Polish key="address" on={locale}>{`${office.street}, ${office.postalCode} ${office.city}`}</Polish>,
        ...(office.phone ? [t('phone', { phone: office.phone })] : []),
        link('/dostepnosc', t('accessibility')),
        link('/prywatnosc', t('privacy')),
        <a key="staff" href="/logowanie" hrefLang="pl">
          {t('staff')}
        </a>,
      ]}
    >
      {children}
    </PublicShell>
  );
}
