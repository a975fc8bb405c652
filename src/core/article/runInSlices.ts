/** What slicing needs from its surroundings. */
export interface Slicing {
  /** How long to work before the thread is given back, in ms. */
  readonly sliceLength: number;
  /** The time, in ms. */
  readonly now: () => number;
  /** Gives the thread to others; resolves when it is our turn again. */
  readonly pause: () => Promise<void>;
  /** Asked after each pause; a run that isn't wanted any more is dropped. */
  readonly isWanted: () => boolean;
}

/** Runs steps to their end, a slice at a time; undefined when nobody wants the result any more. Rejects with what a step throws. */
export async function runInSlices<T>(steps: Iterator<void, T>, { sliceLength, now, pause, isWanted }: Slicing): Promise<T | undefined> {
  let sliceEnd = now() + sliceLength;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < sliceEnd) continue;
    await pause();
    if (!isWanted()) return undefined;
    sliceEnd = now() + sliceLength;
  }
}
