import { runOffice } from '@/scripts/office';

// The command of `npm start`, which gives up a database after two attempts to start it again.
const times = { pauses: [0, 100], look: 50, sound: 60_000 };
process.exit(await runOffice({ development: false, times }));
