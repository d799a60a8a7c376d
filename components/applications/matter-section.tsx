'use client';

import { useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { SelectField, TextAreaField } from '@/components/layout/form/fields';
import { CountField, DateField } from '@/components/layout/form/typed-fields';
import { ComboBox, type ComboItem } from '@/components/ui/combo-box';
import { MarginBlock } from '@/components/ui/margin-block';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { comesByLetter, UNUSUAL_RECEIPT_DAYS } from '@/lib/modules/applications/rules/registration';
import { CHANNELS } from '@/lib/modules/applications/schema/application';
import { CHANNEL_WORDS } from '@/lib/modules/applications/words/values';
import { daysBetween } from '@/lib/modules/deadlines/rules/civil';
import { offeredCards } from '@/lib/modules/procedure-cards/rules/match-cards';
import type { CardSummary, TakingPoint } from '@/lib/modules/procedure-cards/schema';
import { feeText, PART_MATCH_TEXT } from '@/lib/modules/procedure-cards/words/values';
import { EmailGuard } from './email-guard';
import type { RegisterFormState } from './form-values';
import type { Prepared } from './register-actions';

export type DepartmentChoice = { id: number; name: string };
type Props = {
  form: RegisterFormState;
  cards: CardSummary[];
  departments: DepartmentChoice[];
  prepared: Prepared | null;
  today: PlainDate;
};

/** The section about the matter: the card, the subject, how and when the podanie came. */
export function MatterSection({ form, cards, departments, prepared, today }: Props) {
  const { control, setValue, setFocus, formState, clearErrors } = form;
  const [cardVersionId, channel, receivedOn] = useWatch({
    control,
    name: ['cardVersionId', 'channel', 'receivedOn'],
  });
  const chosen = cards.find((card) => card.versionId === cardVersionId);
  const last = useRef(chosen?.versionId ?? null);
  const age = receivedOn && isPlainDate(receivedOn) ? daysBetween(receivedOn, today) : 0;

  function choose(item: ComboItem | null) {
    setValue('cardVersionId', item && Number(item.id), { shouldDirty: true });
    if (!item) return;
    // The ticks stay when the clerk leaves a card by mistake and chooses the same card again.
    if (Number(item.id) !== last.current) {
      setValue('presentDocumentIds', []);
      setValue('settledOnSpot', false);
    }
    last.current = Number(item.id);
    clearErrors(['cardVersionId', 'channel']);
  }

  function chooseByEmail(card: CardSummary) {
    choose(toItem(card));
    setFocus('subject');
  }

  return (
    <MarginBlock label="Co" heading section={2}>
      <div className="fields">
        <ComboBox
          id={form.idOf('cardVersionId')}
          label="Karta usługi"
          chosen={chosen ? toItem(chosen) : null}
          onChoose={choose}
          search={(query) =>
            offeredCards(cards, query).map(({ card, word, unmatched }) => ({
              ...toItem(card),
              matched: word ?? undefined,
              unavailable: card.elsewhere ? takenElsewhere(card.elsewhere) : undefined,
              unmatched,
            }))
          }
          countText={(count) => counted(count, 'karta', 'karty', 'kart')}
          emptyText="Nie ma takiej karty. Spróbuj innego słowa, na przykład „chodnik” albo „podatki”."
          partText={PART_MATCH_TEXT}
          error={formState.errors.cardVersionId?.message}
          hint={prepared && prepared.chosenId === cardVersionId ? cardHint(prepared) : undefined}
        />
        {chosen?.anyDepartment && (
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
          choices={CHANNELS.map((each) => [each, CHANNEL_WORDS[each]])}
        />
        <DateField
          form={form}
          name="receivedOn"
          label="Data wpływu"
          today={today}
          followsToday
          half
          warning={age > UNUSUAL_RECEIPT_DAYS && `Ta data jest sprzed ${counted(age, 'dnia', 'dni', 'dni')}.`}
        />
        <CountField form={form} name="attachmentsCount" label="Liczba załączników" span={4} half />
        {channel === 'EMAIL' && <EmailGuard cards={cards} chosen={chosen} onChoose={chooseByEmail} />}
        {comesByLetter(channel) && (
          <DateField form={form} name="letterDate" label="Data pisma" today={today} optional half />
        )}
        {channel === 'POST' && (
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
        {channel === 'ORAL' && (
          <TextAreaField
            form={form}
            name="protocolText"
            label="Treść protokołu"
            rows={6}
            hint="Zapisz słowami klienta. Po zarejestrowaniu wydrukujesz protokół do podpisu (art. 63 § 1, art. 67–68 KPA)."
          />
        )}
      </div>
    </MarginBlock>
  );
}

function toItem(card: CardSummary): ComboItem {
  return { id: String(card.versionId), name: card.name, detail: card.departmentName };
}

/** Says where and until when another point takes the matter: "Przyjmuje Filia (Polna 2), dziś do 15:30." */
function takenElsewhere(points: readonly TakingPoint[]): string {
  const told = points.map(
    ({ point, address, until }) =>
      `${point} (${address}), ${until ? `dziś do ${until.replace(/^0/, '')}` : 'dziś już zamknięte'}`,
  );
  return told.length === 0 ? 'Nie przyjmuje jej dziś żaden punkt.' : `Przyjmuje: ${told.join('; ')}.`;
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
