import type { Doc, Name, NameKind } from '../language/doc';
import { isTold } from './mentions';

/** Last words that make a run of capitals an organisation. */
const organisationWord = (doc: Doc, word: string): boolean => {
  const { nameWords, nouns } = doc.lexicon;
  const lemma = word.toLowerCase();
  return nouns.kind(lemma) === 'organisation' || nouns.kind(lemma) === 'group' || nameWords.bodyEndings.has(lemma.replace(/\.$/, '')) || (/^[A-Z]{2,6}$/.test(word));
};

/** Names by their capitals and tags alone: a modest stand-in for when the model of names is missing. */
export const namesByCapitals = (doc: Doc): Name[] => {
  const found: Name[] = [];
  const people = new Set<string>();
  for (const sentence of doc.sentences) {
    if (!isTold(doc, sentence.index)) continue;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const token = doc.tokens[i];
      if (!token || token.upos !== 'PROPN' || !/^\p{Lu}/u.test(token.form)) continue;
      let end = i + 1, organisation = organisationWord(doc, token.form);
      for (let j = end; j < sentence.endToken; j++) {
        const next = doc.tokens[j];
        if (!next) break;
        if (next.upos === 'PROPN' && /^[\p{Lu}\p{N}]/u.test(next.form)) {
          end = j + 1;
          organisation ||= organisationWord(doc, next.form);
        } else if (!(doc.lexicon.nameWords.linkWords.has(next.lower) && doc.tokens[j + 1]?.upos === 'PROPN') || (doc.lexicon.genitive.has(next.lower) && !organisation)) break;
      }
      let first = i;
      while (first < end - 1 && doc.lexicon.titles.has(doc.tokens[first]?.form ?? '')) first++;
      const start = doc.tokens[first], last = doc.tokens[end - 1];
      i = end - 1;
      if (!start || !last) continue;
      if (first === end - 1 && first === i && doc.lexicon.titles.has(start.form)) continue;
      const titled = first > 0 && doc.lexicon.titles.has(doc.tokens[first - 1]?.form ?? '');
      const person = !organisation && (titled || (doc.lexicon.givenNames.has(start.form) && end - first > 1) || people.has(last.lower));
      const kind: NameKind = person ? 'PER' : organisation ? 'ORG' : end - first > 1 && doc.lexicon.givenNames.has(start.form) ? 'PER' : 'MISC';
      if (kind === 'PER') people.add(last.lower);
      found.push({ start: start.start, end: last.end, kind, firstToken: first, endToken: end, confidence: 0.5 });
    }
  }
  return found;
};
