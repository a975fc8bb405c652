import type { Syntax } from './syntax';
import type { TokenRange } from './tokenRange';

/** How many words of time end at token `k`: "Lee (later) Thursday told …", "Lee on Tuesday wrote …", "Lee last month joked …". */
export function timeBefore(doc: Syntax, k: number): number {
  if (doc.is(k, 'timeNouns') && (doc.is(k - 1, 'weekdays') || doc.is(k - 1, 'timeNounDeterminers'))) return doc.is(k - 2, 'onWord') ? 3 : 2;
  if (!doc.is(k, 'weekdays') && !doc.is(k, 'timeAdverbs')) return 0;
  return doc.is(k - 1, 'onWord') ? 2 : 1;
}

/** The last token at or before `k`, and not before `from`, that ends no words of time. */
export function beforeTimes(doc: Syntax, k: number, from: number): number {
  let at = k;
  while (at > from && timeBefore(doc, at) > 0) at -= timeBefore(doc, at);
  return at;
}

/** The token after the words of time that begin at token `k` ("Tuesday", "on Monday night", "last week", "in May"); `k` where there are none. */
export function timeFrom(doc: Syntax, k: number): number {
  const at = doc.is(k, 'timeOpeners') ? k + 1 : k;
  if (doc.is(at, 'timeDeterminers') || doc.is(at + 1, 'calendarUnits')) return at + 2;
  if (!isDate(doc, at)) return k;
  return doc.is(at + 1, 'partsOfDay') ? at + 2 : at + 1;
}

const isDate = (doc: Syntax, at: number): boolean => doc.is(at, 'weekdays') || doc.is(at, 'months') || doc.is(at, 'dayWords') || /^\d{4}$/.test(doc.at(at).lower);

/** Whether the words tell a time and nobody: "Tuesday", "last week". */
export const isTime = (doc: Syntax, { from, to }: TokenRange): boolean => doc.is(from, 'weekdays') || timeBefore(doc, to - 1) >= to - from;
