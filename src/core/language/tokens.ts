import { runToEnd, type Steps } from '../analysis/steps';
import type { Span } from '../span';

/** A token before it has a sentence and tags: its span in the article and the word as a reader sees it. */
export interface RawToken extends Span {
  readonly form: string;
}

/** How an abbreviation stands to the end of a sentence: `inside` is never the last word, `open` may be. */
export type AbbreviationUse = 'inside' | 'open';

/** How a language writes its words: what its data files list about abbreviations, affixes and contractions. */
export interface TokenTables {
  /** After how many code units a word is cut. */
  readonly contractions: Readonly<Record<string, number>>;
  /** What is a token of its own behind an apostrophe. */
  readonly clitics: readonly string[];
  /** The clitic that takes a letter of its host's ("n't"). */
  readonly negation: string;
  readonly ordinalEndings: readonly string[];
  /** First and second parts of abbreviations with a full stop inside. */
  readonly dotted: readonly (readonly string[])[];
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly wholeWithSlash: readonly string[];
  readonly domains: readonly string[];
  /** Names behind which "I" is a number where one of `rulers` stands before them ("King Charles I", "the reign of Elizabeth I"). */
  readonly regnal: readonly string[];
  readonly rulers: readonly string[];
  /** Nouns behind which "I" is a number ("World War I"). */
  readonly numbered: readonly string[];
  readonly units: readonly string[];
  /** Names whose last sign is one that ends sentences ("Yahoo!"). */
  readonly marked: readonly string[];
}

/** Abbreviations, lower case, without their full stop. */
export interface AbbreviationTables {
  readonly beforeName: readonly string[];
  readonly mayEnd: readonly string[];
  readonly beforeNumber: readonly string[];
  readonly afterComma: readonly string[];
}

/** What {@link tokenize} knows of a language. */
export interface TokenWords {
  readonly openers: ReadonlySet<string>;
  /** Openers, with a capital, that are nobody's name. */
  readonly neverNames: ReadonlySet<string>;
  /** Names whose last sign is one that ends sentences, without it and in lower case. */
  readonly marked: ReadonlyMap<string, string>;
  readonly inside: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly beforeNumber: ReadonlySet<string>;
  readonly afterComma: ReadonlySet<string>;
  readonly contractions: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly regnal: ReadonlySet<string>;
  readonly rulers: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** The whole of a word from its apostrophe on. */
  readonly clitic: RegExp;
  /** A clitic behind a space, as in texts whose tokens were set apart: "Massoud 's". */
  readonly detachedClitic: RegExp;
  readonly negation: RegExp;
  readonly lexer: RegExp;
}

/** Compiles what {@link tokenize} needs from a language's tables. `openers` are the words that begin sentences, `neverNames` those of them that are nobody's name, as they begin one. */
export function tokenWords(tables: TokenTables, abbreviations: AbbreviationTables, openers: readonly string[], neverNames: readonly string[]): TokenWords {
  const clitics = tables.clitics.join('|');
  const negation = tables.negation.replace("'", "['’]");
  return {
    openers: new Set(openers), neverNames: new Set(neverNames), marked: new Map(tables.marked.map((name) => [name.slice(0, -1), name.slice(-1)])),
    inside: new Set(abbreviations.beforeName), open: new Set(abbreviations.mayEnd), beforeNumber: new Set(abbreviations.beforeNumber), afterComma: new Set(abbreviations.afterComma),
    contractions: new Map(Object.entries(tables.contractions)), prefixes: new Set(tables.prefixes), suffixes: new Set(tables.suffixes), regnal: new Set(tables.regnal), rulers: new Set(tables.rulers), numbered: new Set(tables.numbered), units: new Set(tables.units),
    clitic: new RegExp(`^(?:['’](?:${clitics})|${negation})$`, 'i'),
    detachedClitic: new RegExp(String.raw`^['’](?:${clitics})(?![\p{L}\p{Nd}])`, 'iu'),
    negation: new RegExp(`^${negation}$`, 'i'),
    lexer: lexer(tables),
  };
}

/** Whether `word` is one that begins sentences more often than it is part of a name: "The", "He", "But". */
export const isOpener = (word: string, { openers }: TokenWords): boolean => openers.has(word.toLowerCase());

/** The use of the abbreviation `word` (with its full stop); undefined when it is no abbreviation. */
export const abbreviationUse = (word: string, { open, inside, beforeNumber, afterComma }: TokenWords): AbbreviationUse | undefined => {
  if (!word.endsWith('.') || word.length < 2) return undefined;
  const bare = word.slice(0, -1).toLowerCase();
  if (open.has(bare)) return 'open';
  if (inside.has(bare) || beforeNumber.has(bare)) return 'inside';
  if (afterComma.has(bare)) return 'open';
  if (/^\p{Lu}$/u.test(word.slice(0, -1))) return 'inside';
  return /^\p{L}(?:\.\p{L}+)+\.$/u.test(word) ? 'open' : undefined;
};

