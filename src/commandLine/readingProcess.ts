import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OpenChannel } from '../import/readers';

/** Megabytes of memory that reading a file may take. */
const mostMemory = 1024;

/** Starts readers as processes of their own, from programs that lie at `folder` and end in `extension`: what a file does to one, it does to nothing else. */
export const readingProcess = (folder: URL, extension: string): OpenChannel => (name, onReply, onEnd) => {
  const program = fileURLToPath(new URL(`${name}${extension}`, folder));
  if (!existsSync(program)) return Promise.reject(new Error(`a part of on-the-record is missing: ${program}`));
  const child = fork(program, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [...process.execArgv, `--max-old-space-size=${mostMemory}`] });
  child.on('message', onReply).on('error', (error) => onEnd(error.message)).on('exit', (code, signal) => onEnd(`the reader ended with ${signal ?? code}`));
  return Promise.resolve({ post: (request) => void child.send(request as object), close: () => void child.kill('SIGKILL') });
};
