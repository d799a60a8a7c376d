import { requireNode } from './node-version';

requireNode();
(await import('./generate')).generateIfStale();
const { openDatabase } = await import('./database');
const { StartupError } = await import('@/lib/platform/startup-error');
const { closeDb, db } = await import('@/lib/platform/db');
const { now } = await import('@/lib/platform/clock');
const { brokenLinks, historySize } = await import('@/lib/modules/audit/queries/chains');
const { examineSeals, hasSeal } = await import('@/lib/modules/audit/queries/sealing');
const { UNSEALED_AT_MOST_MS } = await import('@/lib/modules/audit/rules');
const { BROKEN_WORDS, DOUBT_WORDS } = await import('@/lib/modules/audit/words');
const { fullMomentText } = await import('@/lib/i18n/moments');
const { sealFile } = await import('@/lib/platform/seal-file');

/** The findings of the command with their exit codes. `docs/operations.md` explains each. */
const CODES = {
  broken: 1,
  unread: 2,
  fileMissing: 3,
  fileShort: 4,
  unsealed: 5,
  count: 6,
  noted: 7,
} as const;
type Finding = keyof typeof CODES;
const GRAVITY: Finding[] = ['broken', 'count', 'noted', 'fileMissing', 'fileShort', 'unsealed'];

/** The number of a seal that a person noted down, from an earlier run: '1234-9f86d081'. */
const [noted] = process.argv.slice(2);

let closeDatabase = async () => {};
process.exitCode = await verify().catch((error: unknown) => {
  console.error(error instanceof StartupError ? error.message : error);
  return CODES.unread;
});
await closeDb();
await closeDatabase();

/** Checks the history and its seals and prints the result in Polish. Returns the exit code. */
async function verify(): Promise<number> {
  closeDatabase = await openDatabase();
  const size = await historySize().catch(() => {
    throw new StartupError(
      'Nie udało się odczytać historii: bazy nie ma, nie odpowiada albo jest jeszcze pusta.',
    );
  });
  const broken = await brokenLinks();
  const seals = await examineSeals();
  console.log(`Historia: wpisów ${size.links}, łańcuchów ${size.chains}, pieczęci ${size.seals}.`);
  const found = new Map<Finding, string[]>();
  if (broken.length > 0) {
    const names = await chainNames();
    found.set('broken', [
      'HISTORIA JEST NARUSZONA. Pierwsze ogniwo, które się nie zgadza:',
      ...broken.map(
        ({ chain, seq, why }) => `  ${names.get(chain) ?? chain}, wpis nr ${seq}: ${BROKEN_WORDS[why]}`,
      ),
    ]);
  }
  if (seals.count) found.set('count', [DOUBT_WORDS[seals.count]]);
  if (noted !== undefined && !(await hasSeal(noted))) {
    found.set('noted', [`Pieczęci ${noted}, którą zanotowano, w bazie nie ma: historię cofnięto.`]);
  }
  if (seals.notKept > 0) {
    const line =
      seals.kept === 0
        ? `Poza bazą nie ma żadnej pieczęci: brakuje pliku ${sealFile()}.`
        : `W pliku ${sealFile()} brakuje pieczęci, które są w bazie: ${seals.notKept}.`;
    found.set(seals.kept === 0 ? 'fileMissing' : 'fileShort', [line]);
  }
  const { unsealed } = seals;
  if (unsealed && now().getTime() - unsealed.from.getTime() > UNSEALED_AT_MOST_MS) {
    const since = fullMomentText(unsealed.from);
    found.set('unsealed', [
      `Wpisów bez pieczęci: ${unsealed.entries}, najstarszy od ${since}. Urząd nie działa albo nie pieczętuje.`,
    ]);
  }
  for (const finding of GRAVITY) for (const line of found.get(finding) ?? []) console.error(line);
  for (const { at, reason, ...counts } of seals.resumed) {
    console.log(
      `Pieczętowanie wznowiono ${fullMomentText(at)} (w bazie ${counts.seals}, w pliku ${counts.kept}): ${reason}`,
    );
  }
  const gravest = GRAVITY.find((finding) => found.has(finding));
  if (!gravest) {
    console.log('Wszystkie ogniwa i pieczęcie się zgadzają.');
    console.log(`Pieczęci zapisanych poza bazą: ${seals.kept} (${sealFile()}).`);
    if (unsealed) console.log(`Wpisów jeszcze bez pieczęci: ${unsealed.entries} (powstają co 10 minut).`);
    if (seals.mark) {
      console.log(
        `Zanotuj poza urzędem ostatnią pieczęć: ${seals.mark}. Sprawdzisz ją potem: npm run -s audit:verify -- ${seals.mark}`,
      );
    }
  }
  return gravest ? CODES[gravest] : 0;
}

async function chainNames(): Promise<Map<string, string>> {
  const departments = await db().department.findMany({ select: { id: true, name: true } });
  return new Map([
    ['office', 'Cały urząd'],
    ...departments.map(({ id, name }) => [`department-${id}`, name] as const),
  ]);
}
