'use server';

import { action, formAction } from '@/app/_entry/action';
import { searchAddress } from '@/lib/modules/cases/queries/search-address';
import { searchSchema } from '@/lib/modules/cases/schema/case';

/**
 * The search form of this page and of the bar. It posts the typed text and leads to an address in which the text is
 * sealed.
 */
export const findCases = formAction(async (ctx, form) => searchAddress(ctx, String(form.get('q') ?? '')));

/** The address of the results for a text that is still being typed. */
export const searchAddressAction = action(searchSchema, async (ctx, { q }) => searchAddress(ctx, q));
