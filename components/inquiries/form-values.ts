import type { ActFormState } from '@/components/layout/form/use-act-form';
import { type InquiryInput, needsCallBack, type TalkEnd } from '@/lib/modules/inquiries/schema/inquiry';

/** The form as the person fills it in: the names of what is chosen stand beside their ids. The draft keeps these values. */
export type FormValues = Omit<InquiryInput, 'requestKey' | 'end'> & {
  /** Null until the person says how the talk ended otherwise than by a call-back. */
  end: TalkEnd | null;
  /** The person is about to say that the call was transferred. */
  transferred: boolean;
  toName: string;
  cardName: string;
  clientName: string;
};
export type InquiryFormState = ActFormState<FormValues, InquiryInput>;

export const EMPTY_FORM: FormValues = {
  end: 'CALL_BACK',
  transferred: false,
  question: '',
  phone: '',
  callWish: '',
  callerName: '',
  to: null,
  toName: '',
  clientId: null,
  clientName: '',
  keepWish: false,
  cardAnswer: null,
  cardId: null,
  cardName: '',
};

/** Reads the text of a draft; null when the text has another shape. */
export function readDraft(text: string): FormValues | null {
  try {
    const kept = JSON.parse(text) as Partial<FormValues>;
    return typeof kept.question === 'string' ? { ...EMPTY_FORM, ...kept } : null;
  } catch {
    return null;
  }
}

/** Returns the part of the form that the server takes: without a call-back no data of the caller leave the page. */
export function inputOfForm(values: FormValues) {
  const {
    toName: _to,
    cardName: _card,
    clientName: _client,
    transferred: _transferred,
    end,
    ...rest
  } = values;
  const callBack = end !== null && needsCallBack(end);
  const unasked = { cardAnswer: null, cardId: null };
  const unnamed = { phone: '', callWish: '', callerName: '', clientId: null, keepWish: false };
  const kept = callBack ? { ...rest, ...unasked } : { ...rest, ...unnamed };
  return { ...kept, end: end ?? undefined };
}
