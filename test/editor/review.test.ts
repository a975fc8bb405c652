import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bridge } from '../bridgeArticle';
import { annotate, cardAbout, cardsAt, closeAll, marked, open, positionOf, shown, until } from './window';

const run = (command: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`onTheRecord.${command}`, ...args);

suite('review', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;
  setup(async () => {
    editor = await open(bridge);
    ({ document } = editor);
    await marked(document);
  });
  teardown(async () => {
    await run('review.leave');
    await run('review.hideRejected');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  const card = async (words: string, nth = 1): Promise<string> => shown((await cardsAt(document, words, nth))[0]);
  const claim = async (words: string): Promise<string> => shown(await cardAbout(document, words, 'Claim'));
  const select = (words: string, nth = 1): void => {
    const start = positionOf(document, words, nth);
    editor.selection = new vscode.Selection(start, document.positionAt(document.offsetAt(start) + words.length));
  };
  const actionsAt = async (words: string, nth = 1): Promise<vscode.CodeAction[]> => {
    const position = positionOf(document, words, nth).translate(0, 1);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position));
    return found.filter(({ command }) => command?.command.startsWith('onTheRecord.'));
  };
  /** Does what the lightbulb offers under the title. */
  const act = async (words: string, title: RegExp): Promise<void> => {
    const actions = await actionsAt(words);
    const chosen = actions.find((action) => title.test(action.title));
    assert.ok(chosen?.command, `no ${String(title)} among: ${actions.map((action) => action.title).join(' | ')}`);
    await vscode.commands.executeCommand(chosen.command.command, ...(chosen.command.arguments ?? []) as unknown[]);
  };
  /** Takes the first entry of each list that a command asks to choose from. */
  const takeFirst = async (asking: Thenable<unknown>): Promise<void> => {
    let isDone = false;
    void asking.then(() => (isDone = true));
    await until('the end of the questions', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
  };

  test('the lightbulb accepts, and the card says so; undo and redo go back and forth', async () => {
    assert.match(await card('kept our word'), /Accept\]\(command:onTheRecord\.card\.accept/);
    await act('kept our word', /^Accept: /);
    assert.match(await card('kept our word'), /\*\*Accepted\*\*/);
    await run('review.undo');
    assert.doesNotMatch(await card('kept our word'), /\*\*Accepted\*\*/);
    await run('review.redo');
    assert.match(await card('kept our word'), /\*\*Accepted\*\*/);
    await act('kept our word', /^Take the decision back/);
    assert.doesNotMatch(await card('kept our word'), /\*\*Accepted\*\*/);
    await run('review.undo');
    await run('review.undo');
    await run('review.undo'); // nothing is left to undo: that does nothing
    assert.match(await card('kept our word'), /Accept\]/);
  });

  test('undo of a decision leaves the text alone, and undo of the text the decision', async () => {
    await act('kept our word', /^Accept: /);
    const text = document.getText();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Breaking: '));
    await run('review.undo');
    assert.equal(document.getText(), `Breaking: ${text}`);
    await run('review.redo');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    assert.match(await card('kept our word'), /\*\*Accepted\*\*/);
  });

  test('what is rejected goes, and comes into sight when it is asked for', async () => {
    await act('Poland', /^Reject: /);
    assert.deepEqual(await cardsAt(document, 'Poland'), []);
    await run('review.showRejected');
    assert.match(await card('Poland'), /\*\*Rejected\*\*/);
    await act('Poland', /^Accept: /);
    await run('review.hideRejected');
    assert.match(await card('Poland'), /\*\*Accepted\*\*/);
  });

  test('the links of a card decide about its mark, and arguments that make no sense do nothing', async () => {
    const args = /command:onTheRecord\.card\.reject\?([^ ]+) /.exec((await cardsAt(document, 'Poland'))[0]?.value ?? '')?.[1] ?? '';
    const [uri, key] = JSON.parse(decodeURIComponent(args)) as [string, string];
    for (const bad of [[], [1, 2], [uri, 'no such mark'], ['file:///nowhere', key], [uri, { key }]]) await run('card.reject', ...bad);
    assert.equal((await cardsAt(document, 'Poland')).length, 1);
    await run('card.reject', uri, key);
    assert.deepEqual(await cardsAt(document, 'Poland'), []);
  });

  test('a mark grows and shrinks by words at either edge, and takes the selection', async () => {
    const marked = async (words: string): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, words).translate(0, 1));
      return document.getText(hovers.find(({ range, contents }) => range && contents.some((content) => (content as vscode.MarkdownString).value.includes('onTheRecord')))?.range);
    };
    assert.equal(await marked('Poland'), 'Poland');
    select('Poland');
    await run('extendStart');
    assert.equal(await marked('Poland'), 'KRAKOW, Poland');
    await run('shrinkStart');
    await run('extendEnd');
    assert.equal(await marked('Poland'), 'Poland — “We');
    await run('shrinkEnd');
    assert.equal(await marked('Poland'), 'Poland');
    select('Poland —');
    await run('takeSelection');
    assert.equal(await marked('Poland'), 'Poland —');
    assert.match(await card('Poland'), /\*\*Changed\*\*/);
  });

  test('what came of checking a claim is said beside its state, and undone like any decision', async () => {
    const check = /\*\*☐ To check\*\*/;
    assert.match(await claim('40 million'), /To check\]\(command:onTheRecord\.card\.toCheck/);
    select('40 million');
    await run('toCheck');
    assert.match(await claim('40 million'), check);
    assert.doesNotMatch(await claim('40 million'), /\*\*Accepted\*\*|To check\]/);
    await run('review.undo');
    assert.doesNotMatch(await claim('40 million'), check);
    await run('review.redo');
    await act('40 million', /^Accept: Claim/);
    assert.match(await claim('40 million'), /\*\*Accepted\*\*[^]*☐ To check/);
    await takeFirst(run('check')); // the first status is “to check”: nothing changes
    assert.match(await claim('40 million'), check);
    await editor.edit((edit) => edit.replace(new vscode.Range(positionOf(document, '40 million'), positionOf(document, '40 million').translate(0, 2)), '90'));
    await until('the words that are others now', () => claim('90 million'), (text) => /Changed since you accepted it/.test(text));
    assert.match(await claim('90 million'), check, 'it is still on the list');
  });

  test('a ClaimReview bears the check', async () => {
    select('40 million');
    await run('toCheck');
    await run('exportClaimReview');
    const review = await until('the ClaimReview', () => vscode.window.activeTextEditor?.document, (shown) => shown?.languageId === 'json');
    assert.equal((JSON.parse(review!.getText()) as [{ reviewRating: { ratingValue: unknown } }])[0].reviewRating.ratingValue, '', 'no verdict yet');
  });

  test('selected words become a mark of any kind', async () => {
    for (const [command, words, kind] of [['addClaim', 'leads the opposition', 'Claim'], ['addQuote', 'new bridge', 'quote'], ['addSpeaker', 'the council', 'council']] as const) {
      select(words);
      await run(command);
      const text = await card(words);
      assert.match(text, new RegExp(kind), words);
      assert.match(text, /\*\*Added\*\*/, words);
    }
    select('railings');
    await run('addLocation');
    assert.match(await card('railings'), /railings[^]*\*\*Added\*\*/);
    select('railings');
    await run('remove');
    assert.doesNotMatch(await card('railings'), /\*\*Added\*\*/);
  });

  test('questions are asked in lists: kind, speaker, place, type of quote', async () => {
    select('Poland');
    await takeFirst(run('changeKind'));
    assert.match(await card('Poland'), /\*\*Changed\*\*/, 'another kind');
    await run('review.undo');
    await takeFirst(run('choosePlace'));
    assert.match(await card('Poland'), /\*\*Changed\*\*/, 'another place');
    const quote = (await actionsAt('kept our word')).find(({ title }) => title.startsWith('Set the speaker'))?.command?.arguments?.[0] as string;
    await takeFirst(run('setQuoteType', quote));
    assert.match(await card('kept our word'), /Indirect quote/);
    await run('review.undo');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await takeFirst(run('setSpeaker', quote));
    assert.match(await card('kept our word'), /\*\*Changed\*\*[^]*Said by \*\*Ilka Brandt\*\*[^]*Go to speaker/);
    await run('review.undo');
    select('Otto Lenz'); // the selected words come first
    await takeFirst(run('setSpeaker', quote));
    assert.match(await card('kept our word'), /\*\*Changed\*\*[^]*Said by \*\*Otto Lenz\*\*/);
    await run('review.undo');
    assert.match(await card('kept our word'), /Accept\][^]*Said by \*\*Ilka Brandt\*\*/);
  });

  test('many at once, with one undo', async () => {
    await takeFirst(run('acceptAllOfKind')); // speakers
    assert.match(await card('Mayor Ilka'), /\*\*Accepted\*\*/);
    await run('review.undo');
    assert.doesNotMatch(await card('Mayor Ilka'), /\*\*Accepted\*\*/);
    await takeFirst(run('acceptAllSure'));
    await run('review.undo');
    await takeFirst(run('rejectAllOfEntity'));
    await run('review.undo');
    assert.match(await card('Mayor Ilka'), /Accept\]/);
  });

  test('two who are one are merged, and a mention is split off again', async () => {
    select('Otto Lenz');
    const merging = run('mergeEntities');
    let isDone = false;
    void merging.then(() => (isDone = true));
    await until('the merge', async () => {
      await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await run('review.undo');
    select('Brandt', 2);
    await run('splitMention');
    assert.doesNotMatch(await card('Brandt said the'), /Ilka Brandt/);
    await run('review.undo');
    assert.match(await card('Brandt said the'), /Ilka Brandt/);
  });

  test('review goes from mark to mark to the end, and back on undo', async () => {
    const analysis = await annotate();
    assert.ok(analysis);
    const open = analysis.quotes.length + analysis.locations.length + analysis.claims.filter(({ score }) => score >= 0.66).length;
    await run('review.start');
    const seen: string[] = [];
    for (let i = 0; i < open; i++) {
      seen.push(document.getText(editor.selection));
      await run(i % 3 === 2 ? 'reject' : 'accept');
    }
    console.log(`    ${seen.length} reviewed: ${seen.join(' | ')}`);
    for (const words of seen.filter((_, i) => i % 3 !== 2)) assert.match(await card(words.slice(0, 20)), /\*\*Accepted\*\*/);
    await run('review.start'); // nothing is left: that says so and does not begin
    await run('review.undo');
    await run('review.start');
    assert.ok(seen.includes(document.getText(editor.selection)));
  });

  test('keys that come at once are about one mark after the other, and none is left out', async () => {
    await run('review.start');
    const order = [document.getText(editor.selection)];
    for (let i = 0; i < 4; i++) {
      await run('review.next');
      order.push(document.getText(editor.selection));
    }
    for (let i = 0; i < 4; i++) await run('review.previous');
    await Promise.all(['accept', 'accept', 'review.next', 'reject'].map((command) => run(command)));
    const state = async (words: string): Promise<string> => /\*\*(?:Accepted|Rejected)\*\*|Accept\]/.exec(await card(words.slice(0, 20)))?.[0] ?? 'no mark';
    assert.equal(document.getText(editor.selection), order[4], order.join(' | '));
    assert.deepEqual(await Promise.all(order.slice(0, 3).map((words) => state(words))), ['**Accepted**', '**Accepted**', 'Accept]'], order.join(' | '));
    await run('review.undo');
    assert.equal(document.getText(editor.selection), order[3], 'the fourth was rejected, and is what undo comes back to');
  });

  test('skipping and going back decide nothing', async () => {
    await run('review.start');
    const first = document.getText(editor.selection);
    await run('review.next');
    assert.notEqual(document.getText(editor.selection), first);
    await run('review.previous');
    assert.equal(document.getText(editor.selection), first);
    assert.doesNotMatch(await card('kept our word'), /\*\*Accepted\*\*/);
  });

  test('what was decided about a text that was thrown away is not said of the next one of its name and words', async () => {
    const { uri } = document;
    for (let i = 0; i < 5; i++) {
      await act('kept our word', /^Accept: /);
      await closeAll();
      editor = await open(bridge);
      ({ document } = editor);
      assert.equal(document.uri.toString(), uri.toString());
      await marked(document);
      assert.doesNotMatch(await card('kept our word'), /\*\*Accepted\*\*/, `round ${i}`);
    }
  });
});

