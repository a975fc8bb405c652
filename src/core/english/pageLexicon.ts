import { webPageWords } from '../language/webPageWords';
import { pageWords } from '../language/boilerplate';
import boilerplate from './data/boilerplate.json';
import grammar from './data/grammar.json';
import nameWords from './data/nameWords.json';
import publishers from './data/publishers.json';
import time from './data/time.json';
import titles from './data/titles.json';
import tokens from './data/tokens.json';
import webPages from './data/webPages.json';
import { givenNames } from './givenNames';
import { classesOf, wordClass } from './wordClass';

/** What may stand before the story and a colon: a title that names who speaks is no place. */
const leads = { ...boilerplate.leads, speakers: [...boilerplate.leads.speakers, ...titles.address, ...Object.keys(titles.full)], talk: grammar.classes.firstAndSecondPerson };

/** The part of the lexicon by which a page is read before anything of its language is: little, since it is loaded without the rest. */
export const pageLexicon = {
  ...classesOf(time.classes),
  ordinalEndings: wordClass(tokens.ordinalEndings),
  page: pageWords({ ...boilerplate, leads }, time.classes, tokens.domains.filter((domain) => domain.length > 2)),
  webPage: webPageWords(webPages),
  publishers: { ...classesOf(publishers.classes), owners: wordClass(grammar.classes.agentMarker) },
  givenNames,
  nameWords: classesOf(nameWords.classes),
  /** Forms of address before a name, without a full stop. */
  addressForms: wordClass(titles.address),
  /** What people and lines are called by others than the article's own words. */
  phrases: { author: 'the author', and: 'and', by: 'By' },
};
