import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import { check } from '@placemarkio/check-geojson';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import { articleOf } from '../../../src/core/article/article';
import { moveAnalysis } from '../../../src/core/article/edits';
import { articleFormats } from '../../../src/core/formats/articleFormats';
import { bratZipFormat } from '../../../src/core/formats/bratZip';
import type { Exported } from '../../../src/core/formats/exported';
import { tagged } from '../../../src/core/formats/tagged';
import { analysis, text } from '../article/articleFixture';
import { annotationContext } from './annotationContext';
import { empty, exportedOf, hostile, named, plain } from './exportedFixture';
import schema from './ninjs-3.0.json';
import { elements, xml } from './validators';

const write: (id: string, exported: Exported) => string = (id, exported) => {
  const written = articleFormats.find((format) => format.id === id)!.write(exported);
  assert.equal(typeof written, 'string');
  return written;
};
const json = (id: string, exported: Exported): unknown => JSON.parse(write(id, exported));
/** What a backslash and a letter stand for in the text of WebAnno TSV. */
const escapes = new Map(Object.entries({ '\\': '\\', t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' }));
const all = { plain, hostile, empty, named };
const each = (act: (exported: Exported, name: string) => unknown): unknown => Promise.all(Object.entries(all).map(([name, exported]) => act(exported, name)));

/** Words of a text by offsets that count code points, as Python and the W3C do. */
const byCodePoints = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');
/** Words of a text by a pair of offsets that count UTF-16 code units, as Java does. */
const piece = (text: string, pair: string): string => {
  const [start, end] = pair.split(' ').map(Number);
  return text.slice(start, end);
};
/** What is marked, as words; the pieces of a mark one by one. */
const markedWords = (exported: Exported): string[] => tagged(exported).flatMap(({ spans }) => spans.map(({ start, end }) => exported.text.slice(start, end)));

suite('the formats in which an article is exported', () => {
  for (const format of articleFormats) {
    test(`${format.title} writes the same file each time, of an article without marks too, and ends it with its last line`, () => {
      for (const exported of Object.values(all)) {
        const written = format.write(exported);
        assert.deepEqual(format.write(exported), written);
        if (typeof written === 'string') assert.match(written, /\n$/);
      }
    });
  }

  test('are told apart by their titles, ids and extensions', () => {
    for (const key of ['id', 'title', 'extension'] as const) assert.equal(new Set(articleFormats.map((format) => format[key])).size, articleFormats.length, key);
    for (const { id, extension, title, detail } of articleFormats) {
      assert.match(extension, /^[a-z0-9]+(?:\.[a-z0-9]+)?$/, title);
      assert.match(id, /^[a-z0-9-]+$/);
      assert.ok(detail, title);
    }
  });

  test('the analysis is what the command line prints', () => {
    const written = json('json', plain) as Record<string, unknown>;
    assert.equal(written['id'], 'bridge.txt');
    assert.deepEqual(written['quotes'], plain.article.analysis.quotes);
    assert.deepEqual(written['claims'], plain.article.analysis.claims);
  });
});

suite('what is exported, as parsers of others read it', () => {
  test('W3C: JSON-LD in which every term means something, and every annotation points at its words', async () => {
    const documentLoader = (url: string): Promise<{ documentUrl: string; document: unknown }> => {
      assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
      return Promise.resolve({ documentUrl: url, document: annotationContext });
    };
    await each(async (exported) => {
      const page = json('w3c', exported) as { items: { id: string; target: unknown; body: { value?: string }[] }[] };
      const [expanded] = await jsonld.expand(page, { documentLoader, safe: true });
      const items = (expanded!['http://www.w3.org/ns/activitystreams#items'] as { '@list': unknown[] }[])[0]!['@list'];
      assert.equal(items.length, tagged(exported).length);
      assert.equal(new Set(page.items.map(({ id }) => id)).size, page.items.length);
      const targets = page.items.flatMap(({ target }) => target as { selector: [{ start: number; end: number }, { exact: string }] }[]);
      assert.deepEqual(targets.map(({ selector: [{ start, end }] }) => byCodePoints(exported.text, start, end)), markedWords(exported));
      assert.deepEqual(targets.map(({ selector: [, { exact }] }) => exact), markedWords(exported));
    });
  });

  test('brat: every line is one of its kinds, covers its words in code points, and names only what is there', () => each((exported) => {
    const lines = write('brat', exported).split('\n').filter(Boolean);
    const ids = new Set(lines.map((line) => line.split('\t')[0]));
    assert.equal(ids.size, lines.length);
    for (const line of lines) {
      // as INCEpTION's reader takes them
      const text = /^(?<id>T[0-9]+)\t(?<type>[a-zA-Z0-9_][a-zA-Z0-9_-]*) (?<offsets>[0-9]+ [0-9]+(;[0-9]+ [0-9]+)*)\t(?<words>.*)$/.exec(line);
      if (text) {
        const words = text.groups!['offsets']!.split(';').map((pair) => byCodePoints(exported.text, ...(pair.split(' ').map(Number) as [number, number])));
        assert.equal(words.join(' '), text.groups!['words']);
        assert.ok(words.every((piece) => !/[\r\n]/.test(piece)));
        continue;
      }
      assert.match(line, /^(?:A\d+\t(?:Type|Sense|Check|State) T\d+ \w+|R\d+\t\w+ Arg1:T\d+ Arg2:T\d+|E\d+\tCue:T\d+ Quote:T\d+(?: Speaker:T\d+)?|#\d+\tAnnotatorNotes T\d+\t.+)$/);
      for (const [, id] of line.split('\t')[1]!.matchAll(/(?:^|[ :])(T\d+)/g)) assert.ok(ids.has(id), line);
    }
  }));

  test('brat for INCEpTION: a pair in a ZIP, whose offsets are those of Java, without events', () => each((exported) => {
    const files = unzipSync(bratZipFormat.write(exported));
    assert.deepEqual(Object.keys(files).sort(), ['article.ann', 'article.txt']);
    const decode = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const [ann, text] = [decode(files['article.ann']), decode(files['article.txt'])];
    assert.equal(text, exported.text);
    for (const [, offsets, words] of ann.matchAll(/^T\d+\t\w+ ([\d ;]+)\t(.*)$/gm)) assert.equal(offsets!.split(';').map((pair) => piece(text, pair)).join(' '), words);
    assert.doesNotMatch(ann, /^E/m);
  }));

  test('WebAnno TSV: as INCEpTION reads it, the text comes out as it was and each mark covers its words', () => each((exported) => {
    const [format, spans, relations, blank, second, ...body] = write('webanno-tsv', exported).split('\n');
    assert.deepEqual([format, blank, second], ['#FORMAT=WebAnno TSV 3.3', '', '']);
    const columns = spans!.split('|').length - 1 + relations!.split('|').length - 1;
    const layers = (json('inception-layers', exported) as { name: string; features: { name: string }[] }[]);
    for (const declared of [spans!, relations!]) {
      const [layer, ...features] = declared.slice('#T_SP='.length).split('|');
      const known = layers.find(({ name }) => name === layer)!.features.map(({ name }) => name);
      assert.deepEqual(features.filter((feature) => !feature.startsWith('BT_')), known);
    }
    let text = '';
    const covered = new Map<string, { start: number; end: number; label: string }>();
    let sentence: string[] = [];
    const unescape = (line: string): string => line.replace(/\\([\\tnrfb])/g, (_, sign: string) => escapes.get(sign)!);
    for (const line of body) {
      if (line.startsWith('#Text=')) sentence.push(unescape(line.slice('#Text='.length)));
      else if (line) {
        const cells = line.split('\t');
        assert.equal(cells.length, 3 + columns, line);
        const [begin, end] = cells[1]!.split('-').map(Number) as [number, number];
        if (sentence.length) text = text.padEnd(begin) + sentence.join('\n');
        sentence = [];
        for (const [, label, id] of cells[3]!.matchAll(/(\w+)\[(\d+)\]/g)) covered.set(id!, { label: label!, start: covered.get(id!)?.start ?? begin, end });
        const stacked = cells.slice(3, 10).map((cell) => cell.split(/(?<!\\)\|/).length);
        assert.equal(new Set(stacked).size, 1, line);
        for (const [, to] of cells.at(-1)!.matchAll(/\[\d+_(\d+)\]/g)) assert.ok(cells[3]!.includes(`[${to}]`), line);
      }
    }
    assert.equal(text.replace(/\s+/g, ' ').trim(), exported.text.replace(/\s+/g, ' ').trim());
    assert.deepEqual([...covered.values()].map(({ start, end }) => exported.text.slice(start, end)).sort(), markedWords(exported).sort());
  }));

  test('CoNLL-2003: four columns parted by blanks, and names that begin before they go on', () => each((exported) => {
    let before = 'O';
    for (const line of write('conll2003', exported).split('\n')) {
      const fields = line.split(' ');
      if (line) assert.equal(fields.length, 4, line);
      const tag = line ? fields[3]! : 'O';
      assert.match(tag, /^(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/);
      if (tag.startsWith('I-')) assert.ok(before.endsWith(tag.slice(1)), `${before} before ${line}`);
      before = tag;
    }
    if (exported === plain) assert.match(write('conll2003', exported), /\nMayor NNP O B-PER\nIlka NNP O I-PER\nBrandt NNP O I-PER\nsaid .*\nin .*\nTarnow NNP O B-LOC\n/);
  }));

  test('TEI: well formed, every pointer leads somewhere, and Recogito Studio finds the words of each annotation', () => each((exported) => {
    const document = xml(write('tei', exported));
    const ids = new Set(elements(document, '*').map((element) => element.getAttribute('xml:id')).filter(Boolean));
    for (const name of ['who', 'ana', 'corresp', 'prev', 'next']) {
      for (const element of elements(document, '*')) for (const pointer of (element.getAttribute(name) ?? '').split(' ').filter(Boolean)) assert.ok(ids.has(pointer.slice(1)), `${name}=${pointer}`);
    }
    const [standOff] = elements(document, 'standOff');
    assert.equal(standOff!.parentNode!.nodeName, 'TEI');
    const paragraphs = elements(document, 'p').filter(({ parentNode }) => parentNode!.nodeName === 'div').map(({ textContent }) => textContent ?? '');
    const words = elements(standOff!, 'annotation').map((annotation) => {
      const [from, to] = annotation.getAttribute('target')!.split(' ').map((pointer) => /^\/\/text\[@xml:id='text-1'\]\/body\[1\]\/div\[1\]\/p\[(\d+)\]::(\d+)$/.exec(pointer)!.slice(1).map(Number));
      assert.equal(from![0], to![0]);
      return paragraphs[from![0]! - 1]!.slice(from![1], to![1]);
    });
    assert.deepEqual(words, markedWords(exported));
    const labels = new Map(elements(document, 'category').map((category) => [category.getAttribute('xml:id'), category.textContent]));
    assert.deepEqual(elements(standOff!, 'annotation').map((annotation) => labels.get(annotation.getAttribute('ana')!.split(' ')[0]!.slice(1))), tagged(exported).flatMap(({ label, spans }) => spans.map(() => label)));
    if (exported === plain) assert.deepEqual(elements(document, 'said').map((said) => [said.textContent, said.getAttribute('who'), said.getAttribute('direct')]).slice(0, 3), [['“We kept our word,”', '#e1', 'true'], ['“and the budget.”', '#e1', 'true'], ['The bridge cost 40 million euros', '#e2', 'false']]);
  }));

  test('CATMA: each segment names an annotation of its own, of a tag that is there, and points at its words', () => each((exported) => {
    const document = xml(write('catma', exported));
    const instances = new Map(elements(document, 'fs').map((fs) => [fs.getAttribute('xml:id'), fs]));
    const tags = new Map(elements(document, 'fsDecl').map((tag) => [tag.getAttribute('xml:id'), elements(tag, 'fsDescr')[0]!.textContent]));
    const segments = elements(document, 'seg');
    assert.equal(new Set(segments.map((seg) => seg.getAttribute('ana'))).size, segments.length);
    assert.equal(instances.size, segments.length + 1);
    assert.deepEqual(segments.map((seg) => tags.get(instances.get(seg.getAttribute('ana')!.slice(1))!.getAttribute('type'))), tagged(exported).map(({ label }) => label));
    const words = segments.flatMap((seg) => elements(seg, 'ptr')).map((ptr) => exported.text.slice(...(/#char=(\d+),(\d+)$/.exec(ptr.getAttribute('target')!)!.slice(1).map(Number) as [number, number])));
    assert.deepEqual(words, markedWords(exported));
    for (const id of [...instances.keys(), ...tags.keys()]) assert.match(id!, /^CATMA_/);
  }));

  test('Label Studio: every result is of a control that the configuration has, with a value that it has, at its words', () => each((exported) => {
    const config = xml(write('label-studio-config', exported));
    const controls = new Map(elements(config, '*').filter((element) => element.getAttribute('name')).map((element) => [element.getAttribute('name')!, element]));
    const [{ data, predictions: [{ result }] }] = json('label-studio', exported) as [{ data: { text: string }; predictions: [{ result: { id: string; type: string; from_name: string; to_name: string; from_id: string; to_id: string; labels: string[]; value: { start: number; end: number; text: unknown; labels?: string[]; choices?: string[] } }[] }] }];
    assert.equal(data.text, exported.text);
    const ids = new Set(result.map(({ id }) => id));
    const values = (name: string): (string | null)[] => Array.from(controls.get(name)!.childNodes).filter(({ nodeType }) => nodeType === 1).map((child) => (child as Element).getAttribute('value'));
    const relations = elements(config, 'Relation').map((relation) => relation.getAttribute('value'));
    for (const { type, from_name, to_name, from_id, to_id, labels, value } of result) {
      if (type === 'relation') {
        assert.ok(ids.has(from_id) && ids.has(to_id) && labels.every((label) => relations.includes(label)));
        continue;
      }
      assert.equal(controls.get(from_name)!.tagName.toLowerCase(), type);
      assert.ok(controls.has(to_name));
      for (const each of [...(value.labels ?? []), ...(value.choices ?? [])]) assert.ok(values(from_name).includes(each), each);
    }
    assert.deepEqual(result.filter(({ type }) => type === 'labels').map(({ value: { start, end } }) => byCodePoints(exported.text, start, end)), markedWords(exported));
    assert.deepEqual(result.filter(({ type }) => type === 'labels').map(({ value }) => value.text), markedWords(exported));
  }));

  test('Prodigy: one line, tokens in order, spans at their words and their tokens', () => each((exported) => {
    const written = write('prodigy', exported);
    assert.equal(written.trimEnd().split('\n').length, 1);
    const { text, tokens, spans, relations } = JSON.parse(written) as { text: string; tokens: { id: number; start: number; end: number; text: string; ws: boolean }[]; spans: { start: number; end: number; token_start: number; token_end: number }[]; relations: { head: number; child: number }[] };
    assert.equal(text, exported.text);
    tokens.forEach(({ id, start, end, text: words }, i) => assert.deepEqual([id, byCodePoints(text, start, end)], [i, words]));
    assert.deepEqual(spans.map(({ start, end }) => byCodePoints(text, start, end)), markedWords(exported));
    for (const { start, end, token_start, token_end } of spans) assert.deepEqual([tokens[token_start]!.start, tokens[token_end]!.end], [start, end]);
    assert.ok(relations.every(({ head, child }) => head in tokens && child in tokens));
  }));

  test('CSV: as many cells in each row, with a byte order mark, and nothing that a spreadsheet would run', () => each((exported, name) => {
    for (const id of ['csv-quotes', 'csv-claims', 'csv-entities', 'csv-places']) {
      const written = write(id, exported);
      assert.ok(written.startsWith('\uFEFF') && written.endsWith('\r\n'));
      const rows = parseCsv(written, { bom: true, recordDelimiter: '\r\n' });
      if (name === 'plain') assert.equal(rows.length, { 'csv-quotes': 4, 'csv-claims': 3, 'csv-entities': 4, 'csv-places': 2 }[id]);
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+@]|^\s*-(?!\d)/, id);
    }
    if (name !== 'plain') return;
    const [quote] = parseCsv<Record<string, string>>(write('csv-quotes', exported), { bom: true, columns: true });
    assert.deepEqual(quote, { quote: '“We kept our word,” … “and the budget.”', type: 'direct', speaker: 'Ilka Brandt', 'speaker kind': 'person', 'speaker description': 'mayor', 'speaker as mentioned': 'Mayor Ilka Brandt', 'source kind': '', cue: 'said', confidence: '0.95', state: 'suggested', note: '', line: '3', start: '28', end: '109' });
  }));

  test('GeoJSON: as RFC 7946 has it, longitude first', () => each((exported) => {
    const map = check(write('geojson', exported)) as unknown as { features: { geometry: unknown; properties: { asMentioned: string[] } }[] };
    if (exported !== empty) assert.deepEqual([map.features[0]!.geometry, map.features[0]!.properties.asMentioned], [{ type: 'Point', coordinates: [20.98, 50.01] }, ['Tarnow']]);
  }));

  test('ninjs: as the schema of IPTC has it', () => {
    const ajv = new Ajv2020({ strict: false });
    ajv.addFormat('uri', (uri: string) => URL.canParse(uri));
    ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
    const isValid = ajv.compile(schema);
    const dated = { ...plain, source: { ...plain.source, author: 'Ada Voss', date: '2031-05-04T06:30+02:00', url: 'https://example.org/bridge', publisher: 'Tarnow Courier' } };
    for (const exported of [...Object.values(all), dated]) {
      const item = json('ninjs', exported) as { uri: string; places?: { geojson: object }[] };
      assert.ok(isValid(item), JSON.stringify(isValid.errors));
      for (const { geojson } of item.places ?? []) check(JSON.stringify(geojson));
    }
    const item = json('ninjs', dated) as { uri: string; by: string; contentCreated: string; people: object[] };
    assert.deepEqual([item.uri, item.by, item.contentCreated, item.people], ['https://example.org/bridge', 'Ada Voss', '2031-05-04T06:30:00+02:00', [{ name: 'Ilka Brandt', rel: 'quoted' }, { name: 'Otto Lenz', rel: 'quoted' }]]);
    assert.ok(!isValid({ ...item, unknown: 1 }) && !isValid({ ...item, people: [{ nom: '' }] }), 'the schema takes anything');
  });

  test('what the head of the file says of the article stands in every format that has a place for it', () => {
    const head = '---\ntitle: Mayor opens the bridge\nauthor: Ada Voss, Ben Okri\ndate: 2031-05-04T06:30:00+02:00\nsource: https://courier.example/bridge\npublisher: Tarnow Courier\n---\n\n';
    const exported = exportedOf(head + text, articleOf(moveAnalysis(analysis, [{ start: 0, end: 0, inserted: head.length }]), { minimum: { claim: 0 } }));
    const { source } = exported;
    assert.deepEqual(source, { headline: 'Mayor opens the bridge', author: 'Ada Voss, Ben Okri', date: '2031-05-04T06:30:00+02:00', url: 'https://courier.example/bridge', publisher: 'Tarnow Courier' });

    const [review] = json('claimreview', exported) as { itemReviewed: { datePublished: string; appearance: object } }[];
    assert.deepEqual(review!.itemReviewed.appearance, {
      '@type': 'NewsArticle', headline: source.headline, author: [{ '@type': 'Person', name: 'Ada Voss' }, { '@type': 'Person', name: 'Ben Okri' }],
      url: source.url, datePublished: source.date, publisher: { '@type': 'Organization', name: source.publisher },
    });
    assert.equal(review!.itemReviewed.datePublished, source.date);
    const item = json('ninjs', exported) as Record<string, unknown>;
    assert.deepEqual([item['uri'], item['by'], item['contentCreated'], item['headlines'], item['infoSources']], [source.url, source.author, source.date, [{ role: 'main', contentType: 'text/plain', value: source.headline }], [{ name: source.publisher }]]);
    assert.deepEqual((json('json', exported) as { source: object }).source, source);
    assert.deepEqual((json('label-studio', exported) as [{ data: object }])[0].data, { text: exported.text, name: 'bridge.txt', ...source });
    assert.deepEqual((json('prodigy', exported) as { meta: object }).meta, { source: 'bridge.txt', ...source });

    const header = xml(write('tei', exported));
    for (const [path, value] of [['bibl/title', source.headline], ['bibl/publisher', source.publisher], ['bibl/date', source.date], ['bibl/idno', source.url], ['titleStmt/author', source.author]] as const) {
      const [parent, name] = path.split('/') as [string, string];
      assert.equal(elements(elements(header, parent)[0]!, name)[0]?.textContent, value, path);
    }
    const collection = xml(write('catma', exported));
    assert.deepEqual(['title', 'author', 'publisher'].map((name) => elements(collection, name)[0]?.textContent), [source.headline, source.author, source.publisher]);
    const { document } = parseHTML(write('html', exported));
    for (const value of [source.headline, source.author, source.date, source.url, source.publisher]) assert.ok(document.querySelector('header')!.textContent.includes(value), `the page lacks ${value}`);
    const markdown = write('markdown', exported).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    for (const value of Object.values(source)) assert.ok(markdown.includes(value), `the summary lacks ${value}`);
  });

  test('of an article of which nothing is known nothing is said', () => {
    const exported = { ...plain, source: {} };
    assert.ok(!('source' in (json('json', exported) as object)));
    assert.deepEqual((json('label-studio', exported) as [{ data: object }])[0].data, { text: exported.text, name: 'bridge.txt' });
    assert.deepEqual((json('claimreview', exported) as { itemReviewed: { appearance: object } }[])[0]!.itemReviewed.appearance, { '@type': 'NewsArticle' });
  });

  test('ClaimReview: one for each claim that is marked', () => {
    const reviews = json('claimreview', plain) as { '@type': string; claimReviewed: string; itemReviewed: { author: { name: string } } }[];
    assert.deepEqual(reviews.map(({ '@type': type, claimReviewed, itemReviewed }) => [type, claimReviewed, itemReviewed.author.name]), [['ClaimReview', 'The bridge cost 40 million euros', 'Otto Lenz'], ['ClaimReview', 'half of it was wasted', 'Otto Lenz']]);
  });

  test('HTML: one page without a script or an address that it loads, whose links lead somewhere, and whose text is the article’s', () => each((exported) => {
    const written = write('html', exported);
    const { document } = parseHTML(written);
    assert.equal(document.querySelectorAll('script, img, link, iframe, object, style[src], [onclick], [onerror]').length, 0);
    assert.doesNotMatch(written, /url\(|@import/);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    for (const href of links) assert.ok(href.startsWith('https://www.openstreetmap.org/') || ids.includes(href.slice(1)), href);
    const squeezed = (words: string): string => words.replace(/\s+/g, '');
    assert.equal(squeezed(document.querySelector('article')!.textContent ?? ''), squeezed(exported.text));
    if (exported === named) assert.match(written, /&lt;script&gt;alert\(1\)/);
  }));

  test('Markdown: who says what, what is claimed, and where; nothing of the article means anything', () => {
    assert.equal(write('markdown', plain), [
      '# Mayor opens the new bridge', '',
      '## Who speaks', '',
      '- **Otto Lenz** (2)', '  - The bridge cost 40 million euros _(indirect)_', '  - half of it was wasted _(indirect)_',
      '- **Ilka Brandt**, mayor (1)', '  - “We kept our word,” … “and the budget&#46;” _(direct)_', '',
      '## Claims', '', '- The bridge cost 40 million euros _(Otto Lenz)_', '- half of it was wasted _(Otto Lenz)_', '',
      '## Places', '', '- Tarnow (PL)', '',
    ].join('\n'));
    assert.doesNotMatch(write('markdown', named), /<script|\[Ilka/);
  });
});
