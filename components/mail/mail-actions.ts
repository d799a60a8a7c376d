import type { Action } from '@/lib/core/action-result';
import type {
  AskToFileInput,
  CategoriseInput,
  HandOverMailInput,
  JoinBackInput,
  MergeThreadInput,
  SaveMailDraftInput,
  SendAnswerInput,
  ShareThreadInput,
  SplitMessageInput,
  SplitThreadInput,
  TakeBackAnswerInput,
  TakeBackCategoryInput,
  TakeForPersonInput,
  TakeForRobotInput,
  TakeOverDraftInput,
  TakeThreadInput,
  TellBipInput,
  WithdrawShareInput,
  WriteMailNoteInput,
} from '@/lib/modules/mail/schema/acts';

/** The acts on an opened thread. */
export type MailActions = {
  categorise: Action<CategoriseInput, unknown>;
  takeBackCategory: Action<TakeBackCategoryInput, unknown>;
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
  splitMessage: Action<SplitMessageInput, unknown>;
  joinBack: Action<JoinBackInput, unknown>;
  share: Action<ShareThreadInput, unknown>;
  withdrawShare: Action<WithdrawShareInput, unknown>;
  takeForPerson: Action<TakeForPersonInput, unknown>;
  takeForRobot: Action<TakeForRobotInput, unknown>;
};
