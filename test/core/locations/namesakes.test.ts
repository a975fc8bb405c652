import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Resources } from '../../../src/core/analysis/resources';
import { loadMedia } from '../../loadMedia';

/** Words that stand in the text and what the mark on them must be: nothing, or its country and where it lies (degrees), or just a mark. */
type Wanted = readonly [words: string, place: null | 'marked' | readonly [country: string, lat?: number, lon?: number]];

let resources: Resources;

function check(text: string, wanted: readonly Wanted[]): Analysis {
  const analysis = analyse(text, resources);
  const told = analysis.locations.map((l) => `${text.slice(l.start, l.end)} ${l.country ?? '-'} ${l.lat ?? '-'},${l.lon ?? '-'}`).join('; ') || 'nothing';
  for (const [words, place] of wanted) {
    const start = text.indexOf(words), end = start + words.length;
    assert.ok(start >= 0, `the text has no “${words}”`);
    const found = analysis.locations.find((l) => l.start < end && start < l.end);
    if (place === null) assert.equal(found, undefined, `no place in “${words}”: ${told}`);
    else assert.ok(found, `a place at “${words}”: ${told}`);
    if (!found || place === null || place === 'marked') continue;
    const [country, lat, lon] = place;
    assert.equal(found.country, country, `${words}: ${told}`);
    if (lat !== undefined && lon !== undefined) assert.ok(Math.hypot((found.lat ?? 999) - lat, (found.lon ?? 999) - lon) < 1, `${words}: ${told}`);
  }
  return analysis;
}

