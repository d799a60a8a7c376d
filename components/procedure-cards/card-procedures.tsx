'use client';

import { useRouter } from 'next/navigation';
import { Fragment, useState } from 'react';
import { SelectField } from '@/components/layout/form/fields';
import { RowForm } from '@/components/layout/form/row-form';
import { AmountField } from '@/components/layout/form/typed-fields';
import { Button } from '@/components/ui/button';
import { FilterField, matches } from '@/components/ui/filter-field';
import { ACTS, Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { authorityName } from '@/lib/modules/procedure-cards/rules/authority-name';
import {
  type Authority,
  type CardProcedureInput,
  type CardProcedureItem,
  cardProcedureSchema,
  PROCEDURES,
  WITH_HIGHER_AUTHORITY,
} from '@/lib/modules/procedure-cards/schema';
import { PROCEDURE_WORDS } from '@/lib/modules/procedure-cards/words/values';

type Props = {
  cards: readonly CardProcedureItem[];
  /** The authorities from which the higher one and the own organ are chosen. */
  authorities: readonly Authority[];
  /** The organ of the office, which decides where a card names no other. */
  organ: string;
  save: Action<CardProcedureInput, unknown>;
};

const COLUMNS = ['Karta', 'Tryb', 'Organ', 'Organ wyższego stopnia', ACTS] as const;

/** The procedure and the authorities of each card, with a filter and a form under the row that changes. */
export function CardProcedures({ cards, authorities, organ, save }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const nameOf = (id: number | null) => {
    const found = authorities.find((authority) => authority.id === id);
    return found ? authorityName(found) : '';
  };
  const shown = cards.filter(({ name, department, procedure }) =>
    matches(`${name} ${department} ${PROCEDURE_WORDS[procedure]}`, typed),
  );
  return (
    <>
      <div className="part">
        <h2>Tryby kart</h2>
        <p className="text-ink-2">
          Zmiana działa od razu, także dla następnych pism w otwartych sprawach. Organ stoi na czele pism i w
          pouczeniach; w sprawach stanu cywilnego jest nim kierownik urzędu stanu cywilnego (art. 6 i 9 Prawa
          o aktach stanu cywilnego). Wpis od skargi do sądu: § 1 i 2 rozporządzenia Rady Ministrów z 16
          grudnia 2003 r.
        </p>
      </div>
      <div className="tools">
        <FilterField placeholder="Karta, komórka, tryb" value={typed} onChange={setTyped} />
        <span className="tools__end text-note text-ink-2" role="status">
          {typed && `${shown.length} z ${cards.length}`}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="part text-ink-2">Nic nie pasuje do filtra.</p>
      ) : (
        <Table caption="Tryby kart" columns={COLUMNS}>
          <tbody>
            {shown.map((card) => (
              <Fragment key={card.cardId}>
                <tr className={asked === card.cardId ? 'is-open' : undefined}>
                  <th scope="row" id={`karta-${card.cardId}`}>
                    {card.name}
                    <span className="sub">{card.department}</span>
                  </th>
                  <td data-label="Tryb">{PROCEDURE_WORDS[card.procedure]}</td>
                  <td data-label="Organ">{nameOf(card.organId) || organ}</td>
                  <td data-label="Organ wyższego stopnia">{nameOf(card.authorityId) || 'nie ma'}</td>
                  <td className="act">
                    {asked !== card.cardId && (
                      <Button
                        small
                        id={`tryb-${card.cardId}`}
                        aria-describedby={`karta-${card.cardId}`}
                        onClick={() => setAsked(card.cardId)}
                      >
                        Zmień
                      </Button>
                    )}
                  </td>
                </tr>
                {asked === card.cardId && (
                  <ProcedureForm
                    card={card}
                    authorities={authorities}
                    organ={organ}
                    save={save}
                    onCancel={() => setAsked(null)}
                    onDone={() => {
                      setAsked(null);
                      toast('Tryb karty zapisany.');
                      router.refresh();
                    }}
                  />
                )}
              </Fragment>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

type FormProps = {
  card: CardProcedureItem;
  authorities: readonly Authority[];
  organ: string;
  save: Props['save'];
  onCancel: () => void;
  onDone: () => void;
};

function ProcedureForm({ card, authorities, organ, save, onCancel, onDone }: FormProps) {
  const { cardId, version, procedure, authorityId, organId, courtFeeGrosze } = card;
  const choices = (own: boolean) =>
    authorities
      .filter(({ kind }) => (kind === 'OWN') === own)
      .map((authority) => [authority.id, authorityName(authority)] as const);
  return (
    <RowForm
      columns={COLUMNS.length}
      title="Tryb karty"
      reference={card.name}
      returnTo={`tryb-${cardId}`}
      submit="Zapisz tryb"
      main="primary"
      schema={cardProcedureSchema}
      start={{
        cardId,
        version,
        procedure,
        authorityId,
        organId,
        courtFee: courtFeeGrosze === null ? 'RELATIVE' : 'FIXED',
        courtFeeGrosze,
      }}
      save={save}
      onCancel={onCancel}
      onDone={onDone}
    >
      {(form) => (
        <>
          <SelectField
            form={form}
            name="procedure"
            label="Tryb"
            choices={PROCEDURES.map((each) => [each, PROCEDURE_WORDS[each]])}
          />
          <SelectField
            form={form}
            name="organId"
            label="Organ"
            choices={[[null, organ] as const, ...choices(true)]}
          />
          {WITH_HIGHER_AUTHORITY.includes(form.watch('procedure')) && (
            <SelectField
              form={form}
              name="authorityId"
              label="Organ wyższego stopnia"
              blank="wybierz organ"
              choices={choices(false)}
            />
          )}
          {form.watch('procedure') === 'KPA' && (
            <>
              <SelectField
                form={form}
                name="courtFee"
                label="Wpis od skargi do sądu"
                span={6}
                choices={[
                  ['FIXED', 'stały'],
                  ['RELATIVE', 'stosunkowy: od należności pieniężnej'],
                ]}
              />
              {form.watch('courtFee') === 'FIXED' && (
                <AmountField form={form} name="courtFeeGrosze" label="Kwota w złotych" span={6} />
              )}
            </>
          )}
        </>
      )}
    </RowForm>
  );
}
