// Prints how well sentences and tokens are found: on the news of GUM and on the raw text of the treebank's development files.
//
//   npx tsx test/accuracy/segmentation.ts [SHARED-FOLDER] [--misses N] [--test]
//
// SHARED-FOLDER defaults to ../shared. --test reads the test files instead of the development files: once, at the end.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { english } from '../../src/core/english/english';
import { readDoc } from '../../src/core/language/read';
import type { Span } from '../../src/core/span';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'string', default: '0' }, test: { type: 'boolean' } } });
const shared = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared'));
const misses = Number(values.misses);

interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
}

/**
 * Rebuilds the text of each document of a CoNLL-U file: SpaceAfter=No within, blank lines between paragraphs. The treebank has
 * lost the line ends behind headings, list items and signatures; `lineEnds` puts one behind each sentence that has no final mark.
 */
function readConllu(file: string, wanted: RegExp, lineEnds = false): GoldText[] {
  const documents: { id: string; text: string; sentences: Span[]; tokens: Span[] }[] = [];
  for (const block of readFileSync(file, 'utf8').split('\n\n')) {
    if (!block.trim()) continue;
    const lines = block.split('\n');
    const id = lines.find((l) => l.startsWith('# newdoc'))?.split('= ')[1];
    if (id !== undefined) documents.push({ id, text: '', sentences: [], tokens: [] });
    const document = documents[documents.length - 1];
    if (!document) continue;
    if (lines.some((l) => l.startsWith('# newpar')) && document.text) document.text = `${document.text.trimEnd()}\n\n`;
    const start = document.text.length;
    let end = start;
    let coveredTo = 0;
    const rows = lines.filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t'));
    rows.forEach((row, i) => {
      const [position = '', form = ''] = row;
      if (position.includes('.') || Number(position) <= coveredTo) return;
      const at = document.text.length;
      document.text += form;
      end = document.text.length;
      if (position.includes('-')) {
        coveredTo = Number(position.split('-')[1]);
        const parts = rows.slice(i + 1).filter((r) => /^\d+$/.test(r[0]!) && Number(r[0]) <= coveredTo).map((r) => r[1]!);
        let from = at;
        for (const part of parts.join('') === form ? parts : [form]) document.tokens.push({ start: from, end: (from += part.length) });
      } else {
        document.tokens.push({ start: at, end });
      }
      if (!row[9]?.includes('SpaceAfter=No')) document.text += ' ';
    });
    document.sentences.push({ start, end });
    if (lineEnds && /[\p{L}\p{Nd}:>*_-]$/u.test(document.text.trimEnd())) document.text = `${document.text.trimEnd()}\n`;
  }
  return documents.filter((d) => wanted.test(d.id));
}

function readGold(file: string): GoldText[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => {
    const { id, text, sentences } = JSON.parse(line) as { id: string; text: string; sentences: [number, number][] };
    return { id, text, sentences: sentences.map(([start, end]) => ({ start, end })), tokens: [] };
  });
}

class Score {
  gold = 0;
  found = 0;
  hits = 0;
  add(gold: readonly Span[], found: readonly Span[]): void {
    const keys = new Set(gold.map((s) => `${s.start}-${s.end}`));
    this.gold += gold.length;
    this.found += found.length;
    this.hits += found.filter((s) => keys.has(`${s.start}-${s.end}`)).length;
  }
  figures(): string {
    return `P ${(this.hits / this.found).toFixed(4)}  R ${(this.hits / this.gold).toFixed(4)}  F1 ${(2 * this.hits / (this.found + this.gold)).toFixed(4)}  (${this.gold} gold)`;
  }
}

function measure(name: string, texts: readonly GoldText[]): void {
  const sentences = new Score();
  const tokens = new Score();
  let shown = 0;
  for (const gold of texts) {
    const doc = readDoc(gold.text, { language: english });
    sentences.add(gold.sentences, doc.sentences);
    if (gold.tokens.length) tokens.add(gold.tokens, doc.tokens);
    const ends = new Set(gold.sentences.map((s) => s.end));
    const ours = new Set(doc.sentences.map((s) => s.end));
    const wrong = [
      ...doc.sentences.filter((s) => !ends.has(s.end)).map((s) => ({ at: s.end, what: 'false end' })),
      ...gold.sentences.filter((s) => !ours.has(s.end)).map((s) => ({ at: s.end, what: 'missed end' })),
    ];
    for (const w of wrong) if (shown++ < misses) console.log(`  ${w.what}: ${JSON.stringify(gold.text.slice(Math.max(0, w.at - 50), w.at))} | ${JSON.stringify(gold.text.slice(w.at, w.at + 40))}`);
    const goldTokens = new Set(gold.tokens.map((t) => `${t.start}-${t.end}`));
    if (gold.tokens.length) for (const t of doc.tokens) {
      if (!goldTokens.has(`${t.start}-${t.end}`) && shown++ < misses * 2) {
        console.log(`  token ${JSON.stringify(gold.text.slice(t.start, t.end))} gold ${JSON.stringify(gold.tokens.filter((g) => g.end > t.start && g.start < t.end).map((g) => gold.text.slice(g.start, g.end)))} in ${JSON.stringify(gold.text.slice(Math.max(0, t.start - 15), t.end + 15))}`);
      }
    }
  }
  console.log(`${name}: ${texts.length} texts`);
  console.log(`  sentences  ${sentences.figures()}`);
  if (tokens.gold) console.log(`  tokens     ${tokens.figures()}`);
}

if (!existsSync(join(shared, 'gold/gum_news.jsonl')) || !existsSync(join(shared, 'treebank/dev.conllu'))) {
  console.log(`segmentation: skipped, no gold sentences in ${shared} (name another folder as the argument)`);
} else {
  const ewt = join(shared, 'treebank', values.test ? 'test.conllu' : 'dev.conllu');
  measure('gum_news', readGold(join(shared, 'gold/gum_news.jsonl')));
  measure('EWT newsgroups and weblogs, raw', readConllu(ewt, /newsgroup|weblog/));
  measure('EWT newsgroups and weblogs, line ends put back', readConllu(ewt, /newsgroup|weblog/, true));
  measure('EWT mails, reviews and answers, raw', readConllu(ewt, /email|reviews|answers/));
  measure('GUM, raw', readConllu(join(shared, 'treebank', values.test ? 'gum_test.conllu' : 'gum_train.conllu'), /_(?:news|court|interview|bio|voyage|academic|textbook)_/));
}
