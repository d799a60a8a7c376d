import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { officeTerms } from '../../deadlines/queries';
import type { Calendar } from '../../deadlines/rules/free-days';
import { dismissOutdated, keepReminders } from '../../notifications/operations';
import type { NewReminder } from '../../notifications/schema';
import { substitutesOn } from '../../staff/queries/at-work';
import { isOfficeOpen, recipientOf } from './recipients';

/** Reminders written in one statement. */
const BATCH = 10_000;

/** A reminder of a person who answers for its subject, before a substitute takes it. */
export type Answering = Omit<NewReminder, 'insteadOf'>;

/**
 * Writes the reminders that `find` gives for the day, each for the person or their substitute, and dismisses the
 * outdated ones. Runs only while the office is open: a reminder of a free day comes on the next working day. Returns
 * the number of reminders.
 */
export async function sendReminders(
  now: Date,
  find: (today: PlainDate, calendar: Calendar) => Promise<Answering[]>,
): Promise<number> {
  const today = plainDateOf(now);
  const { calendar } = await officeTerms();
  if (!(await isOfficeOpen(now, calendar))) return 0;
  const [answering, substitutes] = await Promise.all([find(today, calendar), substitutesOn(today)]);
  // A substitute who answers for the same subject too gets one reminder, which names the substituted person.
  const reminders = answering
    .map((each) => recipientOf(each, substitutes))
    .sort((a, b) => Number(a.insteadOf === null) - Number(b.insteadOf === null));
  let written = 0;
  for (let from = 0; from < reminders.length; from += BATCH) {
    written += await keepReminders(now, reminders.slice(from, from + BATCH));
  }
  await dismissOutdated(now);
  return written;
}
