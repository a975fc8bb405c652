import assert from 'node:assert/strict';
import { quote, said } from './claimFixture';

const words = (text: string, quotes: Parameters<typeof said>[1] = []): string[] => said(text, quotes).map((c) => c.words);

suite('the spans that could be claims', () => {
  test('a sentence without its closing mark', () => assert.deepEqual(words('The mill in Arlow closed in May.'), ['The mill in Arlow closed in May']));

  test('what is quoted, without who said so', () => {
    const text = 'The mill in Arlow closed in May, Greta Holm said.';
    assert.deepEqual(words(text, [quote(text, 'The mill in Arlow closed in May', { cue: 'said', speaker: 'Greta Holm' })]), ['The mill in Arlow closed in May']);
  });

  test('two claims by two people in one sentence', () => {
    const text = 'An official said the column had entered the valley, while an aide said there were no signs of fighting there.';
    const quotes = [
      quote(text, 'the column had entered the valley', { id: 'q1', cue: 'said', speaker: 'An official', entity: 'e1' }),
      quote(text, 'there were no signs of fighting there', { id: 'q2', cue: 'said', speaker: 'an aide', entity: 'e2' }),
    ];
    const found = said(text, quotes);
    assert.deepEqual(found.map((c) => [c.words, c.measured.candidate.quote?.entity]), [
      ['the column had entered the valley', 'e1'], ['there were no signs of fighting there', 'e2'],
    ]);
  });

  test('a quote within a quote is heard, and the outer one keeps its words', () => {
    const text = 'Experts say the force, which one aide claims numbers more than 6,000 men, would need help.';
    const quotes = [
      quote(text, 'the force, which one aide claims numbers more than 6,000 men, would need help', { id: 'q1', cue: 'say', speaker: 'Experts' }),
      quote(text, 'numbers more than 6,000 men', { id: 'q2', cue: 'claims', speaker: 'one aide' }),
    ];
    assert.deepEqual(said(text, quotes).map((c) => [c.measured.candidate.quote?.id, c.words]), [
      ['q1', 'the force, which one aide claims numbers more than 6,000 men, would need help'], ['q2', 'numbers more than 6,000 men'],
    ]);
  });

  test('the article’s own words beside a quote, where they say something', () => {
    const text = '“The mill in Arlow closed in May,” said Holm, whose father had bought it for 40,000 crowns in 1931.';
    const found = words(text, [quote(text, '“The mill in Arlow closed in May,”', { type: 'direct', cue: 'said', speaker: 'Holm' })]);
    assert.equal(found.length, 2, found.join(' | '));
    assert.match(found[1] ?? '', /whose father had bought it for 40,000 crowns in 1931$/);
  });

  test('a word in quotation marks stays with the words around it', () => {
    const text = 'The mayor called the mill “rotten” and closed it in May.';
    assert.deepEqual(words(text, [quote(text, '“rotten”', { type: 'mixed', cue: 'called', speaker: 'The mayor' })]), ['The mayor called the mill “rotten” and closed it in May']);
  });

  test('the frame of a quote is no part of what the article says before it', () => {
    const text = 'The council passed the budget for the new bridge in May, while Greta Holm said the mill would close.';
    assert.deepEqual(words(text, [quote(text, 'the mill would close', { cue: 'said', speaker: 'Greta Holm' })])[0], 'The council passed the budget for the new bridge in May');
  });

  test('a clause that leads to a quote goes whole, whatever it hangs on', () => {
    for (const [text, content, cue, speaker, own] of [
      ['Two engineers were fired in May, prompting the union to complain that the mill was unsafe.', 'that the mill was unsafe', 'complain', 'the union', 'Two engineers were fired in May'],
      ['Prices in Arlow rose by 9% in May after the minister told reporters that the mill would close.', 'that the mill would close', 'told', 'the minister', 'Prices in Arlow rose by 9% in May'],
      ['Greta Holm bought the old mill for 900 crowns in May and told the council that it would close.', 'that it would close', 'told', 'Greta Holm', 'Greta Holm bought the old mill for 900 crowns in May'],
      ['The agency sent 40 letters to the owners of the mill, asking them to pay the bill for the roof.', 'to pay the bill for the roof', 'asking', 'The agency', 'The agency sent 40 letters to the owners of the mill'],
    ] as const) assert.ok(words(text, [quote(text, content, { cue, speaker })]).includes(own), `${own} | ${words(text, [quote(text, content, { cue, speaker })]).join(' | ')}`);
  });

  test('of a sentence that only leads to a quote nothing is left, but a clause that says something by itself', () => {
    for (const [text, content, cue, speaker, own] of [
      ['In the letter, sent to all the owners on 29 February, the ministry claimed that the mill was safe.', 'that the mill was safe', 'claimed', 'the ministry', []],
      ['In May 2013 the owners of the old mill in Arlow told the council that the mill was safe.', 'that the mill was safe', 'told', 'the owners of the old mill in Arlow', []],
      ['Though the mill was closed by the agency in May, the owners announced that it was safe.', 'that it was safe', 'announced', 'the owners', ['Though the mill was closed by the agency in May']],
    ] as const) assert.deepEqual(words(text, [quote(text, content, { cue, speaker })]).filter((each) => !content.includes(each)), own, text);
  });

  test('what is reported without a clause of its own stands with who reports it', () => {
    for (const [text, content, cue, speaker, whole] of [
      ['On Sunday the police in Arlow claimed to have seized a house worth 900 crowns.', 'to have seized a house worth 900 crowns', 'claimed', 'the police in Arlow', 'the police in Arlow claimed to have seized a house worth 900 crowns'],
      ['On Sunday Greta Holm confirmed 14 deaths and 35 injuries in Arlow.', '14 deaths and 35 injuries in Arlow', 'confirmed', 'Greta Holm', 'Greta Holm confirmed 14 deaths and 35 injuries in Arlow'],
    ] as const) assert.deepEqual(words(text, [quote(text, content, { cue, speaker })]), [whole], text);
    for (const [text, content, cue, speaker, alone] of [
      ['On Sunday the police said that the house had been seized.', 'that the house had been seized', 'said', 'the police', 'the house had been seized'],
      ['On Sunday the police demanded that the house be sold.', 'that the house be sold', 'demanded', 'the police', 'the house be sold'],
      ['14 deaths in Arlow in May alone, Greta Holm said.', '14 deaths in Arlow in May alone', 'said', 'Greta Holm', '14 deaths in Arlow in May alone'],
    ] as const) assert.deepEqual(words(text, [quote(text, content, { cue, speaker })]), [alone], text);
  });

  test('a word that joins clauses is no part of them, and one that belongs to the next word is', () => {
    assert.deepEqual(words('So the mill in Arlow closed in May.'), ['the mill in Arlow closed in May']);
    assert.deepEqual(words('So far 46 people have died in the mill in Arlow.'), ['So far 46 people have died in the mill in Arlow']);
    const text = 'The mill lost 900 crowns in May and, the owners said, “it will close in June.”';
    const found = words(text, [quote(text, '“it will close in June.”', { type: 'direct', cue: 'said', speaker: 'the owners' })]);
    assert.equal(found[0], 'The mill lost 900 crowns in May');
  });

  test('what is left behind a quote without a subject says nothing of anybody', () => {
    const text = '“The mill closed in May,” Greta Holm said and left the town by boat on Friday.';
    const found = words(text, [quote(text, '“The mill closed in May,”', { type: 'direct', cue: 'said', speaker: 'Greta Holm' })]);
    assert.ok(!found.some((each) => /^(and )?left/.test(each)), found.join(' | '));
  });

  test('what only says who said it is none, with what that person is; what the person did is one', () => {
    const after = (frame: string, cue: string, speaker: string): string[] => {
      const text = `“The mill closed in May,” ${frame}.`;
      return words(text, [quote(text, '“The mill closed in May,”', { type: 'direct', cue, speaker })]).slice(1);
    };
    assert.deepEqual(after('said Greta Holm, a teacher in Arlow who has written about mills for years', 'said', 'Greta Holm'), []);
    assert.deepEqual(after('a clerk, who asked not to be named, told the Gazette', 'told', 'a clerk'), []);
    assert.deepEqual(after('the aide, who asked to stay unnamed, told the Gazette', 'told', 'the aide'), []);
    assert.deepEqual(after('said Greta Holm, who sold the old mill in Arlow to a brewer', 'said', 'Greta Holm'), ['Greta Holm, who sold the old mill in Arlow to a brewer']);
  });

  test('what the paper says of itself is none', () => {
    for (const text of ['In this article we look at the mill that closed in May.', 'Here’s the latest list of the mills in Arlow.', 'That was the reply of the council to the owners of the mill.']) assert.deepEqual(words(text), []);
    for (const text of ['In this valley the mill closed in May.', 'Here the mill closed in May.', 'That was the mill of the council.']) assert.equal(words(text).length, 1, text);
  });

  test('a quotation mark or bracket that opens in a claim is closed in it', () => {
    assert.deepEqual(words('The auditors called the accounts of the port “inadequate.”'), ['The auditors called the accounts of the port “inadequate.”']);
    assert.deepEqual(words('The agency bought the mill (and the yard).'), ['The agency bought the mill (and the yard)']);
    assert.deepEqual(words('"Rogue roofer" who took 900 crowns is jailed.'), ['"Rogue roofer" who took 900 crowns is jailed']);
    assert.deepEqual(words('The report called the plan ‘finely balanced’ and the council’s mill ‘a wreck’.'), ['The report called the plan ‘finely balanced’ and the council’s mill ‘a wreck’']);
    assert.deepEqual(words('The owners’ mill in Arlow closed in May.'), ['The owners’ mill in Arlow closed in May']);
    assert.deepEqual(words('“Rotten” was what the auditors called the port.'), ['“Rotten” was what the auditors called the port']);
  });

  test('no cut inside a bracket or a quotation', () => {
    const text = 'The council sold the old mill (the town had bought it in 1931; the price was never told) to a brewer in May.';
    assert.deepEqual(words(text), [text.slice(0, -1)]);
  });

  test('main clauses with subjects of their own, at a semicolon', () => {
    assert.deepEqual(words('Holm wants to raise the tax on boats by a tenth; her rival has promised to abolish it by June.'), [
      'Holm wants to raise the tax on boats by a tenth', 'her rival has promised to abolish it by June',
    ]);
  });

  test('nothing in text without words', () => {
    for (const text of ['', ' \n\t', '!?! … —', '“”']) assert.deepEqual(words(text), [], JSON.stringify(text));
  });
});
