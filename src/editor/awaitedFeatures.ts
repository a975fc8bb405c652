import * as vscode from 'vscode';
import type { Features } from '../parts/features';
import { commands, toggleCommands } from './commandNames';
import { entitiesView } from './entities/viewName';
import { Later } from './later';
import { reportView } from './report/reportView';
import type { Start } from './start';

/** The commands that are there from the start. */
const ofStart: ReadonlySet<string> = new Set([
  commands.annotate, commands.clear, commands.showOnlyKind, commands.showAllKinds, ...Object.values(toggleCommands),
  commands.openAsArticle, commands.pasteAsArticle, commands.unwrapLines, commands.openSample, commands.showLog,
]);

/** All commands that the manifest names. */
const contributed = ({ extension }: vscode.ExtensionContext): readonly string[] =>
  (extension.packageJSON as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } }).contributes.commands.map(({ command }) => command);

/**
 * What shows articles and lets a person work on them. It is loaded with the first article, with the first of its commands that is run, with
 * the list when that comes into sight, and with a report that VS Code puts back.
 */
export function awaitedFeatures(start: Start): Later<Features> {
  const { context: { subscriptions } } = start;
  const features = new Later(contributed(start.context).filter((name) => !ofStart.has(name)), async () => {
    const { Features } = await start.load('features');
    return () => {
      list.dispose();
      const opened = new Features(start);
      subscriptions.push(opened);
      return opened;
    };
  });
  const list = vscode.window.createTreeView<never>(entitiesView, {
    treeDataProvider: { getChildren: () => (void features.open(), []), getTreeItem: (row) => row }, // asked when it comes into sight
    dragAndDropController: start.importing,
  });
  subscriptions.push(list, vscode.window.registerWebviewPanelSerializer(reportView, {
    deserializeWebviewPanel: async (panel, state) => (await (await features.open()).articleReports()).putBack(panel, state),
  }));
  return features;
}
