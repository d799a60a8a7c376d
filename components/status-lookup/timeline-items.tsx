import type { ReactNode } from 'react';
import type { PublicTexts } from '@/components/public/texts';
import type { TimelineItem } from '@/components/ui/timeline';
import { formatDay } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import polish from '@/lib/i18n/messages/pl/public.json';
import type { PublicEvent, PublicUnit } from '@/lib/modules/status-lookup/schema';

/** The keys of the translated forms of settlement, by their Polish names on the cards. */
const FORM_KEYS = new Map(Object.entries(polish.status.form).map(([key, form]) => [form, key]));

/** The course of a matter in the sentences of a resident, oldest first. */
export function timelineItems(
  events: readonly PublicEvent[],
  today: PlainDate,
  texts: PublicTexts,
): TimelineItem[] {
  return events.map((event, place) => ({
    id: `${place}`,
    kind: event.kind,
    ...sentences(event, today, texts),
  }));
}

function sentences(
  event: PublicEvent,
  today: PlainDate,
  { t, named, locale }: PublicTexts,
): Omit<TimelineItem, 'id' | 'kind'> {
  /** Polish needs the genitive of a name after "do"; other languages do not decline it. */
  const into = (unit: PublicUnit) => (locale === 'pl' ? unit.genitive : unit.name);
  const day = event.day && formatDay(event.day, locale);
  const { facts } = event;
  switch (event.kind) {
    case 'now':
      return {
        when: t('now'),
        whenNote: day && t('since', { day }),
        title: t(`nowEvent.${event.code}`),
        text: named(`nowEvent.${event.code}-text`, {
          to: into(event.facts.unit),
          unit: event.facts.unit.name,
        }),
      };
    case 'next':
      return event.code === 'settlement'
        ? {
            when: settlementWhen(event.day),
            title: t('nextEvent.settlement'),
            text: formText(event.facts.form),
          }
        : {
            when: t('then'),
            title: t('nextEvent.delivery', { way: event.facts.way }),
            text: t('nextEvent.deliveryText', { way: event.facts.way }),
          };
    case 'past':
      return { when: day, title: t(`event.${event.code}`), text: pastText() };
  }

  /** The form of settlement as the card names it. In another language its translation follows, if there is one. */
  function formText(form: string): ReactNode {
    const key = locale === 'pl' ? undefined : FORM_KEYS.get(form);
    return named('nextEvent.settlementText', { form, meaning: key ? ` (${t(`form.${key}`)})` : '' });
  }

  function settlementWhen(due: PlainDate | null): string {
    if (due === null) return t('then');
    return due < today ? t('soonest') : t('until', { day: day ?? '' });
  }

  function pastText(): ReactNode {
    if ('channel' in facts) {
      const { channel, point, missing } = facts;
      return (
        <>
          {t('event.filedText', { channel })}
          {point && <> {named('event.filedAt', { point })}</>}
          {missing > 0 && ` ${t('event.filedMissing', { missing })}`}
        </>
      );
    }
    if (!('unit' in facts)) return null;
    return named(`event.${event.code}-text`, { to: into(facts.unit), unit: facts.unit.name });
  }
}
