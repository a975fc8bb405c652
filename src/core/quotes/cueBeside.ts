import type { NounKind } from '../language/nounKind';
import { canEndPhrase, nounPhraseFrom, nounPhraseUpTo } from '../syntax/nounPhrase';
import { Phrase } from '../syntax/phrase';
import { quotedBy, relayedBy } from '../syntax/relayed';
import { has, reportingForm, reportingVerb, stemVerb, type ReportingVerb } from '../syntax/reportingWords';
import { subjectOf } from '../syntax/subject';
import { subjectOfPassive } from '../syntax/subjectByParse';
import { besideVerb } from '../syntax/subjectByWords';
import type { Syntax } from '../syntax/syntax';
import { opensTime } from '../syntax/time';
import { isEmpty, spanOf, type TokenRange } from '../syntax/tokenRange';
import { isFiniteTag, isPassiveByWords, standsBeforeVerb } from '../syntax/verbGroup';
import { attributionByWords } from './attributionByWords';
import { isIssued, isName } from './notSpeech';
import type { Reading } from './reading';
import { isSomebody } from './whoIsToldOf';

/** A cue beside a quotation: the main word of the cue and its speaker, as tokens. */
export interface CueBeside {
  readonly verb: number;
  readonly speaker: TokenRange | undefined;
  /** 'known': a reporting verb; 'any': another verb that takes its place; 'passive': nobody is named. */
  readonly kind: 'known' | 'any' | 'passive';
  /** Whether the speaker stands after the verb. */
  readonly inverted: boolean;
}

const participleTags: ReadonlySet<string> = new Set(['VBD', 'VBN']);

/** The reporting verb at `i` that can introduce or follow words in quotation marks. */
function quoteVerb(doc: Syntax, i: number): ReportingVerb | undefined {
  const token = doc.at(i);
  if (participleTags.has(token.xpos) && (doc.at(i - 1).xpos === 'PRP$' || isIssued(doc, i)) || isName(doc, i)) return undefined; // "his believed strength", "a report published by"
  const verb = reportingVerb(doc, i) ?? (token.upos === 'PROPN' || token.upos === 'ADJ' || isNounPlain(doc, i) ? undefined : reportingForm(doc, i));
  if (!has(verb, 'quote') || doc.words.goVerb.has(verb?.lemma ?? '') && !doc.is(i + 1, 'onWord')) return undefined;
  return verb;
}

const beforeNoun: ReadonlySet<string> = new Set(['DET', 'ADJ', 'ADP', 'VERB', 'NUM']);

/** "loud jeers", "the claims": a noun that stands where no verb can. */
const isNounPlain = (doc: Syntax, i: number): boolean =>
  doc.at(i).upos === 'NOUN' && (beforeNoun.has(doc.at(i - 1).upos) || doc.at(i - 1).xpos === 'POS') && !doc.is(i - 1, 'othersWord') && doc.at(i - 1).sentence === doc.at(i).sentence;

const pluralTags: ReadonlySet<string> = new Set(['NNS', 'NNPS', 'CD', 'PRP']);

/** "…," the two write: a present tense that the tagger took for a noun. */
const pluralVerb = (doc: Syntax, i: number, from: number): ReportingVerb | undefined =>
  doc.at(i).upos === 'NOUN' && i > from && pluralTags.has(doc.at(i - 1).xpos) ? stemVerb(doc, i) : undefined;

function inRelativeClause(doc: Syntax, verb: number, from: number): boolean {
  for (let k = verb - 1; k >= from && verb - k <= 4; k--) {
    if (doc.is(k, 'relatives')) return true;
    if (!standsBeforeVerb(doc.at(k))) return false;
  }
  return false;
}

const isFinite = (doc: Syntax, i: number): boolean => (doc.at(i).upos === 'VERB' || doc.at(i).upos === 'AUX') && isFiniteTag(doc.at(i));

/** How far from the quotation its cue is looked for, in tokens. */
const reach = 60;

