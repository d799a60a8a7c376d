import { requireNode } from './node-version';

requireNode();
(await import('./generate')).generateIfStale();
const { openDatabase } = await import('./database');
const { StartupError } = await import('@/lib/platform/startup-error');
const { closeDb } = await import('@/lib/platform/db');
const { now } = await import('@/lib/platform/clock');
const { resumeSealing } = await import('@/lib/modules/audit/operations');
const { DOUBT_WORDS } = await import('@/lib/modules/audit/words');
const { sealFile } = await import('@/lib/platform/seal-file');

/** A reason that says something: it stays in the history for ever. */
const REASON_MIN = 10;
const reason = process.argv.slice(2).join(' ').trim();

let closeDatabase = async () => {};
process.exitCode = await resume().catch((error: unknown) => {
  console.error(error instanceof StartupError ? error.message : error);
  return 2;
});
await closeDb();
await closeDatabase();

/** Goes on sealing after a doubt that a person has explained. Returns the exit code. */
async function resume(): Promise<number> {
  if (reason.length < REASON_MIN) {
    console.error(
      'Podaj powód, na przykład: npm run -s audit:resume -- "baza z kopii z 3 grudnia po awarii dysku"',
    );
    return 2;
  }
  closeDatabase = await openDatabase();
  const doubt = await resumeSealing(now(), reason);
  if (!doubt) {
    console.log('Pieczęcie się zgadzają, nie ma czego wznawiać.');
    return 0;
  }
  console.log(DOUBT_WORDS[doubt]);
  console.log(
    `Pieczętowanie wznowione, powód zapisany w historii. Nowy plik: ${sealFile()}, dawny leży obok.`,
  );
  console.log('Jeśli Okienko działa, uruchom je ponownie. Potem: npm run -s audit:verify');
  return 0;
}
