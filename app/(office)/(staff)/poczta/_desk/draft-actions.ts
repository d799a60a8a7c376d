import {
  discardMailDraftAction,
  dropMailFileAction,
  restoreMailDraftAction,
  saveMailDraftAction,
  takeOverDraftAction,
} from '../actions';

/** The acts on the drafts of all e-mails. */
export const DRAFT_ACTIONS = {
  saveDraft: saveMailDraftAction,
  discardDraft: discardMailDraftAction,
  restoreDraft: restoreMailDraftAction,
  dropFile: dropMailFileAction,
  takeOverDraft: takeOverDraftAction,
};
