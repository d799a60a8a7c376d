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
import type { ApplicationRecord } from '../schema';
import { paperHead } from './paper-head';

type Parts = {
  record: CaseRecord;
  application: ApplicationRecord;
  client: ClientRecord;
  representative: RepresentativeRecord | null;
  office: OfficeInput;
};

/** The content of the protocol of an oral podanie (KPA art. 68), ready to print. Throws not-found. */
export function protocolPaper(parts: Parts): ProtocolPaper {
  const { record, application, client, office } = parts;
  const representative = namedRepresentative(parts.representative);
  const { protocol } = application;
  if (!protocol) throw new DomainError('not-found');
  const at = (moment: Date) => `${formatLong(plainDateOf(moment))}, godz. ${formatHour(moment)}`;
  const head = paperHead({ record, application, office });
  return {
    date: plainDateOf(protocol.writtenAt),
    ...head,
    number: record.number,
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
    remarks: null,
    amendments: protocol.amendments.map(({ text, by, at: moment }) => ({
      when: fullMomentText(moment),
      who: by,
      what: text,
    })),
    clientSignature: { by: 'client' },
  };
}
