import * as vscode from 'vscode';
import { differencesOf, type Difference } from '../../core/agreement/differences';
import { agreementOf, f1 } from '../../core/agreement/agreement';
import { decisionsOf, readingOf } from '../../core/agreement/reading';
import { comparisonOf, isSettled, ownDecision } from '../../core/agreement/settled';
import { settleDecisions } from '../../core/article/anchoring/settle';
import { markKinds } from '../../core/article/markKind';
import type { Decision } from '../../core/article/review/decision';
import type { Settled, Taken } from '../../core/article/review/performSettle';
import type { ActiveArticle } from '../activeArticle';
import { commands } from '../commandNames';
import { fileName } from '../fileName';
import { allInSlices } from '../inSlices';
import { perCent } from '../words';
import { askAnnotationFile, faultWords, readAnnotationFile } from './annotationFile';
import type { Decide } from './decide';
import { walkDifferences } from './differenceWalk';

const { l10n } = vscode;

/**
 * Compares what a person decided about the active article with another reader's annotations of it, in a file of any format that is
 * imported, and lets them choose between the two. Whoever calls the command with a file is not asked for one. The other's file stays as it is.
 */
export const registerCompareReaders = (active: ActiveArticle, decide: Decide): vscode.Disposable =>
  vscode.commands.registerCommand(commands.compareReaders, async (given: unknown) => {
    const { document } = active;
    if (!document || !active.article) return;
    const file = given instanceof vscode.Uri ? given : await askAnnotationFile(l10n.t('Compare with Another Reader’s Annotations'), l10n.t('Compare'));
    const { article } = active;
    if (file && article && active.document === document) await compare(document, article.decisions.values(), file, decide);
  });

async function compare(document: vscode.TextDocument, mine: Iterable<Decision>, file: vscode.Uri, decide: Decide): Promise<void> {
  const { version } = document;
  const text = document.getText();
  const name = fileName(file);
  const own = readingOf(mine);
  let theirs: readonly Decision[];
  try {
    const { imported } = await readAnnotationFile(file, text);
    theirs = await allInSlices(decisionsOf(imported, text, { now: new Date().toISOString(), newId: () => `urn:uuid:${crypto.randomUUID()}` }));
  } catch (error) {
    return void vscode.window.showErrorMessage(l10n.t('{0} could not be compared: {1}. The article and your decisions are as they were.', name, faultWords(error)));
  }
  if (document.version !== version) return void vscode.window.showErrorMessage(l10n.t('{0} was not compared, because the article was edited meanwhile. Compare again.', name));
  const other = readingOf(theirs);
  const reader = readerOf(theirs) ?? name;
  const all = differencesOf(own, other);
  if (!all.length) return void vscode.window.showInformationMessage(l10n.t('You and {0} agree: there is no difference to look at.', reader));
  const open = all.filter((difference) => !isSettled(difference, reader));
  const differences = open.length ? open : await settledAgain(all, reader);
  if (!differences.length) return;
  if (document.version !== version) return void vscode.window.showErrorMessage(l10n.t('{0} was not compared, because the article was edited meanwhile. Compare again.', name));
  const { kinds } = agreementOf(own, other, []);
  const over = (of: (kind: (typeof kinds)['quote']) => number): number => markKinds.reduce((sum, kind) => sum + of(kinds[kind]), 0);
  const share = f1({ mine: over((each) => each.mine), theirs: over((each) => each.theirs) }, over((each) => each.exact));
  const agreed = share === null ? '' : l10n.t('F1 {0}', perCent(share));
  const chosen = await walkDifferences(document, differences, { reader, agreed });
  if (!chosen.size) return;
  // what was typed while a person chose moved the other's marks, too
  const placed = document.version === version ? undefined : await allInSlices(settleDecisions(new Map(theirs.map((decision) => [decision.id, decision])), document.getText()));
  const settled = [...chosen].map(([difference, taken]) => settledOf(difference, taken, reader, placed));
  decide.performBulk(document, { operation: { type: 'settle', settled }, done: l10n.t('Compared with {0}. Differences decided: {1} of {2}.', reader, chosen.size, differences.length) });
}

/** The name under which the other reader's decisions are kept, where all bear one. */
function readerOf(decisions: readonly Decision[]): string | undefined {
  const [name, ...others] = new Set(decisions.map(({ by }) => by));
  return others.length ? undefined : (name || undefined);
}

/** The differences that were all decided before, where a person wants to look at them again; none where not. */
async function settledAgain(all: readonly Difference[], reader: string): Promise<readonly Difference[]> {
  const again = l10n.t('Show Them Again');
  const answer = await vscode.window.showInformationMessage(l10n.t('You decided every difference to {0} before: {1}. Nothing is left to look at.', reader, all.length), again);
  return answer === again ? all : [];
}

function settledOf(difference: Difference, taken: Taken, reader: string, placed: ReadonlyMap<string, Decision> | undefined): Settled {
  const { theirs } = difference;
  const moved = theirs && placed?.get(theirs.id);
  return {
    mine: ownDecision(difference)?.id ?? null, theirs: moved?.about === 'mark' ? moved : theirs, taken,
    note: l10n.t('Compared with {0}: {1}', reader, takenName(taken)), compared: comparisonOf(difference, reader),
  };
}

/** Whose mark was taken, in words that are noted with it. */
function takenName(taken: Taken): string {
  switch (taken) {
    case 'mine': return l10n.t('this one kept');
    case 'theirs': return l10n.t('theirs taken');
    case 'neither': return l10n.t('neither taken');
    case 'both': return l10n.t('both kept');
  }
}
