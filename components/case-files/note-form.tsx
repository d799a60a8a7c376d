'use client';

import { DayField, dayOf } from '@/components/cases/terms/day-field';
import { ActForm, type Typed } from '@/components/layout/act-form';
import { Options, Select, TextArea, TextInput } from '@/components/ui/inputs';
import { formatDigits } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { NOTE_MAX, type NoteDraft, type NoteKind } from '@/lib/modules/case-files/schema';
import { NOTE_KIND_WORDS } from '@/lib/modules/case-files/words/values';
import type { NoteActions } from './file-actions';

type Props = {
  slug: string;
  today: PlainDate;
  /** The hour now, to begin with. */
  hour: string;
  kinds: readonly NoteKind[];
  /** What this person has begun in this case and not signed. */
  draft: NoteDraft | null;
  /** The note that the new one is to put right. */
  corrects?: { id: number; kind: NoteKind; person: string };
  actions: NoteActions;
};

/** A note for the file: kept as one types, signed by saving it, never changed afterwards. */
export function NoteForm({ slug, today, hour, kinds, draft, corrects, actions }: Props) {
  const correctsId = corrects?.id ?? null;
  const corrected = String(correctsId ?? '');
  const begun = draft && (draft.corrects ?? '') === corrected ? draft : null;
  const start: Typed = {
    kind: corrects && kinds.includes(corrects.kind) ? corrects.kind : kinds[0],
    happenedOn: formatDigits(today),
    happenedAt: hour,
    person: corrects?.person ?? '',
    text: '',
    ...begun,
  };
  const title = corrects ? `Sprostuj notatkę nr ${corrects.id}` : 'Dodaj notatkę';

  async function keep(typed: Typed): Promise<string> {
    const answer = await actions
      .saveDraft({ slug, typed: { ...typed, corrects: corrected } })
      .catch(() => null);
    if (!answer?.ok) return 'Nie zapisano szkicu. Nie zamykaj tej strony.';
    return typed.text?.trim() ? 'Szkic zapisany.' : '';
  }

  return (
    <ActForm
      // A draft that has come or gone begins the form anew.
      key={begun ? 'begun' : 'blank'}
      name={`notatka-${corrected || 'nowa'}`}
      title={title}
      opener={openerOf(begun !== null, corrects !== undefined)}
      submit="Podpisz i zapisz"
      start={start}
      tell={(typed) => (typed.text === start.text ? null : keep(typed))}
      save={(typed, requestKey) =>
        actions.write({
          slug,
          requestKey,
          correctsId,
          kind: typed.kind as NoteKind,
          happenedOn: dayOf(typed.happenedOn, today),
          happenedAt: typed.happenedAt ?? '',
          person: typed.person ?? '',
          text: typed.text ?? '',
        })
      }
      givenUp={() => void keep({})}
      done={() => 'Notatka podpisana i zapisana.'}
    >
      {(field, typed) => (
        <>
          <Select {...field('kind')} label="Rodzaj notatki" span={6}>
            <Options choices={kinds.map((kind) => [kind, NOTE_KIND_WORDS[kind]])} />
          </Select>
          <DayField label="Dzień" span={4} today={today} control={field('happenedOn')} />
          <TextInput {...field('happenedAt')} label="Godzina" span={2} optional autoComplete="off" />
          <TextInput
            {...field('person')}
            label="Z kim"
            optional={typed.kind === 'ANNOTATION'}
            hint="Imię, nazwisko i w jakim charakterze"
            autoComplete="off"
            maxLength={300}
          />
          <TextArea
            {...field('text')}
            label="Treść"
            hint="Po podpisaniu nie można jej zmienić. Pomyłkę prostuje następna notatka."
            rows={6}
            maxLength={NOTE_MAX}
          />
        </>
      )}
    </ActForm>
  );
}

/** What opens the form: a note that was begun is gone on with. */
function openerOf(begun: boolean, corrects: boolean): string | undefined {
  if (begun) return corrects ? 'Dokończ sprostowanie' : 'Dokończ notatkę';
  return corrects ? 'Sprostuj' : undefined;
}
