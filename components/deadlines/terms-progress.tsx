import { Notice } from '@/components/ui/notice';
import { counted } from '@/lib/core/polish';
import type { TermsProgress as Progress } from '@/lib/modules/cases/schema/clock';
import { RefreshWhile } from './refresh-while';

/** Says how many dates the office has recounted after a change; draws nothing when all are done. */
export function TermsProgress({ progress }: { progress: Progress | null }) {
  if (!progress) return null;
  const { clocks, done } = progress;
  return (
    <div className="mb-6">
      <Notice tone="accent" role="status" title="Zmiana działa. Przeliczamy otwarte terminy.">
        <p>
          Przeliczono {done.toLocaleString('pl-PL')} z {counted(clocks, 'terminu', 'terminów', 'terminów')}.
          Możesz pracować dalej.
        </p>
        <progress className="progress" max={clocks} value={done} aria-label="Przeliczone terminy" />
      </Notice>
      <RefreshWhile />
    </div>
  );
}
