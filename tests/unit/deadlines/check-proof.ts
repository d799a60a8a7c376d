import { deepEqual, equal, ok } from 'node:assert/strict';
import { dayNumber, type PlainDate } from '@/lib/core/plain-date';
import type { ProofStep, TermResult } from '@/lib/modules/deadlines/schema';

type Of<Kind extends ProofStep['kind']> = Extract<ProofStep, { kind: Kind }>;

/**
 * Checks a proof from its first step to its last, like a sceptic with a pencil: each step must follow from the steps
 * before it, and the last must be the result. `byDays`: the days not counted move a stopped month.
 */
export function checkProof(result: TermResult, byDays = true) {
  const { proof, start, begun, nominal, due, safe, stopped } = result;
  const stepsOf = <Kind extends ProofStep['kind']>(kind: Kind) =>
    proof.filter((step): step is Of<Kind> => step.kind === kind);
  const days = (from: PlainDate, to: PlainDate) => dayNumber(to) - dayNumber(from);

  let end = nominal;
  let notCounted = 0;
  let moved = 0;
  for (const [index, step] of proof.entries()) {
    ok(step.from <= step.to, step.kind);
    ok(step.provision);
    switch (step.kind) {
      case 'START':
        deepEqual([index, step.from], [0, start]);
        break;
      case 'RESTART':
        deepEqual([index, step.from], [1, begun]);
        break;
      case 'NOMINAL':
        deepEqual([step.from, step.days], [nominal, days(begun, nominal)]);
        break;
      case 'WORKING_DAYS':
        equal(step.from, nominal);
        break;
      case 'NOT_COUNTED':
        ok(step.days >= 0 && step.days <= days(step.from, step.to) + 1);
        notCounted += step.days;
        break;
      case 'MOVED':
        deepEqual([step.nominal, step.days], [end, days(end, step.from)]);
        moved += step.days;
        end = step.from;
        break;
      case 'EXTENSION':
        end = step.from;
        break;
      case 'CAP':
        equal(step.asked, end);
        ok(step.from < step.asked);
        end = step.from;
        break;
      case 'KEPT':
        ok(step.from > end);
        end = step.from;
        break;
      case 'STOPPED':
        deepEqual(stopped, { since: step.from, left: step.left });
        break;
      case 'ROLL': {
        const [first, last] = [step.skipped[0].date, step.skipped[step.skipped.length - 1].date];
        deepEqual([step.from, step.to, days(first, last)], [first, last, step.skipped.length - 1]);
        equal(step.back ? last : first, end);
        end = due;
        equal(step.back ? days(due, first) : days(last, due), 1);
        break;
      }
      case 'SAFE':
        equal(step.from, safe);
        break;
      case 'RESULT':
        deepEqual([index, step.from, due], [proof.length - 1, end, end]);
        equal(step.rolled, stepsOf('ROLL').length > 0);
        equal(step.provisional ?? false, stopped !== null);
    }
  }
  const passed = stepsOf('ROLL').flatMap(({ skipped }) =>
    skipped.filter(({ reason }) => reason === 'PAUSE'),
  ).length;
  if (byDays && stepsOf('EXTENSION').length > 0) ok(notCounted >= moved);
  else if (byDays) equal(notCounted, moved + passed);
  equal(stepsOf('STOPPED').length, stopped ? 1 : 0);
}
