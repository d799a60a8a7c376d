import type { ReactNode } from 'react';
import { hoursIn } from '@/components/public/opening-hours';
import { PolishText } from '@/components/public/polish-text';
import { type PublicTexts, publicTexts } from '@/components/public/texts';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { PrintButton } from '@/components/ui/print-button';
import { ProofShort } from '@/components/ui/proof-short';
import { StaticHtml } from '@/components/ui/static-html';
import { Timeline } from '@/components/ui/timeline';
import type { Locale } from '@/lib/core/context';
import { formatDate, formatLong } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { describeDistance } from '@/lib/modules/deadlines/rules/describe-distance';
import { shortProof } from '@/lib/modules/deadlines/rules/short-proof';
import type { StatusRecord } from '@/lib/modules/status-lookup/schema';
import { ArrivalHeading } from './arrival-heading';
import { timelineItems } from './timeline-items';

interface StatusViewProps {
  locale: Locale;
  record: StatusRecord;
  today: PlainDate;
  /** The form for another matter. */
  again: ReactNode;
}

/** The status of a matter: the next step, the date with its proof, the unit that has the matter, and its course. */
export function StatusView({ locale, record, today, again }: StatusViewProps) {
  const texts = publicTexts(locale, 'status');
  const { t, named } = texts;
  const { stage, unit, destination, missing, standing, settledOn, deliveryWay, collect } = record;
  const to = locale === 'pl' ? (destination ?? unit).genitive : (destination ?? unit).name;
  /** Returns the resident's next step in words. */
  const nextStep = () => {
    if (stage === 'cancelled') return t('cancelledText');
    if (collect) return t('collect.title');
    if (standing?.pause === 'SUPPLEMENT' || standing?.pause === 'FEE') return t(`answer.${standing.pause}`);
    return missing.length > 0 ? t('missing', { missing: missing.length }) : t('nothingToDo');
  };
  return (
    <>
      <p className="text-note text-ink-2">{t('titleOf', { number: record.number })}</p>
      <ArrivalHeading key={record.number}>
        {named(`stage.${stage}`, { to })}
        {(stage !== 'settled' || collect) && <span className="block">{nextStep()}</span>}
      </ArrivalHeading>
      <StaticHtml>
        {missing.length > 0 && (
          <div className="mt-6">
            <Notice tone="soon">
              <ul className="mb-3 list-disc pl-6">
                {missing.map((name) => (
                  <li key={name}>
                    <PolishText on={locale}>{name}</PolishText>
                  </li>
                ))}
              </ul>
              <p>
                {t('missingText')} {t(ofLaw(record) ? 'callByLaw' : 'call')}
              </p>
            </Notice>
          </div>
        )}

        <div className="mt-8 mb-12 border-b border-line-2">
          {settledOn ? (
            <MarginBlock label={t('settledOn')}>
              <p className="date-big">{formatLong(settledOn, locale)}</p>
            </MarginBlock>
          ) : (
            stage !== 'cancelled' && <Term locale={locale} record={record} today={today} />
          )}
          <MarginBlock label={t('matter')}>
            <p>
              <PolishText on={locale}>{record.card}</PolishText>
            </p>
            <p className="text-ink-2">
              {named('has', { unit: unit.name })}
              {unit.room && `, ${t('room', { room: unit.room })}`}
              {unit.phone && `, ${t('phone', { phone: unit.phone })}`}.{' '}
              {destination && named('goesTo', { to })}
            </p>
            {unit.hours && <Hours written={unit.hours} texts={texts} />}
          </MarginBlock>
          {collect && (
            <MarginBlock label={t('delivery')}>
              <p>{named('collect.where', collect)}</p>
              <p className="text-ink-2">{t('collect.bring')}</p>
            </MarginBlock>
          )}
          {!settledOn && !collect && stage !== 'cancelled' && (
            <MarginBlock label={t('delivery')}>
              <p>{t('deliveryWay', { way: deliveryWay })}</p>
            </MarginBlock>
          )}
        </div>

        <h2 className="mb-6">{settledOn || stage === 'cancelled' ? t('courseSettled') : t('course')}</h2>
        <Timeline order="oldest" items={timelineItems(record.events, today, texts)} />
        <p className="text-note text-ink-2 mt-6">
          {t('lastChange', {
            day: formatLong(plainDateOf(record.updatedAt), locale),
            time: clock.format(record.updatedAt),
          })}
        </p>
      </StaticHtml>
      <div className="acts noprint mt-6">
        <PrintButton>{t('print')}</PrintButton>
      </div>
      <section className="again">
        <h2>{t('again')}</h2>
        {again}
      </section>
    </>
  );
}

/** Opening hours: translated when the text holds only days and hours, else in the department's Polish words. */
function Hours({ written, texts: { t, named, locale } }: { written: string; texts: PublicTexts }) {
  const said = hoursIn(written, locale);
  return (
    <p className="text-ink-2">
      {said === null ? named('hours', { hours: written }) : t('hoursSaid', { hours: said })}
    </p>
  );
}

const clock = new Intl.DateTimeFormat('pl', {
  timeZone: 'Europe/Warsaw',
  hour: 'numeric',
  minute: '2-digit',
});

/** Whether the date is a term of the law. Otherwise it is a target of the office. */
const ofLaw = ({ term }: StatusRecord) => term.meaning !== 'TARGET';

/**
 * The date, its distance, the remedy after a lapse, and its proof; for a stopped term the reason why there is no date.
 */
function Term({ locale, record, today }: Omit<StatusViewProps, 'again'>) {
  const { t } = publicTexts(locale, 'status');
  const { term, standing, notifiedOn } = record;
  if (standing) {
    return (
      <MarginBlock label={t('term')}>
        <p className="date-big">{t('standing', { day: formatDate(standing.since, locale) })}</p>
        <p className="text-ink-2">
          {t(`standingWhy.${standing.pause}`)} {t('standingLeft', { days: standing.left })}
        </p>
      </MarginBlock>
    );
  }
  const { state, days } = describeDistance(term.due, today);
  const late = ofLaw(record) ? `${t('late', { days })} ${t('urging')}` : t('targetMissed');
  return (
    <MarginBlock label={t(ofLaw(record) ? 'term' : 'target')}>
      <p className="date-big">{formatLong(term.due, locale)}</p>
      <p className="text-ink-2">
        {state === 'late' ? late : `${t('ahead', { days })} ${ofLaw(record) ? t('promise') : ''}`}
      </p>
      {notifiedOn && <p className="text-ink-2">{t('notified', { day: formatDate(notifiedOn, locale) })}</p>}
      <details className="mt-1">
        <summary className="lnk">{t('why')}</summary>
        <div className="max-w-[40rem] sm:[&_li]:grid-cols-[11rem_minmax(0,1fr)]">
          <ProofShort lines={shortProof(term, locale).map(({ label, text }) => ({ date: label, text }))} />
        </div>
      </details>
    </MarginBlock>
  );
}
