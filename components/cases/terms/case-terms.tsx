import type { PlainDate } from '@/lib/core/plain-date';
import type { ClockTerm, EntryLine } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { CLOCKS_OF_COURSE, mayRunOn } from '@/lib/modules/cases/rules/clocks/course';
import type { EventRules } from '@/lib/modules/cases/rules/procedures/row-of';
import { CloseClockForm, ComplexForm, NoteEventForm, TakeBackClosingForm } from './event-forms';
import { NewDateForm, type NewNotice } from './new-date-form';
import { AddPauseForm, EndPauseForm, WithdrawForm } from './pause-forms';
import { settlementRule, Terms } from './terms';
import type { TermsActions } from './terms-actions';

type Props = {
  slug: string;
  caseId: number;
  today: PlainDate;
  clocks: readonly ClockTerm[];
  entries: readonly EntryLine[];
  documents: { id: number; title: string }[];
  /** The values with which the notice of a new date begins. */
  notice: NewNotice;
  /** The events that the procedure of the case knows. */
  events: EventRules;
  can: { markComplex: boolean };
  /** The documents that the card demands and that have not come. */
  missing: readonly string[];
  actions: TermsActions;
};

/** The terms of a case for the persons who answer for them, with every act beside the term or entry that it changes. */
export function CaseTerms(props: Props) {
  const { slug, caseId, today, clocks, entries, documents, notice, events, can, missing, actions } = props;
  const settlement = clocks.find(({ purpose, closedAt }) => purpose === 'SETTLEMENT' && closedAt === null);
  const common = { caseId, today, actions };
  const openClocks = new Set(clocks.filter(({ closedAt }) => closedAt === null).map(({ id }) => id));
  return (
    <Terms
      slug={slug}
      clocks={clocks}
      entries={entries}
      acts={
        <div className="acts clocks__acts">
          {settlement?.notice && (
            <NewDateForm
              {...common}
              slug={slug}
              notice={notice}
              clockId={settlement.id}
              provision={settlement.notice.provision}
              dates={settlement.notice.dates}
            />
          )}
          <AddPauseForm {...common} rule={settlementRule(clocks)} documents={documents} />
          <NoteEventForm {...common} events={events} missing={missing} />
          {can.markComplex && <ComplexForm caseId={caseId} actions={actions} />}
        </div>
      }
      clockActs={({ id, purpose, version }) =>
        CLOCKS_OF_COURSE.includes(purpose) ? null : (
          <CloseClockForm {...common} clockId={id} version={version} />
        )
      }
      closedActs={({ id, version, endedByHand }) =>
        endedByHand ? (
          <TakeBackClosingForm caseId={caseId} actions={actions} clockId={id} version={version} />
        ) : null
      }
      entryActs={({ id, kind, ended, clockId }) => (
        <div className="acts mt-2">
          {kind === 'PAUSE' && !ended && !(clockId && openClocks.has(clockId)) && (
            <EndPauseForm {...common} entryId={id} />
          )}
          <WithdrawForm caseId={caseId} actions={actions} entryId={id} />
        </div>
      )}
    />
  );
}

/**
 * The terms of a settled case for the persons who answer for them: an appeal or a ponaglenie that comes now starts its
 * term here, and such a term is ended here.
 */
export function SettledTerms({
  slug,
  settledAt,
  caseId,
  today,
  clocks,
  entries,
  events,
  actions,
}: Omit<Props, 'documents' | 'notice' | 'can' | 'missing'> & { settledAt: Date }) {
  const common = { caseId, today, actions };
  return (
    <Terms
      slug={slug}
      clocks={clocks}
      entries={entries}
      acts={
        <div className="acts clocks__acts">
          <NoteEventForm {...common} events={events} missing={[]} />
        </div>
      }
      clockActs={({ id, purpose, version }) =>
        CLOCKS_OF_COURSE.includes(purpose) ? null : (
          <CloseClockForm {...common} clockId={id} version={version} />
        )
      }
      closedActs={({ id, purpose, version, endedByHand }) =>
        endedByHand && mayRunOn(purpose, { settledAt, closedAt: null }) ? (
          <TakeBackClosingForm caseId={caseId} actions={actions} clockId={id} version={version} />
        ) : null
      }
    />
  );
}
