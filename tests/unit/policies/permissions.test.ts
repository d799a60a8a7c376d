import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/context';
import { ROLES, type Role } from '@/lib/core/roles';

// docs/permissions.md says who may do what; this test compares it with the policies, cell by cell.

const [OWN, BELOW, ELSEWHERE, SECOND, OTHER, POINT, ME, SOMEBODY] = [1, 2, 3, 4, 5, 6, 7, 8];

const NAMES: Record<string, unknown> = { ME, SOMEBODY, POINT, OTHER, null: null };

/** The properties of a matter that any policy may read; the table of circumstances gives the others. */
type Matter = {
  departmentId: number;
  destinationId: number;
  coDepartmentIds: number[];
  assigneeId: number | null;
  settledAt: Date | null;
  toDepartmentId: number;
  straight: boolean;
  pointId: number;
  /** The person of the session or substitution, and their departments with all above them. */
  staffId: number;
  departmentIds: number[];
};

const lyingIn = (departmentId: number, matter: Partial<Matter> = {}): Matter => ({
  departmentId,
  destinationId: departmentId,
  toDepartmentId: departmentId,
  departmentIds: departmentId === BELOW ? [BELOW, OWN] : [departmentId],
  coDepartmentIds: [],
  assigneeId: null,
  settledAt: null,
  straight: false,
  pointId: POINT,
  staffId: SOMEBODY,
  ...matter,
});

/** The possible relations of a matter to a person of the department `OWN`. */
const MATTERS = {
  own: lyingIn(OWN, { assigneeId: SOMEBODY }),
  led: lyingIn(OWN, { assigneeId: ME }),
  below: lyingIn(BELOW),
  helped: lyingIn(ELSEWHERE, { coDepartmentIds: [OTHER, OWN] }),
  coming: lyingIn(ELSEWHERE, { destinationId: OWN }),
  left: lyingIn(ELSEWHERE, { assigneeId: ME }),
  foreign: lyingIn(ELSEWHERE),
};
type Tie = keyof typeof MATTERS;
const TIES = Object.keys(MATTERS) as Tie[];

const MEANS: Record<string, Tie[]> = {
  '–': [],
  '•': TIES,
  K: ['own', 'led'],
  P: ['led'],
  N: ['below'],
  W: ['helped'],
  D: ['coming'],
};

type Answer = boolean | number | null | number[] | { all: boolean; departmentIds?: readonly number[] };
type Policy = (actor: Actor, matter: object) => Answer;

/** The policies of every module, by their names. */
const FILES = globSync('lib/modules/*/policy{.ts,/**/*.ts}').sort();
const exported = await Promise.all(
  FILES.map(async (file): Promise<Record<string, Policy>> => import(/* @vite-ignore */ resolve(file))),
);
const POLICIES: Record<string, Policy> = Object.assign({}, ...exported);

function may(actor: Actor, { policy, when }: { policy: string; when: string }, tie: Tie): boolean {
  const record = { ...MATTERS[tie], ...WHEN[when] };
  const matter = { ...record, case: record };
  const answer = POLICIES[policy](actor, matter);
  if (typeof answer === 'boolean') return answer;
  if (typeof answer === 'number' || answer === null) return answer === matter.departmentId;
  if (Array.isArray(answer)) return answer.includes(matter.departmentId);
  return answer.all || (answer.departmentIds ?? []).includes(matter.departmentId);
}

/** The columns of the table, with the role and the service point of each. */
const COLUMNS: Record<string, { role: Role; servicePointId: number | null }> = {
  BOK: { role: 'CLERK', servicePointId: POINT },
  INF: { role: 'INFORMATION', servicePointId: POINT },
  SEK: { role: 'SECRETARIAT', servicePointId: null },
  'SEK°': { role: 'SECRETARIAT', servicePointId: POINT },
  REF: { role: 'CASE_WORKER', servicePointId: POINT },
  KIER: { role: 'HEAD', servicePointId: POINT },
  RED: { role: 'EDITOR', servicePointId: null },
  SM: { role: 'CITY_SECRETARY', servicePointId: null },
  PJ: { role: 'QUALITY', servicePointId: null },
  IOD: { role: 'AUDITOR', servicePointId: null },
  ADM: { role: 'ADMIN', servicePointId: null },
};

/** A person with the posts; their duty covers their departments, and for a head of `OWN` also the one below. */
function person(posts: Actor['posts'], servicePointId: number | null = null): Actor {
  const duty = posts.flatMap(({ role, departmentId }) => {
    if (role === 'HEAD' && departmentId === OWN) return [OWN, BELOW];
    return role === 'HEAD' || role === 'SECRETARIAT' || role === 'CASE_WORKER' ? [departmentId] : [];
  });
  return {
    staffId: ME,
    login: 'x',
    name: 'X',
    posts,
    departmentIds: duty,
    servicePointId,
    sessionId: null,
    standsInFor: [],
  };
}

