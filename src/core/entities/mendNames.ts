import { eachInSteps, type Steps } from '../analysis/steps';
import { isMonthOrShort } from '../language/calendar';
import type { Doc, Name, NameKind } from '../language/doc';
import type { Syntax } from '../syntax/syntax';
import type { Lexicon } from '../language/language';
import { isTold } from './mentions';
import { isBody, isInitialsOfBody, kindOf, namesNobody, piecesOf, withCompanies, withoutOpeners, withoutVerb } from './nameKinds';
import { isHonour, isInLabel, withPlaces } from './placedNames';
import { plain } from '../language/plain';

const isCalendar = (word: string, lexicon: Lexicon): boolean => isMonthOrShort(word, lexicon) || lexicon.weekdays.has(word);

/** "dos" of "dos Santos", "Dos" where that opens a sentence. */
const isParticle = ({ tokens, sentences, lexicon: { nameWords } }: Doc, i: number): boolean => {
  const token = tokens[i];
  return token !== undefined && nameWords.particlesBefore.has(sentences[token.sentence]?.firstToken === i ? token.lower : token.form);
};

/** A name as it can be read with the article's words known: not a function word, with the particles before a surname, a company by its last word. */
const mend = (doc: Syntax, given: Name, placed: ReadonlyMap<number, number>): Name | undefined => {
  if (given.isListed) return given;
  if (isHonour(doc, given) || isInLabel(doc, given)) return undefined;
  const name = withPlaces(doc, withoutOpeners(doc, given), placed);
  const { firstToken, endToken } = name;
  if (namesNobody(doc, name)) return undefined;
  let first = firstToken, end = endToken;
  while (name.kind === 'ORG' && isInitialsOfBody(doc, end)) end++;
  if (name.kind === 'PER') while (isParticle(doc, first - 1) && doc.tokens[first - 1]?.sentence === doc.tokens[first]?.sentence) first--;
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
    for (const piece of name.isListed ? [name] : piecesOf(doc, name)) {
      const one = mend(doc, name.isListed ? name : withoutVerb(doc, piece, full), placed);
      if (one) each.push(one);
    }
  });
  const mended = withAllFields(doc, withCompanies(doc, each));
  const covered = new Uint8Array(doc.tokens.length), people = new Set<string>(), others = new Set<string>();
  yield* eachInSteps(names, (n) => covered.fill(1, n.firstToken, n.endToken)); // what was found to be no name stays none
  for (const { firstToken, endToken, isNever } of doc.listed) if (isNever.has('PER')) covered.fill(1, firstToken, endToken);
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
    if (/^\p{Lu}$/u.test(doc.tokens[first - 1]?.form ?? '') && doc.lexicon.titles.has(doc.tokens[first - 2]?.form ?? '')) first--; // "Chief Minister A Rovant Naidal"
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
  for (const name of yield* missedShortNames(doc, mended)) mended.push(name);
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

/**
 * Words that are a body's by what the article has beside them: the end of a longer name or a nickname of it that acts ("City have not lost" of
 * Manchester City, "Spurs"), and the company for which somebody works or in which somebody has shares ("a director at Orbex", "shares in Orbex").
 */
function* missedShortNames(doc: Doc, names: readonly Name[]): Steps<Name[]> {
  const covered = new Uint8Array(doc.tokens.length), endings = new Set<string>(), bodies = new Set<string>(), employers = new Set<string>();
  for (const { firstToken, endToken, kind } of names) {
    covered.fill(1, firstToken, endToken);
    if (kind !== 'ORG' && kind !== 'LOC') continue;
    bodies.add(doc.tokens.slice(firstToken, endToken).map(({ lower }) => lower).join(' '));
    if (kind === 'ORG' && endToken - firstToken > 1) endings.add(doc.tokens[endToken - 1]!.lower);
  }
  const isAlone = (i: number): boolean => !covered[i] && /^\p{Lu}\p{Ll}/u.test(doc.tokens[i]?.form ?? '') && !isCapital(doc, i - 1) && !isCapital(doc, i + 1) && isTold(doc, doc.tokens[i]!.sentence);
  const open: number[] = [];
  yield* eachInSteps(doc.tokens, (_, i) => {
    if (!isAlone(i)) return;
    open.push(i);
    if (isEmployer(doc, i)) employers.add(doc.tokens[i]!.lower);
  });
  const found: Name[] = [];
  yield* eachInSteps(open, (i) => {
    const token = doc.tokens[i]!;
    const isShort = actsAlone(doc, i) && (endings.has(token.lower) || doc.lexicon.nouns.nicknamed(token.lower).some((whole) => bodies.has(whole)));
    if (isShort || employers.has(token.lower)) found.push({ start: token.start, end: token.end, firstToken: i, endToken: i + 1, kind: 'ORG', confidence: 0.3 });
  });
  return found;
}

/** Whether a word with a capital stands there, in the same sentence, that has not just opened it. */
const isCapital = ({ tokens, sentences }: Doc, i: number): boolean => {
  const token = tokens[i];
  return token !== undefined && /^\p{Lu}/u.test(token.form) && sentences[token.sentence]?.firstToken !== i;
};

/** "a director at Orbex", "head of sales for Orbex", "shares in Orbex". */
const isEmployer = ({ tokens, lexicon: { nameWords, nouns, titles, genitive } }: Doc, i: number): boolean => {
  const preposition = tokens[i - 1], before = tokens[i - 2];
  if (!preposition || !before || before.sentence !== tokens[i]!.sentence || tokens[i]!.upos !== 'PROPN') return false;
  if (nameWords.stakePrepositions.has(preposition.lower) && nameWords.stakes.has(before.lower)) return true;
  if (!nameWords.employerPrepositions.has(preposition.lower)) return false;
  let role = i - 2;
  while (i - role < 5 && genitive.has(tokens[role - 1]?.lower ?? '')) role -= 2; // "head of sales for"
  return nouns.kind(tokens[role]?.lemma.toLowerCase() ?? '') === 'person' && !nouns.isRelational(tokens[role]!.lemma) || titles.has(tokens[role]?.form ?? '');
};

/** Whether the word is a subject without article right before its verb; at the start of a sentence, one that is several to its verb: "City have". */
const actsAlone = ({ tokens, sentences }: Doc, i: number): boolean => {
  const token = tokens[i]!, verb = tokens[tokens[i + 1]?.upos === 'ADV' ? i + 2 : i + 1];
  if (!verb || !/^(?:VB[DZP]|MD)$/.test(verb.xpos) || tokens[i - 1]?.upos === 'DET') return false;
  return sentences[token.sentence]?.firstToken !== i || /^(?:VBP|VBD|MD)$/.test(verb.xpos);
};
