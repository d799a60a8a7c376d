import type { Ctx } from '@/lib/core/context';
import { formatDate, formatDigits } from '@/lib/core/date-text';
import { fullMomentText } from '@/lib/i18n/moments';
import type { MandateRegisterPaper } from '@/lib/platform/pdf/papers';
import { wholeRegister } from '../queries/mandates';
import { getOffice } from '../queries/office';
import { officeLines } from '../rules/office-lines';
import type { MandateFilter, MandateItem } from '../schema';
import { MANDATE_SCOPE_WORDS, organText } from '../words/values';

type Row = MandateRegisterPaper['mandates'][number];

/** The data of the printed register of mandates, filtered. Throws not-allowed. */
export async function printMandates(ctx: Ctx, filter: MandateFilter): Promise<MandateRegisterPaper> {
  const mandates = await wholeRegister(ctx, filter);
  const person = filter.staffId === null ? '' : (mandates[0]?.name ?? '');
  const valid = filter.validOnly ? `ważne ${formatDate(ctx.today)}` : '';
  return {
    date: ctx.today,
    office: officeLines(await getOffice()),
    printedAt: fullMomentText(ctx.now),
    filter: [person, valid].filter(Boolean).join(', '),
    mandates: mandates.map(rowOf),
  };
}

/**
 * The register of mandates as a table for a spreadsheet: the names of the columns, then one row for each mandate.
 * Throws not-allowed.
 */
export async function mandateTable(ctx: Ctx, filter: MandateFilter): Promise<string[][]> {
  const mandates = await wholeRegister(ctx, filter);
  return [
    [
      ...[
        'Nr',
        'Kto',
        'Co podpisuje',
        'W jakich sprawach',
        'Komórka',
        'Organ',
        'Kto dał',
        'Data dokumentu',
        'Od',
        'Do',
      ],
      ...['Cofnięte, ostatni dzień', 'Kto cofnął', 'Powód cofnięcia', 'Kto wpisał'],
    ],
    ...mandates.map((each) => {
      const { number, name, scopes, department, from, to } = rowOf(each);
      const { subject, givenBy, givenOn, revokedOn, revokedBy, revokeReason, savedBy } = each;
      return [
        ...[number, name, scopes, subject, department, organText(each), givenBy, givenOn, from, to],
        ...[revokedOn ?? '', revokedBy ?? '', revokeReason, savedBy ?? ''],
      ];
    }),
  ];
}

function rowOf(each: MandateItem): Row {
  const { revokedOn, revokeReason } = each;
  return {
    number: `${each.number}/${each.year}`,
    name: each.name,
    scopes: each.scopes.map((scope) => MANDATE_SCOPE_WORDS[scope]).join(', '),
    subject: [organText(each), each.subject].filter(Boolean).join(': '),
    department: each.department ?? 'cały urząd',
    given: `${each.givenBy}, ${formatDigits(each.givenOn)}`,
    from: formatDigits(each.from),
    to: each.to ? formatDigits(each.to) : 'do cofnięcia',
    revoked: revokedOn ? `cofnięte, ostatni dzień ${formatDigits(revokedOn)}: ${revokeReason}` : '',
  };
}
