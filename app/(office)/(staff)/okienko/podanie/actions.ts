'use server';

import { z } from 'zod';
import { action } from '@/app/_entry/action';
import { discardDraft, draftSchema, saveDraft } from '@/lib/modules/applications/operations/draft';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { prepareRegistration, prepareSchema } from '@/lib/modules/applications/queries/prepare';
import { registerSchema } from '@/lib/modules/applications/schema';
import { revealPeselOfClient, takeClient } from '@/lib/modules/cases/operations/look';
import { findClients } from '@/lib/modules/cases/queries/clients';

const clientIdSchema = z.object({ clientId: z.int32() });

export const registerAction = action(registerSchema, registerApplication);
export const prepareAction = action(prepareSchema, prepareRegistration);
export const findClientsAction = action(z.object({ typed: z.string().max(200) }), (ctx, { typed }) =>
  findClients(ctx, typed),
);
export const takeClientAction = action(clientIdSchema, (ctx, { clientId }) => takeClient(ctx, clientId));
export const revealPeselAction = action(clientIdSchema, (ctx, { clientId }) =>
  revealPeselOfClient(ctx, clientId),
);
export const saveDraftAction = action(draftSchema, saveDraft);
export const discardDraftAction = action(z.object({}), discardDraft);
