import type { ReactNode } from 'react';
import { PublicShell } from '@/components/layout/public-shell';
import type { Locale } from '@/lib/core/context';
import { type PublicPath, paths } from '@/lib/core/paths';
import { LANGUAGES } from '@/lib/i18n/locales';
import { PolishText } from './polish-text';
import { publicTexts } from './texts';

export type OfficeFacts = { name: string; street: string; postalCode: string; city: string; phone: string };

/**
 * The frame of a resident page: the office, the places, the languages (each leads to the same page), and the footer.
 */
export function PublicFrame(props: {
  locale: Locale;
  page: PublicPath;
  /** The place in the bar to which the page belongs; the page itself without it. */
  place?: PublicPath<string>;
  /** The query of the address; it means the same in every language. */
  query?: string;
  office: OfficeFacts;
  children: ReactNode;
}) {
  const { locale, page, place: marked = page, query, office, children } = props;
  const { t } = publicTexts(locale, 'shell');
  const place = (to: PublicPath<string>, label: string) => ({
    href: to(locale),
    label,
    current: to === marked,
  });
  const link = (to: PublicPath, label: string) => <a href={to(locale)}>{label}</a>;
  return (
    <PublicShell
      office={<PolishText on={locale}>{office.name}</PolishText>}
      tagline={t('tagline')}
      home={paths.home(locale)}
      languages={LANGUAGES.map(({ code, label }) => ({
        code,
        label,
        current: code === locale,
        href: page(code, new URLSearchParams(query)),
      }))}
      places={[
        place(paths.cards, t('cards')),
        place(paths.status, t('status')),
        place(paths.terms, t('terms')),
        place(paths.contact, t('contact')),
      ]}
      texts={{ skip: t('skip'), languages: t('languages'), places: t('places') }}
      footer={[
        <PolishText
          key="address"
          on={locale}
        >{`${office.street}, ${office.postalCode} ${office.city}`}</PolishText>,
        ...(office.phone ? [t('phone', { phone: office.phone })] : []),
        link(paths.accessibility, t('accessibility')),
        link(paths.privacy, t('privacy')),
        <a key="staff" href={paths.signIn()} hrefLang="pl">
          {t('staff')}
        </a>,
      ]}
    >
      {children}
    </PublicShell>
  );
}
