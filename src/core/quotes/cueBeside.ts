import { issuedDocumentBefore } from '../syntax/documents';
import { has, reportingForm, reportingVerb, stemVerb, type ReportingVerb } from '../syntax/reportingWords';
import { canEndPhrase, nounPhraseFrom } from '../syntax/nounPhrase';
import { isName } from './notSpeech';
import type { Reading } from './reading';
import { asideBefore, sentBefore, withSomebodySaying, pastRelativeClause, pastRestrictiveClause, plainNoun, plainSubject, seriesBefore, speakerBeside, timeBefore, verbGoneOnWith, withPartner } from '../syntax/besideVerb';
import { isPassive, speakerOf } from '../syntax/parsedSubject';
import { spanOf, type TokenRange } from '../syntax/tokenRange';
import { isNone, type Syntax } from '../syntax/syntax';

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
  const token = doc.at(i);
  if (/^VB[DN]$/.test(token.xpos) && doc.at(i - 1).xpos === 'PRP$' || isName(doc, i)) return undefined; // "his believed strength"
  const verb = reportingVerb(doc, i) ?? (token.upos === 'PROPN' || token.upos === 'ADJ' || isNounPlain(doc, i) ? undefined : reportingForm(doc, i));
  if (!has(verb, 'quote')) return undefined;
  if (doc.words.goVerb.has(verb?.lemma ?? '') && !doc.is(i + 1, 'onWord')) return undefined;
  return verb;
}

/** "loud jeers", "the claims": a noun that stands where no verb can. */
const isNounPlain = (doc: Syntax, i: number): boolean => doc.at(i).upos === 'NOUN' && /^(?:DET|ADJ|ADP|VERB|NUM)$/.test(doc.at(i - 1).upos) && !doc.is(i - 1, 'othersWord') && doc.at(i - 1).sentence === doc.at(i).sentence;

/** "…," the two write: a present tense that the tagger took for a noun. */
const pluralVerb = ({ doc }: Reading, i: number, from: number): ReportingVerb | undefined =>
  doc.at(i).upos === 'NOUN' && i > from && /^(?:NNS|NNPS|CD|PRP)$/.test(doc.at(i - 1).xpos) ? stemVerb(doc, i) : undefined;

const inRelativeClause = ({ doc }: Reading, verb: number, from: number): boolean => {
  for (let k = verb - 1; k >= from && verb - k <= 4; k--) {
    const token = doc.at(k);
    if (isNone(token)) return false;
    if (relative.test(token.lower)) return true;
    if (!passesOver.test(token.upos)) return false;
  }
  return false;
};

const isFinite = ({ doc }: Reading, i: number): boolean => {
  const token = doc.at(i);
  return (token.upos === 'VERB' || token.upos === 'AUX') && finite.test(token.xpos);
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
  if (!mention || mention.from === verb + 1 && doc.is(verb + 1, 'itWord') /* "As Hale put it" */ || timeBefore(doc, mention.to - 1) >= mention.to - mention.from || mention.from < range.from || mention.to > Math.max(range.to, verb) || quotedIn[mention.from]) return beside;
  if (relative.test(doc.at(mention.from).lower)) return beside ?? mention;
  if (/day$/.test(doc.at(mention.from).lower) && beside) return beside; // "Tuesday at the university, Hale said"

  const named = (r: TokenRange): boolean => doc.at(r.to - 1).upos === 'PROPN';
  return beside && beside.to < mention.from && doc.at(beside.to).form === ',' && named(beside) && !named(mention) ? beside : mention; // "Lee, the mayor since 2019, said"
}

/** The finite verb that an infinitive hangs on: "interjected to say", "went on to say"; else the verb itself. */
function governing(doc: Syntax, verb: number): number {
  if (!doc.is(verb - 1, 'infinitiveMarker')) return verb;
  const head = doc.at(verb - 2).upos === 'VERB' ? verb - 2 : verb - 3;
  return doc.at(head).upos === 'VERB' && finite.test(doc.at(head).xpos) ? head : verb;
}

/** The cue in the words that follow a quotation: "…," she said; "…," said the mayor, who …; "…," Lee, the mayor, told reporters. */
export function cueAfter(reading: Reading, range: TokenRange, afterComma: boolean): CueBeside | undefined {
  const { doc } = reading;
  let from = range.from;
  while (from < range.to && (doc.at(from).upos === 'PUNCT' || doc.at(from).upos === 'CCONJ')) from++;
  const inner = { from, to: range.to };
  let other = -1;
  for (let i = from; i < range.to && i - from < 60; i++) {
    const token = doc.at(i);
    if (isNone(token)) break;
    const entry = quoteVerb(reading, i) ?? pluralVerb(reading, i, from);
    if (token.upos === 'SCONJ' && i > from && other < 0 && !relative.test(token.lower) && !inApposition(reading, from, i)) break;
    if (entry && token.xpos !== 'VBG' && !inRelativeClause(reading, i, from)) {
      if (has(entry, 'manner') && i > from && !canEndPhrase(doc, doc.at(i - 1)) && doc.at(i - 1).upos !== 'ADV') continue;
      if (has(entry, 'manner') && !afterComma) continue;
      const speaker = other >= 0 ? speakerWithin(reading, other, { from, to: other + 1 }) : speakerWithin(reading, i, inner);
      if (speaker && speaker.from > i && (doc.at(i - 1).upos === 'CCONJ' || goesOn(reading, speaker.to))) return undefined;
      if (speaker) return { verb: i, speaker, kind: 'known', inverted: speaker.from > i };
      if (i === from) return undefined;
    } else if (other < 0 && isFinite(reading, i) && token.upos === 'VERB' && !inRelativeClause(reading, i, from)) {
      other = i;
    }
  }
  if (other < 0 || !afterComma || other - from > 12 || other === from) return undefined;
  const subject = nounPhraseFrom(reading.doc, from, other);
  if (subject.to === subject.from || doc.tokens.slice(subject.to, other).some((t) => !passesOver.test(t.upos))) return undefined;
  return { verb: other, speaker: subject, kind: 'any', inverted: false };
}

