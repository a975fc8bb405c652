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

  suite('bodies by what their names say, officers by their titles, several titles and several people', () => {
    speaking([
      ['Fighters of the Upper Brant Army (UBA) hold the pass. On Friday the militia said it would leave.', 'the militia = Upper Brant Army'],
      ['Koll Airways cut ten flights. The carrier said fuel was dear.', 'The carrier = Koll Airways'],
      ['A militia in the hills said it would fight on. The Upper Brant Army was silent.', 'A militia in the hills = ?'],
      ['Norland’s ambassador to Kenya Arno Weil said the port was open. Weil smiled.', 'Norland’s ambassador to Kenya Arno Weil = Arno Weil'],
      ['Kenya’s envoy said the port was open. Ghana did not.', 'Kenya’s envoy = ?'],
      ['“It works,” chairman, CEO and founder Edda Koll said.', 'CEO and founder Edda Koll = Edda Koll'],
      ['Justice Edda Koll freed the man. The judge said he was ill.', 'The judge = Edda Koll'],
      ['Sergeant Arno Weil closed the road. The officer said it was wet.', 'The officer = Arno Weil'],
      ['Edda Koll lost her case. The judge said she was late.', 'The judge = ?'],
      ['Chief Minister K Randan Raddi opened the dam. Randan said it was safe.', 'Randan = K Randan Raddi'],
      ['Arno Weil, Edda Koll, and Jonas Brent said they would go.', 'Arno Weil, Edda Koll, and Jonas Brent = Arno Weil, Edda Koll and Jonas Brent'],
      ['Mayor Arno Weil, council leader Edda Koll, and police chief Jonas Brent said they would go.', 'Mayor Arno Weil, council leader Edda Koll, and police chief Jonas Brent = Arno Weil, Edda Koll and Jonas Brent'],
      ['She met Arno Weil, and Edda Koll said it was late.', 'Edda Koll = Edda Koll'],
      ['Weil and two rival gangs are also accused of fraud.', '- = -'],
      ['Echo: Are you tired?\n\nEdda Koll: No.\n\nEcho: Will you sleep?\n\nEdda Koll: Later.', 'Echo = Echo', 'Edda Koll = Edda Koll', 'Echo = Echo', 'Edda Koll = Edda Koll'],
      ['A May 4 letter said the dam was safe.', 'A May 4 letter = ?'],
      ['Its Tuesday statement said the dam was safe.', 'Its Tuesday statement = ?'],
      ['Last Tuesday police said the dam was safe.', 'police = ?'],
      ['“We won,” said Robert I. Koll, a baker.', 'Robert I. Koll = Robert I. Koll'],
      ['Dr Edda Brent-Koll runs the clinic. Brent-Koll said it was full.', 'Brent-Koll = Edda Brent-Koll'],
    ]);
  });

  suite('particles, second surnames, offices of several fields, marks in a description', () => {
    speaking([
      ['Carlos Brento dos Santos left. Dos Santos said he was ill.', 'Dos Santos = Carlos Brento dos Santos'],
      ['Rafael Barent Koll paints. Barent said it was late.', 'Barent = Rafael Barent Koll'],
      ['The Minister of Agriculture and Livestock, Edda Koll, said it was dry.', 'The Minister of Agriculture and Livestock = Edda Koll'],
      ['The Minister of Trade and the union said it was dry.', 'The Minister of Trade and the union = ?'],
      ['Fire Department Capt. Arno Weil came. The fire said nothing. The captain said it was hot.', 'The captain = Arno Weil'],
      ['“I cried,” the “Harbour Lights” star said.', 'star = ?'],
      ['“It was late,” “Blue Canal” director Edda Koll said.', 'director Edda Koll = Edda Koll'],
      ['“It was late.” The “Harbour Lights” show ends in May, Edda Koll said.', 'Edda Koll = Edda Koll', 'Edda Koll = Edda Koll'],
    ]);
  });

  suite('names whole, and what is none', () => {
    naming([
      ['Oda Brent Quits Council\n\nThe mayor, Oda Brent, left on Friday.', 'person Oda Brent (The mayor)'],
      ['Oda Brent Lands Role in Film\n\nOda Brent will play a queen.', 'person Oda Brent'],
      ['Apps like Gruha Mitra and Jeevan Sathi would end.'],
      ['The ferry Edda Koll sank on Friday.'],
      ['A baker, Edda Koll, was hurt.', 'person Edda Koll (A baker)'],
      ['Inspectors of His Majesty’s Prison Service came. His Majesty was ill.', 'organisation His Majesty’s Prison Service', 'person Majesty'],
      ['The People’s Harbour Party lost. Workers’ pay fell.', 'organisation People’s Harbour Party'],
      ['Crowds stood before Nando’s and Frankie and Benny’s. Nando Weil’s van was late.', 'organisation Nando’s', 'organisation Frankie and Benny’s', 'person Nando Weil'],
      ['Rival Zelvia Airlines cut fares.', 'organisation Zelvia Airlines'],
      ['Edda Koll, Head of Sales for Zelvia, left. Zelvia makes tea.', 'person Edda Koll', 'organisation Zelvia'],
      ['Shares in Zelvia fell on Friday.', 'organisation Zelvia'],
      ['Hospital bosses met on Friday. A BAKER who fell ill is well.'],
      ['He won a Tony and wore an Oscar gown. The gown was red.'],
      ['In the first half Arno Weil fell.', 'person Arno Weil'],
      ['After the election of a new mayor, Edda Koll, in May, he left.', 'person Edda Koll (a new mayor) male'],
      ['They searched the van of the clerk, Arno Weil, 40, is accused of robbing.', 'person Arno Weil'],
      ['He works for Koll Mining SA. She works for Brent LLC.', 'organisation Koll Mining SA', 'organisation Brent LLC'],
      ['BREAKING: Dam is safe\n\nThe dam in Harlow is safe.', 'place Harlow'],
      ['Rebels of Islamic State fled. Congress met. The Islamic State group was silent.', 'organisation Islamic State'],
    ]);
  });
});
