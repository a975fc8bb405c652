import type { Steps } from '../../analysis/steps';
import { anchorsOf, mapAnchors } from '../review/anchorsOf';
import { atWordsOfThen } from '../review/decidedWords';
import type { Decisions } from '../review/decision';
import { anchorAt, type Anchor } from './anchor';
import { reanchorAll } from './reanchor';

const sameWords = (a: Anchor, b: Anchor): boolean =>
  a.position === b.position && a.selector.exact === b.selector.exact && a.selector.prefix === b.selector.prefix && a.selector.suffix === b.selector.suffix;

/** The same for two anchors that are looked for by the same words at the same place. */
const keyOf = ({ position, selector: { exact, prefix, suffix } }: Anchor): string => JSON.stringify([position, exact, prefix, suffix]);

/**
 * The decisions with their anchors settled in the text: where one is known to be, the words that stand there now are noted;
 * those that are lost are looked for again, all together, so that each tells where the others are. The very same decisions are
 * given back when nothing about them changed.
 */
export function* settleDecisions(decisions: Decisions, text: string): Steps<Decisions> {
  // decisions share places (one mention speaks ten quotes): each is looked for once
  const lost = new Map<string, Anchor>();
  for (const decision of decisions.values()) {
    for (const anchor of anchorsOf(decision)) if (!anchor.span) lost.set(keyOf(anchor), anchor);
    yield;
  }
  const spans = lost.size ? yield* reanchorAll(text, [...lost.values()]) : [];
  for (const [i, key] of [...lost.keys()].entries()) {
    const span = spans[i];
    if (span) lost.set(key, anchorAt(text, span));
  }
  const settle = (anchor: Anchor): Anchor => {
    if (!anchor.span) {
      const found = lost.get(keyOf(anchor))!;
      return found.span ? found : anchor;
    }
    const anew = anchorAt(text, anchor.span);
    return sameWords(anew, anchor) ? anchor : anew;
  };
  const settled = new Map(decisions);
  let isChanged = false;
  for (const [id, decision] of decisions) {
    const anchors = anchorsOf(decision);
    const anew = anchors.map(settle);
    yield;
    if (anew.every((anchor, i) => anchor === anchors[i])) continue;
    isChanged = true;
    let next = 0;
    const there = mapAnchors(decision, () => anew[next++]!);
    settled.set(id, there.about === 'mark' ? atWordsOfThen(there, text) : there);
  }
  return isChanged ? settled : decisions;
}
