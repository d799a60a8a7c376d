/** One line of the table: what was measured, beside its floor (the same work by the barest means, in the same run). */
export type Figure = {
  id: string;
  work: string;
  ours: string;
  floor: string;
  /** The goal in words, and whether it was kept; null: nothing to judge by on this machine. */
  goal: string;
  kept: boolean | null;
  /** How it was measured, for a reader who wants to know what the figure is worth. */
  notes: string[];
};

export type Times = { p50: number; p95: number; p99: number; max: number };

/** Percentiles of durations in milliseconds. */
export function percentiles(durations: number[]): Times {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted[sorted.length - 1] };
}

/** Runs `turn` over and over in `lanes` lanes until the time is up; the durations of all turns, and turns a second. */
export async function loop(
  lanes: number,
  seconds: number,
  turn: (lane: number) => Promise<unknown>,
): Promise<{ rate: number; durations: number[] }> {
  const durations: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const lane = async (_: unknown, index: number) => {
    while (performance.now() < end) {
      const start = performance.now();
      await turn(index);
      durations.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { rate: durations.length / ((performance.now() - began) / 1_000), durations };
}

/**
 * Starts a turn every 1/`rate` of a second, whether the ones before have ended or not. A duration counts from when its
 * turn was due, so a server (or this machine) that falls behind is not flattered.
 */
export async function steadily(
  rate: number,
  seconds: number,
  turn: () => Promise<unknown>,
): Promise<number[]> {
  const durations: number[] = [];
  const began = performance.now();
  const turns: Promise<void>[] = [];
  for (let index = 0; index < rate * seconds; index += 1) {
    const due = began + (index * 1_000) / rate;
    const early = due - performance.now();
    if (early > 0) await new Promise((wake) => setTimeout(wake, early));
    const ended = turn().then(() => void durations.push(performance.now() - due));
    ended.catch(() => undefined); // told below, with all that failed
    turns.push(ended);
  }
  await Promise.all(turns);
  return durations;
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const seconds = (value: number) => `${(value / 1_000).toFixed(1)} s`;
export const perSecond = (value: number) => `${value < 100 ? value.toFixed(1) : Math.round(value)}/s`;
