'use client';

import { DayField, dayOf } from '@/components/cases/terms/day-field';
import { ActForm } from '@/components/layout/act-form';
import { ReasonAct } from '@/components/layout/reason-act';
import { Options, Select, TextArea, TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { formatDigits, formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import { addressProblem } from '@/lib/modules/correspondence/rules/addressee';
import { PROOFS_OF_WAY, waysOf } from '@/lib/modules/correspondence/rules/letter';
import type { DeliveryProof, SendingWay } from '@/lib/modules/correspondence/schema/letter';
import { PROOF_WORDS, SENDING_WORDS } from '@/lib/modules/correspondence/words/letters';
import type { LetterActions } from './letter-actions';

type Props = { letter: LetterRecord; today: PlainDate; actions: LetterActions };

/** Waits for a signature: signed by whom a mandate lets, or given back with a remark. */
export function SigningActs({ letter, actions }: Omit<Props, 'today'>) {
  const { id: letterId, version, mandate } = letter;
  return (
    <div className="acts">
      <ActForm
        name="zwrot-pisma"
        title="Zwróć do poprawy"
        submit="Zwróć pismo"
        save={({ remark = '' }) => actions.giveBack({ letterId, remark })}
        done={() => 'Pismo wróciło do poprawy.'}
      >
        {(field) => <TextArea {...field('remark')} label="Co poprawić" rows={3} maxLength={1000} />}
      </ActForm>
      {mandate ? (
        <ActForm
          name="podpis"
          title={`Podpisz (upoważnienie nr ${mandate})`}
          opener="Podpisz"
          submit="Podpisz pismo"
          main
          save={() => actions.sign({ letterId, version })}
          done={() => 'Pismo podpisane.'}
        >
          {() => (
            <p className="span-9">
              Po podpisie pisma nie da się zmienić. Plik PDF trafi do dokumentów sprawy, z dzisiejszą datą.
            </p>
          )}
        </ActForm>
      ) : (
        <p className="text-ink-2">Nie masz upoważnienia do podpisania tego pisma.</p>
      )}
    </div>
  );
}

/** Signed, or back undelivered: first the address is checked, then it goes. */
export function SendingActs({ letter, today, actions }: Props) {
  const { id: letterId, addressee, clientNow, addressChecked } = letter;
  const { address, ade } = addressee;
  const confirm = (typed: Record<string, string>) =>
    actions.checkAddress({
      letterId,
      addressee: { name: addressee.name, address: typed.address ?? '', ade: typed.ade ?? '' },
    });
  return (
    <>
      {clientNow && <AddressDifference letter={letter} actions={actions} />}
      <div className="acts">
        <ActForm
          name="adres"
          title="Sprawdź adres"
          submit="Adres jest aktualny"
          start={{ address, ade }}
          opened={!addressChecked && !clientNow}
          main={!addressChecked}
          save={confirm}
          done={() => 'Adres sprawdzony.'}
        >
          {(field) => (
            <>
              <p className="span-12">
                Adresat: <b>{addressee.name}</b>
              </p>
              <TextInput
                {...field('address')}
                label="Adres"
                optional
                maxLength={500}
                hint="Ulica i numer, kod pocztowy i miejscowość"
              />
              <TextInput {...field('ade')} label="Adres do e-Doręczeń" optional maxLength={60} />
            </>
          )}
        </ActForm>
        {addressChecked && <SendForm letter={letter} today={today} actions={actions} />}
      </div>
    </>
  );
}

/** What changed of the client since the draft, and one click to take it over. */
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
          save={() => actions.checkAddress({ letterId, addressee: clientNow })}
          done={() => 'Adres przejęty i sprawdzony.'}
        />
      </div>
    </Notice>
  );
}

