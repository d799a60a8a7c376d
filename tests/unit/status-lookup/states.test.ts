import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { nextMove } from '@/lib/modules/cases/rules/whose-move';
import { PAUSE_KINDS, type PauseKind } from '@/lib/modules/deadlines/schema';
import { OUTCOMES } from '@/lib/modules/settlements/schema';
import type { PublicCase } from '@/lib/modules/status-lookup/schema/public-case';
import type { StatusRecord } from '@/lib/modules/status-lookup/schema/record';
import {
  call,
  collection,
  defects,
  document,
  inProgress,
  letter,
  ownTerm,
  pageOf,
  publicCase,
  ROADS,
  settlement,
  signedLetter,
} from '@/tests/factories/public-case';

/** The things that the call of a page asks for, by name. */
function asked({ call: shown }: StatusRecord) {
  if (!shown) return null;
  const { owed, came, ...others } = shown.asked;
  const names = (documents: typeof owed) => documents.map(({ name }) => name);
  return { owed: names(owed), came: names(came), ...others };
}

const told = (found: PublicCase, today?: string) => {
  const { state, todo } = pageOf(found, today);
  return [state, todo];
};
const settled = (over: Partial<PublicCase> = {}) =>
  inProgress({ status: 'SETTLED', settlements: [settlement()], ...over });
const pausedBy = (pause: PauseKind): PublicCase['clock'] => ({
  ...publicCase().clock,
  entries: [{ id: 1, kind: 'PAUSE', pause, from: plainDate('2026-11-30'), to: null, basis: '' }],
});

describe('an open case', () => {
  it.each(['REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS'] as const)(
    'in the state %s leaves the resident nothing to do',
    (status) => {
      expect(told(publicCase({ status }))).toEqual([`case.${status}`, 'nothingToDo']);
    },
  );

  it('asks for the documents that the office waits for', () => {
    const documents = [document('Plan'), document('Mapa', { filed: true, received: true })];
    const found = publicCase({ documents, awaited: true });
    expect(told(found)).toEqual(['case.REGISTERED', 'missing']);
    expect(pageOf(found).missing.map(({ name }) => name)).toEqual(['Plan']);
    expect(pageOf(publicCase({ documents })).missing).toEqual([]);
  });
});

