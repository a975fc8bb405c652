import type { MessagePort } from 'node:worker_threads';
import { annotated, type AnnotateJob, type Annotating } from './annotating';

/** Annotates, in a thread of its own, what comes over `port`, one article after the other; each has one answer. */
export function annotateFrom(port: MessagePort, annotating: Promise<Annotating>): void {
  let last: Promise<unknown> = annotating;
  port.on('message', (job: AnnotateJob) => {
    last = last.then(async () => port.postMessage(await annotated(job, await annotating)));
  });
}