const ROW = /^\|(?<act>[^|]*)\|(?<when>[^|]*)\| `(?<policy>\w+)` *\|(?<cells>.*)\|$/;
const lines = readFileSync('docs/permissions.md', 'utf8').split('\n');
const ROWS = lines.flatMap((line) => {
  const { when, policy, cells } = ROW.exec(line)?.groups ?? {};
  return policy ? [{ policy, when: when.trim(), cells: cells.split('|').map((cell) => cell.trim()) }] : [];
});

/**
 * The circumstances that a row may name, and the properties that they give the matter: '| w toku | `settledAt: null`
 * |'.
 */
const CIRCUMSTANCE = /^\| (?<when>\S.*?) *\| `(?<field>\w+): (?<value>[^`]+)` *\|$/;
const WHEN: Record<string, object> = Object.fromEntries(
  lines.flatMap((line) => {
    const { when, field, value } = CIRCUMSTANCE.exec(line)?.groups ?? {};
    return when ? [[when, { [field]: readValue(value) }]] : [];
  }),
);

function readValue(text: string): unknown {
  if (text in NAMES) return NAMES[text];
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : text;
}

describe('the table of permissions', () => {
  test('has a row for every policy', () => {
    const names = exported.flatMap((module) => Object.keys(module));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name, place) => names.indexOf(name) < place)).toEqual([]);
    expect([...new Set(ROWS.map(({ policy }) => policy))].sort()).toEqual(names.sort());
  });

  test('uses only circumstances that the second table names, and every one of them', () => {
    const asked = [...new Set(ROWS.map(({ when }) => when))].filter(Boolean);
    expect(Object.keys(WHEN).sort()).toEqual(asked.sort());
  });

  test('has a column for every role, always in one order', () => {
    expect([...new Set(Object.values(COLUMNS).map(({ role }) => role))].sort()).toEqual([...ROLES].sort());
    const heads = lines.filter((line) => line.startsWith('| czynność'));
    for (const head of heads) {
      const names = head.split('|').map((cell) => cell.trim());
      expect(names.slice(4, -1)).toEqual(Object.keys(COLUMNS));
    }
  });

  test.each(ROWS)('$policy $when', ({ cells, ...asked }) => {
    for (const [index, [column, { role, servicePointId }]] of Object.entries(COLUMNS).entries()) {
      const actor = person([{ role, departmentId: OWN }], servicePointId);
      const expected = TIES.filter((tie) => [...cells[index]].some((mark) => MEANS[mark].includes(tie)));
      const found = TIES.filter((tie) => may(actor, asked, tie));
      expect(found, `${asked.policy} ${asked.when}, ${column}: ${cells[index]}`).toEqual(expected);
    }
  });
});

describe('a person with several posts', () => {
  /** The rows without the policy that names one department of several. */
  const rows = ROWS.filter(({ policy }) => policy !== 'registeringDepartment');

  test.each(ROLES)(
    '%s here and another role there: each post gives its rights in its own department',
    (role) => {
      const here = { role, departmentId: OWN };
      const found = ROLES.flatMap((other) => {
        const there = { role: other, departmentId: SECOND };
        return rows.flatMap((row) =>
          TIES.filter((tie) => {
            const each = may(person([here]), row, tie) || may(person([there]), row, tie);
            return (
              may(person([here, there]), row, tie) !== each || may(person([there, here]), row, tie) !== each
            );
          }).map((tie) => `${other}: ${row.policy} ${row.when}, ${tie}`),
        );
      });
      expect(found).toEqual([]);
    },
  );

  test('gets each department once, and the office registers in the name of the counter', () => {
    const roles: Role[] = ['HEAD', 'CASE_WORKER', 'SECRETARIAT'];
    const many = person(roles.map((role) => ({ role, departmentId: OWN })));
    expect(POLICIES.inboxDepartments(many, {})).toEqual([OWN]);
    const clerk = { role: 'CLERK', departmentId: SECOND } as const;
    const both = person([{ role: 'SECRETARIAT', departmentId: OWN }, clerk], POINT);
    expect(POLICIES.registeringDepartment(both, {})).toBe(SECOND);
  });

  test.each(ROLES)('%s: a department outside the duty of that role gives no right', (role) => {
    const post = { role, departmentId: OWN };
    const wide = { ...person([post]), departmentIds: [OWN, BELOW] };
    const covers = ['SECRETARIAT', 'CASE_WORKER', 'HEAD'].includes(role);
    for (const row of covers ? [] : ROWS)
      for (const tie of TIES) expect(may(wide, row, tie)).toBe(may(person([post]), row, tie));
  });

  test('or with none, has only the right to their own sessions', () => {
    const found = ROWS.filter((row) => TIES.some((tie) => may(person([], POINT), row, tie)));
    expect(found.map(({ policy, when }) => `${policy} ${when}`)).toEqual(['canEndSessionsOf własną']);
  });
});

test('a clerk who sits at no counter hands out at all of them', () => {
  const clerk = person([{ role: 'CLERK', departmentId: OWN }]);
  for (const when of ['w swoim punkcie', 'w innym punkcie'])
    expect(may(clerk, { policy: 'canHandOutThis', when }, 'foreign')).toBe(true);
});
