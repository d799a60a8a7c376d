import { requireNode } from './node-version';

requireNode();
const { runOffice } = await import('./office');
process.exit(await runOffice({ development: true }));
