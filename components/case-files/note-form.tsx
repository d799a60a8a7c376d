'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import type { PlainDate } from '@/lib/core/plain-date';
import { NOTE_MAX, type NoteDraft, type NoteKind, writeNoteSchema } from '@/lib/modules/case-files/schema';
import { NOTE_KIND_WORDS } from '@/lib/modules/case-files/words/values';
import type { NoteActions } from './file-actions';

type Props = {
  slug: string;
  today: PlainDate;
  /** The hour now, with which the form begins. */
  hour: string;
  kinds: readonly NoteKind[];
  /** The note that this person has begun in this case and not signed. */
  draft: NoteDraft | null;
  /** The note that the new one corrects. */
  corrects?: { id: number; kind: NoteKind; person: string };
  actions: NoteActions;
};

/**
 * Writes a note for the case files. The draft is saved while the person types, saving signs the note, and a signed note
 * is never changed.
 */
export function NoteForm({ slug, today, hour, kinds, draft, corrects, actions }: Props) {
  const correctsId = corrects?.id ?? null;
  const begun = draft && (draft.correctsId ?? null) === correctsId ? draft : null;
  // An annotation says nothing of a meeting or a talk. The other kinds are acts, which the author names.
  const plain = kinds.find((kind) => kind === 'ANNOTATION');
  const title = corrects ? `Sprostuj notatkę nr ${corrects.id}` : 'Dodaj notatkę';

  async function keep(typed: NoteDraft): Promise<string> {
    const answer = await actions.saveDraft({ slug, typed }).catch(() => null);
    if (!answer?.ok) return 'Nie zapisano szkicu. Nie zamykaj tej strony.';
    return typed.text?.trim() ? 'Szkic zapisany.' : '';
  }

  return (
    <ActForm
      // The form starts afresh when a draft appears or disappears.
      key={begun ? 'begun' : 'blank'}
      name={`notatka-${correctsId ?? 'nowa'}`}
      title={title}
      opener={openerOf(begun !== null, corrects !== undefined)}
      submit="Podpisz i zapisz"
      schema={writeNoteSchema}
      start={{
        slug,
        correctsId,
        kind: corrects && kinds.includes(corrects.kind) ? corrects.kind : plain,
        happenedOn: today,
        happenedAt: hour,
        person: corrects?.person ?? '',
        text: '',
        ...begun,
      }}
      tell={(typed) => (typed.text === (begun?.text ?? '') ? null : keep(typed))}
      save={actions.write}
      givenUp={() => void keep({})}
      done={() => 'Notatka podpisana i zapisana.'}
    >
      {(form) => (
        <>
          <SelectField
            form={form}
            name="kind"
            label="Rodzaj notatki"
            span={6}
            blank={plain ? undefined : 'Wybierz'}
            choices={kinds.map((kind) => [kind, NOTE_KIND_WORDS[kind]])}
          />
          <DateField form={form} name="happenedOn" label="Dzień" today={today} />
          <TextField form={form} name="happenedAt" label="Godzina" span={2} optional />
          <TextField
            form={form}
            name="person"
            label="Z kim"
            optional={form.watch('kind') === 'ANNOTATION'}
            hint="Imię, nazwisko i w jakim charakterze"
            maxLength={300}
          />
          <TextAreaField
            form={form}
            name="text"
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

/** Returns the name of the button that opens the form; a begun note is continued. */
function openerOf(begun: boolean, corrects: boolean): string | undefined {
  if (begun) return corrects ? 'Dokończ sprostowanie' : 'Dokończ notatkę';
  return corrects ? 'Sprostuj' : undefined;
}