describe('a call to supplement (art. 64 § 2)', () => {
  const documents = [document('Plan'), document('Mapa'), document('Wypis', { mandatory: false })];
  const called = inProgress({
    documents,
    calls: [call({ defects: defects(['mapa ', 'Podpis Jana Kowalskiego']) })],
  });

  it('is told of from the sending, before it is delivered', () => {
    const found = inProgress({ letters: [letter({ kind: 'CALL' })] });
    expect(told(found)).toEqual(['call.SUPPLEMENT.sent', 'call.SUPPLEMENT.sent.todo']);
  });

  it.each(['2026-12-01', '2026-12-07', '2026-12-08'])('binds on %s, to the end of its last day', (today) => {
    const page = pageOf(called, today);
    expect([page.state, page.todo]).toEqual(['call.SUPPLEMENT.running', 'call.SUPPLEMENT.running.todo']);
    expect(page.values.day).toBe('2026-12-08');
  });

  it('has lapsed on the day after, and nobody knows then when the case will be settled', () => {
    const page = pageOf(called, '2026-12-09');
    expect([page.state, page.todo]).toEqual(['call.SUPPLEMENT.lapsed', 'call.SUPPLEMENT.lapsed.todo']);
    expect(page.events.filter(({ kind }) => kind === 'next')).toEqual([]);
  });

  it('lists the documents of the card that it names, and only counts what a person has written', () => {
    const page = pageOf(called, '2026-12-01');
    expect(asked(page)).toEqual({ owed: ['Mapa'], came: [], othersOwed: 1, othersCame: 0 });
    expect(JSON.stringify(page)).not.toContain('Kowalski');
  });

  it('lists a document that the card does not demand of everybody, when the call names it', () => {
    const found = inProgress({ documents, calls: [call({ defects: defects(['Wypis']) })] });
    expect(asked(pageOf(found))?.owed).toEqual(['Wypis']);
  });

  it('made outside Okienko lists what is missing', () => {
    const found = inProgress({ documents, calls: [call()] });
    expect(asked(pageOf(found))?.owed).toEqual(['Plan', 'Mapa']);
  });

  it('lists apart what has come since, by the defects of the call and not by the list of the card', () => {
    const now = [document('Plan'), document('Mapa', { received: true })];
    const named = defects(
      ['Plan', 'Mapa: brak podpisu', 'Mapa: brak skali', 'Podpis', 'Data'],
      ['Mapa: brak skali', 'Data'],
    );
    const found = inProgress({ documents: now, calls: [call({ defects: named })] });
    expect(asked(pageOf(found))).toEqual({ owed: ['Plan', 'Mapa'], came: [], othersOwed: 1, othersCame: 1 });
    const mended = named.map(({ text }) => ({ text, met: text !== 'Plan' }));
    const later = inProgress({ documents: now, calls: [call({ defects: mended })] });
    expect(asked(pageOf(later))).toEqual({ owed: ['Plan'], came: ['Mapa'], othersOwed: 0, othersCame: 2 });
  });

  it('about a document that was filed is about its contents, not about a missing document', () => {
    const filed = [document('Plan', { filed: true, received: true })];
    const found = inProgress({ documents: filed, calls: [call({ defects: defects(['Plan bez podpisu']) })] });
    expect(asked(pageOf(found))).toEqual({ owed: [], came: [], othersOwed: 1, othersCame: 0 });
  });

  it('on its way lists what it asks for, and not what else the podanie lacks', () => {
    const found = inProgress({
      documents,
      awaited: true,
      letters: [letter({ kind: 'CALL' })],
      sentDefects: defects(['Mapa', 'Podpis'], ['Podpis']),
    });
    expect(pageOf(found)).toMatchObject({
      missing: [],
      sent: { owed: [{ name: 'Mapa' }], came: [], othersOwed: 0, othersCame: 1 },
    });
  });

  it('is over once it is met', () => {
    const found = inProgress({ documents, calls: [call({ open: false })] });
    expect(told(found)).toEqual(['case.IN_PROGRESS', 'nothingToDo']);
  });

  it('stands behind a suspension, which stops its term (art. 103)', () => {
    const found = inProgress({ calls: [call({ stopped: true })], clock: pausedBy('SUSPENSION') });
    expect(told(found)).toEqual(['pause.SUSPENSION', 'pause.SUSPENSION.todo']);
    expect(pageOf(found).call).toBeNull();
  });

  it('gives a date that counts on its last day', () => {
    const entries = [
      {
        id: 1,
        kind: 'PAUSE',
        pause: 'SUPPLEMENT',
        from: plainDate('2026-12-02'),
        to: plainDate('2026-12-08'),
        basis: '',
        clockId: 2,
      } as const,
    ];
    const found = inProgress({ calls: [call()], clock: { ...publicCase().clock, entries } });
    expect(pageOf(found, '2026-12-01')).toMatchObject({ provisional: true, term: { due: '2026-12-31' } });
    expect(pageOf(found, '2026-12-09').provisional).toBe(false);
  });
});

it('a call to pay (art. 261) has its amount and a sanction of its own', () => {
  const found = inProgress({
    documents: [document('Plan')],
    calls: [call({ fee: true, rule: 'KPA_261_7D', amountGrosze: 8_200 })],
  });
  expect(told(found)).toEqual(['call.FEE.running', 'call.FEE.running.todo']);
  expect(pageOf(found).call).toMatchObject({ rule: 'KPA_261_7D', amountGrosze: 8_200, asked: { owed: [] } });
});

describe('a term that stands', () => {
  it.each(PAUSE_KINDS)('because of %s is the state of the case', (pause) => {
    // The office has chosen that these two stop its terms.
    const policy = { postalDeliveryStops: true, certificateEnquiryStops: true };
    const rule = pause === 'CERTIFICATE_ENQUIRY' ? 'KPA_217_7D' : 'KPA_1M';
    const clock = { ...pausedBy(pause), rule } as const;
    const found = inProgress({ clock, terms: { id: 1, calendar: {}, policy } });
    expect(told(found)).toEqual([`pause.${pause}`, `pause.${pause}.todo`]);
  });

  it('with a term to ask for the resumption says until when (art. 98 § 2)', () => {
    const resumption = ownTerm('2029-12-02', { purpose: 'RESUMPTION', rule: 'KPA_98_3Y', settling: false });
    const found = inProgress({ clock: pausedBy('SUSPENSION'), ownTerms: [resumption] });
    expect(told(found)).toEqual(['pause.SUSPENSION', 'ownTerm.KPA_98_3Y.todo']);
    const complaint = ownTerm('2026-12-09', { rule: 'KPA_141_7D', settling: false });
    const both = inProgress({ clock: pausedBy('SUSPENSION'), ownTerms: [complaint, resumption] });
    expect(told(both)).toEqual(['pause.SUSPENSION', 'ownTerm.KPA_141_7D.todo']);
    expect(told(both, '2026-12-10')).toEqual(['pause.SUSPENSION', 'ownTerm.KPA_98_3Y.todo']);
    expect(pageOf(both, '2029-12-03').ownTerms).toMatchObject([{ rule: 'KPA_98_3Y', lapsed: true }]);
  });
});

