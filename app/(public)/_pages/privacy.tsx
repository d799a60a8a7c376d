import { Privacy } from '@/components/public/privacy';
import { PublicFrame } from '@/components/public/public-frame';
import { StaticHtml } from '@/components/ui/static-html';
import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { currentRodoClause } from '@/lib/modules/procedure-cards/queries';
import { publicCtx } from '../../_entry/context';
import { office, titled } from './site';

export const privacyTitle = (locale: Locale) => titled(locale, 'privacy');

export async function PrivacyPage({ locale }: { locale: Locale }) {
  const [facts, clause] = await Promise.all([office(), publicCtx(locale).then(currentRodoClause)]);
  return (
    <PublicFrame locale={locale} page={paths.privacy} office={facts}>
      <StaticHtml>
        <Privacy locale={locale} clause={clause} />
      </StaticHtml>
    </PublicFrame>
  );
}
