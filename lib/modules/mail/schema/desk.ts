import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseStatus } from '../../cases/schema/case';

import type {
  MailboxPurpose,
  MailCategory,
  MailDeliveryKind,
  MailDeliveryState,
  MailDirection,
  MailRecipient,
} from './values';

/** The tabs of the desk. */
export const DESK_TABS = [
  'open', // do załatwienia
  'elsewhere', // u komórek
  'shared', // do wglądu
  'over', // zakończone
  'ours', // napisane przez nas, bez odpowiedzi
  'spam', // spam i automaty
] as const;
export type DeskTab = (typeof DESK_TABS)[number];

/** The tabs as addresses spell them. */
export const DESK_TAB_NAMES: Record<DeskTab, string> = {
  open: 'do-zalatwienia',
  elsewhere: 'u-komorek',
  shared: 'do-wgladu',
  over: 'zakonczone',
  ours: 'od-nas',
  spam: 'spam',
};

/** The question of an address to the desk. */
export type DeskAsked = {
  tab: DeskTab;
  /** The typed words; '': all threads. */
  q: string;
  mailboxId?: number;
  mine: boolean;
  after?: DeskCursor;
};

/** The place after which a page begins: the date and the case; in tabs without dates, the thread alone. */
export type DeskCursor = { dueOn: PlainDate | null; id: number };

/** Writes a cursor into an address: "2026-12-04.17". */
export const cursorText = ({ dueOn, id }: DeskCursor): string => `${dueOn ?? ''}.${id}`;

/** Reads a cursor from an address; undefined when it is none. */
export function readCursor(text: string | undefined): DeskCursor | undefined {
  const [, dueOn, id] = /^(\d{4}-\d{2}-\d{2})?\.(\d{1,9})$/.exec(text ?? '') ?? [];
  return id === undefined ? undefined : { dueOn: (dueOn ?? null) as PlainDate | null, id: Number(id) };
}

/** A part of a text: own words, or a quote of an earlier e-mail. */
export type TextPart = { quote: boolean; text: string };

export type DeskMailbox = { id: number; name: string; address: string };

/** A thread as the desk lists it; it has no text of the e-mails. */
export type DeskRow = {
  id: number;
  version: number;
  subject: string;
  correspondentName: string;
  correspondentAddress: string;
  receivedAt: Date;
  attachments: number;
  messages: number;
  mailbox: string;
  purpose: MailboxPurpose;
  /** The department of the mailbox. */
  mailboxDepartmentId: number;
  category: MailCategory | null;
  categoryBy: string | null;
  suggestedCategory: MailCategory | null;
  firstOpenedAt: Date | null;
  awaitsAnswer: boolean;
  bipToldAt: Date | null;
  /** Only robots wrote, as the e-mail says or a person does. */
  isRobots: boolean;
  /** The person of the office who wrote first; null: the thread began with an incoming e-mail. */
  startedBy: string | null;
  /** The person who is writing an answer, and since when; null when nobody does. */
  writes: { staffId: number; name: string; since: Date; at: Date } | null;
  /** The state of the last answer. */
  answer: { state: MailDeliveryState; at: Date } | null;
  /** Null for a thread of robots, and for one that the office began and nobody has answered. */
  case: {
    id: number;
    slug: string;
    number: string;
    znak: string | null;
    status: CaseStatus;
    department: string;
    departmentSymbol: string;
    departmentId: number;
    destination: string;
    destinationId: number;
    assignee: string | null;
    dueOn: PlainDate;
    dueRule: string;
    stoppedOn: PlainDate | null;
    /** The day by which the receiving department accepts. */
    acceptOn: PlainDate | null;
  } | null;
};

