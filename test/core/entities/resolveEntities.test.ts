import assert from 'node:assert/strict';
import { resolved } from './resolved';

suite('entities: names', () => {
  test('a surname is the person named in full before', async () => {
    const a = await resolved('Margaret Holloway opened the bridge on Monday. {Holloway} said {{the work had cost less than planned}}.');
    a.same('Margaret Holloway', ['Holloway', 2]);
    assert.equal(a.speaker(1), 'Margaret Holloway', a.show());
    assert.equal(a.entities.length, 1, a.show());
  });

  test('a surname in the headline is the person named in full below', async () => {
    const a = await resolved('Holloway opens bridge\n\nMargaret Holloway opened the bridge over the river on Monday, three years after work on it began.\n\nThe mayor was there.');
    a.same(['Holloway', 1], 'Margaret Holloway');
  });

  test('titles, middle initials and "Mr." do not make another person', async () => {
    const a = await resolved('Gov. Daniel R. Whitcomb spoke on Friday. Daniel Whitcomb has led the state since May. {Mr. Whitcomb} said {{the budget was sound}}.');
    a.same('Daniel R. Whitcomb', 'Daniel Whitcomb');
    assert.equal(a.speaker(1), 'Daniel R. Whitcomb', a.show());
    assert.equal(a.of('Daniel Whitcomb')?.gender, 'male', a.show());
  });

  test('father and son with one surname are two', async () => {
    const a = await resolved('Martin Delgado, son of Robert Luis Delgado, runs the company. {Delgado} said {{the plant would stay open}}. {He} said {{no jobs would go}}.');
    a.apart('Martin Delgado', 'Robert Luis Delgado');
    assert.equal(a.speaker(1), 'Martin Delgado', a.show());
    assert.equal(a.speaker(2), 'Martin Delgado', a.show());
  });

  test('husband and wife with one surname are told apart by their titles', async () => {
    const a = await resolved('George Pemberton and his wife Alice Pemberton came to the hearing. {Mrs. Pemberton} said {{the road was noisy}}. {Mr. Pemberton} said {{he slept badly}}.');
    assert.equal(a.speaker(1), 'Alice Pemberton', a.show());
    assert.equal(a.speaker(2), 'George Pemberton', a.show());
  });

  test('diacritics and one letter more do not make another person', async () => {
    const a = await resolved('José Marquéz won the race. Jose Marquez comes from the north. {Marquez} said {{the rain had helped}}.');
    a.same('José Marquéz', 'Jose Marquez');
  });

  test('an acronym is the organisation that it abbreviates', async () => {
    const a = await resolved('The National Harbor Authority (NHA) closed the port. {The NHA} said {{the storm would pass}}.');
    a.same('National Harbor Authority', ['NHA', 2]);
    assert.equal(a.speaker(1), 'National Harbor Authority', a.show());
  });

  test('what a country’s name opens is not the country', async () => {
    const a = await resolved('Denmark is small. The words were first printed in a Danish Wikipedia article in 2007. {Anna Keller} said {{the Danish Wikipedia was right}}.');
    assert.notEqual(a.of('Denmark'), undefined, a.show());
    assert.notEqual(a.of('Danish Wikipedia'), a.of('Denmark'), a.show());
  });

  test('names stand in no two entities, in reading order, with ids in order of first mention', async () => {
    const a = await resolved('Anna Keller met Bruno Falk in Paris. {Keller} said {{Falk had paid}}. {Falk} said {{he had not}}. {She} said {{she was sure of it}}.');
    const seen = new Set<string>();
    for (const e of a.entities) {
      for (const [i, m] of e.mentions.entries()) {
        assert.ok(!seen.has(`${m.start}-${m.end}`), a.show());
        seen.add(`${m.start}-${m.end}`);
        assert.ok(i === 0 || (e.mentions[i - 1]?.start ?? 0) <= m.start, a.show());
      }
    }
    assert.equal(a.speaker(3), 'Anna Keller', a.show());
  });
});

suite('entities: sources that are not named', () => {
  test('"an official" is somebody, and "another official" somebody else', async () => {
    const a = await resolved('{A harbor official} said {{the ship had sunk}}. {Another harbor official} said {{it had not}}.');
    const [first, second] = a.quotes;
    assert.ok(first?.entity && second?.entity && first.entity !== second.entity, a.show());
    assert.ok(a.entities.every((e) => !e.named), a.show());
    assert.equal(a.speaker(1), 'a harbor official');
  });

  test('"the official" links back', async () => {
    const a = await resolved('{A harbor official} said {{the ship had sunk}}. {The official} said {{two men were missing}}.');
    assert.ok(a.quotes[0]?.entity && a.quotes[0].entity === a.quotes[1]?.entity, a.show());
  });

  test('"an aide to Varga" is Varga’s aide, and "he" after the aide spoke is the aide', async () => {
    const a = await resolved('Peter Varga arrived late on Monday. {An aide to Varga} said {{the train had been slow}}. {Varga\'s aide} said {{the talks would go on}}.\n\n{He} added, {{"We have time until Friday."}}');
    const ids = a.quotes.map((q) => q.entity);
    assert.ok(ids[0] && ids.every((id) => id === ids[0]), a.show());
    assert.notEqual(a.of('Peter Varga')?.id, ids[0], a.show());
  });

  test('a group speaks as itself', async () => {
    const a = await resolved('{Many residents} said {{the water smelled}}. {Experts} said {{it was safe}}.');
    assert.notEqual(a.quotes[0]?.entity, a.quotes[1]?.entity, a.show());
    assert.equal(a.entities.find((e) => e.id === a.quotes[0]?.entity)?.kind, 'group', a.show());
  });

  test('a document speaks for itself, a statement for who issues it', async () => {
    const a = await resolved('{A report} said {{the dam was weak}}. {A statement by Norwell Energy} said {{the dam was strong}}. The owner, Norwell Energy, built it.');
    assert.equal(a.entities.find((e) => e.id === a.quotes[0]?.entity)?.kind, 'other', a.show());
    assert.equal(a.speaker(2), 'Norwell Energy', a.show());
  });

  test('a headline without articles means whom the story calls so', async () => {
    const a = await resolved('Opposition leader says vote was stolen\n\nClara Benning, the leader of the opposition, spoke to reporters on Tuesday after the count had ended. {Benning} said {{the vote was stolen}}.\n\nThe count ended on Monday.');
    a.same('Clara Benning', ['Benning', 2]);
  });
});

