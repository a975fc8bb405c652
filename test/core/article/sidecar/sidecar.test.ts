import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { anchorAt } from '../../../../src/core/article/anchoring/anchor';
import { anchorsOf } from '../../../../src/core/article/review/anchorsOf';
import { checkStatuses } from '../../../../src/core/article/review/claimCheck';
import { isAboutItsWords, wordsThere } from '../../../../src/core/article/review/decidedWords';
import type { Decision, MarkDecision } from '../../../../src/core/article/review/decision';
import { CodePoints } from '../../../../src/core/article/sidecar/codePoints';
import type { Json, JsonObject } from '../../../../src/core/article/sidecar/json';
import { mergeSidecars } from '../../../../src/core/article/sidecar/mergeSidecars';
import { withDecisions } from '../../../../src/core/article/sidecar/past';
import { readSidecar } from '../../../../src/core/article/sidecar/readSidecar';
import { largestRest, mostAnnotations } from '../../../../src/core/article/sidecar/vocabulary';
import { text } from '../articleFixture';
import { linesChanged } from './linesChanged';
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

  test('what is written again is the same, byte for byte', () => assert.equal(write(read(written)), written));

  test('annotations stand in the order of the text, whoever decided first, and the file ends with a line break', () => {
    assert.ok(written.endsWith('}\n'));
    const starts = page.items.map((item) => {
      const [target] = [item['target']].flat() as unknown as { selector: { start: number }[] }[];
      return target!.selector[0]!.start;
    });
    assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
    assert.equal(write(sidecarOf(new Map([...reviewed().decisions].reverse()))), written);
  });

  test('it reads well in a diff: a decision more is three lines more, another decision one line in place of one', () => {
    const { decisions } = reviewed();
    const all = [...decisions];
    for (const [i, [id, decision]] of all.entries()) {
      const { added, removed } = linesChanged(write(sidecarOf(new Map(all.toSpliced(i, 1)))), written);
      assert.ok(added <= 4 && removed <= 1, `${id}: ${added} lines more, ${removed} less`);
      const noted = { ...decision, note: 'another', modified: '2026-11-22T11:00:00.000Z' };
      assert.deepEqual(linesChanged(written, write(withDecisions(sidecarOf(decisions), new Map(decisions).set(id, noted), noted.modified))), { added: 1, removed: 1 });
      if (decision.about !== 'mark') continue;
      const moved = { ...decision, anchor: anchorAt(text, { start: decision.anchor.position, end: decision.anchor.position + 5 }), modified: '2026-11-22T11:00:00.000Z' };
      assert.deepEqual(linesChanged(written, write(withDecisions(sidecarOf(decisions), new Map(decisions).set(id, moved), moved.modified))), { added: 2, removed: 2 });
    }
    const first = [...decisions.keys()][0]!;
    const { added, removed } = linesChanged(written, write(withDecisions(sidecarOf(decisions), new Map(all.filter(([id]) => id !== first)), '2026-11-22T11:00:00.000Z')));
    assert.deepEqual([added, removed], [3, 3], 'taken back');
  });

  test('the schema that ships accepts it, with what was changed and taken back', () => {
    const [first, second] = [...reviewed().decisions] as [[string, Decision], [string, Decision]];
    const now = '2026-11-22T11:00:00.000Z';
    const rest = new Map([...reviewed().decisions].filter(([id]) => id !== first[0])).set(second[0], { ...second[1], modified: now });
    const content = write(withDecisions(sidecarOf(reviewed().decisions), rest, now));
    assert.match(content, /"past".*"as:deleted"[^]*"past"/);
    for (const each of [page, JSON.parse(content)]) assert.ok(validate(each), JSON.stringify(validate.errors));
  });

  test('the schema says what is wrong', () => {
    const wrongs: ((item: Record<string, Json>) => void)[] = [
      (item) => delete item['id'],
      (item) => delete item['target'],
      (item) => delete item['motivation'],
      (item) => (item['created'] = 'yesterday'),
      (item) => (item['body'] = { ...(item['body'] as JsonObject), state: 'maybe' }),
      (item) => (item['body'] = { ...(item['body'] as JsonObject), type: 'Weather' }),
      (item) => (item['body'] = { ...(item['body'] as JsonObject), suggestion: { place: 'char=1' } }),
      (item) => (item['target'] = { source: 'bridge.article', selector: [{ type: 'TextPositionSelector', start: -1, end: 2 }] }),
      (item) => (item['past'] = ['long ago']),
      (item) => (item['body'] = { ...(item['body'] as JsonObject), decidedWords: 'half of it' }),
      (item) => (item['creator'] = { name: 'Ada Reed' }),
    ];
    const item = page.items.findIndex((each) => (each['body'] as JsonObject)['state']);
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
      for (const time of ['created', 'modified']) if (item[time] !== undefined || time === 'created') assert.equal(new Date(item[time] as string).toISOString(), item[time]);
      for (const target of [item['target']].flat() as JsonObject[]) assert.equal(target['source'], 'bridge.article');
      assert.equal((item['body'] as JsonObject)['creator'], undefined, 'what is decided is the person’s');
    }
    assert.deepEqual(page['suggestions'], { creator: { name: 'On the Record', type: 'Software' } }, 'what it answers is the machine’s');
    assert.ok('suggestions' in own);
  });

  test('a person who decides is a person also without a name', () => {
    for (const by of ['', null]) {
      const nameless = write(sidecarOf(new Map([...reviewed().decisions].map(([id, decision]) => [id, { ...decision, by }]))));
      const { items } = JSON.parse(nameless) as { items: JsonObject[] };
      for (const item of items) assert.deepEqual(item['creator'], { type: 'Person' });
      assert.ok(validate(JSON.parse(nameless)), JSON.stringify(validate.errors));
      for (const decision of read(nameless).decisions.values()) assert.equal(decision.by, '', 'whoever it was, it need not be who reads it');
    }
  });

  test('the words that were decided about are there only where others stand now, and are read back', () => {
    assert.doesNotMatch(written.replace(/"@context":[^\n]*/, ''), /decidedWords/);
    const { decisions } = reviewed();
    const [id, decision] = [...decisions].find(([, each]) => each.about === 'mark' && each.value.kind === 'quote' && each.state === 'accepted')! as [string, MarkDecision];
    const changed = { ...decision, decidedWords: ['“We broke our word,”', '“and the “budget”.”\r\n🧾'] };
    const content = write(sidecarOf(new Map(decisions).set(id, changed)));
    assert.ok(validate(JSON.parse(content)), JSON.stringify(validate.errors));
    assert.deepEqual(read(content).decisions.get(id), changed);
    assert.equal(write(read(content)), content);
    assert.deepEqual(linesChanged(written, content), { added: 1, removed: 1 });
    assert.equal(write({ ...read(content), decisions }), written, 'and are gone with the change');
    const [item] = (JSON.parse(content) as { items: JsonObject[] }).items.filter((each) => each['id'] === id);
    const withWords = (decidedWords: Json): string => change(content, (of) => (of.items = [{ ...item!, body: { ...(item!['body'] as JsonObject), decidedWords } }]));
    assert.doesNotMatch(write(read(withWords([...decision.decidedWords]))).replace(/"@context":[^\n]*/, ''), /decidedWords/, 'nor where somebody wrote them needlessly');
    for (const bad of ['words', 7, [7], { 0: 'words' }] as Json[]) {
      const result = readSidecar(withWords(bad), text);
      assert.equal(result.outcome === 'read' && result.notUnderstood, 1, JSON.stringify(bad).slice(0, 40));
    }
  });

  test('an orphan says so, keeps its last place, and is an orphan when it is read', () => {
    const { decisions } = reviewed();
    const [id, decision] = [...decisions].find(([, each]) => each.about === 'mark')! as [string, MarkDecision];
    const orphan = { ...decision, anchor: { ...decision.anchor, span: null, selector: { ...decision.anchor.selector, exact: 'words that are gone' } } };
    const content = write(sidecarOf(new Map(decisions).set(id, orphan)));
    assert.match(content, /"orphaned":true/);
    assert.ok(validate(JSON.parse(content)), JSON.stringify(validate.errors));
    assert.deepEqual(read(content).decisions.get(id), orphan);
  });

  test('a place within a decision that is lost stays lost, though its words stand beside it', () => {
    const [id, decision] = [...reviewed().decisions].find(([, each]) => each.about === 'mark' && each.value.kind === 'quote' && each.value.cue)! as [string, MarkDecision];
    const value = decision.value as Extract<MarkDecision['value'], { kind: 'quote' }>;
    const lost: MarkDecision = { ...decision, value: { ...value, cue: { ...value.cue!, span: null } } };
    const again = read(write(sidecarOf(new Map([[id, lost]])))).decisions.get(id) as MarkDecision;
    const { cue } = again.value as typeof value;
    assert.deepEqual([cue?.span, cue?.position, cue?.selector.exact], [null, value.cue!.position, value.cue!.selector.exact]);
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

  test('wherever cue, speaker, pieces, suggestion and mention lie, in any script: they are read as they were, and in another text their words are known', () => {
    const hard = 'Ilka 🧾 said: “שלום 👩‍👩‍👧 now”. 𝒳 e\u0301 said so, Ilka told 🇺🇳 us.\r\n'.repeat(5);
    const isCut = (offset: number): boolean => /[\uD800-\uDBFF]$/.test(hard.slice(0, offset)) && /^[\uDC00-\uDFFF]/.test(hard.slice(offset));
    const place = fc.tuple(fc.nat(hard.length - 1), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({ start, end: Math.min(hard.length, start + length) })).filter(({ start, end }) => !isCut(start) && !isCut(end));
    const anchor = place.map((span) => anchorAt(hard, span));
    const entity = fc.option(fc.record({ name: fc.constantFrom('Ilka', 'said', '🧾', ''), kind: fc.constantFrom('person' as const, 'group' as const), mention: fc.option(anchor) }));
    const check = fc.option(fc.record({
      status: fc.constantFrom(...checkStatuses), source: fc.constantFrom('', 'https://example.org/a?b=1'), note: fc.constantFrom('', 'The “bill” 🧾'), by: fc.constantFrom('', 'Ada Reed'), at: fc.constantFrom('2026-11-22T10:00:00.000Z', '2026-11-22T10:30:00.000Z'),
    }));
    const value = fc.oneof(
      fc.record({ kind: fc.constant('quote' as const), type: fc.constantFrom('direct' as const, 'mixed' as const), pieces: fc.array(anchor, { maxLength: 3 }), cue: fc.option(anchor), speaker: fc.option(anchor), entity, confidence: fc.constantFrom(1, 0.5), reason: fc.constantFrom('', 'why') }),
      fc.record({ kind: fc.constant('speaker' as const), entity }),
      fc.record({ kind: fc.constant('claim' as const), score: fc.constantFrom(1, 0.25), reasons: fc.constantFrom([], ['why']), lowers: fc.constant([]), claimKind: fc.constantFrom(null, 'event' as const), evidence: fc.constant(null), claimant: entity, check }),
      fc.record({ kind: fc.constant('location' as const), name: fc.constantFrom('Ilka', 'Köln'), sense: fc.constantFrom('place' as const, 'metonym' as const), place: fc.constantFrom(null, { name: 'Köln', lat: 50.9, lon: 7 }), chosen: fc.boolean(), alternatives: fc.constant([]), entity, confidence: fc.constant(1), reason: fc.constant('') }),
    );
    const about = fc.record({
      about: fc.constant('mark' as const), id: fc.constant('urn:x'), state: fc.constantFrom('suggested' as const, 'accepted' as const, 'rejected' as const, 'changed' as const, 'added' as const), anchor,
      suggestion: fc.option(fc.record({ kind: fc.constantFrom('quote' as const, 'claim' as const), anchor })), value, note: fc.constantFrom('', 'a note'), compared: fc.constantFrom([], [{ reader: 'Ben “B” 🧾', had: null }, { reader: '', had: 'sha256:0' }]), by: fc.constantFrom('', 'Ada Reed'),
      created: fc.constant('2026-11-22T10:00:00.000Z'), modified: fc.constantFrom('2026-11-22T10:00:00.000Z', '2026-11-22T11:00:00.000Z'),
    });
    const decision: fc.Arbitrary<MarkDecision> = fc.tuple(about, fc.boolean()).map(([{ compared, ...made }, isChanged]) => ({ ...made, ...(compared.length ? { compared } : {}), decidedWords: isChanged && isAboutItsWords(made) ? ['words of', 'then 🧾'] : wordsThere(made) }));
    fc.assert(
      fc.property(decision.map((drawn) => structuredClone(drawn)), (made) => {
        const content = write(sidecarOf(new Map([[made.id, made]])), hard);
        assert.deepEqual(read(content, hard).decisions.get(made.id), made, content);
        assert.equal(write(read(content, hard), hard), content);
        assert.ok(validate(JSON.parse(content)), JSON.stringify(validate.errors));
        const elsewhere = read(content, `${hard} `).decisions.get(made.id)!;
        assert.deepEqual(anchorsOf(elsewhere).map(({ span, position, selector }) => [span, position, selector.exact]), anchorsOf(made).map(({ position, selector }) => [null, position, selector.exact]));
        assert.deepEqual(anchorsOf(elsewhere)[0]!.selector, made.anchor.selector);
      }),
      { seed: 7, numRuns: 1500 },
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
    const later = { ...page.items[0]!, id: 'urn:later', body: { ...(page.items[0]!['body'] as JsonObject), type: 'Statistic' } };
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

  test('numbers of others are written as they were found', () => {
    const numbers = ['12345678901234567890', '-0', '1.0', '1e400', '1E2', '0.10000000000000000001', '5', '-2.5'];
    const found = written
      .replace('"items":[', `"items":[{"id":"urn:n","type":"Annotation","says":"10,000 and 1e9 in \\"words\\" 1.0","values":[${numbers.join()}]},`)
      .replace('"textHash"', `"weight":${numbers[0]!},"textHash"`)
      .replace('"state":', `"deskNumber":{"value":${numbers[2]!}},"state":`);
    const kept = write(read(found));
    assert.ok(kept.includes(`"values":[${numbers.join()}]`), kept);
    for (const field of [`"weight":${numbers[0]!}`, `"deskNumber":{"value":${numbers[2]!}}`]) assert.ok(kept.includes(field), field);
    assert.equal(write(read(kept)), kept);
    assert.equal(write(mergeSidecars(read(kept), read(kept), read(kept)).sidecar), kept);
  });

  test('where an object has a key twice, both values are kept', () => {
    const twice = '{"id":"urn:x","type":"Annotation","rights":"one","rights":"two","body":{"a":[{"b":1,"b":1.0}]}}';
    const ours = written.replace('"state":"accepted"', '"state":"accepted","state":"rejected"');
    const result = readSidecar(ours.replace('"items":[', `"items":[${twice},`), text);
    assert.ok(result.outcome === 'read' && result.sidecar.foreign.length === 2);
    const kept = write(result.sidecar);
    assert.ok(kept.includes(twice) && kept.includes('"state":"accepted","state":"rejected"'));
    assert.equal(write(read(kept)), kept);
    const lists = written.replace('"items":[', '"items":["first"],"items":[');
    assert.deepEqual(read(lists).foreign, ['first'], 'even items');
    assert.equal(read(lists).decisions.size, page.items.length);
  });

  test('what goes without saying may be said, and is not kept when it is true no more', () => {
    const said = change(written, ({ items }) => {
      for (const item of items) {
        item['modified'] ??= item['created']!;
        if ((item['body'] as JsonObject)['type'] === 'Location') item['body'] = { ...(item['body'] as JsonObject), entity: { name: 'Tarnow', kind: 'place' }, sense: 'place', note: '' };
      }
    });
    assert.equal(write(read(said)), written);
  });

  test('what is unknown of a decision stays when its mark becomes one of another kind', () => {
    const added = read(change(written, ({ items }) => items.forEach((item) => (item['body'] = { ...(item['body'] as JsonObject), deskNumber: 7 }))));
    const claim = [...added.decisions.values()].find((each) => each.about === 'mark' && each.value.kind === 'claim')! as MarkDecision;
    const changed: MarkDecision = { ...claim, value: { kind: 'speaker', entity: null } };
    const { items } = JSON.parse(write({ ...added, decisions: new Map([[claim.id, changed]]) })) as { items: { body: JsonObject }[] };
    assert.deepEqual([items[0]!.body['type'], items[0]!.body['deskNumber']], ['Speaker', 7]);
  });

  test('keys of prototypes are keys like any other', () => {
    const hostile = written.replace('"items"', '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "items"').replaceAll('"state":"accepted"', '"state":"accepted", "__proto__": {"state": "rejected", "polluted": true}');
    const sidecar = read(hostile);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    const kept = write(sidecar);
    assert.deepEqual(Object.keys(JSON.parse(kept) as object).filter((key) => /proto|constructor/.test(key)), ['__proto__', 'constructor']);
    assert.equal(kept.split('__proto__').length, hostile.split('__proto__').length);
  });
});

const sortKeys = (value: Json): Json =>
  Array.isArray(value) ? (value as Json[]).map(sortKeys) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)])) : value;

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
    ['a later version', '{"type": "AnnotationPage", "items": [], "schemaVersion": 3}', 'newer'],
    ['ten million items', `{"type": "AnnotationPage", "items": [${'0,'.repeat(10_000_000)}0]}`, 'tooLarge'],
    ['a million items and one', `{"type": "AnnotationPage", "items": [${'0,'.repeat(mostAnnotations)}0]}`, 'tooLarge'],
    ['seventeen million characters besides items', `{"type": "AnnotationPage", "items": [], "label": "${'x'.repeat(largestRest)}"}`, 'tooLarge'],
    ['items without a comma', '{"type": "AnnotationPage", "items": [1 2]}', 'notJson'],
    ['items with a comma too many', '{"type": "AnnotationPage", "items": [1,]}', 'notJson'],
    ['an item that ends like another thing', '{"type": "AnnotationPage", "items": [{"a": 1]]}', 'notJson'],
    ['two pages', '{"type": "AnnotationPage", "items": []} {"type": "AnnotationPage", "items": []}', 'notJson'],
    ['strings that look like structure', String.raw`{"type": "AnnotationPage", "label": "\"items\": [1, {]\\\\", "items": ["]", "\\", "{\\\"", "[,"]}`, 'read'],
    ['lists in lists in lists', `{"type": "AnnotationPage", "items": [${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 'tooLarge'],
    ['objects in objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'tooLarge'],
    ['a page of another program', '{"type": "AnnotationPage", "items": []}', 'read'],
  ];
  for (const [name, content, expected] of cases) test(`${name}: ${expected}`, () => assert.equal(outcome(content), expected));

  test('no list is too long for one decision: a person may merge what is named ten thousand times', () => {
    const { decisions } = reviewed();
    const entity = [...decisions.values()].find((each) => each.about === 'entity')!;
    const mentions = Array.from({ length: 10_000 }, () => entity.mentions[0]!);
    const again = read(write(sidecarOf(new Map([[entity.id, { ...entity, mentions, splitOff: mentions, machineNames: mentions.map((_, i) => `name ${i}`) }]]))));
    assert.equal(anchorsOf(again.decisions.get(entity.id)!).length, 20_000);
  });

  test('what is no whole number is no position', () => {
    for (const start of ['0.5', '-1', '1e400', '12345678901234567890', '"3"']) {
      const spoiled = written.replace(/"start":\d+/, `"start":${start}`);
      const result = readSidecar(spoiled, text);
      assert.ok(result.outcome === 'read' && result.notUnderstood === 1, start);
      assert.ok(write(result.sidecar).includes(`"start":${start}`), 'kept as it is');
    }
  });

  test('whatever a file says, nothing throws and nothing is lost', () => {
    const values = (page: Json): Json[] => (typeof page === 'object' && page !== null ? [page, ...Object.values(page as JsonObject).flatMap((value) => values(value))] : [page]);
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
