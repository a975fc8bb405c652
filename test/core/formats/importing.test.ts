import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../src/core/analysis/steps';
import { articleOf, type Article } from '../../../src/core/article/article';
import { applyChange, inverseOf } from '../../../src/core/article/review/change';
import { perform } from '../../../src/core/article/review/perform';
import { articleFormats } from '../../../src/core/formats/articleFormats';
import { bratZipFormat, readBratZip } from '../../../src/core/formats/bratZip';
import type { Exported } from '../../../src/core/formats/exported';
import { ImportFault } from '../../../src/core/formats/imported';
import { importFormats, readImport } from '../../../src/core/formats/importFormats';
import { placeImported, type PlacedImport } from '../../../src/core/formats/placeImported';
import { tagged } from '../../../src/core/formats/tagged';
import type { Analysis, Quote } from '../../../src/core/analysis/analysis';
import type { Span } from '../../../src/core/span';
import { at, text as plainText } from '../article/articleFixture';
import { write as writeDecided, reviewed, sidecarOf } from '../article/sidecar/sidecarFixture';
import { exportedOf, hostile, named, plain } from './exportedFixture';

const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
const nothing: Analysis = { quotes: [], entities: [], locations: [], claims: [] };

const placed = (content: string | Uint8Array, text: string, id?: string): PlacedImport => runToEnd(placeImported(readImport(bytes(content), text, id, readBratZip).imported, text));

/** The article after a file was brought into it; without suggestions unless `into` has some. */
function broughtInto(content: string | Uint8Array, text: string, into: Article = articleOf(nothing, { minimum: { claim: 0 } }), id?: string): Article {
  const { marks, decisions } = placed(content, text, id);
  let ids = 0;
  const change = perform(into, text, { type: 'bringIn', marks, decisions, source: 'Imported from a test' }, { name: 'Ida', now: '2031-05-04T06:30:00.000Z', newId: () => `urn:uuid:${++ids}` });
  const after = applyChange(into.decisions, change);
  assert.deepEqual([...applyChange(after, inverseOf(change))], [...into.decisions], 'one step takes it back');
  return articleOf(into.suggestions, into.options, after);
}

/** What of a mark every format that goes both ways keeps. */
const kept = ({ article, text }: Pick<Exported, 'article' | 'text'>): unknown[] => tagged({ article }).filter(({ label }) => label !== 'Cue').map(({ label, spans, quoteType, links, entity, location }) => ({
  label, quoteType, words: spans.map(({ start, end }) => text.slice(start, end)), at: spans, who: location ? undefined : entity?.name, sense: location?.sense, linked: links.map(({ role }) => role).filter((role) => role !== 'quote').sort(),
}));

const both = ['w3c', 'brat', 'brat-zip', 'webanno-tsv', 'label-studio', 'prodigy'];
const written = (id: string, exported: Exported): string | Uint8Array => [...articleFormats, bratZipFormat].find((format) => format.id === id)!.write(exported);

