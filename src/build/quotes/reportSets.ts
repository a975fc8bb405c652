import { join } from 'node:path';
import type { Resources } from '../../core/analysis/resources';
import { readDoc } from '../../core/language/read';
import { exampleArticles } from './exampleArticles';
import { goldArticles } from './goldQuotes';
import type { ReadArticle } from './learnReports';

/** An example of a construction counts as so many places in articles: each stands for all that are built like it. */
const timesOfExamples = 3;

/** The examples of the constructions, which are learned from beside the articles. */
export const readExamples = (resources: Resources): ReadArticle[] => exampleArticles().map((gold) => ({ gold, doc: readDoc(gold.text, resources), times: timesOfExamples }));

/** The sets whose articles may train what ships. */
export const reportSets = ['attributions_open', 'attributions_written'] as const;

/** The articles that nothing is learned from, by their id: those with floors of the project's own. `root`: of the repository. */
export const heldOut = (root: string): ReadonlySet<string> => new Set(goldArticles(join(root, 'test/accuracy/gold/written.jsonl')).map(({ id }) => id));
