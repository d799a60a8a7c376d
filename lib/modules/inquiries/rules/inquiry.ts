import type { RuleCode } from '../../deadlines/schema';
import type { CallResult } from '../schema/inquiry';

/** The term of a call-back: at the latest three working days after the question (Bieruń 3.1.n, 3.2.d). */
export const INQUIRY_RULE: RuleCode = 'CALLBACK_3WD';

/** After this many failed attempts the office chooses between a letter and an end with a reason. */
export const ATTEMPTS = 3;

/** The attempts that stand and reached nobody. */
export function failedAttempts(attempts: readonly { result: CallResult; takenBack: unknown }[]): number {
  return attempts.filter(({ result, takenBack }) => result !== 'ANSWERED' && !takenBack).length;
}

/** Whether it is time to choose between a letter and an end with a reason. */
export const mustChoose = (call: {
  endedAt: Date | null;
  attempts: readonly { result: CallResult; takenBack: unknown }[];
}): boolean => call.endedAt === null && failedAttempts(call.attempts) >= ATTEMPTS;

/** The unit and the person that a target names: '3-12' is person 12 in unit 3. */
export function targetOf(to: string): { departmentId: number; staffId: number | null } {
  const [departmentId, staffId] = to.split('-').map(Number);
  return { departmentId, staffId: staffId ?? null };
}

/** The first and the last name in the name of a caller: everything before the last word is the first name. */
export function nameParts(callerName: string): { firstName: string; lastName: string } {
  const words = callerName.split(/\s+/).filter(Boolean);
  if (words.length < 2) return { firstName: '', lastName: words[0] ?? '' };
  return { firstName: words.slice(0, -1).join(' '), lastName: words[words.length - 1] };
}
