// Learns how speech is reported and writes media/models/reports.bin.
//
//   npm run fit -- reports [--check]    or    npx tsx src/build/quotes/fitReports.ts [GOLD-FOLDER] [--check]
//
// GOLD-FOLDER defaults to ../shared/gold. Learned from articles whose words may train what ships and from the examples of the
// constructions, and from nothing else. The project's own articles in test/accuracy/gold are left out, so that their floors tell of
// articles that nothing was learned from; what the same way of learning reaches on unseen articles of the other sets is told by
// test/accuracy/crossed.ts.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeModelFile } from '../../core/language/model/modelFile';
import { readDoc } from '../../core/language/read';
import { loadMedia } from '../../../test/loadMedia';
import { keepFitted } from '../fitted';
import { pack } from '../models/pack';
import { goldArticles } from './goldQuotes';
import { learnReports } from './learnReports';
import { heldOut, readExamples, reportSets } from './reportSets';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const gold = resolve(positionals[0] ?? join(import.meta.dirname, '../../../../shared/gold'));
const root = join(import.meta.dirname, '../../..');
const resources = await loadMedia();
const unseen = heldOut(root);
const articles = reportSets.flatMap((set) => goldArticles(join(gold, `${set}.jsonl`))).filter(({ id }) => !unseen.has(id)).map((article) => ({ gold: article, doc: readDoc(article.text, resources), times: 1 }));
console.log(`${articles.length} articles, ${articles.reduce((n, a) => n + a.gold.quotes.length, 0)} attributions`);
keepFitted(join(root, 'media/models/reports.bin'), pack(writeModelFile(learnReports([...articles, ...readExamples(resources)]))), values.check);
