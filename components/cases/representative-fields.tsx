import type { ComponentProps, ReactNode } from 'react';
import type { TextInput } from '@/components/ui/inputs';
import { POLAND } from '@/lib/core/countries';
import type { RepresentativeInput } from '@/lib/modules/cases/schema/representative';

type Name = Exclude<keyof RepresentativeInput, 'country'>;
type Props = {
  text: (name: Name, props: Pick<ComponentProps<typeof TextInput>, Said>) => ReactNode;
  /** The chosen country, and its field. */
  country: string;
  countryField: ReactNode;
  /** True when the fields have just appeared: the first one takes the focus. */
  autoFocus?: boolean;
};
type Said = 'label' | 'optional' | 'span' | 'half' | 'placeholder' | 'hint' | 'autoFocus';

/** Outside Poland there is any postal code or none. */
export const CODE_ABROAD = 'Tak jak podano, jeśli jest.';

/** The fields of a representative: a name, and the address to which the letters of the case go. */
export function RepresentativeFields({ text, country, countryField, autoFocus }: Props) {
  return (
    <>
      {text('firstName', { label: 'Imię pełnomocnika', span: 4, autoFocus })}
      {text('lastName', { label: 'Nazwisko pełnomocnika', span: 8 })}
      {text('street', { label: 'Ulica i numer', span: 5 })}
      {text('postalCode', {
        label: 'Kod pocztowy',
        span: 3,
        half: true,
        hint: country === POLAND ? undefined : CODE_ABROAD,
      })}
      {text('city', { label: 'Miejscowość', span: 4, half: true })}
      {countryField}
      {text('adeAddress', {
        label: 'Adres do e-Doręczeń',
        optional: true,
        span: 8,
        placeholder: 'AE:PL-12345-67890-ABCDE-12',
      })}
    </>
  );
}
