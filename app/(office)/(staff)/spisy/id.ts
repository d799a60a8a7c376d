/** The number in an address; 0, which nothing has, when it is none. */
export const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
