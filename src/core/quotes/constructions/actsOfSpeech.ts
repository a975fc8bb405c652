import { child, relation } from '../../language/tree';
import type { Candidate } from '../candidate';
import { piecesOf, tokensBelow } from '../content';
import { has, kindOf, reportingVerb, type Frame, type ReportingVerb } from '../../syntax/reportingWords';
import { isDoneToClaim } from './reportingNoun';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { proposeFor } from '../propose';
import type { Reading } from '../reading';
import { startsClause } from './clauseByWords';
import { fullCue } from './reportedClause';
import { range } from '../../syntax/tokenRange';
import { isNone, type Syntax } from '../../syntax/syntax';
import { plainSubject } from '../../syntax/subjectByWords';
import { agentOf, isPassive } from '../../syntax/verbGroup';

const prepositions: readonly Frame[] = ['to', 'for', 'of', 'about', 'on', 'against', 'with', 'at', 'over'];
/** Words in front of what is said that belong to the cue. */
const cueUpTo = (reading: Reading, verb: number, word: number): { start: number; end: number } => {
  const own = fullCue(reading, verb);
  return word > verb && word - verb <= 3 ? { start: own.start, end: Math.max(own.end, reading.doc.at(word).end) } : own;
};

/** "promised to go", "urged them to go", "denied having gone", "denied the report", "called for calm", "called him a liar", "accused him of lying". */
export function actOfSpeech(reading: Reading, verb: number, entry: ReportingVerb): Candidate[] {
  const { doc } = reading;
  const kind = kindOf(entry);
  const passive = isPassive(doc, verb);
  const object = child(doc, verb, 'obj');
  const asked = object >= 0 ? object : child(doc, verb, 'iobj');
  const open = child(doc, verb, 'xcomp');
  const found: (Candidate | undefined)[] = [];
  if (passive && isDoneToClaim(doc, verb)) return [];
  const patient = passive ? child(doc, verb, 'nsubj:pass', 'nsubj') : object;

  if (open > verb && has(entry, 'infinitive') && isInfinitive(reading, open) && asked < 0) {
    found.push(proposeFor(reading, 'infinitive', verb, piecesOf(doc, beforeNextClause(reading, tokensBelow(doc, open))), { features: [kind], cue: fullCue(reading, verb) }));
  } else if (open > verb && has(entry, 'request') && isInfinitive(reading, open)) {
    const words = [...(asked > verb && asked < open && !has(entry, 'addressee') ? tokensBelow(doc, asked) : []), ...beforeNextClause(reading, tokensBelow(doc, open))];
    found.push(proposeFor(reading, 'request', verb, piecesOf(doc, words), { features: [kind, ...(passive ? ['passive'] : [])], cue: fullCue(reading, verb) }));
  } else if (open > verb && has(entry, 'gerund') && doc.at(tokensBelow(doc, open)[0] ?? open).xpos === 'VBG') {
    found.push(proposeFor(reading, 'gerund', verb, piecesOf(doc, tokensBelow(doc, open)), { features: [kind], cue: fullCue(reading, verb) }));
  }
  if (!found.length && !passive && (open < 0 || open < verb)) {
    const words = nextVerbPhrase(reading, verb, entry);
    if (words.length) found.push(proposeFor(reading, doc.at(words[0] ?? 0).xpos === 'VBG' ? 'gerund' : 'infinitive', verb, piecesOf(doc, words), { features: [kind], cue: fullCue(reading, verb) }));
  }
  if (!found.length && !passive && has(entry, 'request')) {
    const words = requestByWords(reading, verb, entry);
    if (words.length) found.push(proposeFor(reading, 'request', verb, piecesOf(doc, words), { features: [kind], cue: fullCue(reading, verb) }));
  }
  if (has(entry, 'label') && patient >= 0) {
    const label = labelOf(reading, verb, patient, entry);
    if (label.length) found.push(proposeFor(reading, 'label', verb, piecesOf(doc, [...tokensBelow(doc, patient), ...beforeNextAct(reading, label)]), { features: [kind, ...(passive ? ['passive'] : [])] }));
  }
  if (has(entry, 'label') && !found.length) {
    const words = labelByWords(reading, verb);
    if (words.length) found.push(proposeFor(reading, 'label', verb, piecesOf(doc, words), { features: [kind] }));
  }
  if (has(entry, 'charge') && patient >= 0 && !found.length) {
    const agent = passive ? agentOf(doc, verb) : -1;
    const words = agent >= 0 ? [...tokensBelow(doc, patient), ...doc.children(verb).filter((c) => c > verb && c < agent && isCharge(reading, c)).flatMap((c) => tokensBelow(doc, c).filter((t) => t < byBefore(doc, agent))), ...afterAgent(reading, agent)] : [...tokensBelow(doc, patient), ...doc.children(verb).filter((c) => c > verb && c !== patient && isCharge(reading, c)).flatMap((c) => tokensBelow(doc, c))].sort((a, b) => a - b);
    found.push(proposeFor(reading, 'charge', verb, piecesOf(doc, passive ? words : drawnOut(reading, words)), { features: [kind, ...(passive ? ['passive'] : [])] }));
  }
  if (has(entry, 'object') && patient >= 0 && !found.length && child(doc, verb, 'ccomp') < 0) {
    found.push(proposeFor(reading, 'object', verb, piecesOf(doc, drawnOut(reading, upToAside(reading, tokensBelow(doc, patient)))), { features: [kind, ...(passive ? ['passive'] : [])], cue: fullCue(reading, verb) }));
  }
  if (!found.length && child(doc, verb, 'ccomp') < 0) {
    for (const c of doc.children(verb)) {
      if (c < verb || !/^(?:obl|advcl|xcomp|nmod)$/.test(relation(doc, c))) continue;
      const word = child(doc, c, 'case', 'mark');
      const preposition = doc.at(word).lower as Frame | undefined;
      if (word < 0 || !preposition || !prepositions.includes(preposition) || !has(entry, preposition)) continue;
      if (preposition === 'to' && isInfinitive(reading, c)) continue;
      found.push(proposeFor(reading, 'preposition', verb, piecesOf(doc, drawnOut(reading, tokensBelow(doc, c).filter((t) => t !== word))), { features: [kind], cue: cueUpTo(reading, verb, word) }));
      break;
    }
  }
  return found.filter((c): c is Candidate => c !== undefined);
}

