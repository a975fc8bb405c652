import * as vscode from 'vscode';
import type { Article } from '../core/article/article';
import { inlineNotes } from '../core/article/inlineNotes';
import type { Mark } from '../core/article/mark';
import { sureLevels } from '../core/article/sureLevels';
import { quoteSourceName } from '../core/formats/quoteSource';
import { onOneLine } from '../core/language/plainWords';
import type { Articles } from './articles';
import { checkName } from './checkWords';
import { color } from './color';
import { commands } from './commandNames';
import { Disposables } from './disposables';
import { drawWhereSeen } from './drawWhereSeen';
import { rangeOf } from './ranges';
import { inlineKinds, inlineSettings, section, switchInline } from './settings';
import type { VisibleKinds } from './visibleKinds';
import { evidenceWords, regionWords, scoreWords } from './words';

const { l10n } = vscode;

/** Code units of what is said behind one mark. */
const longest = 48;

/**
 * Says in the line, behind the marks of the kinds that a person switched on, what there is to know of them: who says a quote,
 * whom “she” means, how it stands with a claim, where a place lies. The words are drawn, no part of the text: nobody selects,
 * copies or finds them.
 */
export class InlineWords extends Disposables {
  private readonly type = this.own(vscode.window.createTextEditorDecorationType({
    after: { color: color('inlineForeground'), fontStyle: 'italic', margin: '0 0 0 0.6ch' },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  }));

  constructor(
    private readonly articles: Articles,
    private readonly visible: VisibleKinds,
  ) {
    super();
    this.own(drawWhereSeen(articles, visible, (editors) => this.draw(editors)));
    this.own(vscode.workspace.onDidChangeConfiguration((change) => {
      if (Object.values(inlineSettings).some((name) => change.affectsConfiguration(`${section}.${name}`))) this.draw(vscode.window.visibleTextEditors);
    }));
    this.own(vscode.commands.registerCommand(commands.toggleInline, () => switchInline('quote', !inlineKinds().has('quote'))));
  }

  private draw(editors: readonly vscode.TextEditor[]): void {
    const kinds = new Set([...inlineKinds()].filter((kind) => this.visible.kinds.has(kind)));
    for (const editor of editors) {
      const { document } = editor;
      const article = this.articles.articleIn(document);
      const notes = article && kinds.size ? inlineNotes(article, document.getText(), kinds) : [];
      editor.setDecorations(this.type, notes.map(({ span, marks }) => ({ range: rangeOf(document, span), renderOptions: { after: { contentText: `— ${noteWords(article!, document.getText(), marks)}` } } })));
    }
  }
}

/** What is said behind marks that end at one place. */
const noteWords = (article: Article, text: string, marks: readonly Mark[]): string => [...new Set(marks.map((mark) => shortened(onOneLine(wordsOf(article, text, mark)))))].join(' · ');

const shortened = (words: string): string => (words.length > longest ? `${words.slice(0, longest).replace(/\s+\S*$/, '')} …` : words);

/** What the machine only guesses is asked. */
const asGuessed = ({ state, confidence }: Mark, words: string): string => (state === 'suggested' && confidence < sureLevels.likely ? `${words}?` : words);

function wordsOf(article: Article, text: string, mark: Mark): string {
  const quote = article.quotes.get(mark.id);
  const claim = article.claims.get(mark.id);
  const location = article.locations.get(mark.id);
  if (mark.kind === 'claim' && claim) return mark.check && !mark.wordsThen ? checkName(mark.check.status) : claim.evidence && claim.evidence !== 'attributed' ? evidenceWords(claim.evidence) : scoreWords(claim.score);
  if (mark.kind === 'location' && location) return asGuessed(mark, regionWords(location).join(', ') || location.name);
  const name = mark.kind === 'quote' && quote ? quoteSourceName(article, quote, text) : article.entities.get(mark.entity ?? '')?.name;
  return name === undefined ? l10n.t('unattributed') : asGuessed(mark, name);
}
