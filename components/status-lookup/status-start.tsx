import type { ReactNode } from 'react';
import { publicTexts } from '@/components/public/texts';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Locale } from '@/lib/core/context';

/** The page before a lookup: the form, and help for a reader without a receipt. */
export function StatusStart({ locale, form }: { locale: Locale; form: ReactNode }) {
  const { t } = publicTexts(locale, 'status');
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="lead mb-8">{t('lead')}</p>
      {form}
      <div className="mt-12">
        <MarginBlock label={t('lostTitle')}>
          <p>{t('lostText')}</p>
        </MarginBlock>
      </div>
    </>
  );
}
