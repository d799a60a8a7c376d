import { capital, told } from '@/lib/core/polish';
import type { OfficeNames } from '../../audit/schema';
import type { Change, Changes } from '../schema';

/** The name of a field inside a sentence, and its values in words where the stored ones are none. */
export type FieldWords = {
  name: string;
  value?: (value: NonNullable<Change['after']>, names: OfficeNames) => string;
};

const NOTHING = 'brak';

/** The changed values of a record, each from what to what: "Login: j.nowak → j.nowak-lis. Konto: działa → wyłączone." */
export function changesText(saved: Changes, fields: Record<string, FieldWords>, names: OfficeNames): string {
  // Entries from before values were kept name the fields alone.
  if (!('changes' in saved)) {
    const known = saved.changed.map((field) => fields[field]?.name).filter((name) => name !== undefined);
    return known.length > 0 ? told(`Zmienione: ${known.join(', ')}`) : '';
  }
  const withValues = saved.changes.filter(({ after }) => after !== undefined);
  const shown = isNew(saved) ? withValues : saved.changes;
  return told(...shown.map((change) => changeText(change, fields[change.field], names)));
}

/** Whether the save made the record: nothing stood in any of its fields before. */
export function isNew(saved: Changes): boolean {
  return (
    'changes' in saved &&
    saved.changes.length > 0 &&
    saved.changes.every(({ before }) => before === null || before === undefined)
  );
}

function changeText(change: Change, words: FieldWords | undefined, names: OfficeNames): string | null {
  if (!words) return null;
  const { before, after } = change;
  if (after === undefined) return `Zmienione: ${words.name}`;
  const [from, to] = [before, after].map((value) => valueText(value, words, names));
  if (from === to) return null;
  return `${capital(words.name)}: ${from === NOTHING ? to : `${from} → ${to}`}`;
}

function valueText(value: Change['after'], { value: tell }: FieldWords, names: OfficeNames): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value) && value.length === 0) return NOTHING;
  if (tell) return tell(value, names);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export const onOff = (on: string, off: string) => (value: unknown) => (value ? on : off);
export const countOf =
  (tell: (count: number) => string) =>
  (value: unknown): string =>
    tell(Array.isArray(value) ? value.length : 0);
