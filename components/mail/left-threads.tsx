import { errorText } from '@/lib/error-texts';
import type { LeftOut, RefusedThread } from '@/lib/modules/mail/schema/many';
import { LEFT_OUT_WORDS } from '@/lib/modules/mail/words/many';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';

/** A thread that an act on several left as it was, and why in words. */
export type Left = { threadId: number; subject: string; why: string };
type Named = readonly { id: number; subject: string }[];

const subjectOf = (threads: Named, threadId: number): string =>
  threads.find(({ id }) => id === threadId)?.subject || NO_SUBJECT;

/** The threads that were refused, with the sentence of the refusal. */
export const leftByCode = (threads: Named, refused: readonly RefusedThread[]): Left[] =>
  refused.map(({ threadId, code, facts }) => ({
    threadId,
    subject: subjectOf(threads, threadId),
    why: errorText(code, facts),
  }));

/** The threads that the rule leaves out of a common answer. */
export const leftByRule = (
  threads: Named,
  leftOut: readonly { threadId: number; reason: LeftOut }[],
): Left[] =>
  leftOut.map(({ threadId, reason }) => ({
    threadId,
    subject: subjectOf(threads, threadId),
    why: LEFT_OUT_WORDS[reason],
  }));

/** The list of the threads that were left, each with its reason. */
export function LeftThreads({ left }: { left: readonly Left[] }) {
  if (left.length === 0) return null;
  return (
    <ul className="plain-list wrap-anywhere">
      {left.map(({ threadId, subject, why }) => (
        <li key={threadId}>
          <bdi>{subject}</bdi>: <span className="text-ink-2">{why}</span>
        </li>
      ))}
    </ul>
  );
}
