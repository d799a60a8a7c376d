/** A number with its noun: `counted(2, 'dokument', 'dokumenty', 'dokumentów')` → '2 dokumenty'. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count.toLocaleString('pl-PL')} ${plural(count, one, few, many)}`;
}

/** A number that is counted up to a limit: `capped(41, 1000)` → '41', `capped(1001, 1000)` → '1000+'. */
export function capped(count: number, most: number): string {
  return count > most ? `${most.toLocaleString('pl-PL')}+` : count.toLocaleString('pl-PL');
}

export function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}
const rules = new Intl.PluralRules('pl');

/** The text with a capital first letter: 'wtorek…' → 'Wtorek…'. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Joins sentences, each with a full stop. Empty sentences are left out. */
export function told(...sentences: (string | false | null)[]): string {
  return sentences
    .filter((sentence) => typeof sentence === 'string' && sentence.trim() !== '')
    .map((sentence) => (/[.!?]$/.test(String(sentence).trim()) ? sentence : `${sentence}.`))
    .join(' ');
}

/** A heading in the form that stands inside a sentence. */
export const inside = (heading: string | undefined): string =>
  heading ? heading.charAt(0).toLowerCase() + heading.slice(1) : '';
