import { anchorAt } from '../article/anchoring/anchor';
import { CodePoints } from '../article/sidecar/codePoints';
import { given, type Json, type JsonObject } from '../article/sidecar/json';
import { software } from '../article/sidecar/vocabulary';
import { textHash } from '../article/sidecar/textHash';
import type { Exported } from './exported';
import { tagged, type Label, type Tagged } from './tagged';

/** Our own words, beside those of the W3C Web Annotation vocabulary. */
const terms = ['quoteType', 'sense', 'state', 'confidence', 'entity', 'entityKind', 'lat', 'lon', 'geonameId', 'check'] as const;
const links = { saidBy: 'speaker', reportedBy: 'cue', within: 'quote' } as const;
const namespace = 'urn:on-the-record:terms#';
const context: Json = ['http://www.w3.org/ns/anno.jsonld', {
  Mark: `${namespace}Mark`,
  ...Object.fromEntries(terms.map((term) => [term, `${namespace}${term}`])),
  ...Object.fromEntries(Object.keys(links).map((link) => [link, { '@id': `${namespace}${link}`, '@type': '@id' }])),
}];

/** What an annotation is for, in the words of the W3C vocabulary (section 3.3.5, Motivations). */
const motivationOf: Readonly<Record<Label, string>> = { Quote: 'classifying', Speaker: 'identifying', Cue: 'classifying', Claim: 'assessing', Location: 'identifying' };

const idOf = (page: string, number: number): string => `${page}#mark-${number}`;

function bodies({ label, quoteType, location, entity, check, state, confidence, note, links: to }: Tagged, page: string): Json {
  const linked = Object.entries(links).flatMap(([link, role]) => to.filter((each) => each.role === role).map((each): [string, Json] => [link, idOf(page, each.to)]));
  const isPlaced = location?.lat !== undefined && location.lon !== undefined;
  return [
    { type: 'TextualBody', purpose: 'tagging', value: label },
    given({
      type: 'Mark', state, quoteType, sense: location?.sense, entity: location ? location.name : entity?.name, entityKind: entity?.kind, ...(isPlaced ? { lat: location.lat, lon: location.lon } : {}), geonameId: location?.geonameId,
      check, confidence: state === 'suggested' ? Number(confidence.toFixed(3)) : undefined, ...Object.fromEntries(linked),
    }),
    ...(note ? [{ type: 'TextualBody', purpose: 'commenting', value: note }] : []),
  ];
}

/**
 * The marks as a page of W3C Web Annotations (JSON-LD): each with the words that it is about and what stands around them, and its place
 * in code points, as the standard counts. Any program that reads the standard finds the label as a tag and the note as a comment.
 */
export function w3cPage(exported: Exported): string {
  const { text, name } = exported;
  const codePoints = new CodePoints(text);
  const page = `urn:on-the-record:${textHash(text)}`;
  const items = tagged(exported).map((mark): JsonObject => {
    const target = mark.spans.map((span): JsonObject => {
      const { exact, prefix, suffix } = anchorAt(text, span).selector;
      return { source: encodeURIComponent(name), selector: [{ type: 'TextPositionSelector', start: codePoints.count(span.start), end: codePoints.count(span.end) }, { type: 'TextQuoteSelector', exact, prefix, suffix }] };
    });
    return {
      id: idOf(page, mark.number), type: 'Annotation', motivation: motivationOf[mark.label],
      creator: mark.state === 'suggested' ? { type: 'Software', name: software } : { type: 'Person' },
      body: bodies(mark, page), target: target.length === 1 ? target[0]! : target,
    };
  });
  return `${JSON.stringify({ '@context': context, id: page, type: 'AnnotationPage', items }, null, 2)}\n`;
}
