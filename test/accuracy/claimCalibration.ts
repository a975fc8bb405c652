// Prints how well a claim's score says how likely it is a real claim, and what each feature weighs.
//
//   npx tsx test/accuracy/claimCalibration.ts [GOLD-FOLDER]
//
// A calibrated score of 0.7 means: of the sentences that score about 0.7, people call 70 % claims.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { goldArticles } from '../../src/build/claims/sentences';
import { features } from '../../src/core/claims/features';
import { fittedWeights, floor, logOddsOf, withCompany } from '../../src/core/claims/score';
import { loadMedia } from '../loadMedia';

const gold = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/gold'));
if (!existsSync(gold)) {
  console.log(`claim calibration: skipped, no gold annotations in ${gold} (name another folder as the argument)`);
  process.exit(0);
}
const bins = 10;
const resources = await loadMedia();
for (const set of ['news_claims', 'newssubj', 'policlaim']) {
  const counts = Array.from({ length: bins }, () => ({ sentences: 0, claims: 0, scores: 0 }));
  for (const { measured, sentences } of goldArticles(gold, set, 1, resources)) {
    const scores = withCompany(measured, fittedWeights).map((values) => 1 / (1 + Math.exp(-logOddsOf(values, fittedWeights))));
    for (const { label, candidates } of sentences) {
      const score = Math.max(0, ...candidates.map((c) => scores[c] ?? 0));
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
}
console.log(`\nweights, in log odds; claims below ${floor} are not reported`);
const ranked = features.map(({ name, speaks }, i) => ({ name, speaks, weight: fittedWeights.byFeature[i] ?? 0 })).sort((a, b) => b.weight - a.weight);
for (const { name, speaks, weight } of ranked) console.log(`  ${weight.toFixed(2).padStart(6)}  ${name} (${speaks})`);
