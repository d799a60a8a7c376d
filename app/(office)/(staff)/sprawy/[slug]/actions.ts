'use server';

import { action } from '@/app/_entry/action';
import { amendProtocol, rewriteProtocol } from '@/lib/modules/applications/operations/protocol';
import { renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { amendProtocolSchema, rewriteProtocolSchema } from '@/lib/modules/applications/schema';
import { revealPesel } from '@/lib/modules/cases/operations/look';
import { settleCase } from '@/lib/modules/cases/operations/settle';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { clientChangesOfCase } from '@/lib/modules/cases/queries/client-changes';
import {
  caseSlugSchema,
  clientOfCaseSchema,
  settleCaseSchema,
  updateClientSchema,
} from '@/lib/modules/cases/schema';

export const settleAction = action(settleCaseSchema, settleCase);
export const updateClientAction = action(updateClientSchema, updateClient);
export const clientChangesAction = action(clientOfCaseSchema, clientChangesOfCase);
export const revealPeselAction = action(caseSlugSchema, (ctx, { slug }) => revealPesel(ctx, slug));
export const rewriteProtocolAction = action(rewriteProtocolSchema, rewriteProtocol);
export const amendProtocolAction = action(amendProtocolSchema, amendProtocol);
export const renewReceiptAction = action(caseSlugSchema, renewReceipt);
