/** The end of a question that became a podanie, for the person who took it. */
export const grownNote = (number: string): string => `Powstało z niego podanie ${number}.`;
