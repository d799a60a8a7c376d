import { Timeline, type TimelineItem } from '@/components/ui/timeline';
import { formatDay, formatHour, formatLong, formatRange } from '@/lib/core/date-text';
import { isPlainDate, plainDateOf } from '@/lib/core/plain-date';
import { EVENT_WORDS, movesText, PAUSE_WORDS, PURPOSE_WORDS, stoppedText } from '@/lib/i18n/clock-words';
import { CHANNEL_WORDS, CLIENT_FIELD_WORDS, counted, plural, STATUS_WORDS } from '@/lib/i18n/words';
import type { Channel } from '@/lib/modules/applications/schema';
import type { CourseEntry } from '@/lib/modules/cases/queries/course';
import { isOver } from '@/lib/modules/cases/rules';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { ClientInput } from '@/lib/modules/cases/schema/client';
import type { ClockEvent, ClockPurpose } from '@/lib/modules/cases/schema/clock';
import { meaningOf } from '@/lib/modules/deadlines/rules/term-rules';
import type { PauseKind } from '@/lib/modules/deadlines/schema';

/** The course of a case in words: what comes next, where it is now, and what happened, newest first. */
export function Course({ of, entries }: { of: CaseRecord; entries: readonly CourseEntry[] }) {
  const past = entries.flatMap((entry) => {
    const told = tell(entry, of);
    if (!told) return [];
    const day = plainDateOf(entry.at);
    return [{ id: entry.id, when: formatDay(day), whenNote: formatHour(entry.at), ...told }];
  });
  return <Timeline order="newest" items={[...ahead(of), ...past]} />;
}

type Told = { title: string; text?: string };

/** One entry of the history as a short sentence; null for what is not part of the course. */
function tell(entry: CourseEntry, of: CaseRecord): Told | null {
  const who = entry.actor ?? 'Urząd';
  switch (entry.type) {
    case 'application.registered': {
      const { channel, missing, dueOn, dueRule } = entry.data;
      const parts = [
        `${CHANNEL_WORDS[channel as Channel]}.`,
        missing > 0 &&
          `${plural(missing, 'Brakowało', 'Brakowało', 'Brakowało')} ${counted(missing, 'dokumentu', 'dokumentów', 'dokumentów')}.`,
        isPlainDate(dueOn) &&
          `${meaningOf(dueRule) === 'TARGET' ? 'Cel urzędu' : 'Termin'}: ${formatLong(dueOn)}.`,
        `Rejestracja: ${who}.`,
      ];
      return { title: `Podanie zarejestrowane: ${of.number}`, text: parts.filter(Boolean).join(' ') };
    }
    case 'application.settled':
      return { title: 'Sprawa załatwiona na miejscu', text: who };
    case 'application.receipt-printed':
      return { title: 'Potwierdzenie wydrukowane', text: who };
    case 'application.code-renewed':
      return { title: 'Nowy kod dostępu', text: `Poprzedni przestał działać. ${who}` };
    case 'application.protocol-rewritten':
      return { title: 'Poprawiona treść protokołu', text: who };
    case 'application.protocol-printed':
      return { title: 'Protokół wydrukowany', text: `Od tej chwili treści nie można zmienić. ${who}` };
    case 'application.protocol-amended':
      return { title: 'Sprostowanie do protokołu', text: who };
    case 'client.changed':
      return { title: 'Zmienione dane klienta', text: `${fieldNames(entry.data.fields)}. ${who}` };
    case 'case.subject-changed':
      return { title: 'Zmieniona treść sprawy', text: who };
    case 'case.assigned':
      return { title: `Sprawę prowadzi ${entry.person ?? ''}`, text: `Przydzielenie: ${who}.` };
    case 'case.settled':
      return { title: 'Sprawa załatwiona', text: `${entry.data.how} ${who}` };
    case 'document.added':
      return { title: `Dodany dokument: ${entry.data.title}`, text: who };
    case 'hand-over.sent':
      return {
        title: `Przekazane: ${entry.toDepartment ?? ''}`,
        text: [`Przekazanie: ${who}.`, entry.data.reason && `Powód: ${entry.data.reason}`]
          .filter(Boolean)
          .join(' '),
      };
    case 'hand-over.opened':
      return { title: 'Otwarte w komórce', text: `${entry.toDepartment ?? ''}, ${who}` };
    case 'hand-over.accepted':
      return { title: `Przyjęte: ${entry.toDepartment ?? ''}`, text: who };
    case 'hand-over.refused':
      return {
        title: `Odmowa przyjęcia: ${entry.toDepartment ?? ''}`,
        text: `Powód: ${entry.data.reason} Odmowa: ${who}.`,
      };
    case 'hand-over.withdrawn':
      return { title: 'Przekazanie cofnięte', text: who };
    case 'clock.opened': {
      const { event, dueOn, note } = entry.data;
      const until = isPlainDate(dueOn) && `Termin: ${formatLong(dueOn)}.`;
      return {
        title: EVENT_WORDS[event as ClockEvent] ?? 'Zaczął biec termin',
        text: told(note, until, `${who}.`),
      };
    }
    case 'clock.closed': {
      const { purpose, on, how } = entry.data;
      const day = isPlainDate(on) && `Dzień: ${formatDay(on)}.`;
      return {
        title: `Zakończone: ${inside(PURPOSE_WORDS[purpose as ClockPurpose])}`,
        text: told(how, day, `${who}.`),
      };
    }
    case 'clock.pause-added': {
      const { pause, from, to, basis } = entry.data;
      const period =
        isPlainDate(from) && (to && isPlainDate(to) ? formatRange(from, to) : `od ${formatDay(from)}`);
      return {
        title: `Termin nie biegnie ${period}: ${inside(PAUSE_WORDS[pause as PauseKind])}`,
        text: told(basis, `${who}.`),
      };
    }
    case 'clock.pause-ended': {
      const { pause, to, basis } = entry.data;
      const last = isPlainDate(to) && `Ostatni dzień: ${formatDay(to)}.`;
      return {
        title: `Skończyło się: ${inside(PAUSE_WORDS[pause as PauseKind])}`,
        text: told(last, basis, `${who}.`),
      };
    }
    case 'clock.date-notified': {
      const { to, reasons } = entry.data;
      const day = isPlainDate(to) ? formatLong(to) : to;
      return { title: `Zawiadomienie o nowym terminie: ${day}`, text: told(reasons, `${who}.`) };
    }
    case 'clock.complex-marked':
      return {
        title: 'Sprawa szczególnie skomplikowana: dwa miesiące na załatwienie',
        text: told(entry.data.reason, `${who}.`),
      };
    case 'clock.entry-withdrawn': {
      const { kind, reason } = entry.data;
      const what = { PAUSE: 'okres niewliczany', PAUSE_END: 'koniec okresu', EXTENSION: 'nowy termin' }[kind];
      return { title: `Wycofane: ${what ?? 'wpis'}`, text: told(reason, `${who}.`) };
    }
    case 'clock.moved': {
      const { purpose, before, after, stopped, version, why } = entry.data;
      if (!isPlainDate(before) || !isPlainDate(after)) return null;
      const moves = [{ purpose: purpose as ClockPurpose, before, after, stopped }];
      return {
        title: movesText(moves, true).replace(/\.$/, ''),
        // An entry of the case has told its reason in the line before.
        text: version === null ? undefined : told('Zmienił się kalendarz albo zasady urzędu.', why),
      };
    }
    default:
      return null;
  }
}

