/** The time after which nobody counts as writing any more, in minutes. */
export const DRAFT_MINUTES = 10;
/** The time in which a sent answer can be taken back, in seconds. */
export const UNDO_SECONDS = 30;
/** The time for which the files of a draft that nobody touches are kept, in days. */
export const UPLOAD_DAYS = 30;

/** Whether the writer of a draft still holds the thread: they wrote within the last ten minutes. */
export const draftIsFresh = (writtenAt: Date, now: Date): boolean =>
  now.getTime() - writtenAt.getTime() < DRAFT_MINUTES * 60_000;

/** The moment before which an answer does not go. */
export const undoUntil = (now: Date): Date => new Date(now.getTime() + UNDO_SECONDS * 1_000);

/** The most files of e-mails that one person has not sent yet, and their bytes together. */
export const UNSENT_MOST = 60;
export const UNSENT_MAX_BYTES = 200 * 1024 * 1024;

/** Whether a person may add a file to those that they have not sent yet. Sizes are in bytes. */
export const mayAddFile = (sizes: readonly number[], size: number): boolean =>
  sizes.length < UNSENT_MOST && sizes.reduce((sum, each) => sum + each, size) <= UNSENT_MAX_BYTES;

/** The minutes in which the desk offers to take a decision on a category back; later it is changed, with a reason. */
const TAKE_BACK_MINUTES = 10;

export const isJustDecided = (decidedAt: Date | null, now: Date): boolean =>
  decidedAt !== null && now.getTime() - decidedAt.getTime() < TAKE_BACK_MINUTES * 60_000;
