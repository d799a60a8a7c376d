import { describe, expect, test } from 'vitest';
import { follow } from '@/lib/core/transitions';
import { CASE_TRANSITIONS, ENDS_ASSIGNMENTS, statusAfter } from '@/lib/modules/cases/rules/transitions';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { HAND_OVER_TRANSITIONS } from '@/lib/modules/routing/rules';
import { HAND_OVER_STATES } from '@/lib/modules/routing/schema';

const ACTS = ['accept', 'refuse', 'takeBack'] as const;

describe('a hand-over', () => {
  test.each(ACTS)('%s is possible while it waits', (act) => {
    expect(HAND_OVER_STATES).toContain(follow(HAND_OVER_TRANSITIONS, 'PENDING', act));
  });

  test.each(HAND_OVER_STATES.filter((state) => state !== 'PENDING'))('%s is its end', (state) => {
    for (const act of ACTS) {
      expect(() => follow(HAND_OVER_TRANSITIONS, state, act)).toThrow('wrong-state');
    }
  });

  test('what happens to it happens to its case, which was handed over', () => {
    for (const act of ACTS) {
      expect(CASE_TRANSITIONS.APPLICATION[act].from).toEqual([CASE_TRANSITIONS.APPLICATION.handOver.to]);
    }
  });
});

test('an act that is not possible says from where it was tried', () => {
  expect(() => follow(HAND_OVER_TRANSITIONS, 'REFUSED', 'accept')).toThrow(
    expect.objectContaining({ code: 'wrong-state', detail: { facts: { state: 'REFUSED', act: 'accept' } } }),
  );
});

describe('a case', () => {
  test.each(CASE_STATUSES)(
    '%s: an act leads to a state from which another act leads on, or it ends',
    (status) => {
      const acts = Object.values(CASE_TRANSITIONS.APPLICATION).filter(({ from }) =>
        (from as readonly string[]).includes(status),
      );
      expect(acts.length > 0).toBe(!['ATTACHED', 'FILED'].includes(status));
    },
  );

  test('assignments end when the case is closed, attached or filed, and by no other act', () => {
    const over: string[] = ['CLOSED', 'ATTACHED', 'FILED'];
    const acts = Object.entries(CASE_TRANSITIONS.APPLICATION).filter(([, { to }]) => over.includes(to));
    expect(ENDS_ASSIGNMENTS).toEqual(acts.map(([act]) => act));
  });

  test('what came back can be handed over again', () => {
    const kind = 'APPLICATION';
    const status = statusAfter({ kind, status: 'HANDED_OVER' }, 'refuse');
    expect(statusAfter({ kind, status }, 'handOver')).toBe('HANDED_OVER');
  });
});
