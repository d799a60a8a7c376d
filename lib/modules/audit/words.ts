import type { CodesOf } from '@/lib/core/errors';
import { counted, told } from '@/lib/core/polish';
import { fullMomentText } from '@/lib/i18n/moments';
import type { BrokenLink, IncidentSentences, OfficeSentences, SealingDoubt } from './schema';

export const ERRORS = {
  'incident-note-missing': 'Napisz, jak to wyjaśniono.',
  'incident-of-own':
    'Sprawa dotyczy Ciebie, więc wyjaśnia ją ktoś inny: inspektor, Sekretarz Miasta albo inny administrator.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}

/** The place at which a chain breaks, after "wpis nr 7: ". */
export const BROKEN_WORDS: Record<BrokenLink['why'], string> = {
  changed: 'wpis zmieniono po zapisaniu',
  missing: 'tuż przed nim brakuje wpisu',
  cut: 'ucięto koniec łańcucha; tylu wpisów powinien mieć co najmniej',
  head: 'jego zapisany koniec nie zgadza się z ostatnim wpisem',
  seal: 'wpisy aż do tego nie zgadzają się z pieczęcią: łańcuch przepisano',
  unsealed: 'pieczęć tego wpisu, zapisana poza bazą, w bazie zniknęła albo jest inna',
  resealed:
    'pieczęć tego wpisu nie jest pieczęcią tego urzędu (albo brakuje dawnego sekretu w OKIENKO_OLD_SECRETS)',
};

/** The doubt about the seals, as one sentence. */
export const DOUBT_WORDS: Record<SealingDoubt, string> = {
  'never-sealed': 'Historia ma wpisy, a nie ma ani jednej pieczęci.',
  'seals-missing': 'W bazie brakuje pieczęci, które urząd zrobił.',
  'seal-forged': 'Ostatnia pieczęć w bazie nie jest pieczęcią tego urzędu.',
  'count-forged': 'Podpisana liczba pieczęci nie zgadza się z pieczęciami w bazie albo jej nie ma.',
  'file-missing': 'Zniknął plik z pieczęciami poza bazą.',
  'file-short': 'W pliku poza bazą brakuje pieczęci, które są w bazie.',
  'file-differs':
    'Ostatniej pieczęci z pliku poza bazą w bazie nie ma: baza jest starsza niż plik albo inna.',
  rewritten: 'Zapieczętowane wpisy historii zmieniono albo usunięto.',
  'rolled-back': 'Pieczęcie zrobione od ostatniego uruchomienia zniknęły: bazę albo plik cofnięto.',
};

const FAILURES: Record<string, string> = {
  ENOSPC: 'Na dysku zabrakło miejsca',
  '53100': 'Na dysku bazy zabrakło miejsca',
  EACCES: 'Nie wolno pisać do pliku z pieczęciami',
  EPERM: 'Nie wolno pisać do pliku z pieczęciami',
  EROFS: 'Dysk z plikiem pieczęci jest tylko do odczytu',
  EIO: 'Dysk z plikiem pieczęci nie działa',
};

export const INCIDENTS = {
  'sealing-stopped': ({ doubt }) =>
    told(
      DOUBT_WORDS[doubt],
      'Urząd nie pieczętuje historii, dopóki tego nie wyjaśnisz: npm run -s audit:verify, potem npm run -s audit:resume',
    ),
  'sealing-failed': ({ code }) =>
    told(
      'Nie udało się zapieczętować historii',
      FAILURES[code] ?? (code && `Kod błędu: ${code}`),
      'Okienko próbuje dalej co 10 minut',
    ),
  'sealed-late': ({ entries, from, to }) => {
    const [first, last] = [from, to].map((moment) => fullMomentText(new Date(moment)));
    return told(
      `${counted(entries, 'wpis', 'wpisy', 'wpisów')} historii, od ${first} do ${last}, zapieczętowano naraz`,
      'Tak bywa po awarii pieczętowania. Jeśli jej nie było, ktoś mógł przepisać historię',
    );
  },
} satisfies Partial<IncidentSentences>;

export const OFFICE_ACTS = {
  'incident.closed': ({ note }) => ({ title: 'Wyjaśniona nieprawidłowość', text: told(note) }),
  'history.sealing-resumed': ({ doubt, seals, kept, reason }) => ({
    title: 'Wznowione pieczętowanie historii',
    text: told(DOUBT_WORDS[doubt], `Pieczęci w bazie: ${seals}, w pliku: ${kept}`, `Powód: ${reason}`),
  }),
} satisfies Partial<OfficeSentences>;
