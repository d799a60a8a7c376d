import type { PlainDate } from '@/lib/core/plain-date';
import type { MailDeliveryKind } from './values';

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    /** A thread began: its case, with the term. */
    'mail.registered': { threadId: number; messageId: number; dueOn: PlainDate };
    /** A further e-mail of the thread came. */
    'mail.received': { messageId: number; attachments: number };
    'mail.queued': { messageId: number; kind: MailDeliveryKind };
    'mail.sent': { messageId: number; kind: MailDeliveryKind };
    /** The server refused the e-mail for good, or it could not be sent for too long. */
    'mail.failed': { messageId: number; kind: MailDeliveryKind; code: string };
    /** The server took the e-mail, and it came back. */
    'mail.bounced': { messageId: number; kind: MailDeliveryKind; code: string };
  }
}