/** "denied having met him", "threatened to strike": the verb phrase right behind the verb, up to where the speech ends, where the parse hangs it elsewhere. */
function nextVerbPhrase(reading: Reading, verb: number, entry: ReportingVerb): number[] {
  const { doc } = reading;
  const sentence = doc.sentences[doc.at(verb).sentence ?? -1];
  let at = verb + 1;
  while (doc.at(at).upos === 'ADV' || doc.is(at, 'negations')) at++;
  const gerund = has(entry, 'gerund') && doc.at(at).xpos === 'VBG' && doc.at(at + 1).upos !== 'PUNCT';
  const infinitive = has(entry, 'infinitive') && doc.is(at, 'infinitiveMarker') && doc.at(at + 1).xpos === 'VB';
  if (!sentence || !gerund && !infinitive) return [];
  const end = endOfPhraseAfter(reading, at, sentence.endToken);
  return range(at, end);
}

/** "urged drivers to stay at home" where the parse hangs what they shall do elsewhere. */
function requestByWords(reading: Reading, verb: number, entry: ReportingVerb): number[] {
  const { doc } = reading;
  const sentence = doc.sentences[doc.at(verb).sentence ?? -1];
  if (!sentence) return [];
  const pronoun = doc.is(verb + 1, 'objectPronouns');
  const whom = pronoun ? { from: verb + 1, to: verb + 2 } : nounPhraseFrom(reading.doc, verb + 1, sentence.endToken);
  const act = doc.is(whom.to, 'negations') ? whom.to + 1 : whom.to;
  if (whom.to === whom.from || !doc.is(act, 'infinitiveMarker') || doc.at(act + 1).xpos !== 'VB') return [];
  const from = has(entry, 'addressee') ? whom.to : whom.from;
  const end = endOfPhraseAfter(reading, act, sentence.endToken);
  return range(from, end);
}

/** The words up to ", and" with a clause of its own: "promised to pay us, and he lied". */
const beforeNextClause = (reading: Reading, words: readonly number[]): readonly number[] => {
  const { doc } = reading;
  const last = words.at(-1) ?? -1;
  const turn = words.find((w) => doc.at(w).form === ',' && doc.at(w + 1).upos === 'CCONJ' && w + 2 <= last && startsClause(reading, w + 2, last + 1));
  return turn === undefined ? words : words.filter((w) => w < turn);
};

