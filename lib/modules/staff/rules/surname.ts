const POLISH = new Intl.Collator('pl');

/** The last word: "Żak-Nowak" of "Anna Maria Żak-Nowak". */
const surname = (name: string) => name.slice(name.trimEnd().lastIndexOf(' ') + 1);

/** Orders names as a Polish register does: by surname, then by the rest. */
export function bySurname(a: string, b: string): number {
  return POLISH.compare(surname(a), surname(b)) || POLISH.compare(a, b);
}
