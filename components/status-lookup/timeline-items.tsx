import type { ReactNode } from 'react';
import type { PublicTexts } from '@/components/public/texts';
import type { TimelineItem } from '@/components/ui/timeline';
import { formatDate, formatDay } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PublicEvent } from '@/lib/modules/status-lookup/schema/record';
import { formSentence } from '@/lib/modules/status-lookup/words';
import { unitWords } from './unit-words';

/** The course of a matter in the sentences of a resident, oldest first. */
export function timelineItems(
  events: readonly PublicEvent[],
  today: PlainDate,
  texts: PublicTexts,
): TimelineItem[] {
  return events.map((event, place) => ({
    id: `${place}`,
    kind: event.code === 'called' || event.code === 'paused' ? 'pause' : event.kind,
    ...itemOf(event, today, texts),
  }));
}

function itemOf(event: PublicEvent, today: PlainDate, texts: PublicTexts): Said {
  if (event.kind === 'past') return pastItem(event, texts);
  return event.kind === 'now' ? nowItem(event, texts) : nextItem(event, today, texts);
}

type Said = Omit<TimelineItem, 'id' | 'kind'>;
type Of<Kind extends PublicEvent['kind']> = Extract<PublicEvent, { kind: Kind }>;

function pastItem(event: Of<'past'>, texts: PublicTexts): Said {
  const { t, named, locale } = texts;
  const on = (day: PlainDate) => formatDay(day, locale);
  const said = (title: string, text?: ReactNode): Said => ({ when: on(event.day), title, text });
  switch (event.code) {
    case 'filed':
      return said(t('event.filed'), filedText(event.facts, texts));
    case 'handOver.PENDING':
    case 'handOver.ACCEPTED':
    case 'handOver.REFUSED':
    case 'handOver.SENT_BACK':
      return said(t(`${event.code}.title`), named(`${event.code}.text`, unitWords(event.facts.unit, locale)));
    case 'called': {
      const { call, until } = event.facts;
      return said(t('event.called', { call }), t('event.calledText', { until: formatDate(until, locale) }));
    }
    case 'supplemented': {
      const complete = event.facts.complete ? 'yes' : 'no';
      return said(t('event.supplemented'), t('event.supplementedText', { complete }));
    }
    case 'supplement-cancelled': {
      const day = formatDate(event.facts.on, locale);
      return said(t('event.supplement-cancelled'), t('event.supplement-cancelledText', { day }));
    }
    case 'paused': {
      const { pause, until } = event.facts;
      const text = until ? t('event.pausedUntil', { until: formatDate(until, locale) }) : t('event.paused');
      return said(t(`pause.${pause}.title`), text);
    }
    case 'settled':
      return said(t(`outcome.${event.facts.outcome}.title`, { procedure: event.facts.procedure }));
    case 'collection.AT_COUNTER': {
      const { kind, point } = event.facts;
      return said(t('collection.AT_COUNTER.arrived', { kind }), named('event.filedAt', { point }));
    }
    case 'collection.ISSUED':
    case 'collection.GIVEN_BACK': {
      const { kind, point } = event.facts;
      return said(t(`${event.code}.title`, { kind }), named('event.filedAt', { point }));
    }
    default:
      return said(t(`event.${event.code}`));
  }
}

function filedText(
  { channel, point, missing }: { channel: string; point: string; missing: number },
  texts: PublicTexts,
) {
  const { t, named } = texts;
  return (
    <>
      {t(`channel.${channel}`)}
      {point && <> {named('event.filedAt', { point })}</>}
      {missing > 0 && ` ${t('event.filedMissing', { missing })}`}
    </>
  );
}

function nowItem({ code, day, facts }: Of<'now'>, { t, named, locale }: PublicTexts): Said {
  const until = 'until' in facts && facts.until ? formatDate(facts.until, locale) : '';
  const text = (): ReactNode => {
    if ('unit' in facts) return named(`${code}.text`, unitWords(facts.unit, locale));
    if ('point' in facts) return named('event.filedAt', { point: facts.point });
    if (code.startsWith('pause.')) return t(`${code}.now`);
    if (until === '') return undefined;
    return code.startsWith('call.') ? t(`${code}.text`, { day: until }) : t('until', { day: until });
  };
  return {
    when: t('now'),
    whenNote: day && t('since', { day: formatDay(day, locale) }),
    title: code.startsWith('pause.')
      ? t('paused')
      : t(`${code}.title`, 'kind' in facts ? { kind: facts.kind } : {}),
    text: text(),
  };
}

function nextItem(event: Of<'next'>, today: PlainDate, { t, named, locale }: PublicTexts): Said {
  if (event.code === 'delivery') {
    const { way } = event.facts;
    return { when: t('then'), title: t(`deliveryWay.${way}.title`), text: t(`deliveryWay.${way}.text`) };
  }
  const { day, facts } = event;
  const sentence = formSentence(facts.form);
  const when = () => {
    if (day === null) return t('then');
    return day < today ? t('soonest') : t('until', { day: formatDay(day, locale) });
  };
  return {
    when: when(),
    title: t(sentence ?? 'nextEvent.settlement'),
    text: sentence ? undefined : named('nextEvent.settlementText', { form: facts.form }),
  };
}
