import { plainDate } from '@/lib/core/plain-date';
import type { RuleCode } from '@/lib/modules/deadlines/schema';

/** A worked case: its title, the facts, and the last day of the term as a lawyer counts it. */
export type Vector = {
  shows: string;
  rule: RuleCode;
  start: string;
  due: string;
  pauses?: readonly (readonly [from: string, to: string])[];
  extensionTo?: string;
};

export const VECTORS: readonly Vector[] = [
  // Months: the same day, or the last one of the month
  { shows: 'art. 57 § 3: February 2025 has no 31st', rule: 'KPA_1M', start: '2025-01-31', due: '2025-02-28' },
  { shows: 'art. 57 § 3: nor has it in a leap year', rule: 'KPA_1M', start: '2024-01-31', due: '2024-02-29' },
  { shows: 'art. 57 § 3: 30 January in a leap year', rule: 'KPA_1M', start: '2024-01-30', due: '2024-02-29' },
  {
    shows: 'art. 57 § 3 and 4: 28 February is a Saturday',
    rule: 'KPA_1M',
    start: '2026-01-29',
    due: '2026-03-02',
  },
  {
    shows: 'art. 57 § 3: the end of a month does not stick',
    rule: 'KPA_1M',
    start: '2025-02-28',
    due: '2025-03-28',
  },
  {
    shows: 'art. 57 § 3: two months from 31 December',
    rule: 'KPA_2M',
    start: '2025-12-31',
    due: '2026-03-02',
  },
  {
    shows: 'art. 57 § 3: three months from 30 November',
    rule: 'PET_3M',
    start: '2024-11-30',
    due: '2025-02-28',
  },
  {
    shows: 'art. 57 § 3: a month from 31 May',
    rule: 'SRODOWISKO_1M',
    start: '2025-05-31',
    due: '2025-06-30',
  },
  {
    shows: 'reg. 1182/71 art. 3(2)(c): a month from 31 August',
    rule: 'RODO_1M',
    start: '2025-08-31',
    due: '2025-09-30',
  },
  {
    shows: 'art. 57 § 3: a start on Easter Sunday stays',
    rule: 'KPA_237_1M',
    start: '2024-03-31',
    due: '2024-04-30',
  },

  // The end on a day off
  { shows: 'art. 57 § 4: All Saints on a Sunday', rule: 'KPA_1M', start: '2026-10-01', due: '2026-11-02' },
  { shows: 'art. 57 § 4: 11 November', rule: 'KPA_1M', start: '2025-10-11', due: '2025-11-12' },
  {
    shows: 'act of 1951: Christmas Eve of 2024 is a working day',
    rule: 'KPA_1M',
    start: '2024-11-24',
    due: '2024-12-24',
  },
  {
    shows: 'act of 1951: Christmas Eve of 2025 is off',
    rule: 'KPA_1M',
    start: '2025-11-24',
    due: '2025-12-29',
  },
  {
    shows: 'art. 122a § 2: tacit consent over Christmas',
    rule: 'KPA_122A_1M',
    start: '2026-11-24',
    due: '2026-12-28',
  },
  {
    shows: 'art. 57 § 4: a holiday on Saturday is not given back',
    rule: 'KPA_2M',
    start: '2027-10-24',
    due: '2027-12-27',
  },
  { shows: 'art. 57 § 4: 3 May on a Saturday', rule: 'KPA_237_1M', start: '2025-04-03', due: '2025-05-05' },
  {
    shows: 'art. 57 § 4: 15 August on a Saturday',
    rule: 'KPA_244_1M',
    start: '2026-07-15',
    due: '2026-08-17',
  },
  {
    shows: 'reg. 1182/71 art. 3(4): 26 December on a Saturday',
    rule: 'RODO_1M',
    start: '2026-11-26',
    due: '2026-12-28',
  },
  {
    shows: 'UDIP art. 13 ust. 2: the outer limit on a Sunday',
    rule: 'UDIP_2M',
    start: '2026-06-30',
    due: '2026-08-31',
  },

  // Seven days
  { shows: 'art. 217 § 3: Corpus Christi', rule: 'KPA_217_7D', start: '2025-06-12', due: '2025-06-20' },
  { shows: 'art. 217 § 3: Easter Monday', rule: 'KPA_217_7D', start: '2026-03-30', due: '2026-04-07' },
  {
    shows: 'art. 217 § 3: Christmas Eve of 2024',
    rule: 'KPA_217_7D',
    start: '2024-12-17',
    due: '2024-12-24',
  },
  {
    shows: 'art. 217 § 3: Christmas Eve of 2025',
    rule: 'KPA_217_7D',
    start: '2025-12-17',
    due: '2025-12-29',
  },
  { shows: 'art. 217 § 3: 1 to 3 May 2027', rule: 'KPA_217_7D', start: '2027-04-24', due: '2027-05-04' },
  { shows: 'art. 64 § 2: 15 August on a Friday', rule: 'KPA_64_7D', start: '2025-08-08', due: '2025-08-18' },
  {
    shows: 'art. 141 § 2: the Friday after Corpus Christi is ordinary',
    rule: 'KPA_141_7D',
    start: '2024-05-24',
    due: '2024-05-31',
  },
  { shows: 'art. 37 § 4: Epiphany 2026', rule: 'KPA_37_7D', start: '2025-12-30', due: '2026-01-07' },
  { shows: 'art. 231 § 1: Epiphany 2025', rule: 'KPA_231_7D', start: '2024-12-30', due: '2025-01-07' },
  {
    shows: 'art. 18 ust. 3 digital accessibility: All Saints',
    rule: 'DOSTCYF_7D',
    start: '2027-10-25',
    due: '2027-11-02',
  },

  // Fourteen days and more
  { shows: 'art. 129 § 2: Corpus Christi 2025', rule: 'KPA_129_14D', start: '2025-06-05', due: '2025-06-20' },
  { shows: 'art. 129 § 2: Corpus Christi 2026', rule: 'KPA_129_14D', start: '2026-05-21', due: '2026-06-05' },
  {
    shows: 'art. 129 § 2: All Saints on a Friday',
    rule: 'KPA_129_14D',
    start: '2024-10-18',
    due: '2024-11-04',
  },
  { shows: 'art. 129 § 2: Easter Monday', rule: 'KPA_129_14D', start: '2025-04-07', due: '2025-04-22' },
  {
    shows: 'art. 237 § 2: Christmas Eve of 2026',
    rule: 'KPA_237_14D',
    start: '2026-12-10',
    due: '2026-12-28',
  },
  {
    shows: 'UDIP art. 13 ust. 1: Christmas Eve of 2024',
    rule: 'UDIP_14D',
    start: '2024-12-10',
    due: '2024-12-24',
  },
  {
    shows: 'UDIP art. 13 ust. 1: Christmas Eve of 2025',
    rule: 'UDIP_14D',
    start: '2025-12-10',
    due: '2025-12-29',
  },
  {
    shows: 'UDIP art. 13 ust. 1: received on a Saturday',
    rule: 'UDIP_14D',
    start: '2026-04-18',
    due: '2026-05-04',
  },
  { shows: 'open data art. 40: Corpus Christi', rule: 'REUSE_14D', start: '2027-05-13', due: '2027-05-28' },
  {
    shows: 'accessibility art. 31 ust. 1: 11 November',
    rule: 'DOST_14D',
    start: '2026-10-28',
    due: '2026-11-12',
  },
  { shows: 'office policy: an e-mail over 1 May', rule: 'EMAIL_14D', start: '2024-04-17', due: '2024-05-02' },
  {
    shows: 'petitions art. 6: thirty days are not a month',
    rule: 'PET_30D',
    start: '2025-10-02',
    due: '2025-11-03',
  },
  { shows: 'building law art. 35 ust. 6: Christmas', rule: 'PB_65D', start: '2024-10-21', due: '2024-12-27' },

  // Weeks and years
  {
    shows: 'art. 57 § 2: two weeks end on 26 December',
    rule: 'KPA_106_2W',
    start: '2024-12-12',
    due: '2024-12-27',
  },
  {
    shows: 'art. 57 § 3a: three years from 29 February',
    rule: 'KPA_98_3Y',
    start: '2024-02-29',
    due: '2027-03-01',
  },

  // Ends that do not move, or move back
  {
    shows: 'art. 44 § 4: deemed delivery on Easter Monday',
    rule: 'KPA_44_14D',
    start: '2025-04-07',
    due: '2025-04-21',
  },
  {
    shows: 'e-delivery art. 42: deemed on Corpus Christi',
    rule: 'EDOR_42_FIKCJA',
    start: '2026-05-20',
    due: '2026-06-04',
  },
  {
    shows: 'art. 122a § 2: the safe date lies before',
    rule: 'KPA_122A_SAFE',
    start: '2025-10-01',
    due: '2025-10-31',
  },

  // Working days
  {
    shows: 'office policy: acknowledged after the long weekend',
    rule: 'EMAIL_ACK_1WD',
    start: '2026-04-30',
    due: '2026-05-04',
  },
  {
    shows: 'office policy: a call back over Corpus Christi',
    rule: 'CALLBACK_3WD',
    start: '2025-06-17',
    due: '2025-06-23',
  },
  {
    shows: 'office policy: a call back, Christmas 2025',
    rule: 'CALLBACK_3WD',
    start: '2025-12-23',
    due: '2025-12-31',
  },
  {
    shows: 'office policy: a call back, Christmas 2024',
    rule: 'CALLBACK_3WD',
    start: '2024-12-23',
    due: '2024-12-30',
  },
  {
    shows: 'office policy: a call back over 1 to 3 May',
    rule: 'CALLBACK_3WD',
    start: '2026-04-30',
    due: '2026-05-06',
  },
  {
    shows: 'sign language art. 12 ust. 1: back over 1 May',
    rule: 'JM_3WD_BEFORE',
    start: '2025-05-06',
    due: '2025-04-30',
  },

  // Days that are not counted
  {
    shows: 'art. 35 § 5: a pause met only while the end moves on',
    rule: 'KPA_1M',
    start: '2026-05-13',
    pauses: [['2026-06-15', '2026-06-17']],
    due: '2026-06-18',
  },
  {
    shows: 'building law art. 35 ust. 8: twenty days, over the change of clocks',
    rule: 'PB_65D',
    start: '2025-03-03',
    pauses: [['2025-03-20', '2025-04-08']],
    due: '2025-05-27',
  },
  {
    shows: 'art. 103: thirty days of suspension, the end on a Saturday',
    rule: 'KPA_1M',
    start: '2025-03-10',
    pauses: [['2025-03-20', '2025-04-18']],
    due: '2025-05-12',
  },
  {
    shows: 'art. 35 § 5: overlapping pauses count once',
    rule: 'KPA_1M',
    start: '2025-09-01',
    pauses: [
      ['2025-09-10', '2025-09-16'],
      ['2025-09-15', '2025-09-21'],
    ],
    due: '2025-10-13',
  },

  // A new date
  {
    shows: 'UDIP art. 13 ust. 2: the notified date within two months',
    rule: 'UDIP_14D',
    start: '2025-04-01',
    extensionTo: '2025-05-20',
    due: '2025-05-20',
  },
  {
    shows: 'art. 36: the notified date is Easter Monday',
    rule: 'KPA_1M',
    start: '2026-02-02',
    extensionTo: '2026-04-06',
    due: '2026-04-07',
  },
];

/** The facts of a case for the engine. */
export function factsOf({ rule, start, pauses = [], extensionTo }: Vector) {
  return {
    rule,
    start: plainDate(start),
    pauses: pauses.map(([from, to]) => ({ from: plainDate(from), to: plainDate(to) })),
    ...(extensionTo ? { extensions: [{ to: plainDate(extensionTo) }] } : {}),
  };
}
