import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';

/** Filters of the list of spisy, read from an address. */
export const listRegistersSchema = z.object({
  year: z.coerce.number().int().min(1000).max(9999).catch(0),
  departmentId: z.coerce.number().pipe(z.int32()).nullable().catch(null),
  after: z.coerce.number().pipe(z.int32()).nullable().catch(null),
});

/** A spis spraw in lists. */
export type RegisterItem = {
  id: number;
  /** 'DR.7230'; for a group 'DR.7230.12'. */
  name: string;
  department: string;
  title: string;
  category: string;
  year: number;
  lines: number;
  /** The number of its open cases. */
  open: number;
};

export type RegisterPage = { items: RegisterItem[]; next: number | null };

/** The head of a spis, over its lines. */
export type RegisterRecord = RegisterItem & {
  departmentId: number;
  cell: string;
  symbol: string;
  groupNumber: number;
  /** The spis in which the group has its number; null for a main spis. */
  main: { id: number; title: string } | null;
};

/** A line of a spis. */
export type SpisLine = {
  number: number;
  znak: string;
  title: string;
  /** The address of the case, where the reader may see it; otherwise null. */
  slug: string | null;
  /** Od kogo: the client. */
  client: string;
  /** Pełnomocnik, who acts for the client; '' when nobody does. */
  representative: string;
  /** The date of the sender's letter. */
  letterDate: PlainDate | null;
  openedOn: PlainDate;
  settledOn: PlainDate | null;
  remarks: string;
  movedTo: string | null;
  movedFrom: string | null;
  /** Prowadzący: the person who leads the case. */
  handler: string;
  /** The spis of the group that has this number; null for a case. */
  groupId: number | null;
};

export type SpisPage = { lines: SpisLine[]; next: number | null };

declare module '@/lib/modules/audit/schema' {
  interface OfficeHistory {
    'file.group-opened': { registerId: number; number: number };
    /** A spis spraw that was exported or printed. */
    'file.register-taken': { registerId: number; as: string };
  }
}
