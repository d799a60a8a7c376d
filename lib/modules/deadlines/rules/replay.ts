import type { PlainDate } from '@/lib/core/plain-date';
import type { ClockEntry, Extension, Pause } from '../schema';

type Kind<K extends ClockEntry['kind']> = Extract<ClockEntry, { kind: K }>;

/**
 * A pause after all entries, with the entries that began and ended it. `lapsesOn` is the last day of the call that the
 * pause waits for; null when it waits for none.
 */
export type ReplayedPause = Required<Pause> & {
  id: number;
  endedBy: number | null;
  lapsesOn: PlainDate | null;
};
export type ReplayedExtension = Required<Extension> & { id: number; clockId: number };

/**
 * The pauses and notified dates that the entries of a case result in, without the withdrawn ones. The result depends on
 * the set of entries, not on their order. A withdrawn end reopens its pause; of several ends the latest day wins.
 * Throws `RangeError` when an entry names another one that is missing or cannot be ended or withdrawn.
 */
export function replay(entries: readonly ClockEntry[]): {
  pauses: ReplayedPause[];
  extensions: ReplayedExtension[];
} {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const withdrawn = new Set(ofKind(entries, 'WITHDRAWAL').map(({ answersTo }) => answersTo));
  for (const id of withdrawn) {
    const target = byId.get(id);
    if (!target || target.kind === 'WITHDRAWAL') throw new RangeError(`nothing to withdraw: ${id}`);
  }
  const valid = entries.filter(({ id }) => !withdrawn.has(id));
  const endOf = new Map<number, Kind<'PAUSE_END'>>();
  for (const end of ofKind(valid, 'PAUSE_END')) {
    const pause = byId.get(end.answersTo);
    if (pause?.kind !== 'PAUSE') throw new RangeError(`no pause to end: ${end.answersTo}`);
    const other = endOf.get(end.answersTo);
    if (!other || other.to < end.to || (other.to === end.to && other.id > end.id))
      endOf.set(end.answersTo, end);
  }
  return {
    pauses: ofKind(valid, 'PAUSE')
      .map(({ id, pause: kind, from, to, basis, clockId = null }) => {
        const end = endOf.get(id);
        const lapsesOn = clockId === null ? null : to;
        return { id, kind, from, to: end?.to ?? to, basis, endedBy: end?.id ?? null, lapsesOn };
      })
      .sort(byIdUp),
    extensions: ofKind(valid, 'EXTENSION')
      .map(({ id, clockId, on, to }) => ({ id, clockId, on, to }))
      .sort(byIdUp),
  };
}

function ofKind<K extends ClockEntry['kind']>(entries: readonly ClockEntry[], kind: K): Kind<K>[] {
  return entries.filter((entry): entry is Kind<K> => entry.kind === kind);
}
const byIdUp = (a: { id: number }, b: { id: number }) => a.id - b.id;
