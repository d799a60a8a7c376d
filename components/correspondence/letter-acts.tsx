'use client';

import type { ReactNode } from 'react';
import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import { Notice } from '@/components/ui/notice';
import { formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import { firstWay, PROOFS_OF_WAY, passesEDelivery, waysOf } from '@/lib/modules/correspondence/rules/letter';
import {
  cancelLetterSchema,
  checkAddressSchema,
  noteDeliverySchema,
  sendLetterSchema,
  withReasonSchema,
} from '@/lib/modules/correspondence/schema/acts';
import type { DeliveryProof } from '@/lib/modules/correspondence/schema/letter';
import { eDeliveryFirst, proofText, SENDING_WORDS } from '@/lib/modules/correspondence/words/letters';
import type { LetterActions } from './letter-actions';

type Props = { letter: LetterRecord; today: PlainDate; actions: LetterActions };
/** The row of the case's procedure, for the acts whose ways and provisions it names. */
type WithRow = Props & { row: ProcedureRow };

/**
 * The acts on a letter that is signed, or came back undelivered: first the address is checked, then the letter is sent.
 * `hand` is the act of the agreed way, when the client comes to the counter: then the others are less important.
 */
export function SendingActs({ letter, today, actions, row, hand }: WithRow & { hand?: ReactNode }) {
  const { id: letterId, addressee, clientNow, addressChecked } = letter;
  const sends = !hand;
  return (
    <>
      {clientNow && <AddressDifference letter={letter} actions={actions} />}
      <div className="acts">
        <ActForm
          name="adres"
          title="Sprawdź adres"
          submit="Adres jest aktualny"
          schema={checkAddressSchema}
          start={{ letterId, addressee }}
          opened={sends && !addressChecked && !clientNow}
          main={sends && !addressChecked}
          save={actions.checkAddress}
          done={() => 'Adres sprawdzony.'}
        >
          {(form) => (
            <>
              <p className="span-12">
                Adresat: <b>{addressee.name}</b>
              </p>
              <TextField
                form={form}
                name="addressee.address"
                label="Adres"
                optional
                maxLength={500}
                hint="Ulica i numer, kod pocztowy i miejscowość"
              />
              <TextField
                form={form}
                name="addressee.ade"
                label="Adres do e-Doręczeń"
                optional
                maxLength={60}
              />
            </>
          )}
        </ActForm>
        {addressChecked && (
          <SendForm letter={letter} today={today} actions={actions} row={row} main={sends} />
        )}
        {hand}
      </div>
    </>
  );
}

/** Shows how the client's data differ from those in the draft, and takes the new data over by one click. */
function AddressDifference({ letter, actions }: Omit<Props, 'today'>) {
  const { clientNow, addressee, id: letterId } = letter;
  if (!clientNow) return null;
  const text = ({ name, address, ade }: typeof addressee) => [name, address, ade].filter(Boolean).join(', ');
  return (
    <Notice tone="soon" title="Dane klienta zmieniły się od czasu, gdy powstało pismo.">
      <dl className="mt-2">
        <dt className="label-over">W piśmie</dt>
        <dd>{text(addressee)}</dd>
        <dt className="label-over mt-2">Dziś</dt>
        <dd>{text(clientNow)}</dd>
      </dl>
      <div className="acts mt-3">
        <ActForm
          name="przejmij-dane"
          title="Przejmij dzisiejsze dane"
          submit="Wyślij na dzisiejszy adres"
          schema={checkAddressSchema}
          start={{ letterId, addressee: clientNow }}
          save={actions.checkAddress}
          done={() => 'Adres przejęty i sprawdzony.'}
        />
      </div>
    </Notice>
  );
}

function SendForm({ letter, today, actions, row, main }: WithRow & { main: boolean }) {
  const { id: letterId, version, letter: content, addressee, agreed } = letter;
  const ways = waysOf(content.kind, row);
  return (
    <ActForm
      name="wysylka"
      title="Odnotuj wysłanie"
      submit="Zapisz wysłanie"
      schema={sendLetterSchema}
      start={{
        letterId,
        version,
        way: firstWay(content.kind, agreed, addressee, row),
        on: null,
        postalNumber: '',
      }}
      main={main}
      save={actions.send}
      done={({ number }) => `Wysłane, w rejestrze pod numerem ${number}.`}
    >
      {(form) => {
        const way = form.watch('way');
        return (
          <>
            <SelectField
              form={form}
              name="way"
              label="Jak"
              span={8}
              blank="Wybierz"
              choices={ways.map((each) => [each, SENDING_WORDS[each]])}
            />
            <DateField form={form} name="on" label="Kiedy" today={today} followsToday />
            {way && passesEDelivery(way, addressee) && (
              <p className="span-12 text-ink-2">{eDeliveryFirst(row)}</p>
            )}
            {(way === 'POST_REGISTERED' || way === 'POST') && (
              <TextField
                form={form}
                name="postalNumber"
                label="Numer nadania"
                optional
                span={6}
                maxLength={40}
              />
            )}
          </>
        );
      }}
    </ActForm>
  );
}

const DAY_OF_PROOF: Record<DeliveryProof, string> = {
  RECEIVED: 'Kiedy odebrał',
  REFUSED: 'Kiedy odmówił',
  DEPOSIT: 'Pierwsze awizo',
  EDELIVERY_LAPSE: 'Kiedy wpłynęło do skrzynki',
};

/** The acts on a sent letter: notes how it was delivered, that it came back, or that it was never sent. */
export function DeliveryActs({ letter, today, actions, row }: WithRow) {
  const { id: letterId, version, way } = letter;
  const proofs = way ? PROOFS_OF_WAY[way] : [];
  // Where the way has one proof, a note of the delivery says it; elsewhere nobody has said yet what happened.
  const only = proofs.length === 1 ? proofs[0] : undefined;
  return (
    <div className="acts">
      <ActForm
        name="doreczenie"
        title="Odnotuj doręczenie"
        submit="Zapisz doręczenie"
        schema={noteDeliverySchema}
        start={{ letterId, version, proof: only }}
        main
        save={actions.deliver}
        done={({ deliveredOn }) => `Doręczone: ${formatLong(deliveredOn)}.`}
      >
        {(form) => {
          const proof = form.watch('proof');
          return (
            <>
              <SelectField
                form={form}
                name="proof"
                label="Jak"
                span={8}
                blank={only ? undefined : 'Wybierz, co się stało'}
                choices={proofs.map((each) => [each, proofText(each, row)])}
              />
              <DateField form={form} name="on" label={DAY_OF_PROOF[proof] ?? 'Kiedy'} today={today} />
              {way === 'EMAIL' && (
                <p className="span-9 text-ink-2">
                  Wpisz dzień, w którym adresat potwierdził, że dostał e-mail.
                </p>
              )}
              {(proof === 'DEPOSIT' || proof === 'EDELIVERY_LAPSE') && (
                <p className="span-9 text-ink-2">Dzień doręczenia policzymy sami, razem z jego dowodem.</p>
              )}
            </>
          );
        }}
      </ActForm>
      <ActForm
        name="powrot"
        title="Wróciło niedoręczone"
        submit="Zapisz powrót"
        schema={withReasonSchema}
        start={{ letterId, version }}
        save={actions.cameBack}
        done={() => 'Zapisano powrót. Sprawdź adres i wyślij jeszcze raz.'}
      >
        {(form) => (
          <TextAreaField form={form} name="reason" label="Dlaczego wróciło" rows={2} maxLength={1000} />
        )}
      </ActForm>
      <ActForm
        name="wycofaj-wyslanie"
        title="Wycofaj wysłanie"
        submit="Wycofaj wysłanie"
        schema={withReasonSchema}
        start={{ letterId, version }}
        save={actions.takeBackSending}
        done={() => 'Wysłanie wycofane. Pismo czeka na wysłanie.'}
      >
        {(form) => (
          <>
            <p className="hint span-12">
              Tylko gdy pismo nie wyszło. Termin, który wysłanie zaczęło albo przesunęło, wróci. Numer w
              rejestrze zostanie przy piśmie.
            </p>
            <TextAreaField form={form} name="reason" label="Dlaczego wycofujesz" rows={2} maxLength={1000} />
          </>
        )}
      </ActForm>
    </div>
  );
}

/** Takes back a delivery that was noted by mistake. */
export function TakeBackAct({ letter, actions }: Omit<Props, 'today'>) {
  return (
    <ActForm
      name="wycofaj-doreczenie"
      title="Wycofaj doręczenie"
      submit="Wycofaj"
      schema={withReasonSchema}
      start={{ letterId: letter.id, version: letter.version }}
      save={actions.takeBack}
      done={() => 'Doręczenie wycofane.'}
    >
      {(form) => (
        <TextAreaField form={form} name="reason" label="Dlaczego wycofujesz" rows={2} maxLength={1000} />
      )}
    </ActForm>
  );
}

export function CancelAct({ letter, actions }: Omit<Props, 'today'>) {
  return (
    <ActForm
      name="anuluj-pismo"
      title="Anuluj pismo"
      submit="Anuluj to pismo"
      giveUp="Zostaw"
      schema={cancelLetterSchema}
      start={{ letterId: letter.id, signed: letter.signed !== null }}
      save={actions.cancel}
      done={() => 'Pismo anulowane.'}
    >
      {(form) => (
        <TextAreaField form={form} name="reason" label="Dlaczego anulujesz" rows={2} maxLength={1000} />
      )}
    </ActForm>
  );
}
