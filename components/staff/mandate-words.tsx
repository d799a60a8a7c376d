import { State, type StateKind } from '@/components/ui/state';
import { nb } from '@/components/ui/typography';
import { formatDate } from '@/lib/core/date-text';
import type { MandateItem, MandateScope } from '@/lib/modules/staff/schema';

/** "decyzje, postanowienia i inne pisma" */
export function scopesText(scopes: readonly MandateScope[], words: Record<MandateScope, string>): string {
  const said = scopes.map((scope) => words[scope]);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} i ${said.at(-1)}`;
}

/** "od 2 stycznia 2026 do cofnięcia" */
export function mandateDays({ from, to }: Pick<MandateItem, 'from' | 'to'>): string {
  return nb(`od ${formatDate(from)} ${to ? `do ${formatDate(to)}` : 'do cofnięcia'}`);
}

const STATES: Record<MandateItem['state'], [StateKind, string]> = {
  VALID: ['run', 'obowiązuje'],
  TO_COME: ['new', 'jeszcze nie'],
  ENDED: ['none', 'skończyło się'],
  REVOKED: ['none', 'cofnięte'],
};

/** When a mandate holds, what it is today, and why it was revoked. */
export function MandateState({ row }: { row: MandateItem }) {
  const [kind, word] = STATES[row.state];
  const { revokedOn, revokedBy, revokeReason } = row;
  return (
    <>
      {mandateDays(row)}
      <span className="sub">
        <State kind={kind}>{word}</State>
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
