import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { anchorAt } from '../../../../src/core/article/anchoring/anchor';
import { anchorsOf } from '../../../../src/core/article/review/anchorsOf';
import type { MarkDecision } from '../../../../src/core/article/review/decision';
import { CodePoints } from '../../../../src/core/article/sidecar/codePoints';
import type { Json, JsonObject } from '../../../../src/core/article/sidecar/json';
import { readSidecar } from '../../../../src/core/article/sidecar/readSidecar';
import { text } from '../articleFixture';
import { read, reviewed, sidecarOf, write } from './sidecarFixture';

const written = write(sidecarOf(reviewed().decisions));
const page = JSON.parse(written) as JsonObject & { readonly items: readonly JsonObject[] };
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('media/annotations.schema.json', 'utf8')) as object);
const change = (content: string, edit: (page: Record<string, unknown> & { items: Record<string, Json>[] }) => void): string => {
  const parsed = JSON.parse(content) as Record<string, unknown> & { items: Record<string, Json>[] };
  edit(parsed);
  return JSON.stringify(parsed);
};

suite('sidecar', () => {
  test('what is written is read as it was', () => {
    const { decisions } = reviewed();
    assert.ok(decisions.size >= 7, String(decisions.size));
    assert.deepEqual([...read(written).decisions].sort(), [...decisions].sort());
    for (const decision of read(written).decisions.values()) for (const { span } of anchorsOf(decision)) assert.ok(span);
  });

  test('what is written again is the same, byte for byte, by any later version', () => {
    assert.equal(write(read(written)), written);
    assert.equal(write(read(written), text, '10.0.0'), written);
  });

  test('it reads well in a diff: keys sorted, a line each, annotations in the order of the text, a line break at the end', () => {
    assert.ok(written.endsWith('}\n'));
    const sorted = (value: Json): boolean =>
      typeof value !== 'object' || value === null || (Object.values(value).every(sorted) && (Array.isArray(value) || JSON.stringify(Object.keys(value)) === JSON.stringify(Object.keys(value).sort())));
    assert.ok(sorted(page));
    const starts = page.items.map((item) => {
      const [target] = [item['target']].flat() as unknown as { selector: { start: number }[] }[];
      return target!.selector[0]!.start;
    });
    assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
  });

  test('the schema that ships accepts it', () => assert.ok(validate(page), JSON.stringify(validate.errors)));

  test('the schema says what is wrong', () => {
    const wrongs: ((item: Record<string, Json>) => void)[] = [
      (item) => delete item['id'],
      (item) => delete item['target'],
      (item) => (item['created'] = 'yesterday'),
      (item) => (item['body'] = { ...(item['body'] as JsonObject), state: 'maybe' }),
      (item) => (item['body'] = { ...(item['body'] as JsonObject), about: 'weather' }),
      (item) => (item['target'] = { source: 'bridge.article', selector: [{ type: 'TextPositionSelector', start: -1, end: 2 }] }),
    ];
    const item = page.items.findIndex((each) => (each['body'] as JsonObject)['about'] === 'mark');
    for (const wrong of wrongs) assert.ok(!validate(JSON.parse(change(written, ({ items }) => void wrong(items[item]!)))), wrong.toString());
  });

  test('it is a W3C Annotation Page: contexts, types, IRIs, agents, times, targets with both selectors in code points', () => {
    const [standard, own] = page['@context'] as [string, JsonObject];
    assert.equal(standard, 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(page['type'], 'AnnotationPage');
    const motivations = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];
    const standardTerms = new Set(['id', 'type', 'target', 'body', 'created', 'modified', 'creator', 'motivation', 'source', 'selector', 'start', 'end', 'exact', 'prefix', 'suffix', 'name']);
    const points = Array.from(text);
    const visit = (value: Json, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Array.isArray(value)) {
        for (const key of Object.keys(value)) assert.ok(standardTerms.has(key) || key in own || key === 'version', `${path}.${key} is in no context`);
        const [position, quote] = ((value as JsonObject)['selector'] ?? []) as unknown as { type: string; start: number; end: number; exact: string }[];
        if (position && quote) assert.deepEqual([position.type, quote.type, points.slice(position.start, position.end).join('')], ['TextPositionSelector', 'TextQuoteSelector', quote.exact]);
      }
      for (const [key, inner] of Object.entries(value)) visit(inner as Json, `${path}.${key}`);
    };
    for (const item of page.items) {
      visit(item, 'item');
      assert.equal(item['type'], 'Annotation');
      assert.match(item['id'] as string, /^urn:/);
      assert.ok(motivations.includes(item['motivation'] as string));
      assert.deepEqual(item['creator'], { name: 'Ada Reed', type: 'Person' });
      for (const time of ['created', 'modified']) assert.equal(new Date(item[time] as string).toISOString(), item[time]);
      for (const target of [item['target']].flat() as JsonObject[]) assert.equal(target['source'], 'bridge.article');
      const body = item['body'] as JsonObject;
      if (body['state'] === 'accepted') assert.deepEqual(body['creator'], { name: 'On the Record', type: 'Software', version: '9.9.9' });
      if (body['state'] === 'added') assert.equal(body['creator'], undefined);
    }
  });

  test('an orphan says so, keeps its last place, and is an orphan when it is read', () => {
    const { decisions } = reviewed();
    const [id, decision] = [...decisions].find(([, each]) => each.about === 'mark')! as [string, MarkDecision];
    const orphan = { ...decision, anchor: { ...decision.anchor, span: null, selector: { ...decision.anchor.selector, exact: 'words that are gone' } } };
    const content = write(sidecarOf(new Map(decisions).set(id, orphan)));
    assert.match(content, /"orphaned": true/);
    assert.ok(validate(JSON.parse(content)), JSON.stringify(validate.errors));
    assert.deepEqual(read(content).decisions.get(id), orphan);
  });

  test('in another text nothing has a place yet, but the words and where they were are known', () => {
    for (const decision of read(written, `Breaking: ${text}`).decisions.values()) {
      for (const { span, selector } of anchorsOf(decision)) assert.ok(!span && selector.exact);
    }
  });

  test('emoji, combining marks, right-to-left, CRLF: code points in the file, code units in the editor', () => {
    const hard = '🧾👩‍👩‍👧 e\u0301\r\nשלום “עליכם” 🇺🇳\r\n𝒳 said no.';
    fc.assert(
      fc.property(fc.nat(hard.length - 1), fc.nat(hard.length), (a, b) => {
        const codePoints = new CodePoints(hard);
        const isCut = (offset: number): boolean => /[\uD800-\uDBFF]$/.test(hard.slice(0, offset)) && /^[\uDC00-\uDFFF]/.test(hard.slice(offset));
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        if (start === end || isCut(start) || isCut(end)) return;
        assert.equal(codePoints.count(start), Array.from(hard.slice(0, start)).length);
        assert.equal(codePoints.offset(codePoints.count(start)), start);
        const [, decision] = [...reviewed().decisions].find(([, each]) => each.about === 'mark' && each.state === 'added')! as [string, MarkDecision];
        const there = { ...decision, anchor: anchorAt(hard, { start, end }) };
        assert.deepEqual(read(write(sidecarOf(new Map([[there.id, there]])), hard), hard).decisions.get(there.id), there);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('code points of long texts', () => {
    const long = '🧾a'.repeat(20_000);
    const codePoints = new CodePoints(long);
    for (const offset of [0, 2, 3, 4095, 4098, 12_288, 12_291, 59_997, 60_000]) assert.equal(codePoints.count(offset), Array.from(long.slice(0, offset)).length, String(offset));
    for (const count of [0, 1, 2, 2731, 8192, 40_000, 50_000]) assert.equal(codePoints.offset(count), Array.from(long).slice(0, count).join('').length, String(count));
  });

  test('a byte order mark and other line ends in the file change nothing', () => assert.equal(write(read(`\uFEFF${written.replaceAll('\n', '\r\n')}`)), written));
});

suite('sidecar: what we do not know survives', () => {
  const strange: JsonObject = { id: 'urn:x:1', type: 'Annotation', body: 'http://example.org/a', target: { source: 'bridge.article', selector: { type: 'TextPositionSelector', start: 9, end: 12 } }, stylesheet: 'x' };

  test('fields of the page, of annotations, of bodies, of selectors; further bodies, targets and selectors', () => {
    const added = change(written, (page) => {
      page['label'] = 'by the desk';
      page['@context'] = [...(page['@context'] as Json[]), { desk: 'urn:desk' }];
      for (const item of page.items) {
        item['rights'] = 'https://creativecommons.org/licenses/by/4.0/';
        item['body'] = [{ ...(item['body'] as JsonObject), deskNumber: 7 }, { type: 'TextualBody', value: 'another body' }];
        for (const target of [item['target']].flat() as Record<string, Json>[]) {
          target['renderedVia'] = 'somewhere';
          (target['selector'] as Json[]).push({ type: 'CssSelector', value: 'p' });
          (target['selector'] as Record<string, Json>[])[1]!['refinedBy'] = { type: 'FragmentSelector', value: 'x' };
        }
      }
    });
    const kept = write(read(added));
    assert.deepEqual(JSON.parse(kept), JSON.parse(added));
    assert.equal(write(read(kept)), kept);
  });

  test('they stay with a decision that changes', () => {
    const added = change(written, ({ items }) => items.forEach((item) => (item['rights'] = 'ours')));
    const sidecar = read(added);
    const decisions = new Map([...sidecar.decisions].map(([id, decision]) => [id, { ...decision, note: 'changed' }]));
    const again = JSON.parse(write({ ...sidecar, decisions })) as { items: JsonObject[] };
    for (const item of again.items) assert.deepEqual([item['rights'], (item['body'] as JsonObject)['note']], ['ours', 'changed']);
  });

  test('annotations of others and of later versions, wherever they stand', () => {
    const later = { ...page.items[0]!, id: 'urn:later', body: { ...(page.items[0]!['body'] as JsonObject), kind: 'statistic' } };
    const added = change(written, ({ items }) => items.push(strange, later, 5 as never, 'x' as never, null as never, [[]] as never));
    const result = readSidecar(added, text);
    assert.ok(result.outcome === 'read');
    assert.equal(result.notUnderstood, 1);
    assert.equal(result.sidecar.decisions.size, page.items.length);
    const kept = write(result.sidecar);
    const all = (content: string): string[] => (JSON.parse(content) as { items: Json[] }).items.map((item) => JSON.stringify(item)).sort();
    assert.deepEqual(all(kept).map((item) => JSON.parse(item) as Json), all(JSON.stringify(JSON.parse(kept))).map((item) => JSON.parse(item) as Json));
    for (const item of [strange, later, 5, 'x', null, [[]]]) assert.ok((JSON.parse(kept) as { items: Json[] }).items.some((each) => JSON.stringify(sortKeys(each)) === JSON.stringify(sortKeys(item))), JSON.stringify(item));
    assert.equal(write(read(kept)), kept);
  });

  test('a second annotation with the same id is kept', () => {
    const twice = change(written, ({ items }) => items.push({ ...items[0]!, rights: 'second' }));
    assert.equal((JSON.parse(write(read(twice))) as { items: Json[] }).items.length, page.items.length + 1);
  });

  test('keys of prototypes are keys like any other', () => {
    const hostile = written.replace('"items"', '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "items"').replaceAll('"note": ""', '"note": "", "__proto__": {"state": "accepted", "polluted": true}');
    const sidecar = read(hostile);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    const kept = write(sidecar);
    assert.deepEqual(Object.keys(JSON.parse(kept) as object).filter((key) => /proto|constructor/.test(key)), ['__proto__', 'constructor']);
    assert.equal(kept.split('__proto__').length, hostile.split('__proto__').length);
  });
});

const sortKeys = (value: Json): Json =>
  Array.isArray(value) ? (value as Json[]).map(sortKeys) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)])) : value;

