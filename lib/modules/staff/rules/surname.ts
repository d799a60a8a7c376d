const POLISH = new Intl.Collator('pl');

/** The last word of a name: "Żak-Nowak" of "Anna Maria Żak-Nowak". */
const surname = (name: string) => name.slice(name.trimEnd().lastIndexOf(' ') + 1);

/** Orders names like a Polish register: by surname, then by the whole name. */
export function bySurname(a: string, b: string): number {
  return POLISH.compare(surname(a), surname(b)) || POLISH.compare(a, b);
}
