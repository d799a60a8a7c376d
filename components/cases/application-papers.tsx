import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import type { Action } from '@/lib/core/action-result';
import { formatDate, formatHour } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import type { ApplicationRecord } from '@/lib/modules/applications/schema/record';
import { attachmentsText, CHANNEL_WORDS, rodoText } from '@/lib/modules/applications/words/values';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { CallRow } from '@/lib/modules/cases/schema/procedure';
import { callDays, citation } from '@/lib/modules/cases/words/procedures';
import { lapsedText } from '@/lib/modules/cases/words/status';
import { IDENTITY_REASON_WORDS, IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import { CorrectionDetails } from '../applications/correction-details';
import { type ProtocolActions, ProtocolPart } from './protocol-part';
import { ReprintReceipt } from './reprint-receipt';

type Props = {
  record: CaseRecord;
  today: PlainDate;
  application: ApplicationRecord;
  /** `read`: the files of the case; `address`: the protocol on paper, which names the address of the party. */
  can: { print: boolean; work: boolean; read: boolean; address: boolean };
  /** The call for defects in the procedure of the case; null where it knows none. */
  call: CallRow | null;
  /** The form that supplements the missing documents. */
  supplement?: ReactNode;
  /** The supplements that came, with their acts. */
  supplementList?: ReactNode;
  /** The acts that correct and cancel the registration. */
  mend?: ReactNode;
  actions: { renew: Action<{ slug: string }, { receiptKey: string }> } & ProtocolActions;
};

/**
 * The podanie as the client filed it: its way, the documents that came and those that are missing, the receipt and the
 * protocol.
 */
export function ApplicationPapers(props: Props) {
  const { record, today, application, call, can, supplement, supplementList, mend, actions } = props;
  const { documents, protocols, corrections, receiptPrints } = application;
  const outdated = application.receiptOutdatedAt !== null;
  return (
    <>
      <Facts
        items={[
          {
            label: 'Jak wpłynęło',
            value: CHANNEL_WORDS[application.channel],
            note: `${attachmentsText(application.attachmentsCount)}, wpływ ${formatDate(record.receivedOn)}`,
          },
          {
            label: 'Rejestracja',
            value: application.registeredBy,
            note: `${formatDate(plainDateOf(record.createdAt))}, ${formatHour(record.createdAt)}`,
          },
          {
            label: 'Tożsamość',
            value: IDENTITY_WORDS[application.identityCheck],
            note: [
              application.identityReason && IDENTITY_REASON_WORDS[application.identityReason],
              application.identityNote,
            ]
              .filter(Boolean)
              .join(': '),
          },
          { label: 'Informacja RODO', ...rodoText(application) },
        ]}
      />
      {mend && <div className="acts mt-3">{mend}</div>}
      <section className="mt-5">
        <h2>Wymagane dokumenty</h2>
        {documents.length === 0 && <p className="text-ink-2">Karta nie wymagała dokumentów poza podaniem.</p>}
        <ul className="pairs">
          {documents.map(({ id, name, kind, legalBasis, present, mandatory, requirement, supplementId }) => (
            <li key={id}>
              <span>
                {name}
                <small>
                  {[requirement === 'EVIDENCE' && 'dowód', legalBasis].filter(Boolean).join(', ')}
                </small>
              </span>
              {present ? (
                <Badge kind="done">{kind === 'TO_SHOW' ? 'okazano' : 'jest'}</Badge>
              ) : supplementId !== null ? (
                <Badge kind="done">uzupełniono</Badge>
              ) : mandatory ? (
                <Badge kind="soon">brak</Badge>
              ) : (
                <Badge kind="none">nie było potrzeby</Badge>
              )}
            </li>
          ))}
        </ul>
        {application.supplementCall === 'WAITING' && (
          <p className="mt-3">
            {record.call && !record.call.fee && record.call.dueOn < today ? (
              <Badge kind="soon">{lapsedText(record.call)}</Badge>
            ) : (
              <Badge kind="soon">
                {record.call
                  ? 'wezwanie doręczone, czekamy na uzupełnienie'
                  : 'komórka ma wezwać do uzupełnienia'}
              </Badge>
            )}{' '}
            {call && `${citation(call.provision)}, ${callDays(call)}`}
          </p>
        )}
        <CalledDefects defects={application.defects.filter(({ waits }) => waits)} />
        {supplement && <div className="acts mt-3">{supplement}</div>}
      </section>
      {supplementList}
      <section className="mt-5">
        <h2>Potwierdzenie złożenia</h2>
        <p className="text-ink-2">
          {receiptPrints === 0
            ? 'Nie wydrukowano go jeszcze.'
            : `Wydrukowano ${counted(receiptPrints, 'raz', 'razy', 'razy')}.`}
        </p>
        {outdated && (
          <Notice tone="soon" title="Podanie poprawiono po wydruku.">
            Wydrukowane potwierdzenie mówi co innego niż rejestr. Wydrukuj nowe i daj je klientowi: zastąpi
            poprzednie{application.publicStatus && ' i będzie na nim nowy kod'}.
          </Notice>
        )}
        {can.print && (
          <div className="mt-3">
            <ReprintReceipt
              slug={record.slug}
              coded={application.publicStatus}
              first={receiptPrints === 0}
              outdated={outdated}
              renew={actions.renew}
            />
          </div>
        )}
      </section>
      {protocols.length > 0 && (
        <ProtocolPart
          slug={record.slug}
          protocols={protocols}
          applicationVersion={application.version}
          canWork={can.work}
          canPrint={can.address}
          actions={actions}
        />
      )}
      {corrections.length > 0 && (
        <section className="mt-5">
          <h2>Poprawki</h2>
          {corrections.map((correction) => (
            <article key={correction.id} className="mt-3">
              <p>
                {formatDate(plainDateOf(correction.at))}, {formatHour(correction.at)}, {correction.by}. Powód:{' '}
                {correction.reason}
              </p>
              <CorrectionDetails correction={correction} />
            </article>
          ))}
        </section>
      )}
    </>
  );
}

/** The defects that the call names, also those that are no document of the list, and which of them came. */
function CalledDefects({ defects }: { defects: ApplicationRecord['defects'] }) {
  if (defects.length === 0) return null;
  return (
    <>
      <h3 className="mt-4">Czego dotyczy wezwanie</h3>
      <ul className="pairs">
        {defects.map(({ id, text, supplementId }) => (
          <li key={id}>
            <span className="wrap-anywhere">{text}</span>
            {supplementId === null ? <Badge kind="soon">brak</Badge> : <Badge kind="done">uzupełniono</Badge>}
          </li>
        ))}
      </ul>
    </>
  );
}
