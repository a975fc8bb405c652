import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Resources } from '../../../src/core/analysis/resources';
import { loadMedia } from '../../loadMedia';

let resources: Resources;

/** The speaker mention of each quote and who that is. */
const speakers = (text: string): string[] => {
  const { quotes, entities } = analyse(text, resources);
  return quotes.map(({ speaker, entity }) => `${speaker ? text.slice(speaker.start, speaker.end) : '-'} = ${entities.find((e) => e.id === entity)?.name ?? '-'}`);
};

const check = (cases: readonly (readonly [text: string, ...expected: string[]])[]): void => {
  for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(speakers(text), expected));
};

suite('entities: who speaks, from the article to the name', () => {
  suiteSetup(async () => { resources = await loadMedia(); });

  check([
    ["He said the pier was safe.", "He = -"],
    ["An army spokesman, Otto Brandt, said the pier was safe.", "An army spokesman = Otto Brandt"],
    ["The head of the Karnian delegation, Ada Hale, said the pier was safe.", "The head of the Karnian delegation = Ada Hale"],
    ["A law professor, Ada Hale of the Eastern Coast University, said the pier was safe.", "A law professor = Ada Hale"],
    ["The rebel group, the Army of the Coast, said the pier was hit.", "The rebel group = Army of the Coast"],
    ["The driver hit the nurse, Ada Hale, who said the pier was closed.", "who = Ada Hale"],
    ["Marta Hale opened the pier, and she said it was safe.", "she = Marta Hale"],
    ['Tom Ruiz was angry. "They lied to us," he said.', "he = Tom Ruiz"],
    ["Marta Hale, the mayor, said the market would stay. The owner said the roof had leaked for years.", "Marta Hale = Marta Hale", "The owner = the owner"],
    ["Otto Brandt, the owner of the mill, met Marta Hale. The owner said the roof had leaked for years.", "The owner = Otto Brandt"],
    ["The Stern sisters opened the bakery in 1998. They said the rent had doubled.", "They = the Stern sisters"],
    ["Ada Hale and Tom Ruiz said the pier was safe. They said the plan was bad. Neither of them claimed that it would last.", "Ada Hale and Tom Ruiz = Ada Hale and Tom Ruiz", "They = Ada Hale and Tom Ruiz", "Neither of them = Ada Hale and Tom Ruiz"],
    ["Ada Hale spoke first, then Tom Ruiz and Otto Brandt. Ruiz and Brandt said the pier was safe.", "Ruiz and Brandt = Tom Ruiz and Otto Brandt"],
    ["The union and the company met on Monday. They said a deal was near.", "They = the union and the company"],
    ["The mayor met Ada Hale, Tom Ruiz and Otto Brandt. They said the pier was closed.", "They = Ada Hale, Tom Ruiz and Otto Brandt"],
    ['“I have spoken to Mr. Ruiz and to Ms. Hale,” the minister said, “and both have told me the pier is safe.”', "the minister = the minister", "both = Ruiz and Hale"],
    ["Ada Hale and Tom Ruiz ran for mayor. Both said the pier was safe.", "Both = Ada Hale and Tom Ruiz"],
    ["Ada Hale met the dockers. They said the pier was closed.", "They = the dockers"],
    ["Marta Hale praised Tom Ruiz, and Otto Brandt left. He said the pier was closed.", "Marta Hale = Marta Hale", "He = Otto Brandt"],
    ["The mayor was angry, said lobbyist and party strategist Ada Hale.", "lobbyist and party strategist Ada Hale = Ada Hale"],
    ["Ada Hale of The Brant and Mail said the pier was safe.", "Ada Hale of The Brant and Mail = Ada Hale"],
    ["Ada Hale, CNN’s Tom Ruiz and Reuters’ Otto Brandt argued that he had lost.", "Ada Hale, CNN’s Tom Ruiz and Reuters’ Otto Brandt = Ada Hale, Tom Ruiz and Otto Brandt"],
    ["Two violent men were at large. A neighbour saw them run. “I am afraid,” the man said.", "the man = the man"],
    ["She praised some far-right commentators who have suggested that he should leave.", "She = -", "who = some far-right commentators"],
    ["Martha Hill said the pier was safe.", "Martha Hill = Martha Hill"],
    ["The Hill reported that the pier was safe.", "The Hill = Hill"],
    ["The Foreign Ministry urged the council and the bank to keep their word. It said the pier was safe.", "The Foreign Ministry = Foreign Ministry", "It = Foreign Ministry"],
    ["Natural Resources and Environment Minister Ada Voss said the pier was safe.", "Natural Resources and Environment Minister Ada Voss = Ada Voss"],
    ["The Ministry of Higher Education, Technology and Innovation said the pier was safe. The ministry said it was old.", "The Ministry of Higher Education, Technology and Innovation = Ministry of Higher Education, Technology and Innovation", "The ministry = Ministry of Higher Education, Technology and Innovation"],
    ["The Ministry of Defence, Boeing and Airbus said nothing was signed.", "The Ministry of Defence, Boeing and Airbus = Ministry of Defence, Boeing and Airbus"],
    ["Health Minister Ada Hale and Trade Minister Otto Brandt said it was late.", "Health Minister Ada Hale and Trade Minister Otto Brandt = Ada Hale and Otto Brandt"],
    ["Rep. Ada Voss, a Democrat from Ohio, was there. The Democrat said the pier was safe.", "The Democrat = Ada Voss"],
    ["The Republican Party met the Republican Jewish Coalition. A Republican said the pier was safe.", "A Republican = a Republican"],
    ["Police figures show that crime fell last year, said Chief Otto Brandt.", "Chief Otto Brandt = Otto Brandt", "Police figures = Police figures"],
    ["An aide to the mayor met reporters on Monday. The aide said the pier was safe.", "The aide = an aide to the mayor"],
    ["The Harlow Port Authority closed the docks. The HPA said the storm was near.", "The HPA = Harlow Port Authority"],
    ["Sen. Paul Renner voted no. The senator said the bill was bad.", "The senator = Paul Renner"],
    ["George Pemberton and his wife, Alice Pemberton, own the shop. Mrs. Pemberton said trade was slow. Mr. Pemberton said he would sell.", "Mrs. Pemberton = Alice Pemberton", "Mr. Pemberton = George Pemberton"],
    ["Ali Massar founded the movement. His son, Ahmed Massar, leads it now. Massar said the fight would go on.", "Massar = Ahmed Massar"],
    ['Ahmed Massar, the son of the late general Ali Massar, leads the movement. "We will not give up," Massar said.', "Massar = Ahmed Massar"],
    ["Mohammed al-Rashid led the talks. Muhammad al-Rasheed said they had failed.", "Muhammad al-Rasheed = Muhammad al-Rasheed"],
    ["Hillary Benning and Tom Benning ran for mayor. Hillary said she would win. Tom said he would.", "Hillary = Hillary Benning", "Tom = Tom Benning"],
    ['Frank Teller, the former mayor, opened the race. His son, Adam Teller, is running for the council. "My father taught me everything," Teller said.', "Teller = Adam Teller"],
    ["Nora Vance and her husband, Luke Vance, own the farm. Nora Vance said the well was dry. Luke Vance said it was not.", "Nora Vance = Nora Vance", "Luke Vance = Luke Vance"],
    ["Nora Vance and her husband, Luke, own the farm. Nora said the well was dry. Luke said the pump was broken.", "Nora = Nora Vance", "Luke = Luke"],
    ["Carl Brandt Sr. founded the mill. Carl Brandt Jr. runs it. Carl Brandt Jr. said sales were up.", "Carl Brandt Jr. = Carl Brandt Jr."],
    ['Senator Ida Lindqvist and her brother Per Lindqvist fell out. "He is wrong," the senator said.', "the senator = Ida Lindqvist"],
    ["The Harbor Safety Board will meet on Monday. The HSB said it had no power to act.", "The HSB = Harbor Safety Board"],
    ["The Confederation of Dock Workers (CDW) called a strike. CDW spokesman Ivo Rasmus said it would last a week.", "CDW spokesman Ivo Rasmus = Ivo Rasmus"],
    ['The European Fishing Council opposes the plan. "It is a disaster," the EFC said in a statement.', "the EFC = European Fishing Council"],
    ["The Norwegian prime minister, Kari Moen, spoke on Monday. The Norwegian said the talks were hard.", "The Norwegian = Kari Moen"],
    ["Hassan Rahimi leads the group. Hasan Rahimi said it would not disarm.", "Hasan Rahimi = Hassan Rahimi"],
    ["Élodie Brûlé won. Elodie Brule said she was happy.", "Elodie Brule = Élodie Brûlé"],
    ["Gov. Anton Reyes signed the bill. The governor said it would save lives.", "The governor = Anton Reyes"],
    ["Police Chief Dana Ortiz spoke to reporters. The chief said two men were held.", "The chief = Dana Ortiz"],
    ["Anton Reyes, a Democrat from Harlow, voted no. The Democrat said the bill was bad.", "The Democrat = Anton Reyes"],
    [`“The fence is finished,” Otto Brandt said on Monday. “It will stand,” he said.\n\nPaul Hale did not reply to Brandt at once.\n\n“It will leak,” he wrote on Tuesday.`, 'Otto Brandt = Otto Brandt', 'he = Otto Brandt', 'he = Paul Hale'],
    [`“The fence is finished,” Otto Brandt said on Monday. “It will stand,” he said.\n\nPaul Hale spoke about Brandt’s fence on the radio.\n\n“It will leak,” he wrote on Tuesday.`, 'Otto Brandt = Otto Brandt', 'he = Otto Brandt', 'he = Paul Hale'],
    ['Leila Haddad, a nurse at the hospital, was on duty. "There was no power," the nurse said.', "the nurse = Leila Haddad"],
    ['"I love this town," said Leila Haddad. "My mother was born here."', "Leila Haddad = Leila Haddad"],
    ['Leila Haddad runs the clinic. "We are full," she said. "I have not slept."', "she = Leila Haddad"],
    ["When I asked Leila Haddad about the money, she said that it was gone.", "she = Leila Haddad"],
    ["Tom Ruiz said he would resign.", "Tom Ruiz = Tom Ruiz"],
    ["Tom Ruiz told Ben Okafor that he would resign. He said the board knew.", "Tom Ruiz = Tom Ruiz", "He = Tom Ruiz"],
    ["Eva Stern met Tom Ruiz. She said he had lied. He said she had.", "She = Eva Stern", "He = Tom Ruiz"],
    ["Norwell Energy shut the plant. It said costs were too high.", "It = Norwell Energy"],
    ["The EU raised its tariffs. The European Union said on Monday that the talks had failed. It said the market was open.", "The European Union = European Union", "It = European Union"],
    ["The ministry closed the border. It said the closure would last a week.", "It = the ministry"],
    ["Hale's spokesman, Ivo Rasmus, said the mayor was ill.", "Hale's spokesman = Ivo Rasmus"],
  ]);

  test('a union of states is an organisation that has places in the text, and one entity under all its names', () => {
    const text = 'The European Union said on Monday that tariffs would rise. Traders across the EU said prices would follow.';
    const { entities, locations } = analyse(text, resources);
    const [union] = entities.filter(({ name }) => name === 'European Union');
    assert.deepEqual([union?.kind, union?.mentions.map(({ start, end }) => text.slice(start, end))], ['organisation', ['European Union', 'EU']]);
    assert.deepEqual(locations.map(({ start, end, entity }) => [text.slice(start, end), entity]), [['EU', union?.id]]);
  });

  test('a reason tells of a first name that decided, and of nothing where the text tells the gender', () => {
    const reason = (text: string): string | undefined => analyse(text, resources).quotes[0]?.reason;
    assert.match(reason('Susan Marlow won the prize on Monday. She said the jury was fair.') ?? '', /“She” is taken to mean Susan Marlow, going by the first name$/);
    assert.match(reason('Mrs. Marlow won the prize on Monday. She said the jury was fair.') ?? '', /“She” is taken to mean Marlow$/);
  });
});
