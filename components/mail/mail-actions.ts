import type { Action } from '@/lib/core/action-result';
import type {
  AskToFileInput,
  CategoriseInput,
  HandOverMailInput,
  MergeThreadInput,
  SaveMailDraftInput,
  SendAnswerInput,
  SplitThreadInput,
  TakeBackAnswerInput,
  TakeOverDraftInput,
  TakeThreadInput,
  TellBipInput,
  WriteMailNoteInput,
} from '@/lib/modules/mail/schema/acts';

/** The acts on an opened thread. */
export type MailActions = {
  categorise: Action<CategoriseInput, unknown>;
  saveDraft: Action<SaveMailDraftInput, { savedAt: Date }>;
  takeOverDraft: Action<TakeOverDraftInput, unknown>;
  sendAnswer: Action<SendAnswerInput, { messageId: number }>;
  takeBackAnswer: Action<TakeBackAnswerInput, unknown>;
  askToFile: Action<AskToFileInput, { messageId: number }>;
  handOver: Action<HandOverMailInput, unknown>;
  writeNote: Action<WriteMailNoteInput, unknown>;
  tellBip: Action<TellBipInput, unknown>;
  take: Action<TakeThreadInput, unknown>;
  merge: Action<MergeThreadInput, unknown>;
  split: Action<SplitThreadInput, unknown>;
};
