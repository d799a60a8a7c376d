'use server';

import { formAction } from '@/app/_entry/action';
import { paths } from '@/lib/core/paths';
import { searchQuery } from '@/lib/modules/cases/queries/search-address';

/** The form over the register of outgoing letters: what was typed leads to an address that tells it to nobody. */
export const narrowLetters = formAction(async (ctx, form) => {
  const said = (name: string) => String(form.get(name) ?? '');
  return paths.letters(
    new URLSearchParams({ rok: said('rok'), sposob: said('sposob'), ...searchQuery(ctx, said('q')) }),
  );
});
