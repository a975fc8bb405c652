import { once } from 'node:events';

/** What went wrong, in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Says something to the person at the terminal, apart from the output. */
export const tell = (message: string): void => console.error(`on-the-record: ${message}`);

/** Writes output as it is, no faster than it is read. */
export async function printWhole(content: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(content)) await once(process.stdout, 'drain');
}

/** Writes a line of output, no faster than it is read. */
export const print = (line: string): Promise<void> => printWhole(`${line}\n`);

/**
 * Ends the process where its output can go nowhere: without a word where a reader has seen enough and closed the pipe (head,
 * say), else with the reason (a full disk, say) and exit code 1, because what was written so far is not whole.
 */
export function endWithOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    tell(`the output cannot be written: ${reasonOf(error)}`);
    process.exit(1);
  });
}
