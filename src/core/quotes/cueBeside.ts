import type { Doc } from '../language/doc';
import { issuedDocumentBefore } from './documents';
import { has, reportingForm, reportingVerb, stemVerb, type ReportingVerb } from './lexicon';
import { canEndPhrase, nounPhraseFrom } from './nounPhrase';
import { isName } from './notSpeech';
import type { Reading } from './reading';
import { asideBefore, sentBefore, withSomebodySaying, pastRelativeClause, pastRestrictiveClause, plainNoun, plainSubject, seriesBefore, speakerBeside, timeBefore, verbGoneOnWith, withPartner } from './speakerBeside';
import { isPassive, speakerOf } from './speakerOf';
import { spanOf, type TokenRange } from './tokenRange';

/** A cue beside a quotation: the main word of the cue and its speaker, as tokens. */
export interface CueBeside {
  readonly verb: number;
  readonly speaker: TokenRange | undefined;
  /** 'known': a reporting verb; 'any': another verb that takes its place; 'passive': nobody is named. */
  readonly kind: 'known' | 'any' | 'passive';
  /** Whether the speaker stands after the verb. */
  readonly inverted: boolean;
}

const finite = /^(?:VBD|VBZ|VBP|MD)$/;
const relative = /^(?:who|which|that|whom|whose)$/;
const passesOver = /^(?:ADV|AUX|PART)$/;

/** The reporting verb at `i` that can introduce or follow words in quotation marks. */
function quoteVerb({ doc }: Reading, i: number): ReportingVerb | undefined {
  const token = doc.tokens[i];
  if (/^VB[DN]$/.test(token?.xpos ?? '') && doc.tokens[i - 1]?.xpos === 'PRP$' || isName(doc, i)) return undefined; // "his believed strength"
  const verb = reportingVerb(doc, i) ?? (token?.upos === 'PROPN' || token?.upos === 'ADJ' || isNounPlain(doc, i) ? undefined : reportingForm(doc, i));
  if (!has(verb, 'quote')) return undefined;
  if (verb?.lemma === 'go' && doc.tokens[i + 1]?.lower !== 'on') return undefined;
  return verb;
}

/** "loud jeers", "the claims": a noun that stands where no verb can. */
const isNounPlain = (doc: Doc, i: number): boolean => doc.tokens[i]?.upos === 'NOUN' && /^(?:DET|ADJ|ADP|VERB|NUM)$/.test(doc.tokens[i - 1]?.upos ?? '') && doc.tokens[i - 1]?.lower !== 'others' && doc.tokens[i - 1]?.sentence === doc.tokens[i]?.sentence;

/** "…," the two write: a present tense that the tagger took for a noun. */
const pluralVerb = ({ doc }: Reading, i: number, from: number): ReportingVerb | undefined =>
  doc.tokens[i]?.upos === 'NOUN' && i > from && /^(?:NNS|NNPS|CD|PRP)$/.test(doc.tokens[i - 1]?.xpos ?? '') ? stemVerb(doc, i) : undefined;

const inRelativeClause = ({ doc }: Reading, verb: number, from: number): boolean => {
  for (let k = verb - 1; k >= from && verb - k <= 4; k--) {
    const token = doc.tokens[k];
    if (!token) return false;
    if (relative.test(token.lower)) return true;
    if (!passesOver.test(token.upos)) return false;
  }
  return false;
};

const isFinite = ({ doc }: Reading, i: number): boolean => {
  const token = doc.tokens[i];
  return (token?.upos === 'VERB' || token?.upos === 'AUX') && finite.test(token.xpos);
};