suite('sidecar: what is no sidecar', () => {
  const outcome = (content: string): string => {
    const result = readSidecar(content, text);
    return result.outcome === 'broken' ? result.because : result.outcome;
  };
  const cases: readonly [string, string, string][] = [
    ['nothing', '', 'notJson'],
    ['half of one', written.slice(0, written.length / 2), 'notJson'],
    ['conflict marks of git', `<<<<<<< HEAD\n${written}=======\n${written}>>>>>>> theirs\n`, 'notJson'],
    ['binary', '\u0000\u0001\u0002', 'notJson'],
    ['a list', '[]', 'notAnnotations'],
    ['a number', '7', 'notAnnotations'],
    ['null', 'null', 'notAnnotations'],
    ['another program’s JSON', '{"annotations": []}', 'notAnnotations'],
    ['items that are no list', '{"type": "AnnotationPage", "items": {"length": 3}}', 'notAnnotations'],
    ['a version that is no number', '{"type": "AnnotationPage", "items": [], "schemaVersion": "latest"}', 'notAnnotations'],
    ['a later version', '{"type": "AnnotationPage", "items": [], "schemaVersion": 2}', 'newer'],
    ['ten million items', `{"type": "AnnotationPage", "items": [${'0,'.repeat(10_000_000)}0]}`, 'tooLarge'],
    ['a million items', `{"type": "AnnotationPage", "items": [${'0,'.repeat(1_000_000)}0]}`, 'tooLarge'],
    ['lists in lists in lists', `{"type": "AnnotationPage", "items": [${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 'tooLarge'],
    ['objects in objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'tooLarge'],
    ['a page of another program', '{"type": "AnnotationPage", "items": []}', 'read'],
  ];
  for (const [name, content, expected] of cases) test(`${name}: ${expected}`, () => assert.equal(outcome(content), expected));

  test('a decision with lists beyond all bounds is kept as it is', () => {
    const huge = change(written, ({ items }) => (items[0]!['target'] = Array.from({ length: 6000 }, () => items[0]!['target']!) as Json));
    const result = readSidecar(huge, text);
    assert.ok(result.outcome === 'read' && result.notUnderstood === 1 && result.sidecar.foreign.length === 1);
  });

  test('whatever a file says, nothing throws and nothing is lost', () => {
    const values = (page: Json): Json[] => (typeof page === 'object' && page !== null ? [page, ...Object.values(page).flatMap((value) => values(value))] : [page]);
    const drawn = fc.oneof(fc.constantFrom<Json>(...values(page).filter((value) => JSON.stringify(value).length < 500)), fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>, fc.constantFrom<Json>(null, -1, 1e308, '', '__proto__', [], {}));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), drawn), { minLength: 1, maxLength: 4 }), (edits) => {
        const spoiled = structuredClone(page.items) as Json[];
        for (const [at, value] of edits) {
          // walk down from the items by the number drawn, and put the value where the walk ends
          let holder = spoiled as unknown as Record<string, Json>;
          let n = at;
          for (;;) {
            const keys = Object.keys(holder);
            const key = keys[n % keys.length];
            if (key === undefined) break;
            const inner = holder[key];
            n = Math.floor(n / keys.length);
            if (n % 3 === 0 || typeof inner !== 'object' || inner === null || !Object.keys(inner).length) {
              holder[key] = structuredClone(value);
              break;
            }
            holder = inner as unknown as Record<string, Json>;
          }
        }
        const content = JSON.stringify({ ...page, items: spoiled });
        const result = readSidecar(content, text);
        assert.ok(result.outcome === 'read');
        const { decisions, foreign } = result.sidecar;
        assert.equal(decisions.size + foreign.length + result.sidecar.others.length, spoiled.length);
        const kept = write(result.sidecar);
        assert.equal(write(read(kept)), kept);
      }),
      { seed: 5, numRuns: 600 },
    );
  });

  test('a file that breaks off anywhere is told from a whole one', () => {
    for (let length = 0; length < written.length - 2; length += 37) assert.equal(outcome(written.slice(0, length)), 'notJson', String(length));
  });
});
