import type { ContactTie } from './schema';

/** How a contact is known to be the client's; '' where a person named the client. */
export const CONTACT_TIE_WORDS: Record<ContactTie, string> = {
  CLIENT: '',
  ADDRESS: 'z adresu tego klienta',
  PHONE: 'z numeru tego klienta',
};
