import * as vscode from 'vscode';
import type { Row } from '../../core/article/tree';
import { addEntry, takeBack, type TeamListChange } from '../../core/teamList/change';
import { type TeamFile } from '../../core/teamList/teamFile';
import type { TeamEntry } from '../../core/teamList/teamList';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { editorOf } from '../cardLinks';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import type { RowChoice } from '../entities/rowChoice';
import { entityOfRow } from '../entities/rowItem';
import type { Failures } from '../failures';
import { fileName } from '../fileName';
import type { PlaceLookup } from '../review/placeLookup';
import type { Files } from '../review/sidecarFiles';
import { subjectAtCursor, subjectOfEntity, subjectOfMark, type AlwaysSubject } from './alwaysSubject';
import { askAlways } from './askAlways';
import { teamListPlaces } from './teamListPlace';
import { refusalFor } from './teamListRefusal';
import type { TeamLists } from './teamLists';
import { entryWords, problemWords } from './teamListWords';
import { changeTeamList, type NotWritten } from './writeTeamList';

const { l10n } = vscode;
const tell = (message: string): void => void vscode.window.showInformationMessage(message);

/** "Always, in every article of this folder": what a person says of a name goes on the team's list, at the cursor, from a card and from a row. */
export class Always extends Disposables {
  constructor(
    private readonly articles: Articles,
    private readonly active: ActiveArticle,
    private readonly rows: RowChoice,
    private readonly lists: TeamLists,
    private readonly files: Files,
    private readonly lookup: PlaceLookup,
    private readonly failures: Failures,
  ) {
    super();
    this.own(vscode.commands.registerCommand(commands.always, (key?: unknown) => this.atCursor(key)));
    this.own(vscode.commands.registerCommand(commands.alwaysOfCard, (uri: unknown, key: unknown) => this.ofMark(editorOf(uri)?.document, key)));
    this.own(vscode.commands.registerCommand(commands.alwaysOfRow, (row?: Row, selected?: readonly Row[]) => this.ofRow(row, selected)));
    this.own(vscode.commands.registerCommand(commands.openTeamList, () => this.open()));
  }

  private async atCursor(key: unknown): Promise<void> {
    const { editor, article } = this.active;
    if (!editor || !article) return tell(l10n.t('This text is not annotated. Run “Annotate This Article” first.'));
    if (typeof key === 'string') return this.ofMark(editor.document, key);
    await this.ask(subjectAtCursor(article, editor));
  }

  private async ofMark(document: vscode.TextDocument | undefined, key: unknown): Promise<void> {
    const article = document && this.articles.articleIn(document);
    const mark = article?.marks.find((each) => each.key === key);
    if (document && article && mark) await this.ask(subjectOfMark(document, article, mark));
  }

  private async ofRow(row: Row | undefined, selected: readonly Row[] | undefined): Promise<void> {
    const [chosen] = await this.rows.chosen(row, selected);
    const { document, article } = this.active;
    if (!document || !article || !chosen) return;
    const [mark] = chosen.marks;
    const id = entityOfRow(chosen);
    const entity = id === undefined ? undefined : article.entities.get(id);
    await this.ask(mark && (chosen.type === 'location' || chosen.type === 'place' || chosen.type === 'mention') ? subjectOfMark(document, article, mark) : entity && subjectOfEntity(document, article, entity));
  }

  private async ask(subject: AlwaysSubject | undefined): Promise<void> {
    if (!subject) return tell(l10n.t('Only a name can be on the team’s list. Put the cursor into the name of a person, an organisation or a place, or select the words.'));
    const { document } = subject;
    const places = teamListPlaces(document.uri);
    const refusal = refusalFor(document, places?.fresh);
    if (!places || refusal !== undefined) return tell(refusal ?? '');
    const entry = await askAlways(subject, places.folder.name, this.lookup);
    if (entry) await this.add((await this.lists.fileFor(document)) ?? places.fresh, entry);
  }

  private async add(uri: vscode.Uri, entry: TeamEntry): Promise<void> {
    let change: TeamListChange = { added: [], removed: [] };
    const isDone = await this.write(uri, (file) => {
      const next = addEntry(file, entry);
      change = next.change;
      return next.file;
    });
    if (!isDone) return;
    if (!change.added.length) return tell(l10n.t('The team’s list says so already: {0}.', entryWords(entry)));
    const [undo, open] = [l10n.t('Undo'), l10n.t('Open List')];
    const instead = change.removed.length ? ` ${l10n.t('It no longer says: {0}.', change.removed.map(entryWords).join('; '))}` : '';
    const choice = await vscode.window.showInformationMessage(`${l10n.t('On the team’s list: {0}.', entryWords(entry))}${instead}`, undo, open);
    if (choice === open) await this.lists.show(uri);
    if (choice === undo && (await this.write(uri, (file) => takeBack(file, change)))) tell(l10n.t('No longer on the team’s list: {0}.', entryWords(entry)));
  }

  /** False where nothing was written, which the person is told. */
  private async write(uri: vscode.Uri, change: (file: TeamFile) => TeamFile): Promise<boolean> {
    try {
      const failure = await changeTeamList(this.files, uri, change);
      if (failure) this.tellNotWritten(uri, failure);
      else await this.lists.refresh(uri);
      return !failure;
    } catch (error) {
      this.failures.tell(l10n.t('The team’s list “{0}” could not be written, and is as it was. The folder may be read-only, or the disk full.', fileName(uri)), error, true);
      return false;
    }
  }

  private tellNotWritten(uri: vscode.Uri, failure: NotWritten): void {
    const message = failure.why === 'broken' ? l10n.t('The team’s list “{0}” cannot be read, line {1}: {2}. Nothing was written, so that nothing in it is lost. Mend the line, then choose again.', fileName(uri), failure.problem.line, problemWords(failure.problem))
      : failure.why === 'unsaved' ? l10n.t('The team’s list “{0}” is open with changes that are not saved. Nothing was written. Save it, then choose again.', fileName(uri))
      : l10n.t('Others write the team’s list “{0}” all the time. Nothing was written. Choose again in a moment.', fileName(uri));
    const open = l10n.t('Open List');
    void vscode.window.showWarningMessage(message, open).then((choice) => (choice === open ? this.lists.show(uri, failure.why === 'broken' ? failure.problem : undefined) : undefined));
  }

  /** Opens the list of the active article, or of the first folder; makes one only when a person says so. */
  private async open(): Promise<void> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const article = this.active.document?.uri ?? (folder && vscode.Uri.joinPath(folder.uri, 'article'));
    if (!article) return tell(l10n.t('A team’s list belongs to a folder. Open the folder with your articles first.'));
    const there = await this.lists.fileFor({ uri: article });
    if (there) return this.lists.show(there);
    const places = teamListPlaces(article);
    const refusal = refusalFor(this.active.document, places?.fresh);
    if (!places || refusal !== undefined) return tell(refusal ?? '');
    const make = l10n.t('Make One');
    const choice = await vscode.window.showInformationMessage(l10n.t('There is no team’s list for “{0}” yet. It would be the file “{1}”.', places.folder.name, fileName(places.fresh)), make);
    if (choice === make && (await this.write(places.fresh, (file) => file))) await this.lists.show(places.fresh);
  }
}
