/** Work that yields after every sentence, paragraph or find, each a small part of what an article takes, and returns its result. */
export type Steps<T> = Generator<void, T, void>;

/** Does all the steps in one go. Throws what a step throws. */
export function runToEnd<T>(steps: Iterator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `items.map(of)`, an item a step. */
export function* mapInSteps<T, R>(items: readonly T[], of: (item: T, index: number) => R): Steps<R[]> {
  const mapped: R[] = [];
  for (const [i, item] of items.entries()) {
    mapped.push(of(item, i));
    yield;
  }
  return mapped;
}
