import { paths } from '@/lib/core/paths';
import { publicTexts } from './texts';

/** "There is no such page", for everybody who may have come here: in Polish, and in English below. */
export function NotFound() {
  const pl = publicTexts('pl', 'notFound');
  const en = publicTexts('en', 'notFound');
  return (
    <div className="pub">
      <main>
        <div className="wrap">
          <h1>{pl.t('title')}</h1>
          <p className="mt-4">{pl.t('text')}</p>
          <p>
            <a href={paths.home('pl')}>{pl.t('home')}</a>
          </p>
          <div lang="en" className="mt-12">
            <h2>{en.t('title')}</h2>
            <p className="mt-2">{en.t('text')}</p>
            <p>
              <a href={paths.home('en')}>{en.t('home')}</a>
            </p>
          </div>
        </div>
      </main>
    </div>
  );
}
