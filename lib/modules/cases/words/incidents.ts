import { formatDate } from '@/lib/core/date-text';
import type { IncidentData, IncidentSentences } from '../../audit/schema';
import { stoppedText } from '../../deadlines/words/values';
import { PURPOSE_WORDS } from './clocks';

export const INCIDENTS = {
  'term-differs': (found, { caseNumber }) => differingTerm(found, caseNumber),
} satisfies Partial<IncidentSentences>;

function differingTerm({ where, purpose, kept, derived }: Found, caseNumber: string | null): string {
  const name = PURPOSE_WORDS[purpose];
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

type Found = IncidentData['term-differs'];

function said({ dueOn, stoppedOn }: Found['kept']): string {
  return `${formatDate(dueOn)}${stoppedOn ? `, ${stoppedText(stoppedOn)}` : ''}`;
}
