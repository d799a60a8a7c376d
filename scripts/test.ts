import { build, isBuilt } from './build';
import { generateIfStale } from './generate';
import { checkPackages } from './packages';
import {
  ARCHITECTURE,
  DEAD_CODE,
  END_TO_END,
  INTEGRATION,
  LINT,
  runStages,
  stageOf,
  stageOfChecks,
  TYPES,
  UNIT,
} from './stages';

// The whole suite. The browser tests need the production build, which is made when missing and counts as a test.
generateIfStale();
const BUILD = stageOf('build', async () => {
  if (!isBuilt()) await build();
});
const PACKAGES = stageOfChecks('packages', checkPackages);
process.exit(
  await runStages([PACKAGES, [LINT, TYPES, DEAD_CODE], UNIT, ARCHITECTURE, INTEGRATION, BUILD, END_TO_END]),
);
