import { formatDate, formatLong } from '@/lib/core/date-text';
import { dateOfDayNumber, dayNumber, type PlainDate } from '@/lib/core/plain-date';
import type { RuleCode } from '../../deadlines/schema';
import type { ClockEvent, ClockMoves, ClockPurpose, TermsPreview } from '../schema/clock';

/** The purpose of a clock, as a heading. */
export const PURPOSE_WORDS: Record<ClockPurpose, string> = {
  SETTLEMENT: 'Załatwienie sprawy',
  HAND_OVER: 'Przyjęcie w komórce',
  ASSIGNMENT: 'Przydzielenie sprawy',
  SUPPLEMENT: 'Uzupełnienie przez klienta',
  OPINION: 'Stanowisko innego organu',
  URGING: 'Przekazanie ponaglenia',
  APPEAL: 'Odwołanie albo zażalenie',
  SEPARATE: 'Odrębne podania',
  RESUMPTION: 'Wniosek o podjęcie postępowania',
  OFFER: 'Odpowiedź na ofertę',
  ACKNOWLEDGEMENT: 'Potwierdzenie otrzymania',
  ANSWER: 'Odpowiedź na e-mail',
  OTHER: 'Przesłanie odwołania z aktami',
};

/** The purpose of the clock of a rule, as a heading: a call for a fee is paid, other calls are supplemented. */
export const purposeOfRule = (purpose: ClockPurpose, rule: RuleCode): string =>
  OVER[rule] === notPaid ? 'Wniesienie opłaty przez klienta' : PURPOSE_WORDS[purpose];

/** The purpose of a clock as the subject of a sentence: "Termin załatwienia przesunie się…". */
export const TERM_WORDS: Record<ClockPurpose, string> = {
  SETTLEMENT: 'Termin załatwienia',
  HAND_OVER: 'Cel: przyjęcie w komórce',
  ASSIGNMENT: 'Cel: przydzielenie',
  SUPPLEMENT: 'Termin na uzupełnienie',
  OPINION: 'Termin na stanowisko innego organu',
  URGING: 'Termin przekazania ponaglenia',
  APPEAL: 'Termin na odwołanie albo zażalenie',
  SEPARATE: 'Termin na odrębne podania',
  RESUMPTION: 'Termin na wniosek o podjęcie postępowania',
  OFFER: 'Termin na odpowiedź na ofertę',
  ACKNOWLEDGEMENT: 'Cel: potwierdzenie otrzymania',
  ANSWER: 'Termin urzędu na odpowiedź na e-mail',
  OTHER: 'Termin przesłania odwołania',
};

/** The event that starts a clock. */
export const EVENT_WORDS: Record<ClockEvent, string> = {
  CALL_DELIVERED: 'Doręczono wezwanie do usunięcia braków podania',
  FEE_CALL_DELIVERED: 'Doręczono wezwanie do opłaty',
  OPINION_ASKED: 'Wystąpiono o stanowisko innego organu',
  URGING_RECEIVED: 'Wpłynęło ponaglenie',
  DECISION_DELIVERED: 'Doręczono decyzję',
  ORDER_DELIVERED: 'Doręczono postanowienie',
  SEPARATE_MATTERS_DELIVERED: 'Doręczono zawiadomienie o odrębnych podaniach',
  SUSPENDED_ON_REQUEST: 'Zawieszono postępowanie na wniosek strony',
  OFFER_DELIVERED: 'Doręczono ofertę ponownego wykorzystywania',
  APPEAL_RECEIVED: 'Wpłynęło odwołanie',
};

/** The first day on which a decision without an appeal is final. */
const dayAfter = (due: PlainDate) => dateOfDayNumber(dayNumber(due) + 1);