/** The speaker of `verb`: as the parse has it where that lies in the same stretch outside of quotations, else the noun phrase beside it. */
function speakerWithin(reading: Reading, verb: number, range: TokenRange): TokenRange | undefined {
  const { doc, quotedIn } = reading;
  const plain = plainSubject(doc, governing(doc, verb), range.from) ?? plainNoun(doc, governing(doc, verb), range.from) ?? issuedDocumentBefore(doc, verb, range.from);
  if (plain && !quotedIn[plain.from] && governing(doc, verb) < range.to) return withPartner(doc, plain);
  const matrix = verbGoneOnWith(doc, verb, range.from);
  if (matrix >= 0) return speakerWithin(reading, matrix, { from: range.from, to: matrix + 1 });
  const past = pastRelativeClause(doc, governing(doc, verb), range.from) ?? pastRestrictiveClause(doc, governing(doc, verb), range.from) ?? seriesBefore(doc, verb, range.from);
  const near = past && past.from >= range.from ? past : speakerBeside(doc, verb, range);
  const beside = near && quotedIn[near.from] ? undefined : near;
  if (!doc.parsed || past) return beside;
  const { mention } = speakerOf(doc, verb);
  if (!mention || mention.from === verb + 1 && doc.tokens[verb + 1]?.lower === 'it' /* "As Hale put it" */ || timeBefore(doc, mention.to - 1) >= mention.to - mention.from || mention.from < range.from || mention.to > Math.max(range.to, verb) || quotedIn[mention.from]) return beside;
  if (relative.test(doc.tokens[mention.from]?.lower ?? '')) return beside ?? mention;
  if (/day$/.test(doc.tokens[mention.from]?.lower ?? '') && beside) return beside; // "Tuesday at the university, Hale said"

  const named = (r: TokenRange): boolean => doc.tokens[r.to - 1]?.upos === 'PROPN';
  return beside && beside.to < mention.from && doc.tokens[beside.to]?.form === ',' && named(beside) && !named(mention) ? beside : mention; // "Lee, the mayor since 2019, said"
}

/** The finite verb that an infinitive hangs on: "interjected to say", "went on to say"; else the verb itself. */
function governing({ tokens }: Doc, verb: number): number {
  if (tokens[verb - 1]?.lower !== 'to') return verb;
  const head = tokens[verb - 2]?.upos === 'VERB' ? verb - 2 : verb - 3;
  return tokens[head]?.upos === 'VERB' && finite.test(tokens[head]?.xpos ?? '') ? head : verb;
}

/** The cue in the words that follow a quotation: "…," she said; "…," said the mayor, who …; "…," Lee, the mayor, told reporters. */
export function cueAfter(reading: Reading, range: TokenRange, afterComma: boolean): CueBeside | undefined {
  const { tokens } = reading.doc;
  let from = range.from;
  while (from < range.to && (tokens[from]?.upos === 'PUNCT' || tokens[from]?.upos === 'CCONJ')) from++;
  const inner = { from, to: range.to };
  let other = -1;
  for (let i = from; i < range.to && i - from < 60; i++) {
    const token = tokens[i];
    if (!token) break;
    const entry = quoteVerb(reading, i) ?? pluralVerb(reading, i, from);
    if (token.upos === 'SCONJ' && i > from && other < 0 && !relative.test(token.lower) && !inApposition(reading, from, i)) break;
    if (entry && token.xpos !== 'VBG' && !inRelativeClause(reading, i, from)) {
      if (has(entry, 'manner') && i > from && !canEndPhrase(tokens[i - 1]) && tokens[i - 1]?.upos !== 'ADV') continue;
      if (has(entry, 'manner') && !afterComma) continue;
      const speaker = other >= 0 ? speakerWithin(reading, other, { from, to: other + 1 }) : speakerWithin(reading, i, inner);
      if (speaker && speaker.from > i && (tokens[i - 1]?.upos === 'CCONJ' || goesOn(reading, speaker.to))) return undefined;
      if (speaker) return { verb: i, speaker, kind: 'known', inverted: speaker.from > i };
      if (i === from) return undefined;
    } else if (other < 0 && isFinite(reading, i) && token.upos === 'VERB' && !inRelativeClause(reading, i, from)) {
      other = i;
    }
  }
  if (other < 0 || !afterComma || other - from > 12 || other === from) return undefined;
  const subject = nounPhraseFrom(reading.doc, from, other);
  if (subject.to === subject.from || tokens.slice(subject.to, other).some((t) => !passesOver.test(t.upos))) return undefined;
  return { verb: other, speaker: subject, kind: 'any', inverted: false };
}

