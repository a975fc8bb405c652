import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { loadResources } from '../src/core/analysis/loadResources';
import type { Resources } from '../src/core/analysis/resources';

let loading: Promise<Resources> | undefined;

/** The models and the gazetteer as they ship, for tests and figures that run without an editor; loaded once, as nothing changes them. */
export const loadMedia = (): Promise<Resources> =>
  loading ??= loadResources((path) => readFile(join(import.meta.dirname, '../media', path)), promisify(inflate));
