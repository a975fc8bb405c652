import type { ModelContent } from '../../core/language/model/modelFile';
import { lemmatizerVersion, ruleFor, ruleForm, ruleKeys } from '../../core/language/tagging/lemmatizer';
import type { TreebankSentence } from './conllu';

/** A whole word gets a rule of its own when it was seen this often; an ending, when so many different words show it. */
const leastSeen = 2;
const leastWords = 3;

/** Learns the lemmatizer's rules: for every ending the commonest change, kept only where the next shorter ending would say otherwise. */
export function trainLemmatizer(sentences: readonly TreebankSentence[]): ModelContent {
  const words = new Map<string, { keys: readonly string[]; changes: Map<string, number>; seen: number }>();
  for (const { forms, lemmas, tags, deprels } of sentences) {
    forms.forEach((form, i) => {
      const tag = tags[i]!;
      if (deprels[i] === 'goeswith' || tag.xpos === 'GW' || lemmas[i] === '_') return;
      const word = ruleForm(form, tag);
      const keys = [...ruleKeys(word, tag)];
      const { cut, add } = ruleFor(word, lemmas[i]!);
      const entry = words.get(keys[0]!) ?? { keys, changes: new Map<string, number>(), seen: 0 };
      words.set(keys[0]!, entry);
      entry.changes.set(`${cut} ${add}`, (entry.changes.get(`${cut} ${add}`) ?? 0) + 1);
      entry.seen++;
    });
  }

  const commonest = (changes: ReadonlyMap<string, number>): string => [...changes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
  const endings = new Map<string, Map<string, number>>();
  for (const { keys, changes } of words.values()) {
    const change = commonest(changes);
    for (const key of keys.slice(1)) {
      const votes = endings.get(key) ?? new Map<string, number>();
      votes.set(change, (votes.get(change) ?? 0) + 1);
      endings.set(key, votes);
    }
  }
  // From the shortest ending to whole words, so that each rule is compared with those already kept.
  const kept = new Map<string, string>();
  const said = (keys: readonly string[]): string => keys.map((key) => kept.get(key)).find((change) => change !== undefined) ?? '0 ';
  const byLength = [...endings].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [key, votes] of byLength) {
    if ([...votes.values()].reduce((sum, n) => sum + n, 0) < leastWords) continue;
    const space = key.indexOf(' ');
    const ending = key.slice(space + 1);
    const shorter = Array.from({ length: ending.length }, (_, k) => `${key.slice(0, space)} ${ending.slice(k + 1)}`);
    const change = commonest(votes);
    if (change !== said(shorter)) kept.set(key, change);
  }
  for (const { keys, changes, seen } of words.values()) {
    const change = commonest(changes);
    if (seen >= leastSeen && change !== said(keys.slice(1))) kept.set(keys[0]!, change);
  }

  const byChange = new Map<string, string[]>();
  for (const [key, change] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1))) byChange.set(change, [...(byChange.get(change) ?? []), key]);
  const rules = Object.fromEntries([...byChange].sort(([a], [b]) => (a < b ? -1 : 1)).map(([change, keys]) => [change, keys.join('\t')]));
  return { name: 'lemmatizer', version: lemmatizerVersion, settings: { rules }, arrays: {} };
}
