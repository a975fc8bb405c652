import type { Steps } from '../core/analysis/steps';
import { runInSlices } from '../core/article/runInSlices';

/** How long work may keep the extension host from everything else, in ms. */
const sliceLength = 8;

/** Runs steps to their end and gives the extension host back between slices; undefined when nobody wants the result any more. Rejects with what a step throws. */
export const inSlices = <T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> =>
  runInSlices(steps, { sliceLength, now: () => performance.now(), pause: () => new Promise((resolve) => setTimeout(resolve, 0)), isWanted });

/** Runs steps to their end, whatever becomes of it, and gives the extension host back between slices. Rejects with what a step throws. */
export const allInSlices = async <T>(steps: Steps<T>): Promise<T> => (await inSlices(steps, () => true)) as T; // undefined only where nobody wants it
