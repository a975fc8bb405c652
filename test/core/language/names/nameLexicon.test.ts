import assert from 'node:assert/strict';
import { createNameLexicon, extendPhrase, Fact, layOutLexicon, lexiconForm, lexiconHash } from '../../../../src/core/language/names/nameLexicon';

suite('name lexicon', () => {
  const york = extendPhrase(lexiconHash('New'), lexiconHash('York'));
  const lexicon = createNameLexicon(layOutLexicon(new Map([[lexiconHash('Asha'), Fact.rareGivenName], [york, Fact.city | Fact.division], [lexiconHash('Zoë'), Fact.commonGivenName]])));

  test('knows what it was given, in any spelling', () => {
    assert.equal(lexicon.facts(lexiconHash('ASHA')), Fact.rareGivenName);
    assert.equal(lexicon.facts(york), Fact.city | Fact.division);
    assert.equal(lexicon.facts(lexiconHash('Zoe')), Fact.commonGivenName);
    assert.equal(lexiconForm('O’Hará'), "o'hara");
  });

  test('knows hardly any word that it was not given', () => {
    let wrong = 0;
    for (let i = 0; i < 20_000; i++) if (lexicon.facts(lexiconHash(`word${i}`))) wrong++;
    assert.ok(wrong < 20, `${wrong} of 20000`);
  });
});
