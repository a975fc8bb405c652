// Prints the quotes of every article of a .jsonl file: what scripts/mutate.ts compares.
import { readFileSync } from 'node:fs';
import { readDoc } from '../../src/core/language/read';
import { findQuotes } from '../../src/core/quotes/findQuotes';
import { loadMedia } from '../loadMedia';

const resources = await loadMedia();
for (const line of readFileSync(process.argv[2] ?? '', 'utf8').split('\n').filter((l) => l.trim())) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  console.log(id, JSON.stringify(findQuotes(readDoc(text, resources), resources.reportScorer)));
}