suite('entities: roles', () => {
  test('an apposition describes, and "the leader" is who was called so', async () => {
    const a = await resolved('Victor Hale, the leader of the dockers\' union, met ministers on Monday. {The leader} said {{the strike would end}}.');
    assert.equal(a.speaker(1), 'Victor Hale', a.show());
    assert.match(a.of('Victor Hale')?.description ?? '', /^the leader of the dockers' union$/);
  });

  test('a title before the name describes', async () => {
    const a = await resolved('Transport Minister Olga Brandt opened the line. {The minister} said {{it would run on Sundays}}.');
    assert.equal(a.speaker(1), 'Olga Brandt', a.show());
    assert.equal(a.of('Olga Brandt')?.description, 'Transport Minister', a.show());
  });

  test('"Sen." is a senator', async () => {
    const a = await resolved('Sen. Harold Quincy voted against the bill on Monday night. {The senator} said {{it was too costly}}.');
    assert.equal(a.speaker(1), 'Harold Quincy', a.show());
  });

  test('a relative clause and a copula describe', async () => {
    const a = await resolved('Ines Duarte, who chairs the board, resigned. Paul Renner is a lawyer in the north. {Renner} said {{he knew nothing}}.');
    assert.equal(a.of('Ines Duarte')?.description, 'who chairs the board', a.show());
    assert.match(a.of('Paul Renner')?.description ?? '', /^a lawyer/, a.show());
  });

  test('gender is stated only where the text tells it', async () => {
    const a = await resolved('Susan Marlow won the prize. Robert Fenn, a businessman, lost. {Marlow} said {{the jury was fair}}.');
    assert.equal(a.of('Susan Marlow')?.gender, undefined, a.show());
    assert.equal(a.of('Robert Fenn')?.gender, 'male', a.show());
  });
});

suite('entities: pronouns', () => {
  test('gender decides between two', async () => {
    const a = await resolved('On Monday, Maria Jensen met Thomas Boyle. {She} said {{the talks went well}}. {He} said {{they did not}}.');
    assert.equal(a.speaker(1), 'Maria Jensen', a.show());
    assert.equal(a.speaker(2), 'Thomas Boyle', a.show());
    assert.equal(a.of('Maria Jensen')?.gender, 'female');
  });

  test('the subject is preferred', async () => {
    const a = await resolved('Thomas Boyle praised Edward Lang on Monday. {He} said {{the work was good}}.');
    assert.equal(a.speaker(1), 'Thomas Boyle', a.show());
  });

  test('a pronoun and its co-argument are two; a reflexive is its subject', async () => {
    const a = await resolved('Thomas Boyle met Edward Lang. Boyle praised him. Lang blamed himself.');
    a.same('Edward Lang', 'him');
    a.same('Edward Lang', 'himself');
  });

  test('"I" in a quote is its speaker, "he" is somebody else', async () => {
    const a = await resolved('Edward Lang built the bridge. {{"I trust him," }}said {Thomas Boyle}. {{"He is my best man," }}{Boyle} said.');
    a.same('Thomas Boyle', 'I');
    a.same('Thomas Boyle', 'my');
    a.same('Edward Lang', ['He', 1]);
  });

  test('a name after the pronoun: "Before he left, Boyle said"', async () => {
    const a = await resolved('Before he left the hall, {Thomas Boyle} said {{the talks had failed}}.');
    a.same('Thomas Boyle', 'he');
  });

  test('"it" and "they" are organisations and groups', async () => {
    const a = await resolved('Norwell Energy raised its prices on Monday. {It} said {{costs had risen}}. Some residents protested. {They} said {{the rise was unfair}}.');
    assert.equal(a.speaker(1), 'Norwell Energy', a.show());
    assert.equal(a.speaker(2), 'some residents', a.show());
  });

  test('"who" speaks for the noun before it', async () => {
    const a = await resolved('The mayor thanked Thomas Boyle, {who} said {{the work was done}}.');
    assert.equal(a.speaker(1), 'Thomas Boyle', a.show());
  });

  test('"It is clear" means nothing', async () => {
    const a = await resolved('Linda Peters of the Norwell Energy Corporation raised prices on Monday. It is clear that costs have risen.');
    assert.ok(a.of('Norwell Energy Corporation')?.mentions.length === 1, a.show());
  });
});

suite('entities: several speakers', () => {
  test('two who speak together are a group of their own', async () => {
    const a = await resolved('Thomas Boyle and Edward Lang spoke. {Thomas Boyle and Edward Lang} said {{the work was done}}. {Boyle} said {{it was late}}.');
    assert.equal(a.entities.find((e) => e.id === a.quotes[0]?.entity)?.kind, 'group', a.show());
    assert.equal(a.speaker(2), 'Thomas Boyle', a.show());
  });
});
