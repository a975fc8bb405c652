import type { Token } from '../language/doc';
import { isNone, type Syntax } from './syntax';
import type { TokenRange } from './tokenRange';

/** Whether the word names a day: "Monday", "yesterday". */
export const isDay = (doc: Syntax, k: number): boolean => doc.is(k, 'weekdays') || doc.is(k, 'dayWords');

/** Whether a word, in lower case, begins a time that is no part of the noun phrase before it: "Hale Tuesday". */
export const isTimeWord = ({ words }: Syntax, word: string): boolean => words.weekdays.has(word) || words.plainMonths.has(word) || words.timeAdverbs.has(word);

/** Whether words that tell a time may begin with the one at `k`: "on", "last", "Monday", "later". */
export const opensTime = (doc: Syntax, k: number): boolean => isDay(doc, k) || doc.is(k, 'timeAdverbs') || doc.is(k, 'timeOpeners') || doc.is(k, 'timeDeterminers');

/** How many words of time end at token `k`: "Lee (later) Thursday told …", "Lee on Tuesday wrote …", "Lee last month joked …", "In May 2019 Lee …". */
export function timeBefore(doc: Syntax, k: number): number {
  const bare = bareTimeBefore(doc, k);
  if (bare) return doc.is(k - bare, 'timePrepositions') ? bare + 1 : bare;
  const led = ledTimeBefore(doc, k);
  return led && doc.is(k - led, 'timePrepositions') ? led + 1 : 0;
}

/** Words that tell a time by themselves: "Tuesday night", "last week", "two years ago", "3 March", "noon". */
function bareTimeBefore(doc: Syntax, k: number): number {
  if (doc.is(k, 'timeNouns') && (isDay(doc, k - 1) || doc.is(k - 1, 'timeNounDeterminers'))) return 2;
  if (doc.is(k, 'agoWord') && doc.is(k - 1, 'timeUnits') && !isNone(doc.at(k - 2))) return 3;
  if (doc.is(k, 'weekdays') || doc.is(k, 'timeAdverbs') || doc.is(k, 'timesOfDay')) return 1;
  if (doc.is(k, 'months') && isDayOfMonth(doc.at(k - 1))) return 2;
  return doc.is(k - 1, 'months') && isDayOfMonth(doc.at(k)) ? 2 : 0;
}

/** Words that tell a time where a preposition says so: "in May", "in 2019", "in May 2019", "in the winter". */
function ledTimeBefore(doc: Syntax, k: number): number {
  if (doc.is(k, 'timeNouns') && doc.is(k - 1, 'definiteArticle')) return 2;
  if (isYear(doc.at(k))) return doc.is(k - 1, 'months') ? 2 : 1;
  return doc.is(k, 'months') ? 1 : 0;
}

const isYear = ({ lower }: Token): boolean => /^(?:1[5-9]|20)\d\d$/.test(lower);
const isDayOfMonth = ({ lower, upos }: Token): boolean => upos === 'NUM' && /^(?:[12]?\d|3[01])$/.test(lower);

/** The phrase without the words of time that open it and say when, not who: "Last week | Idris Kamal", "Earlier | today | the mayor". */
export function pastTime(doc: Syntax, { from, to }: TokenRange): TokenRange {
  let begin = from;
  for (let next = timeOpening(doc, begin, to - 1); next > begin; next = timeOpening(doc, begin, to - 1)) begin = next;
  return { from: begin, to };
}

/** The longest words that tell a time, in tokens. */
const longestTime = 4;

/** The token after the words of time that begin at `from` and end at `to` at most, with the preposition before them already read; `from` where there are none. */
export function timeOpening(doc: Syntax, from: number, to: number): number {
  for (let end = Math.min(from + longestTime, to); end > from; end--) {
    if (timeBefore(doc, end - 1) >= end - from && !belongsAhead.has(doc.at(end).xpos)) return end;
  }
  return from;
}

/** "Tuesday's vote", "a Tuesday-night vote": the time is a part of what follows. */
const belongsAhead: ReadonlySet<string> = new Set(['POS', 'HYPH']);

/** The last token at or before `k`, and not before `from`, that ends no words of time. */
export function beforeTimes(doc: Syntax, k: number, from: number): number {
  let at = k;
  while (at > from && timeBefore(doc, at) > 0) at -= timeBefore(doc, at);
  return at;
}

/** The token after the words of time that begin at token `k` ("Tuesday", "on Monday night", "last week", "in May"); `k` where there are none. */
export function timeFrom(doc: Syntax, k: number): number {
  const at = doc.is(k, 'timeOpeners') ? k + 1 : k;
  if (doc.is(at, 'timeDeterminers')) return at + 2;
  if (!isDate(doc, at)) return k;
  return doc.is(at + 1, 'partsOfDay') ? at + 2 : at + 1;
}

const isDate = (doc: Syntax, at: number): boolean => isDay(doc, at) || doc.is(at, 'months') || /^\d{4}$/.test(doc.at(at).lower);

/** Whether the words tell a time and nobody: "Tuesday", "last week". */
export const isTime = (doc: Syntax, { from, to }: TokenRange): boolean => doc.is(from, 'weekdays') || timeBefore(doc, to - 1) >= to - from;