/** '…, citing “the crisis,” said the port would close': the noun after the verb has a verb of its own. */
const goesOn = ({ doc }: Reading, after: number): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(doc.at(after).xpos) && doc.at(after).sentence === doc.at(after - 1).sentence;

/** Whether token `i` stands in an apposition or clause between commas after the first words. */
const inApposition = ({ doc }: Reading, from: number, i: number): boolean => doc.tokens.slice(from, i).some((t) => t.form === ',');

/** How a quotation hangs on the cue before it: 'open' when it is all that is said, 'joined' when it is only a part. */
export type Lead = 'open' | 'joined';

/**
 * The cue in the words that lead up to a quotation: she said, "…"; Lee told reporters that "…"; he added: "…".
 * `joined` when the quotation is only a part of what the cue reports: she said it was "…". `sentence` reaches back over other quotations.
 */
export function cueBefore(reading: Reading, range: TokenRange, sentence: TokenRange, startsCapital: boolean): (CueBeside & { readonly lead: Lead }) | undefined {
  const { doc } = reading;
  const last = doc.at(range.to - 1);
  const colon = last.form === ':';
  const introduced = !isNone(last) && /^[,:;—–-]+$/.test(last.form);
  let crossed = -1; // a finite verb between cue and quotation
  for (let i = range.to - 1; i >= range.from && range.to - i < 60; i--) {
    const token = doc.at(i);
    if (isNone(token)) break;
    const entry = quoteVerb(reading, i);
    if (doc.words.askVerb.has(entry?.lemma ?? '') && doc.is(i - 1, 'whenWord')) continue; // "told Congress when asked about it: …"
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
      } else if (token.upos === 'VERB' || doc.at(i + 1).upos === 'ADJ' && i >= range.to - 4) { // "he gave the Texan a compliment: …"
        const speaker = speakerWithin(reading, i, { from: sentence.from, to: i + 1 });
        return speaker ? { verb: i, speaker, kind: 'any', inverted: false, lead: 'open' } : undefined;
      }
    }
    if (crossed >= 0 && entry) return { verb: i, speaker: speakerOfLead(reading, i, sentence), kind: 'known', inverted: false, lead: 'joined' };
  }
  return undefined;
}

const isPassiveCue = ({ doc }: Reading, verb: number): boolean => {
  if (doc.at(verb).xpos !== 'VBN' && doc.at(verb).xpos !== 'VBD') return false;
  for (let k = verb - 1; k >= 0 && verb - k <= 3; k--) {
    const token = doc.at(k);
    if (doc.words.beVerb.has(token.lemma) && token.upos === 'AUX') return true;
    if (isNone(token) || !passesOver.test(token.upos)) return false;
  }
  return doc.parsed && isPassive(doc, verb);
};

/** Whether the words between cue and quotation only say to whom, where and when: "told reporters", "said in a statement that". */
function leadsIn({ doc }: Reading, gap: TokenRange, entry: ReportingVerb, apart: boolean): boolean {
  let i = gap.from;
  if (has(entry, 'label') && !apart) return false;
  const addressee = nounPhraseFrom(doc, i, gap.to);
  if (addressee.to > addressee.from) {
    const time = /day$|^(?:this|last|earlier|later|in)/.test(doc.at(addressee.from).lower);
    if (!has(entry, 'addressee') && !time && !apart) return false;
    i = addressee.to;
  } else if (doc.at(i).upos === 'PRON' && has(entry, 'addressee')) i++;
  for (; i < gap.to; i++) {
    const token = doc.at(i);
    if (isNone(token)) return false;
    if (isLastThat(token.lower, i, gap.to)) return true;
    if (apart) continue;
    if (token.upos === 'VERB' && !doc.is(gap.to - 1, 'complementiser')) return false;
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
  if (doc.at(verb).xpos !== 'VBG') return speakerWithin(reading, verb, range) ?? (verb - sentence.from <= 1 ? speakerBeside(doc, verb, sentence) : undefined);
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
    if (quotedIn[i] || !isFinite(reading, i) || doc.at(i).upos === 'AUX' && doc.at(i + 1).upos === 'VERB') continue;
    const speaker = speakerWithin(reading, i, { from: sentence.from, to: i + 1 });
    if (speaker && !insideComplement(reading, i, sentence.from)) return speaker;
  }
  return undefined;
}

/** Whether a verb further to the left reports the clause that `verb` stands in, so that a later participle goes with that verb. */
const insideComplement = (reading: Reading, verb: number, from: number): boolean => {
  for (let k = verb - 1; k >= from && verb - k < 15; k--) {
    if (reading.doc.at(k).form === ',') return false;
    if (quoteVerb(reading, k) && isFinite(reading, k)) return true;
  }
  return false;
};

/** The span of the speaker in the article. */
export const speakerSpan = ({ doc }: Reading, cue: CueBeside): { start: number; end: number } | null => (cue.speaker ? spanOf(doc, cue.speaker) ?? null : null);
