'use client';

import { Checkbox } from '@/components/ui/choices';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { PAUSE_PROVISIONS } from '@/lib/modules/deadlines/rules/provisions';
import { PAUSE_KINDS, type PauseKind } from '@/lib/modules/deadlines/schema';
import { PAUSE_WORDS } from '@/lib/modules/deadlines/words/values';
import { DayField, dayOf } from './day-field';
import type { TermsActions } from './terms-actions';
import { TermsForm } from './terms-form';

type Document = { id: number; title: string };
type Common = { caseId: number; today: PlainDate; actions: TermsActions };

/** A period that is not counted: which, from when, until when or still lasting, and why. */
export function AddPauseForm({ caseId, today, actions, documents }: Common & { documents: Document[] }) {
  const input = (typed: Record<string, string>) => ({
    caseId,
    kind: typed.kind as PauseKind,
    from: dayOf(typed.from, today),
    to: typed.lasting === 'yes' ? null : dayOf(typed.to, today),
  });
  return (
    <TermsForm
      name="okres"
      title="Dodaj okres niewliczany"
      submit="Zapisz okres"
      start={{ kind: 'SUSPENSION', lasting: 'yes' }}
      preview={(typed) => {
        const known = parsePolishDate(typed.from ?? '', today) && (typed.lasting === 'yes' || typed.to);
        return known ? actions.preview({ act: 'pause', ...input(typed) }) : null;
      }}
      save={(typed, requestKey) =>
        actions.addPause({
          ...input(typed),
          requestKey,
          basis: typed.basis ?? '',
          documentId: typed.documentId ? Number(typed.documentId) : null,
        })
      }
    >
      {(field, typed, type) => (
        <>
          <Select {...field('kind')} label="Co to za okres">
            <Options
              choices={PAUSE_KINDS.map((kind) => [kind, `${PAUSE_WORDS[kind]} (${PAUSE_PROVISIONS[kind]})`])}
            />
          </Select>
          <DayField label="Od" today={today} control={field('from')} />
          <Checkbox
            label="Jeszcze trwa"
            className="span-4 act-form__beside"
            checked={typed.lasting === 'yes'}
            onChange={({ target }) => type({ lasting: target.checked ? 'yes' : '' })}
          />
          {typed.lasting !== 'yes' && (
            <DayField label="Do (ostatni dzień)" today={today} control={field('to')} />
          )}
          <TextInput
            {...field('basis')}
            label="Z czego to wynika"
            hint="Na przykład: postanowienie z 2 grudnia o zawieszeniu"
            autoComplete="off"
            maxLength={1000}
          />
          {documents.length > 0 && (
            <Select {...field('documentId')} label="Dokument sprawy" optional span={8}>
              <option value="">bez dokumentu</option>
              <Options choices={documents.map(({ id, title }) => [id, title])} />
            </Select>
          )}
        </>
      )}
    </TermsForm>
  );
}

/** The last day of a period that has lasted until now. */
export function EndPauseForm({ caseId, today, actions, entryId }: Common & { entryId: number }) {
  const input = (typed: Record<string, string>) => ({ caseId, entryId, to: dayOf(typed.to, today) });
  return (
    <TermsForm
      name={`koniec-${entryId}`}
      title="Zakończ okres"
      submit="Zapisz koniec"
      start={{}}
      preview={(typed) =>
        parsePolishDate(typed.to ?? '', today) ? actions.preview({ act: 'end-pause', ...input(typed) }) : null
      }
      save={(typed, requestKey) =>
        actions.endPause({ ...input(typed), requestKey, basis: typed.basis ?? '' })
      }
    >
      {(field) => (
        <>
          <DayField label="Ostatni dzień okresu" today={today} control={field('to')} />
          <TextInput
            {...field('basis')}
            label="Z czego to wynika"
            span={8}
            autoComplete="off"
            maxLength={1000}
          />
        </>
      )}
    </TermsForm>
  );
}

/** Takes an entry back: it stays to be read and counts no more. */
export function WithdrawForm({ caseId, actions, entryId }: Omit<Common, 'today'> & { entryId: number }) {
  return (
    <TermsForm
      name={`wycofanie-${entryId}`}
      title="Wycofaj"
      submit="Potwierdź wycofanie"
      start={{}}
      preview={() => actions.preview({ act: 'withdraw', caseId, entryId })}
      save={(typed, requestKey) =>
        actions.withdraw({ caseId, entryId, requestKey, reason: typed.reason ?? '' })
      }
    >
      {(field) => (
        <TextInput
          {...field('reason')}
          label="Powód wycofania"
          hint="Wpis zostanie przekreślony, ale dalej czytelny. Tego nie można cofnąć."
          autoComplete="off"
          maxLength={1000}
        />
      )}
    </TermsForm>
  );
}
