import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis, Entity, Location } from '../../../src/core/analysis/analysis';
import type { Resources } from '../../../src/core/analysis/resources';
import { readDoc } from '../../../src/core/language/read';
import { withTeamWords } from '../../../src/core/language/teamWords';
import { emptyTeamList, nameKey, type TeamEntry, type TeamList } from '../../../src/core/teamList/teamList';
import { loadMedia } from '../../loadMedia';
import { assertSound } from '../analysis/assertSound';

const listOf = (...entries: readonly TeamEntry[]): TeamList => ({ entries });
const place = (name: string, lat: number, lon: number, more: object = {}): TeamEntry => ({ says: 'place', place: { name, lat, lon, ...more } });

suite('an article read with a team’s list', () => {
  let resources: Resources;
  suiteSetup(async () => { resources = await loadMedia(); });

  /** What was found in a text, asked for by words of it. */
  const read = (text: string, ...entries: readonly TeamEntry[]) => {
    const analysis = analyse(text, resources, listOf(...entries));
    assertSound(text, analysis);
    const words = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
    return {
      analysis, words,
      locations: (of: string): Location[] => analysis.locations.filter((location) => words(location) === of),
      entity: (of: string): Entity | undefined => analysis.entities.find(({ mentions }) => mentions.some((mention) => words(mention) === of)),
      shown: () => JSON.stringify({ entities: analysis.entities.map(({ kind, name, mentions }) => [kind, name, mentions.map(words)]), locations: analysis.locations.map(words) }),
    };
  };

  const depot = 'The depot in Reading will close, the mayor said.\n\nReading, which was founded in 1904, makes cranes. Ada Hale lives near Reading Bridge.';

  test('never a place: the name bears no location, and a longer one keeps its own', () => {
    assert.ok(read(depot).locations('Reading').length > 0);
    const { locations, analysis, shown } = read(depot, { says: 'notPlace', name: 'Reading' });
    assert.deepEqual(locations('Reading'), [], shown());
    assert.equal(analysis.entities.find(({ name, kind }) => name === 'Reading' && kind === 'place'), undefined, shown());
  });

  test('never a place: neither in a dateline nor in capitals, but small letters are another word', () => {
    const text = 'READING, England, May 3 — The cranes were sold, the board said. She likes reading in Reading.';
    const { locations, shown } = read(text, { says: 'notPlace', name: 'Reading' });
    assert.deepEqual([...locations('READING'), ...locations('Reading')], [], shown());
    assert.equal(locations('England').length, 1, shown());
  });

  test('an organisation: where the article makes a place or a person of it, or nothing at all', () => {
    const text = 'Workers in Jordan and Halden went on strike. Mercer said it would pay them on Friday. “We regret this,” said Mercer.';
    const { entity, locations, shown } = read(text, { says: 'organisation', name: 'Jordan' }, { says: 'organisation', name: 'Mercer' });
    assert.equal(entity('Mercer')?.kind, 'organisation', shown());
    assert.deepEqual(locations('Jordan'), [], shown());
    assert.equal(entity('Jordan')?.kind, 'organisation', shown());
  });

  test('an organisation: a person of that name in full stays one', () => {
    const text = 'Mercer said it would pay. Anna Mercer, who leads a union, said she doubted that. “They never do,” Anna Mercer said.';
    const { entity, shown } = read(text, { says: 'organisation', name: 'Mercer' });
    assert.equal(entity('Mercer')?.kind, 'organisation', shown());
    assert.equal(entity('Anna Mercer')?.kind, 'person', shown());
  });

  const organisations: readonly (readonly [name: string, text: string])[] = [
    ['Wanderers', 'Wanderers lost on Monday. “We were tired,” Wanderers said.'], // a plural, which is a group elsewhere
    ['Christmas', 'Christmas said on Monday that it would close two shops. “We are sorry,” Christmas said.'], // no name elsewhere
    ['Kids matter Trust', 'Kids matter Trust said it was glad. “We won,” Kids matter Trust said.'],
    ['Ada Hale Homes', 'Ada Hale Homes Opens Office\n\nAda Hale Homes, led by Ada Hale, opened an office in Leeds. “We are glad,” Ada Hale said.'],
    ['Captain Ada Books', 'Captain Ada Books said it was sold. “We are glad,” Captain Ada Books said.'],
    ['Ada Quill', 'Ada Quill, who publish maps, moved to Leeds. “We are glad,” Ada Quill said.'],
    ['Garth Quay', 'Garth Quay said it was sold. “We are glad,” Garth Quay said.'],
  ];
  for (const [name, text] of organisations) {
    test(`an organisation, whatever its words: ${name}`, () => {
      const { analysis, words, shown } = read(text, { says: 'organisation', name }, place('Garth', 1, 2));
      const those = analysis.entities.filter(({ mentions }) => mentions.some((mention) => words(mention) === name));
      assert.deepEqual(those.map(({ kind, mentions }) => [kind, mentions.filter((mention) => words(mention) === name).length]), [['organisation', text.split(name).length - 1]], shown());
    });
  }

  test('an organisation: with a title it is somebody, and in small letters another word', () => {
    const text = 'Mercer said on Monday that it was sold. Dr. Mercer, who founded the firm, left. “I am sad,” Dr. Mercer said. Orange sells orange juice.';
    const { entity, analysis, words, shown } = read(text, { says: 'organisation', name: 'Mercer' }, { says: 'organisation', name: 'Orange' });
    assert.equal(entity('Mercer')?.kind, 'organisation', shown());
    assert.equal(analysis.entities.find(({ kind, name }) => kind === 'person' && name === 'Mercer')?.mentions.filter(({ form }) => form === 'name').length, 2, shown());
    assert.ok(!analysis.entities.some(({ mentions }) => mentions.some((mention) => words(mention) === 'orange')), shown());
  });

  test('never a person', () => {
    const text = 'Bradley said on Monday that profits fell. “It was a hard year,” said Bradley, whose shares fell. Anna Bradley, no relation, laughed.';
    assert.equal(read(text).entity('Bradley')?.kind, 'person');
    const { analysis, entity, words, shown } = read(text, { says: 'notPerson', name: 'Bradley' });
    assert.ok(!analysis.entities.some(({ kind, mentions }) => kind === 'person' && mentions.some((mention) => words(mention) === 'Bradley')), shown());
    assert.equal(entity('Anna Bradley')?.kind, 'person', shown());
  });

  test('two names that are one: their quotes and pronouns are one person’s, who goes by the first', () => {
    const text = 'Cassius Clay won the title in 1964. “I am the greatest,” Clay said.\n\nMuhammad Ali lost it in 1971. “I will be back,” he said. Joe Frazier said Ali was tired.';
    assert.notEqual(read(text).entity('Cassius Clay'), read(text).entity('Muhammad Ali'));
    const { entity, analysis, shown } = read(text, { says: 'sameName', names: ['Muhammad Ali', 'Cassius Clay'] });
    const one = entity('Cassius Clay');
    assert.equal(one, entity('Muhammad Ali'), shown());
    assert.equal(one?.name, 'Muhammad Ali', shown());
    assert.ok(one?.aliases?.includes('Cassius Clay'), shown());
    assert.notEqual(entity('Joe Frazier'), one, shown());
    assert.equal(analysis.quotes.filter((quote) => quote.entity === one?.id).length, 2, shown());
  });

  test('two names that are one: with titles before them, of bodies too, and over two entries', () => {
    const text = 'Sir Alan Marsh spoke first, Dame Orla Fenn second. The Works Board met on Monday. “We are late,” the Arden Trust said. The Arden Trust and the Works Board are in debt.';
    const { entity, shown } = read(text, { says: 'sameName', names: ['Works Board', 'Arden Trust'] }, { says: 'sameName', names: ['Orla Fenn', 'Nobody Else'] }, { says: 'sameName', names: ['Nobody Else', 'Alan Marsh'] });
    assert.equal(entity('Works Board'), entity('Arden Trust'), shown());
    assert.notEqual(entity('Orla Fenn')?.name, 'Nobody Else', 'nobody is called what the article does not say');
    assert.equal(entity('Sir Alan Marsh') ?? entity('Alan Marsh'), entity('Dame Orla Fenn') ?? entity('Orla Fenn'), shown());
  });

  test('two names that are one: a body that is a region, too, but never two places', () => {
    const { entity, shown } = read('Brussels Bloc ministers met. “We agree,” the Brussels Bloc said. The EU will pay. Trains run from Paris to London.', { says: 'organisation', name: 'Brussels Bloc' }, { says: 'sameName', names: ['Brussels Bloc', 'EU'] }, { says: 'sameName', names: ['Paris', 'London'] });
    assert.ok(entity('EU'), shown());
    assert.equal(entity('EU'), entity('Brussels Bloc'), shown());
    assert.deepEqual([entity('Paris')?.name, entity('London')?.name], ['Paris', 'London'], shown());
  });

  test('a title of ours is no part of the name, of several words too', () => {
    const text = 'Burgrave Orla Fenn opened the fair. “It is a fine day,” Burgrave Orla Fenn said. Harbour Warden Peer Solum agreed, and Harbour Warden Solum left.';
    const { analysis, shown } = read(text, { says: 'title', name: 'Burgrave' }, { says: 'title', name: 'Harbour Warden' });
    const names = analysis.entities.map(({ name }) => name);
    assert.ok(names.includes('Orla Fenn') && names.includes('Peer Solum'), shown());
  });

  test('an abbreviation of ours ends no sentence, with or without its full stop in the list', () => {
    const text = 'He met Wrd. Solum there. They left Wrd. Nobody knew why.';
    const sentences = (list: TeamList): number => readDoc(text, { ...resources, language: { ...resources.language, lexicon: withTeamWords(resources.language.lexicon, list) } }).sentences.length;
    assert.equal(sentences(emptyTeamList), 4);
    assert.equal(sentences(listOf({ says: 'abbreviation', name: 'Wrd.' })), 2);
    assert.equal(sentences(listOf({ says: 'abbreviation', name: 'wrd' })), 2);
    const company = 'He works at Halden Inc. The shop is closed.';
    assert.deepEqual([emptyTeamList, listOf({ says: 'abbreviation', name: 'Inc.' })].map((list) => readDoc(company, { ...resources, language: { ...resources.language, lexicon: withTeamWords(resources.language.lexicon, list) } }).sentences.length), [2, 1]);
    assert.equal(withTeamWords(resources.language.lexicon, listOf({ says: 'notPlace', name: 'Wrd.' })), resources.language.lexicon);
  });

  test('a place of ours is where the list says, whatever the article says of the name', () => {
    const text = 'Old Mill Wharf will close in May. Crane drivers at Old Mill Wharf wept, said Mr Solum of Garth Quay.';
    const { locations, entity, shown } = read(text, place('Old Mill Wharf', 51.46, -0.97, { country: 'GB', desk: 'south' }), place('Garth Quay', 1, 2));
    assert.equal(locations('Old Mill Wharf').length, 2, shown());
    for (const { lat, lon, country, confidence, reason, name } of locations('Old Mill Wharf')) {
      assert.deepEqual({ lat, lon, country, name }, { lat: 51.46, lon: -0.97, country: 'GB', name: 'Old Mill Wharf' });
      assert.ok(confidence > 0.9);
      assert.match(reason, /team’s list/);
    }
    assert.equal(entity('Old Mill Wharf')?.kind, 'place', shown());
    assert.equal(locations('Garth Quay').length, 1, shown());
    assert.ok(!('desk' in locations('Old Mill Wharf')[0]!), 'what the list says beside it is the list’s alone');
  });

  test('a place of ours: far from all that the article names, called after a building, in a headline', () => {
    const text = 'Cranes Fall at Old Mill Wharf\n\nTwo cranes fell at Old Mill Wharf, far from London and Leeds, on Monday. Police from London closed Old Mill Wharf.';
    const { locations, shown } = read(text, place('Old Mill Wharf', -33.9, 151.2, { country: 'AU' }));
    assert.deepEqual(locations('Old Mill Wharf').map(({ lat }) => lat), [-33.9, -33.9, -33.9], shown());
    assert.equal(locations('London').length, 2, shown());
  });

  test('a place of ours that the list of places has is not offered twice', () => {
    const ohio = place('Springfield', 39.9, -83.8, { country: 'US', admin1: 'Ohio', geonameId: 4525353, feature: 'PPLA2' });
    const [, second] = read('Fire broke out in Springfield on Monday. Crews from Springfield, Illinois, came to help.', ohio).locations('Springfield');
    assert.deepEqual(second?.alternatives?.filter(({ geonameId }) => geonameId === 4525353).map(({ lat }) => lat), [39.9]);
  });

  test('a place of ours: one that the list of places has too, but for where the text says another lies', () => {
    const text = 'Fire broke out in Springfield on Monday. Crews from Springfield, Illinois, came to help.';
    const ohio = place('Springfield', 39.92, -83.81, { country: 'US', admin1: 'Ohio', geonameId: 4525353, feature: 'PPLA2' });
    const [first, second] = read(text, ohio).locations('Springfield');
    assert.equal(first?.admin1, 'Ohio', JSON.stringify(first));
    assert.equal(second?.admin1, 'Illinois', JSON.stringify(second));
    const [own] = read('Fire broke out in Springfield, Ohio, on Monday.', ohio).locations('Springfield');
    assert.equal(own?.lat, 39.92, JSON.stringify(own));
    for (const name of ['Union', 'Hope']) {
      const { locations, shown } = read(`${name} is quiet. The fair in ${name} was closed, and ${name} told nobody.`, place(name, 1, 2));
      assert.deepEqual(locations(name).map(({ lat }) => lat), [1, 1, 1], shown());
    }
    const person = read('Paris Dunmore said the street was closed. “It is a shame,” Dunmore said.', place('Paris', 1, 2));
    assert.deepEqual(person.locations('Paris'), [], person.shown());
  });

  test('where the list says the opposite of itself, an organisation comes before a place, and a place before none', () => {
    const text = 'Work began at Garth Quay on Monday. Garth Quay said it was glad.';
    assert.equal(read(text, { says: 'notPlace', name: 'Garth Quay' }, place('Garth Quay', 1, 2)).locations('Garth Quay').length, 2);
    const body = read(text, { says: 'organisation', name: 'Garth Quay' }, place('Garth Quay', 1, 2));
    assert.deepEqual(body.locations('Garth Quay'), [], body.shown());
    assert.equal(body.entity('Garth Quay')?.kind, 'organisation', body.shown());
  });

  test('whatever a list says of an article’s names, what comes out is sound, and no name is what it never is', () => {
    const text = readFileSync('media/sample/harbour-dispute.article', 'utf8');
    const found = analyse(text, resources);
    const names = [...new Set([...found.entities.filter(({ named }) => named).map(({ name }) => name), ...found.locations.map(({ start, end }) => text.slice(start, end)), 'The', 'Kincaid', 'Meridian', 'said'])].filter((name) => /\p{L}/u.test(name));
    const name = fc.constantFrom(...names);
    const entry: fc.Arbitrary<TeamEntry> = fc.oneof(
      fc.record({ says: fc.constantFrom('notPlace' as const, 'notPerson' as const, 'organisation' as const, 'title' as const, 'abbreviation' as const), name }),
      fc.uniqueArray(name, { minLength: 2, maxLength: 3 }).map((each) => ({ says: 'sameName' as const, names: each })),
      fc.record({ name, lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) }).map((each) => ({ says: 'place' as const, place: each })),
    );
    fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
      const analysis = analyse(text, resources, { entries });
      assertSound(text, analysis);
      const said = (says: TeamEntry['says']): Set<string> => new Set(entries.flatMap((each) => (each.says !== says ? [] : 'name' in each ? [nameKey(each.name)] : 'place' in each ? [nameKey(each.place.name)] : [])));
      const [bodies, never, places] = [said('organisation'), said('notPlace'), said('place')];
      for (const { start, end } of analysis.locations) {
        const key = nameKey(text.slice(start, end));
        assert.ok(!bodies.has(key) && (!never.has(key) || places.has(key)), `${key} is a location: ${JSON.stringify(entries)}`);
      }
    }), { seed: 18, numRuns: 60 });
  });

  test('a list that names nothing in an article changes nothing of it', () => {
    const folder = join(import.meta.dirname, '../../articles');
    const others = listOf({ says: 'notPlace', name: 'Zzyrx' }, { says: 'organisation', name: 'Quorvane Group' }, { says: 'notPerson', name: 'Xanthe Qu' }, { says: 'sameName', names: ['Qorl Vash', 'Vash Qorl'] }, place('Zzyrx Quay', 1, 2), { says: 'title', name: 'Zyxgrave' }, { says: 'abbreviation', name: 'Zzq.' });
    for (const file of readdirSync(folder).filter((each) => each.endsWith('.txt')).slice(0, 8)) {
      const text = readFileSync(join(folder, file), 'utf8');
      const plain: Analysis = analyse(text, resources);
      assert.deepEqual(analyse(text, resources, emptyTeamList), plain, file);
      assert.deepEqual(analyse(text, resources, others), plain, file);
    }
  });
});
