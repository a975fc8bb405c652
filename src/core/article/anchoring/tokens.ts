import type { Steps } from '../../analysis/steps';

/** Scripts that are written without space between words: each letter is a token. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
/** U+02BC is a letter by its category, and an apostrophe to those who type it. */
const apostropheLetter = String.raw`\u02BC`;
/** A word ends here though letters go on: no text is made of such words, and each step stays short. */
const longestWord = 64;

/**
 * Words, and signs one by one. What a content management system rewrites is one token in each of its ways: three points and an
 * ellipsis, two hyphens and a dash, two apostrophes and a quotation mark. Soft hyphens and joiners are parts of words; other
 * characters that can't be seen are none of a token, as is space.
 */
const token = [
  String.raw`[${unspaced}]\p{M}{0,${longestWord}}`,
  String.raw`(?:(?![${unspaced}${apostropheLetter}])[\p{L}\p{N}](?:\p{M}|[\u00AD\u200C\u200D](?=\p{L})){0,${longestWord}}){1,${longestWord}}`,
  String.raw`\.(?:[ \u00A0]?\.){2,${longestWord}}`,
  String.raw`-{2,3}`,
  String.raw`['‘’\u0060\u00B4]{2}`,
  String.raw`\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]{0,2}(?:\u200D\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]{0,2}){0,${longestWord}}`,
  String.raw`[^\s\p{Cf}\p{M}]\p{M}{0,${longestWord}}`,
  String.raw`\p{M}{1,${longestWord}}`,
].join('|');
/** What is none of a token; in pieces, so that each step stays short. */
const blank = String.raw`[\s\p{Cf}]{1,1024}`;

const word = /^[\p{L}\p{N}]/u;
const capital = /^[\p{Lu}\p{Lt}]/u;
const isBlank = /^[\s\p{Cf}]/u;
const lineEnd = /[\n\r\u2028\u2029]/u;
const digit = /\p{N}/u;
const quotationMark = /^(?:[\p{Quotation_Mark}\u0060\u00B4\u02BC\u2032\u2033]|['‘’\u0060\u00B4]{2})$/u;
const dash = /^(?:\p{Dash}|-{2,3})$/u;
const ellipsis = /^(?:…|\.{2})/u;

/** The form in which tokens are compared: case, marks that are written in more than one way, and styles of quotation marks and dashes don't count. */
function folded(token: string): string {
  const code = token.charCodeAt(0);
  if (token.length === 1 && code >= 0x30 && code < 0x80 && code !== 0x60) return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 0x20) : token;
  if (word.test(token) && token !== '\u02BC') return token.normalize('NFKC').replace(/[\u00AD\u200C\u200D]/gu, '').toLowerCase();
  if (quotationMark.test(token)) return '"';
  if (dash.test(token)) return '-';
  if (ellipsis.test(token.replace(/[ \u00A0]/gu, ''))) return '…';
  return token.normalize('NFKC');
}

/** Gives each form of a token a number, the same for the same form in every text. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  /** The form of each number. */
  readonly forms: string[] = [];

  /** The number of a token as it stands in a text. */
  id(token: string): number {
    const form = folded(token);
    let id = this.ids.get(form);
    if (id === undefined) {
      id = this.forms.length;
      this.ids.set(form, id);
      this.forms.push(form);
    }
    return id;
  }

  isWord(id: number): boolean {
    return word.test(this.forms[id]!);
  }
}

/** A text as tokens, in parallel lists. */
export interface TokenList {
  readonly length: number;
  /** Numbers of a {@link Vocabulary}; -1 for what may be part of a word. */
  readonly ids: Int32Array;
  /** Where each begins and ends, in UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a line ends before it, or nothing is before it. */
  readonly opensLine: Uint8Array;
  /** 1 where it is written with a capital letter at its beginning. */
  readonly isCapital: Uint8Array;
  /** 1 where it has a digit. */
  readonly isNumber: Uint8Array;
}

/** Reads texts into one list of tokens. It is as long as they can get from the beginning: to grow would take a long step. */
export class TokenReader {
  length = 0;
  private readonly list: Omit<TokenList, 'length'>;

  /** `capacity`: code units of all texts together. */
  constructor(
    capacity: number,
    private readonly vocabulary: Vocabulary,
  ) {
    const numbers = (): Int32Array => new Int32Array(capacity);
    const flags = (): Uint8Array => new Uint8Array(capacity);
    this.list = { ids: numbers(), starts: numbers(), ends: numbers(), opensLine: flags(), isCapital: flags(), isNumber: flags() };
  }

  /** Adds the tokens of a text; offsets count from `offset`. `isCutBefore`, `isCutAfter`: whether it may begin or end within a word. */
  *read(text: string, offset = 0, isCutBefore = false, isCutAfter = false): Steps<void> {
    const { ids, starts, ends, opensLine, isCapital, isNumber } = this.list;
    const pieces = new RegExp(`${blank}|${token}`, 'uy'); // between them they match any character
    let opens = !isCutBefore;
    for (let start = 0, n = 1; start < text.length; start = pieces.lastIndex, n++) {
      if (n % 2048 === 0) yield;
      pieces.lastIndex = start;
      pieces.test(text);
      const end = pieces.lastIndex;
      const piece = text.slice(start, end);
      if (isBlank.test(piece)) {
        opens ||= lineEnd.test(piece);
        continue;
      }
      const i = this.length++;
      opensLine[i] = Number(opens);
      opens = false;
      isCapital[i] = Number(capital.test(piece));
      isNumber[i] = Number(digit.test(piece));
      ids[i] = (isCutBefore && start === 0) || (isCutAfter && end === text.length) ? -1 : this.vocabulary.id(piece);
      starts[i] = offset + start;
      ends[i] = offset + end;
    }
    yield;
  }

  /** The tokens of all that was read. */
  finish(): TokenList {
    const { length, list: { ids, starts, ends, opensLine, isCapital, isNumber } } = this;
    const cut = <T extends Int32Array | Uint8Array>(all: T): T => all.subarray(0, length) as T;
    return { length, ids: cut(ids), starts: cut(starts), ends: cut(ends), opensLine: cut(opensLine), isCapital: cut(isCapital), isNumber: cut(isNumber) };
  }
}
