import { createHash } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { log } from '@/lib/platform/log';
import type {
  CategoriseManyInput,
  HandOverManyInput,
  ManyOutcome,
  RefusedThread,
  TakeBackCategoriesInput,
  TakeBackHandOversInput,
  TakeManyInput,
} from '../schema/many';
import { categorise, takeBackCategory } from './categorise';
import { handOverMail, takeBackHandOver } from './hand-over';
import { takeThread } from './take-thread';

/** Decides on the same category for each of the threads; each is judged and changed on its own. */
export function categoriseMany(
  ctx: Ctx,
  { threads, category, reason }: CategoriseManyInput,
): Promise<ManyOutcome> {
  return forEachShown(threads, (thread) => categorise(ctx, { ...thread, category, reason }));
}

/** Takes the actor's decision on the category of each thread back, with its terms. */
export const takeBackCategories = (ctx: Ctx, { threads }: TakeBackCategoriesInput): Promise<ManyOutcome> =>
  forEachShown(threads, (thread) => takeBackCategory(ctx, thread));

/** Takes the hand-over of each thread back, as long as no department has accepted it. */
export const takeBackHandOvers = (ctx: Ctx, { threadIds }: TakeBackHandOversInput): Promise<ManyOutcome> =>
  forEachThread(threadIds, (threadId) => takeBackHandOver(ctx, { threadId }));

type ShownThread = TakeBackCategoriesInput['threads'][number];

/** Runs an act on each thread as the page showed it. */
function forEachShown(
  threads: readonly ShownThread[],
  act: (thread: ShownThread) => Promise<void>,
): Promise<ManyOutcome> {
  const versions = new Map(threads.map(({ threadId, version }) => [threadId, version]));
  return forEachThread([...versions.keys()], (threadId) =>
    act({ threadId, version: versions.get(threadId) ?? 0 }),
  );
}

/** Hands each of the threads over to a department. A repeated call hands none over twice, and is told so. */
export function handOverMany(ctx: Ctx, { threadIds, ...to }: HandOverManyInput): Promise<ManyOutcome> {
  return forEachThread(threadIds, (threadId) => handOverMail(ctx, { threadId, ...to }));
}

/** The actor takes each of the threads that nobody answers yet. */
export function takeMany(ctx: Ctx, { threadIds, requestKey }: TakeManyInput): Promise<ManyOutcome> {
  return forEachThread(threadIds, (threadId) =>
    takeThread(ctx, { threadId, requestKey: keyOf(requestKey, threadId) }),
  );
}

/**
 * Runs an act on each thread, in a transaction of its own: one that is refused or fails stops no other. Throws not-found
 * when no thread is the actor's.
 */
export async function forEachThread(
  threadIds: readonly number[],
  act: (threadId: number) => Promise<void>,
): Promise<ManyOutcome> {
  const outcome: ManyOutcome = { done: [], refused: [] };
  for (const threadId of new Set(threadIds)) {
    const refused = await refusalOf(threadId, () => act(threadId));
    if (refused) outcome.refused.push(refused);
    else outcome.done.push(threadId);
  }
  if (outcome.done.length === 0 && outcome.refused.every(({ code }) => isHidden(code)))
    throw new DomainError('not-found');
  return outcome;
}

/** Whether a refusal says that the thread is not the person's. */
const isHidden = (code: RefusedThread['code']): boolean => code === 'not-found' || code === 'not-allowed';

/** Runs an act on one thread of several; returns its refusal, or null when the act is done. */
export async function refusalOf(threadId: number, act: () => Promise<void>): Promise<RefusedThread | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) {
      log.error({ err: error }, 'an act on one of several threads failed');
      return { threadId, code: 'unexpected' };
    }
    // The field of the form is of no use in a list of threads: its sentence is.
    const [field] = Object.values(error.detail.fields ?? {});
    return {
      threadId,
      code: error.code === 'invalid' && field ? field : error.code,
      facts: error.detail.facts,
    };
  }
}

/** The key of the act on one thread, made of the key of the whole act, so that a repeated click repeats it too. */
export function keyOf(requestKey: string, threadId: number): string {
  const hex = createHash('sha256').update(`${requestKey}:${threadId}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
