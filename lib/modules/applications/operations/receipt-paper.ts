import type { Ctx } from '@/lib/core/context';
import { formatDate, formatDigits, formatHour, formatLong } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import { formatCode, statusPath } from '@/lib/core/registry-number';
import {
  CHANNEL_WORDS,
  DELIVERY_WORDS,
  DOCUMENT_KIND_WORDS,
  dueLabel,
  IDENTITY_WORDS,
  RODO_WORDS,
} from '@/lib/i18n/words';
import { env } from '@/lib/platform/env';
import type { ReceiptPaper } from '@/lib/platform/pdf/papers';
import { qrSvg } from '@/lib/platform/qr';
import type { CaseRecord } from '../../cases/schema/case';
import { shortProof } from '../../deadlines/rules/short-proof';
import { meaningOf } from '../../deadlines/rules/term-rules';
import type { TermResult } from '../../deadlines/schema';
import { officeLines } from '../../staff/rules/office-lines';
import type { OfficeInput } from '../../staff/schema';
import { missingDocuments } from '../rules';
import type { ApplicationRecord } from '../schema';

type Parts = {
  ctx: Ctx;
  of: CaseRecord;
  application: ApplicationRecord;
  term: TermResult;
  office: OfficeInput;
  code: string;
  /** How many times a new code was given. */
  renewed: number;
};

/** What the receipt says, ready to print. */
export function receiptPaper({ ctx, of, application, term, office, code, renewed }: Parts): ReceiptPaper {
  const address = `${env().OKIENKO_URL}/stan-sprawy`;
  const { documents } = application;
  const present = documents.filter((document) => document.present);
  const missing = missingDocuments(
    documents.map((document, id) => ({ ...document, id })),
    documents.flatMap((document, id) => (document.present ? [id] : [])),
  );
  const registered = plainDateOf(of.createdAt);
  return {
    date: ctx.today,
    office: officeLines(office),
    point: application.point ?? { name: of.department, address: officeLines(office).address },
    number: of.number,
    accessCode: formatCode(code),
    receivedOn: formatLong(of.receivedOn),
    registeredAt: `${formatDigits(registered)}, godz. ${formatHour(of.createdAt)}`,
    client: of.client,
    identity: [IDENTITY_WORDS[application.identityCheck], application.identityNote]
      .filter(Boolean)
      .join(': '),
    card: of.card,
    subject: of.subject,
    channel: CHANNEL_WORDS[application.channel],
    filed: present.map(({ name, kind }) => ({ name, kind: DOCUMENT_KIND_WORDS[kind] })),
    attachments: application.attachmentsCount,
    missing: missing.map(({ name, legalBasis }) => ({ name, legalBasis })),
    expected: {
      label: dueLabel(meaningOf(of.dueRule)),
      date: of.stoppedOn ? `nie biegnie od ${formatDate(of.stoppedOn)}` : formatLong(of.dueOn),
      basis: of.stoppedOn ? [] : shortProof(term, 'pl'),
    },
    delivery: DELIVERY_WORDS[of.deliveryWay],
    department: { name: of.destination, room: of.destinationRoom, phone: of.destinationPhone },
    receivedBy: application.registeredBy,
    rodo: `${RODO_WORDS[application.rodoWay]}, wersja ${application.rodoVersion}`,
    status: { address, qrSvg: qrSvg(env().OKIENKO_URL + statusPath(of.number)) },
    reprint: renewed > 0 ? { no: renewed, on: ctx.today } : null,
  };
}
