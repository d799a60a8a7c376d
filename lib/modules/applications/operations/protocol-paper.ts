import { formatHour, formatLong } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import { plainDateOf } from '@/lib/core/plain-date';
import { fullMomentText } from '@/lib/i18n/moments';
import type { ProtocolPaper } from '@/lib/platform/pdf/papers';
import { namedRepresentative } from '../../cases/rules/representative';
import type { CaseRecord } from '../../cases/schema/case';
import type { RepresentativeRecord } from '../../cases/schema/representative';
import { clientAddress, clientLabel } from '../../clients/rules/label';
import type { ClientRecord } from '../../clients/schema';
import type { OfficeInput } from '../../staff/schema';
import type { ProtocolRecord } from '../schema/protocol';
import type { ApplicationRecord } from '../schema/record';
import { READING_SENTENCES } from '../words/values';
import { paperHead } from './paper-head';

type Parts = {
  record: CaseRecord;
  application: ApplicationRecord;
  client: ClientRecord;
  representative: RepresentativeRecord | null;
  office: OfficeInput;
  protocolId: number;
};

/**
 * The content of a protocol of an oral podanie (KPA art. 68), ready to look at; `preview` is true until it is printed.
 * Throws not-found.
 */
export function protocolPaper(parts: Parts): ProtocolPaper {
  const { record, application, client, office, protocolId } = parts;
  const representative = namedRepresentative(parts.representative);
  const protocol = application.protocols.find(({ id }) => id === protocolId);
  if (!protocol) throw new DomainError('not-found');
  const at = (moment: Date) => `${formatLong(plainDateOf(moment))}, godz. ${formatHour(moment)}`;
  const head = paperHead({ record, application, office });
  const { number: no, replaceReason: reason } = protocol;
  const former = application.protocols.find(({ number }) => number === no - 1);
  return {
    date: plainDateOf(protocol.writtenAt),
    ...head,
    preview: protocol.printedAt === null,
    number: record.number,
    no,
    replaces: former?.printedAt ? { no: former.number, at: fullMomentText(former.printedAt), reason } : null,
    madeAt: at(protocol.writtenAt),
    place: `${head.point.name}, ${head.point.address}`,
    employee: { name: protocol.writtenBy, position: 'pracownik przyjmujący podanie' },
    client: { name: clientLabel(client), address: clientAddress(client) || 'adresu nie podano' },
    representative,
    act: `Przyjęcie podania wniesionego ustnie: ${application.card}`,
    present: [
      representative
        ? { name: representative.name, capacity: 'pełnomocnik osoby wnoszącej podanie' }
        : { name: clientLabel(client), capacity: 'osoba wnosząca podanie' },
      { name: protocol.writtenBy, capacity: 'pracownik urzędu' },
    ],
    content: protocol.text,
    remarks: protocol.remarks,
    reading: protocol.reading && READING_SENTENCES[protocol.reading],
    clientSignature: signatureOf(protocol),
  };
}

function signatureOf({
  signing,
  signer,
  signingReason: reason,
}: ProtocolRecord): ProtocolPaper['clientSignature'] {
  switch (signing) {
    case 'CLIENT':
      return { by: 'client' };
    case 'SUBSTITUTE':
      return { by: 'substitute', name: signer, reason };
    case 'REFUSED':
      return { by: 'nobody', refused: true, reason };
    case 'UNABLE':
      return { by: 'nobody', refused: false, reason };
  }
}
