import type { Json } from './json';

/** The version of the form of sidecars. It grows when an older reader would misunderstand what is written. */
export const schemaVersion = 1;

/** Who suggests: the W3C standard's "Software" agent. */
export const software = 'On the Record';

const term = (name: string): string => `urn:on-the-record:terms#${name}`;

/** Our own words, beside those of the W3C Web Annotation vocabulary. */
const ownTerms = [
  'about', 'admin1', 'alternatives', 'chosen', 'claimKind', 'claimant', 'confidence', 'country', 'cue', 'description', 'entity', 'evidence', 'feature', 'geonameId', 'kind', 'lat', 'lon', 'lowers',
  'machineNames', 'mention', 'name', 'note', 'orphaned', 'otherVersionOf', 'past', 'pieces', 'place', 'quoteType', 'reason', 'reasons', 'schemaVersion', 'score', 'sense', 'speaker', 'splitOff',
  'state', 'suggestion', 'takenBack', 'textHash', 'Decision',
] as const;

/** The JSON-LD context of a sidecar: the standard's own, and ours. */
export const context: Json = ['http://www.w3.org/ns/anno.jsonld', Object.fromEntries(ownTerms.filter((name) => name !== 'name').map((name) => [name, term(name)]))];

/** What an annotation is for, in the words of the W3C vocabulary (section 3.3.5, Motivations). */
export const motivations = { quote: 'classifying', speaker: 'identifying', claim: 'assessing', location: 'identifying', entity: 'describing' } as const;

// What a sidecar may hold at most. No article comes near; what is beyond was not written for one.

/** Bytes of a file. */
export const largestSidecar = 16_000_000;
/** Lists and objects within each other. */
export const deepest = 40;
/** Annotations in a file. */
export const mostAnnotations = 20_000;
/** Places, names or reasons in one decision. */
export const longestList = 5_000;
/** Earlier versions of one decision that are told from newer ones. */
export const longestPast = 30;
/** Decisions taken back that are told from new ones. */
export const mostTakenBack = 20_000;
