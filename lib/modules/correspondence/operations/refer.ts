import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { transact, within } from '@/lib/platform/db';
import { lockCase } from '../../cases/operations/lock-case';
import { canWriteLetters } from '../policy';
import type { DraftReferralInput } from '../schema/acts';
import { draftLetter } from './draft';

/**
 * Creates both letters that send a podanie to the competent authority (KPA art. 65 § 1): one to the authority, and the
 * notice to the client, with the same reasons. The case is settled after both are signed and sent. A second call with
 * the same keys returns the same letters. Throws not-found, not-allowed, case-closed, referral-of-settled, invalid
 * (fields: authority).
 */
export async function draftReferral(
  ctx: Ctx,
  { caseId, authority, reasons, requestKey, noticeKey }: DraftReferralInput,
): Promise<{ letterId: number; noticeId: number }> {
  if (authority.name === '') refuse('authority.name', 'authority-missing');
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canWriteLetters(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const begun = await tx.letter.count({ where: { caseId, requestKey } });
    if (caseRow.settledAt && begun === 0) throw new DomainError('referral-of-settled');
    const content = { authority: authority.name, reasons };
    const { letterId } = await draftLetter(
      ctx,
      { caseId, kind: 'REFERRAL', content, addressee: authority, requestKey },
      within(tx),
    );
    const { letterId: noticeId } = await draftLetter(
      ctx,
      { caseId, kind: 'REFERRAL_NOTICE', content, requestKey: noticeKey },
      within(tx),
    );
    return { letterId, noticeId };
  });
}
