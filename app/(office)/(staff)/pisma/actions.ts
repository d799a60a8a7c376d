'use server';

import { formAction } from '@/app/_entry/action';
import { paths } from '@/lib/core/paths';
import { searchQuery } from '@/lib/modules/cases/queries/search-address';

/** The search form of the register of outgoing letters. It leads to an address in which the typed text is sealed. */
export const narrowLetters = formAction(async (ctx, form) => {
  const said = (name: string) => String(form.get(name) ?? '');
  return paths.letters(
    new URLSearchParams({ rok: said('rok'), sposob: said('sposob'), ...searchQuery(ctx, said('q')) }),
  );
});
