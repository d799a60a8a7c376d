'use server';

import { action, formAction } from '@/app/_entry/action';
import { searchAddress } from '@/lib/modules/cases/queries/search-address';
import { searchSchema } from '@/lib/modules/cases/schema/case';

/** The search form, here and in the bar: what was typed is posted, and leads to an address that tells it to nobody. */
export const findCases = formAction(async (ctx, form) => searchAddress(ctx, String(form.get('q') ?? '')));

/** The same while one types. */
export const searchAddressAction = action(searchSchema, async (ctx, { q }) => searchAddress(ctx, q));
