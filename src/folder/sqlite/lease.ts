import { readFileSync, renameSync, rmSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { Busy } from './database';

interface Holder { readonly pid: number; readonly host: string }

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

/** Whether the process runs, as far as this machine can tell. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function holderOf(path: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined; // gone meanwhile, or half written by a process that was killed
  }
}

/**
 * Takes a database for this process alone; gives back by calling what it returns. What a process that was killed left behind (its
 * name beside the file, and the lock folder of SQLite in WebAssembly) is cleared away. Throws {@link Busy} where a live process has it.
 */
export function takeLease(database: string): () => void {
  const lease = `${database}.owner`;
  const own = JSON.stringify({ pid: process.pid, host: hostname() });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lease, own, { flag: 'wx' });
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = holderOf(lease);
    if ((holder && isAlive(holder)) || attempt === 3) throw new Busy(`${database} is in use by ${holder ? `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}` : 'another process'}: try again when it is done`);
    // moved aside first: of two processes that find a dead one's lease, one takes it
    const left = `${lease}.${process.pid}`;
    try {
      renameSync(lease, left);
      unlinkSync(left);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  try {
    rmdirSync(`${database}.lock`);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return () => rmSync(lease, { force: true });
}
