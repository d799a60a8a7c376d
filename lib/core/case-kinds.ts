/** The kinds of cases. A kind has its life cycle in `CASE_TRANSITIONS` and its word in `CASE_KIND_WORDS`. */
export const CASE_KINDS = ['APPLICATION'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** The register of incoming mail (rejestr przesyłek wpływających): a number typed without a series is one of it. */
export const INCOMING_SERIES = 'RPW';

/** The series that the numbers of a kind come from: that of incoming mail, or one of the kind's own. */
export const SERIES_OF_KINDS: Record<CaseKind, string> = {
  APPLICATION: INCOMING_SERIES,
};

/** Every series that a case may have its number from. */
export const REGISTRY_SERIES: readonly string[] = [...new Set(Object.values(SERIES_OF_KINDS))];
