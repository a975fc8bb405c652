/** Work that yields after every sentence, paragraph or find, each a small part of what an article takes, and returns its result. */
export type Steps<T> = Generator<void, T, void>;

/** Does all the steps in one go. Throws what a step throws. */
export function runToEnd<T>(steps: Iterator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Calls `act` with 0, 1, 2 … below `count`, `atOnce` of them a step: as many as take well under a millisecond, since a step has a cost of its own. */
export function* countInSteps(count: number, act: (i: number) => void, atOnce = 1024): Steps<void> {
  for (let from = 0; from < count; from += atOnce) {
    for (let i = from; i < count && i < from + atOnce; i++) act(i);
    yield;
  }
}

/** `items.forEach(act)`, `atOnce` items a step. */
export const eachInSteps = <T>(items: readonly T[], act: (item: T, index: number) => void, atOnce?: number): Steps<void> => countInSteps(items.length, (i) => act(items[i]!, i), atOnce);

/** `items.map(of)`, `atOnce` items a step. */
export function* mapInSteps<T, R>(items: readonly T[], of: (item: T, index: number) => R, atOnce = 8): Steps<R[]> {
  const mapped: R[] = [];
  for (let i = 0; i < items.length; i++) {
    mapped.push(of(items[i]!, i));
    if (i % atOnce === 0) yield;
  }
  return mapped;
}
