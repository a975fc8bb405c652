import assert from 'node:assert/strict';
import { english } from '../../../../src/core/english/english';
import type { LanguageModels } from '../../../../src/core/language/models';
import { readDoc } from '../../../../src/core/language/read';
import { loadMedia } from '../../../loadMedia';

suite('names', () => {
  let models: LanguageModels | undefined;
  suiteSetup(async () => { models = (await loadMedia()).models; });

  const names = (text: string): string[] => readDoc(text, { language: english, models }).names.map((n) => `${n.kind} ${text.slice(n.start, n.end)}`);
  const article = 'Port ministry denies closure plan\n\nAsha Nwosu, a harbour pilot from Lagos, met officials of the Ministry of Transport on Monday. "We were told nothing," Nwosu said. The Nigerian Ports Authority (NPA) declined to comment. Later the NPA published a letter in London, and Nwosu flew to Kenya.';

  test('people, organisations, places and nationalities are told apart', () => {
    const found = names(article);
    for (const name of ['PER Asha Nwosu', 'LOC Lagos', 'LOC London', 'LOC Kenya', 'ORG Ministry of Transport', 'ORG Nigerian Ports Authority']) assert.ok(found.includes(name), `${name} is not among ${found.join(', ')}`);
  });

  test('a surname is its bearer\'s, an acronym its expansion\'s', () => {
    const found = names(article);
    assert.equal(found.filter((n) => n === 'PER Nwosu').length, 2, found.join(', '));
    assert.equal(found.filter((n) => n === 'ORG NPA').length, 2, found.join(', '));
  });

  test('names are exact spans of whole tokens, in order, and never overlap', () => {
    const doc = readDoc(article, { language: english, models });
    let at = 0;
    for (const name of doc.names) {
      assert.ok(name.start >= at && name.end > name.start && name.confidence >= 0 && name.confidence <= 1);
      assert.equal(doc.tokens[name.firstToken]!.start, name.start);
      assert.equal(doc.tokens[name.endToken - 1]!.end, name.end);
      at = name.end;
    }
  });

  const holds = (what: string, text: string, ...wanted: string[]): void => void test(what, () => {
    const found = names(text);
    for (const name of wanted) assert.ok(found.includes(name), `${name} is not among ${found.join(', ')}`);
  });
  const lacks = (what: string, text: string, unwanted: RegExp): void => void test(what, () => {
    const found = names(text);
    assert.ok(!found.some((name) => unwanted.test(name)), found.join(', '));
  });
  holds('titles stand before names', 'Prime Minister Asha Nwosu received Sheikh Omar Haddad and Gen. Pavel Novak. Mr Haddad thanked her.', 'PER Asha Nwosu', 'PER Omar Haddad', 'PER Pavel Novak', 'PER Haddad');
  holds('a role parts a body from a person', 'National Port Agency Director Jane Moyo said the quay would open. European Parliament President Clara Voss agreed.', 'PER Jane Moyo', 'PER Clara Voss', 'ORG European Parliament');
  holds('given names with a hyphen', 'The minister, Park Min-jun, met Chen Wei-ling in Seoul on Monday.', 'PER Park Min-jun', 'PER Chen Wei-ling', 'LOC Seoul');
  holds('family names with an article', 'Yusuf al-Masri and Ahmad Al-Sabah signed the letter in Cairo.', 'PER Ahmad Al-Sabah', 'LOC Cairo');
  lacks('creeds and peoples are no organisations', 'Many Anglican families and Catholic priests lived beside Jews and Muslims. The Irish settlers left.', /^ORG/);
  lacks('a country that acts is a country', 'The broadcasts began in May and South Korea says they will go on. North Korea stated it would respond. Peru agreed with Kenya.', /^ORG/);
  lacks('a number is no name', 'The album climbed to No. 31 in Canada, from No. 96.', /No\./);
  lacks('a minister\'s field is no body', 'Minister of Labour and Employment Samuel Okafor resigned on Friday.', /^ORG (?:Employment|Labour)/);

  lacks('letters that stand for common words name nobody', 'The clinic tests for HIV and sells DVDs. A remote underwater camera (RUC) filmed the reef. Divers pulled the RUC up at night.', /^(?:ORG|PER|LOC) (?:HIV|DVDs|RUC)/);
  holds('bodies named after a place, a person or a trade', 'The Lagos Dairy Board sued Okoye & Brandt. Researchers at the University of Bergen met the National Fisheries Council.', 'ORG Lagos Dairy Board', 'ORG University of Bergen', 'ORG National Fisheries Council');

  test('headlines in capitals', () => {
    const found = names('MINISTER OPENS TALKS IN KENYA WITH JOHN MWANGI OF THE UNITED NATIONS\n\nThe talks began on Monday.');
    assert.ok(found.includes('LOC KENYA'), found.join(', '));
  });

  test('what is apart from the story has none', () => {
    const text = `${article}\n\nBy Dana Ruiz\n\nFollow us on Twitter`;
    assert.ok(readDoc(text, { language: english, models }).names.every((n) => n.end < text.indexOf('By Dana')));
  });

  test('without models there are none', () => {
    assert.deepEqual(readDoc(article, { language: english }).names, []);
  });
});
