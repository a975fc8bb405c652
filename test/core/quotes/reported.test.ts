import assert from 'node:assert/strict';
import { found } from './quotesFixture';

const check = (cases: readonly (readonly [text: string, ...expected: string[]])[]): void => {
  for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(found(text), expected));
};

suite('reported speech', () => {
  suite('a cue between commas', () => check([
    ['The move would cost the city about 90 million pounds a year, the report said, because suppliers would follow the ships.', 'The move would cost the city about 90 million pounds a year | because suppliers would follow the ships [said; the report]'],
    ['If the vote fails, Hale warned, the port will close, and thousands will lose work.', 'If the vote fails | the port will close, and thousands will lose work [warned; Hale]'],
    ['The trial, her lawyer argued, was a farce because no witness was heard.', 'The trial | was a farce because no witness was heard [argued; her lawyer]'],
    ['What happened next, neighbours recalled, was terrible.', 'What happened next | was terrible [recalled; neighbours]'],
    ['The dam, she added, was never inspected.', 'The dam | was never inspected [added; she]'],
    ['Hale insisted, however, that the roof was safe.', 'that the roof was safe [insisted; Hale]'],
    ['The bridge is unsafe, Hale told the committee.', 'The bridge is unsafe [told; Hale]'],
  ]));

  suite('the speaker after the verb', () => check([
    ['Nobody knows what happened, said a neighbour who gave her name only as Ruth.', 'Nobody knows what happened [said; a neighbour]'],
    ['The talks failed, said two people familiar with the matter.', 'The talks failed [said; two people familiar with the matter]'],
    ['Prices will rise, warned Mina Ruiz, who heads the bank.', 'Prices will rise [warned; Mina Ruiz]'],
    ['There will be no more talks, said Omar Diallo, the head of the port authority.', 'There will be no more talks [said; Omar Diallo]'],
  ]));

  suite('not what was said', () => check([
    ['Asked whether the strike could still be called off, she answered: "Of course. All it takes is one telephone call."', 'whether the strike could still be called off [Asked; -]', '"Of course. All it takes is one telephone call." [answered:; she]'],
    ['Asked if she would run again, Hale said she had not decided.', 'if she would run again [Asked; -]', 'she had not decided [said; Hale]'],
    ['Treasury officials, who asked not to be named, said the plan was dead.', 'the plan was dead [said; Treasury officials]'],
    ['A guard, speaking on condition of anonymity, said the gate was open.', 'the gate was open [said; A guard]'],
    ['The witness, who declined to give his name, said he saw two men.', 'he saw two men [said; The witness]'],
    ['The ministry declined to comment.'],
    ['The port welcomed the jobs, with the deputy mayor, Omar Diallo, saying they were good news for the town.', 'they were good news for the town [saying; the deputy mayor]'],
    ['Police said a man had died, but gave no details.', 'a man had died [said; Police]'],
  ]));

  suite('denials, promises and claims', () => check([
    ['The senator denied having met the lobbyist.', 'having met the lobbyist [denied; The senator]'],
    ['Okafor admitted taking money from the builder.', 'taking money from the builder [admitted; Okafor]'],
    ['The army has denied firing at the crowd.', 'firing at the crowd [has denied; The army]'],
    ['The union threatened to strike next week.', 'to strike next week [threatened; The union]'],
    ['The company refused to pay the fine.', 'to pay the fine [refused; The company]'],
    ['Ruiz vowed to fight the ruling in court.', 'to fight the ruling in court [vowed; Ruiz]'],
    ['His claim that the vote was stolen has been rejected by two courts.', 'that the vote was stolen [claim; His]'],
    ["Ruiz's allegation that the vote was rigged was dismissed by a judge.", "that the vote was rigged [allegation; Ruiz]"],
  ]));

  suite('headlines that end with their source', () => check([
    ['MINISTER RESIGNS AFTER LEAK, PARTY SAYS', 'MINISTER RESIGNS AFTER LEAK [SAYS; PARTY]'],
    ['BANK CUTS RATES, SOURCES SAY', 'BANK CUTS RATES [SAY; SOURCES]'],
    ['Minister to resign, party says', 'Minister to resign [says; party]'],
  ]));

  suite('where it ends, and who says it', () => check([
    ['Lena Orth, the head of the union, called the offer "an insult" and demanded talks.', 'the offer "an insult" [called; Lena Orth]', 'talks [demanded; Lena Orth]'],
    ['Koch, 44, and his wife, Anna, said they had heard nothing.', 'they had heard nothing [said; Koch, 44, and his wife]'],
    ['Anna Hale, a nurse, and Omar Diallo, a driver, said the ward was full.', 'the ward was full [said; Anna Hale, a nurse, and Omar Diallo]'],
    ['Two officials, one of whom was at the meeting, said the vote was close.', 'the vote was close [said; Two officials]'],
    ['Okafor said in an interview with the Harlow Post that the mine would reopen.', 'that the mine would reopen [said; Okafor]'],
    ['Hale said Monday the school would stay shut.', 'the school would stay shut [said; Hale]'],
    ['The accord was, in Okafor\'s words, "a gift to the rich."', 'The accord was | "a gift to the rich." [in Okafor\'s words; Okafor]'],
  ]));
});
