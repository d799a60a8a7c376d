import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/i18n/locales';
import { CHANNELS } from '@/lib/modules/applications/schema/application';
import { ruleOfEvent } from '@/lib/modules/cases/rules/procedures/row-of';
import { PROCEDURE_ROWS } from '@/lib/modules/cases/rules/procedures/table';
import { isOver } from '@/lib/modules/cases/rules/whose-move';
import type { CaseStatus } from '@/lib/modules/cases/schema/case';
import { CLOCK_EVENTS, CLOCK_PURPOSES, type ClockEvent } from '@/lib/modules/cases/schema/clock';
import { SENDING_WAYS } from '@/lib/modules/correspondence/schema/letter';
import { PAUSE_KINDS, type RuleCode } from '@/lib/modules/deadlines/schema';
import { MAIL_DELIVERY_STATES } from '@/lib/modules/mail/schema/values';
import { DELIVERY_WAYS } from '@/lib/modules/procedure-cards/schema';
import { OUTCOMES } from '@/lib/modules/settlements/schema';
import { CALL_RULES, OWN_PURPOSES, OWN_RULES } from '@/lib/modules/status-lookup/schema/public-case';
import { LIFE_CYCLES } from './life-cycles';

// The table of states and sentences is `status` in lib/i18n/messages: a section for each life cycle and list of values,
// in it a key for each state, under it the sentences that the status page says. Here stands what binds it to the code.

type Needed = readonly string[] | ((state: string) => readonly string[]);
type Section = { section: string; silent: readonly string[]; sentences: Needed };

/** The life cycles that a resident is told of. `silent`: states that mean nothing to them. */
const CYCLES: Record<string, Section> = {
  Case: { section: 'case', silent: [], sentences: ofCase },
  HandOver: { section: 'handOver', silent: ['WITHDRAWN'], sentences: ['title', 'text'] },
  // Only a letter that is ready, on its way, there or back concerns its addressee.
  Letter: { section: 'letter', silent: ['DRAFT', 'TO_SIGN', 'CANCELLED'], sentences: ofLetter },
  Collection: { section: 'collection', silent: ['WITHDRAWN'], sentences: ofCollection },
  // The sender of an e-mail gets e-mails, and no access code.
  MailDelivery: { section: 'mailDelivery', silent: MAIL_DELIVERY_STATES, sentences: [] },
};

/** An open state stands in the timeline too; of a case that is over without an outcome the page says what that means. */
function ofCase(state: string): string[] {
  return isOver(state as CaseStatus) ? ['now', 'text'] : ['now', 'title', 'text'];
}

/** A letter that is not there yet leaves something to wait for or to do. */
function ofLetter(state: string): string[] {
  if (state === 'DELIVERED') return ['text'];
  return state === 'SENT' ? ['todo', 'title'] : ['todo', 'title', 'text'];
}

function ofCollection(state: string): string[] {
  return state === 'ISSUED' ? ['title'] : ['now', 'title', 'text'];
}

const LISTS: [section: string, values: readonly string[], sentences: readonly string[]][] = [
  ['outcome', OUTCOMES, ['now', 'title', 'text']],
  ['pause', PAUSE_KINDS, ['now', 'todo', 'title']],
  ['sendingWay', SENDING_WAYS, []],
  ['deliveryWay', DELIVERY_WAYS, ['answer', 'title', 'text']],
  ['channel', CHANNELS, []],
];

/** Purposes of clocks that the office keeps: the page shows the settlement term, and no other of them. */
const OF_THE_OFFICE = [
  'SETTLEMENT',
  'HAND_OVER',
  'ASSIGNMENT',
  'OPINION',
  'URGING',
  'ACKNOWLEDGEMENT',
  'ANSWER',
  'OTHER',
];

type Messages = { [key: string]: string | Messages };
const told = (locale: string): Messages =>
  JSON.parse(readFileSync(`lib/i18n/messages/${locale}/public.json`, 'utf8')).status;

