import { describe, expect, test } from 'vitest';
import { follow } from '@/lib/core/transitions';
import { CASE_TRANSITIONS, ENDS_ASSIGNMENTS, statusAfter } from '@/lib/modules/cases/rules/transitions';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { HAND_OVER_TRANSITIONS } from '@/lib/modules/routing/rules';
import { HAND_OVER_STATES } from '@/lib/modules/routing/schema';

const ACTS = ['accept', 'refuse', 'takeBack'] as const;

describe('a hand-over', () => {
  test.each(ACTS)('a pending hand-over allows the act %s', (act) => {
    expect(HAND_OVER_STATES).toContain(follow(HAND_OVER_TRANSITIONS, 'PENDING', act));
  });

  test.each(HAND_OVER_STATES.filter((state) => state !== 'PENDING'))('no act leads out of %s', (state) => {
    for (const act of ACTS) {
      expect(() => follow(HAND_OVER_TRANSITIONS, state, act)).toThrow('wrong-state');
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
  test.each(CASE_STATUSES)('%s allows an act, or the case ends in it', (status) => {
    const acts = Object.values(CASE_TRANSITIONS.APPLICATION).filter(({ from }) =>
      (from as readonly string[]).includes(status),
    );
    expect(acts.length > 0).toBe(!['ATTACHED', 'FILED'].includes(status));
  });

  test('assignments end when the case is closed, attached or filed, and by no other act', () => {
    const over: string[] = ['CLOSED', 'ATTACHED', 'FILED'];
    const acts = Object.entries(CASE_TRANSITIONS.APPLICATION).filter(([, { to }]) => over.includes(to));
    expect(ENDS_ASSIGNMENTS).toEqual(acts.map(([act]) => act));
  });

  test('a refused case can be handed over again', () => {
    const kind = 'APPLICATION';
    const status = statusAfter({ kind, status: 'HANDED_OVER' }, 'refuse');
    expect(statusAfter({ kind, status }, 'handOver')).toBe('HANDED_OVER');
  });
});
