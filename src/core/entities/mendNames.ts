import { eachInSteps, type Steps } from '../analysis/steps';
import { isMonthOrShort } from '../language/calendar';
import type { Doc, Name, NameKind } from '../language/doc';
import type { Syntax } from '../syntax/syntax';
import type { Lexicon } from '../language/language';
import { isTold } from './mentions';
import { isBody, isInitialsOfBody, isNoName, kindOf, piecesOf, withCompanies, withoutVerb } from './nameKinds';
import { isHonour, isWordInCapitals, withPlaces } from './placedNames';
import { plain } from '../language/plain';

const isCalendar = (word: string, lexicon: Lexicon): boolean => isMonthOrShort(word, lexicon) || lexicon.weekdays.has(word);

/** A name as it can be read with the article's words known: not a function word, with the particles before a surname, a company by its last word. */
const mend = (doc: Syntax, given: Name, placed: ReadonlyMap<number, number>): Name | undefined => {
  if (isHonour(doc, given) || isWordInCapitals(doc, given)) return undefined;
  const name = withPlaces(doc, given, placed);
  const { firstToken, endToken } = name;
  const only = endToken - firstToken === 1 ? doc.tokens[firstToken] : undefined;
  if (only && isNoName(doc, only, name.kind)) return undefined;
  let first = firstToken, end = endToken;
  while (name.kind === 'ORG' && isInitialsOfBody(doc, end)) end++;
  if (name.kind === 'PER') while (doc.lexicon.nameWords.particlesBefore.has(doc.tokens[first - 1]?.form ?? '') && doc.tokens[first - 1]?.sentence === doc.tokens[first]?.sentence) first--;
  const kind = kindOf(doc, name, doc.tokens.slice(firstToken, endToken).map((t) => t.form));
  return first === firstToken && end === endToken && kind === name.kind ? name : { ...name, firstToken: first, start: doc.at(first).start, endToken: end, end: doc.at(end - 1).end, kind };
};

/** "Ministry of Trade, Industry and Energy": a body named after several fields is one, with all of them. */
const withAllFields = (doc: Doc, names: readonly Name[]): Name[] => {
  const whole: Name[] = [];
  let taken = 0;
  for (const name of names) {
    if (name.firstToken < taken) continue;
    const end = name.kind === 'ORG' && doc.lexicon.nouns.namesPolicyBody(doc.tokens[name.firstToken]?.form ?? '') ? endOfFields(doc, name.endToken) : name.endToken;
    whole.push(end === name.endToken ? name : { ...name, endToken: end, end: doc.tokens[end - 1]?.end ?? name.end });
    taken = end;
  }
  return whole;
};

/** The token after the fields that go on behind `from` ("…, Industry and Energy"), the last of them behind an "and"; `from` where none do. */
const endOfFields = (doc: Doc, from: number): number => {
  const isField = (i: number): boolean => /^\p{Lu}/u.test(doc.tokens[i]?.form ?? '') && doc.lexicon.nouns.isPolicyField(doc.tokens[i]?.form ?? '');
  let at = from;
  while (doc.tokens[at]?.sentence === doc.tokens[from - 1]?.sentence) {
    const isLast = doc.lexicon.mentionWords.conjunctions.has(doc.tokens[doc.tokens[at]?.form === ',' && !isField(at + 1) ? at + 1 : at]?.lower ?? '');
    let end = at + (isLast && doc.tokens[at]?.form === ',' ? 2 : 1);
    if (!isLast && doc.tokens[at]?.form !== ',' || !isField(end)) return from;
    while (isField(end)) end++;
    if (isLast) return end;
    at = end;
  }
  return from;
};

/** Words of the article that are no name to the model of names but may be a person's: runs of capitalised proper nouns. Nothing after each sentence, so that others get their turn. */
function* missed(doc: Doc, covered: Uint8Array): Generator<[number, number] | undefined> {
  for (const sentence of doc.sentences) {
    yield undefined;
    if (!isTold(doc, sentence.index)) continue;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      let end = i;
      while (end < sentence.endToken && !covered[end] && isNameWord(doc, end)) end++;
      if (end === i) continue;
      // beside another name the run is part of something longer
      if (!covered[i - 1] && !covered[end]) yield [i, end];
      i = end;
    }
  }
}

const isNameWord = (doc: Doc, i: number): boolean => {
  const token = doc.tokens[i];
  return token !== undefined && token.upos === 'PROPN' && /^\p{Lu}\p{L}*\p{Ll}/u.test(token.form) && !isCalendar(token.lower, doc.lexicon);
};

