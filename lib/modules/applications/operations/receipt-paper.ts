import type { Ctx } from '@/lib/core/context';
import { formatDate, formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { formatCode, statusPath } from '@/lib/core/registry-number';
import { fullMomentText } from '@/lib/i18n/moments';
import { env } from '@/lib/platform/env';
import type { ReceiptPaper } from '@/lib/platform/pdf/papers';
import { qrSvg } from '@/lib/platform/qr';
import { namedRepresentative } from '../../cases/rules/representative';
import type { CaseRecord } from '../../cases/schema/case';
import type { RepresentativeRecord } from '../../cases/schema/representative';
import { clientAddress } from '../../clients/rules/label';
import type { ClientRecord } from '../../clients/schema';
import { shortProof } from '../../deadlines/rules/short-proof';
import { meaningOf } from '../../deadlines/rules/term-rules';
import type { TermResult } from '../../deadlines/schema';
import { dueLabel } from '../../deadlines/words/values';
import { DELIVERY_WORDS, DOCUMENT_KIND_WORDS } from '../../procedure-cards/words/values';
import type { OfficeInput } from '../../staff/schema';
import { comesInPerson, hasNowhere, missingDocuments } from '../rules';
import type { ApplicationRecord } from '../schema';
import { CHANNEL_WORDS, identityText, RODO_WORDS } from '../words/values';
import { paperHead } from './paper-head';

type Parts = {
  ctx: Ctx;
  record: CaseRecord;
  application: ApplicationRecord;
  client: ClientRecord;
  representative: RepresentativeRecord | null;
  term: TermResult;
  office: OfficeInput;
  code: string;
  /** The number of times that a new code was given. */
  renewed: number;
};

/** The content of the receipt, ready to print. */
export function receiptPaper(parts: Parts): ReceiptPaper {
  const { ctx, record, application, client, representative, term, office, code, renewed } = parts;
  const address = `${env().OKIENKO_URL}${paths.status('pl')}`;
  const { documents } = application;
  const present = documents.filter((document) => document.present);
  const missing = missingDocuments(
    documents.map((document, id) => ({ ...document, id })),
    documents.flatMap((document, id) => (document.present ? [id] : [])),
  );
  return {
    date: ctx.today,
    ...paperHead({ record, application, office }),
    number: record.number,
    accessCode: formatCode(code),
    receivedOn: formatLong(record.receivedOn),
    registeredAt: fullMomentText(record.createdAt),
    client: record.client ?? '',
    address: {
      text: clientAddress(client) || client.adeAddress || client.email || 'nie podano',
      // An answer to an e-mail goes to the address of the e-mail.
      missing: hasNowhere({ client, representative }) && application.channel !== 'EMAIL',
    },
    representative: namedRepresentative(representative),
    identity: comesInPerson(application.channel) ? identityText(application) : '',
    card: application.card,
    subject: record.subject,
    channel: CHANNEL_WORDS[application.channel],
    filed: present.map(({ name, kind }) => ({ name, kind: DOCUMENT_KIND_WORDS[kind] })),
    attachments: application.attachmentsCount,
    missing: missing.map(({ name, legalBasis }) => ({ name, legalBasis })),
    expected: {
      label: dueLabel(meaningOf(record.dueRule)),
      date: record.stoppedOn ? `nie biegnie od ${formatDate(record.stoppedOn)}` : formatLong(record.dueOn),
      basis: record.stoppedOn ? [] : shortProof(term, 'pl'),
    },
    delivery: DELIVERY_WORDS[application.deliveryWay],
    department: { name: record.destination, room: record.destinationRoom, phone: record.destinationPhone },
    receivedBy: application.registeredBy,
    rodo: `${RODO_WORDS[application.rodoWay]}, wersja ${application.rodoVersion}`,
    status: { address, qrSvg: qrSvg(env().OKIENKO_URL + statusPath(record.number)) },
    reprint: renewed > 0 ? { no: renewed, on: ctx.today } : null,
  };
}
