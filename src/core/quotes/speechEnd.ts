import type { Span } from '../span';
import type { Clause } from '../syntax/clause';
import { canEndPhrase, nounPhraseFrom } from '../syntax/nounPhrase';
import { has, reportingVerb } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { isEmpty, tokensIn } from '../syntax/tokenRange';
import { isFiniteVerbTag, isPastOrThird } from '../syntax/verbGroup';
import { isNarration, isNarrationApart } from './narration';
import type { Reading } from './reading';

/**
 * Where speech that begins at token `from` ends, at token `limit` at the latest: before "according to", before a participle that reports
 * something else ("…, adding that"), before the end of the brackets that it stands in, before a turn to another attribution ("…, while an
 * aide says …", "… and said …"), and where the article goes on in its own words ("… when asked by reporters").
 */
export function speechEnd({ doc }: Reading, from: number, limit: number): number {
  let brackets = 0;
  for (let i = from + 1; i < limit; i++) {
    if (opensBracket.test(doc.at(i).form)) brackets++;
    else if (closesBracket.test(doc.at(i).form) && brackets-- === 0) return i; // "(though she says it is not)": those that the report stands in
    const closes = closesQuotation(doc, i); // “overblown,” adding that …
    if (doc.quoted(i) && !closes) continue;
    const comma = closes || isBreak(doc, i);
    const next = comma ? i + 1 : i;
    if (next < limit && (comma && endsAtComma(doc, from, i, next, limit) || turns(doc, i, next, limit) || isNarration(doc, from, i, limit))) return closes ? i + 1 : i;
  }
  return limit;
}

const opensBracket = /^[([]$/;
const closesBracket = /^[)\]]$/;

/** Whether a mark closes at `i` behind a comma. */
const closesQuotation = (doc: Syntax, i: number): boolean => doc.quoted(i) !== 0 && !doc.quoted(i + 1) && doc.at(i - 1).form === ',';

const isBreak = (doc: Syntax, i: number): boolean => doc.at(i).form === ',' || /^[–—-]+$/.test(doc.at(i).form) && doc.at(i).start > doc.at(i - 1).end;

/** Whether another report, or whoever told the article, follows the comma. */
function endsAtComma(doc: Syntax, from: number, i: number, at: number, limit: number): boolean {
  if (doc.is(at, 'sourceMarkers') && doc.is(at + 1, 'infinitiveMarker')) return true;
  if (doc.at(at).xpos === 'VBG' && reportingVerb(doc, at)?.kind === 'speech') return true;
  if (i - from > 1 && isNarrationApart(doc, from, at, limit)) return true;
  return i - from > 3 && isSource(doc, at, limit) || doc.is(at, 'adversative') && saysNoMore(doc, at + 1, limit);
}

/** Whether a semicolon, "and", "while" or the like turns to another attribution. */
function turns(doc: Syntax, i: number, at: number, limit: number): boolean {
  if (doc.at(i).form === ';') return turnsToAnother(doc, i + 1, limit);
  const { upos } = doc.at(at);
  if (doc.is(at, 'asWord') && doc.is(at - 1, 'asFollowers')) return false; // "as soon as it was concluded"
  return doc.is(at, 'turns') && (upos === 'SCONJ' || upos === 'CCONJ' || doc.is(at, 'asWord')) && turnsToAnother(doc, at + 1, limit);
}

/** The pieces up to a closing mark behind which another source stands: in "they call it “absurd,” said Otto Brandt" that is where what they call it ends. */
export function beforeNextSource({ doc }: Reading, pieces: readonly Span[]): readonly Span[] {
  const last = pieces.at(-1);
  if (!last) return pieces;
  const { from, to } = tokensIn(doc, last);
  for (let i = from + 2; i < to; i++) {
    if (closesQuotation(doc, i) && isSource(doc, i + 1, doc.sentenceTo(i))) return [...pieces.slice(0, -1), { start: last.start, end: doc.at(i).end }];
  }
  return pieces;
}

