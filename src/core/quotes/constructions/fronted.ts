import { startsClause, type Clause } from '../../syntax/clause';
import { nounPhraseFrom, nounPhraseUpTo } from '../../syntax/nounPhrase';
import { Phrase } from '../../syntax/phrase';
import { has, reportingVerb } from '../../syntax/reportingWords';
import { subjectOf } from '../../syntax/subject';
import { none, type Path, type Subject } from '../../syntax/subjectByParse';
import { besideVerb } from '../../syntax/subjectByWords';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, range, type TokenRange } from '../../syntax/tokenRange';
import { isFiniteTag, isFiniteVerbTag, isPerfect } from '../../syntax/verbGroup';
import type { OfClause } from '../construction';
import { piecesOf } from '../content';
import { isAnswer } from '../notSpeech';
import { reportOf } from '../propose';
import { quotationsOverlapping, type Reading } from '../reading';
import { speechEnd } from '../speechEnd';
import { reportsInClauses } from './reportsInClauses';

/** An attribution behind what is said, or set into it between commas, read off the order of words. */
export const fronted: OfClause = {
  name: 'behind or between commas',
  triggers: 'clause',
  weighs: 'words',
  says: 'Reported in other words: …',
  examples: [
    ['The bridge is unsafe, Hale told the committee.', 'The bridge is unsafe [told; Hale]'],
    ['The dam, she added, was never inspected.', 'The dam | was never inspected [added; she]'],
    ['If the vote fails, Hale warned, the port will close, and thousands will lose work.', 'If the vote fails | the port will close, and thousands will lose work [warned; Hale]'],
    ['Nobody knows what happened, said a neighbour who gave her name only as Ruth.', 'Nobody knows what happened [said; a neighbour]'],
    ['Prices will rise, warned Mina Ruiz, who heads the bank.', 'Prices will rise [warned; Mina Ruiz]'],
    ['The road will stay shut until May, officials have warned.', 'The road will stay shut until May [have warned; officials]'],
    ['Two men were held, the Harlow police have said.', 'Two men were held [have said; the Harlow police]'],
    ['The bridge will close in May, say engineers.', 'The bridge will close in May [say; engineers]'],
    ["The storm killed nine people, the governor's office confirmed late on Sunday.", "The storm killed nine people [confirmed; the governor's office]"],
    ['The company had “no comment,” its spokeswoman, Ada Voss, said.', 'The company had “no comment,” [said; its spokeswoman]'],
  ],
  inSpeech: true,
  propose(clause, reading) {
    if (!reportsInClauses(clause) || !isFiniteVerbTag(clause.doc.at(clause.verb)) && !isPerfect(clause.doc, clause.verb) && !looksFinite(clause)) return undefined;
    const attribution = attributionAt(clause);
    const said = attribution && saidAround(clause, reading, attribution);
    if (!said) return undefined;
    const { mention, path } = attribution;
    return reportOf(reading, clause, piecesOf(clause.doc, [...said.before, ...said.rest]), { shape: 'fronted', apart: said.apart, speaker: { mention, path } });
  },
};

/** "…, the governor's office confirmed.": a past tense that looks like a participle, behind a whole clause and a comma. */
function looksFinite({ doc, verb, sentence }: Clause): boolean {
  if (doc.at(verb).xpos !== 'VBN' || !subjectTags.has(doc.at(verb - 1).upos) || doc.is(verb + 1, 'passiveFollowers')) return false;
  let comma = verb - 1;
  while (comma > sentence.from && doc.at(comma).form !== ',') comma--;
  return hasMainClause(doc, sentence.from, comma) && !doc.tokens.slice(comma, sentence.to).some(isFiniteTag);
}

const subjectTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/** The words that say who reports, with the marks around them. */
interface Attribution {
  readonly mention: TokenRange;
  readonly path: Path;
  /** Index of its first word. */
  readonly opens: number;
  /** Index of the mark behind it. */
  readonly closes: number;
  readonly inverted: boolean;
}

const dash = /^[–—-]+$/;

function attributionAt(clause: Clause): Attribution | undefined {
  const { doc, verb, sentence } = clause;
  const behind = doc.words.needsListener.has(clause.reports?.lemma ?? '') ? undefined : speakerAfterClause(clause);
  const { mention, path } = behind ? { mention: behind, path: 'subject' as const } : subjectBehindComma(clause);
  if (!mention) return undefined;
  const opens = roleBefore(doc, Math.min(mention.from, verb), sentence.from);
  if (isSubordinate(doc, opens, sentence.from)) return undefined;
  const closes = closingOf(doc, Math.max(mention.to, verb + 1), verb, sentence.to, behind !== undefined);
  return closes === undefined ? undefined : { mention, path: path === 'beside' ? 'subject' : path, opens, closes, inverted: verb < mention.from };
}

