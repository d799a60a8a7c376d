import { formatDate, formatDay, formatHour, weekdayName } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { counted, plural } from '@/lib/core/polish';
import { momentText, sinceText } from '@/lib/i18n/moments';
import { type DeskPage, type DeskRow, type DeskTab, isIncoming, isToTellBip } from '../schema/desk';
import { CATEGORY_INSIDE } from './triage';
import { MAIL_CATEGORY_WORDS } from './values';

export const DESK_TAB_WORDS: Record<DeskTab, string> = {
  open: 'Do załatwienia',
  elsewhere: 'U komórek',
  shared: 'Do wglądu',
  over: 'Zakończone',
  ours: 'Od nas',
  spam: 'Spam i automaty',
};

/** Why a tab is empty. */
export const DESK_EMPTY: Record<DeskTab, [title: string, why: string]> = {
  open: ['Żaden e-mail nie czeka na odpowiedź', 'Nowe wiadomości pojawią się tu same.'],
  elsewhere: ['Nic nie jest u innych komórek', 'Tu widać e-maile przekazane z Twoich skrzynek.'],
  shared: ['Nikt nie prosi Cię o opinię', 'Tu widać e-maile, które ktoś pokazał Tobie albo Twojej komórce.'],
  over: ['Nie ma jeszcze zakończonych wątków', 'Wątek przechodzi tu, gdy odpowiedź go załatwi.'],
  ours: ['Nic od nas nie czeka na odpowiedź', 'Tu są wiadomości, które urząd napisał pierwszy.'],
  spam: ['Nie ma spamu ani automatów', 'Tu trafiają reklamy i wiadomości wysłane przez programy.'],
};

/** A cell of two lines. */
export type Cell = { text: string; note: string };

/** When the thread came: the day, then the weekday and the hour. */
export function receivedCell(receivedAt: Date, today: PlainDate): Cell {
  const day = plainDateOf(receivedAt);
  const near = day === today ? 'dziś' : weekdayName(day, 'pl');
  const text = day.slice(0, 4) === today.slice(0, 4) ? formatDay(day) : formatDate(day);
  return { text, note: `${near} ${formatHour(receivedAt)}` };
}

/** The category, and the person who decided; without a decision the suggestion. */
export function categoryCell({
  category,
  categoryBy,
  suggestedCategory,
  startedBy,
  isRobots,
  case: caseRow,
}: DeskRow): Cell {
  if (caseRow === null && startedBy !== null) return { text: 'od nas', note: 'bez terminu' };
  if (category === null && isRobots) return { text: 'automat', note: 'wysłał program' };
  if (category !== null) {
    return { text: MAIL_CATEGORY_WORDS[category], note: categoryBy ? `ustalono: ${categoryBy}` : '' };
  }
  return {
    text: 'do ustalenia',
    note: suggestedCategory ? `raczej ${CATEGORY_INSIDE[suggestedCategory]}` : '',
  };
}

/** The person or department that answers, and what is worth knowing about it. Marked: somebody's move is now. */
export function answererCell(
  row: DeskRow,
  now: Date,
  reader: { staffId: number; departments: readonly number[] },
): Cell & { marked: boolean } {
  const { writes, case: caseRow, answer } = row;
  if (writes) {
    return {
      text: writes.staffId === reader.staffId ? 'odpowiadasz' : `${writes.name.split(' ')[0]} odpowiada`,
      note: `od ${formatHour(writes.since)}`,
      marked: true,
    };
  }
  if (!caseRow && row.startedBy !== null)
    return { text: row.startedBy, note: messageNote(answer), marked: false };
  if (!caseRow) return { text: 'nikt', note: '', marked: false };
  if (isIncoming(row, reader.departments) && caseRow.acceptOn)
    return {
      text: 'do przyjęcia',
      note: `do ${formatDay(caseRow.acceptOn)}, od: ${caseRow.department}`,
      marked: true,
    };
  if (caseRow.status === 'HANDED_OVER') {
    const note = caseRow.acceptOn ? `do przyjęcia, termin: ${formatDay(caseRow.acceptOn)}` : 'do przyjęcia';
    return { text: caseRow.destination, note, marked: false };
  }
  const who = caseRow.assignee
    ? `${caseRow.assignee}, ${caseRow.departmentSymbol}`
    : row.firstOpenedAt
      ? caseRow.department
      : 'nikt';
  return { text: who, note: answererNote(row, answer, now), marked: false };
}

function answererNote(row: DeskRow, answer: DeskRow['answer'], now: Date): string {
  if (row.case?.status === 'RETURNED') return `nie przyjęto: ${row.case.destination}`;
  if (answer && answer.state !== 'SENT') return ANSWER_STATES[answer.state];
  if (answer && !row.awaitsAnswer) return `odpowiedź: ${momentText(answer.at, now)}`;
  if (isToTellBip(row) && row.bipToldAt === null && row.case?.status !== 'CANCELLED')
    return 'nie powiadomiono BIP';
  return row.firstOpenedAt === null ? `nieotwarte ${sinceText(row.receivedAt, now)}` : '';
}

/** The sending of an e-mail that the office wrote first, in words. */
function messageNote(sent: DeskRow['answer']): string {
  return sent ? MESSAGE_STATES[sent.state] : '';
}

const MESSAGE_STATES: Record<NonNullable<DeskRow['answer']>['state'], string> = {
  QUEUED: 'czeka na wysłanie',
  SENDING: 'jest wysyłana',
  SENT: 'wysłana, bez odpowiedzi',
  FAILED: 'nie wyszła',
  BOUNCED: 'nie doszła',
};

const ANSWER_STATES: Record<Exclude<NonNullable<DeskRow['answer']>['state'], 'SENT'>, string> = {
  QUEUED: 'odpowiedź czeka na wysłanie',
  SENDING: 'odpowiedź jest wysyłana',
  FAILED: 'odpowiedź nie wyszła',
  BOUNCED: 'odpowiedź wróciła',
};

/** The summary under the heading. */
export function deskSummary({
  toAccept,
  late,
  overTime,
  today,
  unopened,
  lost,
}: DeskPage['summary']): string[] {
  return [
    toAccept > 0 && `${countedThreads(toAccept)} do przyjęcia`,
    lost > 0 &&
      counted(
        lost,
        'wiadomość od Ciebie nie doszła',
        'wiadomości od Ciebie nie doszły',
        'wiadomości od Ciebie nie doszło',
      ),
    late > 0 && `${countedThreads(late)} po terminie`,
    overTime > 0 && `${countedThreads(overTime)} po czasie`,
    today > 0 && `${countedThreads(today)} z terminem dziś`,
    unopened > 0 &&
      `${countedThreads(unopened)} ${plural(unopened, 'nieotwarty', 'nieotwarte', 'nieotwartych')}`,
  ].filter((each) => each !== false);
}

/** Under the list: how many threads there are, and in which order. */
export function orderWords(count: string, tab: DeskTab): string {
  const dated = tab === 'open' || tab === 'elsewhere';
  return `${count} · ${dated ? 'najpierw najbliższy termin' : 'najpierw najnowsze'}`;
}

/** The number of threads of a page, when the tab is not counted. */
export const countedThreads = (count: number): string => counted(count, 'wątek', 'wątki', 'wątków');
