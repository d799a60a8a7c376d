import { formatDate } from '@/lib/core/date-text';
import type { IncidentItem } from '@/lib/modules/audit/schema';
import type { ClockPurpose } from '@/lib/modules/cases/schema/clock';
import { PURPOSE_WORDS, stoppedText } from './clock-words';

/** What was found wrong, as a person reads it. */
export function incidentText({ caseNumber, data }: Pick<IncidentItem, 'caseNumber' | 'data'>): string {
  const { where, purpose, kept, derived } = data;
  const name = PURPOSE_WORDS[purpose as ClockPurpose] ?? purpose;
  const ofCase = caseNumber ? ` sprawy ${caseNumber}` : '';
  const subject = where === 'case' ? `Termin${ofCase} na listach` : `Termin${ofCase} („${name}”)`;
  if (!derived) {
    return where === 'case'
      ? `${subject} to ${said(kept)}, a sprawa nie ma terminu, z którego by wynikał.`
      : `${subject} jest zapisany jako ${said(kept)}, a nie da się go wyliczyć: nie ma takiej reguły albo początku.`;
  }
  const source = where === 'case' ? 'a w jej terminach jest' : 'a z akt wynika';
  return `${subject} jest zapisany jako ${said(kept)}, ${source} ${said(derived)}.`;
}

type Dates = NonNullable<IncidentItem['data']['derived']>;

function said({ dueOn, stoppedOn }: Dates): string {
  return `${formatDate(dueOn)}${stoppedOn ? `, ${stoppedText(stoppedOn)}` : ''}`;
}
