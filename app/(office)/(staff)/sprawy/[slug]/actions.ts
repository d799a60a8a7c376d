'use server';

import { z } from 'zod';
import { action } from '@/app/_entry/action';
import {
  amendProtocol,
  protocolTextSchema,
  rewriteProtocol,
} from '@/lib/modules/applications/operations/protocol';
import { renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { revealPesel } from '@/lib/modules/cases/operations/look';
import { settleCase, settleCaseSchema } from '@/lib/modules/cases/operations/settle';
import { updateClient, updateClientSchema } from '@/lib/modules/cases/operations/update-client';

const slugSchema = z.object({ slug: z.string().max(40) });

export const settleAction = action(settleCaseSchema, settleCase);
export const updateClientAction = action(updateClientSchema, updateClient);
export const revealPeselAction = action(slugSchema, (ctx, { slug }) => revealPesel(ctx, slug));
export const rewriteProtocolAction = action(protocolTextSchema, rewriteProtocol);
export const amendProtocolAction = action(protocolTextSchema, amendProtocol);
export const renewReceiptAction = action(slugSchema, renewReceipt);
