import { isMonthOrShort } from './calendar';
import type { Lexicon } from './language';
import { abbreviationUse, isLettersOnly, isOpener, type RawToken } from './tokens';

/** A sentence is cut here, whatever it holds: parsing stays linear on text without full stops. In tokens. */
export const longestSentence = 400;

/** It is cut here too, however few its words are. In UTF-16 code units. */
const widestSentence = 20_000;

/** A source in brackets that begins a paragraph has at most so many tokens. */
const longestSource = 6;
/** The words that close a letter, before the comma, are at most so many tokens. */
const longestValediction = 4;

const stop = /^(?:\.|[!?]+|…+|\.{2,}|[:;=]-?[()DPp])$/;
const closing = /^(?:["”’»«)\]]|''|’’|')$/;
const opening = /^(?:["“‘«([]|''|``|')$/;
const bullet = /^(?:[•·▪●◦‣∙*]+|[-–—]{1,2})$/;

/**
 * Where sentences begin in the tokens of one paragraph, as indices into `tokens`, the first being 0; one after the other, as they are asked for.
 *
 * The treebanks' custom is followed: sentences inside a quotation are sentences of their own, and what an attribution
 * follows or interrupts is not cut off from it (`"Will you go?" she asked.` is one sentence).
 */
export function* sentenceStarts(text: string, tokens: readonly RawToken[], lexicon: Lexicon): Generator<number, void> {
  if (tokens.length === 0) return;
  yield 0;
  let first = 0;
  let i = 0;
  while (i < tokens.length - 1) {
    const end = sentenceEnd(text, tokens, first, i, lexicon);
    if (end > i && end < tokens.length) {
      yield end;
      first = end;
      i = end;
      continue;
    }
    i++;
    if (i - first >= longestSentence || tokens[i]!.end - tokens[first]!.start > widestSentence) {
      yield i;
      first = i;
    }
  }
}

/** If the sentence that began with token `first` ends with token `i` (and the closing marks behind it), where the next begins; otherwise -1. */
function sentenceEnd(text: string, tokens: readonly RawToken[], first: number, i: number, lexicon: Lexicon): number {
  const token = tokens[i]!;
  if (isLettersOnly(token.form) && !isRule(tokens[i + 1]!.form)) return -1; // the usual word, no stop, abbreviation or address
  if (endsLine(tokens, first, i, lexicon)) return i + 1;
  const isStop = stop.test(token.form);
  const use = isStop ? undefined : abbreviationUse(token.form, lexicon.tokens);
  if (!isStop && use !== 'open') return -1;
  if (isStop && isWithinBrackets(tokens, first, i)) return -1;
  let next = i + 1;
  let quoted = false;
  while (next < tokens.length && next < first + longestSentence && closesHere(text, tokens, next)) {
    if (/["”’»«']/.test(tokens[next]!.form)) quoted = true;
    next++;
  }
  next = pastReferences(tokens, next, first + longestSentence - 3);
  const follower = tokens[next];
  if (!follower) return -1;
  const spaced = follower.start > tokens[next - 1]!.end;
  if (stop.test(follower.form)) return -1; // the end is further on
  if (follower.form === '(' && isOmission(tokens, i)) return -1; // the source of what was shortened
  if (use === 'open') return opensAfterAbbreviation(tokens, first, next, spaced, lexicon) || closesList(token.form, follower.form, spaced, lexicon) ? next : -1;
  const ellipsis = /^(?:\.{2,}|…)/.test(token.form) || i > first && token.form === '.' && tokens[i - 1]!.form === '.' && token.start > tokens[i - 1]!.end;
  const word = wordAt(tokens, next);
  if (!word) return spaced && !ellipsis && !/^[,;:–—-]/.test(follower.form) ? next : -1;
  const lower = /^\p{Ll}/u.test(word);
  if (!spaced && (lower || next === i + 1 && !(token.form !== '.' || /^\p{Lu}\p{Ll}/u.test(follower.form)))) return -1;
  if (!spaced && token.form === '.' && domain.test(word)) return -1; // "Newsfeed.Com"
  if (ellipsis && spaced && address.test(word)) return next;
  if (lower) return !ellipsis && !quoted && !isBracketed(tokens, i, next) && spaced && !isNameWithMark(tokens, i) ? next : -1;
  if (/^[,;:–—-]/.test(follower.form) && (quoted || !bullet.test(follower.form))) return -1; // `"Never." - A. Reader`
  if (quoted && token.form !== '.' && isAttribution(tokens, next, lexicon)) return -1;
  return next;
}

/** A bracket that opens within a sentence is looked at this far for its end, in tokens. */
const longestAside = 60;

/** Whether the dots stand in brackets of their own, for words left out: "[...]". */
const isOmission = (tokens: readonly RawToken[], i: number): boolean => /^[[(]$/.test(tokens[i - 1]?.form ?? '') && /^[\])]$/.test(tokens[i + 1]?.form ?? '');

/** Whether token `i` stands in a bracket that opened behind the sentence's first words and closes soon: what it holds belongs to the sentence, full stops and all. */
function isWithinBrackets(tokens: readonly RawToken[], first: number, i: number): boolean {
  let depth = 0;
  let opens = i;
  while (opens > first && i - opens < longestAside && depth < 1) {
    opens--;
    const { form } = tokens[opens]!;
    if (form === '(') depth++;
    else if (form === ')') depth--;
  }
  if (depth < 1 || opens === first || stop.test(tokens[opens - 1]!.form)) return false;
  for (let to = i + 1; to < Math.min(tokens.length, opens + longestAside); to++) if (tokens[to]!.form === ')') return true;
  return false;
}

/** Whether a mark that goes on in lower case is more likely the last sign of a name, or of a call in a sentence: "works at Yahoo! in sales", "Stop! pay at the gate". */
const isNameWithMark = (tokens: readonly RawToken[], i: number): boolean => /^[!?]$/.test(tokens[i]!.form) && /^\p{Lu}\p{Ll}/u.test(tokens[i - 1]?.form ?? '');

const rule = /^(?:[-=_*~]{3,}|--)$/;
/** Whether it is a line drawn across the page. */
const isRule = (form: string): boolean => form.length > 2 && rule.test(form);
const address = /^(?:https?:\/\/|www\.|[^\s@]+@[^\s@]+\.)/i;

const domain = /^(?:com|net|org|edu|gov)$/i;

/** "and so on, etc." before a capital. */
const closesList = (form: string, follower: string, spaced: boolean, { sentences }: Lexicon): boolean => spaced && sentences.listEnds.has(form.toLowerCase()) && /^\p{Lu}/u.test(follower);

/**
 * Whether a line of the sentence that began with token `first` has ended with token `i` and was joined with the next: a web or
 * mail address before a capital, a bracket or another address, "E-mail: someone@example.org", a rule drawn across the page, the
 * source in brackets at the start ("(BBC) The …"), the dashes before a signature, the words before the name of who wrote ("Kind
 * regards, Ada").
 */
function endsLine(tokens: readonly RawToken[], first: number, i: number, { sentences }: Lexicon): boolean {
  const form = tokens[i]!.form;
  const next = tokens[i + 1]!;
  const capital = /^\p{Lu}/u.test(next.form);
  const length = i - first;
  if (next.start === tokens[i]!.end) return false;
  if (form === ')' && tokens[first]!.form === '(') {
    return length > 1 && length <= longestSource && (capital || /^["“([]/.test(next.form)) && !tokens.slice(first + 1, i).some((t) => t.form === ')');
  }
  if (form === ',') return capital && length > 0 && length <= longestValediction && sentences.valedictions.has(tokens[i - 1]!.form.toLowerCase());
  if (isRule(next.form)) return true;
  if (rule.test(form)) return form.length > 2 || capital && (i === 0 || stop.test(tokens[i - 1]!.form));
  const inner = /^[>\]]$/.test(form) && i > 0 ? tokens[i - 1]!.form : form;
  return address.test(inner) && (capital || next.form === '(' || address.test(next.form) || length === 2 && tokens[i - 1]!.form === ':');
}

/** Past the note numbers of an encyclopedia, "[3] [12]", which belong to the sentence before them; those that begin at `last` at the latest. */
function pastReferences(tokens: readonly RawToken[], t: number, last: number): number {
  let next = t;
  while (next <= last && tokens[next]?.form === '[' && tokens[next + 2]?.form === ']' && /^(?:\p{Nd}{1,3}|\p{Ll})$/u.test(tokens[next + 1]!.form)) next += 3;
  return next;
}

const isBracketed = (tokens: readonly RawToken[], i: number, next: number): boolean => next > i + 1 && /^[)\]]$/.test(tokens[next - 1]!.form);

/** Whether token `t` is a closing mark that belongs to what stands before it. */
function closesHere(text: string, tokens: readonly RawToken[], t: number): boolean {
  const token = tokens[t]!;
  if (!closing.test(token.form)) return false;
  if (/^[”’)\]]/.test(token.form) || token.form === '»' && /\s/.test(text.charAt(token.end))) return true;
  // A straight mark, and a guillemet, which is drawn either way, closes when it touches what is before it and not what is behind it.
  const touchesBefore = tokens[t - 1]!.end === token.start;
  const behind = token.end < text.length ? text.charAt(token.end) : ' ';
  return touchesBefore && !/[\p{L}\p{Nd}$]/u.test(behind);
}

/** The first word at or behind token `t`, past opening marks and bullets. */
function wordAt(tokens: readonly RawToken[], t: number): string | undefined {
  for (let i = t; i < Math.min(tokens.length, t + 4); i++) {
    const form = tokens[i]!.form;
    if (/^[\p{L}\p{Nd}@#$£€]/u.test(form)) return form;
    if (!opening.test(form) && !bullet.test(form)) return undefined;
  }
  return undefined;
}

function opensAfterAbbreviation(tokens: readonly RawToken[], first: number, next: number, spaced: boolean, lexicon: Lexicon): boolean {
  if (!spaced) return false;
  const follower = tokens[next]!.form;
  const word = wordAt(tokens, next);
  if (!word || !/^\p{Lu}/u.test(word) || isFrontedTime(tokens, first, next, lexicon)) return false;
  return isOpener(word, lexicon.tokens) || /^["“]|^``$|^''$/.test(follower) || opensWithName(tokens, first, next, lexicon);
}

/** Whether nothing stands before token `next` but a time or place that leads up to the sentence: "At 7 a.m. Ms. Hale". */
const isFrontedTime = (tokens: readonly RawToken[], first: number, next: number, { sentences }: Lexicon): boolean =>
  next - first <= longestFront && sentences.fronting.has(tokens[first]!.form.toLowerCase());

/** A time or place before the first words of a sentence has at most so many tokens. */
const longestFront = 5;

const initials = /^(?:\p{Lu}\.){2,}$/u;

/** Whether somebody's name begins at token `next` as the subject of a new sentence, and no title or body stands before it: "left the U.N. Omar Haq did not", "her Ph.D. Omar was proud". */
function opensWithName(tokens: readonly RawToken[], first: number, next: number, lexicon: Lexicon): boolean {
  const [before, name, behind] = [tokens[next - 1]!, tokens[next]!, tokens[next + 1]];
  const bare = before.form.slice(0, -1).toLowerCase();
  if (next - 1 <= first || !behind || lexicon.tokens.inside.has(bare) || !lexicon.givenNames.has(name.form) || isMonthOrShort(name.form.toLowerCase(), lexicon) || lexicon.weekdays.has(name.form.toLowerCase())) return false;
  const acts = (token: RawToken | undefined): boolean => token !== undefined && (lexicon.sentences.finite.has(token.form) || lexicon.sentences.reporting.has(token.form));
  const isNamed = isLettersOnly(behind.form) && /^\p{Lu}\p{Ll}/u.test(behind.form) && !isOpener(behind.form, lexicon.tokens);
  return acts(behind) || isNamed && (!initials.test(before.form) || acts(tokens[next + 2])); // "the U.S. Peace Corps"

}

/** Whether what begins at token `t` tells who said the quotation before it: "Smith asked", "asked Ms. Smith". */
function isAttribution(tokens: readonly RawToken[], t: number, { sentences }: Lexicon): boolean {
  for (let i = t; i < Math.min(tokens.length, t + 6); i++) {
    const form = tokens[i]!.form;
    if (sentences.reporting.has(form.toLowerCase())) return true;
    if (/^[.?!:;"“”]/.test(form)) return false;
  }
  return false;
}

/** Where the sentences of a caption begin: as elsewhere, and the credit ("Image: United States Navy.") is one of its own. */
export function* captionStarts(text: string, tokens: readonly RawToken[], lexicon: Lexicon): Generator<number, void> {
  const credit = tokens.findIndex((t, i) => i > 0 && tokens[i + 1]?.form === ':' && lexicon.sentences.credits.has(t.form.toLowerCase()));
  yield* sentenceStarts(text, credit < 0 ? tokens : tokens.slice(0, credit), lexicon);
  if (credit >= 0) yield credit;
}
