import { mapInSteps } from '../../analysis/steps';
import type { Paragraph } from '../../language/doc';
import type { Syntax } from '../../syntax/syntax';
import { spanOf, tokenAt, tokensIn } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfArticle } from '../construction';
import { isStory } from '../quotations/quotations';
import { quotedWhole, type Reading } from '../reading';

/**
 * "LEE: We are ready." paragraph by paragraph: a transcript or an interview, taken for one where two speakers take turns or
 * where names answer questions that stand in paragraphs of their own.
 */
export const transcript: OfArticle = {
  name: 'transcript',
  triggers: 'layout',
  weighs: 'before',
  says: 'A paragraph that begins with the speaker and a colon: …',
  examples: [
    ['TAN: We are ready.\n\nOKORO: Are you sure?\n\nTAN: We are.\n\nOKORO: Then let us begin.', 'We are ready. [:; TAN]', 'Are you sure? [:; OKORO]', 'We are. [:; TAN]', 'Then let us begin. [:; OKORO]'],
    ['Tan: The bridge is safe.\n\nHerald: And the tunnel?\n\nTan: It is shut.', 'The bridge is safe. [:; Tan]', 'And the tunnel? [:; Herald]', 'It is shut. [:; Tan]'],
    ['DAVE TAN, HOST: Good evening to all of you.\n\nLENA OKORO, MAYOR OF HARLOW: We closed it because it was unsafe.\n\nTAN: When will it open?\n\nOKORO: We hope it opens in June.', 'Good evening to all of you. [:; DAVE TAN]', 'We closed it because it was unsafe. [:; LENA OKORO]', 'When will it open? [:; TAN]', 'We hope it opens in June. [:; OKORO]'],
    ['North: 1,201.\n\nSouth: 877.\n\nNorth: 90.\n\nSouth: 46.'],
  ],
  *propose(reading) {
    const { doc } = reading;
    const turns = (yield* mapInSteps(doc.paragraphs, (paragraph) => turnIn(doc, paragraph))).filter((turn) => turn !== undefined);
    if (!isConversation(doc, turns)) return [];
    return (yield* mapInSteps(turns, (turn) => saidIn(reading, turn))).filter((report) => report !== undefined);
  },
};

interface Turn {
  readonly paragraph: Paragraph;
  readonly surname: string;
  /** Whether it tells something, as the entries of a list don't. */
  readonly tells: boolean;
  /** Offset behind the speaker. */
  readonly end: number;
  /** Offset behind the speaker's role: of the colon or the space before it. */
  readonly roleEnd: number;
}

/** A name, the role or party that may stand behind it ("LENA FROST, MAYOR OF HARLOW:", "SEN. DIETZ (D-OH):", "Brant [host]:"), and a colon. */
const opening = /^([A-Z][\p{L}.'’-]+(?:[ \t]+(?:[A-Z][\p{L}.'’-]*|\p{Ll}{2,3})){0,3})(?:,[ \t]*\p{Lu}[^:\n]{1,40}|[ \t]*[([][^:)\]\n]{1,30}[)\]])?(?=[ \t]*:[ \t]+\S)/u;

/** How far into its paragraph the colon behind a speaker stands at most, in UTF-16 code units. */
const longestLabel = 100;

function turnIn(doc: Syntax, paragraph: Paragraph): Turn | undefined {
  const [label, name] = (isStory(paragraph) ? opening.exec(doc.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestLabel))) : null) ?? [];
  if (!label || !name || doc.words.interviewLabels.has(name.toLowerCase()) || !isName(doc, name)) return undefined;
  const { from, to } = tokensIn(doc, paragraph);
  const tells = doc.tokens.slice(from, to).some((t) => t.upos === 'VERB' || t.upos === 'AUX') || /[?!]$/.test(doc.text.slice(paragraph.start, paragraph.end).trimEnd());
  return { paragraph, tells, surname: name.split(/[ \t]+/).at(-1)?.toLowerCase() ?? '', end: paragraph.start + name.length, roleEnd: paragraph.start + label.length };
}

/** Whether every word of it is written large or a particle of names ("de", "van"). */
const isName = ({ words }: Syntax, name: string): boolean => name.split(/[ \t]+/).every((word) => /^[A-Z]/.test(word) || words.nameParticles.has(word));

const asks = (doc: Syntax, paragraph: Paragraph | undefined): boolean => paragraph !== undefined && /\?["'”’)]*$/.test(doc.text.slice(paragraph.start, paragraph.end).trimEnd());

/** Whether two take turns, one is asked and goes on, or questions are answered: a list with headings in front is no conversation. */
function isConversation(doc: Syntax, turns: readonly Turn[]): boolean {
  const turnsOf = new Map<string, number>();
  for (const { surname } of turns) turnsOf.set(surname, (turnsOf.get(surname) ?? 0) + 1);
  const telling = turns.filter((t) => t.tells);
  const returns = turnsOf.size >= 2 && turns.some((turn, i) => turn.surname !== turns[i + 1]?.surname && turn.surname === turns[i + 2]?.surname && asks(doc, turns[i + 1]?.paragraph));
  const takeTurns = [...turnsOf.values()].filter((n) => n > 1).length >= 2 && telling.length * 2 > turns.length;
  return takeTurns || returns || telling.filter(({ paragraph }) => asks(doc, doc.paragraphs[paragraph.index - 1])).length >= 2;
}

function saidIn(reading: Reading, { paragraph, end, roleEnd }: Turn): Report | undefined {
  const { doc } = reading;
  const colon = tokenAt(doc, roleEnd);
  const said = spanOf(doc, { from: colon + 1, to: tokensIn(doc, paragraph).to });
  const mark = doc.at(colon);
  if (!said || mark.form !== ':' || quotedWhole(reading, said)) return undefined;
  return { type: 'direct', pieces: [said], cue: { start: mark.start, end: mark.end }, cueToken: colon, speaker: { start: paragraph.start, end }, path: 'subject' };
}
