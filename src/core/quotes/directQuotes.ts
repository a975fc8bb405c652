import type { Steps } from '../analysis/steps';
import type { Span } from '../span';
import type { Candidate, Construction } from './candidate';
import { cueAfter, cueBefore, speakerSpan, type CueBeside } from './cueBeside';
import { cueSpan } from './cueSpan';
import { reportingVerb } from '../syntax/reportingWords';
import { nounPhraseFrom, nounPhraseUpTo } from '../syntax/nounPhrase';
import { isStory } from './quotations';
import type { Quotation } from './quotation';
import type { ReadQuotation } from './readQuotations';
import type { Reading } from './reading';
import { spanOf, tokensIn, type TokenRange } from '../syntax/tokenRange';
import { isNone } from '../syntax/syntax';
import { isDocument } from '../syntax/phrase';

interface OpenQuote {
  readonly pieces: Span[];
  readonly candidate: Candidate;
  readonly last: ReadQuotation;
}

/** Direct quotes: quotations that stand apart, each with the cue and speaker beside it, interrupted ones joined, follow-on ones continued. */
export function* directQuotes(reading: Reading, read: readonly ReadQuotation[]): Steps<Candidate[]> {
  const candidates: Candidate[] = [];
  let open: OpenQuote | undefined;
  const flush = (): void => {
    if (open) candidates.push({ ...open.candidate, pieces: open.pieces });
    open = undefined;
  };
  for (const here of read) {
    yield;
    const pieces = spansOf(here.quotation);
    const own = ownAttribution(reading, here);
    if (open && interrupted(open, here) && !newReport(reading, open, here) && (!own || own.construction === 'before' && (own.cueToken <= open.candidate.cueToken || goesOn(open, here)))) {
      open.pieces.push(...pieces);
      open = { ...open, last: here };
      continue;
    }
    if (own) {
      if (open && own.cueToken === open.candidate.cueToken) {
        open.pieces.push(...pieces);
        open = { ...open, last: here };
        continue;
      }
      flush();
      open = { pieces, candidate: own, last: here };
      continue;
    }
    if (!here.apart || (here.words < 3 && here.left.to > here.left.from)) continue;
    if (open && continues(reading, open.last, here)) {
      open.pieces.push(...pieces);
      open = { ...open, last: here };
      continue;
    }
    if (here.left.to !== here.left.from || here.right.to !== here.right.from || here.words < 4) continue;
    const led = fromParagraphBefore(reading, here) ?? fromSentenceBefore(reading, here) ?? signedBelow(reading, here);
    const previous = open && paragraphsBetween(open.last, here) <= 2 ? open.candidate : toldBefore(reading, here);
    const sharedCue = previous && previous !== open?.candidate ? previous.cueToken : -1;
    flush();
    open = {
      pieces, last: here,
      candidate: led ?? { construction: 'follow-on', type: 'direct', pieces, cue: previous?.cue ?? null, cueToken: sharedCue, speaker: previous?.speaker ?? null, features: [previous?.speaker ? 'continues' : 'alone'] },
    };
  }
  flush();
  return candidates;
}

/** "…," she said, "…": the words before this piece are the attribution of the piece before it. */
const interrupted = ({ candidate, last }: OpenQuote, here: ReadQuotation): boolean =>
  candidate.construction === 'after' && paragraphsBetween(last, here) === 0 && candidate.cueToken >= here.left.from && candidate.cueToken < here.left.to && here.left.from === last.right.from;

/** "Many are uncertain," she wrote in a letter that explains why she is going, "but most agree": the sentence in quotation marks goes on. */
const goesOn = ({ last }: OpenQuote, here: ReadQuotation): boolean => last.closing === ',' && !here.startsCapital;

/** "…," she said, calling him "a fool": another report begins between the attribution and a quotation that is only a part of its sentence. */
function newReport(reading: Reading, { candidate }: OpenQuote, here: ReadQuotation): boolean {
  if (here.left.to === here.left.from || /^[,:;—–-]+$/.test(reading.doc.at(here.left.to - 1).form)) return false;
  for (let i = here.left.to - 1; i > candidate.cueToken; i--) if (reportingVerb(reading.doc, i)) return true;
  return false;
}

