import * as vscode from 'vscode';
import type { DifferingFact, Difference } from '../../core/agreement/differences';
import { factsOf } from '../../core/article/conflicts';
import type { MarkDecision } from '../../core/article/review/decision';
import type { Taken } from '../../core/article/review/performSettle';
import { factWords } from '../entities/conflictRow';
import { revealSpan } from '../ranges';
import { markName, quoted } from './markWords';

const { l10n } = vscode;

/** Letters that choose, as long as nothing else is typed. */
const keys: Readonly<Record<string, Taken | 'skip' | 'back'>> = { m: 'mine', t: 'theirs', n: 'neither', b: 'both', s: 'skip', p: 'back' };

interface Item extends vscode.QuickPickItem {
  readonly act?: () => void;
  /** The difference that the row is about, to be shown in the text while it is the active one. */
  readonly difference?: Difference;
}

/** With whom a person compares, and how far the two agree, in words. */
export interface Compared {
  readonly reader: string;
  readonly agreed: string;
}

/**
 * Leads through the differences of two readers, each shown in the text, and resolves to what a person chose: nothing where they dropped it.
 * A letter chooses and goes on; what is chosen can be chosen anew.
 */
export const walkDifferences = (document: vscode.TextDocument, differences: readonly Difference[], compared: Compared): Promise<ReadonlyMap<Difference, Taken>> =>
  new Promise((resolve) => new DifferenceWalk(document, differences, compared, resolve).start());

