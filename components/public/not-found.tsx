import { StaticHtml } from '@/components/ui/static-html';
import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { publicTexts } from './texts';

/**
 * "There is no such page" in the language of the address. Any reader may have a Polish address, so English follows the
 * Polish text. Next sends this part with every page, so it is one piece of HTML.
 */
export function NotFound({ locale }: { locale: Locale }) {
  return (
    <StaticHtml className="pub">
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
    </StaticHtml>
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
