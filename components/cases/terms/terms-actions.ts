import type { Action } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import type {
  AddPauseInput,
  ClockMoves,
  CloseClockInput,
  DraftNewDateInput,
  EndPauseInput,
  MarkComplexInput,
  NoteEventInput,
  PreviewInput,
  TakeBackClosingInput,
  TermsPreview,
  WithdrawEntryInput,
} from '@/lib/modules/cases/schema/clock';

/** Server actions on the terms of a case, as the page passes them to the forms. */
export type TermsActions = {
  preview: Action<PreviewInput, TermsPreview>;
  addPause: Action<AddPauseInput, ClockMoves>;
  endPause: Action<EndPauseInput, ClockMoves>;
  withdraw: Action<WithdrawEntryInput, ClockMoves>;
  noteEvent: Action<NoteEventInput, { dueOn: PlainDate; moves: ClockMoves }>;
  closeClock: Action<CloseClockInput, ClockMoves>;
  takeBackClosing: Action<TakeBackClosingInput, ClockMoves>;
  draftNewDate: Action<DraftNewDateInput, { letterId: number }>;
  markComplex: Action<MarkComplexInput, ClockMoves>;
};
