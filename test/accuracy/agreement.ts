// How often the tags and the trees of sentences contradict each other, and which of the two is right where they do.
//
//   npx tsx test/accuracy/agreement.ts [SHARED-FOLDER] [--every N]
//
// SHARED-FOLDER defaults to ../shared. In its treebanks that no model was trained on: how often each contradiction stands in the annotation,
// how often the tagger and the parser make it, and how often what gives way is right before and after. In its gold texts: how many there
// are as tagger and parser leave them, with the tags mended and the trees as they were, and as readSyntax has them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConllu, type TreebankSentence } from '../../src/build/models/conllu';
import { english } from '../../src/core/english/english';
import type { Doc } from '../../src/core/language/doc';
import type { LanguageModels } from '../../src/core/language/models';
import { readDoc } from '../../src/core/language/read';
import { Trees } from '../../src/core/language/trees';
import { disagreementAt, type Disagreement } from '../../src/core/syntax/agreement';
import { readSyntax } from '../../src/core/syntax/readSyntax';
import { Syntax } from '../../src/core/syntax/syntax';
import { loadMedia } from '../loadMedia';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { every: { type: 'string', default: '20' } } });
const shared = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared'));
if (!existsSync(shared)) {
  console.log(`agreement: skipped, no ${shared}`);
  process.exit(0);
}
const { models } = await loadMedia();
const { tagger, parser } = models ?? {};
if (!tagger || !parser) throw new Error('the tagger or the parser is missing');

/** The trees of a document, as they are parsed. */
function treesOf(doc: Doc): Trees {
  const trees = new Trees(doc.tokens.length);
  for (const sentence of doc.sentences) trees.add(sentence, doc.treeUnder(sentence, doc.tokens.slice(sentence.firstToken, sentence.endToken)));
  return trees;
}

/** A sentence with these tags and this tree, its words as they are. */
function sentenceWith({ forms }: TreebankSentence, { tags, heads, deprels }: Pick<TreebankSentence, 'tags' | 'deprels'> & { readonly heads: ArrayLike<number> }): Syntax {
  const stub: LanguageModels = { notices: [], parser: { parse: () => ({ heads: Int32Array.from(heads), deprels }) } };
  const doc = readDoc('x', { language: english, models: stub });
  const tokens = forms.map((form, index) => ({ start: 0, end: 0, index, sentence: 0, form, lower: form.toLowerCase(), lemma: form, ...tags[index]! }));
  const trees = new Trees(tokens.length);
  trees.add({ ...doc.sentences[0]!, endToken: tokens.length }, { heads: Int32Array.from(heads), deprels });
  return new Syntax(doc, { tokens, trees });
}

const plain = (relation: string): string => relation.split(':')[0]!;
const rows = new Map<string, { annotated: number; made: number; before: number; after: number }>();
const rowOf = ({ name }: Disagreement): { annotated: number; made: number; before: number; after: number } => {
  const row = rows.get(name) ?? { annotated: 0, made: 0, before: 0, after: 0 };
  rows.set(name, row);
  return row;
};
let words = 0;
for (const name of ['dev', 'test', 'gum_test', 'gum_speech_test', 'pud_test']) {
  for (const gold of readConllu(readFileSync(join(shared, 'treebank', `${name}.conllu`), 'utf8'))) {
    const tags = tagger.tag(gold.forms);
    const made = sentenceWith(gold, { tags, ...parser.parse(gold.forms, tags) });
    const annotated = sentenceWith(gold, gold);
    gold.tags.forEach(({ xpos }, i) => {
      words++;
      const theirs = disagreementAt(annotated, i);
      if (theirs) rowOf(theirs).annotated++;
      const ours = disagreementAt(made, i);
      if (!ours) return;
      const row = rowOf(ours);
      row.made++;
      const { mend } = ours;
      const isRight = 'tag' in mend ? [made.at(i).xpos === xpos, mend.tag.xpos === xpos] : [made.deprel(i), mend.deprel].map((deprel) => plain(deprel) === plain(gold.deprels[i]!));
      if (isRight[0]) row.before++;
      if (isRight[1]) row.after++;
    });
  }
}
console.log(`${words} words of treebanks\n${'contradiction'.padEnd(42)}annotated    made   right before   after`);
for (const [name, { annotated, made, before, after }] of rows) console.log(name.padEnd(42) + [annotated, made, before, after].map((n, i) => String(n).padStart([9, 8, 15, 8][i]!)).join(''));

const counts = new Map<string, [number, number, number]>();
let sentences = 0;
let retagged = 0;
let texts = 0;
for (const file of readdirSync(join(shared, 'gold')).filter((f) => f.endsWith('.jsonl'))) {
  readFileSync(join(shared, 'gold', file), 'utf8').split('\n').filter((l) => l.trim()).filter((_, i) => i % Number(values.every) === 0).forEach((line) => {
    texts++;
    const doc = readDoc((JSON.parse(line) as { text: string }).text, { language: english, models });
    const syntax = readSyntax(doc);
    sentences += doc.sentences.length;
    retagged += doc.tokens.filter((token, i) => syntax.tokens[i] !== token).length;
    [new Syntax(doc, { tokens: doc.tokens, trees: treesOf(doc) }), new Syntax(doc, { tokens: syntax.tokens, trees: treesOf(doc) }), syntax].forEach((read, k) => {
      for (const { index } of doc.tokens) {
        const name = disagreementAt(read, index)?.name;
        if (name === undefined) continue;
        const count = counts.get(name) ?? [0, 0, 0];
        count[k]!++;
        counts.set(name, count);
      }
    });
  });
}
console.log(`\n${texts} gold texts, ${sentences} sentences, ${retagged} words with another tag\n${'contradiction'.padEnd(42)}as they come   tags mended   both`);
const all = [0, 1, 2].map((k) => [...counts.values()].reduce((sum, count) => sum + count[k]!, 0));
for (const [name, count] of [...counts, ['all', all] as const]) console.log(name.padEnd(42) + count.map((n, i) => String(n).padStart([12, 14, 7][i]!)).join(''));
