import { ImportProblem, type ProblemKind } from '../core/import/problem';
import type { Answers, ReaderName, Reply, Requests } from './request';

/** What of the surroundings is used: those of a process of its own, of a thread in Node, or of a worker in a browser. */
interface Surroundings {
  readonly process?: {
    getBuiltinModule?(name: string): unknown;
    send?(message: unknown): void;
    on(event: 'message', act: (message: unknown) => void): void;
  };
  postMessage?(message: unknown): void;
  onmessage?: ((event: { readonly data: unknown }) => void) | null;
}

/** Answers requests, wherever this runs, for as long as it does. */
export function serve<Name extends ReaderName>(_name: Name, answer: (request: Requests[Name]) => Promise<Answers[Name]> | Answers[Name]): void {
  const surroundings = globalThis as unknown as Surroundings;
  const { process } = surroundings;
  const reply = (send: (reply: Reply<Answers[Name]>) => void) => (request: unknown): void => void replyTo(request as Requests[Name], answer).then(send);
  const threads = process?.getBuiltinModule?.('node:worker_threads') as { readonly parentPort: { postMessage(message: unknown): void; on(event: 'message', act: (message: unknown) => void): void } | null } | undefined;
  const port = threads?.parentPort;
  if (port) port.on('message', reply((message) => port.postMessage(message)));
  else if (process?.send) process.on('message', reply((message) => process.send?.(message)));
  else surroundings.onmessage = ({ data }) => reply((message) => surroundings.postMessage?.(message))(data);
}

async function replyTo<Request, Answer>(request: Request, answer: (request: Request) => Promise<Answer> | Answer): Promise<Reply<Answer>> {
  try {
    return { answer: await answer(request) };
  } catch (error) {
    return { problem: problemOf(error), detail: error instanceof Error ? error.message : String(error) };
  }
}

/** What is no problem of ours is one of the file: it nests deeper than the stack, or is of another make than its format allows. */
const problemOf = (error: unknown): ProblemKind => (error instanceof ImportProblem ? error.kind : error instanceof RangeError ? 'tooMuch' : 'broken');
