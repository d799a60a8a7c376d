'use server';

import { action } from '@/app/_entry/action';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import {
  cancelLetter,
  checkAddress,
  noteCameBack,
  sendLetter,
} from '@/lib/modules/correspondence/operations/dispatch';
import { draftLetter, saveLetterDraft } from '@/lib/modules/correspondence/operations/draft';
import { previewLetter } from '@/lib/modules/correspondence/operations/preview';
import { draftReferral } from '@/lib/modules/correspondence/operations/refer';
import {
  giveBackLetter,
  previewSigning,
  signLetter,
  submitLetter,
} from '@/lib/modules/correspondence/operations/sign';
import { takeBackSending } from '@/lib/modules/correspondence/operations/take-back-sending';
import { forwardUrging, noteUrging, withdrawUrging } from '@/lib/modules/correspondence/operations/urging';
import {
  cancelLetterSchema,
  checkAddressSchema,
  draftLetterSchema,
  draftReferralSchema,
  forwardUrgingSchema,
  giveBackSchema,
  letterVersionSchema,
  noteDeliverySchema,
  noteUrgingSchema,
  saveDraftSchema,
  sendLetterSchema,
  signLetterSchema,
  withdrawUrgingSchema,
  withReasonSchema,
} from '@/lib/modules/correspondence/schema/acts';

export const draftLetterAction = action(draftLetterSchema, (ctx, input) => draftLetter(ctx, input));
export const saveLetterDraftAction = action(saveDraftSchema, saveLetterDraft);
export const previewLetterAction = action(saveDraftSchema, previewLetter);
export const submitLetterAction = action(letterVersionSchema, submitLetter);
export const previewSigningAction = action(letterVersionSchema, previewSigning);
export const signLetterAction = action(signLetterSchema, signLetter);
export const giveBackLetterAction = action(giveBackSchema, giveBackLetter);
export const checkAddressAction = action(checkAddressSchema, checkAddress);
export const sendLetterAction = action(sendLetterSchema, (ctx, input) => sendLetter(ctx, input));
export const takeBackSendingAction = action(withReasonSchema, takeBackSending);
export const noteDeliveryAction = action(noteDeliverySchema, (ctx, input) => noteDelivery(ctx, input));
export const noteCameBackAction = action(withReasonSchema, (ctx, input) => noteCameBack(ctx, input));
export const takeBackDeliveryAction = action(withReasonSchema, (ctx, input) => takeBackDelivery(ctx, input));
export const cancelLetterAction = action(cancelLetterSchema, cancelLetter);
export const draftReferralAction = action(draftReferralSchema, draftReferral);
export const noteUrgingAction = action(noteUrgingSchema, noteUrging);
export const forwardUrgingAction = action(forwardUrgingSchema, forwardUrging);
export const withdrawUrgingAction = action(withdrawUrgingSchema, withdrawUrging);
