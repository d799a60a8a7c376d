/** The kinds of cases. `CASE_TRANSITIONS` holds the life cycle of each kind, and `CASE_KIND_WORDS` its word. */
export const CASE_KINDS = ['APPLICATION', 'INQUIRY', 'EMAIL'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/**
 * The series of the register of incoming mail (rejestr przesyłek wpływających); a number typed without a series belongs
 * to it.
 */
export const INCOMING_SERIES = 'RPW';

/** The series of a kind's numbers: the series of incoming mail, or the kind's own. */
export const SERIES_OF_KINDS: Record<CaseKind, string> = {
  APPLICATION: INCOMING_SERIES,
  INQUIRY: 'ZAP',
  EMAIL: 'EM',
};

/** Every series of case numbers. */
export const REGISTRY_SERIES: readonly string[] = [...new Set(Object.values(SERIES_OF_KINDS))];
