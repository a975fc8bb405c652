// Trains the models in media/models/ from the treebanks, the same bits every time.
//
//   npm run train -- [TREEBANK-FOLDER] [--only NAME[,NAME]] [--check]
//
// TREEBANK-FOLDER defaults to ../shared/treebank and holds train.conllu (UD English EWT) and gum_train.conllu (GUM).
// The folders names and lexicons beside it serve the names.
// --only trains some of the models; --check writes nothing and fails when a model would come out other than it ships.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checksum } from '../../core/language/model/checksum';
import { writeModelFile, type ModelContent } from '../../core/language/model/modelFile';
import { keepFitted } from '../fitted';
import { readConllu } from './conllu';
import { pack } from './pack';
import { createNameLexicon } from '../../core/language/names/nameLexicon';
import { tagLikeUnseen } from './jackknife';
import { compileNameLexicon } from './nameLexicon';
import { readNameTexts, withPeoplesAsOther } from './nameTexts';
import { patternTexts } from './newsPatterns';
import { trainLemmatizer } from './trainLemmatizer';
import { nameSettings, trainNames } from './trainNames';
import { parserSettings, trainParser } from './trainParser';
import { taggerSettings, trainTagger } from './trainTagger';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, check: { type: 'boolean' } } });
const root = join(import.meta.dirname, '../../..');
const folder = resolve(positionals[0] ?? join(root, '../shared/treebank'));
const files = ['train.conllu', 'gum_train.conllu'].map((name) => join(folder, name));
const missing = files.filter((file) => !existsSync(file));
if (missing.length) {
  console.error(`train: nothing trained, these files are missing: ${missing.join(', ')}. Name the folder that holds them as the argument.`);
  process.exit(1);
}

const lexicons = join(folder, '../lexicons');
const sentences = files.flatMap((file) => readConllu(readFileSync(file, 'utf8')));
const models: Record<string, () => ModelContent> = {
  lemmatizer: () => trainLemmatizer(sentences),
  tagger: () => trainTagger(sentences, taggerSettings, console.log),
  parser: () => trainParser(tagLikeUnseen(sentences), parserSettings, console.log),
  'name-lexicon': () => compileNameLexicon(lexicons),
  names: () => {
    const lexicon = createNameLexicon(compileNameLexicon(lexicons));
    const texts = withPeoplesAsOther(readNameTexts(join(folder, '../names')), lexicon);
    return trainNames([...texts, ...patternTexts(texts, lexicons)], lexicon, nameSettings, console.log);
  },
};
const chosen = values.only?.split(',') ?? Object.keys(models);
const out = join(root, 'media/models');
mkdirSync(out, { recursive: true });
for (const name of chosen) {
  const train = models[name];
  if (!train) throw new Error(`train: there is no model "${name}"; there are ${Object.keys(models).join(', ')}`);
  const began = performance.now();
  const bytes = pack(writeModelFile(train()));
  const path = join(out, `${name}.bin`);
  console.log(`${name}: ${bytes.length} bytes, checksum ${checksum(bytes).toString(16).padStart(8, '0')}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  keepFitted(path, bytes, values.check);
}
