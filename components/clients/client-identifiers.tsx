import { useState } from 'react';
import { TextInput } from '@/components/ui/inputs';
import type { ClientInput } from '@/lib/modules/clients/schema';

type Name = 'regon' | 'krs' | 'adeAddress';
type Props = {
  kind: ClientInput['kind'];
  /** What stands in the fields now: filled ones are not folded away. */
  values: Pick<ClientInput, Name>;
  field: (name: Name) => { error?: string; name: string };
};

/** Rarer identifiers of a client, folded away until somebody needs them or one has something in it. */
export function ClientIdentifiers({ kind, values, field }: Props) {
  const names: readonly Name[] = kind === 'PERSON' ? ['adeAddress'] : ['regon', 'krs', 'adeAddress'];
  const [opened, setOpened] = useState(false);
  const needed = names.some((name) => values[name] || field(name).error);
  return (
    <details open={opened || needed} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="lnk">
        {kind === 'PERSON' ? 'Adres do e-Doręczeń' : 'REGON, KRS, adres do e-Doręczeń'}
      </summary>
      <div className="fields mt-3">
        {kind === 'ORGANISATION' && (
          <>
            <TextInput label="REGON" optional span={3} inputMode="numeric" {...field('regon')} />
            <TextInput label="KRS" optional span={3} inputMode="numeric" {...field('krs')} />
          </>
        )}
        <TextInput
          label="Adres do e-Doręczeń"
          optional
          span={6}
          placeholder="AE:PL-12345-67890-ABCDE-12"
          {...field('adeAddress')}
        />
      </div>
    </details>
  );
}
