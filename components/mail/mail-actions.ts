import type { Action } from '@/lib/core/action-result';
import type {
  AskToFileInput,
  CategoriseInput,
  HandOverMailInput,
  JoinBackInput,
  MergeThreadInput,
  SendAnswerInput,
  ShareThreadInput,
  SplitMessageInput,
  SplitThreadInput,
  TakeBackAnswerInput,
  TakeBackCategoryInput,
  TakeForPersonInput,
  TakeForRobotInput,
  TakeThreadInput,
  TellBipInput,
  WithdrawShareInput,
  WriteMailNoteInput,
} from '@/lib/modules/mail/schema/acts';
import type {
  DiscardMailDraftInput,
  DropMailFileInput,
  SavedDraft,
  SaveMailDraftInput,
  TakeOverDraftInput,
} from '@/lib/modules/mail/schema/drafts';

/** The acts on a draft of an e-mail. */
export type DraftActions = {
  saveDraft: Action<SaveMailDraftInput, SavedDraft>;
  discardDraft: Action<DiscardMailDraftInput, unknown>;
  restoreDraft: Action<DiscardMailDraftInput, unknown>;
  dropFile: Action<DropMailFileInput, unknown>;
  takeOverDraft: Action<TakeOverDraftInput, unknown>;
};

/** The acts on an opened thread. */
export type MailActions = DraftActions & {
  categorise: Action<CategoriseInput, unknown>;
  takeBackCategory: Action<TakeBackCategoryInput, unknown>;
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
