import type { Steps } from '../../analysis/steps';
import { anchorsOf, mapAnchors } from '../review/anchorsOf';
import type { Decisions } from '../review/decision';
import { anchorAt, type Anchor } from './anchor';
import { reanchor } from './reanchor';

const sameWords = (a: Anchor, b: Anchor): boolean =>
  a.position === b.position && a.selector.exact === b.selector.exact && a.selector.prefix === b.selector.prefix && a.selector.suffix === b.selector.suffix;

/**
 * The decisions with their anchors settled in the text: where one is known to be, the words that stand there now are noted;
 * one that is lost is looked for again. The very same decisions are given back when nothing about them changed.
 */
export function* settleDecisions(decisions: Decisions, text: string): Steps<Decisions> {
  // decisions share places (one mention speaks ten quotes): each is looked for once
  const lost = new Map<string, Anchor>();
  function* settle(anchor: Anchor): Steps<Anchor> {
    if (anchor.span) {
      const anew = anchorAt(text, anchor.span);
      return sameWords(anew, anchor) ? anchor : anew;
    }
    const { exact, prefix, suffix } = anchor.selector;
    const key = JSON.stringify([anchor.position, exact, prefix, suffix]);
    let found = lost.get(key);
    if (!found) {
      const span = yield* reanchor(text, anchor);
      found = span ? anchorAt(text, span) : anchor;
      lost.set(key, found);
    }
    return found;
  }
  const settled = new Map(decisions);
  let isChanged = false;
  for (const [id, decision] of decisions) {
    const anchors = anchorsOf(decision);
    const anew: Anchor[] = [];
    for (const anchor of anchors) anew.push(yield* settle(anchor));
    yield;
    if (anew.every((anchor, i) => anchor === anchors[i])) continue;
    isChanged = true;
    let next = 0;
    settled.set(id, mapAnchors(decision, () => anew[next++]!));
  }
  return isChanged ? settled : decisions;
}