/** The cue in the words that follow a quotation: "…," she said; "…," said the mayor, who …; "…," Lee, the mayor, told reporters. */
export function cueAfter({ doc }: Reading, range: TokenRange, afterComma: boolean): CueBeside | undefined {
  let { from } = range;
  while (from < range.to && (doc.at(from).upos === 'PUNCT' || doc.at(from).upos === 'CCONJ')) from++;
  return parsedCueAfter(doc, { from, to: range.to }, afterComma) ?? (afterComma ? attributionByWords(doc, { from, to: range.to }) : undefined);
}

function parsedCueAfter(doc: Syntax, range: TokenRange, afterComma: boolean): CueBeside | undefined {
  const { from } = range;
  let other = -1; // a finite verb that is none of saying
  for (let i = from; i < range.to && i - from < reach; i++) {
    if (other < 0 && turnsAway(doc, i, from)) break;
    if (inRelativeClause(doc, i, from)) continue;
    if (isCueAfter(doc, i, from)) {
      if (!canFollow(doc, i, from, afterComma)) continue;
      const found = other < 0 ? cueAt(doc, i, { from, to: range.to }, i) : cueAt(doc, i, { from, to: other + 1 }, other);
      if (found !== 'none' || i === from) return found === 'none' ? undefined : found;
    } else if (other < 0 && isOtherVerb(doc, i)) other = i;
  }
  return other > from && afterComma && other - from <= 12 ? cueOfAnyVerb(doc, from, other) : undefined;
}

const isCueAfter = (doc: Syntax, i: number, from: number): boolean => doc.at(i).xpos !== 'VBG' && (quoteVerb(doc, i) ?? pluralVerb(doc, i, from)) !== undefined;

/** Whether the verb can follow a quotation where it stands: a way of speaking only behind a comma and its speaker. */
function canFollow(doc: Syntax, i: number, from: number, afterComma: boolean): boolean {
  return !has(quoteVerb(doc, i), 'manner') || afterComma && endsWithSpeaker(doc, i, from);
}

const isOtherVerb = (doc: Syntax, i: number): boolean => doc.at(i).upos === 'VERB' && isFinite(doc, i) && !isIssued(doc, i);

/** Whether a subordinate clause begins that does not belong to the speaker. */
const turnsAway = (doc: Syntax, i: number, from: number): boolean =>
  doc.at(i).upos === 'SCONJ' && i > from && !doc.is(i, 'relatives') && !doc.tokens.slice(from, i).some((t) => t.form === ',');

/** Whether nobody, or the last word of a speaker, stands before the verb: "…," she smiled, but not "…," with a crowd that smiled. */
const endsWithSpeaker = (doc: Syntax, i: number, from: number): boolean => i === from || canEndPhrase(doc, doc.at(i - 1)) || doc.at(i - 1).upos === 'ADV';

/** The cue at `verb` with the subject of `of`; undefined where the words tell something else, 'none' where nobody speaks. */
function cueAt(doc: Syntax, verb: number, range: TokenRange, of: number): CueBeside | undefined | 'none' {
  const relayed = of === verb ? relayedBy(doc, verb) : undefined; // "…," the agency quoted Hale as saying
  if (relayed) return { verb: relayed.saying, speaker: relayed.mention, kind: 'known', inverted: true };
  const quoted = doc.lemmaIs(of, 'quotedVerbs') && isPassiveByWords(doc, of); // "…," Hale is quoted
  const speaker = quoted ? besideVerb(doc, of, range) : subjectOf(doc, of, range).mention;
  if (!speaker) return 'none';
  const inverted = speaker.from > verb;
  if (inverted && (doc.at(verb - 1).upos === 'CCONJ' || goesOn(doc, speaker.to) || isDoneTo(doc, verb, speaker))) return undefined;
  return { verb, speaker, kind: 'known', inverted };
}

/** "“The Galaxy,” posted the clip to its page": what follows the verb is a thing that something is done to. */
const isDoneTo = (doc: Syntax, verb: number, { from }: TokenRange): boolean =>
  doc.at(from).upos === 'DET' && doc.at(from + 1).upos === 'NOUN' && doc.lexicon.nouns.kind(doc.at(from + 1).lemma) === 'other' && has(reportingVerb(doc, verb), 'object');

