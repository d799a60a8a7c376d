import { generateIfStale } from './generate';
import { ARCHITECTURE, DEAD_CODE, LINT, runStages, TYPES, UNIT } from './stages';

// The quick part of the suite, for use while working: no database, no browser.
generateIfStale();
process.exit(await runStages([[LINT, TYPES, DEAD_CODE], UNIT, ARCHITECTURE]));
