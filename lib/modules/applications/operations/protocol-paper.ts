import { formatHour, formatLong } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import { plainDateOf } from '@/lib/core/plain-date';
import { fullMomentText } from '@/lib/i18n/moments';
import type { ProtocolPaper } from '@/lib/platform/pdf/papers';
import { fileLawOf } from '../../cases/rules/procedures/file-law';
import { procedureRow } from '../../cases/rules/procedures/row-of';
import { namedRepresentative } from '../../cases/rules/representative';
import type { CaseRecord } from '../../cases/schema/case';
import type { Provision } from '../../cases/schema/procedure';
import type { RepresentativeRecord } from '../../cases/schema/representative';
import { citation, FILING_WORDS } from '../../cases/words/procedures';
import { clientAddress, clientLabel } from '../../clients/rules/label';
import type { ClientRecord } from '../../clients/schema';
import type { Procedure } from '../../procedure-cards/schema';
import type { OfficeInput } from '../../staff/schema';
import type { ProtocolReading, ProtocolRecord } from '../schema/protocol';
import type { ApplicationRecord } from '../schema/record';
import { READING_SENTENCES } from '../words/values';
import { paperHead } from './paper-head';

type Parts = {
  record: CaseRecord;
  application: ApplicationRecord;
  client: ClientRecord;
  representative: RepresentativeRecord | null;
  office: OfficeInput;
  procedure: Procedure;
  protocolId: number;
};

/**
 * The content of a protocol of an oral filing by the law of its procedure, ready to look at; `preview` is true until it
 * is printed. Throws not-found.
 */
export function protocolPaper(parts: Parts): ProtocolPaper {
  const { record, application, client, office, protocolId } = parts;
  const representative = namedRepresentative(parts.representative);
  const protocol = application.protocols.find(({ id }) => id === protocolId);
  if (!protocol) throw new DomainError('not-found');
  const at = (moment: Date) => `${formatLong(plainDateOf(moment))}, godz. ${formatHour(moment)}`;
  const head = paperHead({ record, application, office });
  const { number: no, replaceReason: reason } = protocol;
  const law = fileLawOf(parts.procedure);
  const filing = FILING_WORDS[procedureRow(parts.procedure, { urgesPetitions: false }).filing];
  const cited = (provision: Provision | null) => (provision ? citation(provision) : '');
  const act = `Przyjęcie ${filing.genitive} ${filing.filed} ustnie`;
  const former = application.protocols.find(({ number }) => number === no - 1);
  return {
    date: plainDateOf(protocol.writtenAt),
    ...head,
    title: act.replace('Przyjęcie', 'Protokół przyjęcia'),
    filing,
    law: citation(law.protocol),
    preview: protocol.printedAt === null,
    number: record.number,
    no,
    replaces: former?.printedAt ? { no: former.number, at: fullMomentText(former.printedAt), reason } : null,
    madeAt: at(protocol.writtenAt),
    place: `${head.point.name}, ${head.point.address}`,
    employee: { name: protocol.writtenBy, position: 'pracownik przyjmujący podanie' },
    client: { name: clientLabel(client), address: clientAddress(client) || 'adresu nie podano' },
    representative,
    act: `${act}: ${application.card}`,
    present: [
      representative
        ? { name: representative.name, capacity: `pełnomocnik osoby wnoszącej ${filing.accusative}` }
        : { name: clientLabel(client), capacity: `osoba wnosząca ${filing.accusative}` },
      { name: protocol.writtenBy, capacity: 'pracownik urzędu' },
    ],
    content: protocol.text,
    remarks: protocol.remarks,
    reading: protocol.reading && readingOf(protocol.reading, filing.accusative, cited(law.reading)),
    clientSignature: signatureOf(protocol, {
      reading: cited(law.reading),
      substitute: cited(law.substitute),
    }),
  };
}

/** 'Protokół odczytano osobie wnoszącej podanie (art. 68 § 2 KPA).' */
const readingOf = (reading: ProtocolReading, filing: string, law: string) =>
  `${READING_SENTENCES[reading](filing)}${law && ` (${law})`}.`;

function signatureOf(
  { signing, signer, signingReason: reason }: ProtocolRecord,
  law: { reading: string; substitute: string },
): ProtocolPaper['clientSignature'] {
  switch (signing) {
    case 'CLIENT':
      return { by: 'client' };
    case 'SUBSTITUTE':
      return { by: 'substitute', name: signer, reason, law: law.substitute };
    case 'REFUSED':
      return { by: 'nobody', refused: true, reason, law: law.reading };
    case 'UNABLE':
      return { by: 'nobody', refused: false, reason, law: law.reading };
  }
}
