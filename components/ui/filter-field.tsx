import { fold } from '@/lib/core/fold';

type Props = { label?: string; placeholder: string; value: string; onChange: (value: string) => void };

/** The field over a list that narrows it as one types. What is typed stays on the page. */
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

/** Whether every word typed begins a word of the text; without diacritics. */
export function matches(text: string, typed: string): boolean {
  const found = ` ${fold(text)}`;
  return fold(typed)
    .split(' ')
    .filter(Boolean)
    .every((word) => found.includes(` ${word}`));
}
