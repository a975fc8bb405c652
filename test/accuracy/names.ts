// Prints how well names are found: exact spans and kinds, on the gold texts that have them.
//
//   npx tsx test/accuracy/names.ts [GOLD-FOLDER] [--only NAME[,NAME]] [--every N] [--misses N]
//
// GOLD-FOLDER defaults to ../shared/gold. --misses shows some of what was missed, false or of another kind.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { NameKind } from '../../src/core/language/doc';
import { readDoc } from '../../src/core/language/read';
import { loadMedia } from '../loadMedia';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: 'worldwide,uner_pud,uner_ewt_test,gmb_voa_test' }, every: { type: 'string', default: '1' }, misses: { type: 'string', default: '0' } },
});
const folder = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared/gold'));
const { models, notices } = await loadMedia();
for (const notice of notices) console.log(`notice: ${notice}`);

interface Row {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const kinds: readonly NameKind[] = ['PER', 'ORG', 'LOC', 'MISC'];

for (const name of values.only.split(',')) {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) {
    console.log(`names: skipped ${name}, ${file} is not there`);
    continue;
  }
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).filter((_, i) => i % Number(values.every) === 0).map((line) => JSON.parse(line) as Row)
    .filter(({ entities }) => entities.some((e) => e.type === 'PER')); // as the score script does: the others may be unlabelled
  const counts = new Map(kinds.map((kind) => [kind as string, { gold: 0, found: 0, hits: 0 }]));
  const confusion = new Map<string, number>();
  const misses: string[] = [];
  let tokens = 0;
  let ms = 0;
  for (const { id, text, entities } of rows) {
    const doc = readDoc(text, models);
    const began = performance.now();
    const found = doc.names;
    ms += performance.now() - began;
    tokens += doc.tokens.length;
    const gold = new Map(entities.filter((e) => counts.has(e.type)).map((e) => [`${e.start}-${e.end}`, e.type]));
    const mine = new Map(found.map((n) => [`${n.start}-${n.end}`, n.kind as string]));
    for (const kind of gold.values()) counts.get(kind)!.gold++;
    for (const [span, kind] of mine) {
      counts.get(kind)!.found++;
      if (gold.get(span) === kind) counts.get(kind)!.hits++;
    }
    for (const span of new Set([...gold.keys(), ...mine.keys()])) {
      const [a = 'none', b = 'none'] = [gold.get(span), mine.get(span)];
      confusion.set(`${a} as ${b}`, (confusion.get(`${a} as ${b}`) ?? 0) + 1);
      if (a === b) continue;
      const [start = 0, end = 0] = span.split('-').map(Number);
      misses.push(`  ${a} as ${b}: ${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}  (${id})`.replace(/\s+/g, ' '));
    }
  }
  console.log(`${name}: ${rows.length} texts, ${(tokens / ms).toFixed(0)},000 tokens a second for the names alone`);
  for (const [kind, { gold, found, hits }] of counts) {
    if (gold) console.log(`  ${kind.padEnd(5)} P ${(hits / found).toFixed(3)}  R ${(hits / gold).toFixed(3)}  F1 ${(2 * hits / (gold + found)).toFixed(3)}  (${gold} gold)`);
  }
  console.log(`  ${[...confusion].filter(([c]) => !/^(\w+) as \1$/.test(c)).sort((a, b) => b[1] - a[1]).slice(0, 10).map(([c, n]) => `${c} ${n}`).join(', ')}`);
  const step = Math.max(1, Math.ceil(misses.length / Math.max(1, Number(values.misses))));
  if (Number(values.misses)) for (let i = 0; i < misses.length; i += step) console.log(misses[i]);
}
