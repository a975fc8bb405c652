import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../src/core/analysis/analyse';
import type { Resources } from '../../src/core/analysis/resources';
import type { GoldFile } from './goldFiles';

/** Of each row of the score script's table (such as `quotes.direct`), its figures by name. */
export type Figures = Record<string, Record<string, number | null>>;

export interface Asked {
  /** Each Nth article only. */
  readonly every: number;
  /** How many misses are listed; none where it is not said. */
  readonly misses: string | undefined;
}

/** What was measured on one file of gold, and what a person reads of it. */
export interface Measured {
  readonly name: string;
  readonly figures: Figures;
  readonly printed: string;
}

const script = join(import.meta.dirname, 'score.mjs');

/** Analyses the articles of a file of gold and scores them. @throws Error with what the score script says where it fails. */
export function measureSet({ name, path }: GoldFile, { every, misses }: Asked, resources: Resources): Measured {
  const articles = readFileSync(path, 'utf8').split('\n').filter((l) => l.trim()).filter((_, i) => i % every === 0);
  const began = performance.now();
  let characters = 0;
  const analyses = articles.map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    characters += text.length;
    return JSON.stringify({ id, ...analyse(text, resources) });
  });
  const ms = performance.now() - began;
  const work = mkdtempSync(join(tmpdir(), 'on-the-record-accuracy-'));
  try {
    const [gold, predicted] = [join(work, 'gold.jsonl'), join(work, 'predicted.jsonl')];
    writeFileSync(gold, articles.join('\n'));
    writeFileSync(predicted, analyses.join('\n'));
    const score = (...options: string[]): string => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, gold, predicted, ...options], { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (status !== 0) throw new Error(`${script} failed on ${path}: ${stderr}`);
      return stdout;
    };
    const figures = JSON.parse(score('--json')) as Figures;
    const rows = Object.entries(figures).map(([row, shares]) => `  ${row.padEnd(20)} ${Object.entries(shares).map(([k, v]) => `${k} ${typeof v === 'number' && !Number.isInteger(v) ? v.toFixed(3) : v}`).join('  ')}`);
    const missed = misses ? score('--misses', misses).split('\n').slice(rows.length) : [];
    return { name, figures, printed: ['', `${name}: ${articles.length} articles, ${(ms / (characters / 5000)).toFixed(1)} ms for 5,000 characters`, ...rows, ...missed].join('\n') };
  } finally {
    rmSync(work, { recursive: true });
  }
}
