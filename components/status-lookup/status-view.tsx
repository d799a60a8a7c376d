import type { ReactNode } from 'react';
import { OfficeNameText } from '@/components/public/office-name';
import { hoursIn } from '@/components/public/opening-hours';
import { type PublicTexts, publicTexts } from '@/components/public/texts';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { StaticHtml } from '@/components/ui/static-html';
import { Timeline } from '@/components/ui/timeline';
import type { Locale } from '@/lib/core/context';
import { formatDate, formatHour, formatLong } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import type { StatusRecord } from '@/lib/modules/status-lookup/schema/record';
import { Asked, Bring, CallDue, CallNotice, DocumentList } from './call-part';
import { CollectPart, LetterPart, OwnTerms, SettledPart } from './end-parts';
import { ofLaw, TermPart } from './term-part';
import { timelineItems } from './timeline-items';
import { contactWords, unitWords } from './unit-words';

/** The place on the page to which a lookup leads: the words that answer it. */
export const ARRIVAL = 'stan';

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
  const { state, todo, values, unit, destination, call, over, settlement } = record;
  const facts = {
    ...unitWords(destination ?? unit, locale),
    day: values.day ? formatDate(values.day, locale) : '',
    kind: values.kind ?? '',
    missing: values.missing ?? 0,
    way: values.way ?? '',
    procedure: record.procedure,
  };
  return (
    <>
      <p className="text-note text-ink-2">{t('titleOf', { number: record.number })}</p>
      <h1 id={ARRIVAL} tabIndex={-1} className="outline-none">
        {named(`${state}.now`, facts)}
        <span className="block">{named(todo, facts)}</span>
      </h1>
      <StaticHtml>
        {over && !settlement && state.startsWith('case.') && <p className="lead">{t(`${state}.text`)}</p>}
        <Duties locale={locale} record={record} />

        <div className="mt-8 mb-12 border-b border-line-2">
          {call && <CallDue locale={locale} call={call} today={today} />}
          <CollectPart locale={locale} record={record} />
          <OwnTerms locale={locale} record={record} today={today} />
          <SettledPart locale={locale} record={record} />
          {!over && <TermPart locale={locale} record={record} today={today} />}
          <MarginBlock label={t('matter')}>
            <p>
              <OfficeNameText name={record.card} on={locale} />
            </p>
            <Place texts={texts} record={record} />
            {unit.hours && <Hours written={unit.hours} texts={texts} />}
          </MarginBlock>
          <LetterPart locale={locale} record={record} />
          {!over && record.collections.length === 0 && (
            <MarginBlock label={t('delivery')}>
              <p>{t(`deliveryWay.${record.deliveryWay}.answer`)}</p>
            </MarginBlock>
          )}
        </div>

        <h2 className="mb-6">{over ? t('courseSettled') : t('course')}</h2>
        <Timeline order="oldest" items={timelineItems(record.events, today, texts)} />
        <p className="text-note text-ink-2 mt-6">
          {t('lastChange', {
            day: formatLong(plainDateOf(record.updatedAt), locale),
            time: formatHour(record.updatedAt),
          })}
        </p>
      </StaticHtml>
      <div className="acts noprint mt-6">
        <Button className="[@media(scripting:none)]:hidden" data-print>
          {t('print')}
        </Button>
      </div>
      <section className="again">
        <h2>{t('again')}</h2>
        {again}
      </section>
    </>
  );
}

/** The things that the resident has to answer: a call, delivered or on its way, or missing documents. */
function Duties({ locale, record }: { locale: Locale; record: StatusRecord }) {
  const { t, named } = publicTexts(locale, 'status');
  const { state, call, sent, missing, counter, callRule, keptBy } = record;
  const onItsWay = /^call\.\w+\.sent$/.test(state);
  if (!call && !onItsWay && missing.length === 0) return null;
  return (
    <div className="mt-6">
      {call ? (
        <CallNotice locale={locale} call={call} record={record} />
      ) : (
        <Notice tone="soon">
          {onItsWay && <p>{t(`${state}.text`)}</p>}
          {onItsWay && sent && (
            <>
              <Asked locale={locale} asked={sent} />
              <p className="mt-3">
                <Bring locale={locale} counter={counter} /> {keptBy && named('call.posting', { law: keptBy })}
              </p>
            </>
          )}
          {missing.length > 0 && (
            <>
              {onItsWay && <p className="mt-3">{t('call.asked', { documents: missing.length })}</p>}
              <DocumentList locale={locale} documents={missing} />
              <p>
                <Bring locale={locale} counter={counter} />{' '}
                {!onItsWay && t(callRule && ofLaw(record) ? `call.before.${callRule}` : 'callIfNeeded')}
              </p>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}

/** Where the papers are, with the room and telephone of the department that answers for them. */
function Place({ texts: { named, locale }, record }: { texts: PublicTexts; record: StatusRecord }) {
  const { place, unit, destination } = record;
  const to = unitWords(destination ?? unit, locale).to;
  const here = unitWords(unit, locale);
  const said = {
    ...here,
    to,
    contact: contactWords(unit, locale),
    kind: 'kind' in place ? place.kind : '',
    point: 'point' in place ? place.point : '',
    authority: 'authority' in place ? place.authority : '',
  };
  return (
    <p className="text-ink-2">
      {named(`place.${place.code}`, said)}{' '}
      {destination && place.code === 'AT_UNIT' && named('goesTo', { to })}
    </p>
  );
}

/** Translated where they say days and hours alone; else in the department's own Polish words. */
function Hours({ written, texts: { t, named, locale } }: { written: string; texts: PublicTexts }) {
  const said = hoursIn(written, locale);
  return (
    <p className="text-ink-2">
      {said === null ? named('hours', { hours: written }) : t('hoursSaid', { hours: said })}
    </p>
  );
}