suite('names like those of places', () => {
  suiteSetup(async () => void (resources = await loadMedia()));
  const example = (what: string, text: string, ...wanted: Wanted[]): void => void test(`${what}: ${text.slice(0, 60)}`, () => void check(text, wanted));

  suite('inside the names of bodies', () => {
    example('a court', 'The Supreme Court struck down the levy on Thursday, officials in Nairobi said.', ['Supreme Court', null], ['Nairobi', ['KE']]);
    example('a chamber', 'The Rajya Sabha debated the bill until midnight in New Delhi.', ['Rajya Sabha', null], ['New Delhi', ['IN']]);
    example('an army', 'Troops of the Lord’s Liberation Army crossed the river near Juba.', ['Liberation Army', null], ['Juba', ['SS']]);
    example('a party', 'The Forward Uganda Reform Party leader spoke in Kampala.', ['Forward Uganda Reform Party', null], ['Kampala', ['UG']]);
    example('an airline', 'A Japan Airlines crew was praised after the landing in Oslo.', ['Japan Airlines', null], ['Oslo', ['NO']]);
    example('a club', 'Lars Beck, the former coach of Sporting, Real Madrid and Inter Milan, was in Norway.', ['Real Madrid', null], ['Inter Milan', null], ['Norway', ['NO']]);
    example('an oil company', 'A Qatar Petroleum tanker was held off Oman.', ['Qatar Petroleum', null], ['Oman', ['OM']]);
    example('a club by its town', 'The striker of Porto missed the game. She had flown to Porto in May.', ['Porto missed', null]);
    example('an armed group', 'Fighters of the Islamic State held the road to Raqqa, Syria.', ['Islamic State', null], ['Raqqa', ['SY']]);
    example('the police of a town keep their town', 'The Columbus Police Department in Ohio made an arrest.', ['Columbus', ['US']], ['Ohio', ['US']]);
    example('the army of a country is the country’s', 'The U.S. Army flew them to Oslo.', ['U.S.', ['US']], ['Oslo', ['NO']]);
    example('the ministry of a country', 'The Ministry of Health of Peru sent doctors.', ['Peru', ['PE']]);
  });

  suite('people', () => {
    for (const [given, surname] of [['Kenya', 'Bright'], ['Israel', 'Dunn'], ['Georgia', 'Wills'], ['Chad', 'Ferris'], ['Asia', 'Coleman'], ['Montana', 'Reyes'], ['Paris', 'Colley']] as const) {
      example('a given name that is a country’s, a state’s or a city’s', `“We are tired,” ${given} ${surname} said on Monday.`, [given, null]);
    }
    example('behind a relative', 'The boy lives with mum Victoria and dad Gus.', ['Victoria', null]);
    example('behind “named”', 'A nurse named Florence held his hand.', ['Florence', null]);
    example('the country stays a country', 'Kenya said it would pay. Israel and Chad signed, too.', ['Kenya', ['KE']], ['Israel', ['IL']], ['Chad', ['TD']]);
    test('a person called like a place is a person', () => {
      const { entities } = check('Lena Orr and India Bowles met at the Iran talks.', [['India', null], ['Iran', ['IR']]]);
      assert.ok(entities.some(({ name, kind }) => name === 'India Bowles' && kind === 'person'), JSON.stringify(entities.map(({ name, kind }) => `${kind} ${name}`)));
    });
  });

  suite('months, works, lines, universities', () => {
    example('a month', 'The bridge in Leeds was shut in March, Mr. Hale said.', ['March', null], ['Leeds', ['GB']]);
    example('a musical', 'She sings in the Hamilton musical in Boston.', ['Hamilton', null], ['Boston', ['US']]);
    example('a title in marks', 'The “Jackson Heights” star left Dublin in May.', ['Jackson', null], ['Dublin', ['IE']]);
    example('an underground line', 'The Victoria Line stood still in London for hours.', ['Victoria Line', null], ['London', ['GB']]);
    example('a university by its town', 'Ana Ruiz studied medicine at Georgetown.', ['Georgetown', null]);
    example('a people with the name of a continent', 'Three African-American students sued in Alabama.', ['African', null], ['Alabama', ['US']]);
    example('a degree', 'Ada Moor, MBE, lives in Leeds.', ['MBE', null], ['Leeds', ['GB']]);
  });

  suite('the well known before the namesake', () => {
    example('airports', 'LONDON — Trains to Heathrow and Gatwick were late on Friday.', ['Heathrow', ['GB', 51.47, -0.46]], ['Gatwick', ['GB', 51.15, -0.19]]);
    example('an airport by its full name', 'She landed at Jomo Kenyatta International Airport on Friday.', ['Jomo Kenyatta International Airport', ['KE', -1.3, 36.9]]);
    example('seats of power', 'EDINBURGH — Ministers at Holyrood sat late.', ['Holyrood', ['GB', 55.95, -3.17]]);
    example('a parliament’s quarter', 'LONDON — Protesters marched through Westminster on Friday.', ['Westminster', ['GB', 51.5, -0.13]]);
    example('a square', 'Crowds filled Tahrir Square on Friday.', ['Tahrir Square', ['EG', 30.04, 31.24]]);
    example('a capital whose country is called alike', 'Gunfire was heard in Tunis on Friday.', ['Tunis', ['TN', 36.8, 10.2]]);
    example('the Gulf', 'Gulf states cut ties with Qatar.', ['Qatar', ['QA']]);
    test('the Gulf is the Persian one', () => {
      const { locations } = analyse('Gulf allies met in Qatar.', resources);
      assert.ok(locations.every(({ country }) => country !== 'PG'), JSON.stringify(locations));
    });
    example('rivers', 'Barges cannot pass the Danube or the Nile.', ['Danube', 'marked'], ['Nile', 'marked']);
    test('the forest and the company', () => {
      const { entities } = check('Amazon said it would open a depot. Loggers went deep into the Amazon.', [['the Amazon', 'marked']]);
      assert.ok(entities.some(({ name, kind }) => name === 'Amazon' && kind === 'organisation'), JSON.stringify(entities));
    });
    example('states in a round-up', 'Florida beat Carolina 3-1, and New York lost to Boston.', ['Florida', ['US', 28.3, -82.3]], ['Carolina', 'marked']);
    example('a country and not its state', 'Guadalajara and Puebla are hot, said doctors in Mexico.', ['Mexico', ['MX', 23, -102]]);
    example('a region and not a quarter', 'He flew from Baltimore, Maryland, to the Middle East.', ['Middle East', 'marked']);
    test('the region is none of Maryland’s', () => {
      const { locations } = analyse('He flew from Baltimore, Maryland, to the Middle East.', resources);
      assert.equal(locations.find(({ name }) => name === 'Middle East')?.country, undefined, JSON.stringify(locations));
    });
    example('a city that is a division of its own', 'Flights to Moscow’s Domodedovo Airport were late in Moscow.', ['Moscow’s', ['RU', 55.75, 37.6]]);
    example('the part of a city', 'The raid was in Metro Cebu, Philippines.', ['Metro Cebu', ['PH']]);
  });

  suite('what the list does not know', () => {
    example('a bridge in the town', 'HARLOW, England — The council shut Mill Bridge and Castle Hill on Monday.', ['HARLOW', ['GB', 51.77, 0.11]], ['Mill Bridge', ['GB', 51.77, 0.11]], ['Castle Hill', ['GB', 51.77, 0.11]]);
    example('the hill named far away is meant where its country is named', 'A crash closed roads in Castle Hill, Sydney, on Monday.', ['Castle Hill', ['AU']]);
    example('a mountain said to be one', 'He climbed Gorunsan, a mountain in South Korea.', ['Gorunsan', 'marked'], ['South Korea', ['KR']]);
    example('a state whose town is not known', 'They moved to Nowhereville, AZ, in May.', ['AZ', ['US', 34.3, -111.7]]);
    test('a town of another state is not the one that the text names', () => {
      const { locations } = analyse('The firm moved from Houston, AZ, last week.', resources);
      assert.ok(locations.every(({ lat }) => lat === undefined || lat > 31), JSON.stringify(locations));
    });
    example('a town that the country behind it has not in the list', 'Shells fell near Palmyra, Syria, on Friday.', ['Palmyra', ['SY']]);
    example('a row of towns and countries is no address', 'They met in Ghent, Belgium and Spain.', ['Ghent', ['BE']], ['Spain', ['ES']]);
    example('a dateline whose first word is a word', 'TEL HASSOUN, Syria — Two men were shot near Homs on Monday.', ['TEL HASSOUN', 'marked'], ['Homs', ['SY']]);
    example('degrees are no states', 'Jane Roe, MD, and Tom Fry, PA, wrote it in Boston.', ['MD', null], ['PA', null]);
    test('an unknown village lies in the country named behind it', () => {
      const { locations } = analyse('Rain hit Ulgamur, in western Mongolia. Others died in Ziketan in Qinghai province.', resources);
      assert.ok(locations.every(({ name, country }) => name !== 'Ulgamur' || country !== 'CN'), JSON.stringify(locations));
    });
    test('an unknown place is not shown at a government that speaks', () => {
      const { locations } = analyse('Moscow said that shells fell on Eastern Ghubarta. Moscow denied it.', resources);
      assert.ok(locations.every(({ name, country }) => !name.includes('Ghubarta') || country !== 'RU'), JSON.stringify(locations));
    });
    test('the town of a dateline that no list has', () => {
      const { entities } = check('OAK FENNEL, Texas, May 2, 2024 (GLOBE NEWSWIRE) -- Larn Corp. said its profit rose.', [['OAK FENNEL', 'marked'], ['GLOBE NEWSWIRE', null], ['Texas', ['US']]]);
      assert.ok(entities.every(({ name, kind }) => name !== 'OAK FENNEL' || kind === 'place'), JSON.stringify(entities));
    });
  });

  suite('as the article writes them', () => {
    test('without the marks that the list has', () => assert.deepEqual(analyse('Farmers from Raichur came to Gadwal.', resources).entities.filter(({ kind }) => kind === 'place').map(({ name }) => name), ['Raichur', 'Gadwal']));
    test('the sentence’s full stop is no part of a state', () => {
      const text = 'They moved to Fresno, CA. Then they left.';
      assert.ok(analyse(text, resources).locations.some(({ start, end }) => text.slice(start, end) === 'CA'));
    });
    example('words in capitals at the start', 'A LEEDS man who stole a bus said he was sorry.', ['LEEDS', ['GB']]);
  });

  suite('found where only the words around show it', () => {
    example('counties in a row', 'Storms hit Hitchcock and Hayes counties in Nebraska.', ['Hitchcock', 'marked'], ['Hayes', 'marked']);
    example('counties are placed as counties', 'Fires burned in Nassau and Baker counties in Florida.', ['Nassau', ['US', 30.6, -81.8]], ['Baker', ['US', 30.3, -82.3]]);
    example('where somebody lives', 'He leaves two sisters, Shirley Stade of Lebanon and Betty Kneil of Myerstown, Pa.', ['Myerstown', ['US']]);
    example('whom a politician stands for', 'Rep. Barbara Lind, D-Oakland, voted no.', ['Oakland', ['US']]);
  });
});