/** Characters that a reader doesn't see: soft hyphen, zero-width space and (non-)joiners, word joiner, byte order mark, direction marks. */
export const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const hasInvisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

const space = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0x85 || code === 0xa0 || code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;

const word = String.raw`[\p{L}\p{M}\p{Nd}_]`;

/** What a token can be, tried in this order. */
function lexer(tables: TokenTables): RegExp {
  const slashed = tables.wholeWithSlash.map((w) => w.replace('/', String.raw`\/`)).join('|');
  const domains = tables.domains.join('|');
  const dotted = tables.dotted.map((parts) => `(?:${parts.join('|')})`).join(String.raw`\.`);
  const alternatives: readonly string[] = [
    String.raw`(?<web>(?:https?:\/\/|ftp:\/\/|mailto:|www\.)[^\s<>"“”]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<![A-Za-z0-9.-])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.(?:${domains})(?:\/[^\s<>"“”]*)?(?![\p{L}\p{Nd}]))`,
    String.raw`(?<tag>[@#][\p{L}_][\p{L}\p{M}\p{Nd}_]*)`,
    String.raw`(?<face>[:;=]-?[()DPp](?![\p{L}\p{Nd}]))`,
    String.raw`(?<number>\d{3}[-.]\d{3}[-.]\d{4}|\d{3}-\d{4}(?!\d)|\d{1,4}\/\d{1,2}(?:\/\d{2,4})?(?![\p{L}\p{Nd}\/])|\d{1,2}-\d{1,2}-\d{2,4}(?!\d)|\d+(?:[.,:]\d+)*(?:${tables.ordinalEndings.join('|')}|s|['’]s)(?![\p{L}\p{Nd}])|\d+(?:[.,:]\d+)*(?![.,:]?\d)(?![\p{L}\p{M}_]))`,
    String.raw`(?<measure>\d+(?:[.,:]\d+)*)(?=(?<unit>\p{L}[\p{L}.]*)(?![\p{L}\p{Nd}]))`,
    String.raw`(?<letters>\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{Nd}])|${dotted}\.?(?![\p{L}\p{Nd}]))`,
    String.raw`(?<slashed>(?:${slashed})(?![\p{L}\p{Nd}\/]))`,
    String.raw`(?<word>${word}+(?:&${word}+)*(?:['’]${word}+)*)`,
    String.raw`(?<emoji>\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*)`,
    String.raw`(?<run>\.{2,}|[!?]{2,}|…+|-{2,}|[–—―]+|\*+|=+|~+|''|’’|‘‘|${'``'}|<<|>>|\$|[\s\S])`,
  ];
  return new RegExp(alternatives.join('|'), 'uy');
}

/** Whether a word has letters of ASCII and nothing else. */
export const isLettersOnly = (chunk: string): boolean => {
  for (let i = 0; i < chunk.length; i++) {
    const c = chunk.charCodeAt(i) | 32;
    if (c < 97 || c > 122) return false;
  }
  return true;
};

/** Whether a single capital with a full stop is a sentence's last word ("because of X. So …", "signed by Henry W. It was …") and no initial. */
function endsAtLetter(previous: string | undefined, following: string, words: TokenWords): boolean {
  const next = /^\p{L}+/u.exec(following)?.[0] ?? '';
  return previous !== undefined && (/^\p{Ll}+$/u.test(previous) && isOpener(next, words) || words.neverNames.has(next));
}

/** Whether "I." is an initial ("Arthur I. Janes"): it stands between the names of somebody, and neither "World War" nor "King Charles" is before it. */
function isInitialI(tokens: readonly RawToken[], following: string, words: TokenWords): boolean {
  const previous = tokens.at(-1)?.form, before = tokens.at(-2)?.form.toLowerCase() ?? '';
  if (previous === undefined || !/^\p{Lu}[\p{Ll}.]/u.test(previous) || isOpener(previous, words)) return false;
  if (words.numbered.has(previous.toLowerCase()) || words.regnal.has(previous.toLowerCase()) && words.rulers.has(before)) return false;
  return /^\p{Lu}\p{Ll}/u.test(following) && !isOpener(/^\p{L}+/u.exec(following)?.[0] ?? '', words);
}

