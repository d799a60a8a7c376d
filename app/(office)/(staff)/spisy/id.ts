/** The id in an address; 0, which no record has, when the text is no number. */
export const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
