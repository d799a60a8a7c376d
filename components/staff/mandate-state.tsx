import { Badge, type BadgeKind } from '@/components/ui/badge';
import { nb } from '@/components/ui/typography';
import { formatDate } from '@/lib/core/date-text';
import type { MandateItem } from '@/lib/modules/staff/schema';
import { MANDATE_STATE_WORDS } from '@/lib/modules/staff/words/values';

/** "od 2 stycznia 2026 do cofnięcia" */
export function mandateDays({ from, to }: Pick<MandateItem, 'from' | 'to'>): string {
  return nb(`od ${formatDate(from)} ${to ? `do ${formatDate(to)}` : 'do cofnięcia'}`);
}

const KINDS: Record<MandateItem['state'], BadgeKind> = {
  VALID: 'run',
  TO_COME: 'new',
  ENDED: 'none',
  REVOKED: 'none',
};

/** The dates of a mandate, its state today, and the reason if it was revoked. */
export function MandateState({ row }: { row: MandateItem }) {
  const { revokedOn, revokedBy, revokeReason } = row;
  return (
    <>
      {mandateDays(row)}
      <span className="sub">
        <Badge kind={KINDS[row.state]}>{MANDATE_STATE_WORDS[row.state]}</Badge>
      </span>
      {revokedOn && (
        <span className="sub wrap-anywhere">
          {nb(`ostatni dzień ${formatDate(revokedOn)}`)}: {revokeReason}
          {revokedBy && ` (${revokedBy})`}
        </span>
      )}
    </>
  );
}