const firstParagraph = (q: Quotation): number => q.pieces[0]?.paragraph ?? -1;
const lastParagraph = (q: Quotation): number => q.pieces.at(-1)?.paragraph ?? -1;
const paragraphsBetween = (before: ReadQuotation, here: ReadQuotation): number => firstParagraph(here.quotation) - lastParagraph(before.quotation);

/** Whether the quotation goes on with the one before it: nothing but its attribution, or narration in the same paragraph, stands between. */
function continues({ doc }: Reading, before: ReadQuotation, here: ReadQuotation): boolean {
  const apart = paragraphsBetween(before, here);
  if (apart === 0) return here.left.to === here.left.from && here.right.to === here.right.from;
  if (apart !== 1 || here.left.to > here.left.from || here.right.to > here.right.from) return false;
  const between = tokensIn(doc, { start: before.quotation.end, end: here.quotation.start });
  return between.to === between.from || before.right.from === between.from && before.right.to >= between.to;
}

function ownAttribution(reading: Reading, here: ReadQuotation): Candidate | undefined {
  const { doc } = reading;
  const { quotation, left, right, words, closing } = here;
  const beginsFree = left.to === left.from || /^[,:;—–([-]+$/.test(doc.at(left.to - 1).form);
  const endsFree = /[,.?!…—–-]/.test(closing) || /^[,—–-]/.test(doc.at(right.from).form) || !quotation.closed || beginsFree && words >= 6;
  const afterComma = /[,?!…—–-]/.test(closing) || doc.at(right.from).form === ',';
  const before = left.to > left.from ? cueBefore(reading, left, { from: here.sentenceFrom, to: left.to }, here.startsCapital) : undefined;
  const leads = before?.lead === 'open' && (right.to === right.from || endsFree);
  const after = right.to > right.from && endsFree && (beginsFree || words >= 4 && !hasFiniteVerb(reading, left)) ? cueAfter(reading, right, afterComma) : undefined;
  const dashed = labelled(reading, here, true);
  if (dashed) return dashed;
  if (here.titled && !besideCue(here, before) && !besideCue(here, after)) return undefined; // on NBC's “Meet the Press”
  if (leads && (/[.?!]/.test(closing) || !after || after.kind === 'any' && before.kind === 'known' && words < 6 || left.to - 1 === before.verb && isPronoun(reading, after))) return candidate(reading, 'before', here, before);
  if (after) return candidate(reading, 'after', here, after);
  const set = leads ? undefined : signature(reading, here, right) ?? labelled(reading, here) ?? fromDocument(reading, here);
  if (set) return set;
  return leads ? candidate(reading, 'before', here, before) : undefined;
}

/** Whether hardly a word but the speaker stands between the cue and the quotation. */
const besideCue = ({ left, right }: ReadQuotation, cue: CueBeside | undefined): boolean =>
  cue !== undefined && cue.kind !== 'any' && (cue.verb < left.to ? left.to - cue.verb <= 2 : cue.verb - right.from <= 4);

const hasFiniteVerb = ({ doc }: Reading, { from, to }: TokenRange): boolean => doc.tokens.slice(from, to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos));

const isPronoun = ({ doc }: Reading, cue: CueBeside): boolean => cue.speaker !== undefined && cue.speaker.to - cue.speaker.from === 1 && doc.at(cue.speaker.from).upos === 'PRON';

/** "Cruz continued:" at the end of the paragraph before. */
function fromParagraphBefore(reading: Reading, here: ReadQuotation): Candidate | undefined {
  const { doc } = reading;
  let p = firstParagraph(here.quotation) - 1;
  while (p >= 0 && !isStory(doc.paragraphs[p] ?? { kind: 'body', index: 0, start: 0, end: 0 })) p--;
  const paragraph = doc.paragraphs[p];
  if (!paragraph) return undefined;
  const all = tokensIn(doc, paragraph);
  const last = doc.at(all.to - 1);
  if (last.form !== ':' && last.form !== ',') return undefined;
  const sentence = doc.sentences[last.sentence];
  if (!sentence) return undefined;
  const range = { from: sentence.firstToken, to: all.to };
  const cue = cueBefore(reading, range, range, true);
  return cue && cue.lead === 'open' ? candidate(reading, 'before', here, cue, ['paragraph']) : undefined;
}

/** "The mayor said in a statement. “We …”": a sentence that tells who spoke and nothing else, with a full stop where others have a colon. */
function fromSentenceBefore(reading: Reading, here: ReadQuotation): Candidate | undefined {
  const { doc } = reading;
  const at = tokensIn(doc, here.quotation).from;
  const stop = doc.at(at - 1);
  const sentence = doc.sentences[stop.sentence ?? -1];
  if (isNone(stop) || stop.form !== '.' || !sentence || sentence.paragraph !== firstParagraph(here.quotation) || reading.quotedIn[at - 1]) return undefined;
  const range = { from: sentence.firstToken, to: at - 1 };
  const cue = quotesInside(reading, range) ? undefined : cueBefore(reading, range, range, true);
  if (!cue?.speaker || cue.kind !== 'known' || cue.lead !== 'open' || cue.inverted || !doc.lemmaIs(cue.verb, 'plainSpeechVerbs')) return undefined;
  return candidate(reading, 'before', here, cue, ['paragraph']);
}

/** The pieces of a quotation, with their marks. */
const spansOf = ({ pieces }: Quotation): Span[] => pieces.map(({ start, end }) => ({ start, end }));

const quotesInside = ({ quotedIn }: Reading, { from, to }: TokenRange): boolean => quotedIn.subarray(from, to).some((q) => q !== 0);

/** 'She would “end it all,” Hale said. “And I …”': who spoke the sentence before, which is only partly quoted and ends with its attribution. */
function toldBefore(reading: Reading, here: ReadQuotation): Pick<Candidate, 'cue' | 'cueToken' | 'speaker'> | undefined {
  const { doc, quotedIn } = reading;
  const at = tokensIn(doc, here.quotation).from;
  const sentence = doc.sentences[doc.at(at - 1).sentence ?? -1];
  if (!sentence || doc.at(at - 1).form !== '.' || sentence.paragraph !== firstParagraph(here.quotation) || quotedIn[at - 1] || !quotesInside(reading, { from: sentence.firstToken, to: at })) return undefined;
  let from = at - 1;
  while (from > sentence.firstToken && !quotedIn[from - 1]) from--;
  const cue = from > sentence.firstToken && /^[,?!]$/.test(doc.at(from - 2).form) ? cueAfter(reading, { from, to: at }, true) : undefined;
  return cue?.kind === 'known' ? { cue: cueSpan(doc, cue.verb), cueToken: cue.verb, speaker: speakerSpan(reading, cue) } : undefined;
}

/** "- Bernie Sanders" below a quotation that stands alone. */
function signedBelow(reading: Reading, here: ReadQuotation): Candidate | undefined {
  const { doc } = reading;
  const paragraph = doc.paragraphs[lastParagraph(here.quotation) + 1];
  if (!paragraph || paragraph.end - paragraph.start > 120) return undefined;
  return signature(reading, here, tokensIn(doc, paragraph));
}

/** A dash and a name after a quotation that stands alone. */
function signature({ doc }: Reading, here: ReadQuotation, { from, to }: TokenRange): Candidate | undefined {
  const dash = doc.at(from);
  if (isNone(dash) || to <= from || here.words < 3 || here.left.to > here.left.from || !/^[-–—]+$/.test(dash.form)) return undefined;
  const name = nounPhraseFrom(doc, from + 1, to);
  const next = doc.at(name.to);
  if (name.to === name.from || doc.at(name.to - 1).upos !== 'PROPN' || name.to < to && next.upos !== 'PUNCT') return undefined;
  return { construction: 'after', type: 'direct', pieces: spansOf(here.quotation), cue: { start: dash.start, end: dash.end }, cueToken: from, speaker: spanOf(doc, name) ?? null, features: ['known'] };
}

/** "• Lee: “We are ready.”": nothing but a bullet, a name and a colon before a quotation that ends its line. */
function labelled({ doc }: Reading, { quotation, left, right, words }: ReadQuotation, afterDash = false): Candidate | undefined {
  const colon = doc.at(left.to - 1);
  if (colon.form !== ':' || right.to > right.from || words < 3) return undefined;
  let from = left.from;
  if (afterDash) { // "Voters care about the harbour - Marta Hale: “…”"
    from = left.to - 2;
    while (from > left.from && left.to - from < 8 && !/^[–—-]+$/.test(doc.at(from).form)) from--;
    if (from <= left.from || !/^[–—-]+$/.test(doc.at(from).form) || doc.at(from - 1).end === doc.at(from).start) return undefined;
  }
  while (/^(?:[•*·‣▪–—-]+|\d+[.)]|[.)])$/.test(doc.at(from).form)) from++;
  const name = nounPhraseFrom(doc, from, left.to - 1);
  const end = doc.at(name.to);
  const last = doc.at(name.to - 1);
  if (name.to === name.from || last.upos !== 'PROPN' || end !== colon && end.form !== ',' && end.form !== '(' || left.to - name.from > 12) return undefined;
  if (!doc.names.some((n) => n.kind !== 'MISC' && n.firstToken < name.to && name.from < n.endToken)) return undefined; // "Verdict: “Not guilty.”"
  return { construction: 'before', type: 'direct', pieces: spansOf(quotation), cue: { start: colon.start, end: colon.end }, cueToken: colon.index, speaker: spanOf(doc, name) ?? null, features: ['known'] };
}

