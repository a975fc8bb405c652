import type { Steps } from '../../analysis/steps';
import { compareTokens, Fate } from './compareTokens';
import { bestChain } from './chain';
import type { OldText } from './oldText';
import { commonRuns, type Run, type TextIndex } from './runs';
import { sortInSteps } from './sortInSteps';
import { stretchesOf, type Stretch } from './stretches';
import type { TokenList, Vocabulary } from './tokens';

/** Tokens between two runs, at most, and by how many more or fewer they may be now, for each to be taken for one of those there now; of more only those near the runs are, as far as words are the same. */
const mostBetween = 16;
const mostGrown = 10;
/** Tokens beside a run that are compared with those beside it in the new text. */
const oldReach = 32;
const nowReach = 48;
/** Tokens from a run to the end of its line, at most, that are each taken for one of those in the new text. */
const mostToLine = 8;

/** Bits that a token tells of its place: the rarer in the text, the more. Those that aren't there tell as much as one that is once. */
function* weightsOf(old: TokenList, now: TokenList, vocabulary: Vocabulary): Steps<Float64Array> {
  const counts = new Int32Array(vocabulary.forms.length);
  for (let i = 0; i < now.length; i++) {
    counts[now.ids[i]!]!++;
    if (i % 16_384 === 0) yield;
  }
  const weights = new Float64Array(old.length);
  for (let i = 0; i < old.length; i++) {
    weights[i] = Math.max(0.5, Math.log2((now.length + 1) / Math.max(1, counts[old.ids[i]!] ?? 0)));
    if (i % 16_384 === 0) yield;
  }
  return weights;
}

/** Aligns the old text with the new one: stretches that were moved, too, and within them word by word. */
export function* align(old: OldText, now: TokenList, index: TextIndex, vocabulary: Vocabulary): Steps<Alignment> {
  const { tokens } = old;
  const weights = yield* weightsOf(tokens, now, vocabulary);
  const jump = Math.log2(Math.max(16, now.length)) + 2;
  const alignment = new Alignment(old, now, vocabulary, weights);
  const all = yield* commonRuns(old, now, index);
  const stretches: Stretch[] = [];
  // twice: of two copies of a passage that were both taken for the same place one is left over, and so is a place
  for (let round = 0; round < 2; round++) {
    const { runs, lead } = yield* bestChain(round ? yield* alignment.withoutTaken(all) : all, tokens, now, weights, jump);
    for (const stretch of yield* stretchesOf(runs, tokens, now, weights, jump)) {
      alignment.add(stretch, stretches.length, lead);
      stretches.push(stretch);
      yield;
    }
  }
  for (const [s, stretch] of stretches.entries()) {
    for (const l of stretch.keys()) {
      alignment.fillBeside(stretch, l, s);
      yield;
    }
  }
  return alignment;
}

/** Where each token of the old text is in the new one. */
export class Alignment {
  /** The new token in the place of each old one; -1 where it is gone. */
  readonly now: Int32Array;
  /** The old token in whose place each new one is; -1 where it is new. */
  readonly owners: Int32Array;
  /** What became of each old token: a {@link Fate}. */
  readonly fates: Uint8Array;
  /** Numbers stretches of text that kept their order; two tokens in different stretches were moved apart. */
  readonly stretches: Int32Array;
  /** See {@link import('./chain').Chain.lead}. */
  readonly lead: Float64Array;

  constructor(
    private readonly old: OldText,
    private readonly text: TokenList,
    private readonly vocabulary: Vocabulary,
    private readonly weights: Float64Array,
  ) {
    const { length } = old.tokens;
    this.now = new Int32Array(length).fill(-1);
    this.owners = new Int32Array(text.length).fill(-1);
    this.fates = new Uint8Array(length);
    this.stretches = new Int32Array(length).fill(-1);
    this.lead = new Float64Array(length).fill(Infinity);
  }

  /** Takes the tokens of the runs for the same. */
  add(stretch: Stretch, s: number, lead: Float64Array): void {
    for (const { old, now, length } of stretch) {
      for (let i = 0; i < length; i++) this.set(old + i, now + i, Fate.same, s);
      this.lead.set(lead.subarray(old, old + length), old);
    }
  }

