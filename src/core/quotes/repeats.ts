import { eachInSteps, type Steps } from '../analysis/steps';
import { firstEndingAfter } from '../span';
import type { Syntax } from '../syntax/syntax';
import { tokensIn, type TokenRange } from '../syntax/tokenRange';
import type { Candidate } from './candidate';

/** A pull quote has more words than these; what is shorter may be a heading. */
const longestHeading = 8;

/** Pull quotes say again what stands in the story, and are left out; a heading in quotation marks that does so is by who says it there. */
export function* withoutRepeats(doc: Syntax, candidates: readonly Candidate[]): Steps<Candidate[]> {
  const alone = new Map(candidates.filter(({ cueToken }) => cueToken < 0).map((candidate) => [candidate, wordsOf(doc, candidate)]));
  if (!alone.size) return [...candidates];
  const times = yield* timesInArticle(doc, [...alone.values()].filter(({ length }) => length > longestHeading).map(endOf));
  const speakers = yield* saidBy(doc, candidates, [...alone].filter(([candidate, { length }]) => length > 1 && length <= longestHeading && !isInBody(doc, candidate)).map(([, words]) => words));
  return candidates.flatMap((own) => {
    const words = alone.get(own) ?? [];
    if (words.length > longestHeading) return (times.get(endOf(words)) ?? 0) > 1 ? [] : [own];
    const by = isInBody(doc, own) ? undefined : speakers.get(words.join(' '));
    return [by ? { ...own, speaker: by.speaker, path: by.path } : own];
  });
}

/** The end of a pull quote; its beginning is often changed: "[She] should stay …". */
const endOf = (words: readonly string[]): string => words.slice(-longestHeading).join(' ');

/** How often each of the endings stands in the article. */
function* timesInArticle(doc: Syntax, ends: readonly string[]): Steps<ReadonlyMap<string, number>> {
  const times = new Map(ends.map((end) => [end, 0]));
  if (!times.size) return times;
  const last: string[] = [];
  yield* eachInSteps(doc.tokens, ({ lower }) => {
    const word = plain(lower);
    if (!word || last.push(word) < longestHeading) return;
    const words = last.join(' ');
    const seen = times.get(words);
    if (seen !== undefined) times.set(words, seen + 1);
    last.shift();
  });
  return times;
}

/** The first quote with an attribution that holds each of the phrases. */
function* saidBy(doc: Syntax, candidates: readonly Candidate[], phrases: readonly (readonly string[])[]): Steps<ReadonlyMap<string, Candidate>> {
  const wanted = new Set(phrases.map((words) => words.join(' ')));
  const lengths = new Set(phrases.map(({ length }) => length));
  const found = new Map<string, Candidate>();
  if (!wanted.size) return found;
  yield* eachInSteps(candidates, (candidate) => {
    if (candidate.cueToken < 0 || !candidate.speaker) return;
    const words = wordsOf(doc, candidate);
    for (let i = 0; i < words.length; i++) for (const length of lengths) {
      const phrase = words.slice(i, i + length).join(' ');
      if (wanted.has(phrase) && !found.has(phrase)) found.set(phrase, candidate);
    }
  });
  return found;
}

/** The words of a quote, in lower case and without marks. */
function wordsOf(doc: Syntax, { pieces }: Candidate): string[] {
  const within = ({ from, to }: TokenRange): string[] => doc.tokens.slice(from, to).map(({ lower }) => plain(lower)).filter(Boolean);
  return pieces.flatMap((piece) => within(tokensIn(doc, piece)));
}

const plain = (word: string): string => word.replace(/[^\p{L}\p{N}]+/gu, '');

const isInBody = ({ paragraphs }: Syntax, { pieces }: Candidate): boolean => paragraphs[firstEndingAfter(paragraphs, pieces[0]?.start ?? 0)]?.kind === 'body';
