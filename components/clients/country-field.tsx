import type { FieldValues } from 'react-hook-form';
import { type Bound, SelectField } from '@/components/layout/form/fields';
import type { Span } from '@/components/ui/field';
import { COUNTRIES } from '@/lib/core/countries';

type Props<Values extends FieldValues, Output> = Bound<Values, Output, string | null | undefined> & {
  span?: Span;
  disabled?: boolean;
};

/** The country of an address, Poland first; a typed letter leads to the countries that begin with it. */
export function CountryField<Values extends FieldValues, Output>(props: Props<Values, Output>) {
  return <SelectField span={4} {...props} label="Kraj" choices={COUNTRIES} />;
}
