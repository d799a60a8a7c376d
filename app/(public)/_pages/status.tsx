import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { PublicFrame } from '@/components/public/public-frame';
import { ResidentScript } from '@/components/public/resident-script';
import { StatusForm } from '@/components/status-lookup/status-form';
import { StatusStart } from '@/components/status-lookup/status-start';
import { StatusView } from '@/components/status-lookup/status-view';
import { statusFormTexts } from '@/components/status-lookup/texts';
import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { formatRegistryNumber, parseRegistryNumber } from '@/lib/core/registry-number';
import { statusOfVisit } from '@/lib/modules/status-lookup/queries/status';
import { publicCtx } from '../../_entry/context';
import { checkStatus } from './actions';
import { SHOWN_META, shownMark } from './shown-mark';
import { office, titled } from './site';
import { visitCookie } from './visit-cookie';

/** `numer` is the case number from the QR code of a receipt. The access code is never part of an address. */
export type StatusQuery = { searchParams: Promise<{ numer?: string | string[] }> };

/** The matter that this browser opened in the last half hour, or null. */
const visited = cache(async () => {
  const key = (await cookies()).get(visitCookie().name)?.value;
  return key ? statusOfVisit(await publicCtx('pl'), key) : null;
});

/** The content of the page: a matter, or the form with the number from a receipt's QR code. */
async function asked({ searchParams }: StatusQuery) {
  const { numer } = await searchParams;
  const given = typeof numer === 'string' ? parseRegistryNumber(numer) : null;
  const number = given ? formatRegistryNumber(given) : '';
  const record = await visited();
  return { number, record: !number || record?.number === number ? record : null };
}

export async function statusTitle(locale: Locale, query: StatusQuery): Promise<Metadata> {
  const { record } = await asked(query);
  const title = await (record
    ? titled(locale, 'status', 'titleOf', { number: record.number })
    : titled(locale, 'status'));
  return { ...title, robots: { index: !record } };
}

export async function StatusPage({ locale, query }: { locale: Locale; query: StatusQuery }) {
  const [{ number, record }, facts, ctx] = await Promise.all([asked(query), office(), publicCtx(locale)]);
  const form = (
    <StatusForm
      action={checkStatus}
      locale={locale}
      number={number}
      texts={statusFormTexts(locale)}
      again={record !== null}
    />
  );
  return (
    <PublicFrame locale={locale} page={paths.status} office={facts}>
      <ResidentScript />
      <meta name={SHOWN_META} content={shownMark({ locale, today: ctx.today, office: facts, record })} />
      {record ? (
        <StatusView locale={locale} record={record} today={ctx.today} again={form} />
      ) : (
        <StatusStart locale={locale} form={form} />
      )}
    </PublicFrame>
  );
}
