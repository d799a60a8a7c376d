/** The hours at which a caller wants to be called, 'HH:MM' in Warsaw; '' where the wish sets no limit. */
export type CallHours = { from: string; until: string };

export const ANY_HOUR: CallHours = { from: '', until: '' };

const HOUR = '(\\d{1,2})(?:[:.](\\d{2}))?';
const BETWEEN = new RegExp(`(?:^|[^\\d])${HOUR}\\s*(?:-|–|—|a|i|do)\\s*${HOUR}(?!\\d)`);
const AFTER = new RegExp(`\\b(?:po|od|dopiero po)\\s+${HOUR}(?!\\d)`);
const BEFORE = new RegExp(`\\b(?:przed|do|najpóźniej o)\\s+${HOUR}(?!\\d)`);

/**
 * Reads the hours out of a wish in a caller's words: "po 15:00", "przed 12", "8-10", "rano". Words that mean no hours
 * set no limit; the person who calls reads them.
 */
export function hoursOf(wish: string): CallHours {
  const typed = wish.toLowerCase().trim();
  const between = BETWEEN.exec(typed);
  if (between) {
    const [from, until] = [hour(between[1], between[2]), hour(between[3], between[4])];
    return from && until && from < until ? { from, until } : ANY_HOUR;
  }
  const after = AFTER.exec(typed);
  const before = BEFORE.exec(typed);
  if (after || before) {
    return {
      from: (after && hour(after[1], after[2])) ?? '',
      until: (before && hour(before[1], before[2])) ?? '',
    };
  }
  if (/\b(?:rano|przed południem)/.test(typed)) return { from: '', until: '12:00' };
  if (/\bpo południu/.test(typed)) return { from: '12:00', until: '' };
  return ANY_HOUR;
}

function hour(hours: string, minutes = '00'): string | null {
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
