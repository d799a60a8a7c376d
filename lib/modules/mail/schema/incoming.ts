import type { MailboxPurpose } from './values';

/** The mailbox of an e-mail, as far as the intake needs it. */
export type IntakeMailbox = {
  id: number;
  address: string;
  departmentId: number;
  acknowledges: boolean;
  purpose: MailboxPurpose;
};

/** An e-mail in the storage, as the server received it. */
export type RawMail = {
  sha256: string;
  size: number;
  /** The moment when the office's server received it: the term runs from its day in Warsaw. */
  receivedAt: Date;
  /** The number of the e-mail on its server; null for one that came by SMTP. */
  number: { uidValidity: bigint; uid: bigint } | null;
  /** The part that could not be stored; '': the e-mail is whole. */
  trouble: '' | 'too-large';
};

/** The place of an e-mail that was taken in. */
export type TakenMail = {
  messageId: number;
  threadId: number;
  caseId: number | null;
  /** False for an e-mail that was taken in before. */
  isNew: boolean;
};
