import { describe, expect, test } from 'vitest';
import { follow } from '@/lib/core/transitions';
import { CASE_TRANSITIONS, ENDS_ASSIGNMENTS, statusAfter } from '@/lib/modules/cases/rules/transitions';
import { isOver } from '@/lib/modules/cases/rules/whose-move';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { HAND_OVER_TRANSITIONS } from '@/lib/modules/routing/rules';
import { HAND_OVER_STATES } from '@/lib/modules/routing/schema';

/** The acts on a hand-over that waits. */
const ACTS = ['accept', 'refuse', 'takeBack'] as const;

describe('a hand-over', () => {
  test.each(ACTS)('a pending hand-over allows the act %s', (act) => {
    expect(HAND_OVER_STATES).toContain(follow(HAND_OVER_TRANSITIONS, 'PENDING', act));
  });

  test.each(HAND_OVER_STATES.filter((state) => state !== 'PENDING'))('%s: it waits no more', (state) => {
    for (const act of ACTS) {
      expect(() => follow(HAND_OVER_TRANSITIONS, state, act)).toThrow('wrong-state');
    }
  });

  test('only an accepted hand-over is sent back, once', () => {
    expect(follow(HAND_OVER_TRANSITIONS, 'ACCEPTED', 'sendBack')).toBe('SENT_BACK');
    for (const state of HAND_OVER_STATES.filter((each) => each !== 'ACCEPTED')) {
      expect(() => follow(HAND_OVER_TRANSITIONS, state, 'sendBack')).toThrow('wrong-state');
    }
  });

  test('each act on a hand-over is an act on a case that was handed over', () => {
    for (const act of ACTS) {
      expect(CASE_TRANSITIONS.APPLICATION[act].from).toEqual([CASE_TRANSITIONS.APPLICATION.handOver.to]);
    }
  });
});

test('a refused act names the act and the state in which it was tried', () => {
  expect(() => follow(HAND_OVER_TRANSITIONS, 'REFUSED', 'accept')).toThrow(
    expect.objectContaining({ code: 'wrong-state', detail: { facts: { state: 'REFUSED', act: 'accept' } } }),
  );
});

describe('a case', () => {
  test.each(CASE_STATUSES)(
    '%s allows an act after which the case is open: every end has a way back',
    (status) => {
      const acts = Object.values(CASE_TRANSITIONS.APPLICATION).filter(({ from }) =>
        (from as readonly string[]).includes(status),
      );
      expect(acts.filter(({ to }) => !isOver(to))).not.toEqual([]);
    },
  );

  test('assignments end when the case is over or leaves the department, and by no other act', () => {
    const over: string[] = ['CLOSED', 'ATTACHED', 'FILED', 'CANCELLED'];
    const leaves = ['sendOn', 'sendBack'];
    const acts = Object.values(CASE_TRANSITIONS)
      .flatMap((table) => Object.entries(table))
      .filter(([act, { to }]) => over.includes(to) || leaves.includes(act))
      .map(([act]) => act);
    expect([...ENDS_ASSIGNMENTS].sort()).toEqual([...new Set(acts)].sort());
  });

  test('a cancelled registration allows its restoration only, and a settled one is never cancelled', () => {
    const { APPLICATION } = CASE_TRANSITIONS;
    const allowed = Object.entries(APPLICATION).filter(([, { from }]) =>
      (from as readonly string[]).includes('CANCELLED'),
    );
    expect(allowed.map(([act]) => act)).toEqual(['restore']);
    for (const status of ['SETTLED', 'CLOSED', 'ATTACHED', 'FILED'] as const) {
      expect(() => statusAfter({ kind: 'APPLICATION', status }, 'cancel')).toThrow('wrong-state');
    }
  });

  test('an accepted case is sent on to another department, or back to be handed over again', () => {
    const kind = 'APPLICATION';
    for (const status of ['ACCEPTED', 'IN_PROGRESS'] as const) {
      expect(statusAfter({ kind, status }, 'sendOn')).toBe('HANDED_OVER');
      const back = statusAfter({ kind, status }, 'sendBack');
      expect(statusAfter({ kind, status: back }, 'handOver')).toBe('HANDED_OVER');
    }
  });

  test('a refused case can be handed over again', () => {
    const kind = 'APPLICATION';
    const status = statusAfter({ kind, status: 'HANDED_OVER' }, 'refuse');
    expect(statusAfter({ kind, status }, 'handOver')).toBe('HANDED_OVER');
  });
});
