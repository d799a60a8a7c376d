/** The end of a podanie, for the person who dealt with the e-mail out of which it grew. */
export const podanieSettledNote = (number: string): string => `Załatwiono podanie ${number}.`;

/** The end of a question that became a podanie, for the person who took it. */
export const grownNote = (number: string): string => `Powstało z niego podanie ${number}.`;
