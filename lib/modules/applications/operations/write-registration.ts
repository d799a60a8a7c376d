import type { Ctx } from '@/lib/core/context';
import { toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { CorrectedDocument } from '../rules/correction';
import { callAfter } from '../rules/registration';
import type { Change, CorrectInput } from '../schema/correction';

type Corrected = {
  input: CorrectInput;
  /** The version of the corrected card on the day of receipt. */
  cardVersionId: number;
  /** The documents of the podanie before and after the correction. */
  before: readonly CorrectedDocument[];
  documents: readonly CorrectedDocument[];
  changes: readonly Change[];
};

// Inside a correction: the caller has locked the case and judged what changes.

/** Writes a podanie as corrected, with its documents and its protocol. */
export async function writeRegistration(
  tx: Tx,
  ctx: Ctx,
  caseId: number,
  { input, cardVersionId, before, documents, changes }: Corrected,
): Promise<void> {
  const { channel, attachmentsCount, identityCheck, identityReason, identityNote } = input;
  const { rodoWay, deliveryWay } = input;
  const fields = changes.map(({ field }) => field);
  const listed = fields.includes('card') || fields.includes('documents') || fields.includes('channel');
  await tx.application.update({
    where: { caseId },
    data: {
      cardVersionId,
      channel,
      attachmentsCount,
      identityCheck,
      identityReason,
      identityNote,
      rodoWay,
      deliveryWay,
      letterDate: input.letterDate && toColumn(input.letterDate),
      postingDate: input.postingDate && toColumn(input.postingDate),
      supplementCall: listed ? callAfter(before, documents) : undefined,
      version: { increment: 1 },
    },
  });
  if (listed) await writeDocuments(tx, caseId, documents);
  if (fields.includes('protocolText')) await writeProtocol(tx, ctx, caseId, input);
}

async function writeDocuments(
  tx: Tx,
  caseId: number,
  documents: readonly CorrectedDocument[],
): Promise<void> {
  const kept = documents.flatMap(({ id }) => id ?? []);
  await tx.applicationDocument.deleteMany({ where: { caseId, id: { notIn: kept } } });
  for (const [index, { id, ...document }] of documents.entries()) {
    const data = { ...document, position: index + 1 };
    if (id === null) await tx.applicationDocument.create({ data: { ...data, caseId } });
    else await tx.applicationDocument.update({ where: { id }, data });
  }
}

/** A podanie corrected to an oral one gets its protocol; any other has none, as a printed one hinders the correction. */
async function writeProtocol(tx: Tx, ctx: Ctx, caseId: number, { protocolText: text }: CorrectInput) {
  await tx.protocol.deleteMany({ where: { caseId } });
  if (text === '') return;
  const { staffId: writtenById } = ctx.actor;
  await tx.protocol.create({ data: { caseId, number: 1, text, writtenById, writtenAt: ctx.now } });
}
