import { OfficeNameText } from '@/components/public/office-name';
import { WeekHours } from '@/components/public/opening-hours';
import { PolishText } from '@/components/public/polish-text';
import { type PublicTexts, publicTexts } from '@/components/public/texts';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Locale } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { zlotyText } from '@/lib/core/money';
import { paths } from '@/lib/core/paths';
import { EVERYDAY_WORDS } from '@/lib/modules/deadlines/rules/everyday/everyday-words';
import { ruleCodeSchema } from '@/lib/modules/deadlines/schema';
import type { ResidentCard } from '@/lib/modules/procedure-cards/schema';
import type { PublicPoint } from '@/lib/modules/staff/queries/public-directory';

interface CardViewProps {
  locale: Locale;
  card: ResidentCard;
  /** The service points that take the matter. */
  points: readonly PublicPoint[];
}

/** A card in the order of a resident's questions: what to bring, where, for how much, how long, what then. */
export function CardView({ locale, card, points }: CardViewProps) {
  const texts = publicTexts(locale, 'card');
  const { t } = texts;
  return (
    <>
      <p className="mb-2 text-note text-ink-2">
        <a href={paths.cards(locale)}>{t('all')}</a> / <OfficeNameText name={card.department} on={locale} />
      </p>
      <h1>
        <OfficeNameText name={card} on={locale} />
      </h1>
      {locale !== 'pl' && <p className="text-note text-ink-2">{t('inPolish')}</p>}
      <p className="lead">
        <PolishText on={locale}>{card.description}</PolishText>
      </p>
      <div className="acts noprint mt-6 mb-10">
        <Button className="[@media(scripting:none)]:hidden" data-print>
          {t('print')}
        </Button>
      </div>
      <MarginBlock heading number={1} label={t('bring')}>
        {card.appliesTo && (
          <p className="mb-4">
            {t('appliesTo')} <PolishText on={locale}>{card.appliesTo}</PolishText>
          </p>
        )}
        <Documents card={card} texts={texts} />
      </MarginBlock>
      <MarginBlock heading number={2} label={t('where')}>
        <Where card={card} points={points} texts={texts} />
      </MarginBlock>
      <MarginBlock heading number={3} label={t('cost')}>
        <Fees card={card} texts={texts} />
      </MarginBlock>
      <MarginBlock heading number={4} label={t('howLong')}>
        <p>
          <b>{EVERYDAY_WORDS[locale].rules[ruleCodeSchema.parse(card.termRule)][0]}</b>
        </p>
        {card.termNote && (
          <p>
            <PolishText on={locale}>{card.termNote}</PolishText>
          </p>
        )}
      </MarginBlock>
      <MarginBlock heading number={5} label={t('then')}>
        <Then card={card} texts={texts} />
      </MarginBlock>
      <p className="mt-6 max-w-none border-t border-line-2 pt-4 text-note text-ink-2">
        {card.legalBasis.length > 0 && (
          <>
            {t('basis')} <PolishText on={locale}>{card.legalBasis.join('; ')}</PolishText>
            {'. '}
          </>
        )}
        {t('version', { number: card.number, day: formatDate(card.validFrom, locale) })}
      </p>
    </>
  );
}

type PartProps = { card: ResidentCard; texts: PublicTexts };

function Documents({ card: { documents }, texts: { t, locale } }: PartProps) {
  if (documents.length === 0) return <p>{t('nothing')}</p>;
  return (
    <ul className="checklist">
      {documents.map((document) => (
        <li key={document.name}>
          <span className="checklist__box" aria-hidden="true" />
          <div>
            <OfficeNameText name={document} on={locale} />
            {document.note && (
              <span className="block text-note text-ink-2">
                <PolishText on={locale}>{document.note}</PolishText>
              </span>
            )}
          </div>
          <span className="text-note text-ink-2">
            {document.kind === 'TO_SHOW' ? t('toShow') : document.mandatory ? t('toFile') : t('ifNeeded')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The points and the other ways to file; the channel guard of KPA art. 63 § 1 is said where it holds. */
function Where({ card, points, texts: { t, locale } }: PartProps & { points: readonly PublicPoint[] }) {
  const hours = publicTexts(locale, 'hours');
  return (
    <>
      {points.map((point) => (
        <div key={point.id} className="mb-4">
          <p>
            <b>
              <PolishText on={locale}>{point.name}</PolishText>
            </b>
          </p>
          <p>
            <PolishText on={locale}>{point.address}</PolishText>
          </p>
          <WeekHours hours={point.hours} texts={hours} />
        </div>
      ))}
      {card.personalAttendance && <p className="mb-2">{t('inPerson')}</p>}
      <p>
        {!card.personalAttendance && `${t('otherWays')} `}
        {card.emailBasis === '' ? t('noEmail', { procedure: card.procedure }) : t('byEmail')}
        {card.emailBasis !== '' && (
          <>
            {' '}
            (<PolishText on={locale}>{card.emailBasis}</PolishText>)
          </>
        )}
      </p>
    </>
  );
}

function Fees({ card: { fees }, texts: { t, locale } }: PartProps) {
  if (fees.length === 0) return <p>{t('free')}</p>;
  return (
    <ul className="checklist">
      {fees.map((fee) => (
        <li key={fee.name}>
          <div>
            <PolishText on={locale}>{fee.name}</PolishText>
            {fee.note && (
              <span className="block text-note text-ink-2">
                <PolishText on={locale}>{fee.note}</PolishText>
              </span>
            )}
          </div>
          <b className="whitespace-nowrap">{zlotyText(fee.amountGrosze)}</b>
        </li>
      ))}
    </ul>
  );
}

/** The course after the filing, up to the remedy. */
function Then({ card, texts: { t, named, locale } }: PartProps) {
  const form = <PolishText on={locale}>{card.settlementForm}</PolishText>;
  return (
    <ol className="catalogue__steps">
      <li>
        {t(card.publicStatus ? 'receipt' : 'receiptOnly')}
        {card.publicStatus && (
          <>
            {' '}
            <a href={paths.status(locale)}>{t('statusAct')}</a>
          </>
        )}
      </li>
      <li>{t('call')}</li>
      {card.settlementForm !== '' && <li>{named('ends', { form })}</li>}
      {card.appeal !== '' && (
        <li>
          <PolishText on={locale}>{card.appeal}</PolishText>
        </li>
      )}
    </ol>
  );
}
