import type { CaseStatus } from '../../cases/schema/case';
import type { Address } from '../schema/values';

/** The address to which an e-mail is answered; null where nobody would read the answer. */
export function answerable({ from, replyTo }: { from: Address; replyTo: Address | null }): Address | null {
  const to = replyTo ?? from;
  return to.address === '' || takesNoMail(to.address) ? null : to;
}

/** Whether nobody reads what is sent to the address. */
export const takesNoMail = (address: string): boolean =>
  /^(mailer-daemon|postmaster|bounces?|(no|do-?not)[-_.]?reply|nie-?odpowiada\w*)([-+.=][^@]*)?@/i.test(
    address,
  );

/**
 * How the office writes in the thread of a case: an answer, also by the department whose hand-over was refused; or an
 * e-mail after the case is over, which touches neither the case nor its terms. Null: it does not, because the case is on
 * its way, belongs to another one or was a mistake.
 */
export function writesAs(status: CaseStatus): 'answer' | 'again' | null {
  if (status === 'ACCEPTED' || status === 'IN_PROGRESS' || status === 'RETURNED') return 'answer';
  return status === 'SETTLED' || status === 'CLOSED' || status === 'FILED' ? 'again' : null;
}
