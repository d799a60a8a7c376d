/** Makes a generator of whole numbers from `from` to below `to`; the sequence is always the same (mulberry32). */
type Dice = (from: number, to: number) => number;
export function makeDice(seed: number): Dice {
  let state = seed;
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from));
  };
}

export function uuid(dice: Dice): string {
  const hex = Array.from({ length: 32 }, () => dice(0, 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
