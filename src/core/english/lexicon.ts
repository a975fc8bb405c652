import grammar from './data/grammar.json';
import time from './data/time.json';
import { classesOf } from './wordClass';

/**
 * The words of English that the stages ask about, each class under one name, from the data files beside this one: a stage
 * holds no word itself. A class is a list in a data file; to add one is to add it there.
 */
export const lexicon = {
  ...classesOf(grammar.classes),
  ...classesOf(time.classes),
};
