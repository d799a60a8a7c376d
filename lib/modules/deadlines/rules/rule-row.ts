import type { PlainDate } from '@/lib/core/plain-date';
import type { RuleCode, StartEvent, TermRule, TermUnit } from '../schema';

/** A row without its code. */
export type RuleRow = Omit<TermRule, 'code'>;
export type RuleRows<Codes extends RuleCode> = Record<Codes, RuleRow>;

/** The source of terms that no act sets. */
export const OFFICE_RULES = 'zasady urzędu';

type Special = Partial<
  Pick<
    TermRule,
    'roll' | 'meaning' | 'binds' | 'stops' | 'notice' | 'restarts' | 'showsSafe' | 'unconfirmed' | 'chosen'
  >
> & {
  validFrom?: string;
};

/**
 * A row of the table of terms. By default the end moves forward (not for hours and working days), no pause stops the
 * clock, the term binds the office, and a term that begins with a filing is the term to settle it. `names`: Polish,
 * English, Ukrainian.
 */
export function term(
  amount: number,
  unit: TermUnit,
  startsOn: StartEvent,
  provision: string,
  { validFrom, ...special }: Special,
  names: readonly [string, string, string],
): RuleRow {
  const tax = isOfTaxCode(provision);
  const counted = tax ? TAX_COUNTING[unit] : COUNTING[unit];
  const european = provision.startsWith('RODO');
  const ofOffice = provision === OFFICE_RULES;
  const counting = european
    ? 'rozp. 1182/71 art. 3'
    : `${tax || provision.startsWith('KPA') ? '' : 'KPA '}${counted}`;
  return {
    amount,
    unit,
    startsOn,
    provision,
    countingProvision: (counted || european) && !ofOffice ? `${provision}, ${counting}` : provision,
    rollProvision: ofOffice ? provision : rollProvision({ tax, european }),
    roll: counted ? 'FORWARD' : 'NONE',
    meaning: FILED.includes(startsOn) ? 'SETTLEMENT' : 'ACT',
    binds: 'OFFICE',
    stops: 'NONE',
    ...special,
    ...(validFrom ? { validFrom: validFrom as PlainDate } : {}),
    name: { pl: names[0], en: names[1], uk: names[2] },
  };
}

function rollProvision({ tax, european }: { tax: boolean; european: boolean }): string {
  if (tax) return 'Ordynacja podatkowa art. 12 § 5';
  return european ? 'rozp. 1182/71 art. 3 ust. 4' : 'KPA art. 57 § 4';
}

/** Whether a term of this provision follows the tax code, which counts days by its own art. 12. */
export const isOfTaxCode = (provision: string): boolean => provision.startsWith('Ordynacja podatkowa');

const FILED: readonly StartEvent[] = ['APPLICATION', 'REQUEST', 'COMPLAINT', 'PETITION'];

const COUNTING: Record<TermUnit, string | null> = {
  HOUR: null,
  DAY: 'art. 57 § 1',
  WEEK: 'art. 57 § 2',
  MONTH: 'art. 57 § 3',
  YEAR: 'art. 57 § 3a',
  WORKING_DAY: null,
  WORKING_DAY_BEFORE: null,
};

/** The same rules in the tax code. */
const TAX_COUNTING: Record<TermUnit, string | null> = {
  ...COUNTING,
  DAY: 'art. 12 § 1',
  WEEK: 'art. 12 § 2',
  MONTH: 'art. 12 § 3',
  YEAR: 'art. 12 § 4',
};
