import type { Lexicon } from '../language/language';

/** A document's character shows in its beginning; a longer look costs time at each keystroke and tells no more. */
const looksAtMost = 20_000;
/** Below this share of function words ("the", "of", "was"), text isn't running prose: in English news about 0.4, in logs and lists below 0.15. */
const leastFunctionWords = 0.22;
/** A shorter text has to be a sentence to count as prose. */
const fewestWords = 5;
/** Share of the characters that may stand in lines which no writer of prose would write. */
const mostMachineText = 0.3;
/** Share of the characters that stand in lines made of words, at the least. */
const leastWordText = 0.6;

const logLevels = ['TRACE', 'DEBUG', 'INFO', 'NOTICE', 'WARN', 'WARNING', 'ERROR', 'FATAL'] as const;
/** Words of programming languages that begin lines. */
const keywords = [
  'import', 'export', 'const', 'let', 'var', 'def', 'class', 'function', 'return', 'public', 'private', 'static', 'package', 'include', '#include', 'using', 'namespace', 'elif', 'else:',
  'SELECT', 'INSERT', 'UPDATE',
] as const;
/** What begins a line of a stack trace. */
const frame = 'at';

/** Lines of logs, tables, settings, lists of packages, source code, stack traces. */
const machineLine = new RegExp(
  [
    String.raw`^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d`, // 2024-05-01 12:00:01 or [2024-05-01T…
    String.raw`^\s*\[?\d{1,2}:\d\d:\d\d`, // 12:00:01
    String.raw`^\s*\w{3} +\d{1,2} \d\d:\d\d:\d\d `, // May  1 12:00:01 host
    String.raw`^\s*[\d.]{7,} - \S+ \[`, // an access log
    String.raw`^\s*\[?(?:${logLevels.join('|')})\b[\]:|]?\s`,
    String.raw`[{};]\s*$`,
    String.raw`^\s*(?://|/\*|\*/|#!|<\?|</?\w+[^>]*>\s*$|[}\])]+[;,]?\s*$)`,
    String.raw`^\s*(?:${keywords.join('|')})\b.*[=({:;"'<>]`,
    String.raw`^\s*\w[\w.-]*\s*(?:[=~<>!]=|:=|=>)\s*\S`, // name==1.0
    String.raw`^\s*[\w.-]+\s*=\s*\S`, // key = value
    String.raw`^\s*\w+\s*\([^()]*\)?\s*$`, // set(NAME
    String.raw`^\s*${frame} \S+ ?\(.*\)\s*$`, // a stack trace
    String.raw`^[^\s,;|]*(?:[,;|\t][^,;|\t]{0,24}){4,}$`, // many short cells
  ].join('|'),
  'u',
);

/**
 * Whether a text reads like prose of the language, as an article does, and not like a log, a table, a list of packages, settings or
 * source code. Looks at the first 20,000 code units only.
 */
export function readsLikeProse(text: string, { functionWords }: Pick<Lexicon, 'functionWords'>): boolean {
  const beginning = text.slice(0, looksAtMost);
  let all = 0;
  let machine = 0;
  let wordy = 0;
  let wordCount = 0;
  let functionWordCount = 0;
  let ends = 0;
  for (const line of beginning.split(/\r\n?|\n/)) {
    const length = line.trim().length;
    if (!length) continue;
    all += length;
    if (machineLine.test(line.slice(0, 2_000))) {
      machine += length;
      continue;
    }
    const found = line.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
    if (found.reduce((sum, word) => sum + word.length, 0) >= 0.6 * length) wordy += length;
    wordCount += found.length;
    for (const word of found) if (functionWords.has(word.toLowerCase())) functionWordCount++;
    ends += line.match(/[\p{L}\p{N}%)\]][.!?…]["“”'’»)\]]*(?=\s|$)/gu)?.length ?? 0;
  }
  return (
    wordCount >= fewestWords &&
    ends > 0 &&
    ends >= wordCount / 120 &&
    functionWordCount >= leastFunctionWords * wordCount &&
    machine <= mostMachineText * all &&
    wordy >= leastWordText * all
  );
}
