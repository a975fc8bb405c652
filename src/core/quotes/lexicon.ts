import type { Doc } from '../language/doc';
import irregular from './data/irregularForms.json';
import table from './data/reportingVerbs.json';

/** What a reporting verb can report, and how it stands to its object; see the legend in `data/reportingVerbs.json`. */
export type Frame =
  | 'quote' | 'clause' | 'infinitive' | 'request' | 'gerund' | 'object' | 'label' | 'charge'
  | 'to' | 'for' | 'of' | 'about' | 'on' | 'against' | 'with' | 'at' | 'over'
  | 'addressee' | 'passive' | 'manner' | 'belief' | 'evidence' | 'stance';

export interface ReportingVerb {
  readonly lemma: string;
  readonly frames: ReadonlySet<Frame>;
  readonly kind: VerbKind;
}

const verbs = new Map<string, ReportingVerb>();
for (const [lemma, frames] of Object.entries(table.verbs)) verbs.set(lemma, readVerb(lemma, new Set(frames.split(' ') as Frame[])));

/** Verbs by inflected form, for words that a tagger took for something else. */
const verbForms = new Map<string, string>();
for (const lemma of verbs.keys()) for (const form of inflected(lemma)) if (!verbForms.has(form)) verbForms.set(form, lemma);
for (const [form, lemma] of Object.entries(irregular.forms)) verbForms.set(form, lemma);

function inflected(lemma: string): string[] {
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [/(?:[sxz]|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

/** The reporting verb that token `index` is a form of, if it is tagged as a verb; undefined otherwise. */
export function reportingVerb(doc: Doc, index: number): ReportingVerb | undefined {
  const token = doc.tokens[index];
  if (!token) return undefined;
  if (token.upos !== 'VERB' && token.upos !== 'AUX') return looksLikeVerb(doc, index) ? verbs.get(verbForms.get(token.lower) ?? '') : undefined;
  return verbs.get(token.lemma) ?? verbs.get(verbForms.get(token.lower) ?? '');
}

/** "…, warning that", "she claims that": a form that the tagger took for a noun stands where only a verb can. */
const looksLikeVerb = (doc: Doc, index: number): boolean => {
  const before = doc.tokens[index - 1];
  const token = doc.tokens[index];
  return doc.tokens[index + 1]?.lower === 'that' && token?.upos === 'NOUN' && before !== undefined && (before.form === ',' || before.upos === 'CCONJ' || before.upos === 'ADV' || before.upos === 'PRON' && before.xpos === 'PRP' || before.upos === 'PROPN');
};

/** The reporting verb that token `index` could be by its form alone, whatever its tag: past and third person ("said", "tells"), not bare stems and "-ing". */
export function reportingForm(doc: Doc, index: number): ReportingVerb | undefined {
  const lower = doc.tokens[index]?.lower;
  return lower === undefined || lower.endsWith('ing') ? undefined : verbs.get(verbForms.get(lower) ?? '');
}

/** The reporting verb that a word in lower case is a form of, its bare stem among them. */
export const verbByForm = (word: string): ReportingVerb | undefined => verbs.get(verbForms.get(word) ?? word);

/** The reporting verb whose bare stem token `index` is, if it introduces words in quotation marks. */
export function stemVerb(doc: Doc, index: number): ReportingVerb | undefined {
  const verb = verbs.get(doc.tokens[index]?.lower ?? '');
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
