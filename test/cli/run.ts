import { spawn, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const cli = join(root, 'src/cli.ts');

export interface Outcome { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the command line; its output goes to the open file `into` where one is given, and a copy of the program is run where `program` names one. */
export const run = (args: readonly string[], input: string | Uint8Array = '', { into, program = cli }: { into?: number; program?: string } = {}): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const stdio: StdioOptions = ['pipe', into ?? 'pipe', 'pipe'];
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { cwd: root, stdio });
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => { out += chunk; });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => { err += chunk; });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin?.on('error', () => undefined).end(input);
  });
