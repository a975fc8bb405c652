import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { GoldFile } from './goldFiles';
import type { Asked, Measured } from './measureSet';

/** The next message of a process. @throws Error where it ends without one; what it had to say stands in its own output. */
async function answer(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: ended.signal }).then(([message]: unknown[]) => message),
      once(child, 'exit', { signal: ended.signal }).then(([code]: unknown[]) => Promise.reject(new Error(`A process that measures ended with ${String(code)}`))),
    ]);
  } finally {
    ended.abort();
  }
}

/** Measures files of gold, as many at a time as there are cores; what was measured comes in the order of the files. */
export async function measureSets(files: readonly GoldFile[], asked: Asked): Promise<readonly Measured[]> {
  const measured = new Map<GoldFile, Measured>();
  const left = [...files].sort((a, b) => statSync(b.path).size - statSync(a.path).size); // the longest first, so that none is left for the end
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, async () => {
    const child = fork(join(import.meta.dirname, 'measuringProcess.ts'), { execArgv: ['--import', 'tsx'] });
    try {
      await answer(child);
      for (let file = left.shift(); file; file = left.shift()) {
        const reply = answer(child);
        child.send({ file, asked });
        measured.set(file, (await reply) as Measured);
      }
    } finally {
      child.kill();
    }
  }));
  return files.flatMap((file) => measured.get(file) ?? []);
}