/** "…, when, in truth, she responded": the clause that begins at `opens` stands below a conjunction that an aside parts from it. */
function isSubordinate(doc: Syntax, opens: number, from: number): boolean {
  for (let k = opens - 2; k > from && opens - k < 8; k--) if (doc.at(k).form === ',') return doc.is(k - 1, 'clauseSubordinators') && doc.at(k - 1).upos !== 'DET';
  return false;
}

/** The subject, if it begins the attribution; else who stands beside the verb and does. */
function subjectBehindComma({ doc, verb, sentence }: Clause): Subject {
  const found = subjectOf(doc, verb, sentence);
  if (found.mention && opensAttribution(doc, found.mention, verb, sentence.from)) return found;
  const mention = besideVerb(doc, verb, sentence);
  return mention && opensAttribution(doc, mention, verb, sentence.from) ? { mention, path: 'beside' } : none;
}

function opensAttribution(doc: Syntax, mention: TokenRange, verb: number, from: number): boolean {
  if (doc.is(mention.from - 1, 'relatives') || doc.is(mention.from, 'relatives')) return false;
  const opens = roleBefore(doc, Math.min(mention.from, verb), from);
  return isCommaBefore(doc, opens) || dash.test(doc.at(opens - 1).form);
}

const closing = /^[,;:.?!–—]$/;

/** Index of the mark that closes the attribution; undefined where something else is told in it. */
function closingOf(doc: Syntax, from: number, verb: number, limit: number, inverted: boolean): number | undefined {
  let closes = from;
  while (closes < limit && closes - verb < 25 && !closing.test(doc.at(closes).form)) {
    if (inverted && doc.is(closes, 'openersBehindSpeaker')) { // "…, said a neighbour who …": up to a comma, else to the end
      while (closes < limit - 1 && doc.at(closes).form !== ',') closes++;
      return closes;
    }
    if (doc.is(closes, 'complementiser') || isFiniteVerbTag(doc.at(closes)) && closes > verb) return undefined;
    closes++;
  }
  return closes;
}

interface Said {
  readonly before: readonly number[];
  readonly rest: readonly number[];
  /** Whether the marks around the attribution leave no doubt that it is one. */
  readonly apart: boolean;
}

/** What stands before and behind the attribution, if it is what is said. */
function saidAround(clause: Clause, reading: Reading, { mention, opens, closes, inverted }: Attribution): Said | undefined {
  const { doc, verb, sentence } = clause;
  const broken = opens - 2 >= sentence.from && (doc.at(opens - 2).upos === 'AUX' || doc.at(opens - 2).upos === 'PART'); // "It was, she said, the worst day of her life"
  const follows = closes < sentence.to - 3 && /^[,–—]$/.test(doc.at(closes).form);
  const rest = !follows ? [] : broken ? range(closes + 1, speechEnd(reading, closes + 1, sentence.to)) : resumed(reading, closes + 1, sentence.to, inverted);
  const before = range(sentence.from, opens - 1);
  const ends = closes >= sentence.to - 1;
  if (!before.length || !ends && leadsToQuotation(reading, closes, rest.length > 0)) return undefined;
  if (!rest.length && (isPhrase(doc, before) || leadsUpTo(clause, opens - 1))) return undefined;
  const alone = ends || doc.at(closes).form === ',' && closes === Math.max(mention.to, verb + 1);
  const goesOn = rest[0] === closes + 1 && (broken || isFiniteTag(doc.at(closes + 1)));
  return { before, rest, apart: alone && (goesOn || hasMainClause(doc, sentence.from, opens - 1) || rest.length > 0 && doc.is(sentence.from, 'conditionals')) };
}

/** "In a letter, she said." */
const isPhrase = (doc: Syntax, words: readonly number[]): boolean => words.length < 3 || !words.some((t) => isFinite(doc, t) || doc.quoted(t));

/**
 * Whether the words up to the comma at `comma` only lead up to the verb, which has what is said behind it or tells of silence: "Asked if she would
 * run, Hale said yes", "Because he was late, he said little", "Pressed on the leak, she would not say".
 */
export function leadsUpTo(clause: Clause, comma: number): boolean {
  const { doc, verb, sentence, group } = clause;
  if (isAnswer(doc, verb + 1) || hasOwnObject(clause)) return true;
  return group.negated && !hasMainClause(doc, sentence.from + (isFiniteVerbTag(doc.at(sentence.from)) ? 1 : 0), comma); // "Pressed on the leak" has no subject
}

/** "…, it posted a series of notes": the verb has an object that is no time and nobody who listens. */
function hasOwnObject({ doc, verb, sentence, reports }: Clause): boolean {
  if (has(reports, 'addressee') || doc.at(verb + 1).upos !== 'DET' && doc.at(verb + 1).upos !== 'NUM') return false;
  const object = nounPhraseFrom(doc, verb + 1, sentence.to);
  const head = new Phrase(doc, object).head;
  return !isEmpty(object) && doc.at(head).upos === 'NOUN' && doc.lexicon.nouns.kind(doc.at(head).lemma) === 'other' && !doc.lemmaIs(head, 'periods') && !doc.is(head + 1, 'relatives');
}