suite('review of a file', () => {
  const file = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'bridge.article');
  const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });
  const turn = (way: 'Readonly' | 'Writeable'): Thenable<unknown> => vscode.commands.executeCommand(`workbench.action.files.setActiveEditor${way}InSession`);
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  setup(async () => {
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(bridge));
    document = await vscode.workspace.openTextDocument(file());
    editor = await vscode.window.showTextDocument(document);
    await marked(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
  });
  teardown(async () => {
    await run('review.leave');
    await turn('Writeable');
    await closeAll();
  });

  /** Types until a letter gets into the text; says which text that was. */
  const typeUntilItWorks = (letter: string): Promise<string> =>
    until('typing', async () => {
      if (!document.isDirty) await type(letter);
      return document.getText();
    }, (text) => text !== bridge);

  test('nothing can be typed into the article while it is reviewed, and everything before and after', async () => {
    await run('review.start');
    await type('x');
    assert.equal(document.getText(), bridge);
    await run('review.leave');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await typeUntilItWorks('x'), `x${bridge}`);
  });

  test('at its end, nothing is selected and no key decides or types; undo goes back', async () => {
    await run('review.start');
    await run('acceptAlike');
    for (let i = 0; i < 20; i++) await run('accept');
    assert.ok(editor.selection.isEmpty);
    const first = shown((await cardsAt(document, 'kept our word'))[0]);
    assert.match(first, /\*\*Accepted\*\*/);
    editor.selection = new vscode.Selection(positionOf(document, 'kept our word'), positionOf(document, 'kept our word'));
    for (const key of ['reject', 'reopen', 'changeKind', 'extendEnd', 'review.next']) await run(key);
    await type('a');
    assert.equal(shown((await cardsAt(document, 'kept our word'))[0]), first);
    assert.equal(document.getText(), bridge);
    await run('review.undo');
    assert.equal(document.getText(editor.selection), 'Half of that money was wasted on the railings', 'the claim, which came last');
    await run('review.undo');
    assert.equal(document.getText(editor.selection), '“Half of that money was wasted on the railings,”', 'the quote around it');
  });

  test('for a second after it, its keys neither decide nor type', async () => {
    await run('review.start');
    await run('accept');
    await run('review.leave');
    const start = performance.now();
    editor.selection = new vscode.Selection(positionOf(document, 'kept our word'), positionOf(document, 'kept our word'));
    const words = shown((await cardsAt(document, 'kept our word'))[0]);
    let presses = 0;
    for (; performance.now() - start < 900; presses++) {
      await run('accept');
      await type('a');
    }
    console.log(`    ${presses} presses`);
    assert.equal(document.getText(), bridge);
    assert.equal(shown((await cardsAt(document, 'kept our word'))[0]), words);
    await typeUntilItWorks('x');
  });

  test('what a person made read-only is left as it is', async () => {
    await turn('Readonly');
    assert.equal(await document.save(), false, 'VS Code does not save what is read-only');
    await run('review.start');
    await run('accept');
    assert.match(shown((await cardsAt(document, 'Krakow'))[0]), /\*\*Accepted\*\*/);
    await run('review.leave');
    // another file is locked and unlocked meanwhile: by then, this one would have been, too
    const other = vscode.Uri.joinPath(file(), '../other.article');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(bridge));
    const beside = await vscode.workspace.openTextDocument(other);
    await vscode.window.showTextDocument(beside);
    await marked(beside);
    await run('review.start');
    assert.equal(await beside.save(), false);
    await run('review.leave');
    await until('the end of the lock', () => beside.save());
    await vscode.window.showTextDocument(document);
    await type('x');
    assert.equal(await document.save(), false);
    assert.equal(document.getText(), bridge);
  });
});
