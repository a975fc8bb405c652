// Prints how well a claim's score says how likely it is a real claim, how much of an article is marked from each score on, and what
// each feature weighs, with a sentence of our own that shows it.
//
//   npx tsx test/accuracy/claimCalibration.ts [GOLD-FOLDER]
//
// Nothing was fitted on news_claims; of the others the fit prints what holds for articles that it has not seen (npm run fit -- claims).
// A calibrated score of 0.7 means: of the sentences that score about 0.7, people call 70 % claims.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { goldArticles } from '../../src/build/claims/sentences';
import { features } from '../../src/core/claims/features';
import { fittedWeights, floor, logOddsOf, withCompany } from '../../src/core/claims/score';
import { examples } from '../core/claims/featureExamples';
import { loadMedia } from '../loadMedia';

const gold = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/gold'));
if (!existsSync(gold)) {
  console.log(`claim calibration: skipped, no gold annotations in ${gold} (name another folder as the argument)`);
  process.exit(0);
}
const bins = 10;
/** Scores from which on claims are marked, for the levels of the setting (src/editor/settings.ts) and around them. */
const levels = [0.2, 0.38, 0.5, 0.66, 0.75, 0.84, 0.9];
const resources = await loadMedia();
for (const set of ['news_claims', 'claims_measure', 'claims_open', 'claims_written', 'newssubj', 'policlaim']) {
  const from = levels.map((level) => ({ level, marked: 0, claims: 0 }));
  let claims = 0;
  const counts = Array.from({ length: bins }, () => ({ sentences: 0, claims: 0, scores: 0 }));
  for (const { measured, sentences } of goldArticles(gold, set, 1, resources)) {
    const scores = withCompany(measured, fittedWeights).map((values) => 1 / (1 + Math.exp(-logOddsOf(values, fittedWeights))));
    for (const { label, candidates } of sentences) {
      const score = Math.max(0, ...candidates.map((c) => scores[c] ?? 0));
      claims += label;
      for (const row of from) if (score >= row.level) { row.marked++; row.claims += label; }
      const bin = counts[Math.min(bins - 1, Math.floor(score * bins))];
      if (!bin) continue;
      bin.sentences++;
      bin.claims += label;
      bin.scores += score;
    }
  }
  const all = counts.reduce((n, c) => n + c.sentences, 0);
  const gap = counts.reduce((sum, c) => sum + Math.abs(c.claims - c.scores), 0) / all;
  console.log(`\n${set}: ${all} sentences, calibration error ${gap.toFixed(3)}\n  score      sentences  mean score  real claims`);
  counts.forEach((c, i) => {
    if (c.sentences) console.log(`  ${(i / bins).toFixed(1)}–${((i + 1) / bins).toFixed(1)}  ${String(c.sentences).padStart(10)}  ${(c.scores / c.sentences).toFixed(2).padStart(10)}  ${(c.claims / c.sentences).toFixed(2).padStart(11)}`);
  });
  console.log('  from score  of sentences  real claims  of all claims');
  for (const { level, marked, claims: real } of from) console.log(`  ${level.toFixed(1).padStart(10)}  ${(100 * marked / all).toFixed(0).padStart(10)} %  ${(100 * real / marked).toFixed(0).padStart(9)} %  ${(100 * real / claims).toFixed(0).padStart(11)} %`);
}
console.log(`\nweights, in log odds; claims below ${floor} are not reported`);
const ranked = features.map(({ name, speaks }, i) => ({ name, speaks, weight: fittedWeights.byFeature[i] ?? 0 })).sort((a, b) => b.weight - a.weight);
for (const { name, speaks, weight } of ranked) console.log(`  ${weight.toFixed(2).padStart(6)}  ${name.padEnd(14)} ${speaks.padEnd(8)} ${examples[name] ? `${examples[name][1]} — “${examples[name][0]}”` : ''}`);
