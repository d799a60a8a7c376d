/** A document that is issued and is no certificate (zaświadczenie): it has an act, a name and an outcome of its own. */
export type Issued = 'TRANSCRIPT' | 'EXTRACT';

/**
 * The document that a card issues, by the words of its form of settlement: an odpis of a civil-status record, a wypis i
 * wyrys of a local plan; null for every other form. Extracts of the land register follow another act.
 */
export function issuedBy(settlementForm: string): Issued | null {
  const form = settlementForm.toLowerCase();
  if (/odpis.*\bakt/.test(form)) return 'TRANSCRIPT';
  return /\bwypis/.test(form) && !/ewidencj|rejestr/.test(form) ? 'EXTRACT' : null;
}
