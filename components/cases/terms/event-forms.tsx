'use client';

import type { Typed } from '@/components/layout/act-form';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { CLOCK_EVENTS, type ClockEvent } from '@/lib/modules/cases/schema/clock';
import { EVENT_WORDS } from '@/lib/modules/cases/words/clocks';
import { termRule } from '@/lib/modules/deadlines/rules/term-rules';
import { DayField, dayOf } from './day-field';
import type { TermsActions } from './terms-actions';
import { TermsForm } from './terms-form';

type Common = { caseId: number; today: PlainDate; actions: TermsActions };

const EVENTS = Object.entries(EVENT_WORDS) as [ClockEvent, string][];

/** How many days the authority may give by itself, in words; null where the act sets them. */
function daysGiven({ event }: Typed): string | null {
  const { amount, chosen } = termRule(CLOCK_EVENTS[event as ClockEvent].rule);
  if (!chosen) return null;
  return chosen.max > 31
    ? `Co najmniej ${amount}; puste: ${amount}`
    : `Od ${amount} do ${chosen.max}; puste: ${amount}`;
}

/** What happened and starts a term of its own; what it stops, it stops until that term is closed. */
export function NoteEventForm({ caseId, today, actions }: Common) {
  const input = (typed: Typed) => ({
    caseId,
    event: typed.event as ClockEvent,
    on: dayOf(typed.on, today),
    days: daysGiven(typed) && typed.days?.trim() ? Number(typed.days) : undefined,
  });
  return (
    <TermsForm
      name="zdarzenie"
      title="Odnotuj zdarzenie"
      submit="Zapisz zdarzenie"
      start={{ event: EVENTS[0][0] }}
      preview={(typed) =>
        parsePolishDate(typed.on ?? '', today) ? actions.preview({ act: 'event', ...input(typed) }) : null
      }
      save={async (typed, requestKey) => {
        const answer = await actions.noteEvent({ ...input(typed), requestKey, note: typed.note ?? '' });
        return answer.ok ? { ok: true, value: answer.value.moves } : answer;
      }}
    >
      {(field, typed) => (
        <>
          <Select {...field('event')} label="Co się stało" span={8}>
            <Options choices={EVENTS} />
          </Select>
          <DayField label="Kiedy" today={today} control={field('on')} />
          {daysGiven(typed) && (
            <TextInput
              {...field('days')}
              label="Ile dni daje wezwanie"
              optional
              span={4}
              inputMode="numeric"
              autoComplete="off"
              hint={daysGiven(typed)}
            />
          )}
          <TextInput {...field('note')} label="Opis" optional autoComplete="off" maxLength={300} />
        </>
      )}
    </TermsForm>
  );
}

/** How and when a term that an event had started came to its end. */
export function CloseClockForm({ caseId, today, actions, clockId }: Common & { clockId: number }) {
  const input = (typed: Typed) => ({ caseId, clockId, on: dayOf(typed.on, today) });
  return (
    <TermsForm
      name={`termin-${clockId}`}
      title="Zakończ termin"
      submit="Zapisz zakończenie"
      start={{}}
      preview={(typed) =>
        parsePolishDate(typed.on ?? '', today) ? actions.preview({ act: 'close', ...input(typed) }) : null
      }
      save={(typed, requestKey) => actions.closeClock({ ...input(typed), requestKey, how: typed.how ?? '' })}
    >
      {(field) => (
        <>
          <DayField label="Dzień zakończenia" today={today} control={field('on')} />
          <TextInput
            {...field('how')}
            label="Jak się zakończył"
            span={8}
            hint="Na przykład: klient uzupełnił braki"
            autoComplete="off"
            maxLength={1000}
          />
        </>
      )}
    </TermsForm>
  );
}

/** Two months in place of one, with the reason (KPA art. 35 § 3). */
export function ComplexForm({ caseId, actions }: Omit<Common, 'today'>) {
  return (
    <TermsForm
      name="skomplikowana"
      title="Sprawa szczególnie skomplikowana"
      submit="Oznacz: dwa miesiące"
      start={{}}
      preview={() => actions.preview({ act: 'complex', caseId })}
      save={(typed) => actions.markComplex({ caseId, reason: typed.reason ?? '' })}
    >
      {(field) => (
        <TextInput
          {...field('reason')}
          label="Dlaczego jest szczególnie skomplikowana"
          hint="Sprawa będzie miała dwa miesiące zamiast miesiąca (art. 35 § 3 KPA)."
          autoComplete="off"
          maxLength={1000}
        />
      )}
    </TermsForm>
  );
}