describe('a settled case', () => {
  it.each(OUTCOMES)('is told of by its outcome: %s', (outcome) => {
    const found = settled({ settlements: [settlement({ outcome })] });
    expect(told(found)).toEqual([`outcome.${outcome}`, 'nothingToDo']);
    expect(told({ ...found, status: 'CLOSED' })[0]).toBe(`outcome.${outcome}`);
    expect(pageOf(found)).toMatchObject({ over: true, settlement: { outcome, on: '2026-12-02' } });
  });

  it.each([
    ['SIGNED', 'letter.SIGNED.todo'],
    ['SENT', 'letter.SENT.todo'],
    ['UNDELIVERED', 'letter.UNDELIVERED.todo'],
    ['DELIVERED', 'nothingToDo'],
  ] as const)('with its letter %s', (state, todo) => {
    expect(told(settled({ settlements: [settlement({ letter: letter({ state }) })] }))[1]).toBe(todo);
  });

  it.each(['POST', 'EMAIL'] as const)(
    'leaves nothing to wait for after a letter without a proof: %s',
    (way) => {
      const found = settled({ settlements: [settlement({ letter: letter({ way }) })] });
      expect(told(found)).toEqual(['outcome.DECISION', 'nothingToDo']);
      expect(pageOf(found).events.at(-1)?.code).toBe('settled');
    },
  );

  it('may be appealed against to the end of the last day (art. 129 § 2), and not after it', () => {
    const delivered = letter({ state: 'DELIVERED', deliveredOn: plainDate('2026-12-04') });
    const found = settled({
      settlements: [settlement({ letter: delivered })],
      ownTerms: [ownTerm('2026-12-18')],
    });
    expect(told(found, '2026-12-18')).toEqual(['outcome.DECISION', 'ownTerm.KPA_129_14D.todo']);
    expect(told(found, '2026-12-19')).toEqual(['outcome.DECISION', 'nothingToDo']);
    expect(pageOf(found, '2026-12-19').ownTerms).toEqual([
      { rule: 'KPA_129_14D', until: '2026-12-18', lapsed: true },
    ]);
  });

  it('does not tell of a lapsed complaint against an order that was made on the way', () => {
    const found = settled({ ownTerms: [ownTerm('2026-11-20', { rule: 'KPA_141_7D', settling: false })] });
    expect(pageOf(found).ownTerms).toEqual([]);
  });

  it('that was referred names the authority that has the podanie (art. 65 § 1)', () => {
    const found = settled({ settlements: [settlement({ outcome: 'REFERRAL', authority: 'Starosta' })] });
    expect(pageOf(found).place).toEqual({ code: 'ELSEWHERE', authority: 'Starosta' });
  });

  it('and reopened is an open case again', () => {
    const before = settlement({ reopenedOn: plainDate('2026-12-10') });
    expect(told(inProgress({ settlements: [before] }))).toEqual(['case.IN_PROGRESS', 'nothingToDo']);
  });
});

it.each(['ATTACHED', 'FILED'] as const)('papers without a case of their own (%s) have no date', (status) => {
  expect(told(inProgress({ status }))).toEqual([`case.${status}`, 'nothingToDo']);
  expect(pageOf(inProgress({ status }))).toMatchObject({ over: true, settlement: null });
  expect(pageOf(inProgress({ status })).events.map(({ code }) => code)).toEqual(['filed']);
});

describe('the place of the papers agrees with the first sentences', () => {
  it.each([
    ['at the counter that registered', publicCase(), { code: 'AT_UNIT' }],
    ['between two desks', publicCase({ status: 'HANDED_OVER' }), { code: 'ON_ITS_WAY' }],
    ['at the department', inProgress(), { code: 'AT_UNIT' }],
    [
      'on the way to the counter',
      settled({ collections: [collection({ state: 'SENT', receivedOn: null })] }),
      { code: 'TO_COUNTER', point: 'BOK' },
    ],
    [
      'at the counter, to collect',
      settled({ collections: [collection()] }),
      { code: 'AT_COUNTER', point: 'BOK' },
    ],
    [
      'at the counter, while the case goes on',
      inProgress({ collections: [collection({ kind: 'ORIGINALS' })] }),
      { code: 'AT_COUNTER', kind: 'ORIGINALS' },
    ],
    ['handed out', settled({ collections: [collection({ state: 'ISSUED' })] }), { code: 'FILES' }],
  ] as const)('%s', (_where, found, place) => {
    expect(pageOf(found).place).toMatchObject(place);
  });

  it('and with what is to do', () => {
    expect(told(settled({ collections: [collection()] }))[1]).toBe('collection.AT_COUNTER.now');
    expect(told(settled({ collections: [collection({ state: 'SENT' })] }))[1]).toBe('collection.SENT.now');
    expect(told(settled({ collections: [collection({ state: 'GIVEN_BACK' })] }))[1]).toBe(
      'collection.GIVEN_BACK.now',
    );
    expect(told(settled({ collections: [collection({ state: 'ISSUED' })] }))[1]).toBe('nothingToDo');
    expect(pageOf(settled({ collections: [collection({ state: 'ISSUED' })] })).collections).toEqual([]);
  });

  it('names no destination when the destination has the matter', () => {
    expect(pageOf(publicCase()).destination).toEqual(ROADS);
    expect(pageOf(inProgress()).destination).toBeNull();
  });
});