/** Sentences one after another, each with its full stop. */
function told(...sentences: (string | false)[]): string {
  return sentences
    .filter((sentence) => sentence !== false && sentence.trim() !== '')
    .map((sentence) => (/[.!?]$/.test(String(sentence)) ? sentence : `${sentence}.`))
    .join(' ');
}

/** A heading inside a sentence. */
const inside = (heading: string | undefined): string =>
  heading ? heading.charAt(0).toLowerCase() + heading.slice(1) : '';

/** Which data, without what stands in them. */
function fieldNames(fields: string[]): string {
  return fields.map((field) => CLIENT_FIELD_WORDS[field as keyof ClientInput]).join(', ');
}

/** What is still to come, and what goes on now. */
function ahead(of: CaseRecord): TimelineItem[] {
  if (isOver(of.status)) return [];
  const settle: TimelineItem = {
    id: 'next',
    kind: 'next',
    when: 'następnie',
    whenNote: of.stoppedOn ? stoppedText(of.stoppedOn) : `do ${formatDay(of.dueOn)}`,
    title: `Załatwienie: ${of.settlementForm}`,
  };
  return [settle, { id: 'now', kind: 'now', when: 'teraz', title: nowTitle(of) }];
}

function nowTitle(of: CaseRecord): string {
  switch (of.status) {
    case 'REGISTERED':
      return `${of.department} ma przekazać: ${of.destination}`;
    case 'RETURNED':
      return `${of.department} ma zdecydować, dokąd przekazać`;
    case 'HANDED_OVER':
      return `${of.destination} ma przyjąć`;
    case 'ACCEPTED':
      return `${of.department} ma wyznaczyć prowadzącego`;
    case 'IN_PROGRESS':
      return `${of.assignee ?? of.department} prowadzi sprawę`;
    case 'SETTLED':
    case 'CLOSED':
    case 'ATTACHED':
    case 'FILED':
      return `Sprawa ${STATUS_WORDS[of.status]}`;
  }
}