function SendForm({ letter, today, actions }: Props) {
  const { id: letterId, letter: content, addressee } = letter;
  const ways = waysOf(content.kind);
  const fit = ways.find((way) => addressProblem(addressee, way) === null) ?? ways[0];
  return (
    <ActForm
      name="wysylka"
      title="Odnotuj wysłanie"
      submit="Zapisz wysłanie"
      start={{ way: fit, on: formatDigits(today), postalNumber: '' }}
      main
      save={({ way, on, postalNumber = '' }) =>
        actions.send({ letterId, way: way as SendingWay, on: dayOf(on, today), postalNumber })
      }
      done={({ number }) => `Wysłane, w rejestrze pod numerem ${number}.`}
    >
      {(field, typed) => (
        <>
          <Select {...field('way')} label="Jak" span={8}>
            <Options choices={ways.map((way) => [way, SENDING_WORDS[way]])} />
          </Select>
          <DayField label="Kiedy" today={today} control={field('on')} />
          {(typed.way === 'POST_REGISTERED' || typed.way === 'POST') && (
            <TextInput
              {...field('postalNumber')}
              label="Numer nadania"
              optional
              span={6}
              maxLength={40}
              autoComplete="off"
            />
          )}
        </>
      )}
    </ActForm>
  );
}

const DAY_OF_PROOF: Record<DeliveryProof, string> = {
  RECEIVED: 'Kiedy odebrał',
  REFUSED: 'Kiedy odmówił',
  DEPOSIT: 'Pierwsze awizo',
  EDELIVERY_LAPSE: 'Kiedy wpłynęło do skrzynki',
};

/** Sent: how it was delivered, or that it came back. */
export function DeliveryActs({ letter, today, actions }: Props) {
  const { id: letterId, way } = letter;
  const proofs = way ? PROOFS_OF_WAY[way] : [];
  return (
    <div className="acts">
      <ActForm
        name="doreczenie"
        title="Odnotuj doręczenie"
        submit="Zapisz doręczenie"
        start={{ proof: proofs[0] ?? '' }}
        main
        save={({ proof, on }) =>
          actions.deliver({ letterId, proof: proof as DeliveryProof, on: dayOf(on, today) })
        }
        done={({ deliveredOn }) => `Doręczone: ${formatLong(deliveredOn)}.`}
      >
        {(field, typed) => (
          <>
            <Select {...field('proof')} label="Jak" span={8}>
              <Options choices={proofs.map((proof) => [proof, PROOF_WORDS[proof]])} />
            </Select>
            <DayField
              label={DAY_OF_PROOF[(typed.proof ?? 'RECEIVED') as DeliveryProof] ?? 'Kiedy'}
              today={today}
              control={field('on')}
            />
            {(typed.proof === 'DEPOSIT' || typed.proof === 'EDELIVERY_LAPSE') && (
              <p className="span-9 text-ink-2">Dzień doręczenia policzymy sami, razem z jego dowodem.</p>
            )}
          </>
        )}
      </ActForm>
      <ReasonAct
        name="powrot"
        title="Wróciło niedoręczone"
        submit="Zapisz powrót"
        label="Dlaczego wróciło"
        save={(reason) => actions.cameBack({ letterId, reason })}
        done="Zapisano powrót. Sprawdź adres i wyślij jeszcze raz."
      />
    </div>
  );
}

/** A delivery noted by mistake. */
export function TakeBackAct({ letter, actions }: Omit<Props, 'today'>) {
  return (
    <ReasonAct
      name="wycofaj-doreczenie"
      title="Wycofaj doręczenie"
      submit="Wycofaj"
      label="Dlaczego wycofujesz"
      save={(reason) => actions.takeBack({ letterId: letter.id, reason })}
      done="Doręczenie wycofane."
    />
  );
}

export function CancelAct({ letter, actions }: Omit<Props, 'today'>) {
  return (
    <ReasonAct
      name="anuluj-pismo"
      title="Anuluj pismo"
      submit="Anuluj to pismo"
      label="Dlaczego anulujesz"
      save={(reason) => actions.cancel({ letterId: letter.id, signed: letter.signed !== null, reason })}
      done="Pismo anulowane."
    />
  );
}
