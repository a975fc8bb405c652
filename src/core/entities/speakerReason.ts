import type { Doc } from '../language/doc';
import type { PronounWord } from '../language/pronounWords';
import type { EntityDraft, Reference } from './references';

/**
 * What to tell a reader of how a speaker mention without a name was taken for somebody: "“she” is taken to mean Ada Voss, going by the
 * first name". Empty for names, and for a source that the article never names.
 */
export const speakerReason = (doc: Doc, mention: Reference | undefined, draft: EntityDraft | undefined, nameOf: (draft: EntityDraft) => string): string => {
  if (!mention || !draft || mention.form === 'name' || !draft.named && mention.form === 'nominal' || mention.form === 'pronoun' && mention.word.person !== 3) return '';
  const words = doc.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
  const name = nameOf(draft);
  if (!name || name.toLowerCase() === words.toLowerCase()) return '';
  return `; “${words}” is taken to mean ${name}${mention.form === 'pronoun' && goesByFirstName(draft, mention.word.gender) ? ', going by the first name' : ''}`;
};

/** Whether nothing in the text but a first name that mostly women, or men, have says that the pronoun fits. */
const goesByFirstName = (draft: EntityDraft, gender: PronounWord['gender']): boolean =>
  (gender === 'female' || gender === 'male') && draft.gender === undefined && draft.likelyFemale !== undefined && Math.abs(draft.likelyFemale - 0.5) > 0.3;
