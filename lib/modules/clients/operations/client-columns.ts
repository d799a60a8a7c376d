import { phoneWithoutExtension } from '@/lib/core/identifiers';
import { isPlainDate } from '@/lib/core/plain-date';
import { keyedHash, seal } from '@/lib/platform/secrets';
import { clientSearchText } from '../rules/label';
import type { ClientInput } from '../schema';

/** The columns of a client, sealed where they must be. The input has passed `checkClient` and `normalizeClient`. */
export function clientColumns(client: ClientInput) {
  const { pesel, birthDate, nip, regon, krs, phone, email, adeAddress, ...plain } = client;
  return {
    ...plain,
    birthDate: isPlainDate(birthDate) ? birthDate : null,
    peselSealed: pesel ? seal('pesel', pesel) : null,
    peselKey: pesel ? keyedHash('pesel', pesel) : null,
    nip: nip || null,
    regon: regon || null,
    krs: krs || null,
    adeAddress: adeAddress || null,
    phoneSealed: phone ? seal('phone', phone) : null,
    phoneKey: phone ? keyedHash('phone', phoneWithoutExtension(phone)) : null,
    emailSealed: email ? seal('email', email) : null,
    emailKey: email ? keyedHash('email', email) : null,
    searchText: clientSearchText(client),
  };
}
