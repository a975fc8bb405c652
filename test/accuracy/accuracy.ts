// Prints the figures of the score script for every gold file, and with --floors fails where one fell.
//
//   npm run accuracy -- [GOLD-FOLDER] [--only NAME[,NAME]] [--every N] [--misses N] [--floors] [--raise]
//   npm run accuracy -- [GOLD-FOLDER] [--only NAME[,NAME]] [--every N] --record FILE | --compare FILE [--misses N]
//
// The project's own articles (test/accuracy/gold) are measured always, and those of GOLD-FOLDER, which defaults to ../shared/gold.
// The articles in web pages (../shared/pages, where it is) are the set "pages".
// With --floors, gold that ought to be there and is not fails the run where CI is set; elsewhere the run says so and goes on.
// --every N takes each Nth article only (for a quick look; never with --floors).
// --record FILE writes down the quotes of all articles, and --compare FILE says later which of them changed (the first N articles, 30 if
// not said): what moves code without meaning to change what it finds is held against it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../src/core/analysis/analyse';
import { loadMedia } from '../loadMedia';
import { goldFiles } from './goldFiles';
import type { Figures } from './measureSet';
import { measureSets } from './measureSets';
import { measurePages, pagesSet } from './pages';
import { compareWithRecording, recorded, writeRecording } from './recording';

/** A figure may fall this far below its floor before the run fails. */
const tolerance = 0.005;
const floorsFile = join(import.meta.dirname, 'floors.json');

type Floors = Record<string, Record<string, Record<string, number>>>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, every: { type: 'string', default: '1' }, misses: { type: 'string' }, floors: { type: 'boolean' }, raise: { type: 'boolean' }, record: { type: 'string' }, compare: { type: 'string' } },
});
const gold = goldFiles(positionals[0]);
if (gold.notice) console.log(`accuracy: ${gold.notice}`);
if (gold.missing && values.floors && process.env['CI']) {
  console.log('accuracy: failed, since CI asks for every floor that is kept');
  process.exit(1);
}

const every = Number(values.every);
const only = values.only?.split(',');
const files = gold.files.filter(({ name }) => !only || only.includes(name));
if (values.record || values.compare) {
  const resources = await loadMedia();
  for (const notice of resources.notices) console.log(`notice: ${notice}`);
  const articles = files.flatMap(({ name, path }) => readFileSync(path, 'utf8').split('\n').filter((l) => l.trim()).filter((_, i) => i % every === 0).map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return recorded(name, id, text, analyse(text, resources));
  }));
  if (values.record) writeRecording(values.record, articles);
  process.exit(values.compare && compareWithRecording(values.compare, articles, Number(values.misses ?? 30)) ? 1 : 0);
}
const measured: Record<string, Figures> = {};
for (const { name, figures, printed } of await measureSets(files, { every, misses: values.misses })) {
  measured[name] = figures;
  console.log(printed);
}
const pages = !only || only.includes(pagesSet) ? measurePages(every) : undefined;
if (pages) {
  measured[pagesSet] = pages;
  for (const [row, figures] of Object.entries(pages)) console.log(`  ${row.padEnd(20)} ${Object.entries(figures).map(([k, v]) => `${k} ${Number.isInteger(v) ? v : v.toFixed(3)}`).join('  ')}`);
}

/**
 * Floors are kept for the figures in which more is better: shares from 0 to 1. Claims are reported far below the score from which
 * they are marked, so that all can be ranked: what is right among all that are reported says nothing of what a person sees.
 */
const isFloored = (row: string, key: string): boolean =>
  !/^(gold|predicted|quotes|sentences|unplaced|medianErrorKm|logErrorAUC|shareThatAreClaims)$/.test(key) && row !== '' && !(row === 'claims' && /^(P|R|F1)$/.test(key));

/** How many annotations a figure is a share of. */
function annotations(figures: Figures[string], key: string): number {
  const { gold = 0, predicted = 0, quotes = 0, R = 1 } = figures;
  if (quotes) return quotes;
  if (key === 'P') return predicted ?? 0;
  return key.endsWith('GivenQuote') ? (gold ?? 0) * (R ?? 1) : gold ?? 0;
}

/**
 * What a share of so few annotations may lose by chance: two standard errors (Agresti and Coull 1998, which has one for a
 * share of 1, too). On a set of thirty quotes a single one is three points.
 */
function chance(share: number, count: number): number {
  const adjusted = (share * count + 2) / (count + 4);
  return 2 * Math.sqrt((adjusted * (1 - adjusted)) / (count + 4));
}

if (values.floors || values.raise) {
  const floors = JSON.parse(existsSync(floorsFile) ? readFileSync(floorsFile, 'utf8') : '{}') as Floors;
  const fallen: string[] = [];
  const byChance: string[] = [];
  let held = 0;
  const asked = Object.entries(floors).filter(([set]) => (only ? only.includes(set) : !gold.notice || gold.files.some(({ name }) => name === set)) && (set !== pagesSet || pages !== undefined));
  for (const [file, rows] of asked) for (const [row, keys] of Object.entries(rows)) for (const [key, floor] of Object.entries(keys)) {
    const now = measured[file]?.[row]?.[key];
    const told = `${file} ${row} ${key}: ${now == null ? 'not measured' : now.toFixed(4)}, floor ${floor}`;
    if (now == null || now < floor - Math.max(tolerance, chance(floor, annotations(measured[file]?.[row] ?? {}, key)))) fallen.push(told);
    else if (now < floor - tolerance) byChance.push(told);
    else held++;
  }
  if (values.raise) {
    for (const [file, rows] of Object.entries(measured)) for (const [row, keys] of Object.entries(rows)) for (const [key, now] of Object.entries(keys)) {
      if (now == null || !isFloored(row, key)) continue;
      const before = floors[file]?.[row]?.[key] ?? 0;
      ((floors[file] ??= {})[row] ??= {})[key] = Math.max(before, Math.floor(now * 10000) / 10000);
    }
    writeFileSync(floorsFile, `${JSON.stringify(floors, null, 1)}\n`);
  }
  for (const line of byChance) console.log(`below its floor, by no more than chance: ${line}`);
  for (const line of fallen) console.log(`below its floor: ${line}`);
  console.log(`accuracy floors: ${held} held, ${byChance.length} below by no more than chance, ${fallen.length} fallen`);
  if (values.floors && fallen.length) process.exit(1);
}
