import type { ModelContent } from '../model/modelFile';
import { UnusableModel } from '../model/modelFile';
import { ownCopy } from '../model/ownCopy';
import type { Lemmatizer, Tag } from '../annotators';
import { shapeOf, isCapitalised } from './wordForm';
import { longestRemembered } from './wordTypes';

/** Version of the lemmatizer's model: raised whenever its rules change. */
export const lemmatizerVersion = 1;

/** The longest ending that a rule looks at, in UTF-16 code units; longer ones stand for whole words. */
export const longestEnding = 6;

/** Marks the start of a word in a rule for a whole word. */
export const wordStart = '^';

/** A rule: take so many code units off the end, put these on. */
export interface LemmaRule {
  readonly cut: number;
  readonly add: string;
}

/** The rule that makes `lemma` of `word`. */
export function ruleFor(word: string, lemma: string): LemmaRule {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return { cut: word.length - same, add: lemma.slice(same) };
}

/** The keys under which a rule for this word may stand, the most special first: the word itself, then ever shorter endings. */
export function* ruleKeys(word: string, tag: Tag): Generator<string> {
  const kind = tagKind(tag);
  for (const ending of endingsOf(word)) yield `${kind} ${ending}`;
}

/** The word itself, then ever shorter endings, none at all last. */
function* endingsOf(word: string): Generator<string> {
  yield `${wordStart}${word}`;
  for (let length = Math.min(longestEnding, word.length); length >= 0; length--) yield word.slice(word.length - length);
}

const tagKind = ({ upos, xpos }: Tag): string => (upos === 'AUX' ? `AUX-${xpos}` : upos === 'PRON' ? `PRON-${xpos}` : xpos);

/** The word as the rules see it: names keep their capitals unless they are all capitals, everything else is in lower case. */
export const ruleForm = (form: string, tag: Tag): string => {
  const straight = form.replace(/[\u2018\u2019\u02bc]/g, "'");
  return tag.upos === 'PROPN' && isCapitalised(shapeOf(form)) ? straight : straight.toLowerCase();
};

/** So many lemmas of words under tags are remembered; when there are more, all are forgotten. */
const mostLemmas = 8192;

/** A lemmatizer from its model: rules for endings under a tag, learnt from a treebank, the longest ending that has one deciding. */
export function createLemmatizer(model: ModelContent): Lemmatizer {
  const { rules } = model.settings as { rules?: Record<string, string> };
  if (!rules) throw new UnusableModel('lacks its rules');
  /** For each kind of tag its rules by their endings. */
  const parsed = new Map<string, Map<string, LemmaRule>>();
  for (const [rule, keys] of Object.entries(rules)) {
    const cut = rule.indexOf(' ');
    const change = { cut: Number(rule.slice(0, cut)), add: rule.slice(cut + 1) };
    for (const key of keys.split('\t')) {
      const kind = key.slice(0, key.indexOf(' '));
      let ofKind = parsed.get(kind);
      if (!ofKind) parsed.set(kind, ofKind = new Map<string, LemmaRule>());
      ofKind.set(key.slice(kind.length + 1), change);
    }
  }
  const lemmaOf = (form: string, tag: Tag): string => {
    const word = ruleForm(form, tag);
    const ofKind = parsed.get(tagKind(tag));
    if (!ofKind) return word;
    for (const ending of endingsOf(word)) {
      const rule = ofKind.get(ending);
      if (rule) return rule.cut <= word.length ? word.slice(0, word.length - rule.cut) + rule.add : word;
    }
    return word;
  };
  /** The lemmas that were asked for, by form. */
  const known = new Map<string, (Tag & { readonly lemma: string })[]>();
  let remembered = 0;
  return {
    lemma(form, tag) {
      const { upos, xpos } = tag;
      const found = known.get(form)?.find((of) => of.xpos === xpos && of.upos === upos);
      if (found) return found.lemma;
      if (form.length > longestRemembered) return lemmaOf(form, tag);
      if (remembered++ === mostLemmas) {
        known.clear();
        remembered = 1;
      }
      const own = ownCopy(form);
      const lemma = lemmaOf(own, tag);
      const others = known.get(form);
      if (others) others.push({ upos, xpos, lemma });
      else known.set(own, [{ upos, xpos, lemma }]);
      return lemma;
    },
  };
}
