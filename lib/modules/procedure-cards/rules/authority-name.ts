import { type AuthorityKind, BLANK } from '../schema';

type Named = { kind: AuthorityKind; name: string; genitive: string; seat: string };

/**
 * An authority as papers name it, with its seat: 'Samorządowe Kolegium Odwoławcze w Płocku'. A board or court without a
 * seat in the list gets a blank, with which no letter is signed.
 */
export const authorityName = (authority: Named): string => withSeat(authority.name, authority);
/** The name in the genitive, with the seat: 'do Samorządowego Kolegium Odwoławczego w Płocku'. */
export const authorityGenitive = (authority: Named): string => withSeat(authority.genitive, authority);

function withSeat(name: string, { kind, seat }: Named): string {
  const needed = kind === 'SKO' || kind === 'COURT';
  return seat ? `${name} ${seat}` : needed ? `${name} w ${BLANK}` : name;
}
