import { tagLikeUnseen } from '../../src/build/models/jackknife';
import type { TreebankSentence } from '../../src/build/models/conllu';
import { parserSettings, trainParser } from '../../src/build/models/trainParser';
import type { Tagger } from '../../src/core/language/annotators';
import { allGroups, featureGroups } from '../../src/core/language/parsing/parseFeatures';
import { createParser } from '../../src/core/language/parsing/parser';

/**
 * Prints what each group of features gives the tree: trains the parser without it, for `epochs` passes
 * (about a minute a line).
 */
export function printParserAblation(training: readonly TreebankSentence[], dev: readonly TreebankSentence[], tagger: Tagger, epochs: number): void {
  const tagged = tagLikeUnseen(training);
  const measure = (groups: number): number => {
    const settings = { ...parserSettings, moves: { ...parserSettings.moves, epochs, groups }, relations: { ...parserSettings.relations, epochs: 0 } };
    const parser = createParser(trainParser(tagged, settings), groups);
    let right = 0;
    let words = 0;
    for (const gold of dev) {
      const { heads } = parser.parse(gold.forms, tagger.tag(gold.forms));
      gold.heads.forEach((head, i) => {
        words++;
        if (heads[i] === head) right++;
      });
    }
    return right / words;
  };
  const all = measure(allGroups);
  console.log(`${'all features'.padEnd(28)} UAS ${all.toFixed(4)}   (${epochs} epochs)`);
  featureGroups.forEach((name, i) => {
    const without = measure(allGroups & ~(1 << i));
    console.log(`${`without ${name}`.padEnd(28)} UAS ${without.toFixed(4)}   ${((without - all) * 100).toFixed(2)}`);
  });
}
