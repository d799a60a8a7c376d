/** The pauses between tries, in minutes; the last one goes on. */
const PAUSES = [1, 5, 15, 30, 60, 120];
/** The time after which an e-mail counts as not sendable, in hours: servers give up after two to five days. */
const GIVE_UP_HOURS = 48;

/** The moment of the next try after `attempts` of them; null when the e-mail has waited too long. */
export function nextTry(now: Date, attempts: number, queuedAt: Date): Date | null {
  const minutes = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 1;
  const next = now.getTime() + minutes * 60_000;
  return next - queuedAt.getTime() > GIVE_UP_HOURS * 3_600_000 ? null : new Date(next);
}
