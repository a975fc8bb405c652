import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/english/english';
import type { Location } from '../../../src/core/analysis/analysis';
import type { Resources } from '../../../src/core/analysis/resources';
import { readDoc } from '../../../src/core/language/read';
import { findLocations, type FoundLocations } from '../../../src/core/locations/findLocations';
import { loadMedia } from '../../loadMedia';

let resources: Resources;
const found = (text: string): FoundLocations => findLocations(readDoc(text, resources), resources.gazetteer);
/** "Springfield US Illinois" for each location, or for one sense only. */
const told = (text: string, sense?: Location['sense']): string[] => found(text).locations.filter((l) => !sense || l.sense === sense).map((l) => `${text.slice(l.start, l.end)} | ${l.lat === undefined ? '-' : [l.country, l.admin1].filter(Boolean).join(' ')}`);
const names = (text: string): string[] => found(text).locations.filter((l) => l.sense !== 'demonym').map((l) => text.slice(l.start, l.end));

suite('places of an article', () => {
  suiteSetup(async () => void (resources = await loadMedia()));
  const example = (what: string, text: string, ...expected: string[]): void => void test(what, () => {
    const got = told(text);
    for (const one of expected) assert.ok(got.includes(one), `wanted ${one}, got ${got.join('; ') || 'nothing'}`);
  });
  const absent = (what: string, text: string, ...unwanted: string[]): void => void test(what, () => {
    const got = names(text);
    for (const one of unwanted) assert.ok(!got.includes(one), `did not want ${one}, got ${got.join('; ')}`);
  });

  suite('found', () => {
    example('a country and its capital', 'Rescue teams left Nairobi on Monday for the north of Kenya.', 'Nairobi | KE Nairobi County', 'Kenya | KE');
    example('a street that the list lacks, in the country that the article tells of', 'Floods hit Leeds, Hull and York in England on Friday. A twin town, Chartres in France, sent pumps to Zimmwell Road, the mayor of Hull said.', 'Zimmwell Road | GB England');
    example('a province beside its generic word', 'Fighting was reported in the northern province of Baghlan, officials in Afghanistan said.', 'Baghlan | AF Baghlan');
    example('a valley by the province it lies in', 'Convoys reached Panjshir valley on Friday, Afghanistan’s interior ministry said.', 'Panjshir valley | AF Panjshir');
    example('a gulf', 'A tanker was boarded in the Gulf of Aden on Sunday.', 'Gulf of Aden | ');
    example('abbreviations of states', 'A storm hit Mobile, Ala., and parts of Calif. on Tuesday.', 'Ala. | US Alabama', 'Calif. | US California', 'Mobile | US Alabama');
    example('abbreviations of countries', 'Talks between the U.S., the UK and the UAE go on.', 'U.S. | US', 'UK | GB', 'UAE | AE');
    example('capitals at the end of a sentence, without its full stop', 'She moved to the US. He stayed in the UK. They met in Washington, D.C. in May.', 'US | US', 'UK | GB', 'Washington, D.C. | US District of Columbia');
    absent('an era', 'The wall was built in the 5th century BC. It fell in 49 BC, and again in 512 BC.', 'BC', 'BC.');
    example('a dateline', 'FLINT, Mich. (AP) — The council met on Monday.\n\nIt will meet again in May.', 'FLINT | US Michigan');
    example('a possessive', 'Peru’s mines reopened. Peru\'s unions agreed.', 'Peru | PE');
    example('a row of states', 'The bill passed in Ohio, Oregon, Washington and Georgia.', 'Oregon | US Oregon', 'Georgia | US Georgia', 'Washington | US Washington');
    example('a headline in capitals', 'FLOODS HIT BANGKOK AND CHIANG MAI AGAIN\n\nThe rain in Thailand went on for a third day, officials said.', 'BANGKOK | TH Bangkok');
    example('names without their diacritics', 'Buses between Sao Paulo and Belem in Brazil were stopped.', 'Sao Paulo | BR São Paulo');
    example('an older spelling', 'The embassy in Kiev reopened as Ukraine asked for help.', 'Kiev | UA Kyiv City');
    example('a list of towns', 'Fighting was reported in Bakhmut, Kramatorsk and Sloviansk in eastern Ukraine.', 'Bakhmut | UA Donetsk', 'Kramatorsk | UA Donetsk', 'Sloviansk | UA Donetsk');
    example('diacritics or none, with an article in lower case', 'Cocoa from Cote d\'Ivoire and from Côte d’Ivoire.', 'Cote d\'Ivoire | CI', 'Côte d’Ivoire | CI');
    example('a possessive of a town', 'Nairobi’s mayor and Kampala\'s bishop met.', 'Nairobi | KE Nairobi County', 'Kampala | UG Central Region');
    example('New York and the capital, shortened', 'Trains between Albany, N.Y., and Washington, D.C., were late.', 'Albany | US New York', 'Washington, D.C. | US District of Columbia');
    example('islands, lakes, mountains, straits', 'Ships passed the Isle of Wight, Lake Victoria, Mount Kilimanjaro and the Strait of Hormuz.', 'Isle of Wight | GB England', 'Lake Victoria | ', 'Mount Kilimanjaro | ', 'Strait of Hormuz | ');
    example('hyphens between countries', 'The Iran-Iraq border was closed.', 'Iran | IR', 'Iraq | IQ');
    test('a river that no list has is found by its word', () => assert.ok(names('Crews searched the Quillowby River near Columbus, Ohio, on Friday.').includes('Quillowby River')));
    test('a village that no list has, too', () => assert.ok(names('Soldiers entered the village of Zarqoshan on Friday.').includes('Zarqoshan')));
  });

  suite('not found', () => {
    absent('people named like places', 'Paris Hilton met Jack London. Mr. Houston and Ms. Washington were there; Houston spoke first.', 'Paris', 'London', 'Houston', 'Washington');
    absent('a given name behind a relative', 'She is accused of murdering her daughter, Brittany, in June in Indiana. Brittany had gone to school.', 'Brittany');
    absent('words that make up a name only when joined', 'He is better qualified than I was “When I Ran.” He said so in Ohio.', 'I Ran');
    absent('people named like hills and lakes', 'Martha Hill said the court was wrong. Damon Lake won the race, and Otto Brook sang near Beacon Hill.', 'Martha Hill', 'Damon Lake', 'Otto Brook');
    absent('what kind of place it is, for a town called so', 'The fire in Yellowstone National Park spread. Boats left Karn Bay for the Tamsin Republic.', 'National Park', 'Bay', 'Republic');
    absent('papers and universities', 'The Boston Globe and the University of Texas declined to comment.', 'Boston', 'Texas');
    absent('a paper and a company called after a town', 'He told the Granite City Herald that Meridian Freight had lied. Meridian denied it. Meridian’s owner called the report false.', 'Granite City', 'Meridian');
    absent('a university, a person', 'A study by Lancaster University was led by Chelsea Marsh.', 'Lancaster', 'Chelsea');
    absent('words that are towns', 'Reading is fun. Mobile phones are banned. Of course, most people came.', 'Reading', 'Mobile', 'Of');
    absent('somebody’s first name, though the article names the town', 'Paris Hilton flew home. She had been born in Paris.', 'Paris Hilton');
    test('once where it is the town', () => assert.equal(names('Paris Hilton flew home. She had been born in Paris.').filter((name) => name === 'Paris').length, 1));
    absent('months', 'It happened in March and again in August.', 'March', 'August');
    absent('money', 'The loan of US$ 5 million was paid.', 'US');
    absent('a movement with an article', 'The Taliban said they had won. The Taliban denied losses.', 'Taliban');
    absent('web addresses', 'See https://www.example.org/Canada/Toronto-news for more.', 'Canada', 'Toronto');
  });

  suite('told apart', () => {
    example('by the state behind the name', 'The fair in Springfield, Ill., opened Friday.', 'Springfield | US Illinois');
    example('by the state in full', 'The fair in Springfield, Missouri, opened Friday.', 'Springfield | US Missouri');
    example('by the country behind the name', 'She was born in Valencia, Venezuela, in 1970.', 'Valencia | VE Carabobo');
    example('a state by the word behind it', 'Lawmakers in Washington state passed the bill.', 'Washington | US Washington');
    example('a state by the word before it', 'Lawmakers of the state of Washington passed the bill.', 'Washington | US Washington');
    example('the capital without such a word', 'Lawmakers in Washington passed the bill.', 'Washington | US District of Columbia');
    example('by the country behind a point of the compass', 'The fair in Durham, northern England, opened Friday.', 'Durham | GB England');
    example('counties in a row are no address', 'Farmers in Cork, Kerry and Limerick in Ireland lost hay.', 'Limerick | IE Munster');
    example('two names of one town', 'Kyiv’s mayor spoke. Kiev’s bishop was silent.', 'Kyiv | UA Kyiv City', 'Kiev | UA Kyiv City');
    test('two names of one river are one entity', () => {
      const { locations } = found('At Passau the Donau is joined by the Inn. The Danube rose in Germany.');
      assert.equal(new Set(locations.filter(({ name }) => name === 'Danube').map(({ entity }) => entity)).size, 1, JSON.stringify(locations));
      assert.equal(locations.filter(({ name }) => name === 'Danube').length, 2);
    });
    example('by importance', 'The minister flew to Paris and then to London.', 'Paris | FR Île-de-France', 'London | GB England');
    example('by the other places of the article', 'The sheriff of Delaware County said deputies from Columbus, Westerville and Dublin searched the reservoir in Ohio.', 'Dublin | US Ohio');
    example('a famous town against hamlets of one state that share their names with its neighbours', 'The firm will move to Rotterdam, it said. Ships from Bergen and Rotterdam cross the North Sea weekly.\n\nUnions in the Netherlands welcomed the plan.', 'Rotterdam | NL South Holland', 'North Sea | ');
    example('by the country that the sentence names', 'She pointed to Bergen, on the west coast of Norway, where prices fell.', 'Bergen | NO Vestland');
    example('by a people of the article', 'A fire broke out in Valencia on Monday. Spanish crews were on the spot within minutes.', 'Valencia | ES Valencia');
    example('in a local paper, small towns by the small towns around them', 'ROTTERDAM, N.Y. — The town board met on Monday. Residents of Schenectady, Niskayuna and Rotterdam spoke against the plan.', 'Rotterdam | US New York', 'Niskayuna | US New York');
    test('a place is listed by the name the article calls it, and the gazetteer’s chief name told beside', () => {
      const { locations, places } = found('The train from Cologne, Germany, reached Ghent in Belgium. Nobody left it in Cologne.');
      assert.deepEqual(places.map(({ name }) => name), ['Cologne', 'Germany', 'Ghent', 'Belgium']);
      assert.deepEqual(locations.map(({ name, listed }) => `${name}/${listed ?? ''}`), ['Cologne/Köln', 'Germany/', 'Ghent/Gent', 'Belgium/', 'Cologne/Köln']);
    });
    test('a city is meant and not the region that bears its name for short', () => assert.deepEqual(found('A crane fell in Mecca, officials in Saudi Arabia said.').locations.map(({ name, feature }) => `${name} ${feature}`), ['Mecca PPLA', 'Saudi Arabia PCLI']));
    test('a country keeps its chief name, and so does a town called by a part of it', () => assert.deepEqual(found('She left Burma for Frankfurt in Germany.').places.map(({ name }) => name), ['Myanmar', 'Frankfurt am Main', 'Germany']));
    test('two places of one name in one article', () => {
      const got = told('Visitors from Paris, Texas, flew to Paris, France, on Monday.');
      assert.ok(got.includes('Paris | US Texas') && got.includes('Paris | FR Île-de-France'), got.join('; '));
    });
    test('one name is one place, and its mentions one entity', () => {
      const text = 'Police in Springfield, Ill., made an arrest. Springfield has few such cases.';
      const { locations, places } = found(text);
      const towns = locations.filter((l) => l.name === 'Springfield');
      assert.equal(towns.length, 2);
      assert.equal(new Set(towns.map((l) => l.entity)).size, 1);
      assert.equal(places.find((p) => p.id === towns[0]?.entity)?.mentions.length, 2);
    });
    test('a name that cannot be placed spoils no other', () => assert.ok(told('The village of Zarqoshan lies near Kandahar in Afghanistan.').includes('Kandahar | AF Kandahar')));
    test('the others stay as alternatives, best first', () => {
      const town = found('The fair in Springfield, Ill., opened Friday.').locations[0];
      assert.ok(town?.alternatives && town.alternatives.length >= 3);
      const scores = town.alternatives.map((a) => a.score);
      assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
      assert.match(town.reason, /the text itself says/);
    });
  });

  suite('used as', () => {
    for (const [text, name] of [
      ['Beijing said it would retaliate.', 'Beijing'], ['Ohio banned the sale of fireworks.', 'Ohio'], ['The sanctions were condemned by Tehran.', 'Tehran'], ['The minister warned Moscow on Monday.', 'Moscow'],
    ] as const) test(`an institution: ${text}`, () => assert.ok(told(text, 'metonym').some((one) => one.startsWith(name)), told(text).join('; ')));
    for (const [text, name] of [
      ['Paris lies on the Seine.', 'Paris'], ['She was born in Tehran.', 'Tehran'], ['Chicago is a large city.', 'Chicago'], ['The minister visited Moscow on Monday.', 'Moscow'],
    ] as const) test(`a place: ${text}`, () => assert.ok(told(text, 'place').some((one) => one.startsWith(name)), told(text).join('; ')));
    test('a people whose name a town and a river bear too', () => assert.deepEqual(told('Canadian engineers and a Ukrainian pilot came to the southern English coast.', 'demonym'), ['Canadian | CA', 'Ukrainian | UA', 'English | GB England']));
    test('a people', () => assert.deepEqual(told('A Turkish policeman met Afghan soldiers.', 'demonym'), ['Turkish | TR', 'Afghan | AF']));
    test('an institution', () => assert.ok(told('Tehran denied the report on Monday. Officials in Tehran were silent.', 'metonym').includes('Tehran | IR Tehran')));
    test('a place', () => assert.ok(told('Officials in Tehran were silent.', 'place').includes('Tehran | IR Tehran')));
    test('a town that shares its name with a firm stays a town where the text says so', () => assert.ok(told('Meridian Freight is moving. Its trucks stood in Meridian, Idaho, on Friday.', 'place').some((one) => one === 'Meridian | US Idaho')));
    test('a public body bears its place as a modifier', () => assert.deepEqual(told('The Columbus Police Department in Ohio made an arrest.', 'demonym'), ['Columbus | US Ohio']));
    test('a part of the name of a body', () => assert.deepEqual(names('The Columbus Police Department made an arrest.'), []));
  });

  suite('reasons', () => {
    const reasonOf = (name: string, text: string): string => found(text).locations.find((l) => text.slice(l.start, l.end) === name)?.reason ?? 'not found';
    const reads = (name: string, text: string, wanted: RegExp): void => void test(`${name}: ${wanted.source}`, () => assert.match(reasonOf(name, text), wanted));
    reads('Springfield', 'The fair in Springfield, Ill., opened Friday.', /^the text itself says where it lies: “Springfield, Ill\.”$/);
    reads('Washington', 'Lawmakers in Washington state passed the bill.', /^the text calls it a state$/);
    reads('Afghan', 'Afghan soldiers left.', /^what is of Afghanistan is called so$/);
    reads('Bergen', 'She pointed to Bergen, on the west coast of Norway, where prices fell.', /^a sentence that names it also names Norway, where it lies$/);
    reads('Ouagadougou', 'The talks in Ouagadougou ended on Friday.', /^the only place called Ouagadougou in the list of places$/);
    reads('Paris', 'The minister flew to Paris on Friday.', /^the best known of \d+ places called Paris$/);
    reads('Dundee', 'Boats left Edinburgh on Monday.\n\nOthers left Dundee and Aberdeen. Scotland waits.', /^the article (?:also )?names .*Scotland/);
  });

  suite('any text at all', () => {
    const texts = ['', ' ', '\n\n', 'x', '\u0000\u0001', '\uFEFFParis', 'Paris\r\n\r\nLondon', '🇫🇷 Paris 👩‍👩‍👧', 'e\u0301\u0301\u0301', 'في بغداد قال', '“'.repeat(4000), 'PARIS '.repeat(2000), 'Paris, '.repeat(3000), `${'A'.repeat(100000)}`];
    for (const text of texts) test(JSON.stringify(text.slice(0, 24)), () => {
      for (const { start, end } of found(text).locations) assert.ok(start >= 0 && end > start && end <= text.length);
    });
    test('words of the gazetteer and signs in any order', () => {
      const word = fc.constantFrom('Paris', 'Texas', ',', '.', 'the', 'of', 'Gulf', 'County', 'in', 'Ill.', 'U.S.', '-', '(', ')', 'New', 'York', 'Mr.', 'River', 'Turkish', '—', 'D.C.', '"', '\n\n', 'É', '🙂');
      fc.assert(fc.property(fc.array(word, { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        let last = 0;
        for (const { start, end } of found(text).locations) {
          assert.ok(start >= last && end > start && end <= text.length, `${start}-${end} after ${last} in ${JSON.stringify(text)}`);
          last = end;
        }
      }), { seed: 7, numRuns: 300 });
    });
    test('time grows with length, not with its square', () => {
      const paragraph = 'Deputies from Columbus, Dublin and Newark searched Licking County on Monday, said Sheriff Tom Brown of Springfield, Ohio.\n\n';
      const time = (times: number): number => {
        const doc = readDoc(paragraph.repeat(times), { language: english });
        const before = process.cpuUsage();
        findLocations(doc, resources.gazetteer);
        return process.cpuUsage(before).user / 1000;
      };
      time(50);
      const short = time(100), long = time(800);
      console.log(`      ${short.toFixed(0)} ms for 12,000 characters, ${long.toFixed(0)} ms for eight times as many`);
      assert.ok(long < 40 * Math.max(short, 2), `${short} and ${long} ms`);
    });
  });

  test('without a gazetteer, what the text shows to be a place is found and not placed', () => {
    const text = 'Soldiers entered the village of Zarqoshan and crossed the Quillowby River.';
    const { locations } = findLocations(readDoc(text, resources), undefined);
    assert.ok(locations.length >= 2);
    assert.ok(locations.every((l) => l.lat === undefined && l.country === undefined));
  });
});
