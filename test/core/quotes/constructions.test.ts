import assert from 'node:assert/strict';
import { found } from './quotesFixture';

const check = (cases: readonly (readonly [text: string, ...expected: string[]])[]): void => {
  for (const [text, ...expected] of cases) test(text.replace(/\s+/g, ' '), () => assert.deepEqual(found(text), expected));
};

suite('constructions of quotes', () => {
  suite('quotes within quotes, in marks of their own', () => check([
    ["\"He told me, 'Go home,' and I went home,\" Ruiz said.", "\"He told me, 'Go home,' and I went home,\" [said; Ruiz]", "'Go home,' [told; He]"],
    ["“The foreman said ‘Stop the belt,’ but nobody stopped it,” Ruiz said.", "“The foreman said ‘Stop the belt,’ but nobody stopped it,” [said; Ruiz]", "‘Stop the belt,’ [said; The foreman]"],
  ]));

  suite('quotes within quotes, in other words', () => check([
    ['"She told me she would resign," he said.', '"She told me she would resign," [said; he]', "she would resign [told; She]"],
    ['"The doctors said I would never walk again," Ruiz told the Courier.', '"The doctors said I would never walk again," [told; Ruiz]', "I would never walk again [said; The doctors]"],
    ['Hale said: "The minister promised to pay us, and he lied."', '"The minister promised to pay us, and he lied." [said:; Hale]', "to pay us [promised; The minister]"],
    ['"According to the engineers, the dam is safe," said Hale.', '"According to the engineers, the dam is safe," [said; Hale]', "the dam is safe [According to; the engineers]"],
  ]));

  suite('reports within reports', () => check([
    ["Hale said the minister had promised to pay.", "the minister had promised to pay [said; Hale]", "to pay [had promised; the minister]"],
    ["Hale said that engineers had told her the dam was safe.", "that engineers had told her the dam was safe [said; Hale]", "the dam was safe [had told; engineers]"],
  ]));

  suite('reports in relative clauses', () => check([
    ["The general withdrew his forces, which one aide claims number 6,000, to the hills.", "number 6,000 [claims; one aide]"],
    ["The general said his forces, which one aide claims number 6,000, would stay in the hills.", "his forces, which one aide claims number 6,000, would stay in the hills [said; The general]", "number 6,000 [claims; one aide]"],
    ["The mine, which the owners say is safe, will reopen.", "is safe [say; the owners]"],
    ["The tunnel, which Hale said would cost 30 million, was never built.", "would cost 30 million [said; Hale]"],
    ["A man who police say set the fire was arrested on Monday.", "set the fire [say; police]"],
    ["The union rejected the offer, which it called an insult.", "which | an insult [called; it]"],
  ]));

  suite('a closing mark that is lost', () => check([
    ['"We will rebuild the pier, said Marta Hale.', '"We will rebuild the pier, [said; Marta Hale]'],
    ["“We will rebuild the pier, Hale said on Monday.\n\nThe council meets again in May.", "“We will rebuild the pier, [said; Hale]"],
    ['"We have waited long enough, Marta Hale said. The council meets in May.', '"We have waited long enough, [said; Marta Hale]'],
    ["Marta Hale said, \"We have waited long enough for the new pier.\n\nThe council meets in May.", '"We have waited long enough for the new pier. [said; Marta Hale]'],
    ['We have waited long enough," Marta Hale said. The council meets in May.', "We have waited long enough [said; Marta Hale]"],
  ]));

  suite('over several paragraphs', () => check([
    ["“We began the work in spring.\n\n“We stopped in summer.\n\n“We ended in autumn,” Hale said.", "“We began the work in spring. | “We stopped in summer. | “We ended in autumn,” [said; Hale]"],
    ["Hale said: \"We began the work in spring.\n\n\"We stopped in summer.\n\n\"We ended in autumn.\"\n\nThe pier is open.", '"We began the work in spring. | "We stopped in summer. | "We ended in autumn." [said:; Hale]'],
  ]));

  suite('passages set apart', () => check([
    ["In a letter to tenants, Hale wrote:\n\n> The lift will be repaired.\n\nTenants were not impressed.", "The lift will be repaired. [wrote:; Hale]"],
    ["The company said in a statement:\n\n    We regret the delay and will pay every passenger.\n\nNobody has been paid.", "We regret the delay and will pay every passenger. [said; The company]"],
  ]));

  suite('posts', () => check([
    ['Hale tweeted: "The pier is open again."', '"The pier is open again." [tweeted:; Hale]'],
    ["Marta Hale tweeted: The pier is open again and everybody is welcome.", "The pier is open again and everybody is welcome [tweeted:; Marta Hale]"],
    ['"The pier is open again," Hale wrote on Twitter.', '"The pier is open again," [wrote; Hale]'],
    ["Hale wrote on X that the pier was open again.", "that the pier was open again [wrote; Hale]"],
    ['Hale posted on X: "The pier is open again."', '"The pier is open again." [posted; Hale]'],
    ["@martahale: The pier is open again. Thank you all for waiting.\n\nThe tweet was deleted an hour later.", "The pier is open again. Thank you all for waiting [:; @martahale]"],
    ['Hale later deleted a tweet that said "The pier is closed."', '"The pier is closed." [said; a tweet]'],
    ['"The pier is open again," the mayor said in a tweet on Monday.', '"The pier is open again," [said; the mayor]'],
    ["The pier is open again. — Marta Hale (@martahale) May 4, 2021", "The pier is open again. [—; Marta Hale]"],
  ]));

  suite('lists of quotes', () => check([
    ["Residents on the pier:\n\n- \"It is an eyesore and should go,\" said Tom Ruiz, 44.\n- \"I proposed to my wife there,\" said Ben Okafor, 61.\n- \"It makes the town,\" said Lena Orth.", '"It is an eyesore and should go," [said; Tom Ruiz]', '"I proposed to my wife there," [said; Ben Okafor]', '"It makes the town," [said; Lena Orth]'],
    ["What they said:\n\n• Tom Ruiz: \"It is an eyesore and should go.\"\n• Ben Okafor: \"I proposed to my wife there.\"\n• Lena Orth: \"It makes the town.\"", '"It is an eyesore and should go." [:; Tom Ruiz]', '"I proposed to my wife there." [:; Ben Okafor]', '"It makes the town." [:; Lena Orth]'],
    ["\"It is an eyesore and should go.\" — Tom Ruiz, resident\n\n\"I proposed to my wife there.\" — Ben Okafor, teacher", '"It is an eyesore and should go." [—; Tom Ruiz]', '"I proposed to my wife there." [—; Ben Okafor]'],
  ]));

  suite('pairs', () => check([
    ["Neither Hale nor Ruiz said whether the pier would reopen.", "whether the pier would reopen [said; Neither Hale nor Ruiz]"],
    ["Neither Hale nor Ruiz would say when the pier would reopen.", "when the pier would reopen [would say; Neither Hale nor Ruiz]"],
    ["Neither the mayor nor her deputy said that the pier was safe.", "that the pier was safe [said; Neither the mayor nor her deputy]"],
    ["Both Hale and Ruiz said that the pier was safe.", "that the pier was safe [said; Both Hale and Ruiz]"],
  ]));

  suite('several speakers', () => check([
    ["Neither the ministry nor the army has said how many people died.", "how many people died [has said; Neither the ministry nor the army]"],
    ["Ruiz and his lawyer, Eva Stern, said they would appeal.", "they would appeal [said; Ruiz and his lawyer]"],
    ["Ruiz, Stern and Okafor said they would appeal.", "they would appeal [said; Ruiz, Stern and Okafor]"],
    ['"We did it together," Tom Ruiz and Eva Stern said.', '"We did it together," [said; Tom Ruiz and Eva Stern]'],
    ["Doctors and nurses said the ward was full.", "the ward was full [said; Doctors and nurses]"],
  ]));

  suite('a cue between commas', () => check([
    ["The plan, officials said, would cost two million.", "The plan | would cost two million [said; officials]"],
    ["The pier, Hale insists, is safe.", "The pier | is safe [insists; Hale]"],
    ["It was, she said, the worst day of her life.", "It was | the worst day of her life [said; she]"],
    ["The ship will sail, Hale told the Courier, as soon as the storm has passed.", "The ship will sail | as soon as the storm has passed [told; Hale]"],
  ]));

  suite('passives', () => check([
    ["Ruiz was accused by the mayor of hiding the report.", "Ruiz | of hiding the report [was accused; the mayor]"],
    ["The plan was described by Hale as reckless.", "The plan | as reckless [was described; Hale]"],
    ["Workers were told by the firm that the mill would close.", "that the mill would close [were told; the firm]"],
    ["It was claimed by Ruiz that the vote was rigged.", "that the vote was rigged [was claimed; Ruiz]"],
    ["Hale was quoted as saying the pier was lost.", "the pier was lost [saying; Hale]"],
    ["The move was criticised by Hale as cruel.", "The move | as cruel [was criticised; Hale]"],
  ]));

  suite('nouns', () => check([
    ["His claim that the vote was rigged is false.", "that the vote was rigged [claim; His]"],
    ["Hale issued a statement saying the pier was safe.", "the pier was safe [saying; Hale]"],
    ["Hale's warning that the dam could break went unheard.", "that the dam could break [warning; Hale]"],
    ["The firm rejected accusations by the union that it had broken the law.", "that it had broken the law [accusations; the union]"],
    ["The ministry published a letter in which it said the dam was safe.", "the dam was safe [said; it]"],
  ]));

  suite('what documents say', () => check([
    ["Hale said that the pier would reopen in May.", "that the pier would reopen in May [said; Hale]"],
    ["Hale said the pier would reopen in May.", "the pier would reopen in May [said; Hale]"],
    ["Hale says the pier will reopen in May.", "the pier will reopen in May [says; Hale]"],
    ["The report found that the pier was unsafe.", "that the pier was unsafe [found; The report]"],
    ["A report published Tuesday by the institute found that one in five piers was unsafe.", "that one in five piers was unsafe [found; A report published Tuesday by the institute]"],
    ["A study by the Harlow Institute, released on Monday, said the river was rising.", "the river was rising [said; A study by the Harlow Institute]"],
    ["Documents seen by the Courier show that the firm knew of the leak.", "that the firm knew of the leak [show; Documents seen by the Courier]"],
  ]));

  suite('the cue', () => check([
    ["Hale has not said when the pier will open.", "when the pier will open [has not said; Hale]"],
    ["Hale went on to say that the pier was lost.", "that the pier was lost [went on to say; Hale]"],
    ["Hale also pointed out that the pier was old.", "that the pier was old [also pointed out; Hale]"],
  ]));

  suite('where it ends', () => check([
    ["The mayor said the pier was safe, while an aide to the governor said it was not.", "the pier was safe [said; The mayor]", "it was not [said; an aide to the governor]"],
    ["Hale said the pier was safe, adding that it would open in May.", "the pier was safe [said; Hale]", "that it would open in May [adding; Hale]"],
    ["Hale said the pier was safe but engineers warned that it could collapse.", "the pier was safe [said; Hale]", "that it could collapse [warned; engineers]"],
    ["The firm said costs had risen, according to a memo seen by the Courier.", "The firm said costs had risen [according to; a memo seen by the Courier]", "costs had risen [said; The firm]"],
  ]));

  suite('who speaks', () => check([
    ['"It is over," Ruiz, who lost by nine votes, told supporters.', '"It is over," [told; Ruiz]'],
    ["Harlow Ambassador to the United Nations Omar Diallo said the talks had failed.", "the talks had failed [said; Harlow Ambassador to the United Nations Omar Diallo]"],
    ["Ruiz, the former head of the mill and a friend of the mayor, said the sale was legal.", "the sale was legal [said; Ruiz]"],
    ["The White House said it would not pay.", "it would not pay [said; The White House]"],
    ["A senior official, speaking on condition of anonymity, said the talks had failed.", "the talks had failed [said; A senior official]"],
    ["Two people familiar with the talks said they had failed.", "they had failed [said; Two people familiar with the talks]"],
    ["The statement said the pier was safe.", "the pier was safe [said; The statement]"],
    ["A spokeswoman for Norwell Energy, Anna Keller, said the plant was safe.", "the plant was safe [said; A spokeswoman for Norwell Energy]"],
    ["Harlow welcomed the jobs, with the deputy mayor, Omar Diallo, saying they came just in time.", "they came just in time [saying; the deputy mayor]"],
    ["Rotterdam welcomed the jobs, with the deputy mayor saying they came just in time.", "they came just in time [saying; the deputy mayor]"],
    ["The union leader said her members would not move.", "her members would not move [said; The union leader]"],
    ['"My members will not move," said Orth.', '"My members will not move," [said; Orth]'],
    ["Tom Ruiz, 44, and his wife, Eva, said they had lost everything.", "they had lost everything [said; Tom Ruiz, 44, and his wife]"],
    ["Hale and Ruiz said they would meet again.", "they would meet again [said; Hale and Ruiz]"],
    ['"We will meet again," Hale and Ruiz said in a joint statement.', '"We will meet again," [said; Hale and Ruiz]'],
    ["Speaking to reporters, Hale said the pier was safe.", "the pier was safe [said; Hale]"],
    ["In a letter to the council, residents said the pier was noisy.", "the pier was noisy [said; residents]"],
    ["Some said the pier was ugly. Others said it was the heart of the town.", "the pier was ugly [said; Some]", "it was the heart of the town [said; Others]"],
  ]));

  suite('a relative clause between speaker and verb', () => check([
    ["Ruiz, who was mayor from 2004 to 2011 and now lives abroad, said the claim was a lie.", "the claim was a lie [said; Ruiz]"],
    ['"It was dark," said a driver who saw the crash.', '"It was dark," [said; a driver]'],
    ["The driver, whose name was not released, told police he had been asleep.", "he had been asleep [told; The driver]"],
    ["Omar Diallo, 44, of Harlow, said he heard a bang.", "he heard a bang [said; Omar Diallo]"],
    ["Diallo (Ind., Harlow) said the bill was dead.", "the bill was dead [said; Diallo]"],
  ]));

  suite('verbs with their words', () => check([
    ["Hale pointed out that the bridge was old.", "that the bridge was old [pointed out; Hale]"],
    ["Hale made clear that she would not resign.", "that she would not resign [made clear; Hale]"],
    ["Hale complained about the noise.", "the noise [complained about; Hale]"],
    ["An earthquake was felt in Karn on Monday, the Earthquake Monitoring Centre (EMC) at Karn University said.", "An earthquake was felt in Karn on Monday [said; the Earthquake Monitoring Centre (EMC) at Karn University]"],
    ["Hale said this when he appeared before the committee."],
    ["The company must stop the council's repeated attacks."],
    ["Schools will take pupils according to need."],
    ["Wages rise according to market needs."],
    ["Hale has long argued that the port should be public.", "that the port should be public [argued; Hale]"],
    ["The storm killed nine people, the governor's office confirmed late on Sunday.", "The storm killed nine people [confirmed; the governor's office]"],
    ["He found the room, a man killed."],
    ["The bank will raise rates, three people familiar with the matter said.", "The bank will raise rates [said; three people familiar with the matter]"],
    ["The company had “no comment,” its spokeswoman, Ada Voss, said.", "The company had “no comment,” [said; its spokeswoman]"],
    ["The bank will raise rates, its governor, Otto Lenz, told reporters.", "The bank will raise rates [told; its governor]"],
    ["“He was a giant,” said Brandt of his predecessor.", "“He was a giant,” [said; Brandt]"],
    ["The firm, which denies wrongdoing, said it was cooperating with the inquiry.", "it was cooperating with the inquiry [said; The firm]"],
    ["Officials said the blast, which shook windows ten miles away, was an accident.", "the blast, which shook windows ten miles away, was an accident [said; Officials]"],
    ["The bank's economists now expect growth of 2 per cent, they wrote in a note to clients.", "The bank's economists now expect growth of 2 per cent [wrote; they]"],
    ["Hale said no one was ill.", "no one was ill [said; Hale]"],
    ["No one in the village said the dam was safe.", "the dam was safe [said; No one in the village]"],
    ["Lobbyists describe such work as “a different animal,” said Otto Lenz, who leads the union.", "Lobbyists describe such work as “a different animal,” [said; Otto Lenz]", "such work as “a different animal,” [describe; Lobbyists]"],
    ["Hale apologised for the delay.", "the delay [apologised for; Hale]"],
    ["Hale blamed the builder for the delay.", "the builder for the delay [blamed; Hale]"],
    ["Hale thanked the fire crews for their work.", "the fire crews for their work [thanked; Hale]"],
    ["The mayor went so far as to call the plan a crime.", "the plan a crime [call; The mayor]"],
  ]));

  suite('headlines', () => check([
    ["Minister: \"No new taxes this year\"\n\nThe finance minister ruled out new taxes on Monday at a meeting.", '"No new taxes this year" [:; Minister]'],
    ["\"No new taxes this year,\" says minister\n\nThe finance minister ruled out new taxes on Monday at a meeting.", '"No new taxes this year," [says; minister]'],
    ["Hale denies taking bribes\n\nThe mayor spoke on Monday at a meeting in the town hall.", "taking bribes [denies; Hale]"],
    ["UN warns of famine in the north\n\nThe agency spoke on Monday at a meeting in the town hall.", "famine in the north [warns of; UN]"],
    ["Hale accuses Ruiz of lying\n\nThe mayor spoke on Monday at a meeting in the town hall.", "Ruiz of lying [accuses; Hale]"],
  ]));

  suite('letters', () => check([
    ["To the Editor:\n\nYour article \"Who Owns the Pier\" misses the point. The pier belongs to the town.\n\nMARTA HALE\nHarlow, May 4\n\nThe writer was mayor from 2004 to 2011."],
    ["To the Editor:\n\nRe \"Who Owns the Pier\" (May 2): The article says that the pier belongs to the port. It does not.\n\nMARTA HALE\nHarlow", "that the pier belongs to the port [says; The article]"],
  ]));

  suite('silence and titles', () => check([
    ['The so-called "pier of dreams" opened on Monday.'],
    ['Ruiz starred in "The Last Lighthouse" and "Salt."'],
    ['Joe "Biscuit" Ruiz won the race.'],
    ['The word "resilience" appears nine times in the plan.'],
    ['Critics of "big water" met in the hall.'],
    ['The band played "Harbour Lights" at the opening.'],
    ['Her novel, "A House by the Sea," sold two million copies.'],
    ['The "Save Our Pier" campaign began in 2019.'],
    ["The ministry declined to comment."],
    ["The ministry did not respond to a request for comment."],
    ["Neither Hale nor Ruiz would comment."],
    ["Neither Hale nor Ruiz responded to requests for comment."],
    ["Hale could not be reached for comment on Tuesday."],
    ["Ruiz refused to comment on the case."],
    ["Hale declined to say how many workers would go.", "how many workers would go [declined to say; Hale]"],
  ]));

  suite('interviews', () => check([
    ["The new pier\n\nMarta Hale has built piers for thirty years. We met her at the harbour.\n\nQ: Why did you build the pier?\n\nA: Because the town needed it. We had no other way to the island.\n\nQ: What did it cost?\n\nA: About two million pounds. The council paid for half of it.",
      "Because the town needed it. We had no other way to the island. [A; Marta Hale]", "About two million pounds. The council paid for half of it. [A; Marta Hale]"],
    ["The builder\n\nMarta Hale has built piers for thirty years.\n\n**Was it hard to build?**\n\nIt was. We lost two winters to storms.\n\n**Who paid?**\n\nThe council paid half. I paid the rest.\n\n**Would you do it again?**\n\nI would, and my sons would help me.\n\nThe pier opens on Monday.",
      "It was. We lost two winters to storms. [-; Marta Hale]", "The council paid half. I paid the rest. [-; Marta Hale]", "I would, and my sons would help me. [-; Marta Hale]"],
    ["COURIER: Why did you build the pier?\nMARTA HALE: Because the town needed it.\nCOURIER: What did it cost?\nHALE: About two million pounds.",
      "Why did you build the pier? [:; COURIER]", "Because the town needed it. [:; MARTA HALE]", "What did it cost? [:; COURIER]", "About two million pounds. [:; HALE]"],
    ["The builder\n\nMarta Hale has built piers for thirty years.\n\nWas it hard to build?\n\nIt was. We lost two winters to storms.\n\nWho paid?\n\nThe council paid half. I paid the rest.\n\nWould you do it again?\n\nI would."],
    ["What is next for the pier?\n\nThe council meets on Monday. Nobody knows what it will decide.\n\nWhat will it cost?\n\nThe mayor has not said.\n\nWho will pay?\n\nThe town will."],
  ]));

  suite('charges', () => check([
    ["Ruiz is accused of taking bribes from the port authority.", "Ruiz | of taking bribes from the port authority [is accused; -]"],
    ["Ruiz was accused of fraud by prosecutors in March.", "Ruiz | of fraud [was accused; prosecutors]"],
    ["Hale, accused of lying to the council, said she had told the truth.", "she had told the truth [said; Hale]"],
  ]));

  suite('said again', () => check([
    ["Marta Hale repeated her call for a new bridge over the river.", "a new bridge over the river [repeated her call for; Marta Hale]"],
    ["The union renewed its demand that the plant stay open.", "that the plant stay open [renewed its demand; The union]"],
    ["The mayor has repeated her claim that the bridge is safe.", "that the bridge is safe [has repeated her claim; The mayor]"],
  ]));

  suite('findings', () => check([
    ["A study found one in five wells was unsafe.", "one in five wells was unsafe [found; A study]"],
    ["The survey, published on Monday, found one in three drivers had been asleep at the wheel.", "one in three drivers had been asleep at the wheel [found; The survey]"],
    ["The report found nearly half of all bridges need repair.", "nearly half of all bridges need repair [found; The report]"],
    ["Researchers at Harlow University found women were twice as likely to wait.", "women were twice as likely to wait [found; Researchers at Harlow University]"],
    ["Police found two bodies in the river."],
  ]));

  suite('sources named at the end', () => check([
    ["Police figures show that crime fell last year, said Chief Otto Brandt.", "Police figures show that crime fell last year [said; Chief Otto Brandt]", "that crime fell last year [show; Police figures]"],
    ["Ruiz admitted that the ledger was forged, the Harlow Courier reported in 1991.", "Ruiz admitted that the ledger was forged [reported; the Harlow Courier]", "that the ledger was forged [admitted; Ruiz]"],
    ["As reported by the Harlow Courier, the bridge was never inspected.", "the bridge was never inspected [As reported by; the Harlow Courier]"],
  ]));

  suite('speakers by the order of words', () => check([
    ["“Every council was informed in writing,” Meridian's chief executive, Pieter van der Laan, said in a statement.", "“Every council was informed in writing,” [said; Meridian's chief executive]"],
    ["Dolores Peña, 71, whose house was condemned, said she had heard such promises before.", "she had heard such promises before [said; Dolores Peña]"],
    ["“They are moving the flood,” said one of them, who gave no name.", "“They are moving the flood,” [said; one of them]"],
    ["In granting the union a delay in February, a federal judge ruled that the strike was legal.", "that the strike was legal [ruled; a federal judge]"],
    ["Walking in to chants of “Marta! Marta!,” the mayor said her campaign was closing strong.", "her campaign was closing strong [said; the mayor]"],
    ["The mayor went so far as to call the plan a crime.", "the plan a crime [call; The mayor]"],
    ["Zeke Stern, an engineer who advised Hale on the dam, said turbines so far have been a success.", "turbines so far have been a success [said; Zeke Stern]"],
    ["“This town is not divided,” Senator Jeff Stern, a close adviser to Hale, told AFP.", "“This town is not divided,” [told; Senator Jeff Stern]"],
    ["A harbour official who spoke anonymously to discuss internal strategy said the talks had failed.", "the talks had failed [said; A harbour official]"],
    ["As Akhil Stern, professor of law and author of a book on harbours, put it, “The council should remember that a compromise is better.”", "“The council should remember that a compromise is better.” [put; Akhil Stern]"],
    ["Hale emailed supporters saying: “We won the harbour tonight.”", "“We won the harbour tonight.” [saying:; Hale]"],
    ["Supporters kicked a protester, with Hale reportedly yelling: “Get him out of here!”", "“Get him out of here!” [reportedly yelling:; Hale]"],
    ["A letter from the dockers obtained by the Courier warns that “any further delay” will bring a strike.", "that “any further delay” will bring a strike [warns; A letter from the dockers obtained by the Courier]"],
    ["Voters care about the harbour - Marta Hale: “We found that the harbour is what matters most.”", "“We found that the harbour is what matters most.” [:; Marta Hale]"],
    ["In Rome, Hale said the talks had failed.", "the talks had failed [said; Hale]"],
    ["The remarks were made as a statement on the union's website said hundreds would march.", "hundreds would march [said; a statement on the union's website]"],
    ["Like most miners, Hale's aides say the shaft is safe.", "the shaft is safe [say; Hale's aides]"],
  ]));

  suite('quotations and what is around them', () => check([
    ["“Many people are uncertain,” Hale wrote in a letter explaining why she is going, “but most agree that the pier must be saved.”", "“Many people are uncertain,” | “but most agree that the pier must be saved.” [wrote; Hale]"],
    ["The crowd shouted, “Send them home!” as it had for the speakers before.", "“Send them home!” [shouted; The crowd]"],
    ["From Hale's letter: “We must overcome our divisions, or we will lose the harbour.”", "“We must overcome our divisions, or we will lose the harbour.” [letter; Hale]"],
    ["The mayor said in a statement. “There are no ballots left to recount in this town.”", "“There are no ballots left to recount in this town.” [said; The mayor]"],
    ["Ruiz said the plan was “an amorphous thing to have.\n\n“What we do here is legislate,” Hale said. “We do not debate platforms.”", "the plan was “an amorphous thing to have. [said; Ruiz]", "“What we do here is legislate,” | “We do not debate platforms.” [said; Hale]"],
    ["The plan would \"end all the care we know,\" Marta Hale declared in an interview on Thursday.", "The plan would \"end all the care we know,\" [declared; Marta Hale]"],
    ["The town needs leaders “who understand that words can cause turbulence,” Hale said. “And that is why experience is so important now.”", "The town needs leaders “who understand that words can cause turbulence,” | “And that is why experience is so important now.” [said; Hale]"],
    ["Ruiz told investors that the fears were “overblown,” adding that the mill had “great promise.”", "that the fears were “overblown,” [told; Ruiz]", "that the mill had “great promise.” [adding; Ruiz]"],
    ["The port was, in the words of a senior adviser, “the heart of the town.”", "“the heart of the town.” [in the words of; a senior adviser]"],
    ["Hale said she found the plan “very charming” and called the delay “unheard of.”", "she found the plan “very charming” [said; Hale]", "the delay “unheard of.” [called; she]"],
    ["She wrote a book called “The Long Pier” in 1998."],
  ]));
});