/** Where the word splits into host and clitic ("do|n't", "Massoud|'s"), or -1. */
const cliticSplit = (form: string, { contractions, negation, clitic }: TokenWords): number => {
  const mark = Math.max(form.lastIndexOf("'"), form.lastIndexOf('’'));
  if (mark <= 0) return contractions.get(form.toLowerCase()) ?? -1;
  if (mark >= 2 && negation.test(form.slice(mark - 1))) return mark - 1;
  return clitic.test(form.slice(mark)) ? mark : -1;
};

/**
 * Splits the paragraph `text[start, end)` into tokens as the treebanks of Universal Dependencies do: clitics apart
 * ("do" "n't", "Massoud" "'s"), hyphenated words in three ("state" "-" "owned") unless the first part is a prefix
 * ("non-profit"), "$" and "%" apart, "U.S.", "12:30", addresses, handles and hashtags whole. Every character that is neither
 * white space nor invisible lies in exactly one token.
 */
export const tokenize = (text: string, start: number, end: number, words: TokenWords): RawToken[] => runToEnd(tokenizeInSteps(text, start, end, words));

/** {@link tokenize} in steps. */
export function* tokenizeInSteps(text: string, start: number, end: number, words: TokenWords): Steps<RawToken[]> {
  const tokens: RawToken[] = [];
  let at = start;
  let inAddress = false;
  for (let step = start; at < end;) {
    if (at - step > textAtOnce) {
      step = at;
      yield;
    }
    while (at < end && space(text.charCodeAt(at))) at++;
    if (at >= end) break;
    const from = at;
    while (at < end && at - from < longestChunk && !space(text.charCodeAt(at))) at++;
    const isCut = at - from === longestChunk;
    if (isCut) at = beforeMarks(text, from, at);
    inAddress = inAddress ? !space(text.charCodeAt(from - 1)) : isCut && address.test(text.slice(from, at));
    if (inAddress) {
      tokens.push({ start: from, end: at, form: text.slice(from, at) }); // the rest of it is no words either
      continue;
    }
    let next = at;
    while (next < end && space(text.charCodeAt(next))) next++;
    splitChunk(text.slice(from, at), from, text.slice(next, Math.min(end, next + wordAhead)), tokens, words);
  }
  return tokens;
}

const address = /^(?:https?:|ftp:|mailto:|www\.)/;

/** So many code units are read in one step. */
const textAtOnce = 2_048;

/** What stands between two white spaces is cut at this length, in code units, which no address on the web and no other word reaches: work on text without spaces stays linear. */
const longestChunk = 2_048;

/** What belongs to the character before it: combining marks, the joiner between emoji, the tone of a skin. */
const mark = /^[\p{M}\u200D\p{Emoji_Modifier}]/u;

/** The last place up to `cut` where `text[from …` can be cut between two characters; `cut` or the place before it, where they are of hundreds of marks. */
function beforeMarks(text: string, from: number, cut: number): number {
  const inPair = (at: number): boolean => text.codePointAt(at - 1)! > 0xffff;
  let at = cut;
  while (at > from + longestChunk / 2 && (inPair(at) || mark.test(text.slice(at, at + 2)) || text.charCodeAt(at - 1) === 0x200d)) at--;
  if (at > from + longestChunk / 2) return at;
  return inPair(cut) ? cut - 1 : cut;
}

/** Where to stop looking for another affix, in code units. */
const longestAffixed = 60;

/** How far to look at the next word, in code units. */
const wordAhead = 16;

/** Splits what stands between two white spaces; `following` is how the paragraph goes on behind them. */
function splitChunk(chunk: string, from: number, following: string, tokens: RawToken[], words: TokenWords): void {
  if (isLettersOnly(chunk)) {
    const cut = words.contractions.get(chunk.toLowerCase());
    if (cut === undefined) tokens.push({ start: from, end: from + chunk.length, form: chunk });
    else tokens.push({ start: from, end: from + cut, form: chunk.slice(0, cut) }, { start: from + cut, end: from + chunk.length, form: chunk.slice(cut) });
    return;
  }
  if (!hasInvisible.test(chunk)) {
    lex(chunk, following, tokens, words, (s, e, form) => ({ start: from + s, end: from + e, form }));
    return;
  }
  // Offsets of the visible characters, so that a soft hyphen neither splits its word nor shows in its form.
  const offsets: number[] = [];
  let visible = '';
  let last = ''; // the end of it: to look at the whole for each character would take time that grows with the square of its length
  for (let i = 0; i < chunk.length; i++) {
    const c = chunk.charAt(i);
    const joinsEmoji = c === '\u200D' && visible !== '' && /\p{Extended_Pictographic}\uFE0F?$|\p{Emoji_Modifier}$/u.test(last) && /^\p{Extended_Pictographic}/u.test(chunk.slice(i + 1, i + 3));
    if (!joinsEmoji && hasInvisible.test(c)) continue;
    offsets.push(from + i);
    visible += c;
    last = (last + c).slice(-4);
  }
  if (visible) lex(visible, following, tokens, words, (s, e, form) => ({ start: offsets[s]!, end: offsets[e - 1]! + 1, form }));
}

