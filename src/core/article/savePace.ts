/** What pacing needs from its surroundings. */
export interface SaveClock {
  /** The time, in ms. */
  readonly now: () => number;
  /** Calls `run` after so many ms; what it gives calls that off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** How long after a save failed it is tried again, in ms: at first, and at most. Each try that fails doubles it, until something changes again. */
const firstRetry = 2_000;
const longestRetry = 60_000;

/**
 * When something that changes again and again is saved: `pause` ms after the first change that is not saved yet, however fast
 * others follow, and never twice at a time. `save` saves all that has changed when it is called, never rejects, and says whether
 * that worked; what did not is tried again, at the next change and after a while.
 */
export class SavePace {
  /** When the first change was made that no save has taken along; undefined when there is none. */
  private since: number | undefined;
  /** The next save, as long as it is only planned. */
  private planned: { readonly at: number; readonly callOff: () => void } | undefined;
  private running: Promise<void> | undefined;
  private retry = firstRetry;

  constructor(
    private readonly save: () => Promise<boolean>,
    private readonly pause: number,
    private readonly clock: SaveClock,
  ) {}

  /** Whether something has changed that is not saved yet. */
  get isBehind(): boolean {
    return this.since !== undefined || this.running !== undefined;
  }

  /** Something has changed. */
  changed(): void {
    this.since ??= this.clock.now();
    this.retry = firstRetry;
    if (!this.running) this.plan(this.clock.now() + this.pause);
  }

  /** Saves at once what has changed until now. Resolves when that was tried. */
  async flush(): Promise<void> {
    await this.running; // it may have begun before the last change
    if (this.since !== undefined) await this.run();
  }

  /** Nothing is saved by itself until something changes again. */
  stop(): void {
    this.planned?.callOff();
    this.planned = undefined;
  }

  /** A save that is planned is never put off. */
  private plan(at: number): void {
    if (this.planned && this.planned.at <= at) return;
    this.stop();
    this.planned = { at, callOff: this.clock.after(Math.max(0, at - this.clock.now()), () => void this.run()) };
  }

  private run(): Promise<void> {
    if (this.running) return this.running;
    this.stop();
    const since = this.since;
    this.since = undefined;
    const running = this.save().then((isSaved) => {
      this.running = undefined;
      if (!isSaved) {
        this.since = since ?? this.since ?? this.clock.now();
        this.plan(this.clock.now() + this.retry);
        this.retry = Math.min(2 * this.retry, longestRetry);
        return;
      }
      this.retry = firstRetry;
      if (this.since !== undefined) this.plan(this.since + this.pause);
    });
    return (this.running = running);
  }
}
