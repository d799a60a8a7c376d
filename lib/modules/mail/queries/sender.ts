// Asks as the office: the policy is asked below.

import type { Ctx } from '@/lib/core/context';
import { fromColumn, type PlainDate } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import { cameAsPodanie } from '../schema/triage';
import { followsThread } from './readers';

type Sender = {
  firstName: string;
  lastName: string;
  email: string;
  /** The channel and the day of receipt; null where an e-mail files no podanie (KPA art. 61 § 3, 63 § 1). */
  came: { channel: 'EMAIL'; receivedOn: PlainDate } | null;
};

/** The sender of the e-mail of a case, for the podanie that grows out of it; null for a person who may not read it. */
export async function senderOf(ctx: Ctx, caseId: number): Promise<Sender | null> {
  const thread = await db().mailThread.findUnique({
    where: { caseId },
    include: { case: true, mailbox: true },
  });
  if (!thread?.case || !followsThread(ctx.actor, thread)) return null;
  const [firstName = '', ...rest] = thread.correspondentName.trim().split(/\s+/);
  // One word, or many, are no name of a person.
  const isPerson = rest.length === 1 || rest.length === 2;
  return {
    firstName: isPerson ? firstName : '',
    lastName: isPerson ? rest.join(' ') : '',
    email: thread.correspondentAddress,
    came:
      thread.category && cameAsPodanie(thread.category)
        ? { channel: 'EMAIL', receivedOn: fromColumn(thread.case.receivedOn) }
        : null,
  };
}