/** "From Hale's letter: “…”", "In his speech on Monday: “…”": somebody's document or talk and a colon. */
function fromDocument({ doc }: Reading, { quotation, left, right, words }: ReadQuotation): Candidate | undefined {
  const colon = doc.at(left.to - 1);
  if (colon.form !== ':' || right.to > right.from || words < 4 || left.to - left.from > 14) return undefined;
  if (doc.tokens.slice(left.from, left.to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos))) return undefined;
  const whole = doc.is(left.from, 'documentPrepositions') ? nounPhraseFrom(doc, left.from + 1, left.to - 1) : undefined;
  if (whole && whole.to === left.to - 1 && doc.tokens.slice(whole.from, whole.to).every((t) => !/^(?:POS|PRP\$)$/.test(t.xpos)) && doc.tokens.slice(whole.from, whole.to).some((t) => isDocument(doc, t.lemma))) { // "From the report: “…”"
    return { construction: 'before', type: 'direct', pieces: spansOf(quotation), cue: { start: colon.start, end: colon.end }, cueToken: colon.index, speaker: spanOf(doc, whole) ?? null, features: ['known'] };
  }
  for (let i = left.from + 1; i < left.to - 1; i++) {
    const token = doc.at(i);
    if (isNone(token) || !/^(?:POS|PRP\$)$/.test(token.xpos)) continue;
    const whose = token.xpos === 'POS' ? nounPhraseUpTo(doc, i - 1, left.from) : { from: i, to: i + 1 };
    const what = nounPhraseFrom(doc, i + 1, left.to - 1);
    const source = doc.at(what.to - 1);
    if (whose.to === whose.from || isNone(source) || !(isDocument(doc, source.lemma) || isTalk(source.lemma))) continue;
    return { construction: 'before', type: 'direct', pieces: spansOf(quotation), cue: spanOf(doc, { from: i + 1, to: what.to }) ?? null, cueToken: what.to - 1, speaker: spanOf(doc, whose) ?? null, features: ['known'] };
  }
  return undefined;
}

const isTalk = (lemma: string): boolean => /^(?:speech|address|remark|comment|testimony|answer|response|reply|word|sermon|lecture|tweet|post|interview|conclusion|message)$/.test(lemma);

function candidate(reading: Reading, construction: Construction, here: ReadQuotation, cue: CueBeside, more: readonly string[] = []): Candidate {
  return {
    construction, type: 'direct', pieces: spansOf(here.quotation),
    cue: cueSpan(reading.doc, cue.verb), cueToken: cue.verb, speaker: speakerSpan(reading, cue), features: [cue.kind, here.words < 3 ? 'short' : here.words < 6 ? 'middling' : 'long', ...more],
  };
}

