import { fold } from '@/lib/core/fold';
import { otherSpellings, searchWords } from '@/lib/core/search-words';

type Props = { label?: string; placeholder: string; value: string; onChange: (value: string) => void };

/** A field above a list that narrows the list during typing. The typed text is not sent to the server. */
export function FilterField({ label = 'Filtruj', placeholder, value, onChange }: Props) {
  return (
    <input
      className="input"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Whether each typed word is the beginning of a word of the text, or another spelling. Diacritics are ignored. */
export function matches(text: string, typed: string): boolean {
  const found = ` ${fold(text)} `;
  return searchWords(typed).every(
    (word) => found.includes(` ${word}`) || otherSpellings(word).some((form) => found.includes(` ${form} `)),
  );
}
