/** Messages of a thread that stand open by themselves, and the most text that they have together, in bytes. */
const MOST_OPEN = 10;
const MOST_BYTES = 1_000_000;

/** A message, with the size of the text that is drawn for it, in bytes. */
type Sized = { id: number; bytes: number };

/**
 * The ids of the messages that stand open: the newest ones, until they are too long together, and the one that a person
 * asked for. The newest is always open. Drawing a megabyte of HTML holds the process for half a second, and a stranger
 * sends as many as they like.
 */
export function openAtOnce(newestFirst: readonly Sized[], askedFor: number | null): Set<number> {
  let room = MOST_BYTES;
  const open = new Set<number>();
  for (const { id, bytes } of newestFirst.slice(0, MOST_OPEN)) {
    room -= bytes;
    if (room < 0 && open.size > 0) break;
    open.add(id);
  }
  const asked = newestFirst.find(({ id }) => id === askedFor);
  if (asked) open.add(asked.id);
  return open;
}
