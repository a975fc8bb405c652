import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { conflictsOf, differingFacts } from '../../../../src/core/article/conflicts';
import { checkOf, type CheckFinding } from '../../../../src/core/article/review/claimCheck';
import { noDecisions, type Decisions, type MarkDecision } from '../../../../src/core/article/review/decision';
import type { Json, JsonObject } from '../../../../src/core/article/sidecar/json';
import { mergeSidecars } from '../../../../src/core/article/sidecar/mergeSidecars';
import { withDecisions } from '../../../../src/core/article/sidecar/past';
import { emptySidecar, type Sidecar } from '../../../../src/core/article/sidecar/sidecar';
import { Review } from '../review/reviewFixture';
import { read, sidecarOf, write } from './sidecarFixture';

const finding: CheckFinding = { status: 'misleading', source: 'https://example.org/bill', note: 'Without “the ramps” 🧾' };
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('media/annotations.schema.json', 'utf8')) as object);

/** A review of the bridge's cost, step by step, by people at times. */
class Checked {
  readonly review = new Review();

  do(check: CheckFinding | null, name: string, now: string): this {
    return this.step((key) => this.review.do({ type: 'check', marks: [key], check }), name, now);
  }

  accept(name: string, now: string): this {
    return this.step((key) => this.review.do({ type: 'accept', marks: [key] }), name, now);
  }

  private step(act: (key: string) => void, name: string, now: string): this {
    Object.assign(this.review.by, { name, now });
    act(this.review.mark('claim', 'The bridge cost').key);
    return this;
  }

  get decisions(): Decisions {
    return this.review.decisions;
  }

  get written(): string {
    return write(sidecarOf(this.decisions));
  }
}

const ten = '2026-11-22T10:00:00.000Z';
const eleven = '2026-11-22T11:00:00.000Z';
const checked = (): Checked => new Checked().do(finding, 'Ada Reed', ten);
const itemOf = (content: string): JsonObject & { readonly body: Json } => (JSON.parse(content) as { items: [JsonObject & { readonly body: Json }] }).items[0];
const change = (content: string, edit: (item: { body: Record<string, Json>[] }) => void): string => {
  const page = JSON.parse(content) as { items: { body: Record<string, Json>[] }[] };
  edit(page.items[0]!);
  return JSON.stringify(page);
};
const only = ({ decisions }: Pick<Sidecar, 'decisions'>): MarkDecision => [...decisions.values()][0] as MarkDecision;