/** '…, citing “the crisis,” said the port would close': the noun after the verb has a verb of its own. */
const goesOn = (doc: Syntax, after: number): boolean => isFiniteTag(doc.at(after)) && doc.at(after).sentence === doc.at(after - 1).sentence;

function cueOfAnyVerb(doc: Syntax, from: number, verb: number): CueBeside | undefined {
  const speaker = nounPhraseFrom(doc, from, verb);
  if (isEmpty(speaker) || doc.tokens.slice(speaker.to, verb).some((t) => !standsBeforeVerb(t))) return undefined;
  return { verb, speaker, kind: 'any', inverted: false };
}

/** How a quotation hangs on the cue before it: 'open' when it is all that is said, 'joined' when it is only a part. */
export type Lead = 'open' | 'joined';

export type CueBefore = CueBeside & { readonly lead: Lead };

/** The words that lead up to a quotation, as {@link cueBefore} walks through them from the right. */
interface LeadIn {
  readonly doc: Syntax;
  readonly range: TokenRange;
  readonly sentence: TokenRange;
  readonly startsCapital: boolean;
  readonly colon: boolean;
  /** Whether a mark stands between them and the quotation. */
  readonly introduced: boolean;
}

/**
 * The cue in the words that lead up to a quotation: she said, "…"; Lee told reporters that "…"; he added: "…".
 * `joined` when the quotation is only a part of what the cue reports: she said it was "…". `sentence` reaches back over other quotations.
 */
export function cueBefore({ doc }: Reading, range: TokenRange, sentence: TokenRange, startsCapital: boolean): CueBefore | undefined {
  const mark = range.to > range.from ? doc.at(range.to - 1).form : '';
  const lead: LeadIn = { doc, range, sentence, startsCapital, colon: mark === ':', introduced: /^[,:;—–-]+$/.test(mark) };
  let nobodys: CueBefore | undefined; // a verb whose subject is a thing
  for (let i = range.to - 1; i >= range.from && range.to - i < reach; i--) {
    const entry = quoteVerb(doc, i) ?? formBeforeMark(lead, i);
    if (entry && doc.words.askVerb.has(entry.lemma) && doc.is(i - 1, 'whenWord')) continue; // "told Congress when asked about it: …"
    const found = entry && cueInLead(lead, i, entry);
    if (found) return found;
    const last = lastVerb(lead, i);
    if (last) return last;
    if (!isFinite(doc, i) || inRelativeClause(doc, i, range.from)) continue;
    if (!lead.colon) return lead.introduced ? undefined : beyondVerb(lead, i);
    const other = takesColon(lead, i) || saysHowSomebodyIs(lead, i) ? anyVerbBefore(lead, i) : undefined;
    if (other?.speaker) return other;
    nobodys ??= other;
  }
  return nobodys;
}

/** The reporting verb at `i` as the cue, if it can lead up to the quotation and has a speaker or needs none. */
function cueInLead(lead: LeadIn, i: number, entry: ReportingVerb): CueBefore | undefined {
  const { doc, range, colon, introduced, startsCapital } = lead;
  const apart = introduced && startsCapital;
  if ((has(entry, 'manner') || has(entry, 'belief')) && !apart) return undefined;
  const passive = isPassiveByWords(doc, i);
  const speaker = passive ? speakerOfPassive(doc, i) : speakerOfActive(lead, i, apart);
  if (!speaker && !passive && doc.at(i).xpos !== 'VBG' && !colon) return undefined;
  const gap = { from: i + 1, to: introduced ? range.to - 1 : range.to };
  const open = isEmpty(gap) || colon || leadsIn(doc, gap, entry, apart);
  return { verb: i, speaker, kind: passive && !speaker ? 'passive' : 'known', inverted: (speaker?.from ?? 0) > i, lead: open ? 'open' : 'joined' };
}

/** The subject, whoever is quoted, or, before a sentence in quotation marks, whoever the verb above an infinitive is about. */
const speakerOfActive = (lead: LeadIn, i: number, apart: boolean): TokenRange | undefined =>
  somebodyQuoted(lead, i) ?? bearerOf(lead, speakerOfLead(lead, i)) ?? (apart && !lead.colon ? subjectAbove(lead, i) : undefined);

