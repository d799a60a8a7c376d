import { cache } from 'react';
import { CardView } from '@/components/procedure-cards/card-view';
import { PublicFrame } from '@/components/public/public-frame';
import { ResidentScript } from '@/components/public/resident-script';
import { StaticHtml } from '@/components/ui/static-html';
import type { Locale } from '@/lib/core/context';
import { nameIn } from '@/lib/core/office-name';
import { paths } from '@/lib/core/paths';
import { getResidentCard } from '@/lib/modules/procedure-cards/queries';
import { listPublicPoints } from '@/lib/modules/staff/queries/public-directory';
import { found, publicCtx } from '../../_entry/context';
import { office, titled } from './site';

export type CardParams = { params: Promise<{ slug: string }> };

const cardOf = cache(async (slug: string) => found(getResidentCard(await publicCtx('pl'), slug)));

export async function cardTitle(locale: Locale, { params }: CardParams) {
  const { text } = nameIn(await cardOf((await params).slug), locale);
  return titled(locale, 'card', 'titleOf', { name: text });
}

/** One card of the catalogue. */
export async function CardPage({ locale, params }: { locale: Locale } & CardParams) {
  const { slug } = await params;
  const [card, facts, points] = await Promise.all([cardOf(slug), office(), listPublicPoints()]);
  const page = Object.assign((language: Locale) => paths.card(language, slug), paths.card);
  return (
    <PublicFrame locale={locale} page={page} place={paths.cards} office={facts}>
      <ResidentScript />
      <StaticHtml>
        <CardView
          locale={locale}
          card={card}
          points={points.filter(({ id }) => card.pointIds.includes(id))}
        />
      </StaticHtml>
    </PublicFrame>
  );
}
