import type { Name, Paragraph } from '../../language/doc';
import type { Span } from '../../span';
import type { Candidate } from '../candidate';
import { isStory } from '../quotations';
import { quotationsOverlapping, type Reading } from '../reading';
import { tokensIn } from '../../syntax/tokenRange';

/** "Q:", "**A.**", "Answer –" at the start of a paragraph. */
const label = /^(?:\*\*|__)?(Q|A|Question|Answer)(?:\*\*|__)?[ \t]*(?:[:.]|[–—-](?=[ \t]))(?:\*\*|__)?[ \t]*(?=\S)/;
/** A line set in bold by the marks of Markdown. */
const bold = /^(?:\*\*|__)(.+)(?:\*\*|__)$/su;
/** The longest line that is taken for an interviewer's question, in UTF-16 code units. */
const longestQuestion = 300;

/** A paragraph of an interview: a question, or (a part of) an answer, with where the words begin. */
interface Turn {
  readonly paragraph: Paragraph;
  readonly asks: boolean;
  readonly label: Span | undefined;
  readonly said: number;
}

/**
 * The answers of an interview, printed as "Q: …" and "A: …" or as lines in bold that ask and paragraphs in the first person below them. They are
 * the words of whom the text before the first question names most often; the questions are the paper's own and are left alone.
 */
export function interviews(reading: Reading): Candidate[] {
  const paragraphs = reading.doc.paragraphs.filter(isStory);
  const labelled = paragraphs.map((paragraph) => labelledTurn(reading, paragraph));
  const turns = labelled.filter((t) => t?.label);
  if (turns.filter((t) => t?.asks).length >= 2 && turns.filter((t) => t?.asks === false).length >= 2) return answers(reading, paragraphs, labelled);
  const asked = paragraphs.map((paragraph) => questionLine(reading, paragraph));
  if (asked.filter(Boolean).length < 2 || !answersInFirstPerson(reading, paragraphs, asked)) return [];
  return answers(reading, paragraphs, asked);
}

function labelledTurn({ doc }: Reading, paragraph: Paragraph): Turn | undefined {
  const found = label.exec(doc.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 24)));
  if (!found?.[1]) return undefined;
  const start = paragraph.start + found[0].indexOf(found[1]);
  return { paragraph, asks: found[1].startsWith('Q'), label: { start, end: start + found[1].length }, said: paragraph.start + found[0].length };
}

/** A paragraph that is one question in bold and nobody's quotation. Without the bold it may as well be a heading, and who answers is a guess. */
function questionLine(reading: Reading, paragraph: Paragraph): Turn | undefined {
  const { doc, quotations } = reading;
  if (paragraph.end - paragraph.start > longestQuestion) return undefined;
  const text = doc.text.slice(paragraph.start, paragraph.end).trim();
  const words = bold.exec(text)?.[1]?.trim() ?? '';
  const asks = words.endsWith('?') && !quotationsOverlapping(quotations, paragraph).some((q) => q.start <= paragraph.start + 2);
  return asks ? { paragraph, asks, label: undefined, said: paragraph.start } : undefined;
}

/** Whether most of what stands between the questions is told by an "I" or "we". */
function answersInFirstPerson(reading: Reading, paragraphs: readonly Paragraph[], asked: readonly (Turn | undefined)[]): boolean {
  let first = 0;
  let all = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (!asked[i - 1] || asked[i]) continue;
    all++;
    if (speaksOfItself(reading, paragraph)) first++;
  }
  return all >= 2 && first * 2 > all;
}

function speaksOfItself({ doc, quotedIn }: Reading, paragraph: Paragraph): boolean {
  const { from, to } = tokensIn(doc, paragraph);
  for (let i = from; i < to; i++) if (!quotedIn[i] && doc.is(i, 'firstPerson') && doc.at(i).form !== 'US') return true;
  return false;
}

function answers(reading: Reading, paragraphs: readonly Paragraph[], turns: readonly (Turn | undefined)[]): Candidate[] {
  const begins = paragraphs[turns.findIndex((t) => t?.asks)]?.start ?? 0;
  const speaker = interviewee(reading, begins);
  const lastQuestion = turns.findLastIndex((t) => t?.asks);
  const found: Candidate[] = [];
  let open: { cue: Span | null; speaker: Span | null; cueToken: number; pieces: Span[] } | undefined;
  const close = (): void => {
    if (open?.pieces.length) found.push({ construction: 'interview', type: 'direct', features: [], ...open });
    open = undefined;
  };
  for (const [i, paragraph] of paragraphs.entries()) {
    const turn = turns[i];
    const before = turns[i - 1];
    if (turn?.asks) { close(); continue; }
    if (turn?.label || before?.asks) {
      close();
      open = { cue: turn?.label ?? null, speaker: speaker ?? turn?.label ?? null, cueToken: turn ? tokensIn(reading.doc, paragraph).from : -1, pieces: [] };
    } else if (i > lastQuestion + 1 && !speaksOfItself(reading, paragraph)) close(); // the story goes on below the interview
    open?.pieces.push({ start: turn?.said ?? paragraph.start, end: paragraph.end });
  }
  close();
  return found;
}

/** The last mention, before `offset`, of the person whom the text names most often there. */
function interviewee({ doc }: Reading, offset: number): Span | undefined {
  const surname = ({ start, end }: Name): string => doc.text.slice(start, end).split(/\s+/).at(-1) ?? '';
  const counts = new Map<string, { n: number; last: Name }>();
  for (const name of doc.names) {
    if (name.kind !== 'PER' || name.start >= offset) continue;
    counts.set(surname(name), { n: (counts.get(surname(name))?.n ?? 0) + 1, last: name });
  }
  const [most] = [...counts.values()].sort((a, b) => b.n - a.n || b.last.start - a.last.start);
  return most && { start: most.last.start, end: most.last.end };
}
