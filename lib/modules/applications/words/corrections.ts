import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { inside } from '@/lib/core/polish';
import { IDENTITY_REASON_WORDS, IDENTITY_WORDS } from '../../clients/words/values';
import type { Meaning } from '../../deadlines/schema';
import { dueLabel } from '../../deadlines/words/values';
import { DELIVERY_WORDS } from '../../procedure-cards/words/values';
import type { Change, CorrectionPreview } from '../schema/correction';
import { CHANNEL_WORDS, FIELD_WORDS, RODO_WORDS } from './values';

/** A corrected value in words: its name, what was registered, what is now. */
export type ChangeRow = { label: string; before: string; after: string };

/** A change in words; each document that was ticked or unticked is a row of its own. */
export function changeRows(change: Change): ChangeRow[] {
  if (change.field !== 'documents') {
    const [before, after] = [valueText(change, 'before'), valueText(change, 'after')];
    return [{ label: FIELD_WORDS[change.field], before, after }];
  }
  const { before, after } = change;
  const came = after.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !after.includes(name));
  return [
    ...came.map((label) => ({ label, before: 'brak', after: 'jest' })),
    ...gone.map((label) => ({ label, before: 'jest', after: 'brak' })),
  ];
}

/** The consequences of a correction, in rows of the table: the nature of the date, and the documents to ask for. */
export function consequenceRows({ demands, before, after }: CorrectionPreview): ChangeRow[] {
  const { missing, dropped } = demands;
  const nature = (meaning: Meaning) => inside(dueLabel(meaning));
  const term =
    before.meaning === after.meaning
      ? []
      : [{ label: 'Data załatwienia', before: nature(before.meaning), after: nature(after.meaning) }];
  return [
    ...term,
    ...missing.map((label) => ({ label, before: 'niewymagany', after: 'wymagany, brakuje' })),
    ...dropped.map((label) => ({ label, before: 'brakował', after: 'już niewymagany' })),
  ];
}

function valueText(change: Exclude<Change, { field: 'documents' }>, side: 'before' | 'after'): string {
  switch (change.field) {
    case 'channel':
      return CHANNEL_WORDS[change[side]];
    case 'deliveryWay':
      return DELIVERY_WORDS[change[side]];
    case 'identityCheck':
      return IDENTITY_WORDS[change[side]];
    case 'identityReason': {
      const reason = change[side];
      return reason ? IDENTITY_REASON_WORDS[reason] : NOTHING;
    }
    case 'rodoWay':
      return RODO_WORDS[change[side]];
    case 'receivedOn':
    case 'letterDate':
    case 'postingDate':
      return dayText(change[side]);
    case 'outOfTurn':
      return change[side] ? 'tak' : 'nie';
    case 'attachmentsCount':
      return String(change[side]);
    default:
      return change[side] || NOTHING;
  }
}

const NOTHING = 'nie podano';

const dayText = (day: PlainDate | null): string => (day ? formatDate(day) : NOTHING);
