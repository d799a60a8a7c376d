import { sealHeads } from './modules/audit/operations';
import { recomputeOutdated } from './modules/cases/operations/recompute-outdated';
import { now } from './platform/clock';
import type { Jobs } from './platform/jobs';

/** What the office does by itself, and how often. The one place that binds modules to the clock. */
export const RECURRING: Jobs = {
  /** Every ten minutes: what was written before can no longer be cut off or written anew unnoticed. */
  'seal-history': { every: '*/10 * * * *', work: async () => void (await sealHeads(now())) },
  /** Every minute, when there is something to do: dates that a newer calendar or newer choices move. */
  'recompute-terms': { every: '* * * * *', work: async () => void (await recomputeOutdated(now)) },
};
