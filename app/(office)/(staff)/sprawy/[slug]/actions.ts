'use server';

import { z } from 'zod';
import { action } from '@/app/_entry/action';
import { DomainError } from '@/lib/core/errors';
import {
  amendProtocol,
  protocolTextSchema,
  rewriteProtocol,
} from '@/lib/modules/applications/operations/protocol';
import { renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { revealPesel } from '@/lib/modules/cases/operations/look';
import { settleCase, settleCaseSchema } from '@/lib/modules/cases/operations/settle';
import { updateClient, updateClientSchema } from '@/lib/modules/cases/operations/update-client';
import { canWorkOnCase } from '@/lib/modules/cases/policy';
import { getCase } from '@/lib/modules/cases/queries/one';
import { addDocument } from '@/lib/modules/documents/operations';
import { addDocumentSchema } from '@/lib/modules/documents/schema';

const slugSchema = z.object({ slug: z.string().max(40) });

export const settleAction = action(settleCaseSchema, settleCase);
export const updateClientAction = action(updateClientSchema, updateClient);
export const revealPeselAction = action(slugSchema, (ctx, { slug }) => revealPesel(ctx, slug));
export const rewriteProtocolAction = action(protocolTextSchema, rewriteProtocol);
export const amendProtocolAction = action(protocolTextSchema, amendProtocol);
export const renewReceiptAction = action(slugSchema, renewReceipt);

export const addDocumentAction = action(z.instanceof(FormData), async (ctx, form) => {
  const of = await getCase(ctx, String(form.get('slug')));
  if (!canWorkOnCase(ctx.actor, of)) throw new DomainError('not-allowed');
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) {
    throw new DomainError('file-missing', { fields: { file: 'file-missing' } });
  }
  const input = addDocumentSchema.safeParse({
    caseId: of.id,
    departmentId: of.destinationId,
    title: form.get('title'),
    fileName: file.name,
  });
  if (!input.success) throw new DomainError('invalid', { fields: { title: 'file-title-missing' } });
  return addDocument(ctx, input.data, new Uint8Array(await file.arrayBuffer()));
});
