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
 * clock, the term binds the office, and a term that begins with a filing is the term to settle it. `names`: Polish, English, Ukrainian.
 */
export function term(
  amount: number,
  unit: TermUnit,
  startsOn: StartEvent,
  provision: string,
  { validFrom, ...special }: Special,
  names: readonly [string, string, string],
): RuleRow {
  const counted = COUNTING[unit];
  const european = provision.startsWith('RODO');
  const ofOffice = provision === OFFICE_RULES;
  const counting = european
    ? 'rozp. 1182/71 art. 3'
    : `${provision.startsWith('KPA') ? '' : 'KPA '}${counted}`;
  return {
    amount,
    unit,
    startsOn,
    provision,
    countingProvision: (counted || european) && !ofOffice ? `${provision}, ${counting}` : provision,
    rollProvision: ofOffice ? provision : european ? 'rozp. 1182/71 art. 3 ust. 4' : 'KPA art. 57 § 4',
    roll: counted ? 'FORWARD' : 'NONE',
    meaning: FILED.includes(startsOn) ? 'SETTLEMENT' : 'ACT',
    binds: 'OFFICE',
    stops: 'NONE',
    ...special,
    ...(validFrom ? { validFrom: validFrom as PlainDate } : {}),
    name: { pl: names[0], en: names[1], uk: names[2] },
  };
}

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
