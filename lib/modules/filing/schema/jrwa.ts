import { z } from 'zod';
import { dateProblem } from '@/lib/core/date-text';
import { code, type ErrorCode, type Facts } from '@/lib/core/errors';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { text } from '../../cases/schema/typed';

/** One class in a JRWA file. */
export type JrwaRow = {
  symbol: string;
  title: string;
  /** 'A', 'B5', 'BE10', 'Bc'; '' for a class that is divided further. */
  category: string;
  makesCases: boolean;
  note: string;
};

export type JrwaClassItem = JrwaRow & {
  /** Whether the class has a category and no class below it. */
  last: boolean;
};

export type JrwaVersionItem = {
  id: number;
  name: string;
  validFrom: PlainDate;
  provisional: boolean;
  importedBy: string | null;
  importedAt: Date;
  classes: number;
  /** In force today. */
  current: boolean;
};

/** An error in a line of the file; `facts` fill the sentence of the code. Line 0 is the file as a whole. */
export type CsvProblem = { line: number; code: ErrorCode; facts?: Facts };

/** The difference from the version in force; removed classes name the spisy and cards that still use them. */
export type JrwaDifference = {
  added: JrwaRow[];
  removed: (JrwaRow & { registers: string[]; cards: string[] })[];
  changed: { before: JrwaRow; after: JrwaRow }[];
  same: number;
};

const day = z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), {
  error: ({ input }) =>
    typeof input === 'string' && input.trim() !== ''
      ? code(dateProblem(input))
      : code('jrwa-valid-from-missing'),
});

/** A CSV file in base64; the limit is some 450 kB, several times the classes of any office. */
const file = z.base64().min(1, code('file-missing')).max(600_000, code('jrwa-file-large'));
export const jrwaFileSchema = z.object({ file });
export type JrwaFileInput = z.output<typeof jrwaFileSchema>;

export const importJrwaSchema = jrwaFileSchema.extend({
  name: text(200).min(1, code('jrwa-name-missing')),
  /** Null: the day of the import. */
  validFrom: day.nullable(),
});
export type ImportJrwaInput = z.output<typeof importJrwaSchema>;

export const searchJrwaSchema = z.object({
  versionId: z.int32(),
  q: text(100),
});

declare module '@/lib/modules/audit/schema' {
  interface OfficeHistory {
    'jrwa.imported': { versionId: number; validFrom: PlainDate; classes: number };
  }
}
