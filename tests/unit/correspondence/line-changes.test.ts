import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChanges } from '@/lib/modules/correspondence/rules/line-changes';

const told = (before: string, after: string) =>
  lineChanges(before, after).map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
  );

test('each line is marked as kept, added or removed', () => {
  expect(told('a\nb\nc', 'a\nx\nc\nd')).toEqual([' a', '-b', '+x', ' c', '+d']);
  expect(told('a', 'a')).toEqual([' a']);
  expect(told('', 'a\nb')).toEqual(['-', '+a', '+b']);
});

test('the lines without the added ones are the text before, without the removed ones the text after', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1 }).map((each) => each.join('\n'));
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = lineChanges(before, after);
      const without = (kind: string) =>
        changes
          .filter((each) => each.kind !== kind)
          .map(({ text }) => text)
          .join('\n');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
