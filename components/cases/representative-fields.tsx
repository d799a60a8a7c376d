import type { ComponentProps, ReactNode } from 'react';
import type { TextInput } from '@/components/ui/inputs';
import type { RepresentativeInput } from '@/lib/modules/cases/schema/representative';

type Name = Exclude<keyof RepresentativeInput, 'country'>;
type Props = {
  text: (name: Name, props: Pick<ComponentProps<typeof TextInput>, Said>) => ReactNode;
  /** The field of the country. */
  country: ReactNode;
  /** True when the fields have just appeared: the first one takes the focus. */
  autoFocus?: boolean;
};
type Said = 'label' | 'optional' | 'span' | 'half' | 'placeholder' | 'autoFocus';

/** The fields of a representative: a name, and the address to which the letters of the case go. */
export function RepresentativeFields({ text, country, autoFocus }: Props) {
  return (
    <>
      {text('firstName', { label: 'Imię pełnomocnika', span: 4, autoFocus })}
      {text('lastName', { label: 'Nazwisko pełnomocnika', span: 8 })}
      {text('street', { label: 'Ulica i numer', span: 5 })}
      {text('postalCode', { label: 'Kod pocztowy', span: 3, half: true })}
      {text('city', { label: 'Miejscowość', span: 4, half: true })}
      {country}
      {text('adeAddress', {
        label: 'Adres do e-Doręczeń',
        optional: true,
        span: 8,
        placeholder: 'AE:PL-12345-67890-ABCDE-12',
      })}
    </>
  );
}
