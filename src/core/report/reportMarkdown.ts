import { escapeMarkdown } from '../formats/markdown';
import { quoteTypes } from '../formats/tagged';
import type { Report } from './report';
import type { ReportWords } from './reportWords';

const md = escapeMarkdown;
const cell = (text: string | number): string => md(String(text));

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], none: string): string[] {
  if (!rows.length) return [md(none), ''];
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line), ''];
}

/** The report in Markdown: what its charts show, as tables. */
export function reportMarkdown(report: Report, words: ReportWords): string {
  const section = (title: string, lines: readonly string[]): string[] => [`## ${md(title)}`, '', ...lines];
  return [
    `# ${md(report.title)}`, '', md(words.balance(report.balance)), '', md(words.counts(report.words, report.quotes, report.quotedWords)), '',
    ...section(words.whoSpeaks, table([words.speaker, words.quotes, ...quoteTypes.map(words.type), words.all], report.speakers.map((each) => [each.name || words.notAttributed, each.quotes.length, ...quoteTypes.map((type) => each.words[type]), each.allWords]), words.nothingThere)),
    ...section(words.sources, table([words.sources, words.speakers, words.quotes, words.words], report.sourceKinds.map((each) => [words.sourceKind(each.of), each.speakers, each.quotes, each.words]), words.nothingThere)),
    ...section(words.genders, table([words.genders, words.speakers, words.quotes, words.words], report.genders.map((each) => [words.gender(each.of), each.speakers, each.quotes, each.words]), words.nothingThere)),
    ...section(words.places, table([words.place, words.country, words.mentions], report.places.map((each) => [each.name, each.country ?? '', each.marks.length]), words.nothingThere)),
    ...section(words.claims, table([words.claim, words.claimant, words.worth, words.check], report.claims.map((each) => [each.words, each.claimant ?? words.theArticle, words.score(each.score), words.status(each.status)]), words.nothingThere)),
  ].join('\n');
}
