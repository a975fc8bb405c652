import { startsClause, type Clause } from '../../syntax/clause';
import { subjectOf } from '../../syntax/subject';
import { none } from '../../syntax/subjectByParse';
import type { Syntax } from '../../syntax/syntax';
import { range } from '../../syntax/tokenRange';
import { isFiniteTag } from '../../syntax/verbGroup';
import type { OfClause } from '../construction';
import { piecesOf } from '../content';
import { reportOf } from '../propose';
import { opensSentence, questionPut } from '../putQuestion';

/** What somebody was asked before the answer, by whom it is told of; whoever answers did not say it. */
export const putQuestion: OfClause = {
  name: 'question put',
  triggers: 'clause',
  sure: 0.7, // of 121 questions that are put so, annotators of three sets of articles have marked 92
  says: 'A question that is put to somebody: …',
  examples: [
    ['Asked whether the pier was safe, Hale said it was.', 'whether the pier was safe [Asked; -]', 'it was [said; Hale]'],
    ['Asked by a reporter why he had left, Lenz shrugged.', 'why he had left [Asked; a reporter]'],
    ['“Never,” she said when asked if she would sell the farm.', '“Never,” [said; she]', 'if she would sell the farm [asked; -]'],
    ['Hale, when asked how long it would take, said nobody knew.', 'how long it would take [asked; -]', 'nobody knew [said; Hale]'],
    ['Asked about the pier, Hale said nothing.'],
    ['Asked to leave, Hale smiled.'],
  ],
  standsAlone: true,
  propose(clause, reading) {
    const { doc, verb } = clause;
    const question = questionPut(doc, verb);
    const end = question ? endOf(clause, question.from) : -1;
    if (!question || end <= question.from + 1) return undefined;
    return reportOf(reading, clause, piecesOf(doc, range(question.from, end)), { speaker: question.asker ? { mention: question.asker, path: 'agent' } : none });
  },
};

/** Index after the last word of the question that begins at `from`: the comma before the answer, or the end of the sentence; -1 where no answer follows a question in front. */
function endOf({ doc, verb, sentence }: Clause, from: number): number {
  const commas = range(from, sentence.to).filter((k) => doc.at(k).form === ',' && !doc.quoted(k));
  if (opensSentence(doc, verb)) return commas.find((comma) => comma + 1 === mainSubject(doc, verb)) ?? commas.find((comma) => opensAnswer(doc, comma + 1, sentence.to)) ?? -1;
  const aside = doc.at(verb - 2).form === ',' ? commas.find((comma) => isFiniteTag(doc.at(comma + 1)) || doc.at(comma + 1).upos === 'ADV') : undefined;
  return aside ?? sentence.to;
}

/** Index of the first word of the subject of the main clause; -1 where the parse has none. */
const mainSubject = (doc: Syntax, verb: number): number => (doc.head(verb) > verb ? subjectOf(doc, doc.head(verb)).mention?.from ?? -1 : -1);

const opensAnswer = (doc: Syntax, at: number, limit: number): boolean => doc.quoted(at) !== 0 || startsClause(doc, at, limit);
