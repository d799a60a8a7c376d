import { z } from 'zod';
import { clientSchema } from '../../clients/schema';
import { caseSlugSchema } from './case';

/** A client's data as the clerk means them, and the version of those that the clerk saw. */
export const updateClientSchema = z.object({
  slug: z.string().max(40),
  version: z.int32(),
  client: clientSchema,
});
export type UpdateClientInput = z.output<typeof updateClientSchema>;

/** What was read of a client, to be told what others have changed since. */
export const clientOfCaseSchema = caseSlugSchema.extend({ version: z.int32() });