describe('whose move it is for the staff', () => {
  const on = plainDate('2026-12-08');
  const open = { clockId: 1, dueOn: on, fee: false, stopped: false };
  const waiting = { state: 'AT_COUNTER', point: 'BOK', since: on } as const;
  const move = (over: Partial<Parameters<typeof nextMove>[0]>, today = on) =>
    nextMove({ status: 'IN_PROGRESS', call: null, waiting: null, ...over }, today);

  it('is the client’s exactly while the client’s page asks for something', () => {
    expect(move({ call: open })).toBe('client');
    expect(move({ call: open }, plainDate('2026-12-09'))).toBe('worker');
    expect(move({ call: { ...open, stopped: true } })).toBe('worker');
    expect(move({ waiting })).toBe('client');
    expect(move({ status: 'SETTLED', waiting })).toBe('client');
    expect(move({ status: 'SETTLED', waiting: { ...waiting, state: 'SENT' } })).toBe('counter');
    expect(move({ status: 'SETTLED' })).toBe('worker');
    expect(move({ status: 'CLOSED' })).toBe('nobody');
  });
});

describe('a decision before the case worker has noted that the case is settled (KPA art. 104, 110)', () => {
  const DAY = plainDate('2026-12-04');
  const page = (over: Partial<PublicCase>) => pageOf(inProgress(over), '2026-12-04');
  const promises = ({ events }: StatusRecord) => events.filter(({ kind }) => kind === 'next');

  it('that is only signed is not told of', () => {
    const shown = page({ signed: [signedLetter()] });
    expect([shown.state, shown.over, promises(shown).length]).toEqual(['case.IN_PROGRESS', false, 2]);
  });

  it('at the counter waits there, and nothing is promised any more', () => {
    const signed = [signedLetter({ atCounter: true })];
    const shown = page({ signed, collections: [collection()], awaited: true, documents: [document('Plan')] });
    expect([shown.state, shown.todo, shown.over]).toEqual([
      ...['outcome.DECISION', 'collection.AT_COUNTER.now', true],
    ]);
    expect([promises(shown), shown.missing, shown.settlement?.on]).toEqual([[], [], '2026-12-02']);
    expect(shown.events.filter(({ kind }) => kind === 'now')).toMatchObject([
      { code: 'collection.AT_COUNTER', day: '2026-12-03' },
    ]);
  });

  it('that was handed out or delivered may be appealed against', () => {
    const delivered = { state: 'DELIVERED' as const, deliveredOn: DAY };
    for (const way of ['COUNTER', 'POST_REGISTERED'] as const) {
      const signed = [signedLetter({ ...delivered, way })];
      const shown = page({ signed, ownTerms: [ownTerm('2026-12-18', { settling: false })] });
      expect([shown.state, shown.todo, promises(shown)]).toEqual([
        ...['outcome.DECISION', 'ownTerm.KPA_129_14D.todo', []],
      ]);
      expect(shown.events.map(({ code }) => code)).toContain('settled');
    }
  });

  it('on its way, or back from the post, is told of as such', () => {
    expect(told(inProgress({ signed: [signedLetter({ state: 'SENT', way: 'POST_REGISTERED' })] }))).toEqual([
      ...['outcome.DECISION', 'letter.SENT.todo'],
    ]);
  });

  it('says nothing after the case was reopened, and neither does a letter that settles nothing', () => {
    for (const over of [
      { former: true, state: 'DELIVERED' as const },
      { kind: 'CALL' as const, state: 'DELIVERED' as const },
      { kind: 'INFORMATION' as const, state: 'DELIVERED' as const },
      { kind: 'ORDER' as const, state: 'DELIVERED' as const },
    ]) {
      expect(told(inProgress({ signed: [signedLetter(over)] }))[0]).toBe('case.IN_PROGRESS');
    }
    const answers = {
      settlementForm: 'odpowiedź',
      signed: [signedLetter({ kind: 'INFORMATION', state: 'SENT' })],
    };
    expect(told(inProgress(answers))[0]).toBe('outcome.INFORMATION');
  });
});
