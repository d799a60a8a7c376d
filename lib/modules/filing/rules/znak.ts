import type { PlainDate } from '@/lib/core/plain-date';

/** The place of a case in the spis spraw, in the parts of its znak. */
export type ZnakParts = {
  /** Symbol of the cell, with a hyphen in some offices: 'WB1-WOP'. */
  cell: string;
  jrwaSymbol: string;
  /** The number of the group (podteczka); 0: none. */
  groupNumber: number;
  number: number;
  year: number;
  /** Symbol of the handler, where the office wants it; '': none. */
  handler: string;
};

/** Znak sprawy (instrukcja kancelaryjna § 5): 'ABC.123.77.2026', with a group 'ABC.123.78.2.2026', with a handler '….JW'. */
export function formatZnak({ cell, jrwaSymbol, groupNumber, number, year, handler }: ZnakParts): string {
  const group = groupNumber > 0 ? [groupNumber] : [];
  return [cell, jrwaSymbol, ...group, number, year, ...(handler ? [handler] : [])].join('.');
}

/**
 * The first year in which a case closed on the day may be destroyed (B), appraised (BE) or handed over to the State
 * Archive (A, after 25 years). Years are counted whole, from 1 January after the closing; null for a category without
 * years (Bc).
 */
export function archiveYear(category: string, closedOn: PlainDate): number | null {
  const closed = Number(closedOn.slice(0, 4));
  if (category === 'A') return closed + 1 + YEARS_BEFORE_STATE_ARCHIVE;
  const years = /^BE?(\d{1,2})$/.exec(category)?.[1];
  return years ? closed + 1 + Number(years) : null;
}

const YEARS_BEFORE_STATE_ARCHIVE = 25;
