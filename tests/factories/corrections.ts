import type { Ctx } from '@/lib/core/context';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { type CorrectInput, correctSchema } from '@/lib/modules/applications/schema/correction';
import { getCase } from '@/lib/modules/cases/queries/one';

/** The input of the form of a correction, as the page fills it in, with the changes of the test. */
export async function correctInput(
  ctx: Ctx,
  slug: string,
  over: Partial<CorrectInput> = {},
): Promise<CorrectInput> {
  const record = await getCase(ctx, slug);
  const application = await getApplication(ctx, record.id);
  return correctSchema.parse({
    slug,
    version: application.version,
    cardVersionId: application.cardVersionId,
    departmentId: record.destinationId,
    subject: record.subject,
    channel: application.channel,
    receivedOn: record.receivedOn,
    letterDate: application.letterDate,
    postingDate: application.postingDate,
    attachmentsCount: application.attachmentsCount,
    present: application.documents.filter(({ present }) => present).map(({ name }) => name),
    deliveryWay: application.deliveryWay,
    outOfTurn: record.outOfTurn,
    identityCheck: application.identityCheck,
    identityNote: application.identityNote,
    rodoWay: application.rodoWay,
    protocolText: '',
    reason: 'Pomyłka przy rejestracji.',
    ...over,
  });
}
