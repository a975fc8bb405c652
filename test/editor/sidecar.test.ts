import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withDecisions } from '../../src/core/article/sidecar/past';
import { readSidecar } from '../../src/core/article/sidecar/readSidecar';
import type { Sidecar } from '../../src/core/article/sidecar/sidecar';
import { writeSidecar } from '../../src/core/article/sidecar/writeSidecar';
import { bridge } from '../bridgeArticle';
import { annotate, cardAbout, cardsAt, closeAll, configure, marked, positionOf, shown, until } from './window';

interface Annotation {
  readonly creator: { readonly type: string; readonly name?: string };
  readonly modified?: string;
  readonly id: string;
  readonly created: string;
  readonly body: { readonly state?: string; readonly note?: string; readonly otherVersionOf?: string; readonly decidedWords?: readonly string[] };
  readonly target: { readonly source: string; readonly selector: readonly [{ readonly start: number; readonly end: number }, { readonly exact: string }] };
}
interface Page {
  readonly items: readonly Annotation[];
}

const { fs } = vscode.workspace;
const root = vscode.workspace.workspaceFolders![0]!.uri;
const decoder = new TextDecoder();
const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
const write = (uri: vscode.Uri, content: string): Thenable<void> => fs.writeFile(uri, new TextEncoder().encode(content));
const read = async (uri: vscode.Uri): Promise<string | undefined> => {
  try {
    return decoder.decode(await fs.readFile(uri));
  } catch {
    return undefined;
  }
};
const namesIn = async (path: string): Promise<string[]> => (await fs.readDirectory(at(path))).map(([name]) => name).sort();

