import { hashText, type FeatureList } from '../../language/model/hash';
import { relation } from '../../language/tree';
import { reportingVerb } from '../../syntax/reportingWords';
import { isNone, type Syntax } from '../../syntax/syntax';
import { tokensIn, type TokenRange } from '../../syntax/tokenRange';
import { isFiniteTag } from '../../syntax/verbGroup';
import type { Token } from '../../language/doc';
import type { Candidate } from '../candidate';
import { anyNumber, properName } from './wordFeatures';

/**
 * What is told of a candidate, each kind by a number of its own, apart from those of words: numbers are part of what the model has learned.
 */
const told = {
  construction: 64, word: 65, path: 66, shape: 67, tag: 68, kind: 69, apart: 70, passive: 71, first: 72, firstHere: 73, before: 74, last: 75, after: 76, afterTwo: 77, afterTwoHere: 78, lastAndAfter: 79, edge: 80,
  comma: 81, commaAndSecond: 82, stop: 83, words: 84, finite: 85, commas: 86, reports: 87, pieces: 88, quoted: 89, finiteAndWords: 90, roots: 91, rootCount: 92, cut: 93, distance: 94, gap: 95,
  speaker: 96, speakerAndWord: 97, speakerTag: 98, speakerLength: 99, beforeSpeaker: 100, afterSpeaker: 101, speakerNoun: 102, speakerOpening: 103, speakerDistance: 104, nobody: 105,
  rivals: 106, rival: 107, rivalSpeaker: 108, anyKind: 109, anyWord: 110, anyPath: 111,
} as const;

const openTags: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'VERB', 'ADV']);
const digit = /\d/;
const end = hashText('<end>');
/** Commas and other stops within what is said that are looked at; more tell no more. */
const mostStops = 12;
/** Rivals that are looked at. */
const mostRivals = 4;
/** How far behind what is said words are looked for that hang on it, in tokens. */
const reach = 12;

/** The word itself where it is one of a closed class; names, numbers and open classes are told by their kind. */
function wordOf(token: Token): number {
  if (isNone(token)) return end;
  if (token.upos === 'PROPN') return properName;
  if (digit.test(token.form)) return anyNumber;
  return hashText(openTags.has(token.upos) ? token.xpos : token.lower);
}

/** Lengths and distances in steps that grow. */
const steps = (n: number): number => (n < 3 ? n : n < 6 ? 3 : n < 10 ? 6 : n < 16 ? 10 : n < 30 ? 16 : 30);

/**
 * Gathers what the model is asked about a candidate: how its construction, its cue, the edges of what is said, its inside and its speaker
 * go together, and what else is proposed around it. `rivals`: the other candidates of the same cue.
 */
export function gatherReportFeatures(doc: Syntax, candidate: Candidate, rivals: readonly Candidate[], list: FeatureList): void {
  const here = hashText(candidate.construction.name);
  const word = cueWord(doc, candidate);
  const edges = edgesOf(doc, candidate);
  list.length = 0;
  ofCue(doc, candidate, list, here, word);
  ofEdges(doc, candidate, list, here, edges);
  ofInside(doc, candidate, list, here);
  ofTree(doc, candidate, list, here, edges);
  ofSpeaker(doc, candidate, list, here, word);
  ofRivals(candidate, rivals, list, here);
}

const cueWord = (doc: Syntax, { cueToken }: Candidate): number => {
  const token = doc.at(cueToken);
  return token.upos === 'PROPN' ? properName : hashText(token.lemma.toLowerCase());
};

function ofCue(doc: Syntax, candidate: Candidate, list: FeatureList, here: number, word: number): void {
  const { path, shape, type, kind, apart, passive, cueToken } = candidate;
  list.add(told.construction, here);
  list.add(told.word, here, word);
  list.add(told.path, here, hashText(path));
  list.add(told.shape, here, hashText(shape ?? ''), hashText(type));
  list.add(told.tag, here, hashText(doc.at(cueToken).xpos));
  list.add(told.kind, here, hashText(kind ?? ''));
  list.add(told.anyKind, hashText(kind ?? ''), hashText(type));
  list.add(told.anyWord, word);
  list.add(told.anyPath, hashText(path));
  if (apart) list.add(told.apart, here);
  if (passive) list.add(told.passive, here);
}

/** The tokens of what is said from the first piece to the last. */
function edgesOf(doc: Syntax, { pieces }: Candidate): TokenRange {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { from: tokensIn(doc, first).from, to: tokensIn(doc, last).to } : { from: 0, to: 0 };
}

function ofEdges(doc: Syntax, { cueToken }: Candidate, list: FeatureList, here: number, { from, to }: TokenRange): void {
  const { sentence, xpos } = doc.at(to - 1);
  const behind = (k: number): number => (doc.at(k).sentence === sentence ? wordOf(doc.at(k)) : end);
  const first = wordOf(doc.at(from));
  const before = wordOf(doc.at(from - 1));
  const last = hashText(xpos);
  const after = behind(to);
  const second = after === end ? end : behind(to + 1);
  list.add(told.first, first);
  list.add(told.firstHere, here, first);
  list.add(told.before, here, before);
  list.add(told.edge, before, first);
  list.add(told.last, here, last);
  list.add(told.after, here, after);
  list.add(told.afterTwo, after, second);
  list.add(told.afterTwoHere, here, after, second);
  list.add(told.lastAndAfter, last, after);
  if (cueToken < 0) return;
  const distance = from - cueToken;
  list.add(told.distance, here, distance < 0 ? -1 : steps(distance));
  if (distance > 1 && distance < 8) list.add(told.gap, wordOf(doc.at(cueToken + 1)), before);
}

