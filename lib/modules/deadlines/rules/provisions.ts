import type { PauseKind, StartEvent } from '../schema';

/** The provision by which the event begins the term, where it is not the provision of the term. */
export const START_PROVISIONS: Partial<Record<StartEvent, string>> = {
  APPLICATION: 'KPA art. 61 § 3',
};

/** The provision by which a period is not counted. */
export const PAUSE_PROVISIONS: Record<PauseKind, string> = {
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
