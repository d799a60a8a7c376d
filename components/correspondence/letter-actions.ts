import type { Action } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterPreview } from '@/lib/modules/correspondence/operations/render-preview';
import type {
  CancelLetterInput,
  CheckAddressInput,
  GiveBackInput,
  LetterVersionInput,
  NoteDeliveryInput,
  SaveDraftInput,
  SendLetterInput,
  WithReasonInput,
} from '@/lib/modules/correspondence/schema/acts';

/** Server actions on a letter, as its page passes them to the forms. */
export type LetterActions = {
  save: Action<SaveDraftInput, { version: number; savedAt: Date }>;
  preview: Action<SaveDraftInput, LetterPreview>;
  submit: Action<LetterVersionInput, unknown>;
  sign: Action<LetterVersionInput, unknown>;
  giveBack: Action<GiveBackInput, unknown>;
  checkAddress: Action<CheckAddressInput, unknown>;
  send: Action<SendLetterInput, { number: string }>;
  deliver: Action<NoteDeliveryInput, { deliveredOn: PlainDate }>;
  cameBack: Action<WithReasonInput, unknown>;
  takeBack: Action<WithReasonInput, unknown>;
  cancel: Action<CancelLetterInput, unknown>;
};
