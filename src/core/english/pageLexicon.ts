import { webPageWords } from '../language/webPageWords';
import { pageWords } from '../language/boilerplate';
import boilerplate from './data/boilerplate.json';
import nameWords from './data/nameWords.json';
import publishers from './data/publishers.json';
import time from './data/time.json';
import titles from './data/titles.json';
import tokens from './data/tokens.json';
import webPages from './data/webPages.json';
import { givenNames } from './givenNames';
import { classesOf, wordClass } from './wordClass';

/** The part of the lexicon by which a page is read before anything of its language is: little, since it is loaded without the rest. */
export const pageLexicon = {
  ...classesOf(time.classes),
  ordinalEndings: wordClass(tokens.ordinalEndings),
  page: pageWords(boilerplate, time.classes, tokens.domains.filter((domain) => domain.length > 2)),
  webPage: webPageWords(webPages),
  publishers: classesOf(publishers.classes),
  givenNames,
  nameWords: classesOf(nameWords.classes),
  /** Forms of address before a name, without a full stop. */
  addressForms: wordClass(titles.address),
  /** What people and lines are called by others than the article's own words. */
  phrases: { author: 'the author', and: 'and', by: 'By' },
};
