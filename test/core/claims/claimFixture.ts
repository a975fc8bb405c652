import type { Quote } from '../../../src/core/analysis/analysis';
import { features } from '../../../src/core/claims/features';
import { measure, type Measured } from '../../../src/core/claims/score';
import type { Doc } from '../../../src/core/language/doc';
import { readDoc } from '../../../src/core/language/read';
import { loadMedia } from '../../loadMedia';

const resources = await loadMedia();

export const { phrasing } = resources;

export const read = (text: string): Doc => readDoc(text, resources);

/** A quote laid by hand over words of the text; cue and speaker by their words, entity by its id. */
export function quote(text: string, words: string, more: { id?: string; cue?: string; speaker?: string; entity?: string | null; type?: Quote['type'] } = {}): Quote {
  const span = (of: string): { start: number; end: number } => {
    const start = text.indexOf(of);
    if (start < 0) throw new Error(`“${of}” is not in “${text}”`);
    return { start, end: start + of.length };
  };
  return {
    id: more.id ?? 'q1', ...span(words), type: more.type ?? 'indirect', cue: more.cue ? span(more.cue) : null, speaker: more.speaker ? span(more.speaker) : null,
    entity: more.entity ?? null, confidence: 1, reason: 'by hand',
  };
}

/** Everything that each candidate of the text says of itself, feature by feature: its name and its words. */
export function said(text: string, quotes: readonly Quote[] = []): { readonly measured: Measured<Quote>; readonly words: string; readonly says: ReadonlyMap<string, string> }[] {
  return measure(read(text), quotes, phrasing).map((measured) => ({
    measured,
    words: text.slice(measured.candidate.start, measured.candidate.end),
    says: new Map(features.flatMap((feature, i) => {
      const value = measured.values[i] ?? 0;
      return value === 0 ? [] : [[feature.name, feature.says(measured.reading, value > 0 && feature.speaks === 'for')] as const];
    })),
  }));
}