/** "she was told by her surgeon, “…”": who did it, if that is told; of somebody quoted whoever that is. */
function speakerOfPassive(doc: Syntax, i: number): TokenRange | undefined {
  if (doc.lemmaIs(i, 'quotedVerbs')) return subjectOfPassive(doc, i).mention;
  const { mention, path } = subjectOf(doc, i, { from: doc.sentenceFrom(i), to: doc.sentenceTo(i) });
  return path === 'agent' ? mention : undefined;
}

/** "the paper quotes the minister: “…”": whose words they are. */
function somebodyQuoted({ doc, range }: LeadIn, i: number): TokenRange | undefined {
  const quoted = quotedBy(doc, i);
  return quoted && quoted.to <= range.to && isSomebody(doc, quoted) ? quoted : undefined;
}

/** "Article 33 affirms: “…”": a form of a reporting verb that the tagger took for a noun, right before the mark. */
const formBeforeMark = ({ doc, range, introduced }: LeadIn, i: number): ReportingVerb | undefined =>
  introduced && i === range.to - 2 && i > range.from && doc.at(i).upos === 'NOUN' && takesForm.has(doc.at(i - 1).upos) ? reportingForm(doc, i) : undefined;

const takesForm: ReadonlySet<string> = new Set(['PROPN', 'NUM']);

/** "she thanked the town and then boomed, “Today …”", "he wanted to know, “How …”": whatever verb stands right before a comma and a sentence in quotation marks. */
function lastVerb(lead: LeadIn, i: number): CueBefore | undefined {
  const { doc, range, startsCapital, colon, introduced, sentence } = lead;
  if (colon || !introduced || !startsCapital || i !== range.to - 2 || doc.at(i).upos !== 'VERB' || doc.at(i).xpos === 'VBG' || isPassiveByWords(doc, i)) return undefined;
  const speaker = subjectOf(doc, i, { from: sentence.from, to: i + 1 }).mention ?? subjectAbove(lead, i);
  return speaker && isSomebody(doc, speaker) ? { verb: i, speaker, kind: 'any', inverted: false, lead: 'open' } : undefined;
}

/** "Mr. Trump was prompted to say": whoever the verb above an infinitive is about. */
function subjectAbove({ doc, sentence }: LeadIn, verb: number): TokenRange | undefined {
  const above = doc.is(verb - 1, 'infinitiveMarker') ? doc.head(verb) : -1;
  return above >= sentence.from && above < verb ? subjectOf(doc, above, { from: sentence.from, to: above + 1 }).mention : undefined;
}

/** "shirts came out that said, “…”": the thing that bears the words, where only "that" stands as the subject; a person stays "who". */
function bearerOf({ doc, sentence }: LeadIn, speaker: TokenRange | undefined): TokenRange | undefined {
  if (!speaker || speaker.to - speaker.from !== 1 || !doc.is(speaker.from, 'relatives') || doc.is(speaker.from, 'personRelative')) return speaker;
  for (let k = speaker.from - 1; k > sentence.from; k--) {
    if (doc.at(k).upos !== 'NOUN' || !bears.has(doc.lexicon.nouns.kind(doc.at(k).lemma))) continue;
    const thing = nounPhraseUpTo(doc, k, sentence.from);
    return isEmpty(thing) ? speaker : thing;
  }
  return speaker;
}

const bears: ReadonlySet<NounKind> = new Set<NounKind>(['other', 'document']);

/** The reporting verb that a finite verb between it and the quotation stands below: what is quoted is only a part of what it reports. */
function beyondVerb(lead: LeadIn, crossed: number): CueBefore | undefined {
  const { doc, range } = lead;
  for (let i = crossed; i >= range.from && range.to - i < reach; i--) {
    if (quoteVerb(doc, i)) return { verb: i, speaker: speakerOfLead(lead, i), kind: 'known', inverted: false, lead: 'joined' };
  }
  return undefined;
}

