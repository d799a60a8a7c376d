import { CaseTerms, SettledTerms } from '@/components/cases/terms/case-terms';
import { Terms } from '@/components/cases/terms/terms';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { defectsOfForm } from '@/lib/modules/applications/rules/registration';
import { canKeepTerms, canMarkComplex } from '@/lib/modules/cases/policy';
import { findClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { findRepresentative } from '@/lib/modules/cases/queries/representative';
import { eventRules } from '@/lib/modules/cases/rules/procedures/row-of';
import { namedRepresentative } from '@/lib/modules/cases/rules/representative';
import { clientAddress } from '@/lib/modules/clients/rules/label';
import { lawOfCase } from '@/lib/modules/correspondence/queries/letter-law';
import { waitingNotice } from '@/lib/modules/correspondence/queries/letters';
import { delayRemedy } from '@/lib/modules/correspondence/words/instructions';
import { listDocuments } from '@/lib/modules/documents/queries';
import {
  addPauseAction,
  closeClockAction,
  draftNewDateAction,
  endPauseAction,
  markComplexAction,
  noteEventAction,
  previewTermsAction,
  takeBackClosingAction,
  withdrawEntryAction,
} from '../actions';
import type { PartProps } from './part';

/** The notice of a motion that is late says what was done about it (KPA art. 245). */
const REASONS_LABELS = { CAUSES: 'Przyczyny zwłoki', STEPS: 'Podjęte czynności' };

const TERMS_ACTIONS = {
  preview: previewTermsAction,
  addPause: addPauseAction,
  endPause: endPauseAction,
  withdraw: withdrawEntryAction,
  noteEvent: noteEventAction,
  closeClock: closeClockAction,
  takeBackClosing: takeBackClosingAction,
  draftNewDate: draftNewDateAction,
  markComplex: markComplexAction,
};

/** Terminy: the terms of the case, with their acts for a person who answers for them. */
export async function TermsPart({ ctx, record, asked }: PartProps) {
  const terms = await termsOfCase(ctx, record.id);
  const keeps = canKeepTerms(ctx.actor, record);
  if (!keeps || record.closedAt) return <Terms slug={record.slug} {...terms} />;
  const law = await lawOfCase(ctx, record.id);
  const common = {
    ...terms,
    slug: record.slug,
    caseId: record.id,
    today: ctx.today,
    events: eventRules(law.row, { settled: record.settledAt !== null }),
    actions: TERMS_ACTIONS,
  };
  if (record.settledAt) return <SettledTerms {...common} settledAt={record.settledAt} />;
  const [application, documents, client, representative, waiting] = await Promise.all([
    findApplication(ctx, record.id),
    listDocuments(ctx, record.id),
    findClientOfCase(ctx, record),
    findRepresentative(ctx, record),
    waitingNotice(ctx, record.id),
  ]);
  const named = namedRepresentative(representative);
  return (
    <CaseTerms
      {...common}
      documents={documents.map(({ id, title }) => ({ id, title }))}
      notice={{
        instruction: delayRemedy(law),
        reasonsLabel: REASONS_LABELS[law.row.delay],
        addressee: named
          ? `${named.name}, ${named.address}`
          : client && `${record.client}, ${clientAddress(client)}`,
        opened: asked.zawiadom === '1',
        waiting,
      }}
      can={{
        markComplex:
          record.dueRule === 'KPA_1M' &&
          (record.stoppedOn !== null || record.dueOn >= ctx.today) &&
          canMarkComplex(ctx.actor, record),
      }}
      missing={application ? defectsOfForm(application.documents) : []}
    />
  );
}
