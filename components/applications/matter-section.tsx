'use client';

import { useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ComboBox, type ComboItem } from '@/components/ui/combo-box';
import { Options, Select, TextArea, TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { formatLong, parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { UNUSUAL_RECEIPT_DAYS } from '@/lib/modules/applications/rules';
import { CHANNELS } from '@/lib/modules/applications/schema';
import { CHANNEL_WORDS } from '@/lib/modules/applications/words/values';
import { daysBetween } from '@/lib/modules/deadlines/rules/civil';
import { offeredCards } from '@/lib/modules/procedure-cards/rules';
import type { Card, CardSummary } from '@/lib/modules/procedure-cards/schema';
import { EmailGuard } from './email-guard';
import type { FormValues } from './form-values';
import type { Prepared } from './register-actions';

export type DepartmentChoice = { id: number; name: string };
type Props = {
  cards: CardSummary[];
  departments: DepartmentChoice[];
  prepared: Prepared | null;
  today: PlainDate;
};

/** What the matter is: the card, the subject, how and when it came. */
export function MatterSection({ cards, departments, prepared, today }: Props) {
  const { register, setValue, setFocus, formState, clearErrors } = useFormContext<FormValues>();
  const [cardVersionId, channel, receivedOn] = useWatch<
    FormValues,
    ['cardVersionId', 'channel', 'receivedOn']
  >({
    name: ['cardVersionId', 'channel', 'receivedOn'],
  });
  const chosen = cards.find((card) => card.versionId === cardVersionId);
  const errors = formState.errors;
  const last = useRef(chosen?.versionId ?? null);
  const day = parsePolishDate(receivedOn, today);

  function choose(item: ComboItem | null) {
    setValue('cardVersionId', item && Number(item.id), { shouldDirty: true });
    if (!item) return;
    // What was ticked stays when the same card comes back after a slip of the keys.
    if (Number(item.id) !== last.current) {
      setValue('presentDocumentIds', []);
      setValue('settledOnSpot', false);
    }
    last.current = Number(item.id);
    clearErrors(['cardVersionId', 'channel']);
  }

  function chooseByEmail(card: CardSummary) {
    choose(toItem(card));
    setValue('deliveryWay', 'EMAIL', { shouldDirty: true });
    // Nobody stands at the counter to be given it.
    setValue('rodoWay', 'WITH_REPLY', { shouldDirty: true });
    setFocus('subject');
  }

  return (
    <MarginBlock label="Co" heading section={2}>
      <div className="fields">
        <ComboBox
          id="f-cardVersionId"
          label="Karta usługi"
          chosen={chosen ? toItem(chosen) : null}
          onChoose={choose}
          search={(query) =>
            offeredCards(cards, query).map(({ card, word }) => ({
              ...toItem(card),
              matched: word ?? undefined,
            }))
          }
          countText={(count) => counted(count, 'karta', 'karty', 'kart')}
          emptyText="Nie ma takiej karty. Spróbuj innego słowa, na przykład „chodnik” albo „podatki”."
          error={errors.cardVersionId?.message}
          hint={prepared && prepared.card.versionId === cardVersionId ? cardHint(prepared) : undefined}
        />
        {chosen?.anyDepartment && (
          <Select
            label="Komórka"
            span={6}
            error={errors.departmentId?.message}
            {...register('departmentId', { setValueAs: (id) => (id ? Number(id) : null) })}
          >
            <option value="">Wybierz, dokąd trafi</option>
            <Options choices={departments.map(({ id, name }) => [id, name])} />
          </Select>
        )}
        <TextArea label="Czego dotyczy" rows={2} error={errors.subject?.message} {...register('subject')} />
        <Select label="Kanał" span={4} error={errors.channel?.message} {...register('channel')}>
          <Options choices={CHANNELS.map((each) => [each, CHANNEL_WORDS[each]])} />
        </Select>
        <TextInput
          label="Data wpływu"
          span={4}
          half
          autoComplete="off"
          error={errors.receivedOn?.message}
          warning={
            day &&
            daysBetween(day, today) > UNUSUAL_RECEIPT_DAYS &&
            `Ta data jest sprzed ${counted(daysBetween(day, today), 'dnia', 'dni', 'dni')}.`
          }
          hint={
            day ? (day === today ? `dziś, ${formatLong(day).split(',')[0]}` : formatLong(day)) : undefined
          }
          {...register('receivedOn')}
        />
        <TextInput
          label="Liczba załączników"
          span={4}
          half
          inputMode="numeric"
          autoComplete="off"
          error={errors.attachmentsCount?.message}
          {...register('attachmentsCount')}
        />
        {channel === 'EMAIL' && <EmailGuard cards={cards} chosen={chosen} onChoose={chooseByEmail} />}
        {(channel === 'POST' || channel === 'FAX' || channel === 'DROP_BOX') && (
          <TextInput
            label="Data pisma"
            optional
            span={4}
            half
            autoComplete="off"
            error={errors.letterDate?.message}
            {...register('letterDate')}
          />
        )}
        {channel === 'POST' && (
          <TextInput
            label="Data nadania"
            optional
            span={4}
            half
            autoComplete="off"
            hint="ze stempla pocztowego"
            error={errors.postingDate?.message}
            {...register('postingDate')}
          />
        )}
        {channel === 'ORAL' && (
          <TextArea
            label="Treść protokołu"
            rows={6}
            error={errors.protocolText?.message}
            hint="Zapisz słowami klienta. Po zarejestrowaniu wydrukujesz protokół do podpisu (art. 63 § 1, art. 67–68 KPA)."
            {...register('protocolText')}
          />
        )}
      </div>
    </MarginBlock>
  );
}

function toItem(card: CardSummary): ComboItem {
  return { id: String(card.versionId), name: card.name, detail: card.departmentName };
}

function cardHint({ card, due }: Prepared): string {
  const parts = [
    `${card.departmentName} (${card.departmentSymbol})`,
    `termin: ${due.term}`,
    card.settlementForm,
    feeText(card),
    card.personalAttendance && 'klient musi stawić się osobiście',
    `karta, wersja ${card.number}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

const ZLOTY = new Intl.NumberFormat('pl-PL', {
  style: 'currency',
  currency: 'PLN',
  minimumFractionDigits: 0,
});

function feeText({ fees }: Card): string {
  const amounts = fees.map(({ amountGrosze }) => amountGrosze / 100).filter((amount) => amount > 0);
  if (amounts.length === 0) return 'bez opłat';
  return amounts.length === 1
    ? `opłata ${ZLOTY.format(amounts[0])}`
    : `opłaty od ${ZLOTY.format(Math.min(...amounts))}`;
}
