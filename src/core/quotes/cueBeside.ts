import type { Doc } from '../language/doc';
import { has, reportingForm, reportingVerb, type ReportingVerb } from './lexicon';
import { canEndPhrase, nounPhraseFrom } from './nounPhrase';
import { speakerBeside } from './speakerBeside';
import type { TokenRange } from './tokenRange';

/** A cue beside a quotation: the main word of the cue and its speaker, as tokens. */
export interface CueBeside {
  readonly verb: number;
  readonly entry: ReportingVerb | undefined;
  readonly speaker: TokenRange | undefined;
  /** Whether the speaker stands before the verb. */
  readonly inverted: boolean;
}

const finite = /^(?:VBD|VBZ|VBP|MD)$/;
const relative = /^(?:who|which|that|whom|whose)$/;

const quoteVerb = (doc: Doc, i: number): ReportingVerb | undefined => {
  const verb = reportingVerb(doc, i) ?? (doc.tokens[i]?.upos === 'PROPN' ? undefined : reportingForm(doc, i));
  return has(verb, 'quote') ? verb : undefined;
};

const inRelativeClause = (doc: Doc, verb: number, from: number): boolean => {
  for (let k = verb - 1; k >= from && verb - k <= 4; k--) {
    const token = doc.tokens[k];
    if (!token) return false;
    if (relative.test(token.lower)) return true;
    if (token.upos !== 'ADV' && token.upos !== 'AUX' && token.upos !== 'PART') return false;
  }
  return false;
};

/** The cue in the words that follow a quotation: "…," she said; "…," said the mayor, who …; "…," Lee, the mayor, told reporters. */
export function cueAfter(doc: Doc, range: TokenRange): CueBeside | undefined {
  const { tokens } = doc;
  let from = range.from;
  while (from < range.to && (tokens[from]?.upos === 'PUNCT' || tokens[from]?.upos === 'CCONJ')) from++;
  const inner = { from, to: range.to };
  let clause = true; // still in the clause that begins beside the quotation
  for (let i = from; i < range.to && i - from < 60; i++) {
    const token = tokens[i];
    if (!token) break;
    const entry = quoteVerb(doc, i);
    if (entry && !inRelativeClause(doc, i, from) && token.xpos !== 'VBG') {
      if (has(entry, 'manner') && i > from && !canEndPhrase(tokens[i - 1]) && tokens[i - 1]?.upos !== 'ADV') continue;
      const speaker = speakerBeside(doc, i, inner);
      if (speaker) return { verb: i, entry, speaker, inverted: speaker.from > i };
      if (clause && i === from) return undefined;
    } else if (token.upos === 'VERB' && finite.test(token.xpos) && !inRelativeClause(doc, i, from) && clause && !entry) {
      if (tokens[i + 1]?.lower === 'on' || i === from) continue;
      clause = false;
      if (i - from < 12 && canEndPhrase(tokens[i - 1])) return sharedSubject(doc, inner, i); // "…," the mayor stood up and said
    }
  }
  return undefined;
}

const sharedSubject = (doc: Doc, range: TokenRange, verb: number): CueBeside | undefined => {
  for (let i = verb + 1; i < range.to && i - verb < 15; i++) {
    const entry = quoteVerb(doc, i);
    if (entry && doc.tokens[i]?.upos === 'VERB' && !inRelativeClause(doc, i, range.from) && /^(?:VBD|VBZ|VBP|VB|VBG)$/.test(doc.tokens[i]?.xpos ?? '')) {
      const speaker = speakerBeside(doc, verb, { from: range.from, to: verb + 1 });
      return speaker ? { verb: i, entry, speaker, inverted: false } : undefined;
    }
  }
  return undefined;
};

/** What may stand between a cue and the quotation it introduces. */
export type Lead = 'open' | 'joined';

/**
 * The cue in the words that lead up to a quotation: she said, "…"; Lee told reporters that "…"; he added: "…".
 * `joined` when the quotation is only a part of what the cue reports: she said it was "…".
 */
export function cueBefore(doc: Doc, range: TokenRange): (CueBeside & { readonly lead: Lead }) | undefined {
  const { tokens } = doc;
  const last = tokens[range.to - 1];
  const introduced = last !== undefined && /^[,:;—–-]+$/.test(last.form);
  let crossed = false; // a finite verb between cue and quotation
  for (let i = range.to - 1; i >= range.from && range.to - i < 60; i--) {
    const token = tokens[i];
    if (!token) break;
    const entry = quoteVerb(doc, i);
    if (entry && !(inRelativeClause(doc, i, range.from) && crossed)) {
      const speaker = speakerOf(doc, i, range);
      if (speaker || token.xpos === 'VBG') {
        const gap = tokens.slice(i + 1, range.to);
        const open = !crossed && (gap.length === 0 || introduced || last?.lower === 'that' || isAddressee(doc, i + 1, range.to));
        return { verb: i, entry, speaker, inverted: (speaker?.from ?? 0) > i, lead: open ? 'open' : 'joined' };
      }
    }
    if ((token.upos === 'VERB' || token.upos === 'AUX') && finite.test(token.xpos) && !inRelativeClause(doc, i, range.from)) crossed = true;
  }
  return undefined;
}

const isAddressee = (doc: Doc, from: number, to: number): boolean => {
  const phrase = nounPhraseFrom(doc, from, to);
  return phrase.to === to && phrase.to > phrase.from && !/^(?:DET|ADJ)$/.test(doc.tokens[to - 1]?.upos ?? '');
};

/** The speaker of a verb before a quotation; a participle ("…, adding") has the subject of the verb before it. */
function speakerOf(doc: Doc, verb: number, range: TokenRange): TokenRange | undefined {
  if (doc.tokens[verb]?.xpos !== 'VBG') return speakerBeside(doc, verb, { from: range.from, to: verb + 1 }) ?? invertedBefore(doc, verb, range);
  for (let i = verb - 1; i >= range.from && verb - i < 40; i--) {
    const token = doc.tokens[i];
    if (token?.upos !== 'VERB' || !finite.test(token.xpos)) continue;
    const speaker = speakerBeside(doc, i, { from: range.from, to: verb });
    if (speaker) return speaker;
  }
  return undefined;
}

/** "Said Lee: …" at the start of a sentence. */
const invertedBefore = (doc: Doc, verb: number, range: TokenRange): TokenRange | undefined => verb - range.from <= 1 ? speakerBeside(doc, verb, range) : undefined;
