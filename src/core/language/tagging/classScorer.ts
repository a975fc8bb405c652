import { FeatureList } from '../model/hash';
import type { Scorer } from '../model/linearModel';
import { ScoreRows } from './scoreRows';
import { addClassesBefore, addNext, addOwn, addPairs, addPrevious, addShapes, type Surroundings } from './tagFeatures';
import { mostTypes, noWordBefore, noWordBehind, type WordType } from './wordTypes';

/** So many ways of writing three words are remembered: a power of two, more than an article has. */
const mostShapes = 1024;
/** So many pairs of classes: nearly all. */
const mostPairs = 8192;

/** Tells apart what {@link addShapes} reads. */
const shapesKey = ({ previous, next, shape }: Surroundings): number =>
  shape | ((previous === noWordBefore ? 256 : previous.shape) << 13) | ((next === noWordBehind ? 256 : next.shape) << 22);

/**
 * Scores the classes of a word by the sum of its features' weights. Looking features up is what tagging spends its time on. Half of them
 * read one word, or the classes before, and come again and again: their sums are remembered. Only what pairs words and classes
 * is looked up for each word of a text.
 */
export class ClassScorer {
  readonly scores: Int32Array;
  private readonly list = new FeatureList();
  private readonly own: ScoreRows<Surroundings>;
  private readonly previous: ScoreRows<WordType>;
  private readonly next: ScoreRows<WordType>;
  private readonly shapes: ScoreRows<Surroundings>;
  private readonly classesBefore: ScoreRows<number>;
  private readonly rows: Int16Array;
  /** Places for a class, or none, before another. */
  private readonly stride: number;

  constructor(private readonly scorer: Scorer, private readonly classes: number) {
    this.scores = new Int32Array(classes);
    const stride = this.stride = classes + 1;
    const rows = this.rows = new Int16Array((3 * mostTypes + mostShapes + mostPairs) * classes);
    let first = 0;
    const remember = <T>(size: number, gather: (list: FeatureList, of: T) => void): ScoreRows<T> => new ScoreRows(rows, (first += size) - size, size, classes, scorer, gather);
    this.own = remember(mostTypes, addOwn);
    this.previous = remember(mostTypes, addPrevious);
    this.next = remember(mostTypes, addNext);
    this.shapes = remember(mostShapes, addShapes);
    this.classesBefore = remember(mostPairs, (list, pair) => addClassesBefore(list, Math.floor(pair / stride), pair % stride));
  }

  /** Writes to {@link scores}. `previous` and `beforePrevious` are the classes given to the two words before, -1 at the start. */
  score(around: Surroundings, previous: number, beforePrevious: number): void {
    const { scores, rows, classes, stride, list } = this;
    const t1 = previous + 1;
    const t2 = beforePrevious + 1;
    const shapes = shapesKey(around);
    const pair = t1 * stride + t2;
    const own = this.own.at((around.word.id << 3) | (around.shape >> 10), around, around.word.id); // the rest of the shape is the word's own
    const before = this.previous.at(around.previous.id, around.previous);
    const next = this.next.at(around.next.id, around.next);
    const written = this.shapes.at(shapes, around, Math.imul(shapes, 0x9e3779b1) >>> 16);
    const given = this.classesBefore.at(pair, pair);
    for (let c = 0; c < classes; c++) scores[c] = rows[own + c]! + rows[before + c]! + rows[next + c]! + rows[written + c]! + rows[given + c]!;
    list.length = 0;
    addPairs(list, around, t1, t2);
    this.scorer.score(list, scores);
  }
}