/** Before the comma, the mark or the "and" with a finite verb that ends the words that begin at `from`. */
export function endOfPhraseAfter({ doc, quotedIn }: Reading, from: number, limit: number, acrossMarks = false): number {
  for (let i = from; i < limit; i++) {
    const token = doc.at(i);
    if (quotedIn[i]) continue;
    if (!acrossMarks && token.upos === 'PUNCT' && !/^["“”'‘’-]+$/.test(token.form)) return i;
    const next = doc.at(i + 1).xpos;
    if (token.upos === 'CCONJ' && (/^(?:VB[DZP]|MD)$/.test(next) || next === 'VBN' && reportingVerb(doc, i + 1) && /^(?:DET|ADJ|NOUN|PROPN|NUM|SCONJ)$/.test(doc.at(i + 2).upos))) return i;
  }
  return limit;
}

/** The words up to an "and" with a finite verb: "called it “an insult” and demanded talks". */
const beforeNextAct = (reading: Reading, words: readonly number[]): number[] => {
  const first = words[0] ?? 0;
  let end = endOfPhraseAfter(reading, first, (words.at(-1) ?? first) + 1, true);
  if (end <= first) end = Infinity;
  return words.filter((w) => w < end);
};

/** A noun phrase without the clause that tells more of it after a comma, and without another thing that was done: "the offer, which it called an insult", "any wrongdoing and called …". */
function upToAside({ doc, quotedIn }: Reading, words: readonly number[]): readonly number[] {
  const relative = /^(?:who|which|whose|whom|that)$/;
  const aside = words.find((w, i) => !quotedIn[w] && (doc.at(w).form === ',' && doc.is(w + 1, 'relativesApart')
    || doc.at(w).upos === 'CCONJ' && /^VB[DZ]$/.test(doc.at(w + 1).xpos) && !words.slice(0, i).some((before) => relative.test(doc.at(before).lower))));
  return aside === undefined ? words : words.filter((w) => w < aside);
}

/** A noun phrase with what goes on right behind it: "a government representing all groups", "an end to the fighting". */
function drawnOut({ doc }: Reading, words: readonly number[]): number[] {
  const last = words.at(-1) ?? -1;
  const sentence = doc.sentences[doc.at(last).sentence ?? -1];
  const next = doc.at(last + 1);
  if (!sentence || isNone(next) || !(next.xpos === 'VBG' || next.xpos === 'TO' || next.upos === 'PART' && doc.words.infinitiveMarker.has(next.lower) || next.upos === 'ADP' && doc.words.nounPrepositions.has(next.lower))) return [...words];
  let to = last + 1;
  while (to < sentence.endToken && !/^(?:PUNCT|SCONJ)$/.test(doc.at(to).upos ?? 'PUNCT') && !(doc.at(to).upos === 'CCONJ' && /^(?:VERB|AUX|ADV)$/.test(doc.at(to + 1).upos))) to++;
  return [...words, ...range(last + 1, to)];
}

/** The "by" that leads up to the agent. */
function byBefore(doc: Syntax, agent: number): number {
  let k = agent;
  while (k > 0 && agent - k < 8 && !doc.is(k, 'agentMarker')) k--;
  return k;
}

/** In "was accused by the mayor of hiding it" the charge follows the agent, whatever the parse hangs it on. */
function afterAgent(reading: Reading, agent: number): number[] {
  const { doc } = reading;
  const below = tokensBelow(doc, agent);
  const sentence = doc.sentences[doc.at(agent).sentence ?? -1];
  for (let i = agent + 1; sentence && i < sentence.endToken && i - agent < 12; i++) {
    if (doc.at(i).form === ';' || doc.at(i).form === '.') break;
    const word = doc.at(i).lower;
    const next = doc.at(i + 1);
    const charge = (word === 'of' || word === 'for') && next.xpos === 'VBG' || word === 'as' && /^(?:ADJ|DET|NOUN)$/.test(next.upos);
    if (!charge) continue;
    const end = Math.max(i + 2, (below.at(-1) ?? i) + 1);
    return drawnOut(reading, range(i, end));
  }
  return [];
}

const isInfinitive = ({ doc }: Reading, verb: number): boolean => {
  const mark = child(doc, verb, 'mark');
  return mark >= 0 && doc.is(mark, 'infinitiveMarker');
};

/** The words that call somebody something: the second object, or what follows "as". */
function labelOf({ doc }: Reading, verb: number, object: number, entry: ReportingVerb): number[] {
  for (const c of doc.children(verb)) {
    if (c <= object && !(c > verb)) continue;
    const rel = relation(doc, c);
    const mark = doc.at(child(doc, c, 'case', 'mark')).lower;
    if ((rel === 'xcomp' || rel === 'ccomp') && c > verb && mark !== 'to') return tokensBelow(doc, c);
    if ((rel === 'obl' || rel === 'advcl') && c > verb && (mark === 'as' || mark === 'to' && doc.words.comparingVerbs.has(entry.lemma))) return tokensBelow(doc, c);
  }
  return [];
}

/** "Hale called Ruiz a liar" where the parse lost its way: whom the verb's plain subject calls what. */
function labelByWords(reading: Reading, verb: number): number[] {
  const { doc } = reading;
  const sentence = doc.sentences[doc.at(verb).sentence ?? -1];
  const toCall = doc.is(verb - 1, 'infinitiveMarker') && doc.is(verb - 2, 'asWord'); // "went so far as to call"
  if (!sentence || !toCall && (!/^VB[DZPN]$/.test(doc.at(verb).xpos) || doc.at(verb - 1).upos === 'AUX' || !plainSubject(doc, verb, sentence.firstToken))) return [];
  const pronoun = doc.is(verb + 1, 'objectPronouns');
  const whom = pronoun ? { from: verb + 1, to: verb + 2 } : nounPhraseFrom(doc, verb + 1, sentence.endToken);
  if (whom.to === whom.from || !doc.is(whom.to, 'labelOpeners')) return [];
  const end = endOfPhraseAfter(reading, whom.to, sentence.endToken);
  return range(whom.from, end);
}

const isCharge = ({ doc }: Reading, c: number): boolean => /^(?:obl|advcl)$/.test(relation(doc, c)) && doc.is(child(doc, c, 'case', 'mark'), 'chargePrepositions') && agentOf(doc, doc.head(c)) !== c;

