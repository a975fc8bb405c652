import { arrayOf, UnusableModel, type ModelContent } from '../model/modelFile';
import { templateFactor } from './scatter';

/** What is added to a weight in the table, so that weights are positive and two of them can be added up in one number. */
const bias = 128;
const nothing = (bias << 24) | (bias << 16) | (bias << 8);
const everyOther = 0x00ff00ff;

/**
 * The weights of moves as they ship: a table with one place for a feature, the feature's hash deciding which. A place holds a byte for
 * each of the three moves (its weight plus {@link bias}) and, in its lowest byte, a byte of the hash to tell features apart; two features
 * that want one place cannot both be kept. So a feature costs one look into memory, and no branch. The time goes into waiting for memory:
 * a table of half the size is nearly twice as fast.
 */
export class MoveModel {
  private readonly shift: number;

  /** @param table its length is a power of two */
  constructor(private readonly table: Int32Array) {
    this.shift = Math.clz32(table.length) + 1;
  }

  /** Sets `scores` to the sums of the weights of the first `count` features, at most 256. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { table, shift } = this;
    let known = 0;
    let shiftsAndRights = 0;
    let lefts = 0;
    for (let f = 0; f < count; f++) {
      const hash = Math.imul(features[f]!, templateFactor);
      const entry = table[hash >>> shift]!;
      const same = (((entry ^ hash) & 0xff) - 1) >> 31; // all bits set when the byte of the hash is the same, else none
      const weights = entry & same;
      known -= same;
      shiftsAndRights += (weights >>> 8) & everyOther;
      lefts += (weights >>> 16) & 0xff;
    }
    scores[0] = (shiftsAndRights >>> 16) - bias * known;
    scores[1] = lefts - bias * known;
    scores[2] = (shiftsAndRights & 0xffff) - bias * known;
  }
}

/** The place of a feature in a table of `length` places, and the byte by which it is told apart there. */
export const placeOf = (feature: number, length: number): number => Math.imul(feature, templateFactor) >>> (Math.clz32(length) + 1);
export const markOf = (feature: number): number => Math.imul(feature, templateFactor) & 0xff;

/** The entry of a table for a feature's mark and weights, which are whole numbers from -127 to 127. */
export const entryOf = (mark: number, shift: number, left: number, right: number): number => ((shift + bias) << 24) | ((left + bias) << 16) | ((right + bias) << 8) | mark;

/** A table in which no feature has a weight. */
export const emptyTable = (places: number): Int32Array<ArrayBuffer> => new Int32Array(places).fill(nothing);

const weightNames = ['shiftWeights', 'leftWeights', 'rightWeights'] as const;

/** A table of moves as a model file holds it: how far each place in use lies behind the one before, its mark, its weights. */
export function moveArrays(table: Int32Array): Record<(typeof weightNames)[number] | 'gaps' | 'marks', Uint8Array> {
  const used: number[] = [];
  const gaps: number[] = [];
  let last = -1;
  table.forEach((entry, place) => {
    if (entry === nothing) return;
    let gap = place - last;
    for (; gap > 254; gap -= 255) gaps.push(255); // goes on
    gaps.push(gap);
    last = place;
    used.push(entry);
  });
  const column = (shift: number): Uint8Array => Uint8Array.from(used, (entry) => (entry >>> shift) & 0xff);
  return { gaps: Uint8Array.from(gaps), marks: column(0), shiftWeights: column(24), leftWeights: column(16), rightWeights: column(8) };
}

/** The table of `places` places that {@link moveArrays} took apart. Throws {@link UnusableModel} when it does not fit. */
export function moveTable(model: ModelContent, places: number): Int32Array {
  const gaps = arrayOf(model, 'gaps', Uint8Array);
  const marks = arrayOf(model, 'marks', Uint8Array);
  const [shifts, lefts, rights] = weightNames.map((name) => arrayOf(model, name, Uint8Array)) as [Uint8Array, Uint8Array, Uint8Array];
  const table = emptyTable(places);
  let place = -1;
  let entry = 0;
  for (let g = 0; g < gaps.length; g++) {
    place += gaps[g]!;
    if (gaps[g] === 255) continue;
    table[place] = (shifts[entry]! << 24) | (lefts[entry]! << 16) | (rights[entry]! << 8) | marks[entry]!;
    entry++;
  }
  if (place >= places || entry !== marks.length) throw new UnusableModel('holds a table of moves that does not fit');
  return table;
}