/** "he gave the Texan a compliment: …", "she was blunt: …". */
const takesColon = ({ doc, range }: LeadIn, i: number): boolean => doc.at(i).upos === 'VERB' || doc.lemmaIs(i, 'copula') && i === range.to - 2 || doc.at(i + 1).xpos === 'VBG' || (doc.at(i + 1).upos === 'ADJ' || doc.at(i + 1).xpos === 'VBN') && i >= range.to - 4;

/** "Hale is clear about what must come next: …": what somebody is like, however much follows. */
function saysHowSomebodyIs({ doc, sentence }: LeadIn, i: number): boolean {
  if (!doc.lemmaIs(i, 'copula') || doc.at(i + 1).upos !== 'ADJ') return false;
  const { mention } = subjectOf(doc, i, { from: sentence.from, to: i + 1 });
  return mention !== undefined && isSomebody(doc, mention);
}

function anyVerbBefore({ doc, sentence }: LeadIn, verb: number): CueBefore | undefined {
  const range = { from: sentence.from, to: verb + 1 };
  const subject = subjectOf(doc, verb, range).mention ?? besideVerb(doc, verb, range);
  return subject && { verb, speaker: whoseWords(doc, subject, sentence.from), kind: 'any', inverted: false, lead: 'open' };
}

/** Who speaks where a thing is the subject: whose it is ("Hale's message was simple: …"), or for whom it is so ("For Hale, the choice was clear: …"); undefined where nobody is told of. */
function whoseWords(doc: Syntax, subject: TokenRange, from: number): TokenRange | undefined {
  const { head, owner } = new Phrase(doc, subject);
  const kind = doc.at(head).upos === 'NOUN' ? doc.lexicon.nouns.kind(doc.at(head).lemma) : undefined;
  if (owner && (kind === 'other' || kind === 'document')) return owner;
  if (kind !== 'other') return subject;
  const concerned = doc.is(from, 'forWord') && doc.at(subject.from - 1).form === ',' ? nounPhraseFrom(doc, from + 1, subject.from) : undefined;
  return concerned && !isEmpty(concerned) ? concerned : undefined;
}

/** The speaker of a verb before a quotation, who stands behind it where it opens its sentence ("Said Hale: …"). */
function speakerOfLead({ doc, sentence }: LeadIn, verb: number): TokenRange | undefined {
  return subjectOf(doc, verb, { from: sentence.from, to: verb - sentence.from <= 1 ? sentence.to : verb + 1 }).mention;
}

/** Whether the words between cue and quotation only say to whom, where and when: "told reporters", "said in a statement that". */
function leadsIn(doc: Syntax, gap: TokenRange, entry: ReportingVerb, apart: boolean): boolean {
  if (has(entry, 'label') && !apart) return false;
  if (doc.lemmaIs(gap.to - 1, 'wordsShown') && doc.at(gap.to - 1).upos === 'NOUN') return true; // "posted a photo with the message “…”"
  const addressee = nounPhraseFrom(doc, gap.from, gap.to);
  let i = gap.from;
  if (!isEmpty(addressee)) {
    if (!has(entry, 'addressee') && !opensTime(doc, addressee.from) && !apart) return false;
    i = addressee.to;
  } else if (doc.at(i).upos === 'PRON' && has(entry, 'addressee')) i++;
  if (apart) return true;
  const that = doc.is(gap.to - 1, 'complementiser');
  for (let k = i; k < (that ? gap.to - 1 : gap.to); k++) if (tellsMore(doc, k, gap, that)) return false;
  return that || i >= gap.to || endsPlainly.has(doc.at(gap.to - 1).upos);
}

const endsPlainly: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADV', 'NUM', 'PUNCT']);

/** Whether the word tells something else than to whom, where and when. */
function tellsMore(doc: Syntax, i: number, gap: TokenRange, that: boolean): boolean {
  const { upos, xpos } = doc.at(i);
  if (upos === 'VERB') return !that;
  return upos === 'PRON' && xpos !== 'PRP$' || upos === 'SCONJ' && i > gap.from;
}

/** The span of the speaker in the article. */
export const speakerSpan = ({ doc }: Reading, cue: CueBeside): { start: number; end: number } | null => (cue.speaker ? spanOf(doc, cue.speaker) ?? null : null);
