import { fold } from '@/lib/core/fold';
import type { CaseRow } from '../cases/case-table-row';

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

/** Whether a row answers to every word typed, in any of its texts; without diacritics, words begun. */
export function answers(row: CaseRow, typed: string, ...more: string[]): boolean {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const text = ` ${fold([row.reference, row.number, row.what, row.client, row.card, row.assignee ?? '', ...more].join(' '))}`;
  return words.every((word) => text.includes(` ${word}`));
}
