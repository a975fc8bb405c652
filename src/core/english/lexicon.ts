import { tokenWords } from '../language/tokens';
import { claims } from './claims';
import abbreviations from './data/abbreviations.json';
import countryWords from './data/countryWords.json';
import grammar from './data/grammar.json';
import institutionVerbs from './data/institutionVerbs.json';
import mentionWords from './data/mentionWords.json';
import nameContext from './data/nameContext.json';
import sentences from './data/sentences.json';
import syntax from './data/syntax.json';
import time from './data/time.json';
import titleTable from './data/titles.json';
import tokens from './data/tokens.json';
import { functionWords } from './functionWords';
import { nouns } from './nouns';
import { pageLexicon } from './pageLexicon';
import { places } from './places';
import { pronouns } from './pronouns';
import { titles } from './titles';
import { classesByWord, classesOf, groupsOf, wordClass } from './wordClass';

const plainMonths = time.classes.months.filter((month) => !time.monthsAsVerbs.includes(month));

/** Classes of words by which clauses, phrases and reports are told. Those of grammar and of the calendar are the ones that every stage asks for. */
const ofSyntax = {
  ...grammar.classes,
  ...time.words,
  weekdays: time.classes.weekdays,
  months: time.classes.months,
  /** Months that are nothing else. */
  plainMonths,
  ...syntax.classes,
};

/**
 * The words of English that the stages ask about, each class under one name, from the data files beside this one: a stage
 * holds no word itself. A class is a list in a data file; to add one is to add it there.
 */
export const lexicon = {
  ...classesOf(grammar.classes),
  ...pageLexicon,
  functionWords,
  tokens: tokenWords(tokens, { ...abbreviations, beforeName: [...abbreviations.beforeName, ...titleTable.abbreviated] }, sentences.classes.openers, sentences.classes.neverNames),
  sentences: classesOf(sentences.classes),
  places,
  claims,
  nouns,
  titles,
  pronouns,
  syntax: classesOf(ofSyntax),
  /** The same, by word. */
  syntaxByWord: classesByWord(ofSyntax),
  mentionWords: classesOf(mentionWords.classes),
  /** What governments, teams and other bodies do (`verbs`), and what is done to them (`addressed`): lemmas. */
  institutionVerbs: { verbs: wordClass(institutionVerbs.verbs), addressed: wordClass(institutionVerbs.addressed) },
  /** By which words an article shows in which countries (ISO 3166-1 alpha-2) it plays. */
  countriesOfWord: groupsOf(countryWords.words),
  nameContext: { ...classesOf(nameContext.classes), calendar: wordClass([...nameContext.classes.calendar, ...time.classes.weekdays, ...plainMonths]) },
};
