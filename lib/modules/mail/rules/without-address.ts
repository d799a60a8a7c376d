/** The words of a server without the addresses that they repeat. */
export const withoutAddress = (words: string): string =>
  words.replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, '<…>').slice(0, 300);
