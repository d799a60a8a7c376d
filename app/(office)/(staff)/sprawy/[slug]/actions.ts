'use server';

import { action } from '@/app/_entry/action';
import { amendProtocol, rewriteProtocol } from '@/lib/modules/applications/operations/protocol';
import { renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { tieSeparate, withdrawSeparation } from '@/lib/modules/applications/operations/separate';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import {
  amendProtocolSchema,
  rewriteProtocolSchema,
  separateSchema,
  supplementSchema,
  withdrawSeparationSchema,
} from '@/lib/modules/applications/schema';
import { markComplex } from '@/lib/modules/cases/operations/clocks/complex';
import { closeClock, noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { addPause, endPause, withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { previewTerms } from '@/lib/modules/cases/operations/clocks/preview';
import { cancelCaseDocument, retitleCaseDocument } from '@/lib/modules/cases/operations/documents';
import { giveBackCase } from '@/lib/modules/cases/operations/give-back';
import { revealPesel } from '@/lib/modules/cases/operations/look';
import { endRepresentative, saveRepresentative } from '@/lib/modules/cases/operations/representative';
import { takeScan } from '@/lib/modules/cases/operations/scans';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { clientChangesOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { giveBackCaseSchema } from '@/lib/modules/cases/schema/assignment';
import { caseSlugSchema } from '@/lib/modules/cases/schema/case';
import { clientOfCaseSchema, updateClientSchema } from '@/lib/modules/cases/schema/client';
import {
  addPauseSchema,
  closeClockSchema,
  endPauseSchema,
  markComplexSchema,
  noteEventSchema,
  notifyNewDateSchema,
  previewSchema,
  withdrawEntrySchema,
} from '@/lib/modules/cases/schema/clock';
import { endRepresentativeSchema, saveRepresentativeSchema } from '@/lib/modules/cases/schema/representative';
import { notifyNewDate } from '@/lib/modules/correspondence/operations/new-date';
import { cancelDocumentSchema, retitleDocumentSchema, takeScanSchema } from '@/lib/modules/documents/schema';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { handToCounter, withdrawCollection } from '@/lib/modules/settlements/operations/hand-to-counter';
import { reopenCase } from '@/lib/modules/settlements/operations/reopen';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import {
  closeCaseSchema,
  collectionIdSchema,
  handToCounterSchema,
  reopenCaseSchema,
  settleCaseSchema,
} from '@/lib/modules/settlements/schema';

export const settleAction = action(settleCaseSchema, settleCase);
export const closeAction = action(closeCaseSchema, closeCase);
export const reopenAction = action(reopenCaseSchema, reopenCase);
export const handToCounterAction = action(handToCounterSchema, handToCounter);
export const withdrawCollectionAction = action(collectionIdSchema, withdrawCollection);
export const giveBackAction = action(giveBackCaseSchema, giveBackCase);
export const updateClientAction = action(updateClientSchema, updateClient);
export const clientChangesAction = action(clientOfCaseSchema, clientChangesOfCase);
export const revealPeselAction = action(caseSlugSchema, (ctx, { slug }) => revealPesel(ctx, slug));
export const saveRepresentativeAction = action(saveRepresentativeSchema, saveRepresentative);
export const endRepresentativeAction = action(endRepresentativeSchema, endRepresentative);
export const rewriteProtocolAction = action(rewriteProtocolSchema, rewriteProtocol);
export const amendProtocolAction = action(amendProtocolSchema, amendProtocol);
export const tieSeparateAction = action(separateSchema, tieSeparate);
export const withdrawSeparationAction = action(withdrawSeparationSchema, withdrawSeparation);
export const supplementAction = action(supplementSchema, registerSupplement);
export const renewReceiptAction = action(caseSlugSchema, renewReceipt);

export const previewTermsAction = action(previewSchema, previewTerms);
export const addPauseAction = action(addPauseSchema, addPause);
export const endPauseAction = action(endPauseSchema, endPause);
export const withdrawEntryAction = action(withdrawEntrySchema, withdrawEntry);
export const noteEventAction = action(noteEventSchema, noteEvent);
export const closeClockAction = action(closeClockSchema, closeClock);
export const notifyNewDateAction = action(notifyNewDateSchema, notifyNewDate);
export const markComplexAction = action(markComplexSchema, markComplex);

export const cancelFileAction = action(cancelDocumentSchema, cancelCaseDocument);
export const retitleFileAction = action(retitleDocumentSchema, retitleCaseDocument);
export const takeScanAction = action(takeScanSchema, takeScan);