/** The faults of a section: a state without its sentences, or sentences of a state that there is not. */
function faults(section: Messages, states: readonly string[], sentences: Needed): string[] {
  const missing = states.flatMap((state) => {
    const said = section[state];
    if (said === undefined) return [`${state} has no sentence`];
    if (typeof said === 'string') return [];
    const needed = typeof sentences === 'function' ? sentences(state) : sentences;
    return needed.filter((each) => !(each in said)).map((each) => `${state} has no ${each}`);
  });
  const strangers = Object.entries(section)
    .filter(([key]) => /^[A-Z][A-Z0-9_]*$/.test(key) && !states.includes(key))
    .map(([key]) => `${key} is no state`);
  return [...missing, ...strangers];
}

/** The rules of the clocks with these purposes, in all procedures. */
function rulesOf(purposes: readonly string[]): RuleCode[] {
  const events = (Object.keys(CLOCK_EVENTS) as ClockEvent[]).filter((event) =>
    purposes.includes(CLOCK_EVENTS[event].purpose),
  );
  const rules = Object.values(PROCEDURE_ROWS).flatMap((row) =>
    events.map((event) => ruleOfEvent(event, row)),
  );
  return [...new Set(rules.filter((rule) => rule !== null))];
}

describe.each(LANGUAGES.map(({ code }) => code))('what the status page says in %s', (locale) => {
  const status = told(locale);

  it('has a place in the table for every life cycle', () => {
    expect(LIFE_CYCLES.map(({ model }) => model).sort()).toEqual(Object.keys(CYCLES).sort());
  });

  it.each(LIFE_CYCLES)(
    'has sentences for each state of $model that a resident is told of, and no others',
    (cycle) => {
      const { section, silent, sentences } = CYCLES[cycle.model] ?? {
        section: '',
        silent: [],
        sentences: [],
      };
      const states = cycle.states.filter((state) => !silent.includes(state));
      expect(faults((status[section] ?? {}) as Messages, states, sentences)).toEqual([]);
    },
  );

  it.each(LISTS)('has sentences for each value of %s, and no others', (section, values, sentences) => {
    expect(faults(status[section] as Messages, values, sentences)).toEqual([]);
  });

  it('says of each call what happens when it is not answered, and of each other own term when it ends', () => {
    expect(CLOCK_PURPOSES.toSorted()).toEqual(['SUPPLEMENT', ...OWN_PURPOSES, ...OF_THE_OFFICE].toSorted());
    expect(rulesOf(['SUPPLEMENT']).toSorted()).toEqual(CALL_RULES.toSorted());
    expect(rulesOf(OWN_PURPOSES).toSorted()).toEqual(OWN_RULES.toSorted());
    const { otherwise, after, before } = status.call as Record<string, Messages>;
    const supplements = Object.values(PROCEDURE_ROWS).flatMap(({ call }) => call?.rule ?? []);
    expect(faults(before, supplements, [])).toEqual([]);
    expect(faults(otherwise, rulesOf(['SUPPLEMENT']), [])).toEqual([]);
    expect(faults(after, rulesOf(['SUPPLEMENT']), [])).toEqual([]);
    const ends = ['label', 'todo', 'title', 'running', 'lapsed'];
    expect(faults(status.ownTerm as Messages, rulesOf(OWN_PURPOSES), ends)).toEqual([]);
  });

  it('says of each stage of a call what it is, what to do, and what it means', () => {
    for (const kind of ['SUPPLEMENT', 'FEE']) {
      const stages = (status.call as Record<string, Messages>)[kind];
      expect(Object.keys(stages)).toEqual(['sent', 'running', 'lapsed']);
      for (const said of Object.values(stages))
        expect(Object.keys(said)).toEqual(['now', 'todo', 'title', 'text']);
    }
  });
});

it('a state without a sentence, and a sentence without a state, are found', () => {
  const section = { NEW: { now: '…' }, GONE: { now: '…' }, note: '…' };
  expect(faults(section, ['NEW', 'CANCELLED'], ['now', 'text'])).toEqual([
    'NEW has no text',
    'CANCELLED has no sentence',
    'GONE is no state',
  ]);
});
