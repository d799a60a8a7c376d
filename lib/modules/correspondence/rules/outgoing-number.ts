/** The register of outgoing letters, as its numbers begin: 'PW/12/2026'. */
export const OUTGOING_REGISTER = 'PW';
export const outgoingNumber = (year: number, number: number): string =>
  `${OUTGOING_REGISTER}/${number}/${year}`;
