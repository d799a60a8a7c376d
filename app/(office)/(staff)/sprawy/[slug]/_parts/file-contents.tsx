import Link from 'next/link';
import { NoteForm } from '@/components/case-files/note-form';
import { NoteList } from '@/components/case-files/note-list';
import { AddReferenceForm, WithdrawReferenceForm } from '@/components/case-files/reference-forms';
import { ReferenceList } from '@/components/case-files/reference-list';
import { ViewingForm } from '@/components/case-files/viewing-form';
import { ViewingList } from '@/components/case-files/viewing-list';
import { formatHour } from '@/lib/core/date-text';
import { listReferences, systemsInUse } from '@/lib/modules/case-files/queries/external-systems';
import { listNotes, notesToWrite } from '@/lib/modules/case-files/queries/notes';
import { listViewings, listWitnesses } from '@/lib/modules/case-files/queries/viewings';
import { canContributeToCase } from '@/lib/modules/cases/policy';
import { saveNoteDraftAction, writeNoteAction } from '../notatki/actions';
import { addReferenceAction, withdrawReferenceAction } from '../numery/actions';
import { recordViewingAction } from '../udostepnienia/actions';
import type { PartProps } from './part';

type FileProps = Pick<PartProps, 'ctx' | 'of'>;

/** What stands in the file of a case besides its letters: the metryka, notes, who saw it, its numbers elsewhere. */
export function FileContents({ ctx, of }: FileProps) {
  const keeps = canContributeToCase(ctx.actor, of);
  return (
    <>
      <p>
        <Link href={`/sprawy/${of.slug}/metryka`}>Metryka sprawy</Link>: wszystkie czynności, osoby i
        dokumenty (art. 66a KPA).
      </p>
      <Notes ctx={ctx} of={of} />
      <Viewings ctx={ctx} of={of} keeps={keeps} />
      <References ctx={ctx} of={of} keeps={keeps} />
    </>
  );
}

/** The form of a new note, for those who may write one. */
export async function NewNote({ ctx, of }: FileProps) {
  const { kinds, draft } = await notesToWrite(ctx, of);
  if (kinds.length === 0) return null;
  return <NoteForm {...begin({ ctx, of })} kinds={kinds} draft={draft} actions={NOTE_ACTIONS} />;
}

const NOTE_ACTIONS = { write: writeNoteAction, saveDraft: saveNoteDraftAction };
const begin = ({ ctx, of }: FileProps) => ({ slug: of.slug, today: ctx.today, hour: formatHour(ctx.now) });

async function Notes({ ctx, of }: FileProps) {
  const [notes, { kinds, draft }] = await Promise.all([listNotes(ctx, of.id), notesToWrite(ctx, of)]);
  const common = { ...begin({ ctx, of }), kinds, draft, actions: NOTE_ACTIONS };
  return (
    <NoteList
      slug={of.slug}
      notes={notes}
      add={
        kinds.length > 0 && (
          <div className="acts clocks__acts mt-2">
            <NoteForm {...common} />
          </div>
        )
      }
      acts={({ id, kind, person }) =>
        kinds.includes(kind) && (
          <div className="acts mt-2">
            <NoteForm {...common} corrects={{ id, kind, person }} />
          </div>
        )
      }
    />
  );
}

async function Viewings({ ctx, of, keeps }: FileProps & { keeps: boolean }) {
  const [viewings, witnesses] = await Promise.all([
    listViewings(ctx, of.id),
    keeps ? listWitnesses(ctx, of.id) : [],
  ]);
  const common = {
    slug: of.slug,
    today: ctx.today,
    witnesses,
    me: ctx.actor.staffId,
    save: recordViewingAction,
  };
  return (
    <ViewingList
      slug={of.slug}
      viewings={viewings}
      add={
        keeps && (
          <div className="acts clocks__acts mt-2">
            <ViewingForm {...common} />
          </div>
        )
      }
      acts={(viewing) =>
        keeps && (
          <div className="acts mt-2">
            <ViewingForm {...common} corrects={viewing} />
          </div>
        )
      }
    />
  );
}

async function References({ ctx, of, keeps }: FileProps & { keeps: boolean }) {
  const [references, systems] = await Promise.all([
    listReferences(ctx, of.id),
    keeps ? systemsInUse(ctx) : [],
  ]);
  const actions = { add: addReferenceAction, withdraw: withdrawReferenceAction };
  return (
    <ReferenceList
      references={references}
      add={
        keeps &&
        (systems.length > 0 ? (
          <div className="acts clocks__acts mt-2">
            <AddReferenceForm slug={of.slug} systems={systems} actions={actions} />
          </div>
        ) : (
          <p className="text-ink-2">Systemy dodaje administrator: Administracja, Inne systemy.</p>
        ))
      }
      acts={({ id, reference }) =>
        keeps && (
          <div className="acts mt-2">
            <WithdrawReferenceForm slug={of.slug} referenceId={id} reference={reference} actions={actions} />
          </div>
        )
      }
    />
  );
}
