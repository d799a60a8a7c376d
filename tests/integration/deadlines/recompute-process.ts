import { recomputeOutdated } from '@/lib/modules/cases/operations/clocks/recompute-outdated';

// A process that its test kills: it brings every open clock to the latest terms, batch after batch.
await recomputeOutdated(() => new Date(process.argv[2])).catch(() => process.exit(1));
process.exit(0);
