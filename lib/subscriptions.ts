import { sealHeads } from './modules/audit/operations';
import { checkClocks } from './modules/cases/operations/clocks/check';
import { recomputeOutdated } from './modules/cases/operations/clocks/recompute-outdated';
import { remindOfTerms } from './modules/cases/operations/remind';
import { remindOfUncollected } from './modules/settlements/operations/remind-uncollected';
import { now } from './platform/clock';
import type { Jobs } from './platform/jobs';

/** What the office does by itself, and how often. The one place that binds modules to the clock. */
export const RECURRING: Jobs = {
  /** Every ten minutes: what was written before can no longer be cut off or written anew unnoticed. */
  'seal-history': { every: '*/10 * * * *', work: async () => void (await sealHeads(now())) },
  /** Every minute, when there is something to do: dates that a newer calendar or newer choices move. */
  'recompute-terms': { every: '* * * * *', work: async () => void (await recomputeOutdated(now)) },
  /** Each quarter of an hour, and only while the office is open: terms that come near, end or have lapsed. */
  'remind-of-terms': { every: '*/15 * * * *', work: async () => void (await remindOfTerms(now())) },
  /** As often: documents that nobody comes for to the counter. */
  'remind-of-uncollected': {
    every: '*/15 * * * *',
    work: async () => void (await remindOfUncollected(now())),
  },
  /** Each night: every date that is kept against what it follows from. */
  'check-terms': { every: '20 1 * * *', work: async () => void (await checkClocks(now())) },
};
