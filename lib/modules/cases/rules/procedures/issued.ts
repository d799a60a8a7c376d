import type { ProcedureRow } from '../../schema/procedure';
import { at } from './provision';

/** A document that is issued and is no certificate (zaświadczenie): it has an act, a name and an outcome of its own. */
type Issued = 'TRANSCRIPT' | 'EXTRACT';

/**
 * The document that a card issues, by the words of its form of settlement: an odpis of a civil-status record, a wypis i
 * wyrys of a local plan; null for every other form. Extracts of the land register follow another act.
 */
export function issuedBy(settlementForm: string): Issued | null {
  const form = settlementForm.toLowerCase();
  if (/odpis.*\bakt/.test(form)) return 'TRANSCRIPT';
  return /\bwypis/.test(form) && !/ewidencj|rejestr/.test(form) ? 'EXTRACT' : null;
}

/**
 * The law of the documents that cards of the code issue instead of a certificate. An odpis comes out of the register
 * of civil status, and its refusal is a decision, so neither dział VII KPA nor its order has a place. Read: Prawo o
 * aktach stanu cywilnego (2023 poz. 1378); known and not read: UPZP art. 30.
 */
export const ISSUED_ROWS: Record<Issued, Partial<ProcedureRow>> = {
  TRANSCRIPT: {
    certificate: null,
    transcript: {
      provision: at('ASC', 'art. 44 ust. 1 pkt 1, art. 45 ust. 1'),
      refusal: at('ASC', 'art. 2 ust. 6'),
    },
  },
  EXTRACT: { extract: at('UPZP', 'art. 30 ust. 1') },
};
