import type { PlainDate } from '@/lib/core/plain-date';
import type { MailCategory, MailDeliveryKind } from './values';

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
    /** A person decided on the category; `before` is null at the first decision. */
    'mail.categorised': { category: MailCategory; before: MailCategory | null; reason: string };
    /** A decision on the category was taken back; `category` is the one before it, null: nobody had decided. */
    'mail.category-taken-back': { category: MailCategory | null; taken: MailCategory };
    /** Another person took over the answer that somebody was writing. */
    'mail.draft-taken-over': { from: number };
    /** An answer was taken back before it went. */
    'mail.withdrawn': { messageId: number; kind: MailDeliveryKind };
    /** An answer refused information that is not public. */
    'mail.refused': { messageId: number; reason: string; provision: string };
    /** The thread was put into another one, and taken out again. */
    'mail.merged': { into: number; number: string };
    'mail.split': { from: number; number: string; reason: string };
    'mail.note-written': { noteId: number };
    /** The thread is shown to a department, or to a person in it, for an opinion; then no longer. */
    'mail.shared': { shareId: number; departmentId: number; staffId: number | null };
    'mail.share-withdrawn': { shareId: number; departmentId: number; staffId: number | null; reason: string };
    /** A message of the thread began a thread of its own, whose case has the number. */
    'mail.message-split-off': { messageId: number; into: number; number: string; reason: string };
    /** The case began with a message of the thread whose case has the number. */
    'mail.begun-by-split': { messageId: number; from: number; number: string; reason: string };
    /** The message is back with the thread from which it was split off; both cases have the line. */
    'mail.joined-back': { threadId: number; number: string; reason: string };
    /** A thread that was taken for a robot's has a case; then that was a mistake. */
    'mail.taken-for-person': { messageId: number; reason: string };
    'mail.taken-for-robot': { messageId: number; reason: string };
    /**
     * An e-mail came once more by another road; its bytes are kept. `count` is the number of copies with this one: of
     * many not each is named. Older entries have none.
     */
    'mail.copy-came': { messageId: number; copyId: number; count?: number };
    /** The desk of the BIP was told of the answer; `how` is empty when Okienko told it. */
    'mail.bip-told': { how: string };
  }
}
