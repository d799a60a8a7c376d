'use server';

import { action } from '@/app/_entry/action';
import { discardInquiryDraft, saveInquiryDraft } from '@/lib/modules/inquiries/operations/draft';
import { takeInquiry } from '@/lib/modules/inquiries/operations/take';
import { takeBackInquiry } from '@/lib/modules/inquiries/operations/take-back';
import { withdrawAnswered } from '@/lib/modules/inquiries/operations/withdraw-answered';
import { whoDealsWith } from '@/lib/modules/inquiries/queries/who';
import {
  discardInquiryDraftSchema,
  inquiryDraftSchema,
  inquirySchema,
  takeBackInquirySchema,
  whoSchema,
  withdrawAnsweredSchema,
} from '@/lib/modules/inquiries/schema/inquiry';

export const saveInquiryAction = action(inquirySchema, takeInquiry);
export const takeBackInquiryAction = action(takeBackInquirySchema, takeBackInquiry);
export const whoDealsWithAction = action(whoSchema, whoDealsWith);
export const withdrawAnsweredAction = action(withdrawAnsweredSchema, withdrawAnswered);
export const saveInquiryDraftAction = action(inquiryDraftSchema, saveInquiryDraft);
export const discardInquiryDraftAction = action(discardInquiryDraftSchema, discardInquiryDraft);
