import { requireNode } from './node-version';

requireNode();
(await import('./generate')).generateIfStale();
const { openDatabase } = await import('./database');
const { StartupError } = await import('@/lib/platform/startup-error');
const { closeDb, db } = await import('@/lib/platform/db');
const { brokenLinks, historySize } = await import('@/lib/modules/audit/queries');
const { sealFile } = await import('@/lib/platform/seal-file');
type BrokenLink = import('@/lib/modules/audit/rules').BrokenLink;

const WHY: Record<BrokenLink['why'], string> = {
  changed: 'wpis zmieniono po zapisaniu',
  missing: 'tuż przed nim brakuje wpisu',
  cut: 'ucięto koniec łańcucha; tylu wpisów powinien mieć co najmniej',
  head: 'jego zapisany koniec nie zgadza się z ostatnim wpisem',
  seal: 'wpisy aż do tego nie zgadzają się z pieczęcią: łańcuch przepisano',
  unsealed: 'pieczęć tego wpisu, zapisana poza bazą, w bazie zniknęła albo jest inna',
  resealed:
    'pieczęć tego wpisu nie jest pieczęcią tego urzędu (albo brakuje dawnego sekretu w OKIENKO_OLD_SECRETS)',
};

let closeDatabase = async () => {};
process.exitCode = await verify().catch((error: unknown) => {
  console.error(error instanceof StartupError ? error.message : error);
  return 1;
});
await closeDb();
await closeDatabase();

/** Checks every chain of the history and prints the result in Polish. Returns the exit code. */
async function verify(): Promise<number> {
  closeDatabase = await openDatabase();
  const size = await historySize().catch(() => {
    throw new StartupError(
      'Nie udało się odczytać historii: bazy nie ma, nie odpowiada albo jest jeszcze pusta.',
    );
  });
  const broken = await brokenLinks();
  const extent = `Historia: wpisów ${size.links}, łańcuchów ${size.chains}, pieczęci ${size.seals}`;
  if (broken.length === 0) {
    console.log(`${extent}. Wszystkie ogniwa i pieczęcie się zgadzają.`);
    console.log(
      size.kept > 0
        ? `Pieczęci zapisanych poza bazą: ${size.kept} (${sealFile()}).`
        : `Poza bazą nie ma żadnej pieczęci: brakuje pliku ${sealFile()}.`,
    );
    if (size.unsealed > 0)
      console.log(`Wpisów jeszcze bez pieczęci: ${size.unsealed} (pieczęcie powstają co 10 minut).`);
    return 0;
  }
  console.error(`${extent}. HISTORIA JEST NARUSZONA. Pierwsze ogniwo, które się nie zgadza:`);
  const names = await chainNames();
  for (const { chain, seq, why } of broken) {
    console.error(`  ${names.get(chain) ?? chain}, wpis nr ${seq}: ${WHY[why]}`);
  }
  return 1;
}

async function chainNames(): Promise<Map<string, string>> {
  const departments = await db().department.findMany({ select: { id: true, name: true } });
  return new Map([
    ['office', 'Cały urząd'],
    ...departments.map(({ id, name }) => [`department-${id}`, name] as const),
  ]);
}
