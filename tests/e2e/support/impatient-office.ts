import { runOffice } from '@/scripts/office';

// What `npm start` runs, but for a database that does not start again: it is given up at the second attempt.
const times = { pauses: [0, 100], look: 50, sound: 60_000 };
process.exit(await runOffice({ development: false, times }));
