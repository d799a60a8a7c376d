'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextField } from '@/components/layout/form/fields';
import { Badge } from '@/components/ui/badge';
import { counted } from '@/lib/core/polish';
import {
  type ExternalSystemInput,
  type ExternalSystemItem,
  externalSystemSchema,
} from '@/lib/modules/case-files/schema';
import type { SaveSystem } from './file-actions';

/** The dictionary of the office's other systems; those in use stand first. */
export function SystemList({ systems, save }: { systems: readonly ExternalSystemItem[]; save: SaveSystem }) {
  return (
    <div className="part">
      {systems.length === 0 ? (
        <p className="text-ink-2">
          Nie ma jeszcze żadnego systemu. Dodaj te, z których pochodzą numery spraw.
        </p>
      ) : (
        <ul className="clocks">
          {systems.map((system) => (
            <System key={system.id} system={system} save={save} />
          ))}
        </ul>
      )}
      <div className="acts clocks__acts">
        <NameForm
          name="nowy-system"
          title="Dodaj system"
          start={{ id: null, version: 0, name: '', active: true }}
          save={save}
        />
      </div>
    </div>
  );
}

function System({ system, save }: { system: ExternalSystemItem; save: SaveSystem }) {
  const { id, version, name, active, cases } = system;
  const turned = active ? 'Wyłącz z użycia' : 'Przywróć do użycia';
  return (
    <li className="clock">
      <p className="clock__day">
        {active ? <Badge kind="run">w użyciu</Badge> : <Badge kind="none">nie w użyciu</Badge>}
      </p>
      <div>
        <h2 className="text-body">{name}</h2>
        <p className="text-ink-2">
          {cases === 0 ? 'Bez numerów spraw.' : `Numery: ${counted(cases, 'sprawa', 'sprawy', 'spraw')}.`}
        </p>
        <div className="acts mt-2">
          <NameForm
            // The form starts afresh when another person has saved the system.
            key={version}
            name={`system-${id}`}
            title={`Zmień nazwę: ${name}`}
            opener="Zmień nazwę"
            start={{ id, version, name, active }}
            save={save}
          />
          <ActForm
            name={`stan-${id}`}
            title={`${turned}: ${name}`}
            opener={turned}
            submit={turned}
            schema={externalSystemSchema}
            start={{ id, version, name, active: !active }}
            save={save}
          />
        </div>
      </div>
    </li>
  );
}

type NameFormProps = {
  name: string;
  title: string;
  opener?: string;
  start: ExternalSystemInput;
  save: SaveSystem;
};

function NameForm(props: NameFormProps) {
  return (
    <ActForm {...props} submit="Zapisz" schema={externalSystemSchema}>
      {(form) => <TextField form={form} name="name" label="Nazwa systemu" span={8} maxLength={100} />}
    </ActForm>
  );
}
