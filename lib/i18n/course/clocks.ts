import { formatDay, formatLong, formatRange } from '@/lib/core/date-text';
import { isPlainDate } from '@/lib/core/plain-date';
import type { ClockEvent, ClockPurpose } from '@/lib/modules/cases/schema/clock';
import type { PauseKind } from '@/lib/modules/deadlines/schema';
import { EVENT_WORDS, movesText, PAUSE_WORDS, PURPOSE_WORDS } from '../clock-words';
import { inside, type Sentences, type TypesOf, told } from './sentence';

/** The terms of a case, and what was entered about them. */
export const OF_CLOCKS: Sentences<TypesOf<'clock'>> = {
  'clock.opened': ({ event, dueOn, note }) => ({
    title: EVENT_WORDS[event as ClockEvent] ?? 'Zaczął biec termin',
    text: told(note, isPlainDate(dueOn) && `Termin: ${formatLong(dueOn)}`),
  }),
  'clock.closed': ({ purpose, on, how }) => ({
    title: `Zakończone: ${inside(PURPOSE_WORDS[purpose as ClockPurpose])}`,
    text: told(how, isPlainDate(on) && `Dzień: ${formatDay(on)}`),
  }),
  'clock.pause-added': ({ pause, from, to, basis }) => ({
    title: `Termin nie biegnie ${periodOf(from, to)}: ${inside(PAUSE_WORDS[pause as PauseKind])}`,
    text: told(basis),
  }),
  'clock.pause-ended': ({ pause, to, basis }) => ({
    title: `Skończyło się: ${inside(PAUSE_WORDS[pause as PauseKind])}`,
    text: told(isPlainDate(to) && `Ostatni dzień: ${formatDay(to)}`, basis),
  }),
  'clock.date-notified': ({ to, reasons }) => ({
    title: `Zawiadomienie o nowym terminie: ${isPlainDate(to) ? formatLong(to) : to}`,
    text: told(reasons),
  }),
  'clock.complex-marked': ({ reason }) => ({
    title: 'Sprawa szczególnie skomplikowana: dwa miesiące na załatwienie',
    text: told(reason),
  }),
  'clock.entry-withdrawn': ({ kind, reason }) => ({
    title: `Wycofane: ${WITHDRAWN[kind] ?? 'wpis'}`,
    text: told(reason),
  }),
  'clock.moved': ({ purpose, before, after, stopped, version, why }) => ({
    title:
      isPlainDate(before) && isPlainDate(after)
        ? movesText([{ purpose: purpose as ClockPurpose, before, after, stopped }], true).replace(/\.$/, '')
        : 'Termin się przesunął',
    // An entry of the case has told its reason in the line before, and who made it.
    ...(version === null ? { by: false } : { text: told('Zmienił się kalendarz albo zasady urzędu', why) }),
  }),
};

const WITHDRAWN: Record<string, string> = {
  PAUSE: 'okres niewliczany',
  PAUSE_END: 'koniec okresu',
  EXTENSION: 'nowy termin',
};

function periodOf(from: string, to: string | null): string {
  if (!isPlainDate(from)) return '';
  return to && isPlainDate(to) ? formatRange(from, to) : `od ${formatDay(from)}`;
}
