import { Contact } from '@/components/public/contact';
import { PublicFrame } from '@/components/public/public-frame';
import { StaticHtml } from '@/components/ui/static-html';
import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { mattersOfPoints } from '@/lib/modules/procedure-cards/queries';
import { listPublicDepartments, listPublicPoints } from '@/lib/modules/staff/queries/public-directory';
import { publicCtx } from '../../_entry/context';
import { office, titled } from './site';

export const contactTitle = (locale: Locale) => titled(locale, 'contact');

export async function ContactPage({ locale }: { locale: Locale }) {
  const ctx = await publicCtx(locale);
  const [facts, points, departments, matters] = await Promise.all([
    office(),
    listPublicPoints(),
    listPublicDepartments(),
    mattersOfPoints(ctx),
  ]);
  return (
    <PublicFrame locale={locale} page={paths.contact} office={facts}>
      <StaticHtml>
        <Contact
          locale={locale}
          office={facts}
          points={points.map((point) => ({
            ...point,
            matters: matters.get(point.id) ?? { taken: [], elsewhere: [] },
          }))}
          departments={departments}
        />
      </StaticHtml>
    </PublicFrame>
  );
}
