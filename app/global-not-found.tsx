import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { residentIcons } from '@/components/layout/icons';
import { NotFound } from '@/components/public/not-found';
import { publicTexts } from '@/components/public/texts';
import { localeOfPath } from '@/lib/i18n/locales';
import { Document } from './(public)/_pages/document';

export { viewport } from '@/components/layout/icons';

const locale = async () => localeOfPath((await headers()).get('x-okienko-path') ?? '/');

export async function generateMetadata(): Promise<Metadata> {
  const { t } = publicTexts(await locale(), 'notFound');
  return { ...residentIcons, title: `${t('title')} · Okienko` };
}

/** Shown for an unknown address. Rendered for each request, because its scripts carry the request's nonce. */
export default async function GlobalNotFound() {
  const language = await locale();
  return (
    <Document locale={language}>
      <NotFound locale={language} />
    </Document>
  );
}
