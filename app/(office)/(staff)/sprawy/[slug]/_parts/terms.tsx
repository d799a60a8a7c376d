import { CaseTerms } from '@/components/cases/terms/case-terms';
import { Terms } from '@/components/cases/terms/terms';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { owed } from '@/lib/modules/applications/rules';
import { canKeepTerms, canMarkComplex } from '@/lib/modules/cases/policy';
import { findClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { clientAddress } from '@/lib/modules/clients/rules/label';
import { signableScopes } from '@/lib/modules/correspondence/queries/letters';
import { SCOPE_OF_LETTER } from '@/lib/modules/correspondence/rules/letter';
import { instructionText } from '@/lib/modules/correspondence/words/instructions';
import { ruleCodeSchema } from '@/lib/modules/deadlines/schema';
import { listDocuments } from '@/lib/modules/documents/queries';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { authorityOf } from '@/lib/modules/staff/rules/office-lines';
import {
  addPauseAction,
  closeClockAction,
  endPauseAction,
  markComplexAction,
  noteEventAction,
  notifyNewDateAction,
  previewTermsAction,
  withdrawEntryAction,
} from '../actions';
import type { PartProps } from './part';

/** Terminy: the terms of the case, with their acts for a person who answers for them. */
export async function TermsPart({ ctx, record, asked }: PartProps) {
  const terms = await termsOfCase(ctx, record.id);
  if (record.settledAt || !canKeepTerms(ctx.actor, record)) return <Terms slug={record.slug} {...terms} />;
  const [application, documents, office, client, scopes] = await Promise.all([
    findApplication(ctx, record.id),
    listDocuments(ctx, record.id),
    getOffice(),
    findClientOfCase(ctx, record),
    signableScopes(ctx, record.departmentId),
  ]);
  return (
    <CaseTerms
      {...terms}
      slug={record.slug}
      caseId={record.id}
      today={ctx.today}
      documents={documents.map(({ id, title }) => ({ id, title }))}
      notice={{
        instruction: instructionText(ruleCodeSchema.parse(record.dueRule), authorityOf(office)),
        addressee: client && `${record.client}, ${clientAddress(client)}`,
        opened: asked.zawiadom === '1',
        signs: scopes.includes(SCOPE_OF_LETTER.NEW_DATE),
      }}
      can={{
        markComplex:
          record.dueRule === 'KPA_1M' &&
          (record.stoppedOn !== null || record.dueOn >= ctx.today) &&
          canMarkComplex(ctx.actor, record),
      }}
      missing={application ? owed({ defects: [], documents: application.documents }) : []}
      actions={{
        preview: previewTermsAction,
        addPause: addPauseAction,
        endPause: endPauseAction,
        withdraw: withdrawEntryAction,
        noteEvent: noteEventAction,
        closeClock: closeClockAction,
        notifyNewDate: notifyNewDateAction,
        markComplex: markComplexAction,
      }}
    />
  );
}
