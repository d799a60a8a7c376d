import { type ComponentProps, type ReactNode, useState } from 'react';
import type { TextInput } from '@/components/ui/inputs';
import type { ClientInput } from '@/lib/modules/clients/schema';

type Name = 'regon' | 'krs' | 'adeAddress';
type Props = {
  kind: ClientInput['kind'];
  /** Returns true when one of the fields has a value or an error, so that they are not folded away. */
  needed: (names: readonly Name[]) => boolean;
  text: (name: Name, props: Pick<ComponentProps<typeof TextInput>, Said>) => ReactNode;
};
type Said = 'label' | 'optional' | 'span' | 'inputMode' | 'placeholder';

/** Rarer identifiers of a client. They are folded away until somebody needs them. */
export function ClientIdentifiers({ kind, needed, text }: Props) {
  const names: readonly Name[] = kind === 'PERSON' ? ['adeAddress'] : ['regon', 'krs', 'adeAddress'];
  const [opened, setOpened] = useState(false);
  return (
    <details open={opened || needed(names)} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="lnk">
        {kind === 'PERSON' ? 'Adres do e-Doręczeń' : 'REGON, KRS, adres do e-Doręczeń'}
      </summary>
      <div className="fields mt-3">
        {kind === 'ORGANISATION' && (
          <>
            {text('regon', { label: 'REGON', optional: true, span: 3, inputMode: 'numeric' })}
            {text('krs', { label: 'KRS', optional: true, span: 3, inputMode: 'numeric' })}
          </>
        )}
        {text('adeAddress', {
          label: 'Adres do e-Doręczeń',
          optional: true,
          span: 6,
          placeholder: 'AE:PL-12345-67890-ABCDE-12',
        })}
      </div>
    </details>
  );
}
