import {
  endInquiryAction,
  passOnInquiryAction,
  recordAttemptAction,
  reopenInquiryAction,
  takeBackAttemptAction,
} from './actions';

/** The acts of a call-back, for its list and for its case. */
export const CALL_ACTIONS = {
  call: recordAttemptAction,
  takeBack: takeBackAttemptAction,
  passOn: passOnInquiryAction,
  end: endInquiryAction,
  reopen: reopenInquiryAction,
};
