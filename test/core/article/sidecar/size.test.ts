import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../../src/core/analysis/analyse';
import { articleOf } from '../../../../src/core/article/article';
import { applyChange } from '../../../../src/core/article/review/change';
import { noDecisions, type Decision, type Decisions } from '../../../../src/core/article/review/decision';
import { perform } from '../../../../src/core/article/review/perform';
import { emptySidecar } from '../../../../src/core/article/sidecar/sidecar';
import { readSidecar } from '../../../../src/core/article/sidecar/readSidecar';
import { withDecisions } from '../../../../src/core/article/sidecar/past';
import { writeSidecar } from '../../../../src/core/article/sidecar/writeSidecar';
import type { Resources } from '../../../../src/core/analysis/resources';
import { loadMedia } from '../../../loadMedia';
import { linesChanged } from './linesChanged';

const folder = 'test/articles';
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

const newId = (): string => 'urn:uuid:01234567-89ab-4cde-8f01-23456789abcd';

/** Everything that is marked in the article, accepted in one go. */
function accepted(text: string, resources: Resources): Decisions {
  const article = articleOf(analyse(text, resources), { minimum: { claim: 0 }, showRejected: true });
  let ids = 0;
  const by = { name: 'Ada Reed', now: '2026-11-22T10:00:00.000Z', newId: () => `${newId().slice(0, -12)}${String(++ids).padStart(12, '0')}` };
  return applyChange(noDecisions, perform(article, text, { type: 'accept', marks: article.marks.map(({ key }) => key) }, by));
}

const bytes = (words: string): number => Buffer.byteLength(JSON.stringify(words)) - 2;

suite('the size of a sidecar', () => {
  const written = new Map<string, { readonly text: string; readonly decisions: Decisions; readonly content: string }>();
  suiteSetup(async () => {
    const resources = await loadMedia();
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      const decisions = accepted(text, resources);
      written.set(name, { text, decisions, content: writeSidecar({ ...emptySidecar, decisions }, { text, article: name, newId }) });
    }
  });

  test('a suggestion that was plainly accepted takes at most 600 bytes beyond its words', () => {
    let count = 0;
    for (const [name, { content, text, decisions }] of written) {
      const empty = writeSidecar(emptySidecar, { text, article: name, newId });
      const words = [...decisions.values()].reduce((sum, decision) => sum + (decision.about === 'mark' ? bytes(decision.anchor.selector.exact) : 0), 0);
      const each = (Buffer.byteLength(content) - Buffer.byteLength(empty) - words) / decisions.size;
      assert.ok(each <= 600, `${name}: ${each.toFixed()} bytes on average`);
      for (const decision of decisions.values()) {
        if (decision.about !== 'mark') continue;
        const one = writeSidecar({ ...emptySidecar, decisions: new Map([[decision.id, decision]]) }, { text, article: name, newId });
        const size = Buffer.byteLength(one) - Buffer.byteLength(empty) - bytes(decision.anchor.selector.exact) - namesIn(decision);
        assert.ok(size <= 600, `${name}: ${size} bytes\n${one.slice(one.indexOf('"items"'))}`);
        count++;
      }
    }
    assert.ok(count > 100, String(count));
  });

  test('all that a person accepted is there when it is read, and the same again', () => {
    for (const [name, { content, text, decisions }] of written) {
      const result = readSidecar(content, text);
      assert.ok(result.outcome === 'read' && !result.notUnderstood);
      assert.deepEqual([...result.sidecar.decisions].sort(), [...decisions].sort(), name);
      assert.equal(writeSidecar(result.sidecar, { text, article: name, newId }), content);
    }
  });

  test('one decision more, in a real article: a few lines of a diff; changed or taken back: as few', () => {
    for (const [name, { text, decisions, content }] of written) {
      const write = (sidecar = emptySidecar): string => writeSidecar(sidecar, { text, article: name, newId });
      const sidecar = { ...emptySidecar, decisions };
      for (const id of decisions.keys()) {
        const fewer = new Map([...decisions].filter(([key]) => key !== id));
        const more = linesChanged(write({ ...sidecar, decisions: fewer }), content);
        assert.ok(more.added + more.removed <= 5, JSON.stringify(more));
        const decision = decisions.get(id)!;
        const rejected = { ...decision, state: 'rejected', modified: '2026-11-22T11:00:00.000Z' } as Decision;
        assert.deepEqual(linesChanged(content, write(withDecisions(sidecar, new Map(decisions).set(id, rejected), rejected.modified))), { added: 1, removed: 1 });
      }
    }
  });
});

/** The words of the article that a decision names besides its own: who speaks. */
function namesIn(decision: Decision): number {
  if (decision.about !== 'mark') return 0;
  const { value } = decision;
  const entity = value.kind === 'claim' ? value.claimant : value.entity;
  const speaker = value.kind === 'quote' ? value.speaker : null;
  return [entity?.name, entity?.mention?.selector.exact, speaker?.selector.exact].reduce((sum, words) => sum + (words ? bytes(words) : 0), 0);
}
