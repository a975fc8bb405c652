import assert from 'node:assert/strict';
import { readConllu } from '../../../src/build/models/conllu';
import { trainLemmatizer } from '../../../src/build/models/trainLemmatizer';
import { parserSettings, trainParser, type ParserSettings } from '../../../src/build/models/trainParser';
import { taggerSettings, trainTagger } from '../../../src/build/models/trainTagger';
import { checksum } from '../../../src/core/language/model/checksum';
import { writeModelFile } from '../../../src/core/language/model/modelFile';
import { createParser } from '../../../src/core/language/parsing/parser';
import { createLemmatizer } from '../../../src/core/language/tagging/lemmatizer';
import { createTagger } from '../../../src/core/language/tagging/tagger';

/** A toy treebank: subject, verb, object, and reports of them. */
const toyTreebank = (): string => {
  const row = (id: number, form: string, lemma: string, upos: string, xpos: string, head: number, deprel: string): string =>
    [id, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t');
  const blocks: string[] = [];
  for (const who of ['Mayor', 'Baker', 'Pilot', 'Nurse']) for (const [did, base] of [['praised', 'praise'], ['warned', 'warn'], ['called', 'call']] as const) for (const whom of ['crews', 'voters', 'guests']) {
    blocks.push([
      row(1, 'The', 'the', 'DET', 'DT', 2, 'det'), row(2, who.toLowerCase(), who.toLowerCase(), 'NOUN', 'NN', 3, 'nsubj'), row(3, did, base, 'VERB', 'VBD', 0, 'root'),
      row(4, whom, whom.slice(0, -1), 'NOUN', 'NNS', 3, 'obj'), row(5, '.', '.', 'PUNCT', '.', 3, 'punct'),
    ].join('\n'));
  }
  return blocks.join('\n\n');
};

const quickly = (epochs: number): ParserSettings => ({ ...parserSettings, moves: { ...parserSettings.moves, epochs, leastChanges: 1, leastWeight: 1, places: 1 << 14 }, relations: { ...parserSettings.relations, epochs } });

suite('training', () => {
  const sentences = readConllu(toyTreebank());
  const train = (): Uint8Array[] => [
    writeModelFile(trainTagger(sentences, { ...taggerSettings, epochs: 3 })),
    writeModelFile(trainParser(sentences.map((s) => ({ ...s, given: s.tags })), quickly(3))),
    writeModelFile(trainLemmatizer(sentences)),
  ];

  test('gives the same bits each time', () => {
    const first = train().map(checksum);
    console.log(`      ${first.map((c) => c.toString(16)).join(' ')}`);
    assert.deepEqual(train().map(checksum), first);
  });

  test('learns a toy treebank by heart', () => {
    const tagger = createTagger(trainTagger(sentences, { ...taggerSettings, epochs: 5 }));
    const parser = createParser(trainParser(sentences.map((s) => ({ ...s, given: s.tags })), quickly(5)));
    const lemmatizer = createLemmatizer(trainLemmatizer(sentences));
    const forms = ['The', 'nurse', 'warned', 'crews', '.'];
    const tags = tagger.tag(forms);
    assert.deepEqual(tags.map((t) => t.xpos), ['DT', 'NN', 'VBD', 'NNS', '.']);
    const { heads, deprels } = parser.parse(forms, tags);
    assert.deepEqual([...heads], [1, 2, -1, 2, 2]);
    assert.deepEqual(deprels, ['det', 'nsubj', 'root', 'obj', 'punct']);
    assert.equal(lemmatizer.lemma('crews', tags[3]!), 'crew');
  });
});
