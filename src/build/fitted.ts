import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Writes to `path` what a fit made. Where `check` is true it writes nothing and the process is to end with exit code 1 if the file
 * would change. Either way it prints by how much.
 */
export function keepFitted(path: string, made: string | Uint8Array, check: boolean | undefined): void {
  const shown = relative(process.cwd(), path);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  const bytes = Buffer.from(made);
  if (before?.equals(bytes)) {
    console.log(`${shown}: as it ships`);
    return;
  }
  console.log(`${shown}: ${check ? 'would change' : 'changed'}, ${before ? difference(before, bytes, path.endsWith('.json')) : 'it is new'}`);
  if (check) process.exitCode = 1;
  else writeFileSync(path, bytes);
}

/** How two files differ, in words: by their numbers where they are JSON, by their bytes where not. */
export function difference(before: Buffer, after: Buffer, json: boolean): string {
  if (!json) return `${before.length} bytes before, ${after.length} after`;
  const [then, now] = [leaves(JSON.parse(before.toString()) as unknown), leaves(JSON.parse(after.toString()) as unknown)];
  const keys = new Set([...then.keys(), ...now.keys()]);
  const changed = [...keys].filter((key) => then.get(key) !== now.get(key));
  if (!changed.length) return 'in its layout alone';
  const by = (key: string): number => Math.abs(Number(now.get(key)) - Number(then.get(key)));
  const most = changed.filter((key) => !Number.isNaN(by(key))).sort((a, b) => by(b) - by(a))[0];
  const farthest = most === undefined ? '' : `; farthest ${most}, from ${then.get(most)} to ${now.get(most)}`;
  return `${changed.length} of ${keys.size} values${farthest}`;
}

/** The numbers and texts of a JSON value under their paths. */
function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) leaves(inner, path ? `${path}.${key}` : key, found);
  else found.set(path, String(value));
  return found;
}
