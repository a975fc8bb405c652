import { failedLine, type AnnotateJob, type Annotated } from './annotating';
import { nameOf, readStandardInput, standardInput } from './input';
import { linesOf, tooLong } from './linesOf';
import { print, reasonOf, tell } from './output';
import type { TeamListOf } from './teamLists';
import type { Outcome } from './threads';

/** Bytes of a line of JSON at most: hundreds of times the longest article. What is beyond was not written for this. */
const longestLine = 64 * 1024 * 1024;

/** Annotates articles in the order in which they come, in this thread or in others. */
export type AnnotateAll = (jobs: AsyncIterable<AnnotateJob>) => AsyncIterable<Outcome<Annotated>>;

/** Analyses articles, a line of JSON for each; gives how many could not be, each named on standard error. */
export const annotateFiles = (files: readonly string[], annotateAll: AnnotateAll, listOf: TeamListOf): Promise<number> =>
  putOut(annotateAll(fileJobs(files, listOf)), (i, reason) => ({ problem: `${nameOf(files[i] ?? '')}: ${reason}` }));

/** Analyses articles that come as lines of JSON, one line of output for each line of input, in order; gives how many could not be. */
export const annotateLines = async (annotateAll: AnnotateAll, listOf: TeamListOf): Promise<number> =>
  putOut(annotateAll(lineJobs(await listOf(standardInput))), (i, reason) => failedLine(i + 1, reason));

async function* fileJobs(files: readonly string[], listOf: TeamListOf): AsyncGenerator<AnnotateJob> {
  for (const file of files) {
    try {
      const bytes = file === standardInput ? { bytes: await readStandardInput() } : {};
      yield { kind: 'file', file, ...bytes, list: await listOf(file) };
    } catch (error) {
      yield { kind: 'failed', problem: `${nameOf(file)}: ${reasonOf(error)}` };
    }
  }
}

async function* lineJobs(list: Awaited<ReturnType<TeamListOf>>): AsyncGenerator<AnnotateJob> {
  let number = 0;
  for await (const bytes of linesOf(process.stdin, longestLine)) {
    number++;
    if (bytes === tooLong) yield { kind: 'failed', ...failedLine(number, `longer than ${longestLine / 1024 / 1024} MiB`) } as AnnotateJob;
    else yield { kind: 'line', number, bytes, list };
  }
}

/** Prints what came of articles and tells what failed; `lost` says what to put out for the one at a place, counted from 0, whose thread ended. */
async function putOut(outcomes: AsyncIterable<Outcome<Annotated>>, lost: (at: number, reason: string) => Annotated): Promise<number> {
  let failed = 0;
  let at = 0;
  for await (const outcome of outcomes) {
    const { line, problem } = 'answer' in outcome ? outcome.answer : lost(at, outcome.problem);
    at++;
    if (problem !== undefined) {
      failed++;
      tell(problem);
    }
    if (line !== undefined) await print(line);
  }
  return failed;
}