/** '…, citing “the crisis,” said the port would close': the noun after the verb has a verb of its own. */
const goesOn = ({ doc }: Reading, after: number): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(doc.tokens[after]?.xpos ?? '') && doc.tokens[after]?.sentence === doc.tokens[after - 1]?.sentence;

/** Whether token `i` stands in an apposition or clause between commas after the first words. */
const inApposition = ({ doc }: Reading, from: number, i: number): boolean => doc.tokens.slice(from, i).some((t) => t.form === ',');

/** How a quotation hangs on the cue before it: 'open' when it is all that is said, 'joined' when it is only a part. */
export type Lead = 'open' | 'joined';

/**
 * The cue in the words that lead up to a quotation: she said, "…"; Lee told reporters that "…"; he added: "…".
 * `joined` when the quotation is only a part of what the cue reports: she said it was "…". `sentence` reaches back over other quotations.
 */
export function cueBefore(reading: Reading, range: TokenRange, sentence: TokenRange, startsCapital: boolean): (CueBeside & { readonly lead: Lead }) | undefined {
  const { tokens } = reading.doc;
  const last = tokens[range.to - 1];
  const colon = last?.form === ':';
  const introduced = last !== undefined && /^[,:;—–-]+$/.test(last.form);
  let crossed = -1; // a finite verb between cue and quotation
  for (let i = range.to - 1; i >= range.from && range.to - i < 60; i--) {
    const token = tokens[i];
    if (!token) break;
    const entry = quoteVerb(reading, i);
    if (entry?.lemma === 'ask' && tokens[i - 1]?.lower === 'when') continue; // "told Congress when asked about it: …"
    if (entry && !(inRelativeClause(reading, i, range.from) && crossed >= 0) && crossed < 0) {
      const usable = has(entry, 'manner') ? introduced && startsCapital : !has(entry, 'belief') || introduced && startsCapital;
      if (usable) {
        const passive = isPassiveCue(reading, i);
        const speaker = passive ? undefined : speakerOfLead(reading, i, sentence);
        if (speaker || passive || token.xpos === 'VBG' || colon) {
          const gap = { from: i + 1, to: introduced ? range.to - 1 : range.to };
          const open = gap.to <= gap.from || colon || leadsIn(reading, gap, entry, introduced && startsCapital);
          return { verb: i, speaker, kind: passive ? 'passive' : 'known', inverted: (speaker?.from ?? 0) > i, lead: open ? 'open' : 'joined' };
        }
      }
    }
    if (isFinite(reading, i) && !inRelativeClause(reading, i, range.from) && crossed < 0) {
      if (!colon) {
        crossed = i;
        if (introduced) break;
      } else if (token.upos === 'VERB' || tokens[i + 1]?.upos === 'ADJ' && i >= range.to - 4) { // "he gave the Texan a compliment: …"
        const speaker = speakerWithin(reading, i, { from: sentence.from, to: i + 1 });
        return speaker ? { verb: i, speaker, kind: 'any', inverted: false, lead: 'open' } : undefined;
      }
    }
    if (crossed >= 0 && entry) return { verb: i, speaker: speakerOfLead(reading, i, sentence), kind: 'known', inverted: false, lead: 'joined' };
  }
  return undefined;
}

const isPassiveCue = ({ doc }: Reading, verb: number): boolean => {
  if (doc.tokens[verb]?.xpos !== 'VBN' && doc.tokens[verb]?.xpos !== 'VBD') return false;
  for (let k = verb - 1; k >= 0 && verb - k <= 3; k--) {
    const token = doc.tokens[k];
    if (token?.lemma === 'be' && token.upos === 'AUX') return true;
    if (!token || !passesOver.test(token.upos)) return false;
  }
  return doc.parsed && isPassive(doc, verb);
};

