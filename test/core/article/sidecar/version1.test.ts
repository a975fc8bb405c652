import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { wordsThere } from '../../../../src/core/article/review/decidedWords';
import type { Decision } from '../../../../src/core/article/review/decision';
import type { Json, JsonObject } from '../../../../src/core/article/sidecar/json';
import type { OtherVersion } from '../../../../src/core/article/sidecar/sidecar';
import { text as bridge } from '../articleFixture';
import { read, write } from './sidecarFixture';

const folder = join(import.meta.dirname, 'version1');
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('media/annotations.schema.json', 'utf8')) as object);

/** Files that the last version before 2 wrote, and what it read in them. */
const articles: readonly (readonly [string, string])[] = [['bridge', bridge], ['flood-levee', readFileSync('test/articles/flood-levee.txt', 'utf8')]];

interface Page extends JsonObject {
  readonly items: readonly JsonObject[];
}

for (const [name, text] of articles) {
  suite(`a sidecar of version 1: ${name}`, () => {
    const old = readFileSync(join(folder, `${name}.annotations.json`), 'utf8');
    const { decisions: kept, others: keptAside, foreign: keptForeign } = JSON.parse(readFileSync(join(folder, `${name}.read.json`), 'utf8')) as { decisions: Decision[]; others: OtherVersion[]; foreign: Json[] };
    /** Version 1 did not tell the words that were decided about from those that stood there, and knew of no checks. */
    const withWords = (decision: Decision): Decision => {
      if (decision.about !== 'mark') return decision;
      const { value } = decision;
      return { ...decision, decidedWords: wordsThere(decision), value: value.kind === 'claim' ? { ...value, check: null } : value };
    };
    const expected = { decisions: kept.map(withWords), others: keptAside.map((other) => ({ ...other, decision: withWords(other.decision) })), foreign: keptForeign };

    test('is read as it was: every decision, every version set aside, every annotation of others', () => {
      const { decisions, others, foreign, past } = read(old, text);
      assert.ok(expected.decisions.length > 5);
      assert.deepEqual([...decisions.values()], expected.decisions);
      assert.deepEqual([others, foreign, past.size], [expected.others, expected.foreign, 0]);
    });

    test('is rewritten once, whole: in the new form nothing is different, and it is not written again', () => {
      const written = write(read(old, text), text);
      const again = read(written, text);
      assert.deepEqual([...again.decisions].sort(), expected.decisions.map((decision) => [decision.id, decision]).sort());
      assert.deepEqual([again.others, again.foreign], [expected.others, expected.foreign]);
      assert.equal(write(again, text), written);
      assert.ok(validate(JSON.parse(written)), JSON.stringify(validate.errors));
      assert.ok(written.length < old.length / 2, `${old.length} characters become ${written.length}`);
    });

    test('in another text its words are looked for as they were', () => {
      const other = read(old, `Breaking: ${text}`);
      for (const decision of other.decisions.values()) {
        const was = expected.decisions.find(({ id }) => id === decision.id);
        if (decision.about === 'mark' && was?.about === 'mark') assert.deepEqual(decision.anchor.selector, was.anchor.selector);
      }
    });

    test('fields that nobody understands stay where they were; words of the old form do not', () => {
      const [before, after] = [old, write(read(old, text), text)].map((content) => JSON.parse(content) as Page) as [Page, Page];
      const strange = (item: JsonObject): Json => {
        const body = item['body'] as JsonObject;
        const [target] = [item['target']].flat() as { selector?: { type: string }[] }[];
        return [item['rights'] ?? null, body['deskNumber'] ?? null, ((body['entity'] ?? {}) as JsonObject)['wikidata'] ?? null, target?.selector?.filter?.(({ type }) => type === 'CssSelector').length ?? null];
      };
      const all = (page: Page): Json => Object.fromEntries(page.items.map((item): [string, Json] => [item['id'] as string, strange(item)]).sort(([a], [b]) => (a < b ? -1 : 1)));
      assert.deepEqual(all(after), all(before));
      assert.deepEqual([after['label'], after['schemaVersion']], [before['label'], 2]);
      for (const former of ['"about"', '"Decision"', '"quoteType"', '"mention"', 'SpecificResource', '"Software"']) assert.ok(!JSON.stringify(after.items).includes(former), former);
      if (before['label']) assert.deepEqual((after['@context'] as Json[])[2], { desk: 'urn:desk' });
    });
  });
}
