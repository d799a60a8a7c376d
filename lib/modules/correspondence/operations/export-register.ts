import type { Ctx } from '@/lib/core/context';
import { writeCsv } from '@/lib/platform/csv';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { listOutgoing } from '../queries/register';
import type { RegisterQuery } from '../schema/acts';
import { letterStateText, wayText } from '../words/letters';

/** More lines than an office sends in a year. The last line of the file says when the list is longer. */
const MOST = 100_000;

const HEAD = [
  ...['Nr', 'Data wysłania', 'Znak', 'Tytuł', 'Adresat', 'Sposób', 'Numer nadania', 'Podpis', 'Stan'],
  'Data doręczenia',
];

/**
 * The register of outgoing letters as CSV for Polish spreadsheets: semicolons, oldest first. The history records who
 * exported it (KRI § 20 ust. 2).
 */
export async function exportOutgoing(ctx: Ctx, query: RegisterQuery): Promise<Uint8Array<ArrayBuffer>> {
  const { lines, more } = await listOutgoing(ctx, { ...query, before: null }, MOST);
  const rows = lines
    .toReversed()
    .map((line) => [
      ...[line.number, line.sentOn ?? '', line.reference, line.title, line.addressee, wayText(line.way)],
      ...[
        line.postalNumber,
        line.signedBy,
        letterStateText(line.state, line.counter),
        line.deliveredOn ?? '',
      ],
    ]);
  const rest = more === null ? [] : [['Lista jest dłuższa. Zawęź ją.']];
  await transact(async (tx) => {
    const data = { year: query.year, lines: rows.length };
    record(tx, ctx, { type: 'letter.register-taken', departmentId: null, data });
  });
  return writeCsv([HEAD, ...rows, ...rest]);
}
