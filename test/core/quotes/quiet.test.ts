import assert from 'node:assert/strict';
import { found } from './quotesFixture';

const check = (cases: readonly (readonly [text: string, ...expected: string[]])[]): void => {
  for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(found(text), expected));
};

suite('what does not speak', () => {
  suite('a verb of saying with an object that is not said', () => check([
    ['The fire claimed nine lives in the old town.'],
    ['The magistrate denied parole to both men.'],
    ['Hale denied the charge.', 'the charge [denied; Hale]'],
    ['The clerk reported the burglary to the officers.'],
    ['She was afraid to report the harassment.'],
    ['Witnesses reported a loud bang near the pier.', 'a loud bang near the pier [reported; Witnesses]'],
    ['The minister declared her assets before the vote.'],
    ['The guide explained the game to the children.'],
    ['The clinic confirmed the appointment by text.'],
    ['Officials confirmed the deaths on Monday.', 'the deaths [confirmed; Officials]'],
    ['Detectives questioned two suspects on Friday.'],
    ['Rill conceded a penalty in the last minute.'],
    ['Emil Brask added a try before the break, and Hull won.'],
    ['Brask added that to his earlier win in Lyon.'],
    ['The mayor added that the pier would open in June.', 'that the pier would open in June [added; The mayor]'],
    ['The firm posted a picture of the pier on Monday.'],
    ['Lena Orth posted: "The pier is open again."', '"The pier is open again." [posted:; Lena Orth]'],
    ['Marta Hale posted a photo of the pier with the caption: “Home At Last”.', '“Home At Last” [posted; Marta Hale]'],
    ['The unions demanded that the minister resign.', 'that the minister resign [demanded; The unions]'],
    ['The mayor declared a state of emergency.', 'a state of emergency [declared; The mayor]'],
    ['Omar Diallo posted a photo of the mill on Monday with the message “Stay warm, Otto.”', '“Stay warm, Otto.” [posted; Omar Diallo]'],
    ['Orth announced himself with a late goal.'],
    ['Orth announced her retirement.', 'her retirement [announced; Orth]'],
    ['Orth praised him.'],
    ['Orth praised him for the work.', 'him for the work [praised; Orth]'],
  ]));

  suite('a thing', () => check([
    ['The engine refused to start in the cold.'],
    ['The company refused to pay the fine.', 'to pay the fine [refused; The company]'],
    ['The recipe demands patience.'],
    ['The union demands higher pay.', 'higher pay [demands; The union]'],
    ['The drought threatens to ruin the harvest.'],
    ['The rebels threatened to burn the bridge.', 'to burn the bridge [threatened; The rebels]'],
    ['Raiders came at night in a strike that threatened to wreck the truce.'],
    ['The report confirmed the deaths of two divers.', 'the deaths of two divers [confirmed; The report]'],
  ]));

  suite('idioms, and what nobody says', () => check([
    ['Needless to say, the train was late.'],
    ['It goes without saying that the train was late.'],
    ['It is fair to say that the plan has failed.'],
    ['You might say the pier is a ruin.'],
    ['She left without saying that she was ill.', 'that she was ill [saying; She]'],
    ['The trial came down to he said, she said.'],
    ['No one said the pier was safe.'],
    ['Nobody from the council said the pier was safe.'],
    ['No official said the pier was safe.'],
    ['The so-called ‘winter tax’ will end in May.'],
    ['Pressed about calling her rival “a fool”, Voss said that she was sorry.', 'that she was sorry [said; Voss]'],
    ['Critics called the plan “a disgrace”.', 'the plan “a disgrace” [called; Critics]'],
  ]));

  suite('a clause in front of an answer', () => check([
    ['Asked about the leak, the minister said nothing.'],
    ['Since the offer was poor, the union said no.'],
    ['The union said no decision had been made.', 'no decision had been made [said; The union]'],
    ['While the guests waited, Ada Voss said little more.'],
    ['The film was cut, when, in truth, she responded at once.'],
    ['Rebuilt to look like a public body, it posted a series of notes.'],
    ['The roof will hold, Hale said yesterday.', 'The roof will hold [said; Hale]'],
    ['The talks went on until dawn, Brask said two days later.', 'The talks went on until dawn [said; Brask]'],
    ['If the rain goes on, the mayor said, the dam will fail.', 'If the rain goes on | the dam will fail [said; the mayor]'],
  ]));

  suite('titles and labels', () => check([
    ['"Why Not?" presenter Omar Tahn told viewers that the show would end.', 'that the show would end [told; presenter Omar Tahn]'],
    ['“Where are you going?” the guard asked.', '“Where are you going?” [asked; the guard]'],
    ['“Run!” the guard shouted as the wall fell.', '“Run!” [shouted; the guard]'],
    ['Exclusive: Harbour to close in May\n\nThe council met in the town hall on Monday and voted on the plan.'],
    ['ISLAMABAD: Prices will rise in May, an official told the newspaper on Friday.', 'Prices will rise in May [told; an official]'],
    ['MUMBAI: “We have no plan to raise fares,” minister Ravi Perera said on Monday.', '“We have no plan to raise fares,” [said; minister Ravi Perera]'],
  ]));

  suite('a colon after a thing', () => check([
    ['For Marta Hale, the answer was simple: “We leave tonight.”', '“We leave tonight.” [was; Marta Hale]'],
    ['Otto Lenz\'s advice was plain: “Stay at home.”', '“Stay at home.” [was; Otto Lenz]'],
    ['The judge was blunt: “You lied to this court.”', '“You lied to this court.” [was; The judge]'],
  ]));
});

