'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { Badge } from '@/components/ui/badge';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import { authorityName } from '@/lib/modules/procedure-cards/rules/authority-name';
import {
  AUTHORITY_KINDS,
  type AuthorityInput,
  type AuthorityItem,
  authoritySchema,
  BLANK,
} from '@/lib/modules/procedure-cards/schema';
import { AUTHORITY_KIND_WORDS } from '@/lib/modules/procedure-cards/words/values';

type Save = Action<AuthorityInput, unknown>;

/** The authorities that letters name; those in use stand first. */
export function AuthorityList({ authorities, save }: { authorities: readonly AuthorityItem[]; save: Save }) {
  return (
    <section className="part">
      <h2>Organy</h2>
      <ul className="clocks">
        {authorities.map((authority) => (
          <Authority key={authority.id} authority={authority} save={save} />
        ))}
      </ul>
      <div className="acts clocks__acts">
        <AuthorityForm name="nowy-organ" title="Dodaj organ" start={NEW} save={save} />
      </div>
    </section>
  );
}

const NEW: AuthorityInput = {
  id: null,
  version: 0,
  kind: 'OTHER',
  name: '',
  genitive: '',
  seat: '',
  address: '',
  ade: '',
  active: true,
};

function Authority({ authority, save }: { authority: AuthorityItem; save: Save }) {
  const { cards, ...start } = authority;
  const name = authorityName(authority);
  const whereabouts = [authority.address, authority.ade].filter(Boolean).join(', ');
  return (
    <li className="clock">
      <p className="clock__day">
        {authority.active ? <Badge kind="run">w użyciu</Badge> : <Badge kind="none">nie w użyciu</Badge>}
      </p>
      <div>
        <h3 className="text-body">{name}</h3>
        <p className="text-ink-2">
          {nb([whereabouts, counted(cards, 'karta', 'karty', 'kart')].filter(Boolean).join('; '))}
        </p>
        {name.includes(BLANK) && (
          <p>
            <Badge kind="soon">Uzupełnij nazwę z siedzibą</Badge> Bez niej nie podpiszesz pism, które nazywają
            ten organ.
          </p>
        )}
        <div className="acts mt-2">
          <AuthorityForm
            // The form starts afresh when another person has saved the authority.
            key={authority.version}
            name={`organ-${authority.id}`}
            title={`Zmień: ${name}`}
            opener="Zmień"
            start={start}
            save={save}
          />
        </div>
      </div>
    </li>
  );
}

type FormProps = { name: string; title: string; opener?: string; start: AuthorityInput; save: Save };

function AuthorityForm(props: FormProps) {
  return (
    <ActForm {...props} submit="Zapisz organ" schema={authoritySchema}>
      {(form) => (
        <>
          <SelectField
            form={form}
            name="kind"
            label="Rodzaj"
            span={6}
            choices={AUTHORITY_KINDS.map((kind) => [kind, AUTHORITY_KIND_WORDS[kind]])}
          />
          <TextField
            form={form}
            name="seat"
            label="Siedziba"
            optional
            span={6}
            hint="Z przyimkiem: w Płocku. Puste, gdy jest już w nazwie."
          />
          <TextField
            form={form}
            name="name"
            label="Nazwa"
            hint="Kto? Samorządowe Kolegium Odwoławcze, Kierownik Urzędu Stanu Cywilnego"
          />
          <TextField
            form={form}
            name="genitive"
            label="Nazwa w dopełniaczu"
            hint="Do kogo? Samorządowego Kolegium Odwoławczego"
          />
          <TextField form={form} name="address" label="Adres" optional />
          <TextField form={form} name="ade" label="Adres do e-Doręczeń" optional span={6} hint="AE:PL-…" />
          {props.start.id !== null && <CheckboxField form={form} name="active" label="W użyciu" />}
        </>
      )}
    </ActForm>
  );
}
