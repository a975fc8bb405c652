import * as vscode from 'vscode';
import { parseTeamList, type ParsedTeamList, type TeamListProblem } from '../../core/teamList/parse';
import { teamListName } from '../../core/teamList/teamFile';
import { emptyTeamList, type TeamList } from '../../core/teamList/teamList';
import { Disposables } from '../disposables';
import type { Failures } from '../failures';
import { fileName } from '../fileName';
import { readText, type Files } from '../review/sidecarFiles';
import { section } from '../settings';
import { teamListPlaces } from './teamListPlace';
import { problemWords } from './teamListWords';

const { l10n } = vscode;

/** A list's file as it was read last. */
interface Known {
  /** Undefined where there is none. */
  readonly content: string | undefined;
  /** What articles are read with: the last list that could be read. Undefined where there is no file. */
  readonly list: TeamList | undefined;
}

/** How long a file that is being replaced may be without its name, in ms. */
const amidst = 100;

/** The teams' lists of the folders that are open: found for each article, read once, and read again when they change. */
export class TeamLists extends Disposables {
  private readonly known = new Map<string, Promise<Known>>();
  private readonly watched = new Set<string>();
  private readonly diagnostics = this.own(vscode.languages.createDiagnosticCollection('on-the-record'));
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  /** Some list is another than before, or another list holds. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly files: Files,
    private readonly failures: Failures,
  ) {
    super();
    this.watch(vscode.workspace.createFileSystemWatcher(`**/${teamListName}`));
    this.own(vscode.workspace.onDidSaveTextDocument(({ uri }) => void (this.known.has(uri.toString()) && this.refresh(uri))));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.changed.fire()));
    this.own(vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${section}.teamList`)) this.changed.fire();
    }));
    this.own(vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) for (const key of this.known.keys()) void this.refresh(vscode.Uri.parse(key)); // files change where nobody tells
    }));
  }

  /** The list that holds for a document: the nearest one, and no other beside it; the empty one where there is none. The same object as long as it is the same list. */
  async listFor(document: Pick<vscode.TextDocument, 'uri'>): Promise<TeamList> {
    const places = teamListPlaces(document.uri);
    for (const uri of places?.all ?? []) {
      const { list } = await this.read(uri);
      if (list) return list;
    }
    return emptyTeamList;
  }

  /** The file of the list that holds for a document; undefined where there is none. */
  async fileFor(document: Pick<vscode.TextDocument, 'uri'>): Promise<vscode.Uri | undefined> {
    for (const uri of teamListPlaces(document.uri)?.all ?? []) if ((await this.read(uri)).content !== undefined) return uri;
    return undefined;
  }

  /** Looks at a file that was changed. */
  async refresh(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const isNew = !this.known.has(key);
    await this.read(uri);
    if (isNew) this.changed.fire();
  }

  /** Shows a list, at a problem where one is given. */
  async show(uri: vscode.Uri, at?: Pick<TeamListProblem, 'start' | 'end'>): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, at ? { selection: new vscode.Range(document.positionAt(at.start), document.positionAt(at.end)) } : {});
  }

  /** What is in a file: it is looked at each time, since watchers miss what changes now and then, and a folder that is deleted with it. */
  private read(uri: vscode.Uri): Promise<Known> {
    const key = uri.toString();
    const known = Promise.resolve(this.known.get(key)).then((last) => this.readNow(uri, last));
    this.known.set(key, known);
    if (fileName(uri) !== teamListName && !this.watched.has(key)) {
      this.watched.add(key);
      this.watch(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), fileName(uri))));
    }
    return known;
  }

  /** Reads a file; what was known of it, where it has not changed. Tells where it has. */
  private async readNow(uri: vscode.Uri, last: Known | undefined): Promise<Known> {
    let content: string | undefined;
    try {
      content = await readText(this.files, uri);
      if (content === undefined && last?.content !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, amidst)); // between two names, where somebody replaces it
        content = await readText(this.files, uri);
      }
    } catch (error) {
      this.failures.tell(l10n.t('The team’s list “{0}” could not be read. Articles are read without what it says; the file is untouched.', fileName(uri)), error);
    }
    if (last && last.content === content) return last;
    if (last) this.changed.fire(); // whoever asks what holds now, waits for this
    if (content === undefined) {
      this.diagnostics.delete(uri);
      return { content, list: undefined };
    }
    const parsed = parseTeamList(content);
    this.tell(uri, content, parsed, last?.list);
    return { content, list: parsed.isWhole ? parsed.file : (last?.list ?? emptyTeamList) };
  }

  private tell(uri: vscode.Uri, content: string, { problems, isWhole }: ParsedTeamList, last: TeamList | undefined): void {
    const severity = isWhole ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
    this.diagnostics.set(uri, problems.map((problem) => {
      const diagnostic = new vscode.Diagnostic(new vscode.Range(positionIn(content, problem.start), positionIn(content, problem.end)), problemWords(problem), severity);
      diagnostic.source = 'On the Record';
      return diagnostic;
    }));
    const [first] = problems;
    if (!first) return;
    const at = [fileName(uri), first.line, problemWords(first)] as const;
    const message = !isWhole && last ? l10n.t('The team’s list “{0}” cannot be read, line {1}: {2}. Articles go on being read with the list as it was; the file is untouched.', ...at)
      : !isWhole ? l10n.t('The team’s list “{0}” cannot be read, line {1}: {2}. Articles are read without it; the file is untouched.', ...at)
      : problems.length === 1 ? l10n.t('An entry of the team’s list “{0}” is left out, line {1}: {2}. The rest of the list holds.', ...at)
      : l10n.t('{3} entries of the team’s list “{0}” are left out, the first in line {1}: {2}. The rest of the list holds.', ...at, problems.length);
    const open = l10n.t('Open List');
    void vscode.window.showWarningMessage(message, open).then((choice) => (choice === open ? this.show(uri, first) : undefined));
  }

  private watch(watcher: vscode.FileSystemWatcher): void {
    const refresh = (uri: vscode.Uri): void => void this.refresh(uri);
    this.own(watcher);
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) this.own(event(refresh));
  }
}

/** Where an offset is in a text, as editors count. */
function positionIn(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return new vscode.Position(lines.length - 1, lines.at(-1)!.length);
}
