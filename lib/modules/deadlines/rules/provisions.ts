import type { PauseKind, TermRule } from '../schema';
import { isOfTaxCode } from './rule-row';

/** The provision by which the event begins the term, where it is not the provision of the term. */
export function startProvision({ startsOn, provision }: TermRule): string {
  if (startsOn !== 'APPLICATION') return provision;
  return isOfTaxCode(provision) ? 'Ordynacja podatkowa art. 165 § 3' : 'KPA art. 61 § 3';
}

/** The provision by which a period is not counted. */
export function pauseProvision(
  { provision, restarts }: Pick<TermRule, 'provision' | 'restarts'>,
  kind: PauseKind,
): string {
  if (kind === 'SUPPLEMENT' && restarts) return restarts;
  if (!isOfTaxCode(provision)) return PAUSE_PROVISIONS[kind];
  // The tax code names the periods of its terms in one paragraph, and the calls in another.
  return kind === 'SUPPLEMENT' || kind === 'FEE'
    ? 'Ordynacja podatkowa art. 139 § 4, art. 169'
    : 'Ordynacja podatkowa art. 139 § 4';
}

/** The provision by which the paused days move the end of the term. */
export function movedProvision({ provision, stops }: TermRule): string {
  if (isOfTaxCode(provision)) return 'Ordynacja podatkowa art. 139 § 4';
  return stops === 'ART_103' ? 'KPA art. 103' : 'KPA art. 35 § 5';
}

const PAUSE_PROVISIONS: Record<PauseKind, string> = {
  SUSPENSION: 'KPA art. 35 § 5 pkt 3, art. 103',
  SUPPLEMENT: 'KPA art. 35 § 5, art. 64 § 2',
  FEE: 'KPA art. 35 § 5, art. 261',
  LEGAL_TERM: 'KPA art. 35 § 5 pkt 1',
  HYBRID_DELIVERY: 'KPA art. 35 § 5 pkt 2',
  POSTAL_DELIVERY: 'KPA art. 35 § 5 pkt 5',
  MEDIATION: 'KPA art. 35 § 5 pkt 4',
  OPINION: 'KPA art. 35 § 5 pkt 5, art. 106',
  CERTIFICATE_ENQUIRY: 'KPA art. 35 § 5, art. 218 § 2',
  PARTY: 'KPA art. 35 § 5 pkt 5',
  OTHER_CAUSE: 'KPA art. 35 § 5 pkt 5',
};
