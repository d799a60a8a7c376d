import type { CaseRecord } from '../../cases/schema/case';
import type { PreviewCorrectionInput } from '../schema/correction';
import type { ApplicationRecord } from '../schema/record';

type OfCase = Pick<CaseRecord, 'slug' | 'destinationId' | 'subject' | 'receivedOn' | 'outOfTurn'>;

/** The registration as it stands: the form of a correction begins with it. */
export function asRegistered(record: OfCase, application: ApplicationRecord): PreviewCorrectionInput {
  const { slug, destinationId: departmentId, subject, receivedOn, outOfTurn } = record;
  const { version, cardVersionId, channel, letterDate, postingDate, attachmentsCount } = application;
  const { deliveryWay, identityCheck, identityReason, identityNote, rodoWay, documents, protocols } =
    application;
  return {
    slug,
    version,
    cardVersionId,
    departmentId,
    subject,
    channel,
    receivedOn,
    letterDate,
    postingDate,
    attachmentsCount,
    present: documents.filter(({ present }) => present).map(({ name }) => name),
    deliveryWay,
    outOfTurn,
    identityCheck,
    identityReason,
    identityNote,
    rodoWay,
    protocolText: protocols[0]?.text ?? '',
  };
}
