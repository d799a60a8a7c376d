import { keepHistorySealed } from './modules/audit/operations';
import { SEAL_EVERY_MINUTES } from './modules/audit/rules';
import { checkClocks } from './modules/cases/operations/clocks/check';
import { recomputeOutdated } from './modules/cases/operations/clocks/recompute-outdated';
import { remindOfTerms } from './modules/cases/operations/remind';
import { clearDrafts } from './modules/mail/operations/draft-files';
import { remindOfUnopenedMail } from './modules/mail/operations/remind-unopened';
import { remindOfUncollected } from './modules/settlements/operations/remind-uncollected';
import { now } from './platform/clock';
import type { Jobs } from './platform/jobs';

/** The jobs that the office runs by itself, with their times. No other file binds modules to the clock. */
export const RECURRING: Jobs = {
  /** Every ten minutes: seals the history, so that an older line can no longer be cut off or rewritten unnoticed. */
  'seal-history': { every: `*/${SEAL_EVERY_MINUTES} * * * *`, work: () => keepHistorySealed(now()) },
  /** Every minute, when there is work: computes the dates that a newer calendar or newer choices move. */
  'recompute-terms': { every: '* * * * *', work: async () => void (await recomputeOutdated(now)) },
  /** Every quarter of an hour, in office hours only: reminds of terms that come near, end or have lapsed. */
  'remind-of-terms': { every: '*/15 * * * *', work: async () => void (await remindOfTerms(now())) },
  /** Every quarter of an hour, in office hours only: reminds of documents that nobody has collected at the counter. */
  'remind-of-uncollected': {
    every: '*/15 * * * *',
    work: async () => void (await remindOfUncollected(now())),
  },
  /** Every quarter of an hour, in office hours only: tells the heads of e-mails that nobody has opened. */
  'remind-of-unopened-mail': {
    every: '*/15 * * * *',
    work: async () => void (await remindOfUnopenedMail(now())),
  },
  /** Each night: deletes dropped drafts of e-mails, and the files of those that nobody sends. */
  'clear-mail-drafts': { every: '50 1 * * *', work: () => clearDrafts(now()) },
  /** Each night: compares every stored date with a newly computed one. */
  'check-terms': { every: '20 1 * * *', work: async () => void (await checkClocks(now())) },
};