export type DeskPage = {
  /** On the first page of the open tab, those that wait for the acceptance of the actor's departments come first. */
  items: DeskRow[];
  next: DeskCursor | null;
  counts: Record<Exclude<DeskTab, 'over'>, number>;
  mailboxes: DeskMailbox[];
  /**
   * The threads that wait for acceptance; those of the open tab that are past a term of the law, past the office's days,
   * due today, and opened by nobody; and the e-mails that the actor wrote first and that did not arrive, of the last two
   * weeks.
   */
  summary: {
    toAccept: number;
    late: number;
    overTime: number;
    today: number;
    unopened: number;
    lost: number;
  };
};

/** Whether another department than that of the BIP has an e-mail to the BIP, which is to be told of the answer. */
export const isToTellBip = ({
  purpose,
  mailboxDepartmentId,
  case: caseRow,
}: Pick<DeskRow, 'purpose' | 'mailboxDepartmentId' | 'case'>): boolean =>
  purpose === 'BIP' && caseRow !== null && caseRow.departmentId !== mailboxDepartmentId;

/** Whether a thread is on the way to one of the departments, and waits to be accepted there. */
export const isIncoming = ({ case: caseRow }: Pick<DeskRow, 'case'>, own: readonly number[]): boolean =>
  caseRow?.status === 'HANDED_OVER' && own.includes(caseRow.destinationId);

/** The most that a tab counts; of more it says that there are more. */
export const MOST_COUNTED = 1_000;

export type ThreadAttachment = {
  id: number;
  name: string;
  mediaType: string;
  size: number;
  /** The code by which the check refuses the file; '': it finds nothing wrong. */
  verdict: string;
};

/** The place of a message in its thread. */
export type MessageCursor = { at: Date; id: number };

/** The question of an address to a thread: the messages before a place, and the one that shall stand open. */
export type ThreadAsked = { before?: MessageCursor; open?: number };

/** Writes the place of a message into an address: "1764573300000.17". */
export const messageCursorText = ({ at, id }: MessageCursor): string => `${at.getTime()}.${id}`;

/** Reads the place of a message from an address; undefined when it is none. */
export function readMessageCursor(text: string | undefined): MessageCursor | undefined {
  const [, at, id] = /^(\d{1,14})\.(\d{1,9})$/.exec(text ?? '') ?? [];
  return id === undefined ? undefined : { at: new Date(Number(at)), id: Number(id) };
}

/** A message of the opened thread. */
export type ThreadMessage = {
  id: number;
  direction: MailDirection;
  at: Date;
  fromName: string;
  fromAddress: string;
  recipients: MailRecipient[];
  subject: string;
  /** The message stands open; another one is a line, and its text is not read. */
  isOpen: boolean;
  /** The text of an open message; of one with HTML there is none. */
  parts: TextPart[];
  /** The message has HTML, which is shown as a document of its own. */
  hasHtml: boolean;
  trouble: string;
  isAutomatic: boolean;
  writtenBy: string | null;
  attachments: ThreadAttachment[];
  delivery: { kind: MailDeliveryKind; state: MailDeliveryState; notBefore: Date; lastCode: string } | null;
  /** The original lies in the storage. */
  hasOriginal: boolean;
  /** Its thread, or the one that was put into it. */
  threadId: number;
  /** It came once more by another road; of many copies the first. */
  copies: { id: number; at: Date }[];
  /** The copies beyond those. */
  moreCopies: number;
};

/** A thread that is shown to a person of the unit, or to a department, for an opinion. */
export type ThreadShare = {
  id: number;
  /** The person or the department. */
  to: string;
  /** The unit of the person; '' for a department. */
  unit: string;
  question: string;
  by: string;
  at: Date;
  withdrawn: { by: string; at: Date; reason: string } | null;
};

export type ThreadNote = { id: number; by: string; at: Date; text: string };

export const deskSearchSchema = z.object({
  q: z.string().trim().max(200),
  tab: z.enum(DESK_TABS),
  mailboxId: z.int32().optional(),
  mine: z.boolean(),
});
export type DeskSearchInput = z.output<typeof deskSearchSchema>;
