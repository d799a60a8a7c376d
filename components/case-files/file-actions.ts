import type { Action } from '@/lib/core/action-result';
import type {
  AddReferenceInput,
  ExternalSystemInput,
  RecordViewingInput,
  SaveNoteDraftInput,
  WithdrawReferenceInput,
  WriteNoteInput,
} from '@/lib/modules/case-files/schema';

/** Server actions on the case files, as the page passes them to the forms. */
export type NoteActions = {
  write: Action<WriteNoteInput, { id: number }>;
  saveDraft: Action<SaveNoteDraftInput, null>;
};
export type RecordViewing = Action<RecordViewingInput, { id: number }>;
export type ReferenceActions = {
  add: Action<AddReferenceInput, { id: number }>;
  withdraw: Action<WithdrawReferenceInput, null>;
};
export type SaveSystem = Action<ExternalSystemInput, { id: number }>;
