import type { Worker } from 'node:worker_threads';

/** What came of a job: its answer, or why there is none, in words. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly problem: string };

/** Threads that do work beside each other: how many, and what starts one. A thread answers each message with one, in the order in which they came. */
export interface Threads {
  readonly count: number;
  readonly start: () => Worker;
}

/** Jobs that a thread has at once: the next one lies there when it has done one. */
const atOnce = 2;
/** For each thread, jobs whose outcome was not taken yet: others go on while one takes long, and no more is read than that. */
const ahead = 4;

interface Asked<Job, Answer> {
  readonly job: Job;
  readonly outcome: Promise<Outcome<Answer>>;
  readonly settle: (outcome: Outcome<Answer>) => void;
}

type Come<Job, Answer> = { readonly job: IteratorResult<Job> } | { readonly outcome: Outcome<Answer> };

/**
 * The outcomes of jobs in the order of the jobs, which several threads work on. Jobs are taken as outcomes are: of `4 * count` of them, and
 * one, no outcome was taken yet, however many there are. A thread that ends has its job's outcome say so, and another takes its place.
 * Rejects with what the jobs reject with. All threads have ended when the generator has.
 */
export async function* outcomesInOrder<Job, Answer>(jobs: AsyncIterable<Job>, { count, start }: Threads): AsyncGenerator<Outcome<Answer>> {
  const crew = new Crew<Job, Answer>(count, start);
  const source = jobs[Symbol.asyncIterator]();
  const asked: Asked<Job, Answer>[] = [];
  let next: Promise<IteratorResult<Job>> | undefined = source.next();
  try {
    while (next || asked.length) {
      const coming: Promise<Come<Job, Answer>>[] = [];
      if (next && asked.length < ahead * count) coming.push(next.then((job) => ({ job })));
      if (asked[0]) coming.push(asked[0].outcome.then((outcome) => ({ outcome })));
      const come = await Promise.race(coming);
      if ('outcome' in come) {
        asked.shift();
        yield come.outcome;
      } else {
        next = come.job.done ? undefined : source.next();
        if (!come.job.done) asked.push(crew.ask(come.job.value));
      }
    }
  } finally {
    next?.catch(() => undefined); // who takes no more outcomes asks for no more jobs either
    await crew.dismiss();
  }
}

/** A thread with what it was asked, the first being worked on. */
interface Member<Job, Answer> {
  readonly worker: Worker;
  readonly asked: Asked<Job, Answer>[];
}

/** Threads that are started as there is work for them. */
class Crew<Job, Answer> {
  private readonly members = new Set<Member<Job, Answer>>();
  private waiting: Asked<Job, Answer>[] = [];

  constructor(
    private readonly count: number,
    private readonly start: () => Worker,
  ) {}

  ask(job: Job): Asked<Job, Answer> {
    let settle: Asked<Job, Answer>['settle'] = () => undefined;
    const outcome = new Promise<Outcome<Answer>>((resolve) => (settle = resolve));
    const asked = { job, outcome, settle };
    this.waiting.push(asked);
    this.handOut();
    return asked;
  }

  async dismiss(): Promise<void> {
    const members = [...this.members];
    this.members.clear();
    this.waiting = []; // an answer that comes yet would have a new thread hired for what is left
    await Promise.all(members.map(({ worker }) => worker.terminate()));
  }

  private handOut(): void {
    for (let job = this.waiting[0]; job; job = this.waiting[0]) {
      const free = this.freest();
      if (!free) return;
      this.waiting.shift();
      free.asked.push(job);
      free.worker.postMessage(job.job);
    }
  }

  /** The thread with the least to do, a new one before one that works; undefined while all have enough. */
  private freest(): Member<Job, Answer> | undefined {
    const [least] = [...this.members].sort((a, b) => a.asked.length - b.asked.length);
    if (least && !least.asked.length) return least;
    if (this.members.size < this.count) return this.hire();
    return least && least.asked.length < atOnce ? least : undefined;
  }

  private hire(): Member<Job, Answer> {
    const member: Member<Job, Answer> = { worker: this.start(), asked: [] };
    let reason: string | undefined;
    this.members.add(member);
    member.worker.on('message', (answer: Answer) => {
      member.asked.shift()?.settle({ answer });
      this.handOut();
    });
    member.worker.on('error', (error) => (reason = error.message));
    member.worker.on('exit', (code) => {
      if (!this.members.delete(member)) return; // dismissed
      const [blamed, ...others] = member.asked;
      blamed?.settle({ problem: `the thread that worked on it ended: ${reason ?? `exit code ${code}`}` });
      this.waiting = [...others, ...this.waiting];
      this.handOut();
    });
    return member;
  }
}

/** The same in this thread, one job after the other. */
export async function* inTurn<Job, Answer>(jobs: AsyncIterable<Job>, answer: (job: Job) => Promise<Answer>): AsyncGenerator<Outcome<Answer>> {
  for await (const job of jobs) yield { answer: await answer(job) };
}
