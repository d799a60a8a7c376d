import { fullMomentText } from '@/lib/i18n/moments';
import { brokenLinks, historySize } from '@/lib/modules/audit/queries/chains';
import { examineSeals, hasSeal } from '@/lib/modules/audit/queries/sealing';
import { UNSEALED_AT_MOST_MS } from '@/lib/modules/audit/rules';
import { BROKEN_WORDS, DOUBT_WORDS } from '@/lib/modules/audit/words';
import { db } from '@/lib/platform/db';
import { sealFile } from '@/lib/platform/seal-file';
import { StartupError } from '@/lib/platform/startup-error';

/** The findings of `npm run audit:verify` with their exit codes. `docs/operations.md` explains each. */
export const CODES = {
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

/** `code` is 0 or the code of the gravest finding. `said` and `complained` are lines in Polish. */
export type Verdict = { code: number; said: string[]; complained: string[] };

/**
 * Checks the history and its seals. `noted` is the number of a seal that a person wrote down, from an earlier run:
 * '1234-9f86d081'.
 *
 * @throws StartupError when the history cannot be read
 */
export async function verdictOf(noted: string | undefined, now: Date): Promise<Verdict> {
  const size = await historySize().catch(() => {
    throw new StartupError(
      'Nie udało się odczytać historii: bazy nie ma, nie odpowiada albo jest jeszcze pusta.',
    );
  });
  const broken = await brokenLinks();
  const seals = await examineSeals();
  const said = [`Historia: wpisów ${size.links}, łańcuchów ${size.chains}, pieczęci ${size.seals}.`];
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
  if (unsealed && now.getTime() - unsealed.from.getTime() > UNSEALED_AT_MOST_MS) {
    const since = fullMomentText(unsealed.from);
    found.set('unsealed', [
      `Wpisów bez pieczęci: ${unsealed.entries}, najstarszy od ${since}. Urząd nie działa albo nie pieczętuje.`,
    ]);
  }
  for (const { at, reason, ...counts } of seals.resumed) {
    said.push(
      `Pieczętowanie wznowiono ${fullMomentText(at)} (w bazie ${counts.seals}, w pliku ${counts.kept}): ${reason}`,
    );
  }
  const gravest = GRAVITY.find((finding) => found.has(finding));
  if (!gravest) {
    said.push('Wszystkie ogniwa i pieczęcie się zgadzają.');
    said.push(`Pieczęci zapisanych poza bazą: ${seals.kept} (${sealFile()}).`);
    if (unsealed) said.push(`Wpisów jeszcze bez pieczęci: ${unsealed.entries} (powstają co 10 minut).`);
    if (seals.mark) {
      said.push(
        `Zanotuj poza urzędem ostatnią pieczęć: ${seals.mark}. Sprawdzisz ją potem: npm run -s audit:verify -- ${seals.mark}`,
      );
    }
  }
  const complained = GRAVITY.flatMap((finding) => found.get(finding) ?? []);
  return { code: gravest ? CODES[gravest] : 0, said, complained };
}

async function chainNames(): Promise<Map<string, string>> {
  const departments = await db().department.findMany({ select: { id: true, name: true } });
  return new Map([
    ['office', 'Cały urząd'],
    ...departments.map(({ id, name }) => [`department-${id}`, name] as const),
  ]);
}
