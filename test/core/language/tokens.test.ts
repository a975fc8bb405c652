import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/english/english';
import { tokenize } from '../../../src/core/language/tokens';

const forms = (text: string): string[] => tokenize(text, 0, text.length, english.lexicon.tokens).map((t) => t.form);
const splits = (text: string, expected: string): void => {
  assert.deepEqual(forms(text), expected.split(' '));
};

suite('tokens', () => {
  test('clitics stand apart', () => {
    splits("They don't think Bakari's council can't act; it's", "They do n't think Bakari 's council ca n't act ; it 's");
    splits('They don’t say who we’re', 'They do n’t say who we ’re');
    splits("The ministers' plan cannot work", "The ministers ' plan can not work");
    splits("Gonna rock 'n' roll, O'Neill", "Gon na rock ' n ' roll , O'Neill");
  });

  test('hyphenated words are three tokens, prefixed words one', () => {
    splits('state-owned non-profit ex-minister e-mail', 'state - owned non-profit ex-minister e-mail');
    splits('the U.S.-led talks', 'the U.S. - led talks');
    splits('a 14-year-old', 'a 14 - year - old');
  });

  test('numbers, money, times, shares', () => {
    splits('$3.5 billion, €40, 12% at 12:30 on 9/11', '$ 3.5 billion , € 40 , 12 % at 12:30 on 9/11');
    splits('1,250,000 people and 3-4 dogs', '1,250,000 people and 3 - 4 dogs');
    splits('the 1990s, 21st, 9pm', 'the 1990s , 21st , 9 pm');
    splits('call 555-010-7788.', 'call 555-010-7788 .');
    splits('$150K at 7.45pm, 10kg for £1.2bn (or 10m)', '$ 150 K at 7.45 pm , 10 kg for £ 1.2 bn ( or 10 m )');
    splits('flight BA117A, 4x4 and 1000x', 'flight BA117A , 4x4 and 1000x');
  });

  test('abbreviations keep their full stop', () => {
    splits('Sen. Dana Ruiz of Mobile, Ala., met Dr. J. R. Okoye', 'Sen. Dana Ruiz of Mobile , Ala. , met Dr. J. R. Okoye');
    splits('in the U.S. at 9 a.m. today', 'in the U.S. at 9 a.m. today');
    splits('No. 5 said no. Not yes', 'No. 5 said no . Not yes');
    splits('Boston, Mass., and a mass. The', 'Boston , Mass. , and a mass . The');
  });

  test('ellipses, dashes and marks in a row', () => {
    splits('Well... no?! Yes -- perhaps—never…', 'Well ... no ?! Yes -- perhaps — never …');
    splits("''We go,'' he said", "'' We go , '' he said");
    splits('“We go,” (he) said: “now”.', '“ We go , ” ( he ) said : “ now ” .');
  });

  test('addresses, handles and hashtags are whole', () => {
    splits('See https://example.org/a?b=c. Or www.example.com, mail a.b@example.org!', 'See https://example.org/a?b=c . Or www.example.com , mail a.b@example.org !');
    splits('@otterdesk says #SaveTheQuay, example.org', '@otterdesk says #SaveTheQuay , example.org');
  });

  test('soft hyphens and zero-width characters neither split nor show', () => {
    const text = 'The par\u00ADlia\u00ADment\u200B of\u00A0Nord\u200Bmark\uFEFF.';
    const tokens = tokenize(text, 0, text.length, english.lexicon.tokens);
    assert.deepEqual(tokens.map((t) => t.form), ['The', 'parliament', 'of', 'Nordmark', '.']);
    assert.equal(text.slice(tokens[1]!.start, tokens[1]!.end), 'par\u00ADlia\u00ADment');
  });

  test('emoji and combining marks stay whole', () => {
    splits('👩‍🚒 🇺🇳 👍🏽 café', '👩‍🚒 🇺🇳 👍🏽 café');
    splits('cafe\u0301 na\u0308he', 'cafe\u0301 na\u0308he');
    splits('قال الوزير', 'قال الوزير');
  });

  test('tokens never overlap and cover all that can be seen, in any text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('Sen.', "don't", '"', '“', '”', '...', '$5', 'U.S.', 'al-', '-', '\u00AD', '\u200D', '👩', '\uD83D', '\r\n', ' ', '\u00a0', 'http://', '@a', '#', '1.', '1,2', "'", '(', ')')).map((p) => p.join('')),
    );
    fc.assert(fc.property(anything, (text) => {
      let at = 0;
      for (const token of tokenize(text, 0, text.length, english.lexicon.tokens)) {
        assert.ok(token.start >= at && token.end > token.start && token.form.length > 0);
        assert.ok(isUnseen(text.slice(at, token.start)), `left out: ${JSON.stringify(text.slice(at, token.start))}`);
        assert.equal(visible(text.slice(token.start, token.end)), visible(token.form));
        at = token.end;
      }
      assert.ok(isUnseen(text.slice(at)));
    }), { seed: 20210824, numRuns: 3000 });
  });
});

const unseen = /[\s\u0085\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const visible = (text: string): string => text.replace(unseen, '');
const isUnseen = (text: string): boolean => visible(text) === '';
