'use server';

import { action, formAction } from '@/app/_entry/action';
import { saveContactWish } from '@/lib/modules/cases/operations/contact-wish';
import { searchAddress } from '@/lib/modules/cases/queries/search-address';
import { saveContactWishSchema } from '@/lib/modules/cases/schema/client';
import { searchSchema } from '@/lib/modules/cases/schema/list';

/**
 * The search form of this page and of the bar. It posts the typed text and leads to an address in which the text is
 * sealed.
 */
export const findCases = formAction(async (ctx, form) => {
  const typed = (name: string) => String(form.get(name) ?? '');
  return searchAddress(ctx, { q: typed('q'), department: typed('komorka'), year: typed('rok') });
});

/** The address of the results for a text that is still being typed, and for a chosen filter. */
export const searchAddressAction = action(searchSchema, async (ctx, asked) => searchAddress(ctx, asked));

/** Keeps with the party of a case how they prefer to be reached. */
export const saveContactWishAction = action(saveContactWishSchema, async (ctx, wish) => {
  await saveContactWish(ctx, wish);
  return null;
});