const stop = /^[;:–—-]$/;

function ofInside(doc: Syntax, { pieces }: Candidate, list: FeatureList, here: number): void {
  let words = 0, finite = 0, commas = 0, reports = 0, quoted = 0, stops = 0;
  for (const piece of pieces) {
    const { from, to } = tokensIn(doc, piece);
    for (let i = from; i < to; i++) {
      const token = doc.at(i);
      if (token.upos !== 'PUNCT') words++;
      if (isFiniteTag(token)) finite++;
      if (doc.quoted(i)) {
        quoted++;
        continue;
      }
      if (reportingVerb(doc, i)) reports++;
      if (token.form === ',') {
        commas++;
        if (++stops > mostStops) continue;
        const next = wordOf(doc.at(i + 1));
        list.add(told.comma, here, next);
        list.add(told.commaAndSecond, next, wordOf(doc.at(i + 2)));
      } else if (stop.test(token.form) && ++stops <= mostStops) list.add(told.stop, here, hashText(token.form));
    }
  }
  list.add(told.words, here, steps(words));
  list.add(told.finite, here, Math.min(3, finite));
  list.add(told.commas, here, Math.min(4, commas));
  list.add(told.reports, Math.min(2, reports));
  list.add(told.pieces, here, Math.min(3, pieces.length));
  list.add(told.quoted, here, quoted ? (quoted >= words ? 2 : 1) : 0);
  list.add(told.finiteAndWords, finite ? 1 : 0, steps(words));
}

/** How what is said hangs together in the tree, and what behind it hangs on it. */
function ofTree(doc: Syntax, { cueToken }: Candidate, list: FeatureList, here: number, { from, to }: TokenRange): void {
  const inside = (k: number): boolean => k >= from && k < to;
  const roots: string[] = [];
  for (let i = from; i < to; i++) {
    const head = doc.head(i);
    if (inside(head) || doc.at(i).upos === 'PUNCT') continue;
    roots.push(`${relation(doc, i)}${head === cueToken ? '@' : ''}`);
  }
  list.add(told.roots, hashText(roots.slice(0, 4).join(' ')));
  list.add(told.rootCount, here, Math.min(4, roots.length));
  const limit = Math.min(to + reach, doc.sentenceTo(to - 1));
  let cut = '';
  for (let i = to; i < limit && !cut; i++) if (inside(doc.head(i)) && doc.at(i).upos !== 'PUNCT') cut = relation(doc, i);
  list.add(told.cut, here, hashText(cut));
}

function ofSpeaker(doc: Syntax, { speaker, path, cueToken }: Candidate, list: FeatureList, here: number, word: number): void {
  if (!speaker) {
    list.add(told.nobody, here, word);
    return;
  }
  const { from, to } = tokensIn(doc, speaker);
  const head = doc.at(to - 1);
  const way = hashText(path);
  const who = head.upos === 'PROPN' ? properName : hashText(head.upos === 'NOUN' ? `<${doc.lexicon.nouns.kind(head.lemma)}>` : head.lower);
  list.add(told.speaker, who, way);
  list.add(told.speakerAndWord, who, word);
  list.add(told.speakerTag, hashText(head.xpos), hashText(doc.at(cueToken).xpos));
  list.add(told.speakerLength, steps(to - from), way);
  list.add(told.beforeSpeaker, wordOf(doc.at(from - 1)), way);
  list.add(told.afterSpeaker, wordOf(doc.at(to)), way);
  if (head.upos === 'NOUN') list.add(told.speakerNoun, hashText(head.lemma));
  list.add(told.speakerOpening, here, hashText(doc.at(from).xpos));
  if (cueToken >= 0) list.add(told.speakerDistance, from > cueToken ? -steps(from - cueToken) : steps(cueToken - to + 1), way);
}

function ofRivals(candidate: Candidate, rivals: readonly Candidate[], list: FeatureList, here: number): void {
  const start = candidate.pieces[0]?.start ?? 0;
  const close = candidate.pieces.at(-1)?.end ?? 0;
  list.add(told.rivals, here, Math.min(3, rivals.length));
  for (const rival of rivals.slice(0, mostRivals)) {
    const starts = Math.sign((rival.pieces[0]?.start ?? 0) - start);
    const ends = Math.sign((rival.pieces.at(-1)?.end ?? 0) - close);
    list.add(told.rival, here, hashText(rival.construction.name), 3 * starts + ends);
    list.add(told.rivalSpeaker, rival.speaker?.start === candidate.speaker?.start ? 1 : 0, 3 * starts + ends);
  }
}
