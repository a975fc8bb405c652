/** What the code calls the switchboard once switches are built into it. */
export const switchboard = '__switchboard';

/** What that code asks at each of its switches, and what tests and texts meet. */
export const board = {
  /** The place that is switched off. */
  off: '',
  /** The places that matter to the test or text that runs: guards that held, words that were found in their class. */
  met: new Set<string>(),
  /** How often something was asked, and how often it may be. */
  asked: 0,
  most: Infinity,
  /** The value that a place has, once it is noted whether it matters there. */
  noted(id: string, isCondition: boolean, value: unknown): unknown {
    this.count();
    if (Boolean(value) !== isCondition) this.met.add(id);
    return value;
  },
  /** What stands instead of the value of the place that is switched off. */
  instead(isCondition: boolean): boolean {
    this.count();
    return isCondition;
  },
  /** @throws where the code asks without end: without its guard a loop may never leave. */
  count(): void {
    if (++this.asked > this.most) throw new Error('comes to no end');
  },
};

Object.assign(globalThis, { [switchboard]: board });
