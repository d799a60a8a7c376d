import Link from 'next/link';
import { NoteForm } from '@/components/case-files/note-form';
import { NoteList } from '@/components/case-files/note-list';
import { AddReferenceForm, WithdrawReferenceForm } from '@/components/case-files/reference-forms';
import { ReferenceList } from '@/components/case-files/reference-list';
import { ViewingForm } from '@/components/case-files/viewing-form';
import { ViewingList } from '@/components/case-files/viewing-list';
import { formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { listReferences, systemsInUse } from '@/lib/modules/case-files/queries/external-systems';
import { listNotes, notesToWrite } from '@/lib/modules/case-files/queries/notes';
import { listViewings, listWitnesses } from '@/lib/modules/case-files/queries/viewings';
import { canContributeToCase, canReadCaseFiles } from '@/lib/modules/cases/policy';
import { saveNoteDraftAction, writeNoteAction } from '../notatki/actions';
import { addReferenceAction, withdrawReferenceAction } from '../numery/actions';
import { recordViewingAction } from '../udostepnienia/actions';
import type { PartProps } from './part';

type FileProps = Pick<PartProps, 'ctx' | 'record'>;

/**
 * The file of a case besides its letters: the metryka, notes, viewings, and the case's numbers in other systems. A
 * person who may not read the file gets their own notes and the numbers.
 */
export function FileContents({ ctx, record }: FileProps) {
  const keeps = canContributeToCase(ctx.actor, record);
  const reads = canReadCaseFiles(ctx.actor, record);
  return (
    <>
      <p>
        {reads ? (
          <>
            <Link href={paths.caseRecord(record.slug)}>Metryka sprawy</Link>: wszystkie czynności, osoby i
            dokumenty (art. 66a KPA).
          </>
        ) : (
          'Widzisz tu tylko swoje notatki i numery sprawy. Resztę akt czyta komórka, która prowadzi sprawę.'
        )}
      </p>
      <Notes ctx={ctx} record={record} />
      {reads && <Viewings ctx={ctx} record={record} keeps={keeps} />}
      <References ctx={ctx} record={record} keeps={keeps} />
    </>
  );
}

/** The form of a new note, for a person who may write one. */
export async function NewNote({ ctx, record }: FileProps) {
  const { kinds, draft } = await notesToWrite(ctx, record);
  if (kinds.length === 0) return null;
  return <NoteForm {...begin({ ctx, record })} kinds={kinds} draft={draft} actions={NOTE_ACTIONS} />;
}

const NOTE_ACTIONS = { write: writeNoteAction, saveDraft: saveNoteDraftAction };
const begin = ({ ctx, record }: FileProps) => ({
  slug: record.slug,
  today: ctx.today,
  hour: formatHour(ctx.now),
});

async function Notes({ ctx, record }: FileProps) {
  const [notes, { kinds, draft }] = await Promise.all([listNotes(ctx, record.id), notesToWrite(ctx, record)]);
  const common = { ...begin({ ctx, record }), kinds, draft, actions: NOTE_ACTIONS };
  return (
    <NoteList
      slug={record.slug}
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

async function Viewings({ ctx, record, keeps }: FileProps & { keeps: boolean }) {
  const [viewings, witnesses] = await Promise.all([
    listViewings(ctx, record.id),
    keeps ? listWitnesses(ctx, record) : [],
  ]);
  const common = {
    slug: record.slug,
    today: ctx.today,
    witnesses,
    me: ctx.actor.staffId,
    save: recordViewingAction,
  };
  return (
    <ViewingList
      slug={record.slug}
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

async function References({ ctx, record, keeps }: FileProps & { keeps: boolean }) {
  const [references, systems] = await Promise.all([
    listReferences(ctx, record.id),
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
            <AddReferenceForm slug={record.slug} systems={systems} actions={actions} />
          </div>
        ) : (
          <p className="text-ink-2">Systemy dodaje administrator: Administracja, Inne systemy.</p>
        ))
      }
      acts={({ id, reference }) =>
        keeps && (
          <div className="acts mt-2">
            <WithdrawReferenceForm
              slug={record.slug}
              referenceId={id}
              reference={reference}
              actions={actions}
            />
          </div>
        )
      }
    />
  );
}