suite('annotations of other programs are brought in', () => {
  for (const id of both) {
    test(`what was exported as ${id} comes back as it was, with emoji, line ends of Windows and hostile names`, () => {
      for (const exported of [plain, hostile, named]) {
        const { text } = exported;
        const content = written(id, exported);
        const back = { text, article: broughtInto(content, text) };
        const spacesSqueezed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/(?:\\[rnt]|\s)+/g, ' ')) as unknown;
        if (exported === named) assert.deepEqual(kept(back).map((mark) => ({ ...(mark as object), who: '' })), kept(exported).map((mark) => ({ ...(mark as object), who: '' })));
        else assert.deepEqual(spacesSqueezed(kept(back)), spacesSqueezed(kept(exported)));
        assert.equal(back.article.orphans.length, 0);
      }
    });

    test(`any marks that overlap come back from ${id}`, () => {
      const words = fc.array(fc.constantFrom('bridge', '🧾', 'Zoë', '👩‍👩‍👧', '“We', 'kept”', 'said.', 'über', 'الجسر', 'x'), { minLength: 4, maxLength: 30 });
      const gaps = fc.constantFrom(' ', '\r\n\r\n', '\n', '  ');
      fc.assert(fc.property(words, fc.array(gaps, { minLength: 30, maxLength: 30 }), fc.array(fc.tuple(fc.nat(29), fc.nat(6), fc.constantFrom('quote', 'claim', 'location')), { maxLength: 8 }), (tokens, between, spans) => {
        let text = '';
        const places = tokens.map((word, i): Span => {
          text += i ? between[i]! : '';
          text += word;
          return { start: text.length - word.length, end: text.length };
        });
        const unique = new Map<string, readonly [Span, string]>();
        for (const [first, length, kind] of spans) {
          const [a, b] = [places[first % places.length]!, places[Math.min(places.length - 1, (first % places.length) + length)]!];
          const isOverlapping = kind === 'location' && [...unique.values()].some(([span, other]) => other === kind && span.start < b.end && a.start < span.end);
          if (!isOverlapping) unique.set(`${kind} ${a.start} ${b.end}`, [{ start: a.start, end: b.end }, kind]);
        }
        const of = (wanted: string): (Span & { id: string })[] => [...unique].flatMap(([key, [span, kind]]) => (kind === wanted ? [{ id: key, ...span }] : []));
        const analysis: Analysis = {
          ...nothing,
          quotes: of('quote').map((span): Quote => ({ ...span, type: 'indirect', cue: null, speaker: null, entity: null, confidence: 1, reason: '' })),
          claims: of('claim').map((span) => ({ ...span, score: 1, reasons: [], quote: null, claimant: null })),
          locations: of('location').map((span) => ({ ...span, name: text.slice(span.start, span.end).replace(/\s+/g, ' '), sense: 'place' as const, entity: null, confidence: 1, reason: '' })),
        };
        fc.pre(unique.size > 0);
        const exported = exportedOf(text, articleOf(analysis, { minimum: { claim: 0 } }));
        // WebAnno TSV knows whole words alone
        const tokensOf = new Set(exported.words().tokens.flatMap(({ start, end }) => [start, end]));
        fc.pre(id !== 'webanno-tsv' || [...unique.values()].every(([{ start, end }]) => tokensOf.has(start) && tokensOf.has(end)));
        const spansOf = (article: Article): string[] => article.marks.map(({ kind, start, end }) => `${kind} ${start} ${end}`).sort();
        assert.deepEqual(spansOf(broughtInto(written(id, exported), text)), spansOf(exported.article));
      }), { seed: 17, numRuns: 150 });
    });
  }

  test('each format is told by how its files begin', () => {
    for (const [id, form] of [['w3c', 'W3C Web Annotations'], ['brat', 'brat'], ['brat-zip', 'brat'], ['webanno-tsv', 'WebAnno TSV'], ['label-studio', 'Label Studio'], ['prodigy', 'Prodigy'], ['conll2003', 'CoNLL-2003']] as const) {
      assert.equal(readImport(bytes(written(id, plain)), plain.text, undefined, readBratZip).name, form);
    }
  });

  test('CoNLL-2003: places are taken, names only where a speaker is suggested', () => {
    const content = written('conll2003', plain);
    assert.deepEqual(broughtInto(content, plain.text).marks.map(({ kind, start, end }) => [kind, plain.text.slice(start, end)]), [['location', 'Tarnow']]);
    const into = broughtInto(content, plain.text, plain.article);
    assert.deepEqual(into.marks.filter(({ state }) => state === 'accepted').map(({ kind, start, end }) => [kind, plain.text.slice(start, end)]), [['speaker', 'Mayor Ilka Brandt'], ['location', 'Tarnow'], ['speaker', 'Otto Lenz']]);
    const hostileBack = broughtInto(written('conll2003', hostile), hostile.text);
    assert.deepEqual(hostileBack.marks.map(({ start, end }) => hostile.text.slice(start, end)), ['Tarnow']);
  });

  test('decisions of our own file come as they are, those that are here already stay', () => {
    const review = reviewed();
    const content = writeDecided(sidecarOf(review.decisions));
    const into = broughtInto(content, plainText, plain.article);
    assert.deepEqual([...into.decisions.keys()].sort(), [...review.decisions.keys()].sort());
    assert.equal(broughtInto(content, plainText, into).decisions.size, into.decisions.size);
  });

  test('a suggestion is accepted where the file says the same, changed where it says another thing; what a person decided stays', () => {
    const file = JSON.stringify([
      { type: 'Annotation', body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Location' }, { type: 'TextualBody', purpose: 'commenting', value: 'Sure?' }], target: { selector: { type: 'TextQuoteSelector', exact: 'Tarnow', prefix: 'said in ', suffix: ' on' } } },
      { type: 'Annotation', body: { type: 'TextualBody', purpose: 'tagging', value: 'Direct quote' }, target: { selector: { type: 'TextPositionSelector', ...at('half of it was wasted') } } },
    ]);
    const into = broughtInto(file, plainText, plain.article);
    const [place, quote] = [...into.decisions.values()];
    assert.deepEqual([place?.about === 'mark' && place.state, place?.note], ['accepted', 'Sure? — Imported from a test']);
    assert.deepEqual([quote?.about === 'mark' && quote.state, quote?.about === 'mark' && quote.value.kind === 'quote' && quote.value.type], ['changed', 'direct']);
    assert.equal(quote?.by, 'Ida');
    assert.deepEqual([...broughtInto(file, plainText, into).decisions], [...into.decisions], 'brought in twice');
  });

  test('W3C pages of other programs are read: lists, collections, tags in any body', () => {
    const target = { source: 'x', selector: [{ type: 'TextQuoteSelector', exact: 'Otto Lenz', prefix: 'according to ', suffix: ', her' }] };
    const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: '#1', type: 'Annotation', body: [{ value: 'speaker', purpose: 'tagging' }], target };
    for (const page of [annotation, [annotation], { type: 'AnnotationPage', items: [annotation] }, { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } }, [{ ...annotation, body: undefined, bodyValue: 'Speaker' }], [{ ...annotation, body: 'Source', target: [target] }]]) {
      assert.deepEqual(broughtInto(JSON.stringify(page), plainText).marks.map(({ kind, start, end }) => [kind, plainText.slice(start, end)]), [['speaker', 'Otto Lenz']], JSON.stringify(page));
    }
  });

  test('what stands elsewhere by now is found, and what is gone is kept as an orphan', () => {
    const edited = `A new first line.\n\n${plainText.replace('half of it was wasted', 'nothing of the kind')}`;
    for (const id of both) {
      const article = broughtInto(written(id, plain), edited);
      assert.deepEqual(article.marks.filter(({ kind }) => kind === 'location').map(({ start, end }) => edited.slice(start, end)), ['Tarnow'], id);
      assert.ok(article.orphans.length >= 1, id);
      assert.ok(article.orphans.every(({ anchor }) => plainText.includes(anchor.selector.exact)), id);
    }
  });

  test('another article’s annotations are refused, whole', () => {
    const other = 'The council of Norland met behind closed doors, and nobody would say what was decided about the mill.\n';
    for (const id of [...both, 'conll2003']) assert.throws(() => placed(written(id, plain), other), (error) => error instanceof ImportFault && error.kind === 'otherArticle', id);
  });

  test('broken files name the line or the entry, and nothing of them is taken', () => {
    const fault = (content: string | Uint8Array, id?: string): unknown => {
      try {
        placed(content, plainText, id);
      } catch (error) {
        assert.ok(error instanceof ImportFault, `${String(error)} for ${String(content).slice(0, 60)}`);
        return [error.kind, error.where.line ?? error.where.entry];
      }
      return 'read';
    };
    assert.deepEqual(fault('{"type":"AnnotationPage",\n"items":[}'), ['notJson', 2]);
    assert.deepEqual(fault('[]'), ['nothing', undefined]);
    assert.deepEqual(fault('{"text":"x","spans":[]}\n{"text":', 'prodigy'), ['notJson', 2]);
    assert.deepEqual(fault(`${JSON.stringify({ text: plainText, spans: [{ start: 0, end: 99_999, label: 'quote' }] })}\n`), ['offsets', 1]);
    assert.deepEqual(fault(JSON.stringify([{ data: { text: plainText }, annotations: [{ result: [{ id: 'a', type: 'labels', value: { start: 5, end: 2, labels: ['Quote'] } }] }] }])), ['offsets', 1]);
    assert.deepEqual(fault('T1\tQuote 0 5\tMayor\nnonsense\n'), ['notThisFormat', 2]);
    assert.deepEqual(fault('T1\tQuote 9 5\tMayor\n'), ['offsets', 1]);
    assert.deepEqual(fault('#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Quote|label\n\n\n#Text=Mayor\n1-1\t0-9\tMayor\tQuote\n'), ['offsets', 6]);
    assert.deepEqual(fault('#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Quote|label\n\n\n#Text=Mayor\n1-1\tx\tMayor\tQuote\n'), ['notThisFormat', 6]);
    assert.deepEqual(fault('Mayor NNP O B-LOC\nopens NNS O\n'), ['notThisFormat', 2]);
    assert.deepEqual(fault('Once upon a time'), ['unknownFormat', undefined]);
    assert.deepEqual(fault('PK\u0003\u0004 and no more'), ['notThisFormat', undefined]);
    assert.deepEqual(fault(new Uint8Array(40_000_000)), ['tooLarge', undefined]);
  });

  test('files cut anywhere, or with bytes changed, are read or refused, and throw nothing else', () => {
    fc.assert(fc.property(fc.constantFrom(...both, 'conll2003'), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(127), (id, where, byte) => {
      const content = bytes(written(id, hostile));
      const i = Math.floor(where * (content.length - 1));
      const changed = content.slice();
      changed[i] = byte;
      for (const bad of [content.slice(0, i), changed]) {
        try {
          placed(bad, hostile.text, id);
        } catch (error) {
          assert.ok(error instanceof ImportFault || /UTF-8|text file/.test((error as Error).message), `${(error as Error).stack}`);
        }
      }
    }), { seed: 17, numRuns: 300 });
  });

  test('every form that is read is written, too', () => {
    for (const { id } of importFormats) assert.ok(articleFormats.some((format) => format.id === id), id);
  });
});
