import { mapInSteps, type Steps } from '../../analysis/steps';
import type { Name, Paragraph } from '../../language/doc';
import type { Span } from '../../span';
import type { Syntax } from '../../syntax/syntax';
import { tokensIn } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfArticle } from '../construction';
import { isStory } from '../quotations/quotations';
import { quotationsOverlapping, speaksOfItself, type Reading } from '../reading';

/**
 * The answers of an interview, printed as "Q: …" and "A: …" or as lines in bold or italics that ask and paragraphs in the first person below
 * them. They are the words of whom the text before the first question names most often, and of two the one whom it names again; the
 * questions are the paper's own and are left alone.
 */
export const interview: OfArticle = {
  name: 'interview',
  triggers: 'layout',
  weighs: 'before',
  says: 'An answer in an interview, by the person introduced before it: …',
  examples: [
    ['The new pier\n\nMarta Hale has built piers for thirty years. We met her at the harbour.\n\nQ: Why did you build the pier?\n\nA: Because the town needed it. We had no other way to the island.\n\nQ: What did it cost?\n\nA: About two million pounds. The council paid for half of it.',
      'Because the town needed it. We had no other way to the island. [A; Marta Hale]', 'About two million pounds. The council paid for half of it. [A; Marta Hale]'],
    ['The builder\n\nMarta Hale has built piers for thirty years.\n\n**Was it hard to build?**\n\nIt was. We lost two winters to storms.\n\n**Who paid?**\n\nThe council paid half. I paid the rest.\n\n**Would you do it again?**\n\nI would, and my sons would help me.\n\nThe pier opens on Monday.',
      'It was. We lost two winters to storms. [-; Marta Hale]', 'The council paid half. I paid the rest. [-; Marta Hale]', 'I would, and my sons would help me. [-; Marta Hale]'],
    ['The builder\n\n**Marta Hale has built piers for thirty years. Interview: Otto Lenz**\n\n*Ms Hale, was it hard to build?*\n\nIt was. We lost two winters to storms.\n\n*You sound tired.*\n\nI am. I have not slept since spring.\n\n*Who paid?*\n\nThe council paid half, and I paid the rest.\n\n*Marta Hale, 58, lives at the harbour.*',
      'It was. We lost two winters to storms. [-; Marta Hale]', 'I am. I have not slept since spring. [-; Marta Hale]', 'The council paid half, and I paid the rest. [-; Marta Hale]'],
    ['The pier\n\nMarta Hale built it.\n\n*The storm of 1881.*\n\nI was there when it broke.\n\n*The long winter.*\n\nWe saw the ice come.'],
  ],
  *propose(reading) {
    const paragraphs = reading.doc.paragraphs.filter(isStory);
    const labelled = yield* mapInSteps(paragraphs, (paragraph) => labelledTurn(reading.doc, paragraph));
    if (labelled.filter((t) => t?.asks).length >= 2 && labelled.filter((t) => t?.asks === false).length >= 2) return yield* answers(reading.doc, paragraphs, labelled);
    const asked = withRemarks(reading, paragraphs, yield* mapInSteps(paragraphs, (paragraph) => questionLine(reading, paragraph)));
    if (asked.filter((turn, i) => turn && endsAsQuestion(reading.doc, paragraphs[i]!)).length < 2 || !(yield* answersInFirstPerson(reading.doc, paragraphs, asked))) return [];
    return yield* answers(reading.doc, paragraphs, asked);
  },
};

/** "Q:", "A.", "Answer –" at the start of a paragraph. */
const label = /^([A-Z][a-z]*)[ \t]*(?:[:.]|[–—-](?=[ \t]))[ \t]*(?=\S)/;
/** The longest line that is taken for an interviewer's question, in UTF-16 code units. */
const longestQuestion = 300;

/** A paragraph of an interview: a question, or (a part of) an answer, with where the words begin. */
interface Turn {
  readonly asks: boolean;
  readonly label: Span | undefined;
  readonly said: number;
}

function labelledTurn({ text, words }: Syntax, paragraph: Paragraph): Turn | undefined {
  const found = label.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 24)));
  const word = found?.[1]?.toLowerCase() ?? '';
  if (!found?.[1] || !words.interviewLabels.has(word)) return undefined;
  const start = paragraph.start + found[0].indexOf(found[1]);
  return { asks: words.questionLabels.has(word), label: { start, end: start + found[1].length }, said: paragraph.start + found[0].length };
}

