import { capital } from '@/lib/core/polish';

/** The shape of `TemplateProblem` of `lib/platform/pdf`, which words cannot import. */
type Problem =
  | { kind: 'mistake'; file: string | null; line: number | null; column: number | null; message: string }
  | { kind: 'too-slow' | 'too-hungry' | 'too-large' }
  | { kind: 'too-many-pages'; pages: number };

/** The fault of a template for its editor: the place, and the compiler's message. */
export function templateProblemText(problem: Problem): string {
  switch (problem.kind) {
    case 'too-slow':
      return 'Składanie trwa dłużej niż 5 sekund. Poszukaj pętli, która się nie kończy.';
    case 'too-hungry':
      return 'Składanie bierze za dużo pamięci. Poszukaj listy albo tekstu, który rośnie bez końca.';
    case 'too-large':
      return 'Plik z tego wzoru byłby większy niż 8 MB. Zmniejsz obrazy albo liczbę stron.';
    case 'too-many-pages':
      return `Stron wyszłoby ${problem.pages}, a pismo może mieć najwyżej 60.`;
    case 'mistake': {
      const [place, sentence] = [placeOf(problem), sentenceOf(problem.message)];
      return place === '' ? capital(sentence) : place + sentence;
    }
  }
}

function placeOf({ file, line, column }: Extract<Problem, { kind: 'mistake' }>): string {
  if (line === null) return '';
  const place = column === null ? `wiersz ${line}` : `wiersz ${line}, kolumna ${column}`;
  return file === null ? `${capital(place)}: ` : `W części wspólnej ${file}, ${place}: `;
}

/** The compiler's frequent messages in Polish. The others are quoted. */
const SENTENCES: [RegExp, string][] = [
  [/^unknown variable: ([^,]+)/, 'nie ma tu nazwy „$1”. Sprawdź pisownię.'],
  [/^unclosed delimiter/, 'nawias nie jest zamknięty.'],
  [/^unclosed string/, 'cudzysłów nie jest zamknięty.'],
  [/^unexpected closing/, 'nawias zamyka się, choć się nie otworzył.'],
  [/^dictionary does not contain key "?([^",]+)/, 'w danych nie ma pola „$1”.'],
  [/^(?:expected|unexpected) .*/, 'tego kompilator się tu nie spodziewał ($&).'],
  [/^missing argument: ([^,]+)/, 'brakuje wartości „$1”.'],
  [/^unexpected argument.*/, 'jedna wartość jest zbędna ($&).'],
  [/loop seems to be infinite|condition is always true/, 'pętla się nie kończy.'],
  [/maximum function call depth/, 'funkcja woła samą siebie bez końca.'],
  [/package/, 'wzór nie może korzystać z pakietów. Napisz to wprost albo z „letter.typ”.'],
  [
    /access denied|file not found|absolute paths/,
    'wzór nie może czytać plików. Może użyć tylko „letter.typ” i „paper.typ”.',
  ],
  [/missing document title/, 'plik nie ma tytułu. Zostaw na początku „#show: letter”.'],
  [/missing alt text/, 'obraz nie ma opisu (alt). Bez niego pismo nie jest dostępne.'],
  [/PDF\/UA-1 error: ([^"\]]+)/, 'pismo nie byłoby dostępne: $1.'],
  [/^panicked with: (.*)/, 'wzór sam przerwał składanie: $1.'],
];

function sentenceOf(message: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    const [found] = pattern.exec(message) ?? [];
    if (found !== undefined) return found.replace(pattern, sentence);
  }
  return `kompilator mówi: ${message}`;
}

/** The failure of a version of a template to set a letter. */
export function templateFailureText(failure: {
  kind: string;
  always: boolean;
  file: string;
  line: number | null;
  column: number | null;
  message: string;
}): string {
  const { kind, file, line, column, message, always } = failure;
  const place = line === null ? '' : ` (wiersz ${line}${file && ` w ${file}`})`;
  if (!always) return `Z danymi niektórych pism się nie składa${place}. Sprawdź, czego w nich może brakować.`;
  const problem = { kind, file: file || null, line, column, message, pages: 0 } as Problem;
  return kind === 'too-many-pages' ? 'Wychodzi więcej niż 60 stron.' : templateProblemText(problem);
}
