import { Home } from '@/components/public/home';
import { PublicFrame } from '@/components/public/public-frame';
import { StaticHtml } from '@/components/ui/static-html';
import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { statutoryFree } from '@/lib/modules/deadlines/rules/free-days';
import { listPublicPoints } from '@/lib/modules/staff/queries/public-directory';
import { publicCtx } from '../../_entry/context';
import { office, titled } from './site';

export const homeTitle = (locale: Locale) => titled(locale, 'home');

export async function HomePage({ locale }: { locale: Locale }) {
  const [{ today }, facts, points] = await Promise.all([publicCtx(locale), office(), listPublicPoints()]);
  return (
    <PublicFrame locale={locale} page={paths.home} office={facts}>
      <StaticHtml>
        <Home
          locale={locale}
          office={facts}
          points={points}
          today={today}
          dayOff={statutoryFree(today) !== null}
        />
      </StaticHtml>
    </PublicFrame>
  );
}
