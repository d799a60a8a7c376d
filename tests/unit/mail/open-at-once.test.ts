import { describe, expect, it } from 'vitest';
import { openAtOnce } from '@/lib/modules/mail/rules/open-at-once';

const messages = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, place) => ({ id: 100 - place, bytes }));
const open = (...given: Parameters<typeof openAtOnce>) => [...openAtOnce(...given)];

describe('the messages of a thread that stand open', () => {
  it('are all of a short thread, and the newest ten of a long one', () => {
    expect(open(messages(3, 5_000), null)).toEqual([100, 99, 98]);
    expect(open(messages(50, 5_000), null)).toHaveLength(10);
  });

  it('are no more than a megabyte together, and at least the newest, however long it is', () => {
    expect(open(messages(50, 300_000), null)).toEqual([100, 99, 98]);
    expect(open(messages(50, 2_000_000), null)).toEqual([100]);
  });

  it('have the one that a person asks for among them, and none of another thread', () => {
    expect(open(messages(50, 2_000_000), 60)).toEqual([100, 60]);
    expect(open(messages(3, 5_000), 7)).toEqual([100, 99, 98]);
    expect(open([], 7)).toEqual([]);
  });
});
