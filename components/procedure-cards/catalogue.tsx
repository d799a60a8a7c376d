import { OfficeNameText } from '@/components/public/office-name';
import { todayHours } from '@/components/public/opening-hours';
import { Phone } from '@/components/public/phone';
import { PolishText } from '@/components/public/polish-text';
import { type PublicTexts, publicTexts } from '@/components/public/texts';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { EVERYDAY_WORDS } from '@/lib/modules/deadlines/rules/everyday/everyday-words';
import { ruleCodeSchema } from '@/lib/modules/deadlines/schema';
import { searchCatalogue } from '@/lib/modules/procedure-cards/rules/match-cards';
import type { CatalogueCard } from '@/lib/modules/procedure-cards/schema';
import type { PublicPoint } from '@/lib/modules/staff/queries/public-directory';

interface CatalogueProps {
  locale: Locale;
  /** The words of the resident; '' before a search. */
  typed: string;
  cards: readonly CatalogueCard[];
  office: { phone: string };
  points: readonly PublicPoint[];
  today: PlainDate;
  dayOff: boolean;
}

/** The catalogue of cards: the search by the resident's own words with what it found, and all cards by department. */
export function Catalogue({ locale, typed, cards, ...ways }: CatalogueProps) {
  const texts = publicTexts(locale, 'cards');
  const { t } = texts;
  const found = typed === '' ? [] : searchCatalogue(cards, typed);
  return (
    <>
      <h1>{t('title')}</h1>
      <search>
        <form className="catalogue__search" method="get" action={paths.cards(locale)}>
          <label htmlFor="szukaj">{t('search')}</label>
          <div className="catalogue__field">
            <input
              className="input"
              id="szukaj"
              name="szukaj"
              type="search"
              defaultValue={typed}
              maxLength={120}
              autoComplete="off"
              aria-describedby="szukaj-hint"
            />
            <button className="btn btn-1" type="submit">
              {t('searchAct')}
            </button>
          </div>
          <p className="hint" id="szukaj-hint">
            {t('searchHint')}
          </p>
        </form>
      </search>
      {found.length > 0 && (
        <MarginBlock heading label={t('found', { count: found.length })} note={found.length > 1 && t('best')}>
          <ol className="catalogue__hits">
            {found.map(({ card, word }) => (
              <li key={card.slug}>
                <Hit locale={locale} card={card} word={word} texts={texts} />
              </li>
            ))}
          </ol>
        </MarginBlock>
      )}
      {typed !== '' && <Ask {...ways} texts={texts} typed={found.length === 0 ? typed : null} />}
      {byDepartment(cards).map(({ department, cards: own }) => (
        <MarginBlock
          key={department.id}
          heading
          label={<OfficeNameText name={department} on={locale} />}
          note={t('count', { count: own.length })}
        >
          <ul className="catalogue__links">
            {own.map((card) => (
              <li key={card.slug}>
                <a href={paths.card(locale, card.slug)}>
                  <OfficeNameText name={card} on={locale} />
                </a>
              </li>
            ))}
          </ul>
        </MarginBlock>
      ))}
    </>
  );
}

type HitProps = { locale: Locale; card: CatalogueCard; word: string | null; texts: PublicTexts };

function Hit({ locale, card, word, texts: { t, named } }: HitProps) {
  const [waiting] = EVERYDAY_WORDS[locale].rules[ruleCodeSchema.parse(card.termRule)];
  return (
    <>
      <h3>
        <a href={paths.card(locale, card.slug)}>
          <OfficeNameText name={card} on={locale} />
        </a>
      </h3>
      <p>
        <PolishText on={locale}>{card.description}</PolishText>
      </p>
      <p className="text-note text-ink-2">
        {word !== null && (
          <>
            {named('alsoSaid', { word })}
            {' · '}
          </>
        )}
        {t('documents', { count: card.mandatory })}
        {' · '}
        {waiting}
      </p>
    </>
  );
}

type AskProps = Pick<CatalogueProps, 'office' | 'points' | 'today' | 'dayOff'> & {
  texts: PublicTexts;
  /** The words for which there is no card; null when there are cards, of which none may be the right one. */
  typed: string | null;
};

/** The ways to ask when the right card is not among the found ones. */
function Ask({ office, points, today, dayOff, texts, typed }: AskProps) {
  const { t, locale } = texts;
  const hours = publicTexts(locale, 'hours');
  const [point] = points;
  return (
    <MarginBlock heading label={t(typed === null ? 'otherTitle' : 'noneTitle')}>
      {typed !== null && (
        <p className="mb-4">
          <b>{t('none', { typed })}</b> {t('noneText')}
        </p>
      )}
      <dl className="catalogue__ask">
        {office.phone && (
          <div>
            <dt>{t('call')}</dt>
            <dd>
              <Phone number={office.phone} />
            </dd>
          </div>
        )}
        {point && (
          <div>
            <dt>{t('come')}</dt>
            <dd>
              <PolishText on={locale}>{`${point.name}, ${point.address}`}</PolishText>
              <span className="block text-ink-2">{todayHours(point.hours, today, dayOff, hours)}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('write')}</dt>
          <dd>
            <a href={paths.contact(locale)}>{t('writeAct')}</a>
          </dd>
        </div>
      </dl>
    </MarginBlock>
  );
}

/** The cards of each department, in the order of the cards; departments by name. */
function byDepartment(cards: readonly CatalogueCard[]) {
  const groups = new Map<number, { department: CatalogueCard['department']; cards: CatalogueCard[] }>();
  for (const card of cards) {
    const group = groups.get(card.department.id) ?? { department: card.department, cards: [] };
    groups.set(card.department.id, group);
    group.cards.push(card);
  }
  return [...groups.values()].toSorted((a, b) => a.department.name.localeCompare(b.department.name, 'pl'));
}
