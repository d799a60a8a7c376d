'use client';

import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import {
  CheckboxField,
  RadioField,
  SelectField,
  TextAreaField,
  TextField,
} from '@/components/layout/form/fields';
import { CountField, DateField } from '@/components/layout/form/typed-fields';
import { DocumentRow } from '@/components/ui/choices';
import { ComboBox, type ComboItem } from '@/components/ui/combo-box';
import { ErrorText } from '@/components/ui/field';
import { MarginBlock } from '@/components/ui/margin-block';
import { formatLong } from '@/lib/core/date-text';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import type { Hindrances } from '@/lib/modules/applications/rules/correction';
import { asksForDocument, comesByLetter, rodoWaysOf } from '@/lib/modules/applications/rules/registration';
import { CHANNELS, RODO_WAYS } from '@/lib/modules/applications/schema/application';
import type { ListedDocument } from '@/lib/modules/applications/schema/correction';
import { CHANNEL_WORDS, RODO_WORDS } from '@/lib/modules/applications/words/values';
import { IDENTITY_CHECKS, IDENTITY_REASONS } from '@/lib/modules/clients/schema';
import { IDENTITY_REASON_WORDS, IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import { type FoundCard, offeredCards } from '@/lib/modules/procedure-cards/rules/match-cards';
import { type Card, type CardSummary, DELIVERY_WAYS } from '@/lib/modules/procedure-cards/schema';
import {
  DELIVERY_WORDS,
  DOCUMENT_KIND_WORDS,
  PART_MATCH_TEXT,
} from '@/lib/modules/procedure-cards/words/values';
import type { CorrectFormState } from './correct-state';

type MatterProps = {
  form: CorrectFormState;
  today: PlainDate;
  cards: CardSummary[];
  departments: { id: number; name: string }[];
  /** The chosen card, and the card on file, which may be in force no more. */
  card: Card;
  onFile: Card;
  atCounter: boolean;
  hindrances: Hindrances;
  wasOral: boolean;
};

/** The card, the subject, the way and the day. */
export function CorrectMatter(props: MatterProps) {
  const { form, today, cards, departments, card, onFile, atCounter, hindrances, wasOral } = props;
  const [cardVersionId, channel, receivedOn] = useWatch({
    control: form.control,
    name: ['cardVersionId', 'channel', 'receivedOn'],
  });
  // Where a matter is taken binds new podania only, so every card may be the right one.
  const known: FoundCard[] = [onFile, ...cards.filter(({ versionId }) => versionId !== onFile.versionId)];
  const chosen = known.find(({ versionId }) => versionId === cardVersionId);
  // Whether a podanie is oral stays as it is once its protocol is printed.
  const channels = CHANNELS.filter((each) => !hindrances.channel || (each === 'ORAL') === wasOral);

  return (
    <MarginBlock label="Co" heading section={1}>
      <div className="fields">
        {hindrances.card ? (
          <Standing label="Karta usługi" value={onFile.name} why={errorText(hindrances.card)} />
        ) : (
          <ComboBox
            id={form.idOf('cardVersionId')}
            label="Karta usługi"
            chosen={chosen ? toItem(chosen) : null}
            onChoose={(item) => form.set('cardVersionId', item && Number(item.id))}
            search={(query) =>
              offeredCards(known, query).map(({ card: found, word, unmatched }) => ({
                ...toItem(found),
                matched: word ?? undefined,
                unmatched,
              }))
            }
            countText={(count) => counted(count, 'karta', 'karty', 'kart')}
            emptyText="Nie ma takiej karty. Spróbuj innego słowa."
            partText={PART_MATCH_TEXT}
            error={form.formState.errors.cardVersionId?.message}
          />
        )}
        {card.anyDepartment && atCounter && (
          <SelectField
            form={form}
            name="departmentId"
            label="Komórka"
            span={6}
            blank="Wybierz, dokąd trafi"
            choices={departments.map(({ id, name }) => [id, name])}
          />
        )}
        <TextAreaField form={form} name="subject" label="Czego dotyczy" rows={2} />
        <SelectField
          form={form}
          name="channel"
          label="Kanał"
          span={4}
          hint={hindrances.channel && errorText(hindrances.channel)}
          choices={channels.map((each) => [each, CHANNEL_WORDS[each]])}
        />
        {hindrances.day ? (
          <Standing
            label="Data wpływu"
            value={isPlainDate(receivedOn) ? formatLong(receivedOn) : ''}
            why={errorText(hindrances.day)}
          />
        ) : (
          <DateField form={form} name="receivedOn" label="Data wpływu" today={today} half />
        )}
        <CountField form={form} name="attachmentsCount" label="Liczba załączników" span={4} half />
        {comesByLetter(channel) && (
          <DateField form={form} name="letterDate" label="Data pisma" today={today} optional half />
        )}
        {channel === 'POST' && !hindrances.day && (
          <DateField
            form={form}
            name="postingDate"
            label="Data nadania"
            today={today}
            optional
            half
            hint="ze stempla pocztowego"
          />
        )}
        {channel === 'ORAL' && !wasOral && (
          <TextAreaField
            form={form}
            name="protocolText"
            label="Treść protokołu"
            rows={6}
            hint="Zapisz słowami klienta. Protokół wydrukujesz po poprawce."
          />
        )}
      </div>
    </MarginBlock>
  );
}

const toItem = ({ versionId, name, departmentName }: FoundCard): ComboItem => ({
  id: String(versionId),
  name,
  detail: departmentName,
});

/** A value that is corrected no more, with the reason in place of its field. */
function Standing({ label, value, why }: { label: string; value: ReactNode; why: string }) {
  return (
    <div>
      <p className="label">{label}</p>
      <p>{value}</p>
      <p className="hint">{why}</p>
    </div>
  );
}

type DocumentsProps = { form: CorrectFormState; documents: ListedDocument[]; hindrances: Hindrances };

/** The documents that came with the podanie. What came later is a supplement and is not ticked here. */
export function CorrectDocuments({ form, documents, hindrances }: DocumentsProps) {
  const present = form.watch('present');
  const error = form.formState.errors.present?.message;
  const id = form.idOf('present');
  const begun: readonly string[] = form.formState.defaultValues?.present?.flatMap((name) => name ?? []) ?? [];
  return (
    <MarginBlock label="Dokumenty" heading section={2}>
      <fieldset id={id} tabIndex={-1}>
        <legend className="label" id={`${id}-label`}>
          Wymagane dokumenty
        </legend>
        <ErrorText id={id} error={error} />
        {documents.length === 0 ? (
          <p className="text-ink-2">Ta karta nie wymaga dokumentów poza samym podaniem.</p>
        ) : (
          <>
            <p className="hint">
              Zaznacz to, co przyszło z podaniem.
              {hindrances.missing && ` ${errorText(hindrances.missing)}`}
            </p>
            <ul className="documents">
              {documents.map(({ name, kind, mandatory, legalBasis, note, supplemented }) => (
                <DocumentRow
                  key={name}
                  label={name}
                  note={
                    supplemented ? 'wpłynął z uzupełnieniem' : mandatory ? undefined : note || 'gdy dotyczy'
                  }
                  basis={[kind === 'TO_SHOW' && DOCUMENT_KIND_WORDS.TO_SHOW, legalBasis]
                    .filter(Boolean)
                    .join(' · ')}
                  optional={!mandatory || supplemented}
                  disabled={supplemented || (Boolean(hindrances.missing) && !begun.includes(name))}
                  checked={present.includes(name)}
                  onChange={({ target }) => {
                    const others = present.filter((each) => each !== name);
                    form.set('present', target.checked ? [...others, name] : others);
                  }}
                />
              ))}
            </ul>
          </>
        )}
      </fieldset>
    </MarginBlock>
  );
}

/** The way of the answer, and what was checked and said at the counter. */
export function CorrectAnswer({ form, card }: { form: CorrectFormState; card: Card }) {
  const [channel, identityCheck, identityReason] = form.watch(['channel', 'identityCheck', 'identityReason']);
  // The registered way stays to be seen; another channel may ask for another one.
  const registered = form.formState.defaultValues?.rodoWay;
  const rodoWays = RODO_WAYS.filter((way) => way === registered || rodoWaysOf(channel).includes(way));
  const asked = asksForDocument(identityCheck);
  const unchecked = identityCheck === 'NOT_CHECKED';
  return (
    <MarginBlock label="Odpowiedź" heading section={3}>
      <RadioField
        form={form}
        name="deliveryWay"
        label="Sposób odbioru"
        options={DELIVERY_WAYS.filter((way) => card.deliveryWays.includes(way)).map((way) => ({
          value: way,
          label: DELIVERY_WORDS[way],
        }))}
      />
      <div className="ends">
        <div className="fields">
          <SelectField
            form={form}
            name="identityCheck"
            label="Tożsamość"
            span={6}
            choices={IDENTITY_CHECKS.map((each) => [each, IDENTITY_WORDS[each]])}
          />
          <SelectField
            form={form}
            name="rodoWay"
            label="Informacja RODO"
            span={6}
            choices={rodoWays.map((each) => [each, RODO_WORDS[each]])}
          />
          {asked && (
            <SelectField
              form={form}
              name="identityReason"
              label="Dlaczego sprawdzono"
              span={6}
              blank="Wybierz"
              choices={IDENTITY_REASONS.map((each) => [each, IDENTITY_REASON_WORDS[each]])}
            />
          )}
          {identityCheck !== 'NOT_NEEDED' && (
            <TextField
              form={form}
              name="identityNote"
              label={unchecked ? 'Dlaczego nie sprawdzono' : 'Uwaga o tożsamości'}
              optional={!unchecked && !(asked && identityReason === 'OTHER')}
              span={6}
            />
          )}
        </div>
        <CheckboxField
          form={form}
          name="outOfTurn"
          label="Obsługa poza kolejnością"
          hint="Nie pytaj o powód i nie zapisuj go."
        />
      </div>
    </MarginBlock>
  );
}
