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
