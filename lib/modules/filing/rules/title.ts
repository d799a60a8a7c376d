/** The length of a title that a line of a printed spis holds. */
const TITLE_MAX = 200;

/** Tytuł sprawy: the client's words, or the name of the matter where the words are missing or too long. */
export function fileTitle(subject: string, card: string): string {
  const words = subject.replace(/\s+/g, ' ').trim();
  return words !== '' && words.length <= TITLE_MAX ? words : card;
}
