import type { Analysis, Claim, Entity, Location, Quote } from '../../../src/core/analysis/analysis';
import type { Span } from '../../../src/core/span';

/** A short article with its analysis written by hand: nothing here depends on what the analysis finds today. */
export const text = [
  'Mayor opens the new bridge',
  '',
  '“We kept our word,” Mayor Ilka Brandt said in Tarnow on Monday, “and the budget.”',
  '',
  'The bridge cost 40 million euros, according to Otto Lenz, her rival. He said half of it was wasted.',
].join('\n');

/** The `nth` (from 1) place where the words stand. */
export function at(words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`“${words}” stands in the text fewer than ${nth} times`);
  }
  return { start, end: start + words.length };
}

const brandt: Entity = {
  id: 'e1', kind: 'person', name: 'Ilka Brandt', named: true, aliases: ['Brandt'], description: 'mayor',
  mentions: [{ ...at('Mayor Ilka Brandt'), form: 'name' }, { ...at('her'), form: 'pronoun' }],
};
const lenz: Entity = { id: 'e2', kind: 'person', name: 'Otto Lenz', named: true, mentions: [{ ...at('Otto Lenz'), form: 'name' }, { ...at('He'), form: 'pronoun' }] };
const tarnow: Entity = { id: 'e3', kind: 'place', name: 'Tarnow', named: true, mentions: [{ ...at('Tarnow'), form: 'name' }] };

const q1: Quote = {
  id: 'q1', start: at('“We').start, end: at('budget.”').end, spans: [at('“We kept our word,”'), at('“and the budget.”')],
  type: 'direct', cue: at('said'), speaker: at('Mayor Ilka Brandt'), entity: 'e1', confidence: 0.95, reason: 'speaker named beside the quote',
};
const q2: Quote = {
  id: 'q2', ...at('The bridge cost 40 million euros'), type: 'indirect', cue: at('according to'), speaker: at('Otto Lenz'), entity: 'e2', confidence: 0.8, reason: 'according to',
};
const q3: Quote = { id: 'q3', ...at('half of it was wasted'), type: 'indirect', cue: at('said', 2), speaker: at('He'), entity: 'e2', confidence: 0.6, reason: 'said' };
const c1: Claim = { id: 'c1', ...at('The bridge cost 40 million euros'), score: 0.9, reasons: ['gives a number: 40 million euros'], quote: 'q2', claimant: 'e2' };
const c2: Claim = { id: 'c2', ...at('half of it was wasted'), score: 0.4, reasons: ['opinion'], quote: 'q3', claimant: 'e2' };
const l1: Location = { id: 'l1', ...at('Tarnow'), name: 'Tarnow', sense: 'place', entity: 'e3', lat: 50.01, lon: 20.98, country: 'PL', confidence: 0.9, reason: 'the only one' };

export const analysis: Analysis = { quotes: [q1, q2, q3], entities: [brandt, lenz, tarnow], locations: [l1], claims: [c1, c2] };
