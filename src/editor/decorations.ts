import * as vscode from 'vscode';
import type { Mark } from '../core/article/mark';
import { markKinds, type MarkKind } from '../core/article/markKind';
import { checkStatuses } from '../core/article/review/claimCheck';
import { sureLevels } from '../core/article/sureLevels';
import type { Articles } from './articles';
import { checkSigns } from './checkWords';
import { color } from './color';
import { Disposables } from './disposables';
import { drawWhereSeen } from './drawWhereSeen';
import { rangeOf } from './ranges';
import type { VisibleKinds } from './visibleKinds';

/** What the machine only guesses is drawn faint; what it suggests light, and so is what was changed since somebody stood for it; what a person stands for heavy; what they rejected is struck out, where it is shown at all. */
const weights = ['guessed', 'suggested', 'decided'] as const;
type Weight = (typeof weights)[number];

const underline = (width: number): string => `underline dotted ${width}px var(--vscode-onTheRecord-locationUnderline); text-underline-offset: 3px`;

/**
 * How each kind looks. The four are told apart without colour, and stay readable where they overlap because each uses another
 * part of the line: a quote is a tinted surface, a claim a dashed rule at the bottom of the line, a speaker a solid rule, a
 * location dots right under the letters. Rules are thicker where a person decided, and a quote has bars at its ends. A guess
 * has no surface, its rules are dots, and its bars are too.
 */
const looks = (weight: Weight): Readonly<Record<MarkKind, vscode.DecorationRenderOptions>> => {
  const isDecided = weight === 'decided';
  const isGuess = weight === 'guessed';
  return {
    quote: {
      ...(isGuess ? {} : { backgroundColor: color(isDecided ? 'quoteDecidedBackground' : 'quoteBackground') }),
      borderStyle: isDecided ? 'solid' : 'dotted',
      borderWidth: isGuess ? '0 1px' : '0 2px', // while suggested, bars show in high contrast only, where tints are faint; the bottom of the line stays free for the rules
      borderColor: color(isGuess ? 'quoteRuler' : isDecided ? 'quoteDecidedBorder' : 'quoteBorder'),
      borderRadius: '2px',
      overviewRulerColor: color('quoteRuler'),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    },
    claim: {
      borderStyle: 'dashed',
      borderWidth: isDecided ? '0 0 2px 0' : '0 0 1px 0',
      borderColor: color('claimUnderline'),
      overviewRulerColor: color('claimUnderline'),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    },
    speaker: {
      ...(isGuess ? {} : { backgroundColor: color('speakerBackground') }),
      borderStyle: isGuess ? 'dotted' : 'solid',
      borderWidth: isDecided ? '0 0 3px 0' : '0 0 1px 0',
      borderColor: color('speakerUnderline'),
      overviewRulerColor: color('speakerUnderline'),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
    },
    location: {
      // the rule has the theme's colour through the variable that VS Code makes of every contributed colour
      textDecoration: underline(isDecided ? 3 : isGuess ? 1 : 2),
      overviewRulerColor: color('locationUnderline'),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
    },
  };
};

const rejectedLook: vscode.DecorationRenderOptions = { textDecoration: 'line-through', opacity: '0.65' };

/** Behind a claim whose words were checked stands what came of it, as a sign. */
const checkLook = (sign: string): vscode.DecorationRenderOptions => ({ after: { contentText: sign, color: color('claimUnderline'), margin: '0 0 0 2px' } });

/** Below this, cards and lists speak of a guess. Of a claim the score says how far it is worth checking, not how sure it is that it is one. */
const leastSure = sureLevels.likely;

const weightOf = ({ kind, state, wordsThen, confidence }: Mark): Weight => {
  if (state !== 'suggested' && !wordsThen) return 'decided';
  return kind !== 'claim' && confidence < leastSure ? 'guessed' : 'suggested';
};

/** Draws the marks of every visible article in all its editors. VS Code moves them while a person types. */
export class Decorations extends Disposables {
  private readonly types = weights.flatMap((weight) => markKinds.map((kind) => ({ weight, kind, type: this.typeOf(looks(weight)[kind]) })));
  private readonly checks = checkStatuses.map((status) => ({ status, type: this.typeOf(checkLook(checkSigns[status])) }));
  private readonly rejected = this.typeOf(rejectedLook);

  constructor(
    private readonly articles: Articles,
    private readonly visible: VisibleKinds,
  ) {
    super();
    this.own(drawWhereSeen(articles, visible, (editors) => this.draw(editors)));
  }

  private typeOf(look: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    return this.own(vscode.window.createTextEditorDecorationType({ ...look, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed }));
  }

  private draw(editors: readonly vscode.TextEditor[]): void {
    const kinds = this.visible.kinds;
    for (const editor of editors) {
      const { document } = editor;
      const marks = (this.articles.articleIn(document)?.marks ?? []).filter((mark) => kinds.has(mark.kind));
      const put = (type: vscode.TextEditorDecorationType, shown: readonly Mark[]): void => editor.setDecorations(type, shown.flatMap((mark) => mark.spans.map((span) => rangeOf(document, span))));
      for (const { weight, kind, type } of this.types) put(type, marks.filter((mark) => mark.kind === kind && mark.state !== 'rejected' && weightOf(mark) === weight));
      for (const { status, type } of this.checks) put(type, marks.filter(({ check, state, wordsThen }) => check?.status === status && state !== 'rejected' && !wordsThen));
      put(this.rejected, marks.filter(({ state }) => state === 'rejected'));
    }
  }
}
