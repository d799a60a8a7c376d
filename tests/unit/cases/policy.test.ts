import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/context';
import { ROLES, type Role } from '@/lib/core/roles';
import {
  canAssignCase,
  canContributeToCase,
  canGiveBackCase,
  canKeepTerms,
  canMarkComplex,
  canSettleCase,
  canViewCase,
  canWorkOnCase,
  leadingDepartments,
} from '@/lib/modules/cases/policy';

const [LEADING, HELPING, OTHER] = [1, 2, 3];
const of = { departmentId: LEADING, destinationId: LEADING, coDepartmentIds: [HELPING], assigneeId: 7 };

function person(role: Role, departmentId: number, staffId = 1): Actor {
  const sees = ['SECRETARIAT', 'CASE_WORKER', 'HEAD'].includes(role);
  return {
    ...{ staffId, login: 'x', name: 'X', posts: [{ role, departmentId }] },
    ...{ departmentIds: sees ? [departmentId] : [], servicePointId: null, sessionId: null },
  };
}

const DECIDING = {
  canWorkOnCase,
  canAssignCase,
  canGiveBackCase,
  canSettleCase,
  canMarkComplex,
  canKeepTerms,
};
const IN_DEPARTMENT: readonly Role[] = ['SECRETARIAT', 'CASE_WORKER', 'HEAD'];
const SEE_ALL: readonly Role[] = ['CLERK', 'INFORMATION', 'CITY_SECRETARY', 'AUDITOR'];

describe('a department that co-operates in a case of another', () => {
  test.each(ROLES)('%s there sees it, as in a case of their own, and decides nothing', (role) => {
    const actor = person(role, HELPING);
    expect(canViewCase(actor, of)).toBe(IN_DEPARTMENT.includes(role) || SEE_ALL.includes(role));
    expect(canContributeToCase(actor, of)).toBe(IN_DEPARTMENT.includes(role));
    for (const [name, may] of Object.entries(DECIDING)) expect(may(actor, of), name).toBe(false);
  });

  test.each(IN_DEPARTMENT)('%s of a third one gains nothing', (role) => {
    const actor = person(role, OTHER);
    expect(canViewCase(actor, of)).toBe(false);
    expect(canContributeToCase(actor, of)).toBe(false);
  });
});

test.each(ROLES)('%s: who leads cases may give theirs back, and take the next one', (role) => {
  const leads = role === 'CASE_WORKER' || role === 'HEAD';
  expect(leadingDepartments(person(role, LEADING))).toEqual(leads ? [LEADING] : []);
  if (leads) expect(canGiveBackCase(person(role, LEADING, 7), of)).toBe(true);
  expect(canGiveBackCase(person(role, LEADING), of)).toBe(false);
  expect(canGiveBackCase(person(role, HELPING, 7), of)).toBe(false);
});
