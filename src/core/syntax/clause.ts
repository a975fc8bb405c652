import { nounPhraseFrom } from './nounPhrase';
import { Phrase } from './phrase';
import { has, type ReportingVerb } from './reportingWords';
import { subjectOf } from './subject';
import type { Subject } from './subjectByParse';
import type { Syntax } from './syntax';
import { isDay, timeOpening } from './time';
import { isEmpty, type TokenRange } from './tokenRange';
import { beforeAuxiliaries, isFiniteTag, isFiniteVerbTag, isPassive, takesSubject } from './verbGroup';

/** The main verb of a clause with what is said of it by the words around it. */
export interface VerbGroup {
  /** Index of the main verb. */
  readonly main: number;
  /** Index of the first auxiliary or adverb of the group. */
  readonly from: number;
  /** Whether it has a subject of its own. */
  readonly finite: boolean;
  readonly passive: boolean;
  /** "did not say", "never said". */
  readonly negated: boolean;
  readonly tense: 'past' | 'present' | 'future' | 'none';
}

/** What stands between a verb and its complement: to whom, when and where. */
export interface Setting {
  readonly addressee: TokenRange | undefined;
  readonly time: TokenRange | undefined;
  /** Index of the token at which the complement begins, if there is one. */
  readonly complement: number;
}

/**
 * A clause, read from its verb: each part is looked for when it is first asked for, in the parse and in the words, and kept. Where a part
 * comes from is told by {@link Subject.path}.
 */
export class Clause {
  /** The tokens of its sentence. */
  readonly sentence: TokenRange;
  private readGroup: VerbGroup | undefined;
  private readSubject: Subject | undefined;
  private readSetting: Setting | undefined;

  /** `reports`: what the verb can report; undefined for a verb that is none of saying. */
  constructor(readonly doc: Syntax, readonly verb: number, readonly reports: ReportingVerb | undefined) {
    this.sentence = { from: doc.sentenceFrom(verb), to: doc.sentenceTo(verb) };
  }

  get group(): VerbGroup { return this.readGroup ??= verbGroupOf(this.doc, this.verb, this.sentence.from); }
  /** Who is its subject, and how that is known. */
  get subject(): Subject { return this.readSubject ??= subjectOf(this.doc, this.verb); }
  /** The subject with what belongs to it; undefined where there is none. */
  get subjectPhrase(): Phrase | undefined { return this.subject.mention && new Phrase(this.doc, this.subject.mention); }
  get setting(): Setting { return this.readSetting ??= settingOf(this); }

  /** Index of the relative pronoun that the clause begins with; -1 where it is no relative clause. */
  get relative(): number {
    for (let k = this.verb - 1; k > this.sentence.from && this.verb - k < 12 && this.doc.at(k).form !== ','; k--) if (this.doc.is(k, 'relatives')) return k;
    return -1;
  }

  /** Index of its first token: of its relative pronoun, its subject or its verb group. */
  get begin(): number {
    if (this.relative >= 0) return this.relative;
    const { mention } = this.subject;
    return mention ? Math.min(mention.from, this.group.from) : this.group.from;
  }

  /** Index after its last token: the comma or stop that closes it. */
  get end(): number {
    for (let k = Math.max(this.verb + 1, this.setting.complement); k < this.sentence.to; k++) if (this.doc.at(k).upos === 'PUNCT' && !this.doc.quoted(k)) return k;
    return this.sentence.to;
  }
}

function verbGroupOf(doc: Syntax, main: number, sentenceFrom: number): VerbGroup {
  const from = Math.max(sentenceFrom, beforeAuxiliaries(doc, main - 1, sentenceFrom) + 1);
  const words = doc.tokens.slice(from, main);
  return { main, from, finite: takesSubject(doc, main), passive: isPassive(doc, main), negated: words.some((t) => doc.words.negations.has(t.lower)), tense: tenseOf(doc, from, main) };
}

/** The tense of the first finite word of the group. */
function tenseOf(doc: Syntax, from: number, main: number): VerbGroup['tense'] {
  const tag = doc.tokens.slice(from, main + 1).find(isFiniteTag)?.xpos;
  if (tag === 'VBD') return 'past';
  if (tag === 'MD') return 'future';
  return tag ? 'present' : 'none';
}

