'use server';

import { action } from '@/app/_entry/action';
import { cancelRegistration, restoreRegistration } from '@/lib/modules/applications/operations/cancel';
import { cancelSupplement } from '@/lib/modules/applications/operations/cancel-supplement';
import { correctRegistration } from '@/lib/modules/applications/operations/correct';
import { previewCorrection } from '@/lib/modules/applications/operations/preview-correction';
import {
  printProtocol,
  replaceProtocol,
  rewriteProtocol,
} from '@/lib/modules/applications/operations/protocol';
import { renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { endRepresentative, saveRepresentative } from '@/lib/modules/applications/operations/representative';
import { tieSeparate, withdrawSeparation } from '@/lib/modules/applications/operations/separate';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { prepareCorrection } from '@/lib/modules/applications/queries/correction';
import {
  cancelSupplementSchema,
  separateSchema,
  supplementSchema,
  withdrawSeparationSchema,
} from '@/lib/modules/applications/schema/application';
import {
  cancelSchema,
  correctSchema,
  prepareCorrectionSchema,
  previewCorrectionSchema,
  restoreSchema,
} from '@/lib/modules/applications/schema/correction';
import {
  printProtocolSchema,
  replaceProtocolSchema,
  rewriteProtocolSchema,
} from '@/lib/modules/applications/schema/protocol';
import { markComplex } from '@/lib/modules/cases/operations/clocks/complex';
import { closeClock, noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { addPause, endPause, withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { previewTerms } from '@/lib/modules/cases/operations/clocks/preview';
import { takeBackClosing } from '@/lib/modules/cases/operations/clocks/take-back-closing';
import {
  cancelCaseDocument,
  retitleCaseDocument,
  tieCaseSignature,
} from '@/lib/modules/cases/operations/documents';
import { giveBackCase } from '@/lib/modules/cases/operations/give-back';
import { revealPesel } from '@/lib/modules/cases/operations/look';
import { takeScan } from '@/lib/modules/cases/operations/scans';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { clientChangesOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { giveBackCaseSchema } from '@/lib/modules/cases/schema/assignment';
import { caseSlugSchema } from '@/lib/modules/cases/schema/case';
import { clientOfCaseSchema, updateClientSchema } from '@/lib/modules/cases/schema/client';
import {
  addPauseSchema,
  closeClockSchema,
  draftNewDateSchema,
  endPauseSchema,
  markComplexSchema,
  noteEventSchema,
  previewSchema,
  takeBackClosingSchema,
  withdrawEntrySchema,
} from '@/lib/modules/cases/schema/clock';
import { endRepresentativeSchema, saveRepresentativeSchema } from '@/lib/modules/cases/schema/representative';
import { draftNewDate } from '@/lib/modules/correspondence/operations/new-date';
import {
  cancelDocumentSchema,
  retitleDocumentSchema,
  takeScanSchema,
  tieSignatureSchema,
} from '@/lib/modules/documents/schema';
import { keepCase, sendBack, sendOn } from '@/lib/modules/routing/operations/send-on';
import { keepCaseSchema, sendBackSchema, sendOnSchema } from '@/lib/modules/routing/schema';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { handToCounter, withdrawCollection } from '@/lib/modules/settlements/operations/hand-to-counter';
import { reopenCase } from '@/lib/modules/settlements/operations/reopen';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import {
  closeCaseSchema,
  handToCounterSchema,
  reopenCaseSchema,
  settleCaseSchema,
  withdrawCollectionSchema,
} from '@/lib/modules/settlements/schema';

export const settleAction = action(settleCaseSchema, settleCase);
export const closeAction = action(closeCaseSchema, closeCase);
export const reopenAction = action(reopenCaseSchema, reopenCase);
export const handToCounterAction = action(handToCounterSchema, handToCounter);
export const withdrawCollectionAction = action(withdrawCollectionSchema, withdrawCollection);
export const giveBackAction = action(giveBackCaseSchema, giveBackCase);
export const updateClientAction = action(updateClientSchema, updateClient);
export const clientChangesAction = action(clientOfCaseSchema, clientChangesOfCase);
export const revealPeselAction = action(caseSlugSchema, (ctx, { slug }) => revealPesel(ctx, slug));
export const saveRepresentativeAction = action(saveRepresentativeSchema, saveRepresentative);
export const endRepresentativeAction = action(endRepresentativeSchema, endRepresentative);
export const prepareCorrectionAction = action(prepareCorrectionSchema, prepareCorrection);
export const previewCorrectionAction = action(previewCorrectionSchema, previewCorrection);
export const correctAction = action(correctSchema, (ctx, input) => correctRegistration(ctx, input));
export const cancelRegistrationAction = action(cancelSchema, cancelRegistration);
export const restoreRegistrationAction = action(restoreSchema, restoreRegistration);
export const sendOnAction = action(sendOnSchema, sendOn);
export const sendBackAction = action(sendBackSchema, sendBack);
export const keepCaseAction = action(keepCaseSchema, keepCase);
export const rewriteProtocolAction = action(rewriteProtocolSchema, rewriteProtocol);
export const printProtocolAction = action(printProtocolSchema, printProtocol);
export const replaceProtocolAction = action(replaceProtocolSchema, replaceProtocol);
export const tieSeparateAction = action(separateSchema, tieSeparate);
export const withdrawSeparationAction = action(withdrawSeparationSchema, withdrawSeparation);
export const supplementAction = action(supplementSchema, registerSupplement);
export const cancelSupplementAction = action(cancelSupplementSchema, cancelSupplement);
export const renewReceiptAction = action(caseSlugSchema, renewReceipt);

export const previewTermsAction = action(previewSchema, previewTerms);
export const addPauseAction = action(addPauseSchema, addPause);
export const endPauseAction = action(endPauseSchema, endPause);
export const withdrawEntryAction = action(withdrawEntrySchema, withdrawEntry);
export const noteEventAction = action(noteEventSchema, noteEvent);
export const closeClockAction = action(closeClockSchema, closeClock);
export const takeBackClosingAction = action(takeBackClosingSchema, takeBackClosing);
export const draftNewDateAction = action(draftNewDateSchema, draftNewDate);
export const markComplexAction = action(markComplexSchema, markComplex);

export const cancelFileAction = action(cancelDocumentSchema, cancelCaseDocument);
export const retitleFileAction = action(retitleDocumentSchema, retitleCaseDocument);
export const tieSignatureAction = action(tieSignatureSchema, tieCaseSignature);
export const takeScanAction = action(takeScanSchema, takeScan);
