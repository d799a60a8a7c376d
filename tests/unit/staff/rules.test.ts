import { describe, expect, test } from 'vitest';
import { inTreeOrder, wouldCircle } from '@/lib/modules/staff/rules/department-tree';
import { oneTimePassword } from '@/lib/modules/staff/rules/one-time-password';
import { passwordProblem } from '@/lib/modules/staff/rules/password-problem';
import { absoluteEnd, pendingSetup } from '@/lib/modules/staff/rules/session';

describe('a new password', () => {
  const alone = { login: 'anna.wrona', secondFactor: false };
  const withFactor = { login: 'anna.wrona', secondFactor: true };

  test.each([
    ['zielone okna na rynku', null],
    ['14 znaków ogółe', null],
    ['14 znaków ogół', 'password-under-15'],
    ['qwertyuiopasdfghjkl', 'password-common'],
    ['Qwertyuiop-Asdfghjkl 12', 'password-common'],
    ['Hasło-Hasło-Hasło', 'password-common'],
    ['BiuroObsługiMieszkańców', 'password-common'],
    ['BiuroObsługiMieszkańców2026', 'password-common'],
    ['aaaaaaaaaaaaaaaaaa', 'password-common'],
    ['abcabcabcabcabcabc', 'password-common'],
    ['1234567890123456', 'password-common'],
    ['to ja, Anna Wrona!', 'password-has-login'],
    ['żółć'.repeat(4), 'password-common'],
  ])('alone: %j → %j', (password, problem) => {
    expect(passwordProblem(password, alone)).toBe(problem);
  });

  test.each([
    ['mgła-wie', null],
    ['mgła-wi', 'password-under-8'],
    ['okienko1', 'password-common'],
    ['kochamcie', 'password-common'],
    ['Warszawa2026', 'password-common'],
    ['annawrona7', 'password-has-login'],
  ])('beside a second factor: %j → %j', (password, problem) => {
    expect(passwordProblem(password, withFactor)).toBe(problem);
  });

  test('has its length counted in characters, not code units', () => {
    expect(passwordProblem('🦉🦊🐻🦁🐯🐮🐷🐸🐵🐔🐧🐦🐤🦆', alone)).toBe('password-under-15');
  });
});

test('a one-time password has four groups of five clear characters', () => {
  const drawn = oneTimePassword((limit) => limit - 1);
  expect(drawn).toBe('99999-99999-99999-99999');
  expect(oneTimePassword(() => 0)).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
});

describe('the set-up that a person still owes', () => {
  const admin = {
    mustChangePassword: false,
    secondFactor: false,
    posts: [{ role: 'ADMIN', departmentId: 1 }] as const,
  };

  test('an administrator needs the second factor, except in a demo', () => {
    expect(pendingSetup(admin, true)).toBe('second-factor');
    expect(pendingSetup(admin, false)).toBeNull();
    expect(pendingSetup({ ...admin, secondFactor: true }, true)).toBeNull();
  });

  test('a one-time password comes first', () => {
    expect(pendingSetup({ ...admin, mustChangePassword: true }, true)).toBe('password');
  });

  test('a clerk owes nothing', () => {
    const posts = [{ role: 'CLERK', departmentId: 1 }] as const;
    expect(pendingSetup({ mustChangePassword: false, secondFactor: false, posts }, true)).toBeNull();
  });
});

test('a session is over after twelve hours, also across the change of clocks', () => {
  expect(absoluteEnd(new Date('2026-10-24T22:00:00Z'))).toEqual(new Date('2026-10-25T10:00:00Z'));
});

describe('the tree of departments', () => {
  const tree = [
    { id: 1, parentId: null },
    { id: 2, parentId: 1 },
    { id: 3, parentId: 2 },
    { id: 4, parentId: null },
  ];

  test.each([
    [1, 3, true],
    [1, 1, true],
    [2, 3, true],
    [2, 4, false],
    [3, 1, false],
    [1, null, false],
  ])('%i under %s makes a circle: %s', (id, parentId, circle) => {
    expect(wouldCircle(tree, id, parentId)).toBe(circle);
  });

  test('is read from the top, each department with its depth', () => {
    const places = inTreeOrder([tree[3], tree[2], tree[1], tree[0]]).map(({ id, depth }) => [id, depth]);
    expect(places).toEqual([
      [4, 0],
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
  });
});
