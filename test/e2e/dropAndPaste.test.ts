import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { textOnScreen } from './editorText';
import { describe, waitForMarks } from './marks';
import { openFile, runCommand } from './palette';
import { openSidebar } from './sidebar';
import { windowOfSuite } from './suiteWindow';
import { patience, root, type Window } from './window';

const file = (name: string): string => join(root, 'test/import/files', name);
const page = readFileSync(file('page.html'), 'utf8');
const notes = 'The mayor said on Monday that the quay would be rebuilt by autumn.\n\n“Nobody asked us,” said Ada Voss, who fishes there.\n';

/** Copying, moving and linking, all of which a desktop offers for a file that is dragged. */
const copyMoveLink = 1 | 2 | 16;
const shiftKey = 8;
/** When a drop of which nothing came is held to be forgotten, in ms. */
const forgotten = 20_000;

suite('files that are dropped, and what is pasted', () => {
  let window: Window;
  let browser: CDPSession;
  const outside = mkdtempSync(join(tmpdir(), 'on-the-record-outside-'));

  windowOfSuite({ 'notes.txt': notes, 'empty.article': '', 'other.article': notes }, 'notes.txt', async (opened) => {
    window = opened;
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    browser = await window.page.context().newCDPSession(window.page);
    await openSidebar(window);
  });
  suiteTeardown(() => rmSync(outside, { recursive: true }));

  /** Drags files from outside the window to a point of it and lets go, as the system reports it to the browser. */
  async function drop(files: readonly string[], { x, y }: { readonly x: number; readonly y: number }, modifiers = 0): Promise<void> {
    const data = { items: [], files: [...files], dragOperationsMask: copyMoveLink };
    if (modifiers & shiftKey) await window.page.keyboard.down('Shift');
    const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> => browser.send('Input.dispatchDragEvent', { type, x, y, data, modifiers });
    await send('dragEnter');
    // the system tells over and over that files are held over the place; a busy window misses some of it, and the list shows that it takes them
    for (const end = performance.now() + patience; performance.now() < end; ) {
      await send('dragOver');
      if (modifiers || (await window.page.locator('.drop-target').first().waitFor({ state: 'attached', timeout: 300 }).then(() => true, () => false))) break;
    }
    await send('dragOver');
    await send('drop');
    if (modifiers & shiftKey) await window.page.keyboard.up('Shift');
  }
  const middleOf = async (selector: string): Promise<{ x: number; y: number }> => {
    const box = (await window.page.locator(selector).first().boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const list = '.tree-explorer-viewlet-tree-view .monaco-list';
  /** What the list shows, and where it lies. */
  const listNow = (): Promise<string> => window.page.locator(list).first().evaluate((element) => `${JSON.stringify(element.getBoundingClientRect())} ${element.textContent}`, undefined, { timeout: patience });
  /** Waits until the list is in sight, its article has been read, and it stays as it is. */
  async function listAtRest(): Promise<void> {
    await window.page.locator(list).first().waitFor({ timeout: patience });
    let [before, now] = ['', await listNow()];
    for (const end = performance.now() + patience; now !== before || now.includes('being read'); [before, now] = [now, await listNow()]) {
      if (performance.now() > end) throw new Error(`The list does not come to rest: ${now}`);
      await window.page.waitForTimeout(300);
    }
  }
  const ontoRow = (): Promise<{ x: number; y: number }> => middleOf(`${list} .monaco-list-row`);
  /** The list below its rows. */
  const belowRows = async (): Promise<{ x: number; y: number }> => {
    const box = (await window.page.locator(list).first().boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height - 20 };
  };
  /**
   * Drops files onto the list and waits for what comes of it. VS Code forgets what is dropped onto rows that it is just making anew: who sees
   * nothing come of it drops again, which is told here.
   */
  async function dropOntoList(files: readonly string[], where: () => Promise<{ x: number; y: number }>, comes: () => Promise<unknown>): Promise<void> {
    await listAtRest();
    await drop(files, await where());
    const came = comes();
    const isForgotten = await Promise.race([came.then(() => false), new Promise<boolean>((resolve) => setTimeout(() => resolve(true), forgotten))]);
    if (isForgotten) {
      console.log(`      (nothing came of dropping ${files.map((path) => basename(path)).join(', ')} for ${forgotten} ms: dropped again)`);
      await drop(files, await where());
    }
    await came;
  }
  const shows = (words: string): Promise<void> => window.page.locator('.editor-instance .view-line', { hasText: words }).first().waitFor({ timeout: patience });
  /** Waits until a notification says so, in their list: a window that tests drive shows no toasts. */
  async function told(words: string): Promise<void> {
    const center = window.page.locator('.notifications-center');
    const bell = window.page.locator('.statusbar-item[id="status.notifications"] a');
    if (!(await center.isVisible())) await bell.click({ timeout: patience });
    await center.locator('.notification-list-item', { hasText: words }).first().waitFor({ timeout: patience });
    await window.screenshot(`told ${words}`.replace(/[^\w]+/g, '-'));
    await center.locator('.codicon-notifications-clear-all').click({ timeout: patience }); // the list does not scroll to what comes in above
    await center.waitFor({ state: 'hidden', timeout: patience });
  }
  async function copy(html: string, text: string): Promise<void> {
    await window.page.evaluate(([asHtml, asText]) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([asHtml!], { type: 'text/html' }), 'text/plain': new Blob([asText!], { type: 'text/plain' }) })]), [html, text]);
  }

  test('a page dropped onto the list opens as an article, marked', async () => {
    await dropOntoList([file('page.html')], ontoRow, () => shows('stopped the ferry'));
    const marks = await waitForMarks(window);
    await window.screenshot('drop-1-onto-list');
    assert.ok(marks.some(({ kind, text }) => kind === 'speaker' && text === 'Dorrit Hale'), describe(marks));
    assert.doesNotMatch(await textOnScreen(window), /Subscribe|READ MORE/);
  });

  test('several at once open each, and what cannot is told', async () => {
    writeFileSync(join(outside, 'tower.html'), page.replaceAll('ferry', 'tower'));
    writeFileSync(join(outside, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    const tabs = await window.page.locator('.tab').count();
    await dropOntoList([join(outside, 'tower.html'), join(outside, 'picture.png'), file('libreoffice.docx')], ontoRow, () => told('“picture.png” is of no kind that can be read'));
    await window.page.locator('.tab').nth(tabs + 1).waitFor({ timeout: patience });
    await waitForMarks(window);
    await window.screenshot('drop-2-several');
  });

  test('each file that is no article is answered in words, and nothing is opened', async () => {
    const tabs = await window.page.locator('.tab').count();
    writeFileSync(join(outside, 'links.html'), `<html><body>${'<p><a href="/x">A story about the ferry and the island</a></p>'.repeat(40)}</body></html>`);
    writeFileSync(join(outside, 'half.docx'), readFileSync(file('libreoffice.docx')).subarray(0, 4_000));
    writeFileSync(join(outside, 'nothing.pdf'), '');
    writeFileSync(join(outside, 'ferry.url'), '[InternetShortcut]\r\nURL=https://courier.example/ferry\r\n');
    for (const [path, words] of [
      [file('officecrypto-locked.docx'), '“officecrypto-locked.docx” is locked with a password. Open it where you have the password'], [file('qpdf-locked.pdf'), '“qpdf-locked.pdf” is locked'], [file('zip-locked.epub'), '“zip-locked.epub” is locked'],
      [file('chromium-scan.pdf'), 'are pictures of text. Run it through text recognition'], [file('libreoffice.doc'), 'is a Word file of the old kind (.doc)'], [join(outside, 'half.docx'), '“half.docx” is damaged or not whole'],
      [join(outside, 'links.html'), 'No article was found in “links.html”'], [join(outside, 'nothing.pdf'), '“nothing.pdf” is empty'], [join(outside, 'ferry.url'), 'fetches nothing from the web'],
    ] as const) {
      await dropOntoList([path], belowRows, () => told(words));
    }
    assert.equal(await window.page.locator('.tab').count(), tabs);
  });

  test('many that are no articles are one answer', async () => {
    const broken = Array.from({ length: 12 }, (_, i) => join(outside, `broken ${i}.pdf`));
    for (const path of broken) writeFileSync(path, '%PDF-1.7\nnothing');
    await dropOntoList(broken, belowRows, () => told('No article was made of 12 files: “broken 0.pdf”, “broken 1.pdf”, “broken 2.pdf” and 9 more'));
  });

  test('a document dropped with Shift into an empty article becomes it', async () => {
    await openFile(window, 'empty.article');
    await drop([file('libreoffice.docx')], await middleOf('.editor-instance'), shiftKey);
    await shows('stopped the ferry');
    await window.screenshot('drop-3-into-empty');
    assert.match(await textOnScreen(window), /By Ilse Marten\n/);
    await window.page.keyboard.press('Control+Z');
    await window.page.locator('.editor-instance .view-line', { hasText: 'stopped the ferry' }).waitFor({ state: 'detached', timeout: patience });
  });

  test('a page dropped with Shift into a text that has words is inserted, and undo takes it away whole', async () => {
    await openFile(window, 'other.article');
    await shows('Nobody asked us');
    await drop([file('page.html')], await middleOf('.editor-instance .view-line'), shiftKey);
    await shows('By Ilse Marten and Bo Okri');
    await window.screenshot('drop-4-into-text');
    await window.page.keyboard.press('Control+Z');
    await window.page.locator('.editor-instance .view-line', { hasText: 'By Ilse Marten' }).waitFor({ state: 'detached', timeout: patience });
    for (const words of ['The mayor said on Monday that the quay would be rebuilt by autumn.', '“Nobody asked us,” said Ada Voss']) await shows(words);
  });

  test('a copied page: the command opens it as a new article', async () => {
    const text = ['Council halts the lift', 'By Ilse Marten', 'The harbour council stopped the lift to Sallow Hill on Tuesday after an inspector found cracks in its rails, the council said.', '“We will not put four hundred people a day on it,” said Dorrit Hale, who chairs the council.'];
    await copy(`<h1>${text[0]}</h1>${text.slice(1).map((each) => `<p>${each}</p>`).join('')}`, text.join('\n\n'));
    await runCommand(window, 'On the Record: Paste as Article');
    await shows('title: Council halts the lift');
    await window.screenshot('paste-1-command');
    assert.match(await textOnScreen(window), /title: Council halts the lift\nauthor: Ilse Marten\n/);
  });

  test('a copied page pasted with the keys into an article: as text, or as an article by choice', async () => {
    await openFile(window, 'empty.article');
    const copied = page.replaceAll('ferry', 'bridge');
    await copy(copied, 'The harbour council stopped the bridge to Sallow Island on Tuesday. '.repeat(12));
    await window.page.locator('.editor-instance .view-lines').first().click();
    await window.page.keyboard.press('Control+V');
    await shows('stopped the bridge');
    const choice = window.page.locator('.post-edit-widget').first();
    await choice.waitFor({ timeout: patience });
    await window.screenshot('paste-2-choice');
    await choice.click();
    await window.page.locator('.monaco-list-row', { hasText: 'Paste as Article' }).first().click({ timeout: patience });
    await shows('title: Council halts the bridge');
    await window.screenshot('paste-3-as-article');
    assert.doesNotMatch(await textOnScreen(window), /Subscribe|READ MORE/);
  });

  test('an address in the clipboard is refused in words, and no article is opened', async () => {
    const tabs = await window.page.locator('.tab').count();
    await copy('<a href="https://courier.example/ferry">https://courier.example/ferry</a>', 'https://courier.example/ferry');
    await runCommand(window, 'On the Record: Paste as Article');
    await told('fetches nothing from the web');
    assert.equal(await window.page.locator('.tab').count(), tabs);
  });
});
