import type { LeftOut, ManyThread } from '../schema/many';
import type { MailCategory } from '../schema/values';
import { takesNoMail } from './answerable';

/**
 * Categories whose answer is a paper of its own for each person: a complaint and a motion (KPA art. 238 and 247), a
 * petition (art. 13 of its act), a request of a person about their data (RODO art. 12), a podanie, which is not taken by
 * e-mail (KPA art. 63 § 1).
 */
const OWN_PAPER: readonly MailCategory[] = [
  'COMPLAINT',
  'MOTION',
  'PETITION',
  'PERSONAL_DATA',
  'APPLICATION',
];

/** Why a thread gets no answer in common with others; null: it gets one. */
export function leftOutOf(thread: ManyThread): LeftOut | null {
  const { status, category, suggestedCategory, to, awaitsAnswer } = thread;
  if (status === null) return 'robot';
  if (!thread.mayAnswer) return 'not-ours';
  if (status !== 'ACCEPTED' && status !== 'IN_PROGRESS')
    return status === 'HANDED_OVER' || status === 'RETURNED' ? 'on-the-way' : 'over';
  if (!awaitsAnswer || thread.answerWaits) return 'answered';
  if (to === '' || takesNoMail(to)) return 'no-address';
  if (category !== null && OWN_PAPER.includes(category)) return 'own-paper';
  // Nobody has decided, and it looks like one of those: a person decides first.
  if (category === null && suggestedCategory !== null && OWN_PAPER.includes(suggestedCategory))
    return 'undecided';
  if (thread.othersWrite) return 'being-written';
  return thread.ownDraft ? 'own-draft' : null;
}
