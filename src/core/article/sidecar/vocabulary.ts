import type { QuoteType } from '../../analysis/analysis';
import type { MarkKind } from '../markKind';
import type { Json, JsonObject } from './json';

/** The version of the form of sidecars. It grows when an older reader would misunderstand what is written. */
export const schemaVersion = 2;

/** Who suggests. */
export const software = 'On the Record';
/** Who made all that was suggested: an agent of the W3C standard (section 3.3.2, Agents). What is decided about it is a person's. */
const suggestions = { creator: { type: 'Software', name: software } } as const satisfies Json;

const term = (name: string): string => `urn:on-the-record:terms#${name}`;

/** What a body is about: a mark of some kind, quotes by their type, or an entity. */
export const bodyTypes = { speaker: 'Speaker', claim: 'Claim', location: 'Location', entity: 'Entity' } as const satisfies Record<Exclude<MarkKind, 'quote'> | 'entity', string>;
export const bodyTypesOfQuotes = { direct: 'DirectQuote', indirect: 'IndirectQuote', mixed: 'MixedQuote' } as const satisfies Record<QuoteType, string>;

/** What all bodies of ours are. Under this name what we don't know of them is remembered, so that it stays when a mark becomes one of another kind. */
export const anyBody = 'Decision';

/** What the body that says what came of checking a claim is called where bodies are told apart; in the file it is text that assesses, as any reader of the standard knows it. */
export const checkBody = 'Check';
export const textBody = 'TextualBody';

/** Our own words, beside those of the W3C Web Annotation vocabulary. */
const ownTerms = [
  ...Object.values(bodyTypes), ...Object.values(bodyTypesOfQuotes),
  'admin1', 'alternatives', 'at', 'basedOn', 'checkStatus', 'chosen', 'claimKind', 'claimant', 'compared', 'confidence', 'country', 'cue', 'decidedWords', 'description', 'entity', 'evidence', 'feature', 'geonameId', 'had', 'kind', 'lat', 'lon', 'lowers',
  'machineNames', 'note', 'orphaned', 'otherVersionOf', 'past', 'pieces', 'place', 'reason', 'reasons', 'schemaVersion', 'score', 'sense', 'speaker', 'splitOff',
  'state', 'suggestion', 'suggestions', 'takenBack', 'textHash',
] as const;
/** Words of version 1 that are not used any more. */
const formerTerms = ['about', 'mention', 'quoteType', anyBody] as const;

const contextOf = (terms: readonly string[]): Json => ['http://www.w3.org/ns/anno.jsonld', Object.fromEntries(terms.map((name) => [name, term(name)]))];

/** The JSON-LD context of a sidecar: the standard's own, and ours. */
export const context: Json = contextOf(ownTerms);
/** All that a context of ours may have said. */
export const knownContext: Json = contextOf([...ownTerms, ...formerTerms]);

/** What of an annotation, and of its places, goes without saying: said all the same, it is no field that we don't know. */
export const knownTerms: ReadonlySet<string> = new Set<string>(['created', 'modified', 'motivation', 'orphaned', 'past', 'prefix', 'splitOff', 'suffix'] as const);
/** The same of what was decided. */
export const knownTermsOfBody: ReadonlySet<string> = new Set<string>([...knownTerms, ...ownTerms, ...formerTerms, 'exact', 'name'] as const);

/** What an annotation is for, in the words of the W3C vocabulary (section 3.3.5, Motivations). */
export const motivations = { quote: 'classifying', speaker: 'identifying', claim: 'assessing', location: 'identifying', entity: 'describing' } as const;

/** The page without its annotations. */
export const pageOf = ({ hash, id, context }: { readonly hash: string; readonly id: string; readonly context: Json }): JsonObject => ({ '@context': context, id, type: 'AnnotationPage', schemaVersion, suggestions, textHash: hash });

// What a sidecar may hold at most, far beyond what is decided about any article. Writing keeps to it as reading does.

/** Characters of a file: JavaScript's strings end not far beyond. */
export const largestSidecar = 400_000_000;
/** Characters of a file besides its annotations. */
export const largestRest = 16_000_000;
/** Annotations in a file. */
export const mostAnnotations = 1_000_000;
/** Lists and objects within each other. */
export const deepest = 40;
/** Earlier versions of one decision that are told from newer ones. */
export const longestPast = 30;
/** Decisions taken back that are told from new ones. */
export const mostTakenBack = 20_000;
