// What the hands of somebody who reviews do, and what they feel: keys that are pressed and held, an article that gives way or not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './palette';
import { statusBar, waitForStatus } from './statusBar';
import { patience, type Window } from './window';

/** What passes between two presses of a key that is held down, in ms. */
const repeat = 30;

export class ReviewingHands {
  constructor(private readonly window: Window) {}

  press(key: string): Promise<void> {
    return this.window.page.keyboard.press(key);
  }

  /** Holds the key down for so many ms, or until `isEnough`; gives the number of presses that this makes. */
  async hold(key: string, ms: number, isEnough: () => Promise<boolean> = () => Promise.resolve(false)): Promise<number> {
    const { page } = this.window;
    let presses = 0;
    for (const end = performance.now() + ms; performance.now() < end && !(await isEnough()); presses++) {
      await page.keyboard.down(key);
      await page.waitForTimeout(repeat);
    }
    await page.keyboard.up(key);
    return presses;
  }

  /** Begins at the beginning of the article. */
  async startReview(at = /Reviewing 1 of 9/): Promise<void> {
    await this.goToBeginning();
    await this.press('Control+Shift+F8');
    await waitForStatus(this.window, at);
    await this.card.or(this.window.page.locator('.sidebar .monaco-list-row', { hasText: 'Accept' })).first().waitFor({ timeout: patience });
  }

  /** Leads the cursor to the beginning of the article, once the palette has given the keyboard back. */
  async goToBeginning(): Promise<void> {
    await this.window.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience });
    await this.press('Control+Home');
    await waitForStatus(this.window, /Ln 1, Col 1(?!\d)/);
  }

  /** Leaves review by its command, and waits until its keys are quiet. */
  async leaveReview(): Promise<void> {
    await runCommand(this.window, 'On the Record: Leave Review');
    await waitForStatus(this.window, /Review left/);
    await this.keysAreQuiet();
  }

  /** Waits until review is over, and the time after it in which keys may still come. */
  async keysAreQuiet(): Promise<void> {
    await this.window.page.locator('.statusbar', { hasNotText: /Reviewing|reviewed:|you can type again/ }).waitFor({ timeout: patience });
  }

  async isSaid(words: RegExp): Promise<boolean> {
    return words.test(await statusBar(this.window));
  }

  cardIsClosed(): Promise<void> {
    return this.card.waitFor({ state: 'hidden', timeout: patience });
  }

  /** Presses Tab until a link of the card has the keyboard; says which one. */
  async tabToLink(): Promise<string> {
    const link = this.window.page.locator('.monaco-hover a:focus');
    for (let presses = 1; presses < 5; presses++) {
      await this.press('Tab');
      if (await link.count()) return `${await link.innerText()} (${presses})`;
    }
    throw new Error(`Tab leads to no link, but to ${await this.window.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300))}`);
  }

  private get card() {
    return this.window.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: /Accept/ }).first();
  }

  /** Kind and state of the mark that review stands at, as a screen reader hears it. */
  async markUnderReview(): Promise<string> {
    const label = await this.window.page.locator('.statusbar [aria-label*="Leave review"]').first().getAttribute('aria-label');
    return /(?:Quote|Claim|Location|Speaker), \w+/.exec(label ?? '')?.[0] ?? `no mark in “${label}”`;
  }

  /** Waits until review stands at such a mark. */
  async standsAt(mark: string): Promise<void> {
    for (const end = performance.now() + patience; performance.now() < end; await this.window.page.waitForTimeout(30)) {
      if ((await this.markUnderReview()) === mark) return;
    }
    throw new Error(`Review stands at “${await this.markUnderReview()}”, not at “${mark}”.`);
  }

  /** Shows the file of the folder, with the keyboard in it. */
  async openFile(name: string): Promise<void> {
    const { page } = this.window;
    const tab = page.locator(`.tab[data-resource-name="${name}"]`);
    if (await tab.count()) await tab.click({ timeout: patience });
    else {
      await this.press('Control+p');
      await page.locator('.quick-input-widget .quick-input-filter input').fill(name);
      await page.locator('.quick-input-widget .monaco-list-row.focused .label-name', { hasText: new RegExp(`^${name.replaceAll('.', '\\.')}$`) }).waitFor({ timeout: patience });
      await this.press('Enter');
    }
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: patience });
    await page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: patience });
  }

  /** Whether a letter that is typed gets into the text, and by auto-save into the file; it is taken out again. Else VS Code says why not. */
  async canType(): Promise<boolean> {
    const { page } = this.window;
    await page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: patience });
    const file = join(this.window.folder, (await page.locator('.tab.active').getAttribute('data-resource-name')) ?? '');
    const before = readFileSync(file, 'utf8');
    await page.keyboard.press('z');
    for (const end = performance.now() + patience; performance.now() < end; await page.waitForTimeout(30)) {
      if (await page.locator('.monaco-editor-overlaymessage', { hasText: /read-only/ }).first().isVisible()) return false;
      if (readFileSync(file, 'utf8') !== before) return this.takeBack(file, before);
    }
    throw new Error('The letter is not in the file, and nothing says why.');
  }

  /** Waits until a letter that is typed gets into the text. */
  async typingIsPossible(): Promise<void> {
    for (const end = performance.now() + patience; performance.now() < end; await this.window.page.waitForTimeout(100)) {
      if (await this.canType()) return;
      await this.press('Escape');
    }
    throw new Error('The article cannot be typed in.');
  }

  private async takeBack(file: string, text: string): Promise<true> {
    const { page } = this.window;
    await page.keyboard.press('Backspace'); // undo could cross the auto-save that is just under way, which VS Code then takes for the newer one
    for (const end = performance.now() + patience; performance.now() < end; await page.waitForTimeout(30)) {
      if (readFileSync(file, 'utf8') === text && !(await page.locator('.tab.active.dirty').count())) return true;
    }
    throw new Error('What was typed cannot be taken back.');
  }
}
