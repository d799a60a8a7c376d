import { z } from 'zod';
import { addressSchema } from '../../clients/schema';
import { caseSlugSchema } from './case';
import { reason, text } from './typed';

/** Pełnomocnik of the party, as typed. */
export const representativeSchema = z.object({
  firstName: text(100),
  lastName: text(200),
  ...addressSchema.shape,
  /** Adres do doręczeń elektronicznych. */
  adeAddress: text(40),
});
export type RepresentativeInput = z.output<typeof representativeSchema>;

/** The representative of a case, and the version of their data that the caller read; 0: there was none. */
export const saveRepresentativeSchema = caseSlugSchema.extend({
  version: z.int32(),
  representative: representativeSchema,
  requestKey: z.uuid(),
});
export type SaveRepresentativeInput = z.output<typeof saveRepresentativeSchema>;

export const endRepresentativeSchema = caseSlugSchema.extend({
  representativeId: z.int32(),
  reason: reason('representative-reason-missing'),
});
export type EndRepresentativeInput = z.output<typeof endRepresentativeSchema>;

export type RepresentativeRecord = RepresentativeInput & { id: number; version: number };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    /** The database adds the id when the podanie itself names the representative. */
    'representative.named': { representativeId?: number };
    'representative.changed': { representativeId: number; fields: (keyof RepresentativeInput)[] };
    'representative.ended': { representativeId: number; reason: string };
  }
}
