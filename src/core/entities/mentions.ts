import { eachInSteps, type Steps } from '../analysis/steps';
import type { Doc, Name, ParagraphKind, Token } from '../language/doc';
import type { Lexicon } from '../language/language';
import { relation } from '../language/tree';
import type { FoundQuote } from '../quotes/findQuotes';
import type { Span } from '../span';
import type { Syntax } from '../syntax/syntax';
import { pastTime, timeOpening } from '../syntax/time';
import { functionOf, headOf, type GrammaticalFunction } from '../syntax/relations';
import { tokensTouching } from '../syntax/tokenRange';
import { nameParts } from './nameParts';
import { plain } from '../language/plain';
import { pronounWord } from '../language/pronounWords';
import type { Definiteness, NameReference, NominalReference, PronounReference, Reference } from './references';

const told = new Set<ParagraphKind>(['body', 'headline', 'subheading']);

/** Whether the sentence belongs to the story; what is apart from it bears no mention. */
export const isTold = (doc: Doc, sentence: number): boolean => {
  const paragraph = doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1];
  return !paragraph || told.has(paragraph.kind);
};

/** The main word of a name or a phrase; its last word where there is no parse. */
export const mainWord = (doc: Doc, from: number, to: number): number => {
  const head = doc.parsed ? headOf(doc, { from, to }) : -1;
  return head < 0 ? to - 1 : head;
};

