import irregular from '../english/data/irregularForms.json';
import nouns from '../english/data/reportingNouns.json';
import table from '../english/data/reportingVerbs.json';
import { inflected } from '../english/inflected';
import { isNone, type Syntax } from './syntax';

/** What a reporting verb can report, and how it stands to its object; see the legend in `english/data/reportingVerbs.json`. */
export type Frame =
  | 'quote' | 'clause' | 'infinitive' | 'request' | 'gerund' | 'object' | 'label' | 'charge'
  | 'to' | 'for' | 'of' | 'about' | 'on' | 'against' | 'with' | 'at' | 'over'
  | 'addressee' | 'passive' | 'manner' | 'belief' | 'evidence' | 'stance' | 'things';

export interface ReportingVerb {
  readonly lemma: string;
  readonly frames: ReadonlySet<Frame>;
  readonly kind: VerbKind;
}

const verbs = new Map<string, ReportingVerb>();
for (const [lemma, frames] of Object.entries(table.verbs)) verbs.set(lemma, readVerb(lemma, new Set(frames.split(' ') as Frame[])));

const otherActs: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(table.otherwise.objects).map(([verb, objects]) => [verb, new Set(objects)]));
const reportedToSomebody: ReadonlySet<string> = new Set(table.otherwise.reported.nouns);

/** Whether the verb tells with this object of another act than of saying something ("claimed three lives"); both as lemmas. */
export const isOtherAct = (verb: string, object: string): boolean => otherActs.get(verb)?.has(object) ?? false;
/** Whether there are such objects of the verb. */
export const hasOtherActs = (verb: string): boolean => otherActs.has(verb);
/** Whether the noun, a lemma, names what is reported to the police and the like. */
export const isReportable = (noun: string): boolean => reportedToSomebody.has(noun);

/** Verbs by inflected form, for words that a tagger took for something else. */
const verbForms = new Map<string, ReportingVerb | undefined>();
for (const verb of verbs.values()) for (const form of inflected(verb.lemma)) if (!verbForms.has(form)) verbForms.set(form, verb);
for (const [form, lemma] of Object.entries(irregular.forms)) verbForms.set(form, verbs.get(lemma));

/** The reporting verb that token `index` is a form of, if it is tagged as a verb; undefined otherwise. */
export function reportingVerb(doc: Syntax, index: number): ReportingVerb | undefined {
  const token = doc.at(index);
  if (token.upos !== 'VERB' && token.upos !== 'AUX') return looksLikeVerb(doc, index) ? verbForms.get(token.lower) : undefined;
  return verbs.get(token.lemma) ?? verbForms.get(token.lower);
}

const verbPredecessors: ReadonlySet<string> = new Set(['CCONJ', 'ADV', 'PROPN']);

/** "…, warning that", "she claims that": a form that the tagger took for a noun stands where only a verb can. */
const looksLikeVerb = (doc: Syntax, index: number): boolean => {
  if (doc.at(index).upos !== 'NOUN' || !doc.is(index + 1, 'complementiser')) return false;
  const before = doc.at(index - 1);
  return before.form === ',' || verbPredecessors.has(before.upos) || before.upos === 'PRON' && before.xpos === 'PRP';
};

/** The reporting verb that token `index` could be by its form alone, whatever its tag: past and third person ("said", "tells"), not bare stems and "-ing". */
export function reportingForm(doc: Syntax, index: number): ReportingVerb | undefined {
  const { lower } = doc.at(index);
  return doc.words.participleEndings.has(lower.slice(-3)) ? undefined : verbForms.get(lower);
}

/** The reporting verb that a word in lower case is a form of, its bare stem among them. */
export const verbByForm = (word: string): ReportingVerb | undefined => verbForms.get(word) ?? verbs.get(word);

/** The reporting verb whose bare stem token `index` is, if it introduces words in quotation marks. */
export function stemVerb(doc: Syntax, index: number): ReportingVerb | undefined {
  const verb = isNone(doc.at(index)) ? undefined : verbs.get(doc.at(index).lower);
  return has(verb, 'quote') && !has(verb, 'manner') ? verb : undefined;
}

export const has = (verb: ReportingVerb | undefined, frame: Frame): boolean => verb?.frames.has(frame) ?? false;

/** What kind of act the verb tells of; 'speech' where nothing else is known of it. */
export type VerbKind = 'speech' | 'belief' | 'evidence' | 'manner' | 'stance';

export const kindOf = (verb: ReportingVerb): VerbKind => verb.kind;

function readVerb(lemma: string, frames: ReadonlySet<Frame>): ReportingVerb {
  const kind = frames.has('belief') ? 'belief' : frames.has('stance') ? 'stance' : frames.has('evidence') ? 'evidence' : frames.has('manner') || !frames.has('clause') && frames.has('quote') && frames.size === 1 ? 'manner' : 'speech';
  return { lemma, frames, kind };
}

const framesOf = (list: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<Frame>> => new Map(Object.entries(list).map(([noun, frames]) => [noun, new Set(frames.split(' ') as Frame[])]));
const nounFrames = framesOf(nouns.nouns);
const renewable = framesOf(nouns.renewable.nouns);

/** What may follow a noun that names what somebody says ("his claim that"); undefined for other nouns. */
export const framesOfNoun = (lemma: string): ReadonlySet<Frame> | undefined => nounFrames.get(lemma);

/** What may follow a noun that names what somebody says again ("repeated her call for"); undefined for other nouns. */
export const framesOfRenewed = (lemma: string): ReadonlySet<Frame> | undefined => renewable.get(lemma) ?? nounFrames.get(lemma);
