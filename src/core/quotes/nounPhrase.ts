import { isMonth, isWeekday } from '../english/forQuotes';
import type { Doc, Token } from '../language/doc';
import titleTable from './data/titles.json';
import type { TokenRange } from './tokenRange';

/** Words that stand before names as titles, in lower case and without full stops. */
export const titles: ReadonlySet<string> = new Set(titleTable.titles);

const nominalTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM', 'X']);
const personal = /^(?:i|he|she|they|we|it|you|who|which|everyone|everybody|someone|somebody|nobody|anyone|one|another|others|this|that|these|those|both|each|many|some|most|several)$/;
const possessive = /^(?:my|your|his|her|its|our|their|whose)$/;
const joinsNoun = /^(?:of|for|from|to|at|with|in|on|by|near|within|inside|outside|behind|against|representing)$/;
const joinsName = /^(?:of|for|from)$/;
/** "may" is left out: it is an auxiliary more often. */
const isTimeWord = (word: string): boolean => isWeekday(word) || isMonth(word) && word !== 'may' || /^(?:today|yesterday|tonight|later|earlier|now|then)$/.test(word);

const isGlue = (token: Token | undefined): boolean => token?.xpos === 'POS' || token?.lower === '&' || token?.form === '-' || token?.form === '–' || token?.form === '/' || token?.form === '.';
const isNominal = (token: Token | undefined): boolean => token !== undefined && (nominalTags.has(token.upos) || isGlue(token) || possessive.test(token.lower)) && token.form !== '.';
const isHead = (token: Token | undefined): boolean => token?.upos === 'NOUN' || token?.upos === 'PROPN';
/** A participle before a noun ("the embattled mayor", "a leading critic"). */
const isModifier = (token: Token | undefined, next: Token | undefined): boolean => token?.upos === 'VERB' && (token.xpos === 'VBN' || token.xpos === 'VBG' || token.xpos === 'VBD') && isNominal(next) && next?.upos !== 'DET' && next?.xpos !== 'PRP$';

/** Whether the token is a pronoun that can speak for itself ("she", "who", "others"). */
export const isSpeakingPronoun = (token: Token | undefined): boolean => token !== undefined && (token.upos === 'PRON' || token.upos === 'DET' || token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'NUM') && personal.test(token.lower);

/** "no one", "each one", "this one". */
const isDeterminedOne = (before: Token | undefined, token: Token): boolean => token.lower === 'one' && before?.upos === 'DET';

/**
 * The noun phrase that starts at token `first`, without commas, relative clauses or appositions, up to `limit` at most; empty where none starts.
 * Read off tags alone, so that it serves where a parse is missing or lost its way among quotation marks.
 */
