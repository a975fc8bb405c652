import assert from 'node:assert/strict';
import { runToEnd } from '../../../../src/core/analysis/steps';
import { articleOf, quotesBy } from '../../../../src/core/article/article';
import { applyChange, inverseOf } from '../../../../src/core/article/review/change';
import { perform } from '../../../../src/core/article/review/perform';
import { treeOf } from '../../../../src/core/article/tree';
import { articleFormats } from '../../../../src/core/formats/articleFormats';
import { readBratZip } from '../../../../src/core/formats/bratZip';
import { readImport } from '../../../../src/core/formats/importFormats';
import { placeImported } from '../../../../src/core/formats/placeImported';
import { exportedOf } from '../../formats/exportedFixture';
import { analysis, text } from '../articleFixture';
import { read, sidecarOf, write } from '../sidecar/sidecarFixture';
import { Review, reviewer } from './reviewFixture';

const ada = { name: ' Ada\n Voss ' };
const setBy = (review: Review, words: string, kind: 'quote' | 'claim' | 'speaker' = 'quote'): Review => review.do({ type: 'setSpeaker', marks: [review.mark(kind, words).key], speaker: ada });
const said = (review: Review, words: string): unknown => review.article.entities.get(review.mark('quote', words).entity ?? '');

suite('a speaker whom only a person names', () => {
  test('is a person of that name whom no words of the text mention, the same for every quote', () => {
    const review = setBy(setBy(new Review(), 'half'), 'The bridge');
    const { entities, quotes } = review.article;
    const quote = quotes.get(review.mark('quote', 'half').id);
    const entity = entities.get(quote?.entity ?? '');
    assert.deepEqual([entity?.name, entity?.kind, entity?.named, entity?.mentions, quote?.speaker], ['Ada Voss', 'person', true, [], null]);
    assert.deepEqual(said(review, 'The bridge'), said(review, 'half'));
    assert.equal(quotesBy(review.article, entity?.id ?? '').length, 2);
    assert.equal(review.mark('claim', 'half').entity, entity?.id, 'who is quoted claims it');
    assert.deepEqual(treeOf(review.article, text, 'kind')[0]?.children.map((row) => row.type === 'speaker' && `${row.entity?.name} ${row.children.length}`), ['Ilka Brandt 1', 'Ada Voss 2']);
  });

  test('all quotes of one person are given to that name at once, and one undo takes it back', () => {
    const review = new Review();
    const change = perform(review.article, text, { type: 'setSpeaker', marks: ['quote q2', 'quote q3'], speaker: ada }, review.by);
    const after = applyChange(review.decisions, change);
    assert.equal(new Set([...articleOf(analysis, { minimum: {} }, after).quotes.values()].flatMap(({ entity, id }) => (after.has(id) ? [entity] : []))).size, 1);
    assert.equal(applyChange(after, inverseOf(change)).size, 0);
  });

  test('is who bears the name in the text already, where somebody does', () => {
    const review = new Review();
    review.do({ type: 'setSpeaker', marks: [review.mark('quote', 'half').key], speaker: { name: 'Ilka Brandt' } });
    assert.equal(review.mark('quote', 'half').entity, 'e1');
  });

  test('of a claim and of a mention, too; a name without letters changes nothing', () => {
    const review = setBy(new Review(), 'half', 'claim');
    assert.equal(review.article.entities.get(review.mark('claim', 'half').entity ?? '')?.name, 'Ada Voss');
    const mention = new Review();
    mention.do({ type: 'add', kind: 'speaker', span: { start: text.indexOf('her'), end: text.indexOf('her') + 3 } });
    setBy(mention, 'her', 'speaker');
    assert.equal(mention.article.entities.get(mention.mark('speaker', 'her').entity ?? '')?.name, 'Ada Voss');
    assert.deepEqual(perform(mention.article, text, { type: 'setSpeaker', marks: ['quote q3'], speaker: { name: ' \n ' } }, reviewer()), []);
  });

  test('can be renamed, made an organisation and merged, before and after others are given to it', () => {
    const review = setBy(new Review(), 'half');
    review.do({ type: 'renameEntity', entity: review.entity('Ada Voss'), name: 'Ada Vos' });
    assert.equal((said(review, 'half') as { name: string }).name, 'Ada Vos', review.shown.join('\n'));
    review.do({ type: 'setSpeaker', marks: [review.mark('quote', 'The bridge').key], speaker: { entity: review.entity('Ada Vos') } });
    assert.deepEqual(said(review, 'The bridge'), said(review, 'half'), review.shown.join('\n'));
    review.do({ type: 'changeEntityKind', entity: review.entity('Ada Vos'), kind: 'organisation' });
    assert.deepEqual(review.article.analysis.entities.filter(({ name }) => name.startsWith('Ada')).map(({ name, kind }) => `${name}: ${kind}`), ['Ada Vos: organisation']);
    review.do({ type: 'mergeEntities', entities: [review.entity('Ada Vos'), 'e1'], into: 'e1' });
    for (const words of ['half', 'The bridge', '“We kept']) assert.equal((said(review, words) as { name: string }).name, 'Ilka Brandt', review.shown.join('\n'));
  });

  test('is kept in the sidecar', () => {
    const review = setBy(new Review(), 'half');
    const back = articleOf(analysis, { minimum: { claim: 0 } }, read(write(sidecarOf(review.decisions))).decisions);
    assert.deepEqual(back.analysis, review.article.analysis);
    assert.match(write(sidecarOf(review.decisions)), /Ada Voss/);
  });

  test('is in what is exported, and comes back from W3C annotations', () => {
    const review = setBy(new Review(), 'half');
    const exported = exportedOf(text, review.article);
    for (const id of ['html', 'markdown', 'csv-quotes', 'csv-entities', 'w3c', 'json', 'tei', 'brat', 'webanno-tsv', 'label-studio', 'prodigy', 'conll2003', 'ninjs']) {
      const content = articleFormats.find((format) => format.id === id)?.write(exported) ?? '';
      if (!['brat', 'prodigy', 'conll2003', 'label-studio'].includes(id)) assert.match(content, /Ada\\?_? ?\s?Voss/, id);
    }
    const { imported } = readImport(new TextEncoder().encode(articleFormats.find(({ id }) => id === 'w3c')!.write(exported)), text, 'w3c', readBratZip);
    const { marks, decisions } = runToEnd(placeImported(imported, text));
    const into = new Review();
    into.do({ type: 'bringIn', marks, decisions, source: 'Imported from a test' });
    const quote = into.article.quotes.get(into.mark('quote', 'half').id);
    assert.deepEqual([into.article.entities.get(quote?.entity ?? '')?.name, quote?.speaker], ['Ada Voss', null]);
    assert.deepEqual(into.article.entities.get('e2')?.mentions.map(({ form }) => form), ['name', 'pronoun'], '“He” is still who it was');
  });
});
