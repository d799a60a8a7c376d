'use server';

import { action } from '@/app/_entry/action';
import { discardDraft, saveDraft } from '@/lib/modules/applications/operations/draft';
import { takeKnownClient } from '@/lib/modules/applications/operations/take-client';
import { prepareRegistration } from '@/lib/modules/applications/queries/prepare';
import {
  discardDraftSchema,
  draftSchema,
  prepareSchema,
  registerSchema,
} from '@/lib/modules/applications/schema/application';
import { findClients } from '@/lib/modules/clients/operations/find-clients';
import { retakeClient, revealPeselOfClient } from '@/lib/modules/clients/operations/look';
import { clientIdSchema, clientVersionSchema, findClientsSchema } from '@/lib/modules/clients/schema';
import { registerPodanie } from '@/lib/modules/mail/operations/register-podanie';

export const registerAction = action(registerSchema, registerPodanie);
export const prepareAction = action(prepareSchema, prepareRegistration);
export const findClientsAction = action(findClientsSchema, (ctx, { typed }) => findClients(ctx, typed));
export const takeClientAction = action(clientIdSchema, (ctx, { clientId }) => takeKnownClient(ctx, clientId));
export const retakeClientAction = action(clientVersionSchema, retakeClient);
export const revealPeselAction = action(clientIdSchema, (ctx, { clientId }) =>
  revealPeselOfClient(ctx, clientId),
);
export const saveDraftAction = action(draftSchema, saveDraft);
export const discardDraftAction = action(discardDraftSchema, discardDraft);
