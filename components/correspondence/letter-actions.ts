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
  SignLetterInput,
  WithReasonInput,
} from '@/lib/modules/correspondence/schema/acts';

/** The pictures of the letter that a person is about to sign, with its fingerprint. */
export type SeenLetter = LetterPreview & { seen: string };

/** Server actions on a letter, as its page passes them to the forms. */
export type LetterActions = {
  save: Action<SaveDraftInput, { version: number; savedAt: Date }>;
  preview: Action<SaveDraftInput, LetterPreview>;
  submit: Action<LetterVersionInput, unknown>;
  previewSigning: Action<LetterVersionInput, SeenLetter>;
  sign: Action<SignLetterInput, unknown>;
  giveBack: Action<GiveBackInput, unknown>;
  checkAddress: Action<CheckAddressInput, unknown>;
  send: Action<SendLetterInput, { number: string }>;
  deliver: Action<NoteDeliveryInput, { deliveredOn: PlainDate }>;
  cameBack: Action<WithReasonInput, unknown>;
  takeBackSending: Action<WithReasonInput, unknown>;
  takeBack: Action<WithReasonInput, unknown>;
  cancel: Action<CancelLetterInput, unknown>;
};
