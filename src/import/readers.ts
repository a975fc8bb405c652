import { ImportProblem } from '../core/import/problem';
import type { Answers, ReaderName, Reply, Requests } from './request';

/** A way to a reader that runs apart. */
export interface Channel {
  post(request: unknown): void;
  /** Ends the reader, whatever it does. */
  close(): void;
}

/** Starts a reader: `onReply` is called with each of its replies, `onEnd` when it ends by itself, with the reason. */
export type OpenChannel = (name: ReaderName, onReply: (reply: unknown) => void, onEnd: (reason: string) => void) => Promise<Channel>;

/** How long a file may take, in ms: a hundred times what a large one does. */
const patience = 60_000;

interface Asked {
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

interface Open {
  readonly channel: Channel;
  asked: Asked | undefined;
}

/** What is no reply comes from a library in the reader: pdf.js takes a browser's worker for its own, and says that it is ready. */
const isReply = (message: unknown): message is Reply<unknown> => typeof message === 'object' && message !== null && ('answer' in message || 'problem' in message);

/** Readers that run apart: each is started when it is first asked, answers one request after the other, and is ended where it takes too long. */
export class Readers {
  private readonly open = new Map<ReaderName, Promise<Open>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly openChannel: OpenChannel,
    private readonly limit = patience,
  ) {}

  /** Rejects with {@link ImportProblem} where the file cannot be read, or reading it takes too long or too much memory. */
  read<Name extends ReaderName>(name: Name, request: Requests[Name]): Promise<Answers[Name]> {
    const turn = this.last.catch(() => undefined).then(() => this.ask(name, request));
    this.last = turn;
    return turn;
  }

  dispose(): void {
    for (const name of [...this.open.keys()]) this.end(name, 'ended');
  }

  private async ask<Name extends ReaderName>(name: Name, request: Requests[Name]): Promise<Answers[Name]> {
    const open = await this.opened(name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const reply = await new Promise<Reply<unknown>>((resolve, reject) => {
        open.asked = { resolve, reject };
        timer = setTimeout(() => this.end(name, `more than ${this.limit} ms`), this.limit);
        open.channel.post(request);
      });
      if ('problem' in reply) throw new ImportProblem(reply.problem, reply.detail);
      return reply.answer as Answers[Name];
    } finally {
      clearTimeout(timer);
      open.asked = undefined;
    }
  }

  private opened(name: ReaderName): Promise<Open> {
    const there = this.open.get(name);
    if (there) return there;
    const opening = this.start(name, () => {
      if (this.open.get(name) === opening) this.open.delete(name); // another may have been started meanwhile
    });
    this.open.set(name, opening);
    return opening;
  }

  private async start(name: ReaderName, forget: () => void): Promise<Open> {
    let open: Open | undefined;
    const onEnd = (reason: string): void => {
      forget();
      open?.asked?.reject(new ImportProblem('tooMuch', reason));
    };
    try {
      const channel = await this.openChannel(name, (reply) => {
        if (isReply(reply)) open?.asked?.resolve(reply);
      }, onEnd);
      return (open = { channel, asked: undefined });
    } catch (error) {
      forget();
      throw error;
    }
  }

  private end(name: ReaderName, reason: string): void {
    const opening = this.open.get(name);
    this.open.delete(name);
    void opening?.then(({ channel, asked }) => {
      channel.close();
      asked?.reject(new ImportProblem('tooMuch', reason));
    }, () => undefined);
  }
}
