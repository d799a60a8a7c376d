import type { Ctx } from '@/lib/core/context';
import type { DraftNewDateInput } from '@/lib/modules/cases/schema/clock';
import { checkAddress, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { draftNewDate } from '@/lib/modules/correspondence/operations/new-date';
import { paperToSign, signLetter } from '@/lib/modules/correspondence/operations/sign';
import { db } from '@/lib/platform/db';

const letterOf = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });

/** The input with which the signer signs a letter as it stands: its version, and the fingerprint of the seen paper. */
export async function seenBy(signer: Ctx, letterId: number) {
  const { version } = await letterOf(letterId);
  const { seen } = await paperToSign(signer, { letterId, version });
  return { letterId, version, seen };
}

/** Signs a letter as it stands. */
export const signNow = async (signer: Ctx, letterId: number): Promise<{ documentId: number | null }> =>
  signLetter(signer, await seenBy(signer, letterId));

/** Confirms the address of a letter and notes that it goes out today. */
export async function sendNow(ctx: Ctx, letterId: number): Promise<void> {
  const { addresseeName: name, addresseeAddress: address, addresseeAde: ade } = await letterOf(letterId);
  await checkAddress(ctx, { letterId, addressee: { name, address, ade } });
  await sendLetter(ctx, { letterId, way: 'POST_REGISTERED', on: ctx.today, postalNumber: '' });
}

/** Begins, signs and sends the notice of a new date on one day. The person has the mandate. */
export async function sendNewDate(
  ctx: Ctx,
  input: DraftNewDateInput,
): Promise<{ letterId: number; documentId: number | null }> {
  const { letterId } = await draftNewDate(ctx, input);
  const { documentId } = await signNow(ctx, letterId);
  await sendNow(ctx, letterId);
  return { letterId, documentId };
}
