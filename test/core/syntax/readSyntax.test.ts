import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../../src/core/english/english';
import type { Upos } from '../../../src/core/language/doc';
import type { LanguageModels } from '../../../src/core/language/models';
import { readDoc } from '../../../src/core/language/read';
import { disagreementAt } from '../../../src/core/syntax/agreement';
import { readSyntax } from '../../../src/core/syntax/readSyntax';
import type { Syntax } from '../../../src/core/syntax/syntax';
import { loadMedia } from '../../loadMedia';

/** A word with its tags, the position of its head (-1 for the root) and its relation. */
type Word = readonly [form: string, upos: Upos, xpos: string, head: number, deprel: string];

/** A sentence as a tagger and a parser have it that say just this. */
function readAs(words: readonly Word[]): Syntax {
  const models: LanguageModels = {
    notices: [],
    tagger: { tag: () => words.map(([, upos, xpos]) => ({ upos, xpos })) },
    parser: { parse: () => ({ heads: Int32Array.from(words, ([, , , head]) => head), deprels: words.map(([, , , , deprel]) => deprel) }) },
  };
  return readSyntax(readDoc(words.map(([form]) => form).join(' '), { language: english, models }));
}

const placed = (doc: Syntax, form: string): string => {
  const token = doc.tokens.find((t) => t.form === form)!;
  return `${token.upos} ${token.xpos} ${token.lemma} ${doc.deprel(token.index)} of ${doc.at(doc.head(token.index)).form || '-'}`;
};