/** Whether the words between cue and quotation only say to whom, where and when: "told reporters", "said in a statement that". */
function leadsIn({ doc }: Reading, gap: TokenRange, entry: ReportingVerb, apart: boolean): boolean {
  const { tokens } = doc;
  let i = gap.from;
  if (has(entry, 'label') && !apart) return false;
  const addressee = nounPhraseFrom(doc, i, gap.to);
  if (addressee.to > addressee.from) {
    const time = /day$|^(?:this|last|earlier|later|in)/.test(tokens[addressee.from]?.lower ?? '');
    if (!has(entry, 'addressee') && !time && !apart) return false;
    i = addressee.to;
  } else if (tokens[i]?.upos === 'PRON' && has(entry, 'addressee')) i++;
  for (; i < gap.to; i++) {
    const token = tokens[i];
    if (!token) return false;
    if (isLastThat(token.lower, i, gap.to)) return true;
    if (apart) continue;
    if (token.upos === 'VERB' && tokens[gap.to - 1]?.lower !== 'that') return false;
    if (token.upos === 'PRON' && !/^(?:PRP\$)$/.test(token.xpos) || token.upos === 'SCONJ' && i > gap.from) return false;
    if (i === gap.to - 1) return /^(?:NOUN|PROPN|ADV|NUM|PUNCT)$/.test(token.upos);
  }
  return true;
}

const isLastThat = (word: string, i: number, end: number): boolean => i === end - 1 && word === 'that';

/** The speaker of a verb before a quotation; a participle ("…, adding") has the subject of the verb before it. */
function speakerOfLead(reading: Reading, verb: number, sentence: TokenRange): TokenRange | undefined {
  const { doc, quotedIn } = reading;
  const range = { from: sentence.from, to: verb + 1 };
  if (doc.tokens[verb]?.xpos !== 'VBG') return speakerWithin(reading, verb, range) ?? (verb - sentence.from <= 1 ? speakerBeside(doc, verb, sentence) : undefined);
  const attached = withSomebodySaying(doc, verb, sentence.from);
  if (attached && !quotedIn[attached.from]) return attached;
  const sent = sentBefore(doc, verb, sentence.from);
  const sender = sent >= 0 ? speakerWithin(reading, sent, { from: sentence.from, to: sent + 1 }) : undefined;
  if (sender) return sender;
  const aside = asideBefore(doc, verb, sentence.from);
  const going = aside >= 0 ? speakerWithin(reading, aside, { from: sentence.from, to: verb }) : undefined;
  if (going) return going;
  const { mention } = doc.parsed ? speakerOf(doc, verb) : { mention: undefined };
  if (mention && mention.to <= verb && mention.from >= sentence.from && !quotedIn[mention.from]) return mention;
  for (let i = verb - 1; i >= sentence.from && verb - i < 80; i--) {
    if (quotedIn[i] || !isFinite(reading, i) || doc.tokens[i]?.upos === 'AUX' && doc.tokens[i + 1]?.upos === 'VERB') continue;
    const speaker = speakerWithin(reading, i, { from: sentence.from, to: i + 1 });
    if (speaker && !insideComplement(reading, i, sentence.from)) return speaker;
  }
  return undefined;
}

/** Whether a verb further to the left reports the clause that `verb` stands in, so that a later participle goes with that verb. */
const insideComplement = (reading: Reading, verb: number, from: number): boolean => {
  for (let k = verb - 1; k >= from && verb - k < 15; k--) {
    if (reading.doc.tokens[k]?.form === ',') return false;
    if (quoteVerb(reading, k) && isFinite(reading, k)) return true;
  }
  return false;
};

/** The span of the speaker in the article. */
export const speakerSpan = ({ doc }: Reading, cue: CueBeside): { start: number; end: number } | null => (cue.speaker ? spanOf(doc, cue.speaker) ?? null : null);
