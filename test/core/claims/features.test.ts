import assert from 'node:assert/strict';
import { features } from '../../../src/core/claims/features';
import weights from '../../../src/core/claims/data/weights.json';
import { said } from './claimFixture';

/** For each feature a sentence of our own that shows it, and what it says of it. */
const examples: Record<string, readonly [sentence: string, says: string]> = {
  number: ['The siege of Arlow left more than 6,000 fighters without food.', 'gives a number: more than 6,000'],
  amount: ['The harbour at Fenwick lost 12 percent of its traffic.', 'gives a sum or a share: 12 percent'],
  date: ['The tunnel under Mount Karn opened in 1987.', 'says when: 1987'],
  time: ['The ferry has not run since the storm.', 'places it in time: since'],
  comparison: ['Bread costs more than meat in the islands.', 'compares: more than'],
  names: ['A lorry overturned near Greta Holm in Fenwick.', 'says who or what: Greta Holm'],
  namedSubject: ['Holm closed the mill.', 'named actor: Holm'],
  past: ['Greta Holm closed the mill.', 'past event with a named actor: Greta Holm'],
  others: ['The council heard that she sold the boats.', 'about another person: she'],
  record: ['The ministry approved the dam.', 'record of what someone did: approved'],
  wrongdoing: ['The mayor took a bribe.', 'speaks of wrongdoing: bribe'],
  law: ['The statute covers every tenant.', 'law or rule: statute'],
  source: ['A survey of the valley found lead in the wells.', 'cites a source: survey'],
  cause: ['The bridge fell because of rust.', 'cause and effect: because of'],
  publicAffairs: ['The hospital turned patients away as infections spread.', 'matter of public interest: infections'],
  institution: ['The ministry sold the land.', 'names an institution: ministry'],
  money: ['The deficit doubled.', 'about money: deficit'],
  fragment: ['A long night in the harbour of Fenwick.', 'no full sentence'],
  opinion: ['It was a disgraceful evening.', 'opinion: disgraceful'],
  intensifier: ['The plan is utterly mad.', 'emphasis: utterly'],
  abstraction: ['Something went missing.', 'vague: Something'],
  firstPerson: ['I live in the old mill.', 'about the speaker: I'],
  we: ['We keep our boats in the harbour.', 'about “us”'],
  you: ['You can see the sea from there.', 'speaks to the listener'],
  mental: ['Many here believe in ghosts.', 'belief or feeling: believe'],
  question: ['Who closed the mill in Arlow?', 'question'],
  obligation: ['The council should close the mill.', 'says what ought to be: should'],
  wish: ['The fishermen hope for rain.', 'wish: hope'],
  prediction: ['The mill will close.', 'prediction: will'],
  scareQuotes: ['The “reform” of the harbour cost a fortune.', 'words held at arm’s length: “reform”'],
  negation: ['The mill did not close.', 'says what is not so: not'],
  hedge: ['The mill might close.', 'hedged: might'],
  unanchored: ['The stories were told again and again.', 'cannot be checked: no who or when'],
  thingSubject: ['It was closed.', 'does not say what: It'],
  leisure: ['The wedding ended in a dance.', 'leisure or ceremony: wedding'],
  alone: ['The mill closed.', 'all that the text says'],
};
/** Features that no single sentence shows. */
const elsewhere = ['length', 'quoted', 'company', 'spoken'];

suite('the features of a claim', () => {
  for (const [name, [sentence, says]] of Object.entries(examples)) {
    test(`${name}: ${says}`, () => {
      const [first] = said(sentence);
      assert.ok(first, `no candidate in “${sentence}”`);
      assert.equal(first.says.get(name), says, `in “${sentence}”: ${[...first.says].map(([k, v]) => `${k} = ${v}`).join('; ')}`);
    });
  }

  test('every feature has an example, a weight, and speaks by its nature', () => {
    const weight: Record<string, number> = weights.weights;
    assert.ok(features.length <= 40, `${features.length} features`);
    for (const { name, speaks } of features) {
      assert.ok(name in examples || elsewhere.includes(name), `no example of ${name}`);
      assert.ok(name in weight, `no weight of ${name}`);
      if (speaks !== 'either') assert.ok((weight[name] ?? 0) * (speaks === 'for' ? 1 : -1) >= 0, `${name} speaks ${speaks}, but weighs ${weight[name]}`);
    }
  });

  test('a vote is a record of its own', () => assert.equal(said('Two members voted for the dam.')[0]?.says.get('record'), 'record of a vote: voted'));

  test('years, days of a month and ages are not numbers that a claim gives', () => {
    for (const sentence of ['The mill closed in 1987.', 'The mill closed on March 4.', 'Greta Holm, 69, closed the mill.', 'The 52-minute film shows a mill.']) {
      assert.equal(said(sentence)[0]?.says.get('number'), undefined, sentence);
    }
  });

  test('“greater” compares, only “great” is praise', () => {
    assert.equal(said('The damage was greater in Fenwick.')[0]?.says.get('opinion'), undefined);
    assert.equal(said('The party was great.')[0]?.says.get('opinion'), 'opinion: great');
  });

  test('reporting what was said is no event of the past', () => {
    assert.equal(said('Holm said the mill is open.')[0]?.says.get('past'), undefined);
  });
});
