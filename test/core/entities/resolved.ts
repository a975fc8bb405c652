import assert from 'node:assert/strict';
import type { Entity, Quote } from '../../../src/core/analysis/analysis';
import type { Resources } from '../../../src/core/analysis/resources';
import { resolveEntities } from '../../../src/core/entities/resolveEntities';
import { readDoc } from '../../../src/core/language/read';
import { findLocations } from '../../../src/core/locations/findLocations';
import type { FoundQuote } from '../../../src/core/quotes/findQuotes';
import type { Span } from '../../../src/core/span';
import { loadMedia } from '../../loadMedia';

let loaded: Promise<Resources> | undefined;

/** An article's entities, asked for by the words of a mention. */
export interface Resolved {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  /** The entity that has a mention of exactly these words; `nth` counts the places where they stand, from 1. */
  of(words: string, nth?: number): Entity | undefined;
  /** The canonical name of who speaks the nth quote, from 1. */
  speaker(nth: number): string | undefined;
  /** Fails with all entities in its message unless the two mentions belong to one entity. */
  same(a: string | [string, number], b: string | [string, number]): void;
  /** Fails likewise unless they belong to two. */
  apart(a: string | [string, number], b: string | [string, number]): void;
  show(): string;
}

const place = (text: string, words: string, nth = 1): Span => {
  let start = -1;
  for (let i = 0; i < nth; i++) {
    start = text.indexOf(words, start + 1);
    while (start >= 0 && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && /^\p{L}/u.test(words)) start = text.indexOf(words, start + 1);
  }
  assert.ok(start >= 0, `"${words}" does not stand ${nth} times in the text`);
  return { start, end: start + words.length };
};

/**
 * Resolves an article written for a test. The speakers of quotes stand in braces, followed by what they say in double braces:
 * `{Smith} said {{the bridge was safe}}.` Quotes with quotation marks inside the double braces are direct.
 */
export const resolved = async (marked: string): Promise<Resolved> => {
  const resources = await (loaded ??= loadMedia());
  let text = '';
  const speakers: Span[] = [], contents: Span[] = [];
  for (const part of marked.split(/(\{\{[^}]*\}\}|\{[^}]*\})/)) {
    const inner = part.replace(/^\{+|\}+$/g, '');
    const span = { start: text.length, end: text.length + inner.length };
    if (part.startsWith('{{')) contents.push(span);
    else if (part.startsWith('{')) speakers.push(span);
    text += inner;
  }
  const quotes: FoundQuote[] = contents.map((span, i) => {
    const nearest = [...speakers].sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0];
    const after = speakers.find((s) => s.start >= span.end && s.start - span.end < 40), before = [...speakers].reverse().find((s) => s.end <= span.start);
    const own = text.slice(span.start, span.end);
    const speaker = (before && span.start - before.end < 60 && !(after && /^["“]/.test(own) && after.start - span.end < span.start - before.end) ? before : after) ?? nearest ?? null;
    return { id: `q${i + 1}`, ...span, type: /^["“]/.test(own) ? 'direct' : 'indirect', cue: null, speaker, confidence: 1, reason: '' };
  });
  const doc = readDoc(text, resources);
  const { places } = findLocations(doc, resources.gazetteer);
  const { entities, quotes: spoken } = resolveEntities(doc, quotes, places);
  const at = (words: string, nth = 1): Entity | undefined => {
    const span = place(text, words, nth);
    return entities.find((e) => e.mentions.some((m) => m.start === span.start && m.end === span.end))
      ?? entities.find((e) => e.mentions.some((m) => m.start <= span.start && span.end <= m.end && m.form !== 'nominal'));
  };
  const find = (x: string | [string, number]): Entity | undefined => (typeof x === 'string' ? at(x) : at(...x));
  const show = (): string => `\n${text}\n${entities.map((e) => `  ${e.id} ${e.kind} "${e.name}"${e.named ? '' : ' (unnamed)'} ${e.gender ?? ''}: ${e.mentions.map((m) => text.slice(m.start, m.end)).join(' | ')}`).join('\n')}\n`
    + spoken.map((q) => `  "${text.slice(q.start, q.end)}" by ${q.entity ?? 'nobody'}`).join('\n');
  return {
    entities, quotes: spoken, of: at, show,
    speaker: (nth) => entities.find((e) => e.id === spoken[nth - 1]?.entity)?.name,
    same: (a, b) => {
      const x = find(a), y = find(b);
      assert.ok(x && y && x === y, `${JSON.stringify(a)} and ${JSON.stringify(b)} should be one: ${x?.name} and ${y?.name}${show()}`);
    },
    apart: (a, b) => assert.ok(find(a) !== find(b) || !find(a), `${JSON.stringify(a)} and ${JSON.stringify(b)} should be two${show()}`),
  };
};
