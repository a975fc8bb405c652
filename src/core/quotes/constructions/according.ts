import { relation } from '../../language/tree';
import { mentionOf } from '../../syntax/mention';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { withIssuer } from '../../syntax/phrase';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, range, spanOf, type TokenRange } from '../../syntax/tokenRange';
import { hasFinite } from '../../syntax/verbGroup';
import type { OfWord } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { typeOf, withWholeQuotations } from '../reading';

/** "According to the mayor, it rained"; "it rained, according to the mayor"; "as reported by the Courier, it rained". */
export const according: OfWord = {
  name: 'according to',
  triggers: 'word',
  weighs: 'according',
  says: 'Reported with a source: …',
  examples: [
    ['The bridge is two years late, according to engineers at the site.', 'The bridge is two years late [according to; engineers at the site]'],
    ['According to the mayor, the road will stay closed.', 'the road will stay closed [According to; the mayor]'],
    ['As reported by the Harlow Courier, the bridge was never inspected.', 'the bridge was never inspected [As reported by; the Harlow Courier]'],
    ['Schools will take pupils according to need.'],
    ['Wages rise according to market needs.'],
  ],
  inSpeech: true,
  propose(at, reading) {
    const { doc } = reading;
    const lead = leadToSource(doc, at);
    const source = lead ? sourceAt(doc, at + lead) : undefined;
    if (!source || doc.lemmaIs(source.head, 'measureNouns')) return undefined; // "according to need": what something is done by, and nobody who says so
    const end = endOfPhrase(doc, source.mention.to, doc.sentenceTo(at), at - doc.sentenceFrom(at) <= 1);
    const pieces = withWholeQuotations(reading, piecesOf(doc, contentAround(doc, at, source.head, end)));
    const speaker = spanOf(doc, source.mention);
    if (!pieces.length || !speaker) return undefined;
    return { type: typeOf(reading, pieces), pieces, cue: { start: doc.at(at).start, end: doc.at(at + lead - 1).end }, cueToken: at, speaker, path: 'agent' };
  },
};

/** How many words at `at` lead up to a source: "according to", "as reported by"; 0 where they don't. */
export function leadToSource(doc: Syntax, at: number): number {
  if (doc.is(at, 'sourceMarkers')) return doc.is(at + 1, 'infinitiveMarker') ? 2 : 0;
  return doc.is(at, 'asWord') && doc.is(at + 1, 'sourceParticiples') && doc.is(at + 2, 'agentMarker') ? 3 : 0;
}

/** The mention at `from`, and its word that hangs outside of it. */
function sourceAt(doc: Syntax, from: number): { mention: TokenRange; head: number } | undefined {
  if (from >= doc.sentenceTo(from - 1)) return undefined;
  const chunk = nounPhraseFrom(doc, from, doc.sentenceTo(from));
  const inside = (k: number): boolean => k >= chunk.from && k < chunk.to;
  const head = range(chunk.from, chunk.to).find((k) => !inside(doc.head(k)) && relation(doc, k) !== 'case') ?? from;
  return { mention: withIssuer(doc, isEmpty(chunk) ? mentionOf(doc, head) : chunk), head };
}

const opensClause: ReadonlySet<string> = new Set(['DET', 'PRON', 'NUM', 'PROPN']);

/** The end of the source with its apposition and relative clause: the comma before the clause, or the end of the sentence. */
function endOfPhrase(doc: Syntax, from: number, end: number, opensSentence: boolean): number {
  if (from < end && opensClause.has(doc.at(from).upos) && !doc.is(from, 'relatives') || doc.is(from, 'placeAdverbs')) return from; // no comma: "According to Lee the road …"
  const comma = (after: number): number => {
    for (let i = after; i < end; i++) if (!doc.quoted(i) && doc.at(i).form === ',') return i;
    return end;
  };
  const first = comma(from);
  const second = first < end ? comma(first + 1) : end;
  const aside = second < end && (!hasFinite(doc, first + 1, second) || doc.is(first + 1, 'relativesApart')) && hasFinite(doc, second + 1, end);
  return aside && opensSentence ? second : first;
}

const joins = (doc: Syntax, k: number): boolean => doc.at(k).upos === 'SCONJ' || doc.at(k).upos === 'CCONJ';

function contentAround(doc: Syntax, at: number, source: number, phraseEnd: number): number[] {
  const begin = doc.sentenceFrom(at);
  const end = doc.sentenceTo(at);
  const restTells = hasFinite(doc, phraseEnd, end);
  if (at - begin <= 1 || restTells && joins(doc, at - 1)) return range(phraseEnd, end); // "But according to …", "that according to …"
  if (!hasFinite(doc, begin, at)) return [...range(begin, at), ...(restTells ? range(phraseEnd, end) : [])]; // "Now, according to …, some are"
  return ownClause(doc, at, source, phraseEnd) ?? range(begin, at);
}

/** The clause before the phrase, where it is joined to another: "…, but it rained, according to the mayor"; undefined elsewhere. */
function ownClause(doc: Syntax, at: number, source: number, phraseEnd: number): number[] | undefined {
  let host = doc.head(source);
  while (host >= at && host < phraseEnd) host = doc.head(host);
  const own = host >= 0 ? tokensBelow(doc, host, [source]).filter((t) => t < at) : [];
  const from = own[0];
  if (from === undefined || at - from < 6 || from <= doc.sentenceFrom(at) || relation(doc, host) !== 'conj') return undefined;
  return joins(doc, from) && doc.at(from - 1).form === ',' ? own : undefined;
}
