import type { PlainDate } from '@/lib/core/plain-date';
import type { CallResult, InquiryEnding } from './inquiry';

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    /** `staffId` null: the whole unit shall call back. */
    'inquiry.taken': { departmentId: number; staffId: number | null; dueOn: PlainDate; cameBack: boolean };
    'inquiry.called': { attemptId: number; result: CallResult };
    'inquiry.attempt-taken-back': { attemptId: number; result: CallResult; reason: string };
    'inquiry.passed-on': { departmentId: number; staffId: number | null; reason: string };
    'inquiry.ended': { ending: Exclude<InquiryEnding, 'ANSWERED'>; reason: string };
    'inquiry.reopened': { reason: string };
  }
  interface OfficeHistory {
    'question.withdrawn': { questionId: number; reason: string };
  }
}