/**
 * The names of an article for finding who is who: those of the model of names, mended, and people whom it missed. A missed name is a
 * person where the article names somebody so elsewhere or where its first word is a given name; other runs of proper nouns that act
 * or own something are kept as names of unknown kind, which count only where a pronoun needs one.
 */
export function* mendNames(doc: Syntax, names: readonly Name[], placed: ReadonlyMap<number, number>): Steps<Name[]> {
  const each: Name[] = [];
  const full = new Set<string>(); // of people, in full
  yield* eachInSteps(names, (name) => {
    if (name.kind === 'PER' && name.endToken - name.firstToken > 1) full.add(doc.text.slice(name.start, name.end));
  });
  yield* eachInSteps(names, (name) => {
    for (const piece of piecesOf(doc, name)) {
      const one = mend(doc, withoutVerb(doc, piece, full), placed);
      if (one) each.push(one);
    }
  });
  const mended = withAllFields(doc, withCompanies(doc, each));
  const covered = new Uint8Array(doc.tokens.length), people = new Set<string>(), others = new Set<string>();
  yield* eachInSteps(mended, (n) => {
    covered.fill(1, n.firstToken, n.endToken);
    for (let t = n.firstToken; t < n.endToken; t++) (n.kind === 'PER' ? people : others).add(plain(doc.tokens[t]?.form ?? ''));
  });
  const { genderedPronouns } = doc.lexicon.mentionWords;
  let gendered = false;
  yield* eachInSteps(doc.tokens, (t) => (gendered ||= genderedPronouns.has(t.lower)));
  for (const run of missed(doc, covered)) {
    yield;
    if (!run) continue;
    const [start, end] = run;
    let first = start;
    while (first < end - 1 && doc.lexicon.titles.has(doc.tokens[first]?.form ?? '')) first++;
    const words = doc.tokens.slice(first, end);
    const [opening] = words, closing = words[words.length - 1];
    if (!opening || !closing || words.length > 3 || words.some((t) => doc.lexicon.nouns.kind(t.lower) !== 'other' || doc.lexicon.titles.has(t.form))) continue;
    const known = people.has(plain(closing.form)) && !others.has(plain(closing.form));
    const titled = doc.lexicon.titles.has(doc.tokens[first - 1]?.form ?? '');
    const after = doc.tokens[doc.tokens[end]?.upos === 'ADV' ? end + 1 : end];
    const acts = after?.xpos === 'POS' || ['VERB', 'AUX'].includes(after?.upos ?? '');
    if (!known && !titled && !(gendered && (doc.lexicon.givenNames.has(opening.form) || acts))) continue;
    const kind: NameKind = known || titled || (doc.lexicon.givenNames.has(opening.form) && (words.length > 1 || acts)) ? 'PER' : 'MISC';
    mended.push({ start: opening.start, end: closing.end, firstToken: first, endToken: end, kind, confidence: 0.3 });
  }
  yield;
  for (const name of yield* missedOrganisations(doc, mended)) mended.push(name);
  return mended.sort((a, b) => a.start - b.start);
}

/** "the Harbor Safety Board": a run of capitals in a sentence that is not all capitals, closed by a noun for an organisation. */
function* missedOrganisations(doc: Doc, names: readonly Name[]): Steps<Name[]> {
  const covered = new Uint8Array(doc.tokens.length);
  for (const { firstToken, endToken } of names) covered.fill(1, firstToken, endToken);
  const found: Name[] = [];
  const capital = (i: number): boolean => {
    const token = doc.tokens[i];
    return token !== undefined && token.form !== token.lower && !covered[i] && /^(?:PROPN|NOUN|ADJ)$/.test(token.upos) && /^\p{Lu}\p{Ll}/u.test(token.form);
  };
  for (const { index, firstToken, endToken, paragraph } of doc.sentences) {
    if (!isTold(doc, index) || doc.paragraphs[paragraph]?.kind !== 'body') continue;
    for (let i = firstToken; i < endToken; i++) {
      let end = i;
      while (end < endToken && capital(end)) end++;
      const first = doc.tokens[i], last = doc.tokens[end - 1];
      const article = doc.lexicon.definiteArticle.has(doc.tokens[i - 1]?.lower ?? '') && doc.tokens[i - 1]?.sentence === index;
      if (end - i >= 2 && end - i <= 6 && article && first && last && isBody(doc.lexicon.nouns.kind(last.lower)) && /^\p{Ll}/u.test(doc.tokens[end]?.form ?? '')) {
        found.push({ start: first.start, end: last.end, firstToken: i, endToken: end, kind: 'ORG', confidence: 0.3 });
      }
      i = Math.max(i, end);
    }
    yield;
  }
  return found;
}
