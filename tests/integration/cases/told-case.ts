import type { HistoryEntry } from '@/lib/modules/audit/schema';
import { type CaseAct, statusAfter } from '@/lib/modules/cases/rules/transitions';
import type { CaseStatus } from '@/lib/modules/cases/schema/case';
import { db } from '@/lib/platform/db';

/** The parts of a case that the edits change. */
type Told = {
  status: CaseStatus;
  assigneeId: number | null;
  znak: string | null;
  jrwaSymbol: string;
  attachedToId: number | null;
  dueRule: string;
  dueOn: string;
  /** The settlement that stands; null when there is none. */
  how: string | null;
  notes: number[];
  entries: number[];
  withdrawn: number[];
};

/** The history of a case, in the order in which it was written. */
export async function historyOf(caseId: number): Promise<HistoryEntry[]> {
  const found = await db().historyEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
  return found as unknown as HistoryEntry[];
}

/**
 * The state that a case must have by its history alone. Throws when an entry does not follow from the entries before
 * it: its state did not allow the act, or its `before` is wrong.
 */
export function toldBy(history: readonly HistoryEntry[]): Told {
  const told: Told = {
    status: 'REGISTERED',
    assigneeId: null,
    znak: null,
    jrwaSymbol: '',
    attachedToId: null,
    dueRule: '',
    dueOn: '',
    how: null,
    notes: [],
    entries: [],
    withdrawn: [],
  };
  const act = (name: CaseAct) => {
    told.status = statusAfter({ kind: 'APPLICATION', status: told.status }, name);
  };
  const was = (before: unknown, known: unknown) => {
    if (before !== known) throw new Error(`${before} is told to have been before, and it was ${known}`);
  };
  for (const { type, data, actorId } of history) {
    switch (type) {
      case 'application.registered':
        Object.assign(told, { dueRule: data.dueRule, dueOn: data.dueOn });
        break;
      case 'hand-over.sent':
        act('handOver');
        break;
      case 'hand-over.accepted':
        act('accept');
        break;
      case 'case.assigned':
        act('assign');
        was(data.before, told.assigneeId);
        told.assigneeId = data.staffId;
        break;
      case 'case.assignment-given-back':
        act('giveBack');
        was(actorId, told.assigneeId);
        told.assigneeId = null;
        break;
      case 'file.opened':
        was(null, told.znak);
        Object.assign(told, { znak: data.znak, jrwaSymbol: data.znak.split('.')[1] });
        break;
      case 'file.moved':
        was(data.before, told.znak);
        Object.assign(told, { znak: data.after, jrwaSymbol: data.after.split('.')[1] });
        break;
      case 'case.settled':
        act('settle');
        told.how = data.how;
        break;
      case 'case.closed':
        act('close');
        break;
      case 'case.reopened':
        was(data.wasClosed, told.status === 'CLOSED');
        act('reopen');
        told.how = null;
        break;
      case 'file.attached':
        act('attach');
        told.attachedToId = data.toCaseId;
        break;
      case 'file.put-away':
        act('file');
        told.jrwaSymbol = data.symbol;
        break;
      case 'note.written':
        told.notes.push(data.noteId);
        break;
      case 'clock.pause-added':
      case 'clock.pause-ended':
        told.entries.push(data.entryId);
        break;
      case 'clock.entry-withdrawn':
        told.entries.push(data.entryId);
        told.withdrawn.push(data.answersTo);
        break;
      case 'clock.complex-marked':
        was(told.dueRule, 'KPA_1M');
        told.dueRule = 'KPA_2M';
        break;
      case 'clock.moved':
        if (data.purpose !== 'SETTLEMENT') break;
        was(data.before, told.dueOn);
        told.dueOn = data.after;
    }
  }
  return told;
}

/** The state of the case in the tables. */
export async function asItIs(caseId: number): Promise<Told> {
  const caseRow = await db().case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      status: true,
      assigneeId: true,
      znak: true,
      jrwaSymbol: true,
      attachedToId: true,
      dueRule: true,
      dueOn: true,
    },
  });
  const inOrder = { where: { caseId }, orderBy: { id: 'asc' }, select: { id: true } } as const;
  const [settlements, notes, entries] = await Promise.all([
    db().settlement.findMany({ where: { caseId, reopenedAt: null } }),
    db().caseNote.findMany(inOrder),
    db().clockEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
  ]);
  if (settlements.length > 1) throw new Error('settled twice');
  return {
    ...caseRow,
    dueOn: caseRow.dueOn.toISOString().slice(0, 10),
    how: settlements[0]?.how ?? null,
    notes: notes.map(({ id }) => id),
    entries: entries.map(({ id }) => id),
    withdrawn: entries.flatMap(({ kind, answersToId }) => (kind === 'WITHDRAWAL' ? [answersToId ?? 0] : [])),
  };
}