suite('tags and trees agree', () => {
  let models: LanguageModels | undefined;
  suiteSetup(async () => { ({ models } = await loadMedia()); });
  const read = (text: string): Syntax => readSyntax(readDoc(text, { language: english, models }));

  const given: readonly (readonly [what: string, words: readonly Word[], form: string, becomes: string])[] = [
    ['a past tense before its noun is a participle', [['Hale', 'PROPN', 'NNP', 1, 'nsubj'], ['saw', 'VERB', 'VBD', -1, 'root'], ['stranded', 'VERB', 'VBD', 3, 'amod'], ['cattle', 'NOUN', 'NNS', 1, 'obj']], 'stranded', 'VERB VBN strand amod of cattle'],
    ['a past tense behind its noun is a participle', [['A', 'DET', 'DT', 1, 'det'], ['dam', 'NOUN', 'NN', 4, 'nsubj'], ['raised', 'VERB', 'VBD', 1, 'acl'], ['twice', 'ADV', 'RB', 2, 'advmod'], ['holds', 'VERB', 'VBZ', -1, 'root']], 'raised', 'VERB VBN raise acl of dam'],
    ['one with a subject of its own stays', [['The', 'DET', 'DT', 1, 'det'], ['dam', 'NOUN', 'NN', 4, 'nsubj'], ['Hale', 'PROPN', 'NNP', 3, 'nsubj'], ['raised', 'VERB', 'VBD', 1, 'acl'], ['holds', 'VERB', 'VBZ', -1, 'root']], 'raised', 'VERB VBD raise acl of dam'],
    ['an object is no third person', [['It', 'PRON', 'PRP', 1, 'nsubj'], ['needs', 'VERB', 'VBZ', -1, 'root'], ['new', 'ADJ', 'JJ', 3, 'amod'], ['sluices', 'VERB', 'VBZ', 1, 'obj']], 'sluices', 'NOUN NNS sluice obj of needs'],
    ['a clause is no object', [['Hale', 'PROPN', 'NNP', 1, 'nsubj'], ['said', 'VERB', 'VBD', -1, 'root'], ['he', 'PRON', 'PRP', 3, 'nsubj'], ['intends', 'VERB', 'VBZ', 1, 'obj'], ['to', 'PART', 'TO', 5, 'mark'], ['stay', 'VERB', 'VB', 3, 'xcomp']], 'intends', 'VERB VBZ intend ccomp of said'],
    ['“that” before a noun determines it', [['Hale', 'PROPN', 'NNP', 1, 'nsubj'], ['closed', 'VERB', 'VBD', -1, 'root'], ['that', 'SCONJ', 'IN', 3, 'det'], ['sluice', 'NOUN', 'NN', 1, 'obj']], 'that', 'DET DT that det of sluice'],
    ['“that” before a clause opens it', [['Hale', 'PROPN', 'NNP', 1, 'nsubj'], ['said', 'VERB', 'VBD', -1, 'root'], ['that', 'PRON', 'DT', 4, 'mark'], ['it', 'PRON', 'PRP', 4, 'nsubj'], ['rained', 'VERB', 'VBD', 1, 'ccomp']], 'that', 'SCONJ IN that mark of rained'],
    ['a conjunction is nobody’s subject', [['Hale', 'PROPN', 'NNP', 1, 'nsubj'], ['stayed', 'VERB', 'VBD', -1, 'root'], ['although', 'SCONJ', 'IN', 4, 'nsubj'], ['it', 'PRON', 'PRP', 4, 'nsubj'], ['rained', 'VERB', 'VBD', 1, 'advcl']], 'although', 'SCONJ IN although mark of rained'],
    ['a noun before a noun is a part of it', [['The', 'DET', 'DT', 2, 'det'], ['river', 'NOUN', 'NN', 2, 'amod'], ['bank', 'NOUN', 'NN', 3, 'nsubj'], ['broke', 'VERB', 'VBD', -1, 'root']], 'river', 'NOUN NN river compound of bank'],
    ['what is done is a subject of its own', [['Fishing', 'VERB', 'VBG', 1, 'nsubj'], ['helped', 'VERB', 'VBD', -1, 'root']], 'Fishing', 'VERB VBG fish csubj of helped'],
    ['a mark has no place of a word', [['Hale', 'PROPN', 'NNP', 1, 'nsubj'], ['stayed', 'VERB', 'VBD', -1, 'root'], [';', 'PUNCT', ':', 1, 'discourse']], ';', 'PUNCT : ; punct of stayed'],
  ];
  for (const [what, words, form, becomes] of given) test(what, () => assert.equal(placed(readAs(words), form), becomes));

  test('a sentence whose tags are mended is parsed with them', () => {
    const said = read('The bank will raise rates, its governor, Otto Lenz, told reporters.');
    assert.equal(placed(said, 'told').slice(0, 9), 'VERB VBD ');
    assert.equal(placed(said, 'Otto'), 'PROPN NNP Otto nsubj of told');
    assert.equal(placed(read('The pier, Hale insists, is safe.'), 'Hale'), 'PROPN NNP Hale nsubj of insists');
  });

  test('one without a mend keeps its tree', () => {
    const doc = readDoc('The mayor said that the bridge would close on Monday.', { language: english, models });
    const syntax = readSyntax(doc);
    assert.deepEqual(syntax.tokens.map((t) => [t, syntax.head(t.index), syntax.deprel(t.index), syntax.children(t.index)]), doc.tokens.map((t) => [t, doc.head(t.index), doc.deprel(t.index), doc.children(t.index)]));
  });

  test('the children of a word are those whose head it is, in a mended tree too', () => {
    const doc = read('The bank will raise rates, its governor, Otto Lenz, told reporters. Most of Monday’s reported deaths were foreign visitors.');
    for (const { index } of doc.tokens) for (const c of doc.children(index)) assert.equal(doc.head(c), index);
    assert.equal(doc.tokens.filter(({ index }) => doc.head(index) >= 0).length, doc.tokens.reduce((n, { index }) => n + doc.children(index).length, 0));
  });

  test('what was read is given back as it is', () => {
    const syntax = read('Hale said it rained.');
    assert.equal(readSyntax(syntax), syntax);
  });

  test('in none of the project’s own articles do they contradict each other', () => {
    const folder = join(import.meta.dirname, '../../articles');
    let words = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const doc = read(readFileSync(join(folder, file), 'utf8'));
      for (const { index } of doc.tokens) assert.equal(disagreementAt(doc, index)?.name, undefined, `${file}: ${doc.at(index).form}`);
      words += doc.tokens.length;
    }
    assert.ok(words > 1000, `${words} words`);
  });

  test('without a parser the tags are mended and every word is a root', () => {
    const doc = readSyntax(readDoc('The pier, Hale insists, is safe.', { language: english }));
    assert.ok(doc.tokens.every(({ index }) => doc.head(index) === -1 && doc.deprel(index) === 'dep'));
  });
});
