import { readFileSync, writeFileSync } from 'node:fs';
import type { Analysis } from '../../src/core/analysis/analysis';
import type { Span } from '../../src/core/span';

/** The quotes of one article as lines that a person can compare: what is said, cue, speaker and who that is, with how sure it is. */
interface Recorded {
  readonly file: string;
  readonly id: string;
  readonly quotes: readonly string[];
}

/** What is kept of one article's analysis. */
export function recorded(file: string, id: string, text: string, { quotes, entities }: Analysis): Recorded {
  const words = (s: Span | null): string => (s ? `${s.start} ${text.slice(s.start, s.end)}` : '-').replace(/\s+/g, ' ');
  const names = new Map(entities.map((e) => [e.id, e.name]));
  return { file, id, quotes: quotes.map((q) => `${q.type} ${(q.spans ?? [q]).map((s) => `${s.start}-${s.end}`).join(' ')} “${words(q)}” cue [${words(q.cue)}] speaker [${words(q.speaker)}] entity [${names.get(q.entity ?? '') ?? '-'}] ${q.confidence}`) };
}

export const writeRecording = (path: string, articles: readonly Recorded[]): void => writeFileSync(path, articles.map((a) => `${JSON.stringify(a)}\n`).join(''));

/** Prints which quotes are gone (-) and which are new (+) since the recording, for the articles in both; at most `most` articles. Returns how many articles differ. */
export function compareWithRecording(path: string, now: readonly Recorded[], most: number): number {
  const before = new Map(readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Recorded).map((a) => [`${a.file} ${a.id}`, a]));
  let differing = 0;
  let gone = 0;
  let fresh = 0;
  let quotes = 0;
  for (const article of now) {
    const then = before.get(`${article.file} ${article.id}`);
    if (!then) continue;
    quotes += article.quotes.length;
    const lost = then.quotes.filter((q) => !article.quotes.includes(q));
    const won = article.quotes.filter((q) => !then.quotes.includes(q));
    if (!lost.length && !won.length) continue;
    differing++;
    gone += lost.length;
    fresh += won.length;
    if (differing > most) continue;
    console.log(`\n${article.file} ${article.id}`);
    for (const line of lost) console.log(`  - ${line}`);
    for (const line of won) console.log(`  + ${line}`);
  }
  console.log(`\n${now.length} articles, ${quotes} quotes: ${differing ? `${differing} articles differ, ${gone} quotes are gone and ${fresh} are new` : 'identical'}`);
  return differing;
}
