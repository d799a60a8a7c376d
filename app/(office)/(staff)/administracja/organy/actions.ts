'use server';

import { action } from '@/app/_entry/action';
import { saveAuthority, setCardProcedure } from '@/lib/modules/procedure-cards/operations';
import { authoritySchema, cardProcedureSchema } from '@/lib/modules/procedure-cards/schema';

export const saveAuthorityAction = action(authoritySchema, saveAuthority);
export const setCardProcedureAction = action(cardProcedureSchema, setCardProcedure);