/** "told reporters | in Rome | on Monday | that": to whom, where and when, up to where the complement can begin. */
function settingOf({ doc, verb, reports, sentence }: Clause): Setting {
  const addressee = has(reports, 'addressee') ? addresseeAt(doc, verb + 1, sentence.to) : undefined;
  let i = addressee?.to ?? (doc.at(verb + 1).xpos === 'RP' ? verb + 2 : verb + 1); // "pointed out"
  let time: TokenRange | undefined;
  for (let skipped = 0; skipped < 4 && i < sentence.to; skipped++) {
    const next = pastSetting(doc, i, sentence.to);
    if (next === undefined) return { addressee, time, complement: sentence.to };
    if (next === i) break;
    if (isDay(doc, i) || doc.is(i, 'timeDeterminers')) time = { from: i, to: next };
    i = next;
  }
  return { addressee, time, complement: i };
}

function addresseeAt(doc: Syntax, at: number, limit: number): TokenRange | undefined {
  if (doc.is(at, 'herWord') && beforeClause.has(doc.at(at + 1).upos)) return { from: at, to: at + 1 }; // "told her the dam was safe"
  if (startsClause(doc, at, limit)) return undefined;
  const phrase = nounPhraseFrom(doc, at, limit);
  if (!isEmpty(phrase)) return { from: phrase.from, to: pastListenersClause(doc, phrase.to, limit) };
  return doc.at(at).upos === 'PRON' ? { from: at, to: at + 1 } : undefined;
}

/** So many words are read of the clause that says who listens. */
const longestOfListener = 25;
const opensListener: ReadonlySet<string> = new Set(['VBG', 'VBN', 'VBD']);

/** The token after the clause that begins at `at` and says more of who listens, if "that" and a clause follow it: "told a crowd who filled the square | that". */
function pastListenersClause(doc: Syntax, at: number, limit: number): number {
  const relates = (doc.is(at, 'relativesOfSubjects') || doc.is(at, 'complementiser')) && isFiniteTag(doc.at(at + 1));
  if (!relates && !opensListener.has(doc.at(at).xpos)) return at;
  for (let k = at + 2; k < limit && k - at < longestOfListener && doc.at(k).form !== ','; k++) {
    if (doc.is(k, 'complementiser') && startsClause(doc, k + 1, limit) || doc.is(k, 'subjectPronouns') && startsClause(doc, k, limit)) return k;
  }
  return at;
}

const beforeClause: ReadonlySet<string> = new Set(['DET', 'PRON', 'SCONJ']);
const afterTimeDeterminer: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET']);

/** The token after the adverb, the phrase of place or the words of time at `i`; `i` where none stands there, undefined where a preposition leads nowhere. */
function pastSetting(doc: Syntax, i: number, limit: number): number | undefined {
  const { upos } = doc.at(i);
  if (upos === 'ADJ' && doc.is(i + 1, 'weekdays') && startsClause(doc, i + 2, limit)) return i + 2; // "said late Friday | two men were dead"
  if (upos === 'ADV' && !doc.is(i, 'adverbsOfContent') && !doc.is(i, 'questionWords')) return i + 1;
  if (upos === 'ADP' && doc.is(i, 'settingPrepositions')) {
    const time = timeOpening(doc, i + 1, limit);
    if (time > i + 1 && startsClause(doc, time, limit)) return time; // "said on Tuesday | fuel would be free"
    const phrase = nounPhraseFrom(doc, i + 1, limit);
    return isEmpty(phrase) ? undefined : phrase.to;
  }
  const determined = doc.is(i, 'timeDeterminers') && afterTimeDeterminer.has(doc.at(i + 1).upos);
  if (!determined && !isDay(doc, i) || startsClause(doc, i, limit)) return i;
  return doc.is(i, 'timeDeterminers') ? i + 2 : i + 1;
}

/** Whether a subject and its finite verb begin at token `i`. */
export function startsClause(doc: Syntax, i: number, limit: number): boolean {
  if (i >= limit || doc.at(i).sentence < 0 || doc.is(i, 'pureObjectPronouns')) return false;
  let next = i + 1;
  if (doc.at(i).upos !== 'PRON' || doc.is(i, 'determinerPronouns')) {
    const phrase = nounPhraseFrom(doc, i, limit);
    if (isEmpty(phrase)) return false;
    next = phrase.to;
  }
  next = pastRelative(doc, next, limit);
  while (next < limit && doc.at(next).upos === 'ADV') next++;
  const verb = doc.at(next);
  return next < limit && (verb.xpos === 'MD' || (verb.upos === 'VERB' || verb.upos === 'AUX') && isFiniteVerbTag(verb));
}

/** The token after the relative clause between commas that begins at `comma` ("the blast, which shook windows, was"); `comma` where none does. */
function pastRelative(doc: Syntax, comma: number, limit: number): number {
  if (doc.at(comma).form !== ',' || !doc.is(comma + 1, 'relativesApart')) return comma;
  for (let i = comma + 2; i < limit && i - comma < 20; i++) if (doc.at(i).form === ',') return i + 1;
  return comma;
}
