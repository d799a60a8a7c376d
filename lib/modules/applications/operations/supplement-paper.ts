import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import { fullMomentText } from '@/lib/i18n/moments';
import type { SupplementPaper } from '@/lib/platform/pdf/papers';
import { namedRepresentative } from '../../cases/rules/representative';
import type { CaseRecord } from '../../cases/schema/case';
import type { Provision } from '../../cases/schema/procedure';
import type { RepresentativeRecord } from '../../cases/schema/representative';
import type { OfficeInput } from '../../staff/schema';
import { broughtBy, missingEvidence, owed } from '../rules/registration';
import type { ApplicationRecord } from '../schema/record';
import { CHANNEL_WORDS } from '../words/values';
import { paperHead, provisionLine } from './paper-head';

type Parts = {
  ctx: Ctx;
  record: CaseRecord;
  application: ApplicationRecord;
  representative: RepresentativeRecord | null;
  office: OfficeInput;
  supplementId: number;
  /** The provision by which the filing is confirmed. */
  confirmation: Provision | null;
};

/** The content of the confirmation of a supplement, ready to print. Throws not-found, supplement-cancelled. */
export function supplementPaper(parts: Parts): SupplementPaper {
  const { ctx, record, application, representative, office, supplementId } = parts;
  const supplement = application.supplements.find(({ id }) => id === supplementId);
  if (!supplement) throw new DomainError('not-found');
  if (supplement.cancelled) throw new DomainError('supplement-cancelled');
  const { registeredAt, registeredBy, attachmentsCount: attachments, note, complete } = supplement;
  return {
    date: ctx.today,
    ...paperHead({ record, application, office }),
    provision: provisionLine(parts.confirmation),
    number: record.znak ?? record.number,
    receivedOn: formatLong(supplement.receivedOn),
    registeredAt: fullMomentText(registeredAt),
    client: record.client ?? '',
    representative: namedRepresentative(representative),
    card: application.card,
    channel: CHANNEL_WORDS[supplement.channel],
    filed: broughtBy(supplementId, application),
    attachments,
    note,
    missing: complete ? [] : owed(application),
    evidence: missingEvidence(application.documents),
    receivedBy: registeredBy,
  };
}
