import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';

/** Which spisy are listed; read from an address. */
export const listRegistersSchema = z.object({
  year: z.coerce.number().int().min(1000).max(9999).catch(0),
  departmentId: z.coerce.number().pipe(z.int32()).nullable().catch(null),
  after: z.coerce.number().pipe(z.int32()).nullable().catch(null),
});

/** A spis spraw, as lists name it. */
export type RegisterItem = {
  id: number;
  /** 'DR.7230', of a group 'DR.7230.12'. */
  name: string;
  department: string;
  title: string;
  category: string;
  year: number;
  lines: number;
  /** Cases of it that go on. */
  open: number;
};

export type RegisterPage = { items: RegisterItem[]; next: number | null };

/** What stands over the lines of a spis. */
export type RegisterRecord = RegisterItem & {
  departmentId: number;
  cell: string;
  symbol: string;
  groupNumber: number;
  /** The spis in which the group has its number; of a main spis, nothing. */
  main: { id: number; title: string } | null;
};

/** A line as the spis says it. */
export type SpisLine = {
  number: number;
  znak: string;
  title: string;
  /** The case on its page, where the reader may see it. */
  slug: string | null;
  /** Od kogo. */
  client: string;
  /** The day on the sender's letter. */
  letterDate: PlainDate | null;
  openedOn: PlainDate;
  settledOn: PlainDate | null;
  remarks: string;
  movedTo: string | null;
  movedFrom: string | null;
  /** Prowadzący. */
  handler: string;
  /** The spis of the group that has this number. */
  groupId: number | null;
};

export type SpisPage = { lines: SpisLine[]; next: number | null };

declare module '@/lib/modules/audit/schema' {
  interface OfficeHistory {
    'file.group-opened': { registerId: number; number: number };
    /** A whole spis spraw that left the screen. */
    'file.register-taken': { registerId: number; as: string };
  }
}
