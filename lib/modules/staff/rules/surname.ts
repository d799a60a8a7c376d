const POLISH = new Intl.Collator('pl');

/** Where the surname begins in "Anna Maria Żak-Nowak": at the last word. */
export function surnameAt(name: string): number {
  return name.trimEnd().lastIndexOf(' ') + 1;
}

/** Orders names as a Polish register does: by surname, then by the rest. */
export function bySurname(a: string, b: string): number {
  return POLISH.compare(a.slice(surnameAt(a)), b.slice(surnameAt(b))) || POLISH.compare(a, b);
}
