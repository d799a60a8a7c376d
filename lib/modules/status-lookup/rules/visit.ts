/**
 * The time for which a browser needs no code after a successful lookup, in minutes: for reload, print and another
 * language.
 */
export const VISIT_MINUTES = 30;
