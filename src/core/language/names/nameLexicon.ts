import { hashText } from '../model/hash';
import { arrayOf, type ModelContent } from '../model/modelFile';

/** Version of the lexicon's layout and of the meaning of its bits. */
export const nameLexiconVersion = 2;

/** What the lexicon knows about a word or phrase: bits of {@link NameLexicon.facts}. */
export const enum Fact {
  commonGivenName = 1, rareGivenName = 1 << 1, commonSurname = 1 << 2, rareSurname = 1 << 3,
  country = 1 << 4, division = 1 << 5, city = 1 << 6, town = 1 << 7, village = 1 << 8, nature = 1 << 9, otherPlace = 1 << 10,
  organisation = 1 << 11, famousPerson = 1 << 12, demonym = 1 << 13,
  personNoun = 1 << 14, organisationNoun = 1 << 15, companySuffix = 1 << 16, title = 1 << 17,
  /** Stands for common words, so that it names nobody: "GDP". */
  commonAcronym = 1 << 18,
}

/** The facts that belong to whole phrases; the others are about single words. */
export const phraseFacts = Fact.country | Fact.division | Fact.city | Fact.town | Fact.village | Fact.nature | Fact.otherPlace | Fact.organisation | Fact.famousPerson;

/** The facts by which a word tells that a name is an organisation's. */
export const organisationWords = Fact.organisationNoun | Fact.companySuffix;

/** The longest phrase that is looked up, in tokens. */
export const longestPhrase = 6;

const simple = /^[a-z]+$/;
const curly = /[\u2018\u2019\u02bc]/g;

/** The spelling under which a word is looked up: lower case, no diacritics, straight apostrophes. */
export const lexiconForm = (form: string): string => {
  const lower = form.toLowerCase();
  return simple.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').replace(curly, "'");
};

/** Hash of a word as the lexicon spells it. */
export const lexiconHash = (form: string): number => hashText(lexiconForm(form));

/** Hash of a phrase one word longer than the one with hash `phrase`. */
export const extendPhrase = (phrase: number, word: number): number => Math.imul(Math.imul(phrase, 0x9e3779b1) ^ word, 0x85ebca6b) ^ (word >>> 15);

const slotOf = (hash: number, mask: number): number => (Math.imul(hash, 0x2545f491) >>> 8) & mask;

/**
 * Words and phrases with facts about them, as a hash table in typed arrays: of each entry it keeps 16 bits of the hash and the
 * number of its set of facts. It answers wrongly for about one unknown word in 30,000.
 */
export class NameLexicon {
  constructor(private readonly prints: Uint16Array, private readonly kinds: Uint8Array, private readonly sets: Uint32Array) {}

  /** The facts about the word or phrase with this hash; 0 when it is unknown. */
  facts(hash: number): number {
    const { prints, kinds } = this;
    const mask = prints.length - 1;
    const print = (hash >>> 16) ^ (hash & 0xff);
    for (let slot = slotOf(hash, mask); kinds[slot] !== 0; slot = (slot + 1) & mask) if (prints[slot] === print) return this.sets[kinds[slot]! - 1]!;
    return 0;
  }
}

/** The lexicon from its model file. */
export const createNameLexicon = (content: ModelContent): NameLexicon =>
  new NameLexicon(arrayOf(content, 'prints', Uint16Array), arrayOf(content, 'kinds', Uint8Array), arrayOf(content, 'sets', Uint32Array));

/** Lays out facts by hash as {@link NameLexicon} reads them. The 255 commonest sets of facts are kept whole, others lose their least telling facts. */
export function layOutLexicon(entries: ReadonlyMap<number, number>): ModelContent {
  const counts = new Map<number, number>();
  for (const facts of entries.values()) counts.set(facts, (counts.get(facts) ?? 0) + 1);
  const sets = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 255).map(([facts]) => facts);
  const numberOf = new Map(sets.map((facts, i) => [facts, i + 1]));
  const nearest = (facts: number): number => {
    let best = 1;
    let least = 99;
    for (let i = 0; i < sets.length; i++) {
      const set = sets[i]!;
      if ((set & ~facts) !== 0) continue;
      const lost = bits(facts & ~set);
      if (lost < least) [best, least] = [i + 1, lost];
    }
    return best;
  };
  let size = 1024;
  while (size * 0.8 < entries.size) size *= 2;
  const prints = new Uint16Array(size);
  const kinds = new Uint8Array(size);
  for (const [hash, facts] of [...entries].sort((a, b) => a[0] - b[0])) {
    let slot = slotOf(hash, size - 1);
    while (kinds[slot] !== 0) slot = (slot + 1) & (size - 1);
    prints[slot] = (hash >>> 16) ^ (hash & 0xff);
    kinds[slot] = numberOf.get(facts) ?? nearest(facts);
  }
  return { name: 'name-lexicon', version: nameLexiconVersion, settings: {}, arrays: { prints, kinds, sets: Uint32Array.from(sets) } };
}

const bits = (n: number): number => {
  let count = 0;
  for (let rest = n; rest !== 0; rest &= rest - 1) count++;
  return count;
};
