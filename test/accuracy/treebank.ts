// Prints how well the shipped models tag, lemmatize and parse the treebanks' dev file, and with --test the test files.
//
//   npx tsx test/accuracy/treebank.ts [TREEBANK-FOLDER] [--test] [--confusions N] [--ablate EPOCHS]
//
// --confusions prints the commonest confusions of tags and of relations, and each relation's precision and recall; --ablate trains the
// parser anew without each group of its features, on the training files, and prints what is lost on the dev file.
// Words and sentences are the treebank's; tags are the tagger's; all words count, punctuation too; LAS compares relations without
// their subtype (as the CoNLL 2018 evaluation does), "with subtypes" compares them whole.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConllu } from '../../src/build/models/conllu';
import { loadMedia } from '../loadMedia';
import { printParserAblation } from './parserAblation';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { test: { type: 'boolean' }, confusions: { type: 'string' }, ablate: { type: 'string' } } });
const folder = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared/treebank'));
if (!existsSync(folder)) {
  console.log(`treebank: skipped, no treebank in ${folder} (name another folder as the argument)`);
  process.exit(0);
}
const { models } = await loadMedia();
const { tagger, lemmatizer, parser } = models ?? {};
if (!tagger || !lemmatizer || !parser) {
  console.log(`treebank: skipped, a model is missing. ${models?.notices.join(' ')}`);
  process.exit(1);
}

if (values.ablate) {
  const sentencesOf = (name: string): ReturnType<typeof readConllu> => readConllu(readFileSync(join(folder, `${name}.conllu`), 'utf8'));
  printParserAblation(['train', 'gum_train'].flatMap(sentencesOf), sentencesOf('dev'), tagger, Number(values.ablate));
  process.exit(0);
}

const plain = (relation: string): string => relation.split(':')[0]!;
const share = (part: number, whole: number): string => (part / whole).toFixed(4);

for (const name of values.test ? ['dev', 'test', 'gum_test', 'pud_test'] : ['dev']) {
  const sentences = readConllu(readFileSync(join(folder, `${name}.conllu`), 'utf8'));
  const right = { upos: 0, xpos: 0, lemma: 0, head: 0, relation: 0, subtype: 0 };
  const confusions = new Map<string, number>();
  const relations = new Map<string, number>();
  const count = (where: Map<string, number>, what: string): void => { where.set(what, (where.get(what) ?? 0) + 1); };
  const perRelation = new Map<string, { gold: number; found: number; right: number }>();
  const of = (relation: string): { gold: number; found: number; right: number } => {
    const entry = perRelation.get(relation) ?? { gold: 0, found: 0, right: 0 };
    perRelation.set(relation, entry);
    return entry;
  };
  let words = 0;
  const began = performance.now();
  for (const gold of sentences) {
    const tags = tagger.tag(gold.forms);
    const { heads, deprels } = parser.parse(gold.forms, tags);
    gold.tags.forEach((tag, i) => {
      words++;
      const given = tags[i]!;
      if (given.upos === tag.upos) right.upos++;
      else count(confusions, `${tag.upos} tagged ${given.upos}`);
      if (given.xpos === tag.xpos) right.xpos++;
      if (lemmatizer.lemma(gold.forms[i]!, given) === gold.lemmas[i]) right.lemma++;
      const sameHead = heads[i] === gold.heads[i];
      const relation = gold.deprels[i]!;
      of(relation).gold++;
      of(deprels[i]!).found++;
      if (sameHead) right.head++;
      if (sameHead && plain(deprels[i]!) === plain(relation)) right.relation++;
      else if (sameHead) count(relations, `${plain(relation)} labelled ${plain(deprels[i]!)}`);
      if (sameHead && deprels[i] === relation) {
        right.subtype++;
        of(relation).right++;
      }
    });
  }
  const ms = performance.now() - began;
  console.log(`${name.padEnd(8)} ${words} words  UPOS ${share(right.upos, words)}  XPOS ${share(right.xpos, words)}  lemma ${share(right.lemma, words)}  UAS ${share(right.head, words)}  LAS ${share(right.relation, words)}  with subtypes ${share(right.subtype, words)}  (${Math.round(words / ms * 1000)} words/s, cold)`);
  if (values.confusions) {
    const top = (of: Map<string, number>): string => [...of].sort((a, b) => b[1] - a[1]).slice(0, Number(values.confusions)).map(([what, n]) => `${what} ${n}`).join(', ');
    console.log(`  ${top(confusions)}\n  ${top(relations)}`);
    for (const [relation, { gold, found, right: r }] of [...perRelation].sort((a, b) => b[1].gold - a[1].gold)) {
      console.log(`  ${relation.padEnd(14)} gold ${String(gold).padStart(5)}  precision ${share(r, found || 1)}  recall ${share(r, gold || 1)}`);
    }
  }
}