/** For each quote whose words stand in quotation marks, those stretches. */
function* quotedStretches(doc: Doc, quotes: readonly FoundQuote[]): Steps<{ span: Span; quote: number }[]> {
  const found: { span: Span; quote: number }[] = [];
  yield* eachInSteps(quotes, (q, quote) => {
    for (const piece of q.spans ?? [q]) {
      if (q.type === 'direct') found.push({ span: piece, quote });
      else if (q.type === 'mixed') {
        for (const match of doc.text.slice(piece.start, piece.end).matchAll(/["“”„«][^"“”„«»]*["“”»]?|‘[^’]{0,2000}’/g)) {
          found.push({ span: { start: piece.start + match.index, end: piece.start + match.index + match[0].length }, quote });
        }
      }
    }
  }, 64);
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Tells for ascending offsets in which quote's quotation marks they stand. */
function* quoteLookup(doc: Doc, quotes: readonly FoundQuote[]): Steps<(start: number) => number> {
  const stretches = yield* quotedStretches(doc, quotes);
  let next = 0;
  let open: { span: Span; quote: number }[] = [];
  return (start) => {
    for (let s = stretches[next]; s && s.span.start <= start; s = stretches[++next]) open.push(s);
    if (open.length) open = open.filter((s) => s.span.end > start);
    return open[open.length - 1]?.quote ?? -1; // the innermost opened last
  };
}

const isPluralNoun = (token: Token): boolean => token.xpos === 'NNS' || token.xpos === 'NNPS';

const definitenessOf = (tokens: readonly Token[], possessed: boolean, { definiteArticle, syntax, mentionWords: w }: Lexicon): Definiteness => {
  if (possessed) return 'possessive';
  const first = tokens[0];
  if (!first || tokens.length < 1) return 'bare';
  const next = tokens[1]?.lower ?? '';
  if (definiteArticle.has(first.lower)) return w.otherWord.has(next) ? 'another' : 'definite';
  if (w.demonstratives.has(first.lower)) return 'demonstrative';
  if (w.indefiniteDeterminers.has(first.lower)) return w.newOnes.has(next) ? 'another' : 'indefinite';
  if (syntax.oneWord.has(first.lower)) return 'one';
  if (w.otherDeterminers.has(first.lower)) return 'another';
  if (first.xpos === 'PRP$') return 'possessive';
  if (w.dualDeterminer.has(first.lower)) return 'definite';
  if (w.severalWords.has(first.lower) || first.upos === 'NUM') return 'indefinite';
  return 'bare';
};

const isPhraseWord = (doc: Doc, i: number, end: number): boolean => {
  const token = doc.tokens[i];
  if (!token) return false;
  switch (token.upos) {
    case 'DET': return token.xpos !== 'WDT' && token.xpos !== 'WP$';
    case 'NUM': case 'ADJ': case 'NOUN': case 'PROPN': return true;
    case 'PRON': return token.xpos === 'PRP$';
    case 'PART': return token.xpos === 'POS';
    case 'VERB': { // "the elected president", "a running mate", "Taliban-linked"
      const next = doc.tokens[i + 1], before = doc.tokens[i - 1];
      if (/^[-‐‑]$/.test(before?.form ?? '') && before?.end === token.start && i + 1 < end) return true;
      return (token.xpos === 'VBN' || token.xpos === 'VBG') && i + 1 < end && (next?.upos === 'NOUN' || next?.upos === 'ADJ') && relation(doc, i) === 'amod';
    }
    case 'PUNCT': { // "Taliban-linked", "co-founder"
      const before = doc.tokens[i - 1], after = doc.tokens[i + 1];
      return /^[-‐‑–]$/.test(token.form) && before?.end === token.start && after?.start === token.end;
    }
    default: { // "far-right"
      const hyphen = doc.tokens[i + 1], after = doc.tokens[i + 2];
      return token.upos === 'ADV' && i + 2 < end && /^[-‐‑]$/.test(hyphen?.form ?? '') && token.end === hyphen?.start && hyphen.end === after?.start && after.upos === 'ADJ';
    }
  }
};

const startsPhrase = (token: Token, before: Token | undefined): boolean =>
  (token.upos === 'DET' && before?.upos !== 'DET') || (token.upos === 'PRON' && before?.upos !== 'DET') ;

/** The words of a name, one with hyphens as one: "Marlo-Bryce". */
const wordsOf = (tokens: readonly Token[]): string[] => {
  const words: string[] = [];
  for (const [i, { form, start }] of tokens.entries()) {
    const before = tokens[i - 1];
    if (before?.end === start && words.length && (isHyphen(form) && i + 1 < tokens.length || isHyphen(before.form) && i > 1)) words.push(words.pop()! + form.replace(/[‐‑]/, '-'));
    else words.push(form);
  }
  return words;
};

/** The word that ends with token `last`, with what hyphens join to it from token `from` on: "56-year-old". */
const hyphenated = ({ tokens }: Doc, last: number, from: number): string => {
  let word = tokens[last]?.lower ?? '';
  for (let i = last - 2; i >= from && isHyphen(tokens[i + 1]?.form ?? '') && tokens[i]?.end === tokens[i + 1]?.start; i -= 2) word = `${tokens[i]!.lower}-${word}`;
  return word;
};

/** Where a name ends that closes a sentence: a form of company in capitals ("Norvane PLC.") needs no full stop, so that it is the sentence's. */
const withoutFullStop = ({ tokens, sentences }: Doc, { end, endToken }: Name): number => {
  const last = tokens[endToken - 1];
  return last && sentences[last.sentence]?.endToken === endToken && /^\p{Lu}{2,}\.$/u.test(last.form) ? end - 1 : end;
};

const isHyphen = (form: string): boolean => /^[-‐‑]$/.test(form);

export interface FoundMentions {
  /** In reading order. */
  readonly references: readonly Reference[];
  /** The reference that a token heads; for a name, any of its tokens. */
  readonly byHead: ReadonlyMap<number, Reference>;
}

/** The names, noun phrases and pronouns of the story. */
export function* findMentions(doc: Syntax, names: readonly Name[], quotes: readonly FoundQuote[]): Steps<FoundMentions> {
  const quotedIn = yield* quoteLookup(doc, quotes);
  const references: Reference[] = [];
  const byHead = new Map<number, Reference>();
  const keep = (reference: Reference): void => {
    references.push(reference);
    if (!byHead.has(reference.head)) byHead.set(reference.head, reference);
    // any word of a name stands for it: the head of a name is a matter of convention
    if (reference.form === 'name') for (let t = reference.firstToken; t < reference.endToken; t++) if (!byHead.has(t)) byHead.set(t, reference);
  };
  // where a speaker mention begins and ends, a phrase does too, whatever the tags say: "one aide | claims"
  const borders = new Set<number>();
  yield* eachInSteps(quotes, (q) => {
    if (!q.speaker) return;
    const { from, to } = tokensTouching(doc, q.speaker);
    borders.add(from).add(to);
  }, 256);
  const nameAt = new Map<number, Name>();
  yield* eachInSteps(names, (name) => nameAt.set(name.firstToken, name));

  for (const sentence of doc.sentences) {
    if (!isTold(doc, sentence.index)) continue;
    yield;
    for (let i = sentence.firstToken; i < sentence.endToken;) {
      const token = doc.tokens[i];
      if (!token) break;
      const word = pronounWord(token, doc.lexicon.pronouns);
      if (word && !nameAt.has(i)) {
        const possessive = token.xpos === 'PRP$' || word.case === 'possessive';
        const role = doc.parsed ? functionOf(doc, i) : word.case === 'subject' ? 'subject' : 'other';
        const reference: PronounReference = {
          form: 'pronoun', start: token.start, end: token.start + token.form.replace(/[’']$/, '').length, head: i, firstToken: i, endToken: i + 1,
          sentence: sentence.index, role: possessive ? 'possessive' : role, plural: word.plural, quotedIn: quotedIn(token.start),
          word: possessive && word.case === 'any' ? { ...word, case: 'possessive' } : word,
        };
        keep(reference);
        if (!possessive) { i++; continue; }
      }
      if (!isPhraseWord(doc, i, sentence.endToken) && !nameAt.has(i)) { i++; continue; }
      i = pastTimeAt(i, sentence.endToken) ?? readPhrase(i, sentence.endToken, sentence.index);
    }
  }
  return { references: references.sort((a, b) => a.start - b.start || b.end - a.end), byHead };

  /** The token after the words of time that stand before a phrase ("Last week | Mayor Hale"); undefined where none do. */
  function pastTimeAt(start: number, sentenceEnd: number): number | undefined {
    const { from: end } = pastTime(doc, { from: start, to: sentenceEnd });
    for (let i = start; i < end; i++) if (nameAt.has(i)) return undefined;
    return end > start ? end : undefined;
  }

  /** Reads the noun phrase that begins at `start`, its possessors and the names in it; gives the token after it. */
  function readPhrase(start: number, sentenceEnd: number, sentence: number): number {
    let coreStart = start, owner = -1;
    let i = start;
    let lastName: Name | undefined;
    let lastNoun = -1;
    const namesInside: Name[] = [];
    const firstToken = doc.tokens[start];
    if (firstToken?.xpos === 'PRP$') owner = start;
    const close = (end: number): number => {
      // end: token after the core
      const head = lastNoun;
      const nameLast = lastName && lastName.endToken === end ? lastName : undefined;
      for (const name of namesInside) {
        keepName(name, name === nameLast ? coreStart : name.firstToken, name === nameLast ? undefined : end, sentence);
      }
      if (nameLast) return mainWord(doc, nameLast.firstToken, nameLast.endToken);
      if (head >= 0) {
        const lastToken = doc.tokens[head], startToken = doc.tokens[start];
        if (lastToken && startToken) keepNominal(start, coreStart, head, owner, sentence, sentenceEnd);
      }
      return head;
    };
    while (i < sentenceEnd) {
      const token = doc.tokens[i];
      if (!token) break;
      const name = nameAt.get(i);
      if (name) {
        // two names side by side are two phrases
        if (lastName && lastName.endToken === i && lastName.kind === name.kind) break;
        namesInside.push(name);
        lastName = name;
        lastNoun = mainWord(doc, name.firstToken, name.endToken);
        i = name.endToken;
        continue;
      }
      if (!isPhraseWord(doc, i, sentenceEnd)) break;
      if (i > start && borders.has(i)) break;
      if (i > coreStart && startsPhrase(token, doc.tokens[i - 1])) break;
      if (token.xpos === 'POS') {
        if (lastNoun < 0) { i++; continue; }
        owner = close(i);
        namesInside.length = 0;
        lastName = undefined;
        lastNoun = -1;
        coreStart = i + 1;
        i++;
        continue;
      }
      // a comma-less list of names ends a name's phrase: "Smith many voters"
      if (lastName && lastName.endToken === i && lastName.kind === 'PER' && token.upos === 'DET') break;
      if (token.upos === 'NOUN' || token.upos === 'PROPN') {
        lastNoun = i;
        if (lastName && lastName.endToken <= i) lastName = undefined;
      }
      i++;
    }
    let end = i;
    // "an executive said", "many said": a noun that the tags took for something else
    const closing = doc.tokens[i - 1];
    if (lastNoun < 0 && closing && i > start && closing.upos !== 'PUNCT' && closing.xpos !== 'PRP$' && ((i - start > 1 && doc.lexicon.nouns.kind(closing.lower) === 'person') || (borders.has(start) && borders.has(i)))) lastNoun = i - 1;
    if (lastNoun === i - 2 && closing?.upos === 'ADJ' && doc.lexicon.nouns.kind(doc.tokens[lastNoun]?.lower ?? '') === 'person' && doc.lexicon.nouns.kind(closing.lower) === 'person') lastNoun = i - 1; // "the chief executive"
    if (closing?.upos === 'ADJ' && doc.lexicon.nouns.isAged(hyphenated(doc, i - 1, start))) lastNoun = i - 1; // "the 56-year-old"
    // adjectives and numbers after the noun belong to something else
    if (lastNoun >= 0 && !lastName) end = Math.max(lastNoun + 1, coreStart + 1);
    close(lastName ? lastName.endToken : end);
    return Math.max(lastName ? lastName.endToken : lastNoun >= 0 ? end : i, start + 1);
  }

  /** "Hale, the mayor, listed …": what opens its sentence is its subject, where the parse is at a loss. */
  function opensSentence(first: number): boolean {
    return doc.parsed && doc.sentences[doc.tokens[first]?.sentence ?? -1]?.firstToken === first;
  }

  function keepName(name: Name, phraseStart: number, insideUntil: number | undefined, sentence: number): void {
    const tokens = doc.tokens.slice(name.firstToken, name.endToken);
    const head = mainWord(doc, name.firstToken, name.endToken);
    const next = doc.tokens[name.endToken];
    const role: GrammaticalFunction = next?.xpos === 'POS' ? 'possessive' : insideUntil !== undefined && insideUntil > name.endToken ? 'modifier' : opensSentence(phraseStart) && functionOf(doc, head) === 'other' ? 'subject' : functionOf(doc, head);
    const parts = nameParts(wordsOf(tokens), doc.lexicon);
    let gender = parts.gender;
    for (let t = name.firstToken - 1; t >= phraseStart && !gender && doc.lexicon.titles.has(doc.tokens[t]?.form ?? ''); t--) gender = doc.lexicon.titles.gender(doc.tokens[t]?.form ?? '');
    const reference: NameReference = {
      form: 'name', start: name.start, end: withoutFullStop(doc, name), head, firstToken: name.firstToken, endToken: name.endToken, sentence, role,
      plural: false, quotedIn: quotedIn(name.start), name, parts, phraseStart, gender,
    };
    keep(reference);
  }

  function keepNominal(start: number, coreStart: number, head: number, owner: number, sentence: number, sentenceEnd: number): void {
    const first = doc.tokens[start], core = doc.tokens[coreStart], last = doc.tokens[head];
    if (!first || !core || !last) return;
    const joined = last.upos === 'ADJ' ? hyphenated(doc, head, coreStart) : '';
    const lemma = doc.lexicon.nouns.isAged(joined) ? joined : (last.lemma || last.form).toLowerCase();
    const words = doc.lexicon.mentionWords;
    const kind = doc.lexicon.nouns.kind(lemma);
    const before = doc.tokens.slice(coreStart, head);
    const possessed = owner >= 0;
    let ownerAfter = -1, endWithOwner = head + 1;
    const adposition = doc.tokens[head + 1];
    if (!possessed && adposition && head + 2 < sentenceEnd && words.ownerPrepositions.has(adposition.lower) && timeOpening(doc, head + 2, sentenceEnd) === head + 2) {
      for (let j = head + 2; j < Math.min(sentenceEnd, head + 12); j++) {
        const t = doc.tokens[j];
        if (!t || !(isPhraseWord(doc, j, sentenceEnd) || nameAt.has(j) || t.upos === 'PRON' && !t.xpos.startsWith('W'))) break;
        if (t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'PRON') { ownerAfter = j; endWithOwner = j + 1; }
        if (t.xpos === 'POS') break;
      }
    }
    const reference: NominalReference = {
      form: 'nominal', start: first.start, end: last.end, head, firstToken: start, endToken: head + 1, sentence, role: doc.tokens[head + 1]?.xpos === 'POS' ? 'possessive' : functionOf(doc, head),
      plural: isPluralNoun(last) || (kind === 'group' && words.severalWords.has(core.lower)) || words.severalWords.has(last.lower), quotedIn: quotedIn(first.start), lemma, nounKind: kind,
      definiteness: definitenessOf(before, possessed && coreStart > start || core.xpos === 'PRP$', doc.lexicon),
      modifiers: before.filter((t, i) => /^(?:ADJ|NOUN|PROPN|VERB|NUM)$/.test(t.upos) && !(i === 0 && (t.upos === 'NUM' || words.looseModifiers.has(t.lower) || words.severalWords.has(t.lower)))).map((t) => plain(t.form)),
      owner: possessed ? owner : ownerAfter, endWithOwner, coreStart,
    };
    keep(reference);
  }
}