export function nounPhraseFrom(doc: Doc, first: number, limit: number): TokenRange {
  const { tokens } = doc;
  const sentence = tokens[first]?.sentence;
  let from = first;
  let head: Token | undefined;
  let to = first;
  if (tokens[from]?.upos === 'ADV' && isNominal(tokens[from + 1])) from = to = from + 1;
  while (to < limit) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (!token || token.sentence !== sentence) break;
    if (token.upos === 'PRON' && !possessive.test(token.lower)) {
      if (to > from && tokens[to - 1]?.lower === 'of' && /^(?:them|us|these|those)$/.test(token.lower)) to++; // "one of them"
      if (isDeterminedOne(tokens[to - 1], token) && to > from) {
        head = token;
        to++;
        continue;
      }
      if (to !== from || !personal.test(token.lower)) break;
      head = token;
      to++;
      if (next?.lower !== 'of' && next?.lower !== 'and') break;
      continue;
    }
    if (isNominal(token)) {
      if (head && isTimeWord(token.lower)) break;
      if (head && token.upos === 'DET') break;
      if (isHead(token) || isSpeakingPronoun(token) || token.upos === 'NUM') head = token;
      to++;
    } else if (token.upos === 'ADV' && to > from && !head && (next?.upos === 'ADJ' || isModifier(next, tokens[to + 2]))) to++; // "a newly uncovered letter"
    else if (isModifier(token, next) && !(head?.upos === 'PROPN')) to++;
    else if (head && token.upos === 'ADP' && to + 1 < limit && (isNominal(next) || next?.upos === 'PRON') && !(head.upos === 'PROPN' && possessive.test(next?.lower ?? '')) && (head.upos === 'PROPN' && !titles.has(head.lower) ? joinsName : joinsNoun).test(token.lower) && !isTimeWord(next?.lower ?? '') && (next?.upos !== 'NUM' || head.upos === 'NUM' && token.lower === 'in')) to++; // "one in five"
    else if (head && token.upos === 'PART' && token.lower === 'to' && head.upos === 'NOUN' && isHead(next)) to++;
    else if (head && (token.upos === 'CCONJ') && token.lower === 'and' && to + 1 < limit && (isNominal(next) || possessive.test(next?.lower ?? '') || personal.test(next?.lower ?? ''))) to++;
    else break;
    if (token.upos === 'ADP' || token.upos === 'CCONJ' || token.upos === 'PART' && token.lower === 'to') head = undefined;
  }
  while (to > from && !endsPhrase(tokens[to - 1])) to--;
  return { from, to };
}

const endsPhrase = (token: Token | undefined): boolean => isHead(token) || token?.upos === 'NUM' || token?.upos === 'ADJ' || token?.upos === 'PRON' || token?.xpos === 'POS' || isSpeakingPronoun(token) || token?.upos === 'X';

/** The noun phrase whose last token is `last`, not reaching before `limit`; empty where none ends there. */
export function nounPhraseUpTo(doc: Doc, last: number, limit: number): TokenRange {
  const { tokens } = doc;
  const end = tokens[last];
  const to = last + 1;
  if (!end) return { from: to, to };
  if (end.upos === 'PRON' && !possessive.test(end.lower) && !isDeterminedOne(tokens[last - 1], end)) {
    if (!personal.test(end.lower)) return { from: to, to };
    const joined = tokens[last - 1]?.lower === 'and' && last - 2 >= limit ? nounPhraseUpTo(doc, last - 2, limit) : undefined;
    return { from: joined && joined.to > joined.from ? joined.from : last, to };
  }
  if (!isNominal(end)) return { from: to, to };
  let from = to;
  while (from > limit) {
    const token = tokens[from - 1];
    const before = tokens[from - 2];
    if (!token || token.sentence !== end.sentence) break;
    const bare = tokens[from]?.upos; // what the phrase starts with so far
    if (token.xpos === 'POS' && !isNominal(before)) break;
    if (isNominal(token) && !(bare === 'DET' && !/^(?:all|both|half)$/.test(token.lower)) && !(bare === 'PRON')) {
      if (isTimeWord(token.lower) && from < to) break;
      from--;
    } else if (token.upos === 'PRON' && possessive.test(token.lower)) from--;
    else if (from < to && isModifier(token, tokens[from]) && (before?.upos === 'DET' || before?.upos === 'ADJ' || possessive.test(before?.lower ?? '') || isNominal(before) && !isHead(before))) from--;
    else if (from < to && (token.upos === 'ADP' || token.upos === 'PART' && token.lower === 'to') && from - 1 > limit && (isHead(before) || isSpeakingPronoun(before) || before?.upos === 'NUM') && joinsNoun.test(token.lower)) from--;
    else if (from < to && token.upos === 'CCONJ' && token.lower === 'and' && from - 1 > limit && isHead(before)) from--;
    else break;
  }
  while (from < to && (isGlue(tokens[from]) || tokens[from]?.upos === 'CCONJ' || tokens[from]?.upos === 'ADP')) from++;
  return { from, to };
}

/** Whether the token could be the last word of a noun phrase. */
export const canEndPhrase = (token: Token | undefined): boolean => endsPhrase(token) || isSpeakingPronoun(token);