suite('a check in the sidecar', () => {
  test('is a body of its own, text that assesses, beside what was decided; a claim that was not checked has one body', () => {
    const { body, motivation } = itemOf(checked().written);
    assert.equal(motivation, 'assessing');
    assert.deepEqual((body as Json[])[1], { type: 'TextualBody', purpose: 'assessing', checkStatus: 'misleading', value: finding.note, basedOn: finding.source });
    assert.equal(((body as JsonObject[])[0] as JsonObject)['state'], 'suggested');
    assert.ok(!Array.isArray(itemOf(checked().do(null, 'Ada Reed', eleven).accept('Ada Reed', eleven).written).body));
  });

  test('is read as it was and written as it was; the schema accepts it', () => {
    for (const made of [checked(), checked().accept('Kim Ode', eleven), new Checked().do({ status: 'toCheck', source: '', note: '' }, '', ten), new Checked().accept('Ada Reed', ten).do(finding, 'Ada Reed', eleven)]) {
      assert.deepEqual(only(read(made.written)), only(made));
      assert.equal(write(read(made.written)), made.written);
      assert.ok(validate(JSON.parse(made.written)), JSON.stringify(validate.errors));
    }
  });

  test('keeps who checked, and when, whoever decides after that', () => {
    const { written } = checked().accept('Kim Ode', eleven);
    const { by, at } = checkOf(only(read(written)))!;
    assert.deepEqual([only(read(written)).by, by, at], ['Kim Ode', 'Ada Reed', ten]);
  });

  test('what is not known of it, and what others put beside it, survives a change of the check; without it, only the others’', () => {
    const strange = { type: 'TextualBody', purpose: 'commenting', value: 'seen' };
    const found = read(change(checked().written, ({ body }) => {
      body[1]!['desk'] = 'politics';
      body.push(strange);
    }));
    assert.deepEqual(only(found).value, only(checked()).value);
    const [, check, other] = itemOf(write(withDecisions(found, checked().do({ ...finding, status: 'wrong' }, 'Ada Reed', eleven).decisions, eleven))).body as Json[];
    assert.deepEqual([check, other], [{ type: 'TextualBody', purpose: 'assessing', checkStatus: 'wrong', value: finding.note, basedOn: finding.source, desk: 'politics' }, strange]);
    const review = checked().accept('Ada Reed', eleven).do(null, 'Ada Reed', eleven);
    assert.deepEqual((itemOf(write(withDecisions(found, review.decisions, eleven))).body as Json[]).slice(1), [strange]);
  });

  test('one of a later version is kept as it is', () => {
    const content = change(checked().written, ({ body }) => (body[1]!['checkStatus'] = 'halfTrue'));
    const { decisions, foreign } = read(content);
    assert.deepEqual([decisions.size, foreign.length], [0, 1]);
    assert.match(write(read(content)), /"checkStatus":"halfTrue"/);
  });

  test('the schema says what is wrong', () => {
    for (const edit of [(body: Record<string, Json>) => (body['checkStatus'] = 'maybe'), (body: Record<string, Json>) => delete body['value'], (body: Record<string, Json>) => (body['purpose'] = 'commenting'), (body: Record<string, Json>) => (body['basedOn'] = '')]) {
      assert.ok(!validate(JSON.parse(change(checked().written, ({ body }) => void edit(body[1]!)))), edit.toString());
    }
    assert.ok(!validate(JSON.parse(change(checked().written, ({ body }) => (body[0]!['state'] = 'maybe')))));
  });
});

suite('a check that two people made', () => {
  const base = sidecarOf(new Checked().accept('Ada Reed', ten).decisions);
  const [id] = [...base.decisions.keys()] as [string];
  const on = (check: CheckFinding | null, name: string, now: string): Sidecar => withDecisions(base, new Checked().accept('Ada Reed', ten).do(check, name, now).decisions, now);

  test('differently: the newer holds, both are kept, and it is told in what they differ', () => {
    const [mine, theirs] = [on(finding, 'Ada Reed', ten.replace('10:00', '10:05')), on({ ...finding, status: 'confirmed', source: '' }, 'Kim Ode', eleven)];
    for (const [a, b] of [[mine, theirs], [theirs, mine]] as const) {
      const { sidecar } = mergeSidecars(base, a, b);
      assert.equal(checkOf(only(sidecar))?.status, 'confirmed');
      const again = read(write(sidecar));
      const [conflict] = conflictsOf(again);
      assert.deepEqual(conflict?.others.map(({ decision }) => checkOf(decision as MarkDecision)), [checkOf(only(mine))]);
      assert.deepEqual([...differingFacts(conflict)].sort(), ['check', 'checkSource']);
    }
  });

  test('the same: nothing to choose', () => {
    const { sidecar } = mergeSidecars(base, on(finding, 'Ada Reed', eleven), on(finding, 'Ada Reed', eleven.replace('11:00', '11:30')));
    assert.deepEqual([checkOf(only(sidecar))?.status, conflictsOf(sidecar)], ['misleading', []]);
  });

  test('one checked it, the other did nothing: it stands; one took it back: it is gone', () => {
    const mine = on(finding, 'Ada Reed', eleven);
    for (const [a, b] of [[mine, base], [base, mine]] as const) assert.equal(checkOf(mergeSidecars(base, a, b).sidecar.decisions.get(id) as MarkDecision)?.status, 'misleading');
    const later = eleven.replace('11:00', '11:30');
    const back = withDecisions(mine, new Checked().accept('Ada Reed', ten).do(finding, 'Ada Reed', eleven).do(null, 'Ada Reed', later).decisions, later);
    assert.equal(checkOf(only(mergeSidecars(mine, back, mine).sidecar)), null);
    assert.deepEqual(mergeSidecars(emptySidecar, { ...emptySidecar, decisions: noDecisions }, mine).conflicts, []);
  });
});
