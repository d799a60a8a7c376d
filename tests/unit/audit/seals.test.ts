import { describe, expect, test } from 'vitest';
import { chainOf, readSealLine, type Seal, sealedText, sealLine, sealLines } from '@/lib/modules/audit/rules';

const hash = new Uint8Array(32).fill(0xab);
const seal: Seal = {
  id: 7,
  sealedAt: new Date('2026-11-24T10:44:00+01:00'),
  chain: 'department-3',
  seq: 12,
  hash,
  seal: new Uint8Array(32).fill(0x01),
};
const HEX = { hash: 'ab'.repeat(32), seal: '01'.repeat(32) };
const LINE = `7 2026-11-24T09:44:00.000Z department-3 12 ${HEX.hash} ${HEX.seal}`;

test('each department has a chain of its own, and so has the office', () => {
  expect(chainOf(3)).toBe('department-3');
  expect(chainOf(null)).toBe('office');
});

describe('a seal signs', () => {
  const said = Buffer.from('department-3\n12\n2026-11-24T09:44:00.000Z\n');

  test('the head, its place and the moment', () => {
    expect(sealedText(seal, null)).toEqual(Buffer.concat([said, hash]));
  });

  test('the seal before it, so that none can be left out', () => {
    const before = new Uint8Array([1, 2, 3]);
    expect(sealedText(seal, before)).toEqual(Buffer.concat([said, hash, before]));
  });
});

describe('a seal outside the database', () => {
  test('is one line, which names its chain and place', () => {
    expect(sealLine(seal)).toBe(LINE);
    expect(readSealLine(LINE)).toEqual({ id: 7, chain: 'department-3', seq: 12 });
  });

  test.each([
    ['cut short', LINE.slice(0, -1)],
    ['with more after it', `${LINE}0`],
    ['with more before it', `x${LINE}`],
    ['without its hash', LINE.replace(HEX.hash, '')],
    ['empty', ''],
  ])('is none %s', (_, line) => expect(readSealLine(line)).toBeNull());
});

describe('the file of seals', () => {
  const next = LINE.replace('7 ', '8 ');

  test('holds all complete lines', () => expect(sealLines(`${LINE}\n${next}\n`)).toEqual([LINE, next]));

  test('may end where the power was cut', () => {
    expect(sealLines(`${LINE}\n${next.slice(0, 40)}`)).toEqual([LINE]);
    expect(sealLines('')).toEqual([]);
  });

  test('may have the half-written end written again, whole, below it', () => {
    expect(sealLines(`${LINE}\n${next.slice(0, 40)}\n${next}\n`)).toEqual([LINE, next]);
  });

  test('keeps a line changed by hand, so that the change is seen', () => {
    const changed = LINE.replace('department', 'depratment').slice(0, -3);
    expect(sealLines(`${changed}\n${next}\n`)).toEqual([changed, next]);
  });
});