function lex(chunk: string, following: string, tokens: RawToken[], words: TokenWords, make: (start: number, end: number, form: string) => RawToken): void {
  const push = (s: number, e: number): void => {
    if (e > s) tokens.push(make(s, e, chunk.slice(s, e)));
  };
  let at = tokens.length > 0 ? words.detachedClitic.exec(chunk)?.[0].length ?? 0 : 0;
  push(0, at);
  while (at < chunk.length) {
    words.lexer.lastIndex = at;
    const match = words.lexer.exec(chunk);
    if (!match) { push(at, at + 1); at++; continue; } // half of a surrogate pair
    const groups = match.groups!;
    let stop = at + match[0].length;
    if (groups['web'] !== undefined) {
      while (stop > at + 1 && ".,;:!?'’)]".includes(chunk.charAt(stop - 1))) stop--;
      push(at, stop);
    } else if (groups['number'] !== undefined) {
      if (tokens.length === 0 && /^[\d.]{1,6}$/.test(match[0]) && chunk.slice(stop) === '.' && /^["“]?\p{Lu}/u.test(following)) stop++; // "1." of a list
      push(at, stop);
    } else if (groups['measure'] !== undefined) {
      if (words.units.has(groups['unit']!.toLowerCase())) {
        push(at, stop);
      } else {
        const whole = new RegExp(`${word}+`, 'uy');
        whole.lastIndex = at;
        stop = at + (whole.exec(chunk)?.[0].length ?? match[0].length);
        push(at, stop);
      }
    } else if (groups['word'] !== undefined) {
      stop = pushWord(chunk, at, stop, following, tokens, words, push);
    } else {
      push(at, stop);
    }
    at = stop;
  }
}

/** Pushes the word `chunk[at, stop)`, made longer by an affix behind a hyphen or by the full stop of an abbreviation; returns where it ends. */
function pushWord(chunk: string, at: number, stop: number, following: string, tokens: readonly RawToken[], words: TokenWords, push: (s: number, e: number) => void): number {
  const { prefixes, suffixes, inside, open, beforeNumber, afterComma } = words;
  while (chunk.charAt(stop) === '-' && stop - at < longestAffixed) { // non-profit, co-founder, clock-wise
    const rest = /^[\p{L}\p{M}]+/u.exec(chunk.slice(stop + 1, stop + 40))?.[0];
    if (!rest) break;
    const first = chunk.slice(at, stop).toLowerCase();
    if (!prefixes.has(first) && !suffixes.has(rest.toLowerCase())) break;
    stop += 1 + rest.length;
    const more = /^['’][\p{L}]+/u.exec(chunk.slice(stop, stop + 12))?.[0];
    if (more) stop += more.length;
  }
  const form = chunk.slice(at, stop);
  if (chunk.charAt(stop) === '.' && chunk.charAt(stop + 1) !== '.') {
    const behind = chunk.slice(stop + 1);
    const next = behind || following;
    const lower = form.toLowerCase();
    const previous = tokens[tokens.length - 1]?.form;
    const isAbbreviation =
      afterComma.has(lower) && !open.has(lower) ? previous === ',' && /^\p{Lu}/u.test(form)
      : beforeNumber.has(form.length === 1 ? form : lower) && !inside.has(lower) && !open.has(lower) ? /^[\d#]/.test(next)
      : inside.has(lower) || open.has(lower) ? lower.length > 1 || next !== ''
      : /^\p{Lu}$/u.test(form) && next !== '' && (form !== 'I' || isInitialI(tokens, next, words)) && (behind !== '' || !endsAtLetter(previous, following, words));
    if (isAbbreviation && (behind === '' || !/^[\p{L}\p{Nd}]/u.test(behind) || form.length === 1)) {
      push(at, stop + 1);
      return stop + 1;
    }
  }
  const sign = words.marked.get(form);
  if (sign !== undefined && chunk.charAt(stop) === sign && !isOpener(/^[\p{L}.]+/u.exec(chunk.slice(stop + 1) || following)?.[0] ?? '', words)) {
    push(at, stop + 1);
    return stop + 1;
  }
  const cut = cliticSplit(form, words);
  if (cut > 0) {
    push(at, at + cut);
    push(at + cut, stop);
  } else {
    push(at, stop);
  }
  return stop;
}
