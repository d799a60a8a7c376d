import { globSync, readFileSync } from 'node:fs';

const textOf = (file: string) => readFileSync(file, 'utf8');

/** Rules of a module that hold the table of a life cycle. */
const LIFE_CYCLES = globSync('lib/modules/*/rules{.ts,/**/*.ts}').filter((file) =>
  /^export const \w+_TRANSITIONS = /m.test(textOf(file)),
);
/** Unit tests of these rules: the tests that import them. */
const OF_LIFE_CYCLES = globSync('tests/unit/**/*.test.ts').filter((test) =>
  LIFE_CYCLES.some((file) => textOf(test).includes(`'@/${file.replace(/\.ts$/, '')}'`)),
);

/** The subjects of the mutation score: the files that get mutants, and the tests that should notice them. */
const SUBJECTS = {
  deadlines: {
    files: ['lib/modules/deadlines/rules/*.ts', 'lib/modules/deadlines/schema.ts'],
    tests: ['tests/unit/deadlines/*.test.ts'],
  },
  numbering: {
    files: ['lib/{core,modules/*/rules}/*-number.ts', 'lib/modules/filing/rules/{spis,title,znak}.ts'],
    tests: ['tests/unit/*/*-number.test.ts', 'tests/unit/filing/{spis,znak}.test.ts'],
  },
  policies: {
    files: [
      'lib/modules/*/policy{.ts,/**/*.ts}',
      'lib/core/{case-scope,context,roles,transitions}.ts',
      ...LIFE_CYCLES,
      'lib/modules/filing/rules/acts.ts',
    ],
    tests: [
      'tests/unit/policies/*.test.ts',
      'tests/unit/filing/acts.test.ts',
      ...OF_LIFE_CYCLES,
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
