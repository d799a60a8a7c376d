import { Accessibility } from '@/components/public/accessibility';
import { PublicFrame } from '@/components/public/public-frame';
import { StaticHtml } from '@/components/ui/static-html';
import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { env } from '@/lib/platform/env';
import { office, titled } from './site';

export const accessibilityTitle = (locale: Locale) => titled(locale, 'accessibility');

export async function AccessibilityPage({ locale }: { locale: Locale }) {
  const facts = await office();
  return (
    <PublicFrame locale={locale} page={paths.accessibility} office={facts}>
      <StaticHtml>
        <Accessibility locale={locale} office={facts} site={env().OKIENKO_URL} />
      </StaticHtml>
    </PublicFrame>
  );
}
