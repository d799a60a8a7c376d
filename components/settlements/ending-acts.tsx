'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import { Button } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import { formatDay } from '@/lib/core/date-text';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import { type ClockMoves, type NoteEventInput, noteEventSchema } from '@/lib/modules/cases/schema/clock';
import { movesText } from '@/lib/modules/cases/words/clocks';
import type { ClosingPlace } from '@/lib/modules/filing/schema/file';
import { archiveText } from '@/lib/modules/filing/words/archive';
import { DELIVERY_OF_REMEDY } from '@/lib/modules/settlements/rules/outcomes';
import {
  closeCaseSchema,
  type HandToCounterInput,
  handToCounterSchema,
  type ReopenCaseInput,
  reopenCaseSchema,
} from '@/lib/modules/settlements/schema';

/** An act without fields: it is done at once, and a failure is shown beside it. */
export function PlainAct<Input>(props: {
  label: string;
  done: string;
  input: Input;
  act: Action<Input, unknown>;
  main?: boolean;
}) {
  const { label, done, input, act, main = false } = props;
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run() {
    setBusy(true);
    const answer = await answerOf(act(input));
    setBusy(false);
    setFailure(answer.ok ? null : answer);
    if (answer.ok) toast(done);
    router.refresh();
  }

  return (
    <>
      <Button
        kind={main ? 'primary' : undefined}
        small={!main}
        mainAct={main}
        keys={main ? 'Ctrl Enter' : undefined}
        busy={busy}
        onClick={run}
      >
        {label}
      </Button>
      <div role="alert" className="basis-full empty:hidden">
        {failure && <p className="error">{errorText(failure.code, failure.facts)}</p>}
      </div>
    </>
  );
}

/**
 * Closes a case. It shows first under which class and category the files go to the archive, and until when: after the
 * closing the spis has them.
 */
export function CloseForm(props: {
  caseId: number;
  /** The address at which the class is corrected. */
  filing: string;
  /** The year in which the case is closed: the archive years count from the next one. */
  year: number;
  /** Null for a case without a line in a spis. */
  place: ClosingPlace | null;
  main?: boolean;
  close: Action<{ caseId: number }, unknown>;
}) {
  const { caseId, filing, year, place, main = false, close } = props;
  return (
    <ActForm
      name="zakonczenie"
      title="Zakończ sprawę"
      submit="Zakończ sprawę"
      main={main}
      schema={closeCaseSchema}
      start={{ caseId }}
      save={close}
      done={() => 'Sprawa zakończona.'}
    >
      {() =>
        place ? (
          <div className="span-12">
            <Facts
              items={[
                { label: 'Klasa JRWA', value: <b>{place.symbol}</b>, note: place.heading },
                {
                  label: 'Kategoria archiwalna',
                  value: <b>{place.category || '–'}</b>,
                  note: archiveText(place.category, place.archiveYear),
                },
                { label: 'Lata liczymy od', value: <b>{nb(`1 stycznia ${year + 1}`)}</b> },
              ]}
            />
            <p className="mt-3">
              Klasa się nie zgadza? <Link href={filing}>Popraw ją przed zakończeniem</Link>
            </p>
          </div>
        ) : (
          <p className="span-12">Sprawa nie ma miejsca w spisie spraw. Zostanie pod klasą z karty usługi.</p>
        )
      }
    </ActForm>
  );
}

/** Reopens an ended case: the reason, and the day from which its term runs when a higher authority sent it back. */
export function ReopenForm(props: {
  caseId: number;
  version: number;
  today: PlainDate;
  reopen: Action<ReopenCaseInput, ClockMoves>;
}) {
  const { caseId, version, today, reopen } = props;
  return (
    <ActForm
      name="wznowienie"
      title="Prowadź dalej"
      submit="Prowadź dalej"
      schema={reopenCaseSchema}
      start={{ caseId, version }}
      save={reopen}
      done={(moves) => `Sprawa jest znów prowadzona. ${movesText(moves, true)}`.trim()}
    >
      {(form) => (
        <>
          <TextField
            form={form}
            name="reason"
            label="Powód"
            hint="Na przykład: SKO uchyliło decyzję i przekazało sprawę do ponownego rozpatrzenia"
            maxLength={1000}
          />
          <DateField
            form={form}
            name="runsFrom"
            label="Termin na nowo od dnia"
            today={today}
            span={6}
            optional
          />
          {!isPlainDate(form.watch('runsFrom') ?? '') && (
            <p className="hint span-6 act-form__beside">
              Puste: dotychczasowy termin biegnie dalej. Wpisz dzień, w którym wróciły akta, jeśli termin
              liczy się od nowa.
            </p>
          )}
        </>
      )}
    </ActForm>
  );
}

