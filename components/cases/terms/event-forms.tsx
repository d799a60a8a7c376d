'use client';

import { SelectField, TextField } from '@/components/layout/form/fields';
import { CountField, DateField, LinesField } from '@/components/layout/form/typed-fields';
import type { PlainDate } from '@/lib/core/plain-date';
import type { EventRules } from '@/lib/modules/cases/rules/procedures/row-of';
import {
  closeClockSchema,
  markComplexSchema,
  NOTED_EVENTS,
  type NotedEvent,
  type NoteEventInput,
  noteEventSchema,
  takeBackClosingSchema,
} from '@/lib/modules/cases/schema/clock';
import { EVENT_WORDS } from '@/lib/modules/cases/words/clocks';
import { termRule } from '@/lib/modules/deadlines/rules/term-rules';
import type { TermsActions } from './terms-actions';
import { TermsForm } from './terms-form';

type Common = { caseId: number; today: PlainDate; actions: TermsActions };

/** Returns in words how many days the authority may set for this event; null where the act sets them. */
function daysGiven(event: NotedEvent, events: EventRules): string | null {
  const rule = events[event];
  if (!rule) return null;
  const { amount, chosen } = termRule(rule);
  if (!chosen) return null;
  return chosen.max > 31
    ? `Co najmniej ${amount}; puste: ${amount}`
    : `Od ${amount} do ${chosen.max}; puste: ${amount}`;
}

/**
 * Notes an event that starts a term of its own. A term that the event stops stands still until the new term is closed.
 * `missing`: the documents that a call made outside Okienko probably names.
 */
export function NoteEventForm({
  caseId,
  today,
  actions,
  events,
  missing,
}: Common & { events: EventRules; missing: readonly string[] }) {
  const known = NOTED_EVENTS.filter((event) => event in events);
  const choices = known.map((event) => [event, EVENT_WORDS[event]] as const);
  if (choices.length === 0) return null;
  return (
    <TermsForm
      name="zdarzenie"
      title="Odnotuj zdarzenie"
      submit="Zapisz zdarzenie"
      act="event"
      schema={noteEventSchema}
      start={{ caseId, defects: [...missing] }}
      input={({ days, defects, ...typed }: NoteEventInput) => ({
        ...typed,
        days: daysGiven(typed.event, events) ? days : undefined,
        defects: typed.event === 'CALL_DELIVERED' ? defects : undefined,
      })}
      rules={({ event, defects = [] }) =>
        event === 'CALL_DELIVERED' && !defects.some((text) => text.trim() !== '')
          ? { defects: 'defects-missing' }
          : null
      }
      preview={actions.preview}
      save={async (input) => {
        const answer = await actions.noteEvent(input);
        return answer.ok ? { ok: true, value: answer.value.moves } : answer;
      }}
    >
      {(form) => {
        const given = daysGiven(form.watch('event'), events);
        return (
          <>
            <SelectField
              form={form}
              name="event"
              label="Co się stało"
              span={8}
              blank="Wybierz"
              choices={choices}
            />
            <DateField form={form} name="on" label="Kiedy" today={today} />
            {given && (
              <CountField
                form={form}
                name="days"
                label={
                  form.watch('event') === 'OPINION_ASKED'
                    ? 'Ile dni daje inny przepis'
                    : 'Ile dni daje wezwanie'
                }
                optional
                span={4}
                hint={given}
              />
            )}
            {form.watch('event') === 'CALL_DELIVERED' && (
              <LinesField
                form={form}
                name="defects"
                label="Czego dotyczy wezwanie"
                hint="Każdy brak w nowym wierszu. Termin skończy się, gdy klient uzupełni wszystkie."
                rows={Math.max(3, missing.length + 1)}
              />
            )}
            <TextField form={form} name="note" label="Opis" optional maxLength={300} />
          </>
        );
      }}
    </TermsForm>
  );
}

/** Closes a term that an event had started: how it ended, and when. */
export function CloseClockForm({
  caseId,
  today,
  actions,
  clockId,
  version,
}: Common & { clockId: number; version: number }) {
  return (
    <TermsForm
      name={`termin-${clockId}`}
      title="Zakończ termin"
      submit="Zapisz zakończenie"
      act="close"
      schema={closeClockSchema}
      start={{ caseId, clockId, version }}
      preview={actions.preview}
      save={actions.closeClock}
    >
      {(form) => (
        <>
          <DateField form={form} name="on" label="Dzień zakończenia" today={today} />
          <TextField
            form={form}
            name="how"
            label="Jak się zakończył"
            span={8}
            hint="Na przykład: klient uzupełnił braki"
            maxLength={1000}
          />
        </>
      )}
    </TermsForm>
  );
}

/** Takes back the mistaken end of a term that a person ended by hand. */
export function TakeBackClosingForm({
  caseId,
  actions,
  clockId,
  version,
}: {
  caseId: number;
  clockId: number;
  version: number;
  actions: Pick<TermsActions, 'preview' | 'takeBackClosing'>;
}) {
  return (
    <TermsForm
      name={`zakonczenie-${clockId}`}
      title="Cofnij zakończenie"
      submit="Cofnij zakończenie"
      act="take-back-closing"
      schema={takeBackClosingSchema}
      start={{ caseId, clockId, version }}
      preview={actions.preview}
      save={actions.takeBackClosing}
    >
      {(form) => (
        <TextField
          form={form}
          name="reason"
          label="Dlaczego cofasz"
          hint="Na przykład: stanowisko dotyczyło innej sprawy"
          maxLength={1000}
        />
      )}
    </TermsForm>
  );
}

/** Extends the term to two months in place of one, with the reason (KPA art. 35 § 3). */
export function ComplexForm({ caseId, actions }: Omit<Common, 'today'>) {
  return (
    <TermsForm
      name="skomplikowana"
      title="Sprawa szczególnie skomplikowana"
      submit="Oznacz: dwa miesiące"
      act="complex"
      schema={markComplexSchema}
      start={{ caseId }}
      preview={actions.preview}
      save={actions.markComplex}
    >
      {(form) => (
        <TextField
          form={form}
          name="reason"
          label="Dlaczego jest szczególnie skomplikowana"
          hint="Sprawa będzie miała dwa miesiące zamiast miesiąca (art. 35 § 3 KPA)."
          maxLength={1000}
        />
      )}
    </TermsForm>
  );
}
