import assert from 'node:assert/strict';
import { english } from '../../../src/core/english/english';
import type { LanguageModels } from '../../../src/core/language/models';
import { readDoc } from '../../../src/core/language/read';
import { either, lemma, mark, named, optional, past, pattern, phrase, tag, upTo, word, written, type Element } from '../../../src/core/syntax/match';
import { readSyntax } from '../../../src/core/syntax/readSyntax';
import type { Syntax } from '../../../src/core/syntax/syntax';
import { timeFrom } from '../../../src/core/syntax/time';
import type { TokenRange } from '../../../src/core/syntax/tokenRange';
import { loadMedia } from '../../loadMedia';

suite('patterns over words', () => {
  let models: LanguageModels | undefined;
  suiteSetup(async () => { ({ models } = await loadMedia()); });
  const read = (text: string): Syntax => readSyntax(readDoc(text, { language: english, models }));
  const wordsOf = (doc: Syntax, range: TokenRange | undefined): string | undefined => range && doc.tokens.slice(range.from, range.to).map((t) => t.form).join(' ');
  const at = (doc: Syntax, form: string): number => doc.tokens.findIndex((t) => t.form === form);

  const age = pattern(mark(','), named('age', tag('NUM')), mark(','));
  const issued = pattern(word('issuingParticiples'), optional(named('time', past(timeFrom))), word('agentMarker'), named('issuer', phrase()));
  const bracketed = pattern(named('mention', phrase()), upTo(11, mark('('), mark(')')), mark(')'));

  test('words between marks', () => {
    const doc = read('Ruiz, 44, said it rained. Hale, the mayor, said it snowed.');
    assert.equal(wordsOf(doc, age.from(doc, 1)?.age), '44');
    assert.equal(wordsOf(doc, age.from(doc, 1)), ', 44 ,');
    assert.equal(age.from(doc, 0), undefined);
    assert.equal(age.from(doc, at(doc, 'Hale') + 1), undefined);
  });

  test('what is optional is named where it is there, and passed by where it is not', () => {
    const doc = read('A report published on Tuesday by the institute said so. One published by the ministry was longer.');
    const [first, second] = doc.tokens.filter((t) => t.form === 'published').map((t) => issued.from(doc, t.index));
    assert.deepEqual([wordsOf(doc, first?.time), wordsOf(doc, first?.issuer)], ['on Tuesday', 'the institute']);
    assert.deepEqual([first && 'time' in first, second && 'time' in second, wordsOf(doc, second?.issuer)], [true, false, 'the ministry']);
  });

  test('read backwards, a pattern takes the same words', () => {
    const doc = read('Anna Ruiz (HSB, Harlow) said it rained.');
    const found = bracketed.before(doc, at(doc, ')') + 1);
    assert.equal(wordsOf(doc, found?.mention), 'Anna Ruiz');
    assert.equal(wordsOf(doc, found), 'Anna Ruiz ( HSB , Harlow )');
    for (const form of ['HSB', ')', 'it']) assert.equal(bracketed.before(doc, at(doc, form)), undefined, form);
    const years = read('Ruiz, 44, said it rained.');
    assert.deepEqual(age.before(years, 4), age.from(years, 1));
  });

  test('up to the nearest, no further than it may, and past no barrier', () => {
    const doc = read('She spoke softly and slowly and then said that it rained, and that it snowed.');
    const that = (most: number, barrier?: Element): number | undefined => pattern(upTo(most, word('complementiser'), barrier)).from(doc, 0)?.to;
    assert.equal(that(8), 9);
    assert.equal(that(7), undefined);
    assert.equal(that(30, tag('CCONJ')), undefined);
    assert.equal(that(30, mark(',')), 9);
  });

  test('a word by its lemma', () => {
    const doc = read('Hale had said so.');
    assert.equal(wordsOf(doc, pattern(lemma('perfectAuxiliary'), tag('VERB')).from(doc, 1)), 'had said');
    assert.equal(pattern(word('perfectAuxiliary'), tag('VERB')).from(doc, 1), undefined);
  });

  test('the first of several that matches is taken, with its names alone', () => {
    const doc = read('Hale, 44, and Ruiz (HSB) said it rained.');
    const ageOrAcronym = pattern(either(named('age', tag('NUM')), named('acronym', written(/^\p{Lu}{2,}$/u))));
    assert.deepEqual(Object.keys(ageOrAcronym.from(doc, 2) ?? {}).sort(), ['age', 'from', 'to']);
    assert.deepEqual(Object.keys(ageOrAcronym.from(doc, at(doc, 'HSB')) ?? {}).sort(), ['acronym', 'from', 'to']);
    assert.equal(ageOrAcronym.from(doc, 1), undefined);
  });

  test('what was tried in vain leaves no name', () => {
    const doc = read('Hale, 44 years old, said it rained.');
    const found = pattern(optional(mark(','), named('age', tag('NUM')), mark(',')), mark(',')).from(doc, 1);
    assert.deepEqual(found, { from: 1, to: 2 });
  });

  test('no word is taken beyond the sentence, the limit or the text', () => {
    const doc = read('It rained. Ruiz said so.');
    const overTheEnd = pattern(mark('.'), tag('PROPN'));
    assert.equal(overTheEnd.from(doc, 2), undefined, 'over the end of a sentence');
    assert.equal(overTheEnd.from(doc, 2, 99), undefined, 'whatever the limit says');
    assert.equal(pattern(tag('PROPN'), tag('VERB')).from(doc, 3, 4), undefined, 'the limit');
    assert.equal(pattern(tag('PROPN'), tag('VERB')).before(doc, 5, 4), undefined, 'the limit, backwards');
    for (const i of [-1, doc.tokens.length, doc.tokens.length + 5]) assert.equal(pattern(upTo(3, mark('.'))).from(doc, i), undefined);
    assert.equal(pattern(mark('.')).before(doc, 0), undefined);
  });

  test('asked at each of many words, the work grows with them', () => {
    const phrases = pattern(named('one', phrase()), upTo(11, mark('('), mark(')')), named('two', phrase()));
    const reads = (words: number): number => {
      const doc = read('a dam '.repeat(words / 2));
      let looked = 0;
      const counting = new Proxy(doc, { get: (target, key) => (key === 'at' ? (i: number) => (looked++, target.at(i)) : Reflect.get(target, key) as unknown) });
      for (let i = 0; i < doc.tokens.length; i++) phrases.from(counting, i);
      return looked;
    };
    const [few, many] = [reads(500), reads(2000)];
    assert.ok(many < 5 * few, `${few} looks at 500 words, ${many} at 2000`);
  });

  test('its names are known to the compiler', () => {
    const doc = read('Ruiz, 44, said it rained.');
    const found = age.from(doc, 1);
    // @ts-expect-error no element bears this name
    assert.equal(found?.height, undefined);
    const time: TokenRange | undefined = issued.from(doc, 1)?.time;
    // @ts-expect-error what is optional may not be there
    const there: () => TokenRange = () => issued.from(doc, 1)!.time;
    assert.deepEqual([time, typeof there], [undefined, 'function']);
  });
});