/** "On Monday, she said, “We …”": what stands before is not what is said. */
function leadsToQuotation({ doc, quotations }: Reading, closes: number, goesOn: boolean): boolean {
  const { start } = doc.at(closes);
  const [quotation] = quotationsOverlapping(quotations, { start, end: doc.at(closes + 1).end + 1 });
  return quotation !== undefined && (!goesOn || /^\p{Lu}/u.test(doc.text.charAt(quotation.pieces[0]?.inner.start ?? 0)));
}

/** In "…, its spokeswoman, Ada Voss, said" where the source begins: at the role, if one stands between commas before the name at `opens`. */
function roleBefore(doc: Syntax, opens: number, from: number): number {
  if (doc.at(opens - 1).form !== ',' || doc.at(opens).upos !== 'PROPN' || doc.lexicon.nouns.kind(doc.at(opens - 2).lemma) !== 'person') return opens;
  const role = nounPhraseUpTo(doc, opens - 2, from);
  return !isEmpty(role) && isCommaBefore(doc, role.from) ? role.from : opens;
}

/** Whether a comma stands before token `i`, or within the marks that close before it (she would “end it all,” Hale said) of a quotation that no cue leads up to. */
function isCommaBefore(doc: Syntax, i: number): boolean {
  if (doc.at(i - 1).form === ',') return true;
  if (doc.at(i - 2).form !== ',') return false;
  const quotation = doc.quoted(i - 1);
  if (!quotation) return /^["”]$/.test(doc.at(i - 1).form); // its opening mark is lost
  if (doc.quoted(i) || doc.quoted(i - 2) !== quotation) return false;
  let before = i - 1;
  while (doc.quoted(before) === quotation) before--;
  return doc.at(before).upos !== 'PUNCT' && !has(reportingVerb(doc, before), 'quote');
}

/** "Nobody knows what happened, said a neighbour who …": the noun phrase after the verb, where a whole clause and a comma stand before it. */
function speakerAfterClause({ doc, verb, sentence }: Clause): TokenRange | undefined {
  if (!isCommaBefore(doc, verb) && !dash.test(doc.at(verb - 1).form) || doc.is(verb + 1, 'complementiser')) return undefined;
  if (startsClause(doc, verb + 1, sentence.to) || !hasMainClause(doc, sentence.from, verb - 1)) return undefined;
  const phrase = nounPhraseFrom(doc, verb + 1, sentence.to);
  return isEmpty(phrase) || doc.is(phrase.to, 'complementiser') || doc.is(phrase.to, 'infinitiveMarker') ? undefined : subjectOf(doc, verb, { from: verb, to: sentence.to }).mention ?? phrase;
}

/** Whether it is a finite verb: "economists now expect" is one, too, whatever the tagger says. */
function isFinite(doc: Syntax, i: number): boolean {
  if (isFiniteTag(doc.at(i))) return true;
  if (doc.at(i).xpos !== 'VB' || doc.at(i).upos !== 'VERB') return false;
  let subject = i - 1;
  while (doc.at(subject).upos === 'ADV') subject--;
  return doc.at(subject).xpos === 'NNS';
}

/** Whether one of the stretches between commas has a finite verb of its own, no relative or subordinate one. */
function hasMainClause(doc: Syntax, from: number, to: number): boolean {
  let subordinate = false;
  for (let i = from; i < to; i++) {
    if (doc.at(i).form === ',' && !doc.quoted(i)) subordinate = false;
    else if (subordinates(doc, i, from)) subordinate = true;
    else if (!subordinate && isFinite(doc, i)) return true;
  }
  return false;
}

const subordinates = (doc: Syntax, i: number, from: number): boolean => doc.is(i, 'clauseSubordinators') && doc.at(i).upos !== 'DET' && (i > from || doc.at(i).upos === 'SCONJ');

/** The words after the attribution that go on with what was said: not a relative clause, an apposition or a turn to something else. */
function resumed(reading: Reading, from: number, limit: number, inverted: boolean): number[] {
  const { doc } = reading;
  const rest = (at: number): number[] => range(at, speechEnd(reading, at, limit));
  if (!inverted && doc.is(from, 'asWord') && doc.is(from + 1, 'asFollowers')) return rest(from);
  if (doc.is(from, 'turnsBehindAside') || doc.at(from).xpos === 'VBG') return [];
  if (isFiniteTag(doc.at(from)) || doc.at(from).xpos === 'TO' || doc.quoted(from)) return rest(from);
  if (!inverted) return doc.is(from, 'reasonsBehindAside') || startsClause(doc, from, limit) ? rest(from) : [];
  for (let i = from; i < limit && i - from < 20; i++) if (doc.at(i).form === ',' && startsClause(doc, i + 1, limit)) return rest(i + 1); // past the apposition of the speaker
  return [];
}
