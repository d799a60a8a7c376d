import { z } from 'zod';
import { clientSchema, contactWishSchema } from '../../clients/schema';
import { caseSlugSchema } from './case';

/** The client's data as typed by the clerk, and the version that the clerk read. */
export const updateClientSchema = z.object({
  slug: z.string().max(40),
  version: z.int32(),
  client: clientSchema,
});
export type UpdateClientInput = z.output<typeof updateClientSchema>;

/** The version of a client that the caller read, to be compared with the current one. */
export const clientOfCaseSchema = caseSlugSchema.extend({ version: z.int32() });

/** How the party of a case prefers to be reached, and what the page of the act showed. */
export const saveContactWishSchema = z.object({
  ...caseSlugSchema.shape,
  ...contactWishSchema.shape,
  shown: contactWishSchema,
});
export type ContactWishInput = z.output<typeof saveContactWishSchema>;
