import data from './data/functionWords.json';
import { wordClass } from './wordClass';

/** The words of English that every text of some length is full of ("the", "of", "was"). Apart from the rest of the lexicon, because who only asks whether a text is prose needs no more. */
export const functionWords = wordClass(data.words);