class DifferenceWalk {
  private readonly pick = vscode.window.createQuickPick<Item>();
  private readonly chosen = new Map<Difference, Taken>();
  private at = 0;
  /** Whether a question stands in front of it, or it is over: then that it closes means nothing. */
  private isPaused = false;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly differences: readonly Difference[],
    private readonly compared: Compared,
    private readonly resolve: (chosen: ReadonlyMap<Difference, Taken>) => void,
  ) {}

  start(): void {
    const { pick } = this;
    pick.ignoreFocusOut = true; // a look into the text closes nothing
    pick.matchOnDescription = pick.matchOnDetail = false;
    pick.onDidChangeValue((value) => this.type(value));
    pick.onDidAccept(() => pick.activeItems[0]?.act?.());
    pick.onDidChangeActive(([item]) => {
      if (item?.difference) this.reveal(item.difference);
    });
    pick.onDidHide(() => void this.hidden());
    this.show();
    pick.show();
  }

  private get difference(): Difference {
    return this.differences[this.at]!;
  }

  private type(value: string): void {
    const meant = Object.hasOwn(keys, value.toLowerCase()) ? keys[value.toLowerCase()] : undefined;
    if (value) this.pick.value = '';
    if (meant === 'skip') this.go(this.at + 1);
    else if (meant === 'back') this.go(this.at - 1);
    else if (meant && this.offered().includes(meant)) this.choose(meant);
  }

  private offered(): Taken[] {
    return this.difference.canKeepBoth ? ['mine', 'theirs', 'neither', 'both'] : ['mine', 'theirs', 'neither'];
  }

  private choose(taken: Taken): void {
    this.chosen.set(this.difference, taken);
    const open = (difference: Difference): boolean => !this.chosen.has(difference);
    const next = this.differences.findIndex((difference, i) => i > this.at && open(difference));
    this.go(next >= 0 ? next : this.differences.findIndex(open));
  }

  /** Shows the difference at an index; where there is none, the one that is shown stays. */
  private go(to: number): void {
    if (to >= 0 && to < this.differences.length) this.at = to;
    this.show();
  }

  private show(): void {
    const { pick, differences, chosen, difference, compared: { reader, agreed } } = this;
    pick.title = [l10n.t('Compared with {0}', reader), l10n.t('difference {0} of {1}', this.at + 1, differences.length), l10n.t('decided: {0}', chosen.size), agreed].filter(Boolean).join(' · ');
    pick.placeholder = l10n.t('Keys: M mine, T theirs, N neither, B both, S skip, P back; Enter takes the chosen row');
    const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
    const taken = chosen.get(difference);
    const options = this.offered().map((each): Item => ({ label: `${each === taken ? '$(check)' : '$(blank)'} ${optionName(each)}`, description: each[0]!.toUpperCase(), detail: this.detail(each), alwaysShow: true, difference, act: () => this.choose(each) }));
    const done: Item[] = chosen.size ? [{ label: `$(check-all) ${l10n.t('Take over what is chosen')}`, description: String(chosen.size), alwaysShow: true, act: () => this.end(chosen) }] : [];
    const isAll = chosen.size === differences.length;
    const rows = differences.map((each, i): Item => ({ label: `${chosen.has(each) ? '$(check)' : '$(circle-outline)'} ${this.nameOf(each)}`, description: [this.differs(each), chosen.has(each) ? optionName(chosen.get(each)!) : ''].filter(Boolean).join(' · '), alwaysShow: true, difference: each, act: () => this.go(i) }));
    pick.items = [separator(`${this.nameOf(difference)} · ${this.differs(difference)}`), ...(isAll ? [...done, ...options] : [...options, ...done]), separator(l10n.t('All differences')), ...rows];
    const active = pick.items.find((item) => item.act);
    if (active) pick.activeItems = [active];
    this.reveal(difference);
  }

  private nameOf({ kind, span }: Difference): string {
    return `${markName(kind)} ${quoted(this.document, span)}`;
  }

  private differs({ mine, theirs, rejected, facts }: Difference): string {
    if (mine && theirs) return facts.map(factName).join(', ');
    if (mine) return rejected ? l10n.t('only yours; the other rejected it') : l10n.t('only yours');
    return rejected ? l10n.t('only theirs; you rejected it') : l10n.t('only theirs');
  }

  /** What a choice would mark, where the two differ. */
  private detail(taken: Taken): string {
    const { mine, theirs, facts } = this.difference;
    if (taken === 'neither' || taken === 'both') return taken === 'both' ? l10n.t('both marks stand beside each other') : l10n.t('no mark here');
    const decision = taken === 'mine' ? mine : theirs;
    return decision ? saysOf(decision, facts) : l10n.t('no mark here');
  }

  private reveal({ span }: Difference): void {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    if (editor) revealSpan(editor, span);
  }

  private end(chosen: ReadonlyMap<Difference, Taken>): void {
    this.isPaused = true;
    this.pick.dispose();
    this.resolve(chosen);
  }

  /** Esc: what was chosen is not lost without a word. */
  private async hidden(): Promise<void> {
    if (this.isPaused) return;
    if (!this.chosen.size) return this.end(this.chosen);
    this.isPaused = true;
    const take = l10n.t('Take Over');
    const drop = l10n.t('Drop');
    const answer = await vscode.window.showInformationMessage(l10n.t('Take over what you chose for {0} of {1} differences?', this.chosen.size, this.differences.length), { modal: true }, take, drop);
    if (answer === take) return this.end(this.chosen);
    if (answer === drop) return this.end(new Map());
    this.isPaused = false;
    this.pick.show();
  }
}

/** What a decision says, where two differ: its words, and each fact in which they do. */
function saysOf(decision: MarkDecision, differing: readonly DifferingFact[]): string {
  const facts = factsOf(decision);
  const shown: readonly DifferingFact[] = differing.length ? differing : ['words'];
  const said = shown.map((fact) => {
    const value = facts.get(fact);
    return value ? factWords(fact, value) : fact === 'speaker' ? l10n.t('no speaker') : '';
  });
  return [...said, decision.by ?? ''].filter(Boolean).join(' · ');
}

function factName(fact: DifferingFact): string {
  switch (fact) {
    case 'words': return l10n.t('other words');
    case 'speaker': return l10n.t('another speaker');
    case 'quoteType': return l10n.t('another type of quote');
    case 'place': return l10n.t('another place');
  }
}

function optionName(taken: Taken): string {
  switch (taken) {
    case 'mine': return l10n.t('Mine');
    case 'theirs': return l10n.t('Theirs');
    case 'neither': return l10n.t('Neither');
    case 'both': return l10n.t('Both');
  }
}
