import { globSync } from 'node:fs';

/** What S19 wants measured: the files that are changed in one place at a time, and the tests that should notice. */
const SUBJECTS = {
  deadlines: {
    files: ['lib/modules/deadlines/rules/*.ts', 'lib/modules/deadlines/schema.ts'],
    tests: ['tests/unit/deadlines/*.test.ts'],
  },
  numbering: {
    files: [
      'lib/core/registry-number.ts',
      'lib/modules/correspondence/rules/outgoing-number.ts',
      'lib/modules/filing/rules/{spis,title,znak}.ts',
    ],
    tests: [
      'tests/unit/core/registry-number.test.ts',
      'tests/unit/correspondence/outgoing-number.test.ts',
      'tests/unit/filing/{spis,znak}.test.ts',
    ],
  },
  policies: {
    files: [
      'lib/modules/*/policy.ts',
      'lib/core/{case-scope,context,roles,transitions}.ts',
      'lib/modules/{routing,settlements}/rules.ts',
      'lib/modules/filing/rules/acts.ts',
    ],
    tests: [
      'tests/unit/policies/*.test.ts',
      'tests/unit/filing/acts.test.ts',
      'tests/unit/{routing,settlements}/*.test.ts',
      'tests/architecture/transitions.test.ts',
    ],
  },
  audit: {
    files: ['lib/modules/audit/{rules,schema}.ts', 'lib/modules/cases/words/incidents.ts'],
    tests: ['tests/unit/audit/*.test.ts'],
  },
} satisfies Record<string, { files: string[]; tests: string[] }>;

export type Subject = keyof typeof SUBJECTS;
export const SUBJECT_NAMES = Object.keys(SUBJECTS) as Subject[];

export const filesOf = (subject: Subject): string[] => globSync(SUBJECTS[subject].files).sort();
export const testsOf = (subject: Subject): string[] => globSync(SUBJECTS[subject].tests).sort();