suite('sidecar', () => {
  let folder: string;
  let article: vscode.Uri;
  let count = 0;
  setup(async () => {
    folder = `sidecars-${++count}`;
    article = at(`${folder}/bridge.article`);
    await fs.createDirectory(at(folder));
    await write(article, bridge);
  });
  teardown(async () => {
    await configure('sidecar.folder', undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await fs.delete(at(folder), { recursive: true });
  });

  const sidecar = (name = 'bridge.article'): vscode.Uri => at(`${folder}/${name}.annotations.json`);
  const show = async (uri = article): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await marked(document);
    return document;
  };
  const card = async (document: vscode.TextDocument, words: string): Promise<string> => shown((await cardsAt(document, words))[0]);
  const act = async (document: vscode.TextDocument, words: string, title: RegExp): Promise<void> => {
    const position = positionOf(document, words).translate(0, 1);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position));
    const chosen = found.find((action) => action.command?.command.startsWith('onTheRecord.') && title.test(action.title));
    assert.ok(chosen?.command, `no ${String(title)} among: ${found.map((action) => action.title).join(' | ')}`);
    await vscode.commands.executeCommand(chosen.command.command, ...((chosen.command.arguments ?? []) as unknown[]));
  };
  const page = async (uri = sidecar()): Promise<Page> => {
    try {
      const found = JSON.parse((await read(uri)) ?? '{}') as Partial<Page>;
      return { ...found, items: found.items ?? [] };
    } catch {
      return { items: [] }; // the broken one that a test put there
    }
  };
  const pageWith = (items: number, uri = sidecar()): Promise<Page> => until(`${items} annotations in ${uri.path}`, () => page(uri), (found) => found.items.length === items);
  const isAccepted = (document: vscode.TextDocument, words = 'kept our word'): Promise<string> => until(`“${words}” accepted`, () => card(document, words), (found) => found.includes('**Accepted**'));

  /** Replaces the first of `words` as a person does. */
  const retype = async (document: vscode.TextDocument, words: string, by: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    const start = positionOf(document, words);
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, words.length)), by);
    await vscode.workspace.applyEdit(edit);
  };

  test('words that were edited since: the card shows both, undo of the edit takes that away, and accepting anew is one step', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    const says = (words: string, isSo: (card: string) => boolean): Promise<string> => until(`a card on “${words}”`, () => card(document, words), isSo);
    await retype(document, 'kept', 'broke');
    const raw = await until('a changed card', async () => (await cardsAt(document, 'broke our word'))[0]?.value ?? '', (value) => value.includes('Changed since you accepted it'));
    assert.match(raw, /\| Then \| Now \|\n\|---\|---\|\n\| .*We <del><strong>kept<\/strong><\/del> our word.* \| .*We <ins><strong>broke<\/strong><\/ins> our word/);
    assert.match(raw, /Accept anew\]\(command:onTheRecord\.card\.accept\?/);
    await document.save();
    await until('the words of then in the file', () => page(), ({ items }) => items[0]?.body.decidedWords?.join().includes('We kept our word') === true);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.doesNotMatch(await says('kept our word', (found) => found.includes('**Accepted**')), /Changed since/);
    await vscode.commands.executeCommand('redo');
    await says('broke our word', (found) => /Changed since/.test(found));
    await act(document, 'broke our word', /^Accept anew: /);
    assert.match(await card(document, 'broke our word'), /\*\*Accepted\*\*/);
    await vscode.commands.executeCommand('onTheRecord.review.undo');
    assert.match(await card(document, 'broke our word'), /Changed since/);
    await act(document, 'broke our word', /^Take the decision back/);
    assert.doesNotMatch(await card(document, 'broke our word'), /Changed since|\*\*Accepted/);
  });

  test('what is copied of changed words is told to be such', async () => {
    const document = await show();
    await act(document, '40 million', /^Accept: .*Claim/);
    await retype(document, '40', '45');
    await until('a heading that says so', () => card(document, '45 million'), (found) => /Claim\*\*[^\n]*changed since it was accepted[^\n]*Show/.test(found));
    assert.match(await cardAbout(document, '45 million', 'Claim'), /Changed since you accepted it/);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(positionOf(document, '45'), positionOf(document, '45'));
    await vscode.commands.executeCommand('onTheRecord.copyCheckRequest');
    const copied = await until('a request', () => vscode.env.clipboard.readText(), (found) => found.includes('45 million'));
    assert.match(copied, /Changed since it was accepted, when it said: “[^”]*40 million/);
  });

  test('a decision is a person’s, who has no name before they say one; then all that they decided in this window has it', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    await act(document, 'Poland', /^Reject: /);
    const before = await pageWith(2);
    for (const { creator } of before.items) assert.deepEqual(creator, { type: 'Person' });
    try {
      await configure('reviewer', 'Kim Ode');
      const named = await until('the name in the file', () => page(), ({ items }) => items.length === 2 && items.every(({ creator }) => creator.name === 'Kim Ode'));
      const later = ({ created, modified }: Annotation): string => new Date(Date.parse(modified ?? created) + 1).toISOString();
      assert.deepEqual(named.items.map(({ modified }) => modified), before.items.map(later), 'a version of its own, but nothing was decided anew');
      assert.match(await card(document, 'kept our word'), /\*\*Accepted\*\* by Kim Ode/);
      await vscode.commands.executeCommand('onTheRecord.review.undo');
      await vscode.commands.executeCommand('onTheRecord.review.redo');
      assert.ok((await pageWith(2)).items.every(({ creator }) => creator.name === 'Kim Ode'));
    } finally {
      await configure('reviewer', undefined);
    }
  });

  test('nothing is written before the first decision; then it is written beside the article, whole, and read again', async () => {
    let document = await show();
    assert.deepEqual(await namesIn(folder), ['bridge.article']);
    await act(document, 'kept our word', /^Accept: /);
    const { items } = await pageWith(1);
    assert.equal(items[0]!.body.state, 'accepted');
    assert.equal(items[0]!.target.source, 'bridge.article');
    assert.equal(Array.from(bridge).slice(items[0]!.target.selector[0].start, items[0]!.target.selector[0].end).join(''), items[0]!.target.selector[1].exact);
    assert.deepEqual(await namesIn(folder), ['bridge.article', 'bridge.article.annotations.json']);
    await closeAll();
    document = await show();
    await isAccepted(document);
  });

  test('an article edited outside, while it was closed, has every decision at its words', async () => {
    let document = await show();
    await act(document, 'kept our word', /^Accept: /);
    await act(document, 'Half of that money', /^Accept: /);
    await pageWith(2);
    await closeAll();
    await write(article, `Breaking news 🧾 from the river\r\n\r\n${bridge.replace('on the railings', 'on nice railings').replaceAll('\n', '\r\n')}`);
    document = await show();
    await until('the new text', () => document.getText().startsWith('Breaking'));
    await isAccepted(document);
    const changed = await until('the other', () => card(document, 'Half of that money'), (found) => found.includes('Changed since'));
    assert.match(changed, /wasted on the railings[^]*wasted on nice railings/);
  });

  /** The sidecar as somebody else leaves it who opened the article elsewhere. */
  const elsewhere = async (change: (sidecar: Sidecar) => Sidecar, uri = sidecar()): Promise<string> => {
    const result = readSidecar((await read(uri)) ?? '', bridge);
    assert.ok(result.outcome === 'read');
    const content = writeSidecar(change(result.sidecar), { text: bridge, article: 'bridge.article', newId: () => 'urn:uuid:page' });
    await write(uri, content);
    return content;
  };
  const later = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

  test('what somebody else changed and took back is taken in, and not written again', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    const { items } = await pageWith(1);
    await act(document, 'Half of that money', /^Accept: /);
    await pageWith(2);
    await elsewhere((theirs) => {
      const [kept] = [...theirs.decisions.values()].filter(({ id }) => id !== items[0]!.id);
      return withDecisions(theirs, new Map([[kept!.id, { ...kept!, note: 'seen by the desk', modified: later(1) }]]), later(1));
    });
    await write(sidecar(), JSON.stringify({ ...(JSON.parse((await read(sidecar()))!) as object), rights: 'theirs' }));
    const content = await read(sidecar());
    await until('the note', () => card(document, 'Half of that money'), (found) => found.includes('seen by the desk'));
    await until('taken back', () => card(document, 'kept our word'), (found) => !found.includes('**Accepted**'));
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // longer than a decision waits, and the writing takes
    assert.equal(await read(sidecar()), content);
    await act(document, 'kept our word', /^Accept: /);
    await pageWith(2);
    assert.match((await read(sidecar()))!, /"rights": ?"theirs"/, 'a field that we do not know is kept');
  });

  test('an older copy that is put in the place of the sidecar takes nothing away, and is written over', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    await pageWith(1);
    const older = (await read(sidecar()))!;
    await act(document, 'Half of that money', /^Accept: /);
    await pageWith(2);
    await write(sidecar(), older);
    await pageWith(2);
    await isAccepted(document, 'Half of that money');
    await isAccepted(document);
  });

  test('a sidecar that is deleted is there again with the next decision, whole', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    await pageWith(1);
    await fs.delete(sidecar());
    await act(document, 'Half of that money', /^Accept: /);
    await pageWith(2);
  });

  test('a note alone decides nothing: the mark stays open, and there is nothing to take back', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    const before = await pageWith(1);
    assert.match(await card(document, 'kept our word'), /Take back\]/);
    await write(sidecar(), JSON.stringify({ ...before, items: before.items.map((item) => ({ ...item, modified: new Date(Date.now() + 60_000).toISOString(), body: { ...item.body, state: 'suggested', note: 'ask the treasurer' } })) }));
    const noted = await until('the note', () => card(document, 'kept our word'), (found) => found.includes('ask the treasurer'));
    assert.match(noted, /Accept\]/);
    assert.doesNotMatch(noted, /Take back|\*\*Accepted/);
  });

  test('a decision changed here and elsewhere: the newer holds, and the other is kept in the file', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    const before = await pageWith(1);
    const item = before.items[0]!;
    // changed here; elsewhere the same one was changed, by a later clock, before our change was written
    await act(document, 'kept our word', /^Reject: /);
    await write(sidecar(), JSON.stringify({ ...before, items: [{ ...item, modified: new Date(Date.now() + 60_000).toISOString(), body: { ...item.body, note: 'theirs' } }] }));
    const after = await until('both versions', () => page(), (found) => found.items.length === 2);
    const [holds, other] = [after.items.find(({ id }) => id === item.id)!, after.items.find(({ id }) => id !== item.id)!];
    assert.deepEqual([holds.body.note, holds.body.state], ['theirs', 'accepted']);
    assert.deepEqual([other.body.otherVersionOf, other.body.state], [item.id, 'rejected']);
  });

  for (const [name, content] of [['half written', '{"type": "AnnotationPage", "items": ['], ['no annotations at all', '{"packages": {}}']] as const) {
    test(`a broken sidecar (${name}) is left alone until a decision, and then kept under another name`, async () => {
      await write(sidecar(), content);
      const document = await show();
      await act(document, 'kept our word', /^Accept: /);
      await pageWith(1);
      const names = await namesIn(folder);
      const aside = names.find((each) => /^bridge\.article\.annotations\.broken-\d{4}-.*\.json$/.test(each));
      assert.ok(aside, names.join(', '));
      assert.equal(await read(at(`${folder}/${aside}`)), content);
      assert.equal(names.filter((each) => !each.startsWith('.')).length, 3);
    });
  }

  test('a sidecar of a newer version is not written over, and decisions are kept apart', async () => {
    const newer = '{"schemaVersion": 99, "type": "AnnotationPage", "items": []}';
    await write(sidecar(), newer);
    let document = await show();
    await act(document, 'kept our word', /^Accept: /);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // as long as a decision waits, and the writing takes
    assert.equal(await read(sidecar()), newer);
    await closeAll();
    await fs.delete(sidecar());
    document = await show();
    await isAccepted(document);
    await act(document, 'Half of that money', /^Accept: /);
    await pageWith(2); // now that it can be written, it is
  });

  test('rename, move and delete of the article take the sidecar along', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    const { items } = await pageWith(1);
    const renamed = at(`${folder}/opening.article`);
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(article, renamed);
    assert.ok(await vscode.workspace.applyEdit(rename));
    await until('the new name', () => read(sidecar('opening.article')));
    assert.equal(await read(sidecar()), undefined);
    const again = await show(renamed);
    await isAccepted(again);
    await act(again, 'Half of that money', /^Accept: /);
    const both = await pageWith(2, sidecar('opening.article'));
    assert.ok(both.items.every(({ target }) => target.source === 'opening.article'));
    assert.ok(both.items.some(({ id }) => id === items[0]!.id));
    await closeAll();
    const remove = new vscode.WorkspaceEdit();
    remove.deleteFile(renamed);
    assert.ok(await vscode.workspace.applyEdit(remove));
    await until('an empty folder', () => namesIn(folder), (names) => names.length === 0);
  });

  test('an article that is renamed to a name whose sidecar is there already has its decisions, and what was there', async () => {
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    await pageWith(1);
    await write(sidecar('opening.article'), JSON.stringify({ type: 'AnnotationPage', items: [{ id: 'urn:theirs', type: 'Annotation' }] }));
    const renamed = at(`${folder}/opening.article`);
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(article, renamed);
    assert.ok(await vscode.workspace.applyEdit(rename));
    const { items } = await pageWith(2, sidecar('opening.article'));
    assert.ok(items.some(({ id }) => id === 'urn:theirs'));
    await isAccepted(await show(renamed));
  });

  test('an unsaved article keeps its decisions, and writes them when it is saved', async () => {
    const untitled = at(`${folder}/draft.article`).with({ scheme: 'untitled' });
    const draft = await vscode.workspace.openTextDocument(untitled);
    const editor = await vscode.window.showTextDocument(draft, { preview: false });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), bridge));
    await marked(draft);
    await act(draft, 'kept our word', /^Accept: /);
    await isAccepted(draft);
    assert.deepEqual(await namesIn(folder), ['bridge.article']);
    await vscode.languages.setTextDocumentLanguage(draft, 'markdown'); // closes the document and opens it again
    await annotate();
    await isAccepted(draft);
    assert.ok(await draft.save());
    await pageWith(1, sidecar('draft.article'));
    const saved = await show(at(`${folder}/draft.article`));
    await isAccepted(saved);
  });

  test('a folder for sidecars: the article’s path below it, and the article named from there', async () => {
    await configure('sidecar.folder', `${folder}/decisions`);
    const document = await show();
    await act(document, 'kept our word', /^Accept: /);
    const kept = at(`${folder}/decisions/${folder}/bridge.article.annotations.json`);
    const { items } = await pageWith(1, kept);
    assert.equal(items[0]!.target.source, '../../bridge.article');
    assert.equal(await read(sidecar()), undefined);
    await closeAll();
    await isAccepted(await show());
  });

  test('what cannot be written beside is kept with the extension’s own data, and is there again', async () => {
    await vscode.commands.executeCommand('onTheRecord.openSample'); // read-only
    const document = vscode.window.activeTextEditor!.document;
    await marked(document);
    const first = document.getText().match(/“([^”]{12,40})|"([^"]{12,40})/);
    const words = first?.[1] ?? first?.[2] ?? '';
    await act(document, words, /^Accept: /);
    await isAccepted(document, words);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // as long as a decision waits, and the writing takes
    await closeAll();
    await vscode.commands.executeCommand('onTheRecord.openSample');
    const again = vscode.window.activeTextEditor!.document;
    await marked(again);
    await isAccepted(again, words);
    await act(again, words, /^Take the decision back/);
    await new Promise((resolve) => setTimeout(resolve, 1500));
  });
});
