import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Resources } from '../../../src/core/analysis/resources';
import { loadMedia } from '../../loadMedia';

let resources: Resources;

/** The speaker mention of each quote and who that is; "?" for somebody whom the article does not name, "-" for nobody. */
const speakers = (text: string): string[] => {
  const { quotes, entities } = analyse(text, resources);
  return quotes.map(({ speaker, entity }) => {
    const who = entities.find((e) => e.id === entity);
    return `${speaker ? text.slice(speaker.start, speaker.end) : '-'} = ${who ? who.named ? who.name : '?' : '-'}`;
  });
};

/** Every named entity with its kind, description and gender. */
const named = (text: string): string[] =>
  analyse(text, resources).entities.filter((e) => e.named).map(({ kind, name, description, gender }) => [kind, name, ...description ? [`(${description})`] : [], ...gender ? [gender] : []].join(' '));

const speaking = (cases: readonly (readonly [text: string, ...expected: string[]])[]): void => {
  for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(speakers(text), expected));
};

const naming = (cases: readonly (readonly [text: string, ...expected: string[]])[]): void => {
  for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(named(text), expected));
};

suite('entities: who is who, in any article', () => {
  suiteSetup(async () => { resources = await loadMedia(); });

  suite('a role with "the" is somebody named only where the article gave him that role', () => {
    speaking([
      ['Nora Pell was robbed on Sunday. The constable said the thief had fled.', 'The constable = ?'],
      ['Arno Weil fell ill at sea. The vet said the dog had bitten him.', 'The vet = ?'],
      ['Edda Koll waited for an hour. “The lift is broken,” the caretaker said.', 'the caretaker = ?'],
      ['Edda Koll lost her case. The magistrate ruled that the fence was hers.', 'The magistrate = ?'],
      ['Judge Edda Koll heard the case. The judge said the fence was hers.', 'The judge = Edda Koll'],
      ['Edda Koll, a plumber from Brant, lost her house. The plumber said the bank had lied.', 'The plumber = Edda Koll'],
      ['Arno Weil won the vote in May. The politician said he was ready.', 'The politician = Arno Weil'],
      ['Edda Koll came home on Friday. The singer said she was tired.', 'The singer = Edda Koll'],
    ]);
  });

  suite('words of time are no part of who speaks', () => {
    speaking([
      ['Last month Arno Weil said he was broke.', 'Arno Weil = Arno Weil'],
      ['Two weeks ago Arno Weil said he was broke.', 'Arno Weil = Arno Weil'],
      ['On Monday morning Mayor Edda Koll said the pier was safe.', 'Mayor Edda Koll = Edda Koll'],
      ['In June 2019 Edda Koll told the court she had paid.', 'Edda Koll = Edda Koll'],
      ['At midnight the coach driver said the road was blocked.', 'the coach driver = ?'],
      ['“We are late,” said the minister on Sunday evening.', 'the minister = ?'],
      ['Last week’s winner said the race was hard.', 'Last week’s winner = ?'],
    ]);
    naming([
      ['Last month Arno Weil sold the mill.', 'person Arno Weil'],
      ['Over the summer Edda Koll wrote a book.', 'person Edda Koll'],
      ['By Friday Arno Weil was gone.', 'person Arno Weil'],
    ]);
  });

  suite('what is told of the saying is no part of who speaks', () => {
    speaking([
      ['“It is over,” said Edda Koll in an email.', 'Edda Koll = Edda Koll'],
      ['“It is over,” said Arno Weil near the gate.', 'Arno Weil = Arno Weil'],
      ['“It is over,” said Arno Weil wearily at his desk.', 'Arno Weil = Arno Weil'],
      ['“It is over,” said Edda Koll of the Brant Society.', 'Edda Koll of the Brant Society = Edda Koll'],
      ['Nearly 90 boats were lost, according to the United Nations.', 'the United Nations = United Nations'],
      ['Nearly 90 boats were lost, said the United Nations on Friday.', 'the United Nations = United Nations'],
    ]);
  });

  suite('a pronoun is none of those whom its clause or its gender rules out', () => {
    speaking([
      ['She studied at the Brant School of Mines. “I liked it,” she said.', 'she = -'],
      ['He works for Halden Ltd. He said the pay was low.', 'He = -'],
      ['They live in Tampa. “It is hot,” they said.', 'they = -'],
      ['Arno Weil said the roof leaked. He said the rain was heavy. She said the floor was dry.', 'Arno Weil = Arno Weil', 'He = Arno Weil', 'She = -'],
      ['Edda Koll met Arno Weil. She said he was late.', 'She = Edda Koll'],
      ['France opened the border. It said the camps were empty.', 'It = France'],
    ]);
  });

  suite('one person, however the name is written', () => {
    speaking([
      ['“It is over,” said Rosa “Rosie” Koll, who kept the shop.', 'Rosa “Rosie” Koll = Rosa “Rosie” Koll'],
      ['Arno "Bear" Weil said he was broke.', 'Arno "Bear" Weil = Arno "Bear" Weil'],
      ["“It is over,” said bus driver Arno 'Bear' Weil, 60.", "bus driver Arno 'Bear' Weil = Arno 'Bear' Weil"],
      ['Edda Wynn-Hollis ran the club. “I am done,” Ms Wynn-Hollis said.', 'Ms Wynn-Hollis = Edda Wynn-Hollis'],
      ['Edda Wynn-Hollis ran the club. Hollis said it was over.', 'Hollis = Edda Wynn-Hollis'],
      ['The court heard from Arno Weil KC. Mr Weil said the case was weak.', 'Mr Weil = Arno Weil'],
      ['Dame Edda Koll OBE opened the pier. Dame Edda said it was safe.', 'Dame Edda = Edda Koll'],
      ['“It is over,” said Martin I. Weil, the owner.', 'Martin I. Weil = Martin I. Weil'],
      ['CM Basappa said the road was open. Basappa said it was safe.', 'CM Basappa = Basappa', 'Basappa = Basappa'],
      ['Mr Koll and Mrs Koll own a farm. “It is ours,” Mrs Koll said. “It is mine,” Mr Koll said.', 'Mrs Koll = Koll', 'Mr Koll = Koll'],
      ['Ann Weil, 52, was hurt on Friday. “I ran,” the 52-year-old said.', 'the 52-year-old = Ann Weil'],
      ['Arno Weil won the race on Friday. The 33-year-old from Bern said: “I am tired.”', 'The 33-year-old from Bern = Arno Weil'],
      ['Ann Weil, 52, was hurt by a driver. “I ran,” the 19-year-old said.', 'the 19-year-old = ?'],
    ]);
    test('Mr and Mrs of one name are two', () => {
      const { quotes } = analyse('Mr Koll and Mrs Koll own a farm. “It is ours,” Mrs Koll said. “It is mine,” Mr Koll said.', resources);
      assert.equal(new Set(quotes.map((q) => q.entity)).size, 2);
    });
    naming([
      ['Captains Arno Weil and MS Raman met on Friday. Raman spoke first.', 'person Arno Weil (Captains)', 'person MS Raman'],
      ['The man who robbed the clerk, Arno Weil, 40, was jailed.', 'person Arno Weil'],
      ['The mayor of Brant, Edda Koll, was jailed.', 'person Edda Koll (The mayor of Brant)', 'place Brant'],
      ['With his last throw Arno Weil won the cup.', 'person Arno Weil male'],
    ]);
  });

  suite('what a name names', () => {
    naming([
      ['Zelvia said it would shut its mill.', 'organisation Zelvia'],
      ['Zelvia has grown. It said sales had doubled.', 'organisation Zelvia'],
      ['Zelvia bought Brentix in March.', 'organisation Zelvia', 'organisation Brentix'],
      ['The council wants N300m for the school.'],
      ['Since Eid, prices have gone up.'],
      ['The Bill would ban the trade.'],
      ['Schemes such as Jeevan Sathi and Gruha Mitra would end, the minister said.'],
      ['Greenpeace International met the minister. Greenpeace said he was late.', 'organisation Greenpeace International'],
      ['The Labour Party lost two seats.', 'organisation Labour Party'],
    ]);
  });
});
