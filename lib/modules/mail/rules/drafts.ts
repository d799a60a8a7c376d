/** The time after which nobody counts as writing any more, in minutes. */
export const DRAFT_MINUTES = 10;
/** The time in which a sent answer can be taken back, in seconds. */
export const UNDO_SECONDS = 30;

/** Whether the writer of a draft still holds the thread: they wrote within the last ten minutes. */
export const draftIsFresh = (writtenAt: Date, now: Date): boolean =>
  now.getTime() - writtenAt.getTime() < DRAFT_MINUTES * 60_000;

/** The moment before which an answer does not go. */
export const undoUntil = (now: Date): Date => new Date(now.getTime() + UNDO_SECONDS * 1_000);

/** The minutes in which the desk offers to take a decision on a category back; later it is changed, with a reason. */
const TAKE_BACK_MINUTES = 10;

export const isJustDecided = (decidedAt: Date | null, now: Date): boolean =>
  decidedAt !== null && now.getTime() - decidedAt.getTime() < TAKE_BACK_MINUTES * 60_000;