const opensMore: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PRON', 'SCONJ']);

/** "…, the Courier reported in 1991.", "…, said Otto Brandt." at the end of a sentence: whoever told the article. */
function isSource(doc: Syntax, at: number, limit: number): boolean {
  const end = doc.sentenceTo(at);
  if (limit < end - 1) return false;
  const inverted = isPastOrThird(doc.at(at)) && reports(doc, at);
  const phrase = nounPhraseFrom(doc, inverted ? at + 1 : at, limit);
  let verb = inverted ? at : phrase.to;
  while (verb < limit && doc.at(verb).upos === 'ADV') verb++;
  if (isEmpty(phrase) || !isFiniteVerbTag(doc.at(verb)) || !reports(doc, verb)) return false;
  for (let k = Math.max(phrase.to, verb + 1); k < end; k++) {
    if (inverted && (doc.at(k).form === ',' || doc.is(k, 'personRelative'))) return true; // "…, said Otto Brandt, who leads the force"
    if (opensMore.has(doc.at(k).upos) || /^[,:]$/.test(doc.at(k).form) || doc.quoted(k)) return false;
  }
  return true;
}

/** "…, but gave no details", "…, but did not elaborate": the speaker's silence ends what was said. */
function saysNoMore(doc: Syntax, at: number, limit: number): boolean {
  if (at >= limit) return false;
  return doc.is(at, 'givingVerbs') || doc.is(at, 'supportAuxiliaries') && doc.is(at + 1, 'negations') && doc.is(at + 2, 'elaboratingVerbs');
}

function reports(doc: Syntax, i: number): boolean {
  const verb = reportingVerb(doc, i);
  return verb?.kind === 'speech' && (has(verb, 'clause') || has(verb, 'quote'));
}

const withSubject = /^VB[DZPN]$/;
const withoutSubject = /^VB[DZPNG]$/;

/** Whether a speaker (or none, where it is shared) and a finite reporting verb begin at `at`. */
function turnsToAnother(doc: Syntax, at: number, limit: number): boolean {
  const phrase = nounPhraseFrom(doc, at, limit);
  const subject = !isEmpty(phrase);
  let i = subject ? phrase.to : at;
  while (i < limit && (doc.at(i).upos === 'ADV' || doc.at(i).upos === 'AUX' || doc.at(i).upos === 'PART')) i++;
  if (i >= limit || !reports(doc, i) || !(subject ? withSubject : withoutSubject).test(doc.at(i).xpos)) return false;
  return !subject || canEndPhrase(doc, doc.at(phrase.to - 1));
}

/** Where the clause of the report itself ends, whose words begin at `from`: at a comma, if it is a relative clause or opens the sentence. */
export const outerEnd = (clause: Clause, from: number): number => Math.min(relativeEnd(clause, from), openingClauseEnd(clause, from));

/** In ", which one aide claims …, " what is said ends with the relative clause: at the next comma. */
function relativeEnd({ doc, verb, sentence }: Clause, from: number): number {
  let opens = -1;
  for (let k = verb - 1; k > sentence.from && verb - k < 8 && opens < 0; k--) if (doc.is(k, 'relativesApart')) opens = k;
  return opens >= 0 && doc.at(opens - 1).form === ',' ? nextComma(doc, from, sentence.to) : sentence.to;
}

/** In "After a reporter asked who would win, Hale replied …" what is asked ends with the clause that opens the sentence: at the next comma. */
function openingClauseEnd({ doc, verb, sentence }: Clause, from: number): number {
  let opens = sentence.from;
  while (opens < verb && (doc.at(opens).upos === 'CCONJ' || doc.at(opens).upos === 'PUNCT')) opens++;
  if (!doc.is(opens, 'sentenceSubordinators') || doc.tokens.slice(opens, verb).some((t) => t.form === ',')) return sentence.to;
  return nextComma(doc, from, sentence.to);
}

function nextComma(doc: Syntax, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (!doc.quoted(i) && doc.at(i).form === ',') return i;
  return limit;
}
