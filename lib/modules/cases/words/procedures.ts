import type { Act, CallRow, Filing, ProcedureRow, Provision } from '../schema/procedure';

/** The name of an act, which stands before an article, and its genitive, which stands after it. */
const ACTS: Record<Act, { name: string; genitive: string }> = {
  KPA: { name: 'KPA', genitive: 'KPA' },
  OP: { name: 'Ordynacja podatkowa', genitive: 'Ordynacji podatkowej' },
  PETITIONS: { name: 'ustawa o petycjach', genitive: 'ustawy o petycjach' },
  SIW: {
    name: 'rozp. RM z 8.01.2002',
    genitive: 'rozporządzenia Rady Ministrów z 8 stycznia 2002 r. o skargach i wnioskach',
  },
  UDIP: {
    name: 'ustawa o dostępie do informacji publicznej',
    genitive: 'ustawy o dostępie do informacji publicznej',
  },
  REUSE: { name: 'ustawa o otwartych danych', genitive: 'ustawy o otwartych danych' },
  UUIOS: {
    name: 'ustawa o udostępnianiu informacji o środowisku',
    genitive: 'ustawy o udostępnianiu informacji o środowisku',
  },
  DOST: {
    name: 'ustawa o zapewnianiu dostępności',
    genitive: 'ustawy o zapewnianiu dostępności osobom ze szczególnymi potrzebami',
  },
  CYF: { name: 'ustawa o dostępności cyfrowej', genitive: 'ustawy o dostępności cyfrowej' },
  RODO: { name: 'RODO', genitive: 'RODO' },
  ASC: { name: 'Prawo o aktach stanu cywilnego', genitive: 'Prawa o aktach stanu cywilnego' },
  UPZP: {
    name: 'ustawa o planowaniu i zagospodarowaniu przestrzennym',
    genitive: 'ustawy o planowaniu i zagospodarowaniu przestrzennym',
  },
};

/** 'KPA art. 64 § 2', as it stands beside a title. */
export function provisionText({ act, at: article, through }: Provision): string {
  const own = `${ACTS[act].name} ${article}`;
  return through ? `${own}, ${provisionText(through)}` : own;
}

/** 'art. 64 § 2 KPA', as it stands in a sentence. */
export function citation({ act, at: article, through }: Provision): string {
  const own = `${article} ${ACTS[act].genitive}`;
  return through ? `${own} w związku z ${citation(through)}` : own;
}

/** 'co najmniej 7 dni', or '14 dni' where the act itself sets the days. */
export const callDays = ({ days: { min, max } }: CallRow): string =>
  min === max ? `${min} dni` : `co najmniej ${min} dni`;

/**
 * The sentences for the client about formal defects: the call that will come, and the effect of no answer. '' where the
 * procedure has no such call.
 */
export function defectsText(call: CallRow | null): string {
  if (call?.asks !== 'DEFECTS') return '';
  const { unless, sanction, provision } = call;
  return `Wezwiemy Cię do uzupełnienia i damy na to ${callDays(call)}. Jeśli ${unless} w tym terminie, ${sanction} (${citation(provision)}).`;
}

/**
 * The fate of a filing without the sender's address: "petycja zostanie bez rozpatrzenia (art. 7 ust. 1 ustawy o
 * petycjach)"; '' where the act does not leave it.
 */
export function leftWithoutAddress({ filing, left, noAddress }: ProcedureRow): string {
  if (!noAddress) return '';
  return `${FILING_WORDS[filing].nominative} zostanie ${left} (${citation(noAddress)})`;
}

/** The duty of a party who lives far abroad, after „Klient”; '' where the act knows none. */
export const agentDuty = ({ delivery }: Pick<ProcedureRow, 'delivery'>): string =>
  delivery?.abroad
    ? `musi wskazać pełnomocnika do doręczeń w Polsce. Inaczej pisma zostaną w aktach ze skutkiem doręczenia (${citation(delivery.abroad)}).`
    : '';

/** The name of the filing, in the grammatical cases that sentences need, and the sentence of its receipt. */
export const FILING_WORDS: Record<
  Filing,
  { nominative: string; genitive: string; accusative: string; filed: string; received: string; left: string }
> = {
  PODANIE: {
    nominative: 'podanie',
    genitive: 'podania',
    accusative: 'podanie',
    filed: 'wniesionego',
    received: 'Podanie wpłynęło',
    left: 'pozostało',
  },
  PETYCJA: {
    nominative: 'petycja',
    genitive: 'petycji',
    accusative: 'petycję',
    filed: 'wniesionej',
    received: 'Petycja wpłynęła',
    left: 'pozostała',
  },
  SKARGA: {
    nominative: 'skarga',
    genitive: 'skargi',
    accusative: 'skargę',
    filed: 'wniesionej',
    received: 'Skarga wpłynęła',
    left: 'pozostała',
  },
  WNIOSEK: {
    nominative: 'wniosek',
    genitive: 'wniosku',
    accusative: 'wniosek',
    filed: 'wniesionego',
    received: 'Wniosek wpłynął',
    left: 'pozostał',
  },
  ŻĄDANIE: {
    nominative: 'żądanie',
    genitive: 'żądania',
    accusative: 'żądanie',
    filed: 'wniesionego',
    received: 'Żądanie wpłynęło',
    left: 'pozostało',
  },
};
