import { startsClause } from '../../syntax/clause';
import { subjectOf } from '../../syntax/subject';
import type { Syntax } from '../../syntax/syntax';
import { range } from '../../syntax/tokenRange';
import type { OfWord } from '../construction';
import { piecesOf } from '../content';
import { reportAt } from '../propose';
import { speechEnd } from '../speechEnd';
import { isSomebody } from '../whoIsToldOf';

/** "is adamant that …", "are of the view that …": where somebody stands, with a clause for what is held. */
export const stance: OfWord = {
  name: 'stance in words',
  triggers: 'word',
  says: 'Reported as what the speaker holds: …',
  examples: [
    ['The union is adamant that patients must come first.', 'that patients must come first [is adamant; The union]'],
    ['Traders are of the view that the bank will hold its rate.', 'that the bank will hold its rate [are of the view; Traders]'],
    ['Marta Hale was confident the bridge would open in May.', 'the bridge would open in May [was confident; Marta Hale]'],
    ['It is clear that the bridge will open in May.'],
    ['The mayor is proud of the bridge.'],
  ],
  inSpeech: true,
  propose(at, reading) {
    const { doc } = reading;
    const copula = copulaBefore(doc, at);
    const from = at + 1;
    const limit = doc.sentenceTo(at);
    if (copula < 0 || !doc.is(from, 'complementiser') && !startsClause(doc, from, limit)) return undefined;
    const subject = subjectOf(doc, copula);
    if (!subject.mention || !isSomebody(doc, subject.mention)) return undefined;
    const cue = { start: doc.at(copula).start, end: doc.at(at).end };
    return reportAt(reading, at, piecesOf(doc, range(from, speechEnd(reading, from, limit))), { speaker: subject, cue, kind: 'speech', shape: doc.is(from, 'complementiser') ? 'that' : 'bare' });
  },
};

/** Index of the "is" before "adamant" or "of the view"; -1 where there is none. */
function copulaBefore(doc: Syntax, at: number): number {
  let k = at - 1;
  if (doc.is(at, 'viewNouns')) {
    if (!doc.is(at - 1, 'definiteArticle') || !doc.is(at - 2, 'genitive')) return -1;
    k = at - 3;
  }
  while (doc.at(k).upos === 'ADV' || doc.is(k, 'negations')) k--;
  return doc.lemmaIs(k, 'copula') ? k : -1;
}
