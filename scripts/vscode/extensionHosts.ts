// The processes in which the extensions of a served VS Code run: one for each window.
import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes below `root`. Linux only, as the served VS Code is. */
function processesBelow(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const [, , , parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/\(.*\)/s, '_').split(' ');
      parents.set(Number(name), Number(parent));
    } catch {
      // it has ended by now
    }
  }
  const isBelow = (id: number | undefined): boolean => id !== undefined && id > 1 && (parents.get(id) === root || isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow).sort((a, b) => a - b);
}

/** Ids of the extension hosts of the server with this process id, the oldest first. */
export function extensionHostsOf(server: number): number[] {
  return processesBelow(server).filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').includes('--type=extensionHost');
    } catch {
      return false;
    }
  });
}
