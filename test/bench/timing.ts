export interface Time {
  /** By the clock on the wall, in ms. */
  readonly wall: number;
  /** Of the processor, in ms, all threads together (collecting garbage and compiling have their own): on a machine that others use too, the clock on the wall measures them as well. */
  readonly processor: number;
}

/** Begins to measure; what it gives tells the time since then. */
export function stopwatch(): () => Time {
  const used = process.cpuUsage();
  const began = performance.now();
  return () => {
    const wall = performance.now() - began;
    const { user, system } = process.cpuUsage(used);
    return { wall, processor: (user + system) / 1000 };
  };
}

/** Does the work and tells how long it took. */
export function timed<T>(work: () => T): { readonly result: T; readonly time: Time } {
  const stop = stopwatch();
  const result = work();
  return { result, time: stop() };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** The median by each clock, or a `part` of it. */
export const median = (times: readonly Time[], part = 1): Time => ({ wall: middle(times.map((t) => t.wall)) * part, processor: middle(times.map((t) => t.processor)) * part });

export const shown = ({ wall, processor }: Time): string => `${wall.toFixed(1).padStart(7)} ms, of the processor ${processor.toFixed(1).padStart(7)} ms`;
