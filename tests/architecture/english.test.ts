import { describe, expect, it } from 'vitest';
import { type Source, sources } from './sources';

// Finds the two mistakes against docs/CONTRIBUTING.md that a pattern can find without a false alarm.

const OWN = 'tests/architecture/english.test.ts';

/** The beginning of a comment or of a line of it, with a first word that stands in place of a noun. */
const NOUNLESS =
  /(?:\/\*+|\/\/+|--|^ *\*) *(?:\n *\* *)?(?:What|Whoever|The same(?= (?:for|as|while)\b|[,.:;]))\b.*/gm;

/** A title that is one word, or that begins without a subject. */
const OUTCOMELESS = /\b(?:it|test)(?:\.\w+)*\(\s*['"`](?:(?:should|what|whoever)\b|(?:again|works)['"`]).*/gi;

const findings = (files: Source[], pattern: RegExp) =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([words]) => `${path}: ${words}`));
const inText = (text: string, pattern: RegExp) => findings([{ path: 'x.ts', text }], pattern);

describe('English', () => {
  it('of a comment begins with a noun, not with "What", "Whoever" or "The same"', () => {
    const files = sources(
      '{app,components,lib,prisma,scripts,tests}/**/*.{ts,tsx,js,css,prisma}',
      '*.{ts,js}',
    );
    expect(
      findings(
        files.filter(({ path }) => path !== OWN),
        NOUNLESS,
      ),
    ).toEqual([]);
    for (const text of [
      '/** What the page shows. */',
      '/**\n * Whoever signs in.\n */',
      '// The same for a group.',
      '/* What lies over the page. */',
    ])
      expect(inText(text, NOUNLESS), text).toHaveLength(1);
    for (const text of ['/** The same day a year later. */', "label('What?')", '// Says what is missing.'])
      expect(inText(text, NOUNLESS), text).toEqual([]);
  });

  it('of a test title names a subject and an outcome', () => {
    const files = sources('tests/**/*.{ts,tsx}').filter(({ path }) => path !== OWN);
    expect(findings(files, OUTCOMELESS)).toEqual([]);
    for (const text of ["it('should not close', run);", "test('again', run);", "test('what is typed', run);"])
      expect(inText(text, OUTCOMELESS), text).toHaveLength(1);
    for (const text of [
      "it('a case with an unsent letter stays open', run);",
      "it('works without script', run);",
    ])
      expect(inText(text, OUTCOMELESS), text).toEqual([]);
  });
});
