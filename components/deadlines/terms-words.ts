import { formatDate, weekdayName } from '@/lib/core/date-text';
import { counted, plural } from '@/lib/core/polish';
import type { OfficeDay } from '@/lib/modules/deadlines/schema';

/** Returns how far a date moves: "o 1 dzień", "o 2 dni wcześniej". */
export function byDays(days: number): string {
  if (days === 0) return 'bez zmiany daty, inny dzień zatrzymania';
  return `o ${counted(Math.abs(days), 'dzień', 'dni', 'dni')}${days < 0 ? ' wcześniej' : ''}`;
}

/** Returns the sentence "Przesunie się 14 terminów: 12 o 1 dzień, 2 o 3 dni." */
export function movesText(moved: number, groups: readonly { days: number; count: number }[]): string {
  if (moved === 0) return 'Nie przesunie się żaden termin.';
  const verb = plural(moved, 'Przesunie się', 'Przesuną się', 'Przesunie się');
  const all = `${verb} ${counted(moved, 'termin', 'terminy', 'terminów')}`;
  if (groups.length === 1) return `${all} ${byDays(groups[0].days)}.`;
  const parts = groups.map(({ days, count }) => `${count.toLocaleString('pl-PL')} ${byDays(days)}`);
  return `${all}: ${parts.join(', ')}.`;
}

/** Returns a day in words: "dzień wolny: poniedziałek, 28 grudnia 2026". */
export function dayText({ kind, date }: Pick<OfficeDay, 'kind' | 'date'>): string {
  const what = kind === 'EXTRA' ? 'dzień wolny' : 'urząd nieczynny';
  return `${what}: ${weekdayName(date, 'pl')}, ${formatDate(date)}`;
}
