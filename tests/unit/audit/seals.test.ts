import { describe, expect, test } from 'vitest';
import {
  chainOf,
  EMPTY_HEAD,
  readSealLine,
  type Seal,
  type SealingFacts,
  sealedText,
  sealingDoubt,
  sealLine,
  sealLines,
  sealMark,
  stateText,
  UNSEALED_AT_MOST_MS,
  unnumberedSealedText,
} from '@/lib/modules/audit/rules';
import { SEALING_DOUBTS } from '@/lib/modules/audit/schema';
import { DOUBT_WORDS } from '@/lib/modules/audit/words';

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
  const numbered = { ...seal, number: 5 };

  test('its number among all seals and its id, the head, its place and the moment', () => {
    expect(sealedText(numbered, null)).toEqual(Buffer.concat([Buffer.from('5\n7\n'), said, hash]));
  });

  test('the seal before it, so that none can be left out', () => {
    const before = new Uint8Array([1, 2, 3]);
    expect(sealedText(numbered, before)).toEqual(Buffer.concat([Buffer.from('5\n7\n'), said, hash, before]));
    expect(unnumberedSealedText(seal, before)).toEqual(Buffer.concat([said, hash, before]));
  });

  test('without a number, as offices did before, a text that no numbered seal can have', () => {
    expect(unnumberedSealedText(seal, null)).toEqual(Buffer.concat([said, hash]));
    expect(String.fromCharCode(sealedText(numbered, null)[0])).toMatch(/\d/);
    expect(chainOf(3)).toMatch(/^[a-z]/);
  });
});

test('the first seal of an office signs the place before the first entry', () => {
  expect(EMPTY_HEAD).toMatchObject({ chain: 'office', seq: 0 });
  expect(Buffer.from(EMPTY_HEAD.hash).toString('hex')).toMatch(/^[0-9a-f]{64}$/);
});

test('the count of seals is signed together with the last seal', () => {
  expect(stateText({ seals: 5, lastId: 7 }, seal.seal)).toEqual(
    Buffer.concat([Buffer.from('5\n7\n'), seal.seal]),
  );
});

test('a seal is noted down by its number and eight signs of its signature', () => {
  expect(sealMark(1234, seal)).toBe('1234-01010101');
});

test('entries wait for their seal for at most two turns of ten minutes', () => {
  expect(UNSEALED_AT_MOST_MS).toBe(20 * 60_000);
});

describe('the office signs on', () => {
  const sound: SealingFacts = {
    begun: true,
    seals: 5,
    last: { id: 7, signature: 'numbered' },
    state: { seals: 5, lastId: 7, holds: true },
    kept: { id: 7, inDatabase: true },
    turnsNotKept: 0,
    entriesHold: true,
    seen: { id: 7, inDatabase: true },
  };
  const nothing = { begun: false, seals: 0, last: null, state: null, kept: null, seen: null };
  const given = (facts: Partial<SealingFacts>) => sealingDoubt({ ...sound, ...facts });

  test.each<[string, Partial<SealingFacts>]>([
    ['when the seals in both places are its own', {}],
    ['after a start, when nothing has been seen yet', { seen: null }],
    [
      'when a crash kept the last turn from the file',
      { kept: { id: 3, inDatabase: true }, turnsNotKept: 1, seen: null },
    ],
    ['when a crash kept the very first seal from the file', { kept: null, turnsNotKept: 1, seen: null }],
    ['from nothing, when there is nothing to seal', nothing],
    ['over seals from before they were numbered', { last: { id: 7, signature: 'unnumbered' }, state: null }],
  ])('%s', (_, facts) => expect(given(facts)).toBeNull());

  test.each<[string, string, Partial<SealingFacts>]>([
    ['never-sealed', 'there is history and not one seal', { ...nothing, begun: true }],
    [
      'seals-missing',
      'the file has seals and the database none',
      { ...nothing, kept: { id: 7, inDatabase: false } },
    ],
    ['seals-missing', 'the count stands and the seals are gone', { ...nothing, state: sound.state }],
    [
      'seals-missing',
      'the count is greater than the seals',
      { seals: 4, last: { id: 6, signature: 'numbered' } },
    ],
    ['seals-missing', 'one in the middle is gone', { seals: 4 }],
    [
      'seals-missing',
      'the last one named by the count is gone',
      { state: { seals: 5, lastId: 8, holds: false } },
    ],
    ['seal-forged', 'the last seal is not of this secret', { last: { id: 7, signature: 'none' } }],
    ['count-forged', 'the count is gone', { state: null }],
    ['count-forged', 'the count is not of this secret', { state: { seals: 5, lastId: 7, holds: false } }],
    ['count-forged', 'there are more seals than the count says', { seals: 6 }],
    ['count-forged', 'the last seal is newer than the count', { last: { id: 8, signature: 'numbered' } }],
    ['file-missing', 'the file is gone', { kept: null, turnsNotKept: 3, seen: null }],
    [
      'file-short',
      'the file is an older one',
      { kept: { id: 3, inDatabase: true }, turnsNotKept: 2, seen: null },
    ],
    ['file-differs', 'the database is older than the file', { kept: { id: 9, inDatabase: false } }],
    ['rewritten', 'a sealed entry has changed', { entriesHold: false }],
    [
      'rolled-back',
      'the database has gone back behind what was seen',
      { seen: { id: 7, inDatabase: false } },
    ],
    [
      'rolled-back',
      'the file has gone back behind what was seen',
      { kept: { id: 6, inDatabase: true }, turnsNotKept: 1 },
    ],
    ['rolled-back', 'the file seen a while ago is gone', { kept: null, turnsNotKept: 1 }],
  ])('not: %s, when %s', (doubt, _, facts) => expect(given(facts)).toBe(doubt));

  test('and every doubt is told in a sentence of its own', () => {
    const told = SEALING_DOUBTS.map((doubt) => DOUBT_WORDS[doubt]);
    expect(new Set(told).size).toBe(SEALING_DOUBTS.length);
    for (const sentence of told) expect(sentence).toMatch(/^[A-ZŚ].+\.$/);
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
