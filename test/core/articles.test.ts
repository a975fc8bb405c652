import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyse } from '../../src/core/analysis/analyse';
import type { Analysis, QuoteType } from '../../src/core/analysis/analysis';
import { loadMedia } from '../loadMedia';

/** What a careful reader says of one of our own articles; each text stands in the article word for word. */
interface Expected {
  readonly quotes: readonly { readonly text: string; readonly type?: QuoteType; readonly speaker?: string; readonly who?: string }[];
  /** Pairs of canonical names that belong to two people. */
  readonly different: readonly (readonly [string, string])[];
  readonly places: readonly { readonly text: string; readonly country: string; readonly admin1?: string }[];
  /** Passages that bear no mark. */
  readonly unmarked?: readonly string[];
}

const folder = join(import.meta.dirname, '../articles');
const articles = [
  ...readdirSync(folder).filter((f) => f.endsWith('.txt')).map((f) => join(folder, f)),
  join(import.meta.dirname, '../../media/sample/harbour-dispute.article'),
];

for (const file of articles) {
  const name = basename(file).replace(/\.\w+$/, '');
  const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
  const text = readFileSync(file, 'utf8');

  suite(`our own article ${name}`, () => {
    let analysis: Analysis;
    suiteSetup(async () => { analysis = analyse(text, await loadMedia()); });

    const said = (): string => analysis.quotes.map((q) => `\n  ${q.type} ${JSON.stringify(text.slice(q.start, q.end))} – ${q.speaker ? text.slice(q.speaker.start, q.speaker.end) : 'nobody'} = ${analysis.entities.find((e) => e.id === q.entity)?.name ?? 'unknown'}`).join('');
    const at = (passage: string) => {
      const start = text.indexOf(passage);
      assert.ok(start >= 0, `the expectation speaks of a passage that is not in the article: ${passage}`);
      return { start, end: start + passage.length };
    };

    for (const quote of expected.quotes) {
      test(`quote: ${quote.text}`, () => {
        const { start, end } = at(quote.text);
        const found = analysis.quotes.filter((q) => q.start <= start && end <= q.end).sort((a, b) => (a.end - a.start) - (b.end - b.start))[0];
        assert.ok(found, `not found among:${said()}`);
        if (quote.type) assert.equal(found.type, quote.type, said());
        if (quote.speaker) assert.equal(found.speaker && text.slice(found.speaker.start, found.speaker.end), quote.speaker, said());
        if (quote.who) assert.equal(analysis.entities.find((e) => e.id === found.entity)?.name, quote.who, said());
      });
    }

    for (const [a, b] of expected.different) {
      test(`${a} and ${b} are two`, () => {
        const names = analysis.entities.map((e) => e.name);
        for (const one of [a, b]) assert.ok(names.includes(one), `${one} is not among ${names.join(', ')}`);
      });
    }

    for (const place of expected.places) {
      test(`place: ${place.text}`, () => {
        const { start, end } = at(place.text);
        const found = analysis.locations.find((l) => l.start <= start && end <= l.end);
        const all = analysis.locations.map((l) => `${text.slice(l.start, l.end)} (${l.admin1 ?? '-'}, ${l.country ?? '-'})`).join('; ');
        assert.equal(found?.country, place.country, all);
        if (place.admin1) assert.equal(found?.admin1, place.admin1, all);
      });
    }

    for (const passage of expected.unmarked ?? []) {
      test(`bears no mark: ${passage}`, () => {
        const { start, end } = at(passage);
        const marks = [...analysis.quotes, ...analysis.locations, ...analysis.claims, ...analysis.entities.flatMap((e) => e.mentions)].filter((m) => m.start < end && start < m.end);
        assert.deepEqual(marks.map((m) => text.slice(m.start, m.end)), []);
      });
    }
  });
}
