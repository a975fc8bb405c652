import { mapInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import { firstStartingFrom, type Span } from '../span';
import { addReference, newDraft } from './drafts';
import { entitiesOf, type Groups } from './groups';
import type { FoundMentions } from './mentions';
import type { EntityDraft, NameReference, Reference } from './references';
import type { Resolution } from './resolution';
import { antecedent, issuerOf, twoBefore } from './speakers';

/** Says for each quote which entity speaks it. */
export function* entitiesOfQuotes(doc: Doc, quotes: readonly FoundQuote[], mentions: FoundMentions, resolution: Resolution, groups: Groups): Steps<(EntityDraft | undefined)[]> {
  const { references, byHead } = mentions;

  /** "Smith and Jones said": the two together speak. */
  const together = (speaker: Span, members: ReadonlySet<EntityDraft>): EntityDraft => {
    const draft = groups.of(members);
    draft.speaking.push(speaker);
    return draft;
  };

  const labels = new Map<string, EntityDraft>(); // who speaks in a transcript, by the words before the colon

  return yield* mapInSteps(quotes, (q, i) => {
    if (!q.speaker) return undefined;
    const relative = antecedent(doc, q.speaker, references, byHead)?.entity;
    if (relative) return relative;
    const two = twoBefore(doc, q.speaker, references);
    if (two) return together(q.speaker, two);
    const all = resolution.speakers[i] ?? [];
    const reference = all[0];
    if (reference && all.length > 1 && all.some((r) => r.entity !== reference.entity)) return together(q.speaker, entitiesOf(all));
    if (reference?.form === 'nominal' && reference.entity && !reference.entity.named && reference.nounKind === 'document' && doc.lexicon.nouns.speaksForIssuer(reference.lemma)) {
      const issuer = issuerOf(reference, q.speaker, references)?.entity;
      if (issuer) {
        issuer.speaking.push(q.speaker);
        return issuer;
      }
    }
    const called = reference?.form === 'name' ? personCalled(doc, reference, references) : undefined;
    if (called) {
      called.speaking.push(q.speaker);
      return called;
    }
    const label = doc.text.charAt(q.speaker.end) === ':' && !reference?.entity?.named ? doc.text.slice(q.speaker.start, q.speaker.end) : '';
    const labelled = labels.get(label);
    if (labelled) {
      labelled.speaking.push(q.speaker);
      return labelled;
    }
    if (label && reference?.form !== 'pronoun' && reference?.entity) labels.set(label, reference.entity);
    if (reference?.entity) {
      if (reference.form === 'nominal') reference.entity.speaking.push(q.speaker);
      return reference.entity;
    }
    if (reference?.form === 'pronoun') return undefined;
    const draft = newDraft('other', false);
    if (label) labels.set(label, draft);
    if (reference) addReference(draft, reference);
    draft.speaking.push(q.speaker);
    return draft;
  });
}

/** "the Norwegian said", "the Democrat said": the person whom the text has called one, last named before. */
const personCalled = (doc: Doc, name: NameReference, references: readonly Reference[]): EntityDraft | undefined => {
  const word = name.parts.words[0];
  const token = doc.tokens[name.firstToken];
  if (!word || name.parts.words.length !== 1 || name.name.kind === 'PER' || token?.xpos === 'NNPS' || word.endsWith('s') || !doc.lexicon.definiteArticle.has(doc.tokens[name.firstToken - 1]?.lower ?? '')) return undefined;
  for (let i = firstStartingFrom(references, name.start) - 1, seen = 0; i >= 0 && seen < 200; i--, seen++) {
    const draft = references[i]?.entity;
    if (draft?.kind === 'person' && !draft.plural && draft.named && (draft.roles.has(word) || [...draft.roles.values()].some((words) => words.has(word)))) return draft;
  }
  return undefined;
};
