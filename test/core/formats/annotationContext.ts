/** The terms of http://www.w3.org/ns/anno.jsonld that we use, as the W3C defines them: tests read nothing from the web. */
export const annotationContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#', dc: 'http://purl.org/dc/elements/1.1/', dcterms: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', as: 'http://www.w3.org/ns/activitystreams#', xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@type': '@id', '@id': '@id' }, type: { '@type': '@id', '@id': '@type' },
    Annotation: 'oa:Annotation', AnnotationPage: 'as:OrderedCollectionPage', TextualBody: 'oa:TextualBody', TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector', Person: 'foaf:Person', Software: 'as:Application',
    body: { '@type': '@id', '@id': 'oa:hasBody' }, target: { '@type': '@id', '@id': 'oa:hasTarget' }, source: { '@type': '@id', '@id': 'oa:hasSource' }, selector: { '@type': '@id', '@id': 'oa:hasSelector' }, creator: { '@type': '@id', '@id': 'dcterms:creator' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' }, purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    tagging: 'oa:tagging', commenting: 'oa:commenting', classifying: 'oa:classifying', identifying: 'oa:identifying', assessing: 'oa:assessing', describing: 'oa:describing',
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' }, value: { '@type': 'xsd:string', '@id': 'rdf:value' }, exact: { '@type': 'xsd:string', '@id': 'oa:exact' }, prefix: { '@type': 'xsd:string', '@id': 'oa:prefix' }, suffix: { '@type': 'xsd:string', '@id': 'oa:suffix' },
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' }, end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' }, name: { '@type': 'xsd:string', '@id': 'foaf:name' },
  },
} as const;
