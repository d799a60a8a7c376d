import { ProofShort } from '@/components/ui/proof-short';
import type { CorrectionRecord } from '@/lib/modules/applications/schema/correction';
import { shortProof } from '@/lib/modules/deadlines/rules/short-proof';
import { ChangesTable } from './correction-effect';

/** A correction of a registration: each value before and after, and the former proof of a date that moved. */
export function CorrectionDetails({ correction: { changes, formerTerm } }: { correction: CorrectionRecord }) {
  return (
    <>
      <ChangesTable changes={changes} />
      {formerTerm && (
        <details className="mt-3">
          <summary className="lnk">Wyliczenie terminu sprzed poprawki</summary>
          <ProofShort lines={shortProof(formerTerm, 'pl').map(({ label: date, text }) => ({ date, text }))} />
        </details>
      )}
    </>
  );
}