  /** What is left of the runs without tokens that have a place already, or are one. */
  *withoutTaken(runs: readonly Run[]): Steps<Run[]> {
    const left: Run[] = [];
    for (const [r, { old, now, length }] of runs.entries()) {
      let begin = 0;
      for (let i = 0; i <= length; i++) {
        if (i < length && this.now[old + i] === -1 && this.owners[now + i] === -1) continue;
        if (i > begin) left.push({ old: old + begin, now: now + begin, length: i - begin });
        begin = i + 1;
      }
      if (r % 256 === 0) yield;
    }
    return yield* sortInSteps(left, this.now.length, (run) => run.old);
  }

  /** Compares, token by token, what is after a run of a stretch, and what is before it where no other run is. */
  fillBeside(stretch: Stretch, l: number, s: number): void {
    const run = stretch[l]!;
    const { passages } = this.old;
    const isOnePassage = (other: Run | undefined): other is Run => other !== undefined && passages[other.old] === passages[run.old];
    const end = run.old + run.length;
    const place = run.now + run.length;
    if (!isOnePassage(stretch[l - 1])) this.extend(-1, run.old - 1, run.now - 1, s);
    const next = stretch[l + 1];
    if (!isOnePassage(next)) return this.extend(1, end, place, s);
    const [oldGap, nowGap] = [next.old - end, next.now - place];
    if (oldGap <= 0 || nowGap <= 0) return;
    if (Math.min(oldGap, nowGap) <= mostBetween && Math.abs(oldGap - nowGap) <= mostGrown) return this.fill(inRow(end, oldGap, 1), inRow(place, nowGap, 1), true, s);
    this.extend(1, end, place, s);
    this.extend(-1, next.old - 1, next.now - 1, s);
  }

  /** Compares what is beside a run, from its end on, until another stretch begins: to the end of the line where both texts have one, or else as far as words are the same. */
  private extend(direction: 1 | -1, first: number, place: number, s: number): void {
    const { passages, tokens } = this.old;
    const isFree = (at: number): boolean => passages[at] === passages[first - direction] && this.now[at] === -1;
    let oldCount = 0;
    while (oldCount < oldReach && isFree(first + direction * oldCount)) oldCount++;
    let nowCount = 0;
    while (nowCount < nowReach && this.owners[place + direction * nowCount] === -1) nowCount++;
    const oldLine = toLine(tokens, first, oldCount, direction);
    const nowLine = toLine(this.text, place, nowCount, direction);
    const isLine = oldLine > 0 && nowLine > 0 && Math.max(oldLine, nowLine) <= mostToLine;
    if (isLine) this.fill(inRow(first, oldLine, direction), inRow(place, nowLine, direction), true, s);
    else if (oldCount && nowCount) this.fill(inRow(first, oldCount, direction), inRow(place, nowCount, direction), false, s);
  }

  private fill(olds: readonly number[], between: readonly number[], isClosed: boolean, s: number): void {
    const nows = between.filter((j) => this.owners[j] === -1);
    const side = (list: TokenList, at: readonly number[]): number[] => at.map((i) => list.ids[i]!);
    for (const { i, j, fate } of compareTokens(side(this.old.tokens, olds), side(this.text, nows), olds.map((at) => this.weights[at]!), this.vocabulary, isClosed)) this.set(olds[i]!, nows[j]!, fate, s);
  }

  private set(at: number, place: number, fate: Fate, stretch: number): void {
    this.now[at] = place;
    this.owners[place] = at;
    this.fates[at] = fate;
    this.stretches[at] = stretch;
  }
}

const inRow = (first: number, length: number, direction: 1 | -1): number[] => Array.from({ length }, (_, i) => first + direction * i);

/** Tokens from `first` on, at most so many, up to the end of the line, or back to its beginning; -1 where that is further away. */
function toLine({ opensLine }: TokenList, first: number, most: number, direction: 1 | -1): number {
  for (let n = 0; n <= most; n++) if (opensLine[direction > 0 ? first + n : first - n + 1] !== 0) return n;
  return -1;
}
