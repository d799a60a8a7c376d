import type { Ctx } from '@/lib/core/context';
import { formatDate, formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { inside } from '@/lib/core/polish';
import { formatCode, statusPath } from '@/lib/core/registry-number';
import { fullMomentText } from '@/lib/i18n/moments';
import { env } from '@/lib/platform/env';
import type { ReceiptPaper } from '@/lib/platform/pdf/papers';
import { qrSvg } from '@/lib/platform/qr';
import type { CaseHistory } from '../../audit/schema';
import { namedRepresentative } from '../../cases/rules/representative';
import type { CaseRecord } from '../../cases/schema/case';
import type { ProcedureRow } from '../../cases/schema/procedure';
import type { RepresentativeRecord } from '../../cases/schema/representative';
import { defectsText, leftWithoutAddress } from '../../cases/words/procedures';
import { clientAddress } from '../../clients/rules/label';
import type { ClientRecord } from '../../clients/schema';
import { shortProof } from '../../deadlines/rules/short-proof';
import { meaningOf } from '../../deadlines/rules/term-rules';
import type { TermResult } from '../../deadlines/schema';
import { dueLabel } from '../../deadlines/words/values';
import { DELIVERY_WORDS } from '../../procedure-cards/words/values';
import type { OfficeInput } from '../../staff/schema';
import { comesInPerson, hasNowhere, isReceived, splitMissing } from '../rules/registration';
import type { ApplicationRecord } from '../schema/record';
import { CHANNEL_WORDS, FIELD_WORDS, identityText, RODO_WORDS } from '../words/values';
import { paperHead, provisionLine } from './paper-head';

type Parts = {
  ctx: Ctx;
  record: CaseRecord;
  application: ApplicationRecord;
  client: ClientRecord;
  representative: RepresentativeRecord | null;
  /** The law of the procedure of the case. */
  row: ProcedureRow;
  term: TermResult;
  office: OfficeInput;
  code: string;
  /** No receipt was printed before. */
  first: boolean;
  /** The times that a new code was given, oldest first. */
  renewals: readonly CaseHistory['application.code-renewed'][];
};

/** The address to which the answer can go, or what follows without one in the procedure of the case. */
function addressText({ client, representative, application, row }: Parts): string {
  // An answer to an e-mail goes to the address of the e-mail.
  const missing = hasNowhere({ client, representative }) && application.channel !== 'EMAIL';
  if (!missing) return clientAddress(client) || client.adeAddress || client.email || 'nie podano';
  const follows = leftWithoutAddress(row);
  return follows ? `Nie podano. Jeśli go nie ustalimy, ${follows}.` : 'Nie podano.';
}

/** The content of the receipt, ready to print. */
export function receiptPaper(parts: Parts): ReceiptPaper {
  const { ctx, record, application, representative, row, term, office, code, first, renewals } = parts;
  const address = `${env().OKIENKO_URL}${paths.status('pl')}`;
  const { documents } = application;
  const present = documents.filter((document) => document.present);
  const { defects, evidence } = splitMissing(
    documents.filter((document) => document.mandatory && !isReceived(document)),
  );
  const named = (found: typeof documents) => found.map(({ name, legalBasis }) => ({ name, legalBasis }));
  const last = renewals.at(-1);
  return {
    date: ctx.today,
    ...paperHead({ record, application, office }),
    provision: provisionLine(row.confirmation),
    number: record.number,
    accessCode: application.publicStatus ? formatCode(code) : null,
    formerCode: !last?.formerUncoded,
    receivedOn: formatLong(record.receivedOn),
    registeredAt: fullMomentText(record.createdAt),
    client: record.client ?? '',
    address: addressText(parts),
    representative: namedRepresentative(representative),
    identity: comesInPerson(application.channel) ? identityText(application) : '',
    card: application.card,
    subject: record.subject,
    channel: CHANNEL_WORDS[application.channel],
    listed: documents.length > 0,
    filed: present.map(({ name, kind }) => ({ name, kind: kind === 'TO_SHOW' ? 'okazano do wglądu' : '' })),
    attachments: application.attachmentsCount,
    missing: named(defects),
    missingText: defectsText(row.call),
    evidence: named(evidence),
    expected: {
      label: dueLabel(meaningOf(record.dueRule)),
      date: record.stoppedOn ? `nie biegnie od ${formatDate(record.stoppedOn)}` : formatLong(record.dueOn),
      basis: record.stoppedOn ? [] : shortProof(term, 'pl'),
    },
    delivery: DELIVERY_WORDS[application.deliveryWay],
    department: { name: record.destination, room: record.destinationRoom, phone: record.destinationPhone },
    receivedBy: application.registeredBy,
    rodo: `${RODO_WORDS[application.rodoWay]}, wersja ${application.rodoVersion}`,
    status: application.publicStatus
      ? { address, qrSvg: qrSvg(env().OKIENKO_URL + statusPath(record.number)) }
      : null,
    reprint: last && !last.replaces ? { no: first ? 0 : renewals.length, on: ctx.today } : null,
    replaces: last?.replaces
      ? {
          at: fullMomentText(new Date(last.replaces)),
          corrected: (last.corrected ?? []).map((field) => inside(FIELD_WORDS[field])).join(', '),
        }
      : null,
  };
}