/** A paragraph that is one question, set apart. Otherwise it may as well be a heading, and who answers is a guess. */
const questionLine = (reading: Reading, paragraph: Paragraph): Turn | undefined =>
  endsAsQuestion(reading.doc, paragraph) && isSetApart(reading, paragraph) ? asking(paragraph) : undefined;

const endsAsQuestion = ({ text }: Syntax, { end }: Paragraph): boolean => text.charAt(end - 1) === '?';

const asking = ({ start }: Paragraph): Turn => ({ asks: true, label: undefined, said: start });

/** Whether all of it is in bold or italics and nobody's quotation. */
const isSetApart = ({ quotations }: Reading, paragraph: Paragraph): boolean =>
  paragraph.end - paragraph.start <= longestQuestion && paragraph.emphasis?.end === paragraph.end && !quotationsOverlapping(quotations, paragraph).some((q) => q.start <= paragraph.start + 2);

/** The turns with those in which the interviewer asks without a question mark ("*You look almost cheerful.*"): set apart, from the first question on. */
function withRemarks(reading: Reading, paragraphs: readonly Paragraph[], asked: readonly (Turn | undefined)[]): (Turn | undefined)[] {
  const first = asked.findIndex(Boolean);
  return asked.map((turn, i) => turn ?? (first >= 0 && i > first && isSetApart(reading, paragraphs[i]!) ? asking(paragraphs[i]!) : undefined));
}

/** Whether most of what stands between the questions is told by an "I" or "we". */
function* answersInFirstPerson(doc: Syntax, paragraphs: readonly Paragraph[], asked: readonly (Turn | undefined)[]): Steps<boolean> {
  const below = paragraphs.filter((_, i) => asked[i - 1] && !asked[i]);
  if (below.length < 2) return false;
  const own = yield* mapInSteps(below, (paragraph) => speaksOfItself(doc, paragraph));
  return own.filter(Boolean).length * 2 > below.length;
}

/** An answer as far as it has been read. */
interface Answer {
  readonly label: Span | undefined;
  readonly cueToken: number;
  readonly pieces: Span[];
}

function* answers(doc: Syntax, paragraphs: readonly Paragraph[], turns: readonly (Turn | undefined)[]): Steps<Report[]> {
  const speaker = interviewee(doc, paragraphs[turns.findIndex((t) => t?.asks)]?.start ?? 0);
  const lastQuestion = turns.findLastIndex((t) => t?.asks);
  const found: Answer[] = [];
  let open: Answer | undefined;
  for (const [i, paragraph] of paragraphs.entries()) {
    yield;
    const turn = turns[i];
    if (turn?.asks || i > lastQuestion + 1 && !turn?.label && !speaksOfItself(doc, paragraph)) open = undefined; // a question, or the story that goes on below the interview
    else if (turn?.label || turns[i - 1]?.asks) found.push(open = { label: turn?.label, cueToken: turn ? tokensIn(doc, paragraph).from : -1, pieces: [] });
    open?.pieces.push({ start: turn?.said ?? paragraph.start, end: paragraph.end });
  }
  return found.map((answer) => ({ type: 'direct', pieces: answer.pieces, cue: answer.label ?? null, cueToken: answer.cueToken, speaker: speaker ?? answer.label ?? null, path: 'subject' }));
}

/** The last mention, before `offset`, of the person whom the text names most often there; of two, of the one whom it names more often behind it. */
function interviewee(doc: Syntax, offset: number): Span | undefined {
  const surname = ({ start, end }: Name): string => doc.text.slice(start, end).split(/\s+/).at(-1) ?? '';
  const people = new Map<string, { before: number; behind: number; last: Span | undefined }>();
  for (const name of doc.names) if (name.kind === 'PER') people.set(surname(name), { before: 0, behind: 0, last: undefined });
  // by the surname: a name that opens a standfirst behind a word in capitals may be read as something else there
  for (const { form, start, end } of doc.tokens) {
    const person = people.get(form);
    if (!person) continue;
    if (start >= offset) {
      person.behind++;
      continue;
    }
    person.before++;
    person.last = { start, end };
  }
  for (const name of doc.names) {
    const person = name.kind === 'PER' && name.start < offset ? people.get(surname(name)) : undefined;
    if (person && name.end === person.last?.end) person.last = { start: name.start, end: name.end };
  }
  const [most] = [...people.values()].filter(({ last }) => last).sort((a, b) => b.before - a.before || b.behind - a.behind || b.last!.start - a.last!.start);
  return most?.last;
}
