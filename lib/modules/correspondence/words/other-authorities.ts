import type { ProcedureRow } from '../../cases/schema/procedure';
import { citation } from '../../cases/words/procedures';
import type { ContentOf, PreliminaryWay } from '../schema/content';

// Texts about other authorities: their positions (KPA art. 106), and the preliminary questions that they decide (art. 100).

/** The ways to the decision of a preliminary question, in choices. */
export const PRELIMINARY_WORDS: Record<PreliminaryWay, string> = {
  AUTHORITY_ASKS: 'występujemy sami do organu lub sądu',
  PARTY_CALLED: 'wzywamy stronę, żeby wystąpiła w terminie',
  PARTY_ASKED: 'strona wykazała, że już wystąpiła',
};

/** The way to the decision of the preliminary question, as the order says it; '' for another ground. */
export function preliminaryText({
  basis,
  preliminary,
  preliminaryAt: at,
  preliminaryDays: days,
}: ContentOf<'SUSPENSION'>): string {
  if (basis !== 'ART_97_1_4' || preliminary === null) return '';
  switch (preliminary) {
    case 'AUTHORITY_ASKS':
      return `Równocześnie występujemy o rozstrzygnięcie zagadnienia wstępnego do właściwego organu lub sądu: ${at} (art. 100 § 1 KPA).`;
    case 'PARTY_CALLED':
      return `Wzywamy stronę, żeby w terminie ${days ?? '…'} dni od dnia doręczenia postanowienia wystąpiła o rozstrzygnięcie zagadnienia wstępnego do właściwego organu lub sądu: ${at} (art. 100 § 1 KPA).`;
    case 'PARTY_ASKED':
      return `Strona wykazała, że zwróciła się już o rozstrzygnięcie zagadnienia wstępnego do właściwego organu lub sądu: ${at} (art. 100 § 1 KPA).`;
  }
}

/** The time of another authority for its position: by KPA art. 106 § 3, or by the provision that the letter names. */
export function opinionTerm(
  { otherDays, otherBasis }: Pick<ContentOf<'OPINION_NOTICE'>, 'otherDays' | 'otherBasis'>,
  { opinion }: ProcedureRow,
): string {
  return otherDays === null
    ? `dwóch tygodni od dnia doręczenia naszego pisma${opinion ? ` (${citation(opinion.term)})` : ''}`
    : `${otherDays} dni od dnia doręczenia naszego pisma (${otherBasis})`;
}
