import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { publicTexts } from './texts';

/**
 * "There is no such page" in the language of the address. Any reader may have a Polish address, so English follows the
 * Polish text.
 */
export function NotFound({ locale }: { locale: Locale }) {
  return (
    <div className="pub">
      <main>
        <div className="wrap">
          <Sentences locale={locale} heading="h1" />
          {locale === 'pl' && (
            <div lang="en" className="mt-12">
              <Sentences locale="en" heading="h2" />
            </div>
          )}
        </div>
      </main>
    </div>
  );
}

function Sentences({ locale, heading: Heading }: { locale: Locale; heading: 'h1' | 'h2' }) {
  const { t } = publicTexts(locale, 'notFound');
  return (
    <>
      <Heading>{t('title')}</Heading>
      <p className="mt-4">{t('text')}</p>
      <p>
        <a href={paths.home(locale)}>{t('home')}</a>
      </p>
    </>
  );
}
