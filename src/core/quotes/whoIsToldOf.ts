import { child, relation } from '../language/tree';
import type { NounKind } from '../language/nounKind';
import { firstEndingAfter, type Span } from '../span';
import { mentionOf } from '../syntax/mention';
import { Phrase } from '../syntax/phrase';
import { reportingVerb, type VerbKind } from '../syntax/reportingWords';
import { subjectOf } from '../syntax/subject';
import type { Syntax } from '../syntax/syntax';
import type { TokenRange } from '../syntax/tokenRange';
import { isPassiveByWords } from '../syntax/verbGroup';
import { cueSpan } from './cueSpan';

/** Who a sentence tells of, and by which verb. */
export interface Told {
  readonly mention: TokenRange;
  /** Index of the main verb; of the copula where something is said to be so. */
  readonly verb: number;
}

/** Whom the sentence in `range` tells of: the subject of its main verb, if it is somebody; undefined elsewhere. */
export function whoIsToldOf(doc: Syntax, range: TokenRange): Told | undefined {
  const main = rootOf(doc, range);
  if (main < 0) return undefined;
  const root = attributionBelow(doc, main);
  const copula = doc.at(root).upos === 'VERB' ? -1 : child(doc, root, 'cop');
  const verb = copula >= 0 ? copula : root;
  const isQuoted = doc.lemmaIs(root, 'quotedVerbs') && isPassiveByWords(doc, root); // "Hale was quoted by the Herald"
  const mention = copula >= 0 || isQuoted ? nounOf(doc, root) : subjectOf(doc, root, range).mention ?? nounOf(doc, root);
  return mention && !doc.quoted(mention.from) && !isCut(doc, mention) && isSomebody(doc, mention) ? { mention, verb } : undefined;
}

const ownedBy: ReadonlySet<string> = new Set(['DET', 'ADJ', 'PROPN']);

/** "In a new Evolution | paper Hale and others": a mention that begins in the middle of a phrase. */
const isCut = (doc: Syntax, { from }: TokenRange): boolean => ownedBy.has(doc.at(from - 1).upos) && doc.at(from - 1).sentence === doc.at(from).sentence;

const spoken: ReadonlySet<VerbKind> = new Set<VerbKind>(['speech', 'stance']);

/** Whether the verb tells what somebody says or where they stand, not how they look or what they think. */
export function tellsOfSpeaking(doc: Syntax, verb: number): boolean {
  const entry = reportingVerb(doc, verb);
  return entry !== undefined && spoken.has(entry.kind);
}

/** The cue of a sentence that tells of somebody by a verb of saying; null where another verb does. */
export const cueOfTold = (doc: Syntax, { verb }: Told): Span | null => (tellsOfSpeaking(doc, verb) ? cueSpan(doc, verb) : null);

function rootOf(doc: Syntax, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) if (doc.head(i) < 0 && doc.at(i).upos !== 'PUNCT') return i;
  return -1;
}

/** "The bridge, she said, is safe": the verb of saying that is set into the clause of `root`; `root` where none is. */
const attributionBelow = (doc: Syntax, root: number): number =>
  doc.children(root).find((c) => relation(doc, c) === 'parataxis' && reportingVerb(doc, c)?.kind === 'speech') ?? root;

function nounOf(doc: Syntax, root: number): TokenRange | undefined {
  const subject = child(doc, root, 'nsubj');
  return subject < 0 ? undefined : mentionOf(doc, subject);
}

/** Whether the mention is of a person, of people or of a body of people: by its name, its noun or its pronoun. */
export function isSomebody(doc: Syntax, mention: TokenRange): boolean {
  const { head } = new Phrase(doc, mention);
  const { upos, lemma, start } = doc.at(head);
  if (upos === 'PROPN') return isNameOfSomebody(doc, start);
  return doc.is(head, 'subjectPronouns') || upos === 'NOUN' && speaks.has(doc.lexicon.nouns.kind(lemma));
}

/** Whether a word of the phrase is one for people, or a name of somebody stands in it: in capitals a tagger knows neither. */
export function isSomebodyByWords({ tokens, names, lexicon }: Syntax, { from, to }: TokenRange): boolean {
  const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  const name = names[firstEndingAfter(names, span.start)];
  if (name && name.start < span.end && (name.kind === 'PER' || name.kind === 'ORG')) return true;
  return tokens.slice(from, to).some(({ lower }) => speaks.has(lexicon.nouns.kind(lower)));
}

/**
 * The verb of saying that stands highest in the sentence and whose it is, outside of all quotation marks: "Hale shot back in a
 * statement, saying he had …", "the work, she said, was …".
 */
export function whoSpeaksIn(doc: Syntax, { from, to }: TokenRange): Told | undefined {
  let highest: Told | undefined;
  let least = Infinity;
  for (let verb = from; verb < to; verb++) {
    if (doc.quoted(verb) || reportingVerb(doc, verb)?.kind !== 'speech' || doc.at(verb).xpos === 'VBN') continue;
    const depth = depthOf(doc, verb);
    const { mention } = depth < least ? subjectOf(doc, verb, { from, to }) : { mention: undefined };
    if (!mention || doc.quoted(mention.from) || !isSomebody(doc, mention)) continue;
    highest = { mention, verb };
    least = depth;
  }
  return highest;
}

/** How many words stand above it in the tree. */
function depthOf(doc: Syntax, index: number): number {
  let depth = 0;
  for (let i = doc.head(index); i >= 0; i = doc.head(i)) depth++;
  return depth;
}

const speaks: ReadonlySet<NounKind> = new Set<NounKind>(['person', 'group', 'organisation']);

function isNameOfSomebody({ names }: Syntax, offset: number): boolean {
  const name = names[firstEndingAfter(names, offset)];
  return name !== undefined && name.start <= offset && (name.kind === 'PER' || name.kind === 'ORG');
}
