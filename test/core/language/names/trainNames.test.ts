import assert from 'node:assert/strict';
import { readNameText, withPeoplesAsOther, type NameText } from '../../../../src/build/models/nameTexts';
import { nameSettings, trainNames } from '../../../../src/build/models/trainNames';
import { runToEnd } from '../../../../src/core/analysis/steps';
import { checksum } from '../../../../src/core/language/model/checksum';
import { writeModelFile } from '../../../../src/core/language/model/modelFile';
import { english } from '../../../../src/core/english/english';
import { createNameFinder } from '../../../../src/core/language/names/findNames';
import { nameKinds, spelled } from '../../../../src/core/language/names/nameLabels';
import { createNameLexicon, Fact, layOutLexicon, lexiconHash } from '../../../../src/core/language/names/nameLexicon';

/** A text with its names in brackets: "[PER Asha Nwosu] left." */
function marked(source: string, marks: string): NameText {
  const entities: { start: number; end: number; type: string }[] = [];
  let text = '';
  for (const part of marks.split(/(\[[A-Z]+ [^\]]+\])/)) {
    const name = /^\[([A-Z]+) (.+)\]$/.exec(part);
    if (name) entities.push({ start: text.length, end: text.length + name[2]!.length, type: name[1]! });
    text += name ? name[2]! : part;
  }
  return readNameText({ id: 'x', text, entities }, source);
}
const told = ({ tokens, labels }: NameText): string[] => spelled(labels).map((n) => `${nameKinds[n.kind]} ${tokens.slice(n.firstToken, n.endToken).map((t) => t.form).join(' ')}`);
const lexiconModel = layOutLexicon(new Map([[lexiconHash('Irish'), Fact.demonym], [lexiconHash('Asha'), Fact.commonGivenName]]));
const lexicon = createNameLexicon(lexiconModel);

suite('training of names', () => {
  test('titles are no part of a name, whatever a collection says', () => {
    assert.deepEqual(told(marked('redocred', 'Then [PER President Asha Nwosu] met [PER King Olaf] and [PER Duke of Sorrel].')), ['PER Asha Nwosu', 'PER Olaf', 'PER Duke of Sorrel']);
  });

  test('peoples are names of the kind "other", and none where a collection does not label these', () => {
    const words = 'The [ORG Irish] and the [LOC Irish] of [LOC Cork] sang.';
    assert.deepEqual(told(withPeoplesAsOther([marked('redocred', words)], lexicon)[0]!), ['MISC Irish', 'MISC Irish', 'LOC Cork']);
    assert.deepEqual(told(withPeoplesAsOther([marked('btc', words)], lexicon)[0]!), ['LOC Cork']);
  });

  const texts = ['Asha Nwosu', 'Mina Okoye', 'Lena Brandt', 'Ivo Kral'].flatMap((person) => ['Lagos', 'Bergen', 'Quito'].flatMap((place) => ['Harbour Authority', 'Seed Bank'].map((body) =>
    marked('uner_ewt', `Yesterday [PER ${person}] flew to [LOC ${place}] for the [ORG ${body}], which said no more.`))));
  const settings = { ...nameSettings, leastCount: 1, epochs: 4, leastWeight: 1 };

  test('gives the same bits each time', () => {
    const first = checksum(writeModelFile(trainNames(texts, lexicon, settings)));
    console.log(`      ${first.toString(16)}`);
    assert.equal(checksum(writeModelFile(trainNames(texts, lexicon, settings))), first);
  });

  test('learns a toy collection, and reads names that it has not seen by what stands around them', () => {
    const finder = createNameFinder(trainNames(texts, lexicon, settings), lexiconModel, english.lexicon);
    const { tokens, sentences } = marked('uner_ewt', 'Yesterday Vera Holm flew to Tunis for the Flood Council, which said no more.');
    const found = runToEnd(finder.findInSteps(tokens.map((t, i) => ({ ...t, start: i, end: i + 1 })), sentences));
    assert.deepEqual(found.map((n) => `${n.kind} ${tokens.slice(n.firstToken, n.endToken).map((t) => t.form).join(' ')}`), ['PER Vera Holm', 'LOC Tunis', 'ORG Flood Council']);
    for (const { confidence } of found) assert.ok(confidence > 0 && confidence <= 1, `${confidence}`);
  });
});
