'use server';

import { action } from '@/app/_entry/action';
import { recordAttempt } from '@/lib/modules/inquiries/operations/call';
import { endInquiry } from '@/lib/modules/inquiries/operations/end';
import { passOnInquiry } from '@/lib/modules/inquiries/operations/pass-on';
import { reopenInquiry } from '@/lib/modules/inquiries/operations/reopen';
import { takeBackAttempt } from '@/lib/modules/inquiries/operations/take-back-attempt';
import {
  attemptSchema,
  endInquirySchema,
  passOnSchema,
  reopenInquirySchema,
  takeBackAttemptSchema,
} from '@/lib/modules/inquiries/schema/inquiry';

export const recordAttemptAction = action(attemptSchema, recordAttempt);
export const takeBackAttemptAction = action(takeBackAttemptSchema, takeBackAttempt);
export const passOnInquiryAction = action(passOnSchema, passOnInquiry);
export const endInquiryAction = action(endInquirySchema, endInquiry);
export const reopenInquiryAction = action(reopenInquirySchema, reopenInquiry);
