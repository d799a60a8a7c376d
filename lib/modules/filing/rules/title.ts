/** As much as a line of a printed spis takes. */
const TITLE_MAX = 200;

/** Tytuł sprawy: what it is about in the client's words, or the name of the matter where those run long. */
export function fileTitle(subject: string, card: string): string {
  const words = subject.replace(/\s+/g, ' ').trim();
  return words !== '' && words.length <= TITLE_MAX ? words : card;
}