const decisionFinal = {
  text: (due: PlainDate) => `decyzja jest ostateczna od ${formatDate(dayAfter(due))}`,
  final: true,
} as const;
const orderFinal = {
  text: (due: PlainDate) => `postanowienie jest ostateczne od ${formatDate(dayAfter(due))}`,
  final: true,
} as const;
const notSupplemented = { text: (due: PlainDate) => `klient nie uzupełnił braków do ${formatDate(due)}` };
const notPaid = { text: (due: PlainDate) => `klient nie wniósł opłaty do ${formatDate(due)}` };
const notExplained = {
  text: (due: PlainDate) => `klient nie odpowiedział na wezwanie do ${formatDate(due)}`,
};
const notSeparated = { text: (due: PlainDate) => `czas na odrębne podania minął ${formatDate(due)}` };

/** The effect of the lapse of a term that bound somebody else, by its rule. `final`: the case can be closed. */
const OVER: Partial<Record<RuleCode, { text: (due: PlainDate) => string; final?: true }>> = {
  KPA_129_14D: decisionFinal,
  OP_223_14D: decisionFinal,
  KPA_141_7D: orderFinal,
  OP_236_7D: orderFinal,
  KPA_64_7D: notSupplemented,
  REUSE_39_7D: notSupplemented,
  OP_169_7D: notSupplemented,
  PET_14D: notExplained,
  SIW_8_7D: notExplained,
  KPA_261_7D: notPaid,
  OP_169_2_7D: notPaid,
  KPA_66_14D: notSeparated,
  OP_171_14D: notSeparated,
  KPA_98_3Y: { text: (due) => `podanie uważa się za wycofane od ${formatDate(dayAfter(due))}` },
  REUSE_41_14D: {
    text: (due) => `bez zawiadomienia o przyjęciu oferty do ${formatDate(due)} wniosek uważa się za wycofany`,
  },
  KPA_106_2W: { text: (due) => `inny organ nie odpowiedział do ${formatDate(due)}` },
};

/**
 * The end of a term that bound somebody else, in words: "decyzja jest ostateczna od 12 grudnia 2026". Null for the terms
 * of the office.
 */
export function overText(rule: RuleCode, due: PlainDate): { words: string; final: boolean } | null {
  const over = OVER[rule];
  return over ? { words: over.text(due), final: over.final === true } : null;
}

/** The moves of the dates of a case: "Termin załatwienia przesunie się z 28 grudnia 2026 na 4 stycznia 2027." */
export function movesText(moves: ClockMoves, done = false): string {
  return moves.map((move) => moveText(move, done)).join(' ');
}

function moveText({ purpose, before, after, stopped }: ClockMoves[number], done: boolean): string {
  const term = TERM_WORDS[purpose];
  if (stopped) {
    const stands = `${term} ${done ? 'stoi' : 'stanie'}`;
    return before === after ? `${stands}.` : `${stands}. Skończy się najwcześniej ${formatDate(after)}.`;
  }
  if (before === after) return `${term} znów ${done ? 'biegnie' : 'pobiegnie'}, do ${formatDate(after)}.`;
  return `${term} ${done ? 'przesunął się' : 'przesunie się'} z ${formatDate(before)} na ${formatDate(after)}.`;
}

/** The effect of an act on the dates, shown before the act is saved. */
export function previewText({ moves, starts, why }: TermsPreview): string {
  const begins = starts && `Nowy termin pobiegnie do: ${formatLong(starts)}.`;
  if (moves.length > 0) return [begins, movesText(moves)].filter(Boolean).join(' ');
  return begins ?? (why ? `Nic nie zmieni, bo ${UNMOVED[why]}.` : 'Żadna data się nie zmieni.');
}

const UNMOVED: Record<NonNullable<TermsPreview['why']>, string> = {
  RULE: 'terminu załatwienia tej sprawy taki okres nie wstrzymuje',
  OUTSIDE: 'ten okres wypada poza biegiem terminu',
  COVERED: 'te dni odjął już inny okres',
  ABSORBED: 'termin i tak kończy się tego samego dnia',
};
