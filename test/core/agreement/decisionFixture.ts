import { anchorAt } from '../../../src/core/article/anchoring/anchor';
import type { MarkKind } from '../../../src/core/article/markKind';
import type { MarkDecision } from '../../../src/core/article/review/decision';
import { newValue } from '../../../src/core/article/review/value';
import type { Span } from '../../../src/core/span';

let made = 0;

/** A mark that a reader added. */
export function decisionAt(text: string, kind: MarkKind, span: Span, by = 'Ben'): MarkDecision {
  const anchor = anchorAt(text, span);
  return {
    about: 'mark', id: `urn:uuid:made-${++made}`, state: 'added', anchor, decidedWords: [anchor.selector.exact], suggestion: null, value: newValue(kind, text, span, null),
    note: '', by, created: '2026-11-20T08:00:00.000Z', modified: '2026-11-20T08:00:00.000Z',
  };
}
