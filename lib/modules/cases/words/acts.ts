import { formatDay, formatLong, formatRange } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { inside, told } from '@/lib/core/polish';
import type { ActSentences, CaseHistory } from '../../audit/schema';
import { CLIENT_FIELD_WORDS } from '../../clients/words/values';
import { PAUSE_WORDS } from '../../deadlines/words/values';
import { EVENT_WORDS, movesText, PURPOSE_WORDS } from './clocks';

/** Acts about the assignment of a case, its terms and the entries about them. */
export const ACTS = {
  'case.subject-changed': () => ({ title: 'Zmieniona treść sprawy' }),
  'case.assigned': ({ reason = '', internalOn }, { person, instruction }) => ({
    title: `Sprawę prowadzi ${person ?? ''}`,
    text: told(
      instruction && `Dyspozycja: ${instruction}`,
      internalOn != null && `Termin wewnętrzny: ${formatLong(internalOn)}`,
      reason && `Powód zmiany: ${reason}`,
    ),
    by: 'Przydzielone przez',
  }),
  'case.assignment-opened': () => ({ title: 'Otwarte po przydzieleniu' }),
  'case.assignment-given-back': ({ reason }, { person }) => ({
    title: 'Przydział oddany',
    text: told(`Powód: ${reason}`, person !== null && `Wraca do: ${person}`),
    by: 'Przez',
  }),
  'case.cooperation-started': (_data, { person, toDepartment }) => ({
    title: `Współpracuje: ${person ?? toDepartment ?? ''}`,
    by: 'Przydzielone przez',
  }),
  'case.cooperation-ended': (_data, { person, toDepartment }) => ({
    title: `Już nie współpracuje: ${person ?? toDepartment ?? ''}`,
  }),
  'case.moved-along': (_data, { toDepartment }) => ({
    title: `Przeszło razem ze sprawą, do której jest dołączone: ${toDepartment ?? ''}`,
  }),
  'case.grew': ({ number }) => ({ title: `Powstało z niego podanie ${number}`, by: 'Przez' }),
  'case.grown-from': ({ number }) => ({ title: `Powstało ze sprawy ${number}` }),
  'representative.named': () => ({ title: 'Wskazany pełnomocnik: pisma pójdą do niego' }),
  'representative.changed': ({ fields }) => ({
    title: 'Zmienione dane pełnomocnika',
    text: told(`Zmienione: ${fields.map((field) => inside(CLIENT_FIELD_WORDS[field])).join(', ')}`),
  }),
  'representative.ended': ({ reason }) => ({
    title: 'Pełnomocnik już nie działa: pisma pójdą do strony',
    text: told(`Powód: ${reason}`),
  }),
  'clock.opened': ({ event, dueOn, note }) => ({
    title: EVENT_WORDS[event],
    text: told(note, `Termin: ${formatLong(dueOn)}`),
  }),
  'clock.closed': ({ purpose, on, how }) => ({
    title: `Zakończone: ${inside(PURPOSE_WORDS[purpose])}`,
    text: told(how, `Dzień: ${formatDay(on)}`),
  }),
  'clock.reopened': ({ purpose, reason }) => ({
    title: `Cofnięte zakończenie: ${inside(PURPOSE_WORDS[purpose])}`,
    text: told(reason),
  }),
  'clock.pause-added': ({ pause, from, to, basis }) => ({
    title: `Termin nie biegnie ${periodOf(from, to)}: ${inside(PAUSE_WORDS[pause])}`,
    text: told(basis),
  }),
  'clock.pause-ended': ({ pause, to, basis }) => ({
    title: `Skończyło się: ${inside(PAUSE_WORDS[pause])}`,
    text: told(`Ostatni dzień: ${formatDay(to)}`, basis),
  }),
  'clock.date-notified': ({ to, reasons }) => ({
    title: `Zawiadomienie o nowym terminie: ${formatLong(to)}`,
    text: told(reasons),
  }),
  'clock.complex-marked': ({ reason }) => ({
    title: 'Sprawa szczególnie skomplikowana: dwa miesiące na załatwienie',
    text: told(reason),
  }),
  'clock.entry-withdrawn': ({ kind, reason }) => ({
    title: `Wycofane: ${WITHDRAWN[kind]}`,
    text: told(reason),
  }),
  'clock.moved': ({ purpose, before, after, stopped, version, why }) => ({
    title: movesText([{ purpose, before, after, stopped }], true).replace(/\.$/, ''),
    // The line before, about the entry itself, gives its reason and its author.
    ...(version === null ? { by: false } : { text: told('Zmienił się kalendarz albo zasady urzędu', why) }),
  }),
} satisfies Partial<ActSentences>;

const WITHDRAWN: Record<CaseHistory['clock.entry-withdrawn']['kind'], string> = {
  PAUSE: 'okres niewliczany',
  PAUSE_END: 'koniec okresu',
  EXTENSION: 'nowy termin',
};

const periodOf = (from: PlainDate, to: PlainDate | null): string =>
  to ? formatRange(from, to) : `od ${formatDay(from)}`;
