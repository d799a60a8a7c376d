import { plainDate } from '@/lib/core/plain-date';
import { statusRecord } from '@/lib/modules/status-lookup/rules/record';
import type {
  OwnTerm,
  PublicCall,
  PublicCase,
  PublicCollection,
  PublicDefect,
  PublicDocument,
  PublicHandOver,
  PublicLetter,
  PublicSettlement,
  SignedLetter,
} from '@/lib/modules/status-lookup/schema/public-case';
import type { StatusRecord } from '@/lib/modules/status-lookup/schema/record';

const unit = (name: string, genitive: string) => ({ name, genitive, nameEn: '', nameUk: '', locative: '' });
export const ROADS = unit('Wydział Dróg', 'Wydziału Dróg');
export const COUNTER = unit('Biuro Obsługi Klienta', 'Biura Obsługi Klienta');

/** The public facts of a podanie registered at the counter on 24 November 2026. */
export function publicCase(over: Partial<PublicCase> = {}): PublicCase {
  return {
    publicStatus: true,
    card: { name: 'Zezwolenie na zajęcie pasa drogowego', nameEn: '', nameUk: '' },
    settlementForm: 'decyzja',
    procedure: 'KPA',
    status: 'REGISTERED',
    unit: { ...COUNTER, room: '001', phone: '00 000 00 10', hours: '7:30–15:30' },
    destination: ROADS,
    receivedOn: plainDate('2026-11-24'),
    cancelledOn: null,
    clock: { id: 1, rule: 'KPA_1M', startOn: plainDate('2026-11-24'), startTime: null, entries: [] },
    terms: { id: 1, calendar: {}, policy: {} },
    deliveryWay: 'COUNTER',
    channel: 'COUNTER',
    point: 'Biuro Obsługi Klienta',
    counter: { point: 'BOK', address: 'Rynek 1' },
    documents: [],
    awaited: false,
    calls: [],
    supplements: [],
    ownTerms: [],
    sentDefects: [],
    letters: [],
    signed: [],
    settlements: [],
    collections: [],
    updatedAt: '2026-11-24T09:44:00Z',
    handOvers: [],
    ...over,
  };
}

/** The public facts of this podanie in the hands of the roads department. */
export const inProgress = (over: Partial<PublicCase> = {}): PublicCase =>
  publicCase({ status: 'IN_PROGRESS', unit: { ...publicCase().unit, ...ROADS }, ...over });

/** The page of these facts on a day, by default 24 November 2026. */
export const pageOf = (found: PublicCase, today = '2026-11-24'): StatusRecord =>
  statusRecord({ series: 'RPW', number: 4127, year: 2026 }, found, plainDate(today));

export const document = (name: string, over: Partial<PublicDocument> = {}): PublicDocument => ({
  name,
  nameEn: '',
  nameUk: '',
  mandatory: true,
  filed: false,
  received: false,
  ...over,
});

/** The defects that a call names; `met` are those that were mended. */
export const defects = (texts: readonly string[], met: readonly string[] = []): PublicDefect[] =>
  texts.map((text) => ({ text, met: met.includes(text) }));

/** A call delivered on 1 December, with seven days to answer. */
export const call = (over: Partial<PublicCall> = {}): PublicCall => ({
  rule: 'KPA_64_7D',
  fee: false,
  deliveredOn: plainDate('2026-12-01'),
  dueOn: plainDate('2026-12-08'),
  open: true,
  stopped: false,
  defects: null,
  amountGrosze: null,
  ...over,
});

export const letter = (over: Partial<PublicLetter> = {}): PublicLetter => ({
  kind: 'DECISION',
  state: 'SENT',
  way: 'POST_REGISTERED',
  sentOn: plainDate('2026-12-02'),
  deliveredOn: null,
  ...over,
});

/** A signed decision that nobody has sent or handed to a counter yet. */
export const signedLetter = (over: Partial<SignedLetter> = {}): SignedLetter => ({
  ...letter({ state: 'SIGNED', way: null, sentOn: null }),
  basis: null,
  signedOn: plainDate('2026-12-02'),
  former: false,
  atCounter: false,
  ...over,
});

export const settlement = (over: Partial<PublicSettlement> = {}): PublicSettlement => ({
  outcome: 'DECISION',
  on: plainDate('2026-12-02'),
  reopenedOn: null,
  authority: null,
  letter: null,
  ...over,
});

export const ownTerm = (dueOn: string, over: Partial<OwnTerm> = {}): OwnTerm => ({
  purpose: 'APPEAL',
  rule: 'KPA_129_14D',
  dueOn: plainDate(dueOn),
  settling: true,
  ...over,
});

export const collection = (over: Partial<PublicCollection> = {}): PublicCollection => ({
  kind: 'DOCUMENT',
  state: 'AT_COUNTER',
  point: 'BOK',
  address: 'Rynek 1',
  receivedOn: plainDate('2026-12-03'),
  on: plainDate('2026-12-03'),
  ...over,
});

export const publicHandOver = (over: Partial<PublicHandOver>): PublicHandOver => ({
  state: 'PENDING',
  to: ROADS,
  handedOverOn: plainDate('2026-11-24'),
  decidedOn: null,
  sentBackOn: null,
  ...over,
});
