/** One line of the table: a measured figure beside its floor (equal work by the simplest means, in one run). */
export type Figure = {
  id: string;
  work: string;
  ours: string;
  floor: string;
  /** The goal in words, and whether it was kept; null: this machine gives no basis for a judgement. */
  goal: string;
  kept: boolean | null;
  /** The method of the measurement, for readers who want to judge the figure. */
  notes: string[];
};

export type Times = { p50: number; p95: number; p99: number; max: number };

/** Percentiles of durations in milliseconds. */
export function percentiles(durations: number[]): Times {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted[sorted.length - 1] };
}

/**
 * Runs `turn` again and again in `lanes` lanes until the time is up. Returns the duration of each turn and the turns
 * per second.
 */
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
 * Starts a turn every 1/`rate` of a second, even while earlier turns run. A duration counts from the moment when the
 * turn was due, so a slow server (or machine) does not look faster than it is.
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
    ended.catch(() => undefined); // reported below, with all failures
    turns.push(ended);
  }
  await Promise.all(turns);
  return durations;
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const seconds = (value: number) => `${(value / 1_000).toFixed(1)} s`;
export const perSecond = (value: number) => `${value < 100 ? value.toFixed(1) : Math.round(value)}/s`;