suite('where the article goes on in its own words', () => {
  suite('what became of it', () => check([
    ['Ms. Voss said the firm would pay, but the miners did not believe her.', 'the firm would pay [said; Ms. Voss]'],
    ['The minister said the dam was safe, though few in the valley agreed.', 'the dam was safe [said; The minister]'],
    ['Hale said no one had died, but he did not say why the siren was late.', 'no one had died, but he did not say why the siren was late [said; Hale]'],
    ['Hale said the mill would close, but that the workers would be paid.', 'the mill would close, but that the workers would be paid [said; Hale]'],
    ['The firm said the well was clean, which shocked the villagers.', 'the well was clean [said; The firm]'],
    ['Hale said the mill, which closed in May, would reopen.', 'the mill, which closed in May, would reopen [said; Hale]'],
    ['The army said no one was hurt, an assertion that doctors in the town dispute.', 'no one was hurt [said; The army]'],
    ['She said she had a plan, a new one that would work.', 'she had a plan, a new one that would work [said; She]'],
  ]));

  suite('what the speaker did, and who asked', () => check([
    ['Hale said he had nothing to add and hung up.', 'he had nothing to add [said; Hale]'],
    ['The judge said the case was closed before walking out.', 'the case was closed [said; The judge]'],
    ['Police said the driver hit a wall and left the scene.', 'the driver hit a wall and left the scene [said; Police]'],
    ['The mayor said the bridge was old and needed repairs.', 'the bridge was old and needed repairs [said; The mayor]'],
    ['Okafor said the strike would go on as she arrived at court.', 'the strike would go on [said; Okafor]'],
    ['Police say two men were killed as they left a mosque.', 'two men were killed as they left a mosque [say; Police]'],
    ['Lenz said he would resign when pressed by the committee.', 'he would resign [said; Lenz]'],
    ['Lenz said he would resign when the work was done.', 'he would resign when the work was done [said; Lenz]'],
    ['Ruiz said the dam had held in a statement on Monday.', 'the dam had held [said; Ruiz]'],
    ['Hale said she liked what she had heard in the speech.', 'she liked what she had heard in the speech [said; Hale]'],
    ['Otto Lenz told me I "should sell the mill" but I never did.', 'I "should sell the mill" [told; Otto Lenz]'],
    ['The road (engineers say it is safe) will open in May.', 'it is safe [say; engineers]'],
  ]));

  suite('the clause of the report', () => check([
    ['Voss admitted stealing the ring, and the case was closed.', 'stealing the ring [admitted; Voss]'],
    ['The union threatened to strike, but talks will resume on Monday.', 'to strike [threatened; The union]'],
    ['After Hale told the board that she would quit, the shares fell.', 'that she would quit [told; Hale]'],
    ['Voss added that the men would go home as soon as the case was concluded.', 'that the men would go home as soon as the case was concluded [added; Voss]'],
    ['Hale told a group of reporters waiting outside the hall that she would not run.', 'that she would not run [told; Hale]'],
    ['The firm said on Monday its sales had doubled.', 'its sales had doubled [said; The firm]'],
    ['Lenz said in May his wife had left him.', 'his wife had left him [said; Lenz]'],
    ['Lomax Tools, Inc. (NASDAQ: LTX), a maker of saws, today announced that sales had doubled.', 'that sales had doubled [announced; Lomax Tools, Inc.]'],
  ]));
});