/** Notes when a letter made outside Okienko was delivered. The time for a remedy runs from that day. */
export function DeliveryForm(props: {
  caseId: number;
  today: PlainDate;
  remedy: keyof typeof DELIVERY_OF_REMEDY;
  main?: boolean;
  note: Action<NoteEventInput, { dueOn: PlainDate }>;
}) {
  const { caseId, today, remedy, main = false, note } = props;
  return (
    <ActForm
      name="doreczenie"
      title="Zapisz doręczenie"
      submit="Zapisz doręczenie"
      main={main}
      schema={noteEventSchema}
      start={{ caseId, event: DELIVERY_OF_REMEDY[remedy] }}
      save={note}
      done={({ dueOn }) =>
        `Czas na ${remedy === 'APPEAL' ? 'odwołanie' : 'zażalenie'} biegnie do ${formatDay(dueOn)}.`
      }
    >
      {(form) => (
        <>
          <DateField form={form} name="on" label="Dzień doręczenia" today={today} span={6} />
          <TextField
            form={form}
            name="note"
            label="Dowód doręczenia"
            hint="Na przykład: zwrotne potwierdzenie odbioru w aktach"
            span={6}
            maxLength={300}
          />
        </>
      )}
    </ActForm>
  );
}

type Ready = { id: number; title: string };

/** Gives a signed letter, originals, or both to a counter. */
export function HandToCounterForm(props: {
  caseId: number;
  letters: readonly Ready[];
  points: readonly { id: number; name: string }[];
  pointId: number | null;
  /** The document made outside Okienko by which the case was settled; '' for none. */
  document: string;
  /** No document is ready: originals alone go back to the client. */
  originalsOnly?: boolean;
  main?: boolean;
  hand: Action<HandToCounterInput, unknown>;
}) {
  const { caseId, letters, points, pointId, document, originalsOnly = false, main = false, hand } = props;
  const title = originalsOnly ? 'Zwróć oryginały' : 'Przekaż do odbioru';
  const point = points.find(({ id }) => id === pointId) ?? points[0];
  return (
    <ActForm
      name="do-odbioru"
      title={title}
      submit={title}
      main={main}
      schema={handToCounterSchema}
      start={{ caseId, document, letterId: letters[0]?.id ?? null, pointId: point?.id }}
      input={(typed: HandToCounterInput) => ({
        ...typed,
        document: typed.letterId === null ? typed.document : '',
      })}
      save={hand}
      done={() => 'Przekazano. Okienko potwierdzi, że ma dokument.'}
    >
      {(form) => (
        <>
          {!originalsOnly && (
            <SelectField
              form={form}
              name="letterId"
              label="Pismo"
              span={8}
              choices={letters.map((letter) => [letter.id, letter.title])}
              blank="bez pisma z Okienka"
            />
          )}
          <SelectField
            form={form}
            name="pointId"
            label="Punkt obsługi"
            span={4}
            choices={points.map(({ id, name }) => [id, name])}
          />
          {!originalsOnly && form.watch('letterId') === null && (
            <TextField
              form={form}
              name="document"
              label="Dokument spoza Okienka"
              optional
              hint="Na przykład: decyzja nr 7/2026"
              maxLength={300}
            />
          )}
          <TextField
            form={form}
            name="originals"
            label="Oryginały do zwrotu"
            optional={!originalsOnly}
            hint="Na przykład: akt notarialny, mapa do celów projektowych"
            maxLength={300}
          />
        </>
      )}
    </ActForm>
  );
}
